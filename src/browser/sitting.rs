//! The time plan of a sitting, as this device keeps it: found again after a reload, and followed from another window.

use super::App;
use crate::session::{Event, SITTING_KEY, Time};
use leptos::ev;
use leptos::prelude::{set_timeout, window_event_listener};
use std::cell::Cell;
use std::time::Duration;

thread_local! {
    static RECALLED: Cell<bool> = const { Cell::new(false) };
}

/// Looks once for a plan that an earlier visit began, and listens from then on for what other windows do with it.
pub fn recall_sitting(app: App) {
    if RECALLED.replace(true) {
        return;
    }
    let look = move || app.send(Event::Time(Time::Recall(app.note(SITTING_KEY))));
    // Not while a screen is being drawn.
    set_timeout(look, Duration::ZERO);
    // The handle is let go: it listens as long as the page lives.
    let _ = window_event_listener(ev::storage, move |event| {
        if event.key().as_deref() == Some(SITTING_KEY) {
            look();
        }
    });
}
