//! The browser's own question before a page is closed, asked only while something is nowhere but in this window. An iPad
//! never asks it, so nothing relies on it.

use js_sys::Reflect;
use leptos::prelude::window;
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

type Asks = Closure<dyn FnMut(Event)>;

thread_local! {
    static ASKS: RefCell<Option<Asks>> = const { RefCell::new(None) };
    static PAPER: Cell<bool> = const { Cell::new(false) };
}

/// Whether a ballot paper is filled in that the device does not keep.
pub(super) fn paper_is_only_here(so: bool) {
    PAPER.set(so);
}

/// Has the browser ask, or not. Without a need nobody listens: some browsers keep a page that listens out of their memory
/// of pages.
pub(super) fn ask_before(unsaved: bool) {
    let unsaved = unsaved || PAPER.get();
    ASKS.with_borrow_mut(|asks| {
        if unsaved == asks.is_some() {
            return;
        }
        if let Some(closure) = asks.take() {
            let _ = window().remove_event_listener_with_callback("beforeunload", closure.as_ref().unchecked_ref());
            return;
        }
        let closure = Asks::new(|event: Event| {
            event.prevent_default();
            // Older browsers ask for a text, and show one of their own.
            let _ = Reflect::set(&event, &JsValue::from_str("returnValue"), &JsValue::from_str("?"));
        });
        let _ = window().add_event_listener_with_callback("beforeunload", closure.as_ref().unchecked_ref());
        *asks = Some(closure);
    });
}
