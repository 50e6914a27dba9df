//! What was under way when the browser stopped this page's script in the middle of it. Firefox does so when somebody leaves
//! while the page is busy: nothing is thrown and no hook runs, and the next thing that runs is the farewell of the page.
//!
//! Invariants, as absences: nothing that was under way is forgotten; nothing that was done to the end is done again.

use crate::session::Event;
use crate::storage::SaveRequest;
use std::cell::Cell;

thread_local! {
    static EVENT: Cell<Option<Event>> = const { Cell::new(None) };
    static SAVE: Cell<Option<SaveRequest>> = const { Cell::new(None) };
}

/// An event goes into the session; none: it is in.
pub(super) fn takes(event: Option<&Event>) {
    EVENT.set(event.cloned());
}

/// A save begins; none: it has ended.
pub(super) fn saves(request: Option<&SaveRequest>) {
    SAVE.set(request.cloned());
}

/// The event that did not get in.
pub(super) fn event() -> Option<Event> {
    EVENT.take()
}

/// The save that did not end.
pub(super) fn save() -> Option<SaveRequest> {
    SAVE.take()
}
