//! Fitting the one page: the largest type at which everything is on the sheet. The sheet's measures are in `style/sheet.css`.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, set_timeout, window_event_listener};
use std::time::Duration;

/// How a sheet holds its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// At this step, from 1, the airiest, on.
    At(u32),
    /// Not even at the densest step.
    Over,
}

/// The last step, and the first whose type is hard to read.
const STEPS: u32 = 7;
/// From this step on, the type is very small.
pub const SMALL_TYPE: u32 = 6;

/// Sets the sheet's density to the first step, from airy to dense, at which its content fits. None when there is no sheet.
pub fn fit_sheet() -> Option<Fit> {
    let sheet = document().query_selector(".sheet").ok()??;
    for step in 1..=STEPS {
        sheet.set_attribute("data-density", &step.to_string()).ok()?;
        if sheet.scroll_height() <= sheet.client_height() {
            return Some(Fit::At(step));
        }
    }
    Some(Fit::Over)
}

/// Does something once what changed is drawn.
pub fn after_draw(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}

/// Does something whenever the window changes its size and just before printing, until the screen is left.
pub fn before_print_and_on_resize(then: impl Fn() + Clone + 'static) {
    let again = then.clone();
    let resized = window_event_listener(ev::resize, move |_| again());
    let printing = window_event_listener(ev::beforeprint, move |_| then());
    on_cleanup(move || {
        resized.remove();
        printing.remove();
    });
}
