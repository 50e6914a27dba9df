//! Promises of the browser: one place waits for them, with a plain callback, so that no code for futures is needed.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Calls back once the promise is settled: with its value, or with nothing where it was broken.
pub(super) fn settled(promise: &Promise, call: impl FnOnce(Option<JsValue>) + 'static) {
    outcome(promise, Box::new(move |outcome| call(outcome.ok())));
}

/// What a promise came to: its value, or why it was broken.
pub(super) type Outcome = Result<JsValue, JsValue>;

/// Calls back once the promise is settled.
pub(super) fn outcome(promise: &Promise, call: Box<dyn FnOnce(Outcome)>) {
    // Asked for what becomes of a list of one, so that there is one answer to listen to, whichever it is.
    let answer = Closure::once(move |answers: JsValue| {
        let answer = Array::from(&answers).get(0);
        let field = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).ok();
        let kept = field("status").is_some_and(|status| status == "fulfilled");
        call(if kept { field("value").ok_or(JsValue::NULL) } else { Err(field("reason").unwrap_or_default()) });
    });
    let _ = Promise::all_settled(&Array::of1(promise)).then(&answer);
    // From here on it is the browser's to keep, until it was called.
    drop(answer.into_js_value());
}
