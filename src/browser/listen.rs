//! What the browser says by itself: addresses, other tabs, leaving, keys.

use super::{App, Clock};
use crate::session::{Event, Route};
use crate::storage::id_of_key;
use leptos::ev;
use leptos::prelude::{document, set_interval, window, window_event_listener};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// The address as it stands.
pub(super) fn route() -> Route {
    Route::from_hash(&window().location().hash().unwrap_or_default())
}

/// Starts listening, for as long as the page lives.
pub fn listen(app: App, clock: Clock) {
    // The handles are let go: these listeners live as long as the page does.
    let _ = window_event_listener(ev::hashchange, move |_| {
        #[cfg(feature = "crash-drill")]
        super::crash::drill();
        app.send(Event::Went(route()));
    });
    let _ = window_event_listener(ev::pagehide, move |_| app.send(Event::Leaving));
    let _ = window_event_listener(ev::storage, move |event| {
        let key = event.key();
        super::drafts::moved(key.as_deref());
        let Some(key) = key else {
            // Everything was emptied at once, by hand or by another app on the same site.
            app.look_again();
            return;
        };
        let text = event.new_value();
        let room = text.is_none();
        if let Some(id) = id_of_key(&key) {
            app.look_at(id.clone());
            if let Some(text) = text {
                app.overhear(id, text);
            }
        }
        // Something was taken out, by another tab or another app on the same site: there is room.
        if room {
            app.send(Event::Returned);
        }
    });
    let _ = window_event_listener(ev::focus, move |_| app.send(Event::Returned));
    let _ = window_event_listener(ev::keydown, move |event| keys(app, &event));
    // A page that comes back from the back-forward cache has slept: what it knows of the store may be old.
    let _ = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            app.look_again();
        }
    });
    let hidden = Closure::<dyn FnMut()>::new(move || {
        let hidden = document().visibility_state() == web_sys::VisibilityState::Hidden;
        app.send(if hidden { Event::Leaving } else { Event::Returned });
    });
    let _ = document().add_event_listener_with_callback("visibilitychange", hidden.as_ref().unchecked_ref());
    hidden.forget();
    set_interval(move || clock.tick(), Duration::from_secs(30));
}

fn keys(app: App, event: &KeyboardEvent) {
    let command = event.ctrl_key() || event.meta_key();
    if !command || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        // The browser would save the page itself, which holds nothing of the work.
        "s" | "S" => {
            event.prevent_default();
            app.save_file();
        }
        // Inside a text field the browser's own undo has the say.
        "z" | "Z" if !types_text(event) => {
            event.prevent_default();
            app.send(if event.shift_key() { Event::Redo } else { Event::Undo });
        }
        "y" | "Y" if !types_text(event) => {
            event.prevent_default();
            app.send(Event::Redo);
        }
        _ => {}
    }
}

fn types_text(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match target.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => target
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox" | "button" | "file")),
        _ => false,
    }
}
