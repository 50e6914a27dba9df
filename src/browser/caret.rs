//! A field whose text changes while somebody types in it, because another window wrote there: the caret stays where it stood.

use crate::session::caret_after;
use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Gives a field another text. Browsers put the caret behind its last letter then, and the rest of a word would land there.
pub(super) fn set_value(field: &Element, value: &JsValue) {
    let typed_in = document().active_element().is_some_and(|active| active == *field);
    let before = typed_in.then(|| stands_in(field)).flatten();
    let _ = Reflect::set(field, &JsValue::from_str("value"), value);
    let Some((old, caret)) = before else { return };
    // As it stands there now: a field of one line drops the ends of lines.
    let Some((new, _)) = stands_in(field) else { return };
    let Some(caret) = caret_after(&old, &new, caret) else { return };
    for end in ["selectionStart", "selectionEnd"] {
        let _ = Reflect::set(field, &JsValue::from_str(end), &JsValue::from(u32::try_from(caret).unwrap_or_default()));
    }
}

/// What stands in a field, and where its caret does. Positions in a field count as its texts do: in halves of what is beyond U+FFFF.
fn stands_in(field: &Element) -> Option<(Vec<u16>, usize)> {
    let get = |name: &str| Reflect::get(field, &JsValue::from_str(name)).ok();
    let text = get("value")?.as_string()?;
    let caret = get("selectionEnd")?.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position in a text is a small whole number"
    )]
    Some((text.encode_utf16().collect(), caret as usize))
}
