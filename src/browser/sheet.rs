//! Fitting the one page: the largest type at which everything is on the sheet. The sheet's measures are in `style/sheet.css`.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, set_timeout, window_event_listener};
use std::time::Duration;
use web_sys::Element;

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
/// The last step of the wall.
const WALL_STEPS: u32 = 8;
/// From this step on, the type is very small.
pub const SMALL_TYPE: u32 = 6;

/// Sets the sheet's density to the first step, from airy to dense, at which its content fits. None when there is no sheet.
pub fn fit_sheet() -> Option<Fit> {
    let sheet = document().query_selector(".sheet").ok()??;
    // Where the window is narrower than the paper, the screen lays it out anew to be read: it is measured as paper all the same.
    sheet.set_attribute("data-measured", "").ok()?;
    let fit = first_that_fits(&sheet, STEPS);
    sheet.remove_attribute("data-measured").ok()?;
    Some(fit)
}

/// Sets the wall's density in the same way: the largest type at which a component and its levels fill the screen and no more.
pub fn fit_wall() {
    if let Ok(Some(wall)) = document().query_selector(".wall") {
        let _ = first_that_fits(&wall, WALL_STEPS);
    }
}

fn first_that_fits(sheet: &Element, steps: u32) -> Fit {
    for step in 1..=steps {
        let set = sheet.set_attribute("data-density", &step.to_string());
        if set.is_ok() && sheet.scroll_height() <= sheet.client_height() {
            return Fit::At(step);
        }
    }
    Fit::Over
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
