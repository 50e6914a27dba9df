//! The clipboard. It may refuse: then the caller says so, and the text is still on the screen.

use super::{App, promise};
use crate::session::Event;
use leptos::prelude::window;

/// Copies a text, and tells the session how it went.
pub fn copy(app: App, text: &str) {
    put(text, move |result| app.send(Event::Copied(result)));
}

/// Puts a text on the clipboard, and calls back with how it went.
pub(super) fn put(text: &str, then: impl FnOnce(Result<(), ()>) + 'static) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &wasm_bindgen::JsValue::from_str("clipboard"));
    // Outside a secure context there is no clipboard at all.
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        then(Err(()));
        return;
    }
    let promise = window().navigator().clipboard().write_text(text);
    promise::settled(&promise, move |kept| then(kept.map(|_| ()).ok_or(())));
}
