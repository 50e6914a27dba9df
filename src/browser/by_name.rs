//! What the bindings do not know, reached by name: new parts of the browser, which may be missing.

use super::promise::{self, Outcome};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A field; undefined where there is none.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default()
}

/// A field that is a text; empty otherwise.
pub(super) fn text(of: &JsValue, name: &str) -> String {
    get(of, name).as_string().unwrap_or_default()
}

/// An object with these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a plain object can't fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// Calls a method.
pub(super) fn call(of: &JsValue, name: &str, values: &[JsValue]) -> Outcome {
    let method: Function = get(of, name).dyn_into()?;
    method.apply(of, &values.iter().collect::<Array>())
}

/// Calls a method that promises something, and then calls back.
pub(super) fn ask(of: &JsValue, name: &str, values: &[JsValue], then: impl FnOnce(Outcome) + 'static) {
    match call(of, name, values) {
        Ok(promise) => promise::outcome(&Promise::resolve(&promise), Box::new(then)),
        Err(why) => then(Err(why)),
    }
}

/// Listens for something that happens to it, as long as it lives.
pub(super) fn on(of: &JsValue, name: &str, then: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(then).into_js_value();
    let _ = Reflect::set(of, &JsValue::from_str(name), &listener);
}
