//! Turns at a workbook, so that two tabs never look, write and read back at the same moment: the browser's Web Locks.
//!
//! Reached by name: not every browser has them, and some refuse (a frame without an origin, a page without https). There
//! the turn comes at once, and a save is as careful as it is on leaving.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long a turn is held on to after it was used, in milliseconds. Tabs may be processes of their own, each with its own
/// view of the store: what was written needs a moment to be seen by the next one.
const A_MOMENT: i32 = 30;

/// Calls back once, when it is this tab's turn: the turn is over a moment after the call.
pub(super) fn ask(name: &str, call: impl FnOnce() + 'static) {
    ask_for(name, Box::new(call));
}

fn ask_for(name: &str, call: Box<dyn FnOnce()>) {
    let call = Rc::new(Cell::new(Some(call)));
    let go = move |call: &Cell<Option<Box<dyn FnOnce()>>>| {
        if let Some(call) = call.take() {
            call();
        }
    };
    let field = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let locks = field(&window().navigator(), "locks").filter(JsValue::is_object);
    let request = locks.as_ref().and_then(|locks| field(locks, "request")?.dyn_into::<Function>().ok());
    let (Some(locks), Some(request)) = (locks, request) else { return go(&call) };
    let granted = Rc::clone(&call);
    let turn = Closure::once(move || -> JsValue {
        go(&granted);
        a_moment().into()
    });
    let answer = request.call2(&locks, &JsValue::from_str(name), &turn.into_js_value());
    match answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        // When the turn is over there is nothing left to call; when it was refused, there is.
        Some(answer) => super::promise::settled(&answer, move |_| go(&call)),
        None => go(&call),
    }
}

fn a_moment() -> Promise {
    Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, A_MOMENT);
    })
}
