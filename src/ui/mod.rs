//! What people see and touch. `pages` are the screens and know the app; `parts` are pieces of a screen and know only
//! the signals and callbacks that they are given. `frame` is what stands around every screen.
//!
//! Each screen is drawn anew when the route or the language changes; within a screen only what changed is drawn.
//! Invariants, as absences: no rule and no arithmetic of the domain; no browser API by name; no text that is not in
//! `i18n`; no HTML made from a text; no style attribute (the Content-Security-Policy would refuse it).

mod frame;
mod pages;
pub mod parts;

use crate::browser::{self, App, Clock};
use crate::domain::Framework;
use crate::session::Event;
use std::sync::Arc;

/// Starts the app in the document's body.
pub fn start() {
    browser::install_crash_hook();
    // Until they are here, the page shows what it came with.
    browser::frameworks_first(mount);
}

fn mount(frameworks: Vec<Arc<Framework>>) {
    // Leptos brings its scheduler and the owner of all signals; the elements are our own.
    leptos::mount::mount_to_body(move || {
        let app = App::open(frameworks);
        let clock = Clock::new();
        browser::set_language(app.voice().0);
        browser::listen(app, clock);
        frame::view(app, clock).mount();
        app.send(Event::NeedScreens);
        app.need_work();
    });
    browser::started();
}
