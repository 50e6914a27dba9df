//! Pieces of a screen. They know the signals, texts and callbacks that they are given, and never the session.

mod dialog;
mod fields;
mod languages;
mod level_card;
mod mark;
mod marked;
mod page;
mod pasted;
mod qr;

pub use dialog::{Confirm, confirm};
pub use fields::{Field, NUMBER, Pick, RoomWords, choice, choices, field, field_under, group, pick, wrong};
pub use languages::{languages, switch_id};
pub use level_card::{LevelCard, level_card};
pub use mark::{Shape, mark, move_line, rated};
pub use marked::marked;
pub use page::{button, callout, empty, facts, link, page_head, print_foot, print_head, section};
pub use pasted::pasted;
pub use qr::qr;
