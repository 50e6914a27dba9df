//! The clipboard. It may refuse: then the caller says so, and the text is still on the screen.

use super::{App, promise};
use crate::session::Event;
use leptos::prelude::window;

/// Copies a text, and tells the session how it went.
pub fn copy(app: App, text: &str) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &wasm_bindgen::JsValue::from_str("clipboard"));
    // Outside a secure context there is no clipboard at all.
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        app.send(Event::Copied(Err(())));
        return;
    }
    let promise = window().navigator().clipboard().write_text(text);
    promise::settled(&promise, move |kept| app.send(Event::Copied(kept.map(|_| ()).ok_or(()))));
}
