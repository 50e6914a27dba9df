//! A field whose text changes while somebody types in it, because another window wrote there: the caret stays where it stood.

use crate::session::caret_after;
use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Gives a field another text. Browsers put the caret behind its last letter then, and the rest of a word would land there.
pub(super) fn set_value(field: &Element, value: &JsValue) {
    let typed_in = document().active_element().is_some_and(|active| active == *field);
    let caret = typed_in.then(|| caret_in(field, value)).flatten();
    let _ = Reflect::set(field, &JsValue::from_str("value"), value);
    for end in caret.iter().flat_map(|_| ["selectionStart", "selectionEnd"]) {
        let _ = Reflect::set(field, &JsValue::from_str(end), &caret.unwrap_or_default().into());
    }
}

/// Where the caret stands in the new text.
fn caret_in(field: &Element, value: &JsValue) -> Option<u32> {
    let get = |name: &str| Reflect::get(field, &JsValue::from_str(name)).ok();
    // Positions in a field count as its texts do: in halves of what is beyond U+FFFF.
    let halves = |text: &JsValue| Some(text.as_string()?.encode_utf16().collect::<Vec<u16>>());
    let (old, new) = (halves(&get("value")?)?, halves(value)?);
    let before = get("selectionEnd")?.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position in a text is a small whole number"
    )]
    let before = before as usize;
    u32::try_from(caret_after(&old, &new, before)?).ok()
}
