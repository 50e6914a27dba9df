//! The bridge to the crash dialog, which stands outside WebAssembly in `shell/crash.js`, and to the page that shows
//! before the app has started. Both are reached by name, so that no unsafe binding is needed.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// From now on a panic opens the crash dialog. After it nothing writes: [`stopped`] is asked before every event.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        call("junewardCrash", &JsValue::from_str(&info.to_string()));
    }));
}

/// The app is on the screen: the page that says "Opening…" can go.
pub fn started() {
    call("junewardStarted", &JsValue::UNDEFINED);
}

/// Whether the app has crashed.
pub fn stopped() -> bool {
    Reflect::get(&js_sys::global(), &JsValue::from_str("junewardStopped")).is_ok_and(|value| value.is_truthy())
}

/// Tells the crash dialog what could not be stored, so that its file holds that as well.
pub(super) fn keep_for_rescue(key: &str, text: Option<&str>) {
    let name = JsValue::from_str("junewardMemory");
    let global = js_sys::global();
    let memory = Reflect::get(&global, &name).ok().filter(JsValue::is_object).unwrap_or_else(|| {
        let fresh: JsValue = Object::new().into();
        let _ = Reflect::set(&global, &name, &fresh);
        fresh
    });
    match text {
        Some(text) => {
            let _ = Reflect::set(&memory, &JsValue::from_str(key), &JsValue::from_str(text));
        }
        None => {
            let _ = Reflect::delete_property(memory.unchecked_ref::<Object>(), &JsValue::from_str(key));
        }
    }
    let failing = Object::keys(memory.unchecked_ref::<Object>()).length() > 0;
    if let Some(root) = super::page::root() {
        let _ = if failing { root.set_attribute("data-save", "failing") } else { root.remove_attribute("data-save") };
    }
}

/// Stops the app on purpose at the address `#/crash-drill`, so that what follows a crash can be tested. The feature is
/// not part of the site that is published.
#[cfg(feature = "crash-drill")]
#[expect(clippy::panic, reason = "a panic is what is practised")]
pub(super) fn drill() {
    if leptos::prelude::window().location().hash().is_ok_and(|hash| hash == "#/crash-drill") {
        panic!("a crash drill");
    }
}

fn call(name: &str, value: &JsValue) {
    if let Ok(function) = Reflect::get(&js_sys::global(), &JsValue::from_str(name))
        && let Some(function) = function.dyn_ref::<Function>()
    {
        // The dialog reports its own troubles; there is nobody left to tell here.
        let _ = function.call1(&JsValue::NULL, value);
    }
}
