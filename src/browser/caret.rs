//! A field whose text changes while somebody types in it, because another window wrote there: the caret stays where it stood.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Gives a field another text. Browsers put the caret behind its last letter then, and the rest of a word would land there.
pub(super) fn set_value(field: &Element, value: &JsValue) {
    let typed_in = document().active_element().is_some_and(|active| active == *field);
    let caret = typed_in.then(|| caret_after(field, value)).flatten();
    let _ = Reflect::set(field, &JsValue::from_str("value"), value);
    for end in caret.iter().flat_map(|_| ["selectionStart", "selectionEnd"]) {
        let _ = Reflect::set(field, &JsValue::from_str(end), &caret.unwrap_or_default().into());
    }
}

/// Where the caret stands in the new text: behind the same letters, or before the same letters. None where both are others.
fn caret_after(field: &Element, value: &JsValue) -> Option<u32> {
    let get = |name: &str| Reflect::get(field, &JsValue::from_str(name)).ok();
    // Positions in a field count as its texts do: in halves of what is beyond U+FFFF.
    let halves = |text: &JsValue| Some(text.as_string()?.encode_utf16().collect::<Vec<u16>>());
    let (old, new) = (halves(&get("value")?)?, halves(value)?);
    let before = get("selectionEnd")?.as_f64()?;
    let behind = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let ahead = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let shorter = u32::try_from(old.len()).ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a position in a text is a small whole number"
    )]
    let before = (before as u32).min(shorter);
    if before as usize <= behind {
        return Some(before);
    }
    let rest = shorter - before;
    (rest as usize <= ahead).then(|| u32::try_from(new.len()).unwrap_or_default() - rest)
}
