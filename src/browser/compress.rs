//! The platform's compression, for links. A browser without it makes none: the file is there for everyone.

use super::by_name::{ask, call, get};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// Compresses a text with `deflate-raw`, and calls back with the bytes; with nothing where the browser can't.
pub(super) fn compress(text: &str, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let Some(answer) = compressed(text) else { return then(None) };
    ask(&answer, "arrayBuffer", &[], move |buffer| {
        then(buffer.ok().map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()));
    });
}

/// An answer whose bytes are the compressed ones: what reads a stream to its end without a loop of ours.
fn compressed(text: &str) -> Option<JsValue> {
    // An old browser has none, or does not know this kind of it and says so.
    let through = made("CompressionStream", &JsValue::from_str("deflate-raw"))?;
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()?;
    let stream = call(&blob, "stream", &[]).ok()?;
    made("Response", &call(&stream, "pipeThrough", &[through]).ok()?)
}

fn made(name: &str, of: &JsValue) -> Option<JsValue> {
    let maker: Function = get(&js_sys::global(), name).dyn_into().ok()?;
    Reflect::construct(&maker, &Array::of1(of)).ok()
}
