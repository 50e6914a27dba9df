//! Adapters to the browser: the only room that names `web_sys`, `js_sys` or `gloo`.
//!
//! Data flow in: listeners turn clicks, keys, files, timers and storage events into [`crate::session::Event`]s.
//! Data flow out: [`App::send`] carries out the [`crate::session::Effect`]s, after the state is released.
//! Invariants, as absences: no rule is decided here; no word for people is written here; nothing here panics when
//! the browser refuses (blocked storage, a denied clipboard, a missing element); after a crash nothing writes.

mod app;
mod by_name;
mod caret;
mod clipboard;
mod clock;
mod compress;
mod crash;
mod drafts;
mod element;
mod fetch;
mod files;
mod following;
mod ground;
mod hand_link;
mod hand_out;
mod interrupted;
mod kept_files;
mod keys;
mod leaving;
mod listen;
mod page;
mod promise;
mod sheet;
mod sitting;
mod standing;
mod state;
mod storage;
mod timers;
mod turns;
mod work;

pub use app::{App, Clock};
pub use clipboard::copy;
pub use clock::{date_text, dated_text, fresh_word, moment_text, now, today};
pub use crash::{install as install_crash_hook, started, stopped};
pub use drafts::Happened;
pub use element::{El, el, svg, value_in};
pub use fetch::frameworks_first;
pub use files::{read_dropped, read_input, read_pasted};
pub use following::{
    Lead, ask_step, can_fill_screen, close_or_go, fill_screen, fills_screen, follow, invite_until_left, lead, lead_nowhere,
    leave_screen, led_from, on_screen_filled, open_second,
};
pub use hand_link::{levels_link, whole_link};
pub use hand_out::{
    Telling, can_share, copy_formatted, copy_levels, copy_link, copy_words, mail, mail_begun, print_page, save_report,
    save_table, share_report, shown, table_name, words,
};
pub use kept_files::can_keep_files;
pub use keys::{on_keys, step_to};
pub use listen::listen;
pub use page::{
    arrive, arrive_at_heading, arrive_in_place, bring, close_dialog, empty_field, entitle, focus, focus_main, is_filled_in,
    open_dialog, own_address, print, reload, reload_with_work, set_language, value_of, width,
};
pub use sheet::{Fit, SMALL_TYPE, after_draw, before_print_and_on_resize, fit_sheet, fit_wall};
pub use sitting::recall_sitting;
pub use standing::{stand, stood};
pub use state::{Callback, Slice, State, watch};
pub use storage::{BrowserStore, start};
