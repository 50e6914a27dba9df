//! Keys of a whole screen, for a clicker or a keyboard, and steps that leave no trail behind.

use leptos::ev;
use leptos::prelude::{on_cleanup, window, window_event_listener};

/// Hands each key that is pressed alone to `handle`, until the screen is left. A key that it took does nothing else.
pub fn on_keys(handle: impl Fn(&str) -> bool + 'static) {
    let listening = window_event_listener(ev::keydown, move |event| {
        let alone = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if alone && handle(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
}

/// Goes to an address in place of this one: going back then leaves the whole row of steps.
pub fn step_to(hash: &str) {
    let _ = window().location().replace(hash);
}
