//! What is not in the first load, asked for at the app's own site: nothing of a team's work is part of the question.
//!
//! Only the right kind of answer is taken. An error page that a host sends in a file's place is none.

use super::promise;
use crate::content;
use crate::domain::Framework;
use crate::session::Parcel;
use crate::storage::{Unreadable, read_framework};
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{set_timeout, window};
use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

/// How long an answer may take. A network that is silent for longer is as good as none, and a person is waiting.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who waits for an answer. Boxed, so that everything that is ever asked for is one future.
pub(super) type Then = Box<dyn FnOnce(Result<String, ()>)>;

/// The framework that is built in, and before anything is drawn that of the device's language, where it can be had.
pub fn frameworks_first(go_on: impl FnOnce(Vec<Arc<Framework>>) + 'static) {
    let mut frameworks = vec![Arc::new(content::built_in())];
    let (_, _, language) = super::start();
    if frameworks.iter().any(|framework| framework.language == language) {
        return go_on(frameworks);
    }
    // Its words travel with the later screens, which are asked for at the same time, and so does what reads it: the last of the
    // two goes on.
    let (first, framework) = (Rc::new(Cell::new(true)), Rc::new(Cell::new(None)));
    let (words, found) = (Rc::new(Cell::new(false)), Rc::clone(&framework));
    let go_on = Rc::new(Cell::new(Some(move |found: Option<String>| {
        let read = |text: String| black_box(read_framework as fn(&str) -> Result<Framework, Unreadable>)(&text).ok();
        frameworks.extend(found.and_then(read).map(Arc::new));
        go_on(frameworks);
    })));
    let arrived = {
        let words = Rc::clone(&words);
        Rc::new(move || {
            if !first.take()
                && let Some(go_on) = go_on.take()
            {
                go_on(found.take().filter(|_| words.get()));
            }
        })
    };
    let then = Rc::clone(&arrived);
    screens(
        &(Rc::new(move |came: Result<String, ()>| {
            words.set(came.is_ok());
            arrived();
        }) as Tell),
    );
    fetch(
        Parcel::Framework(language),
        Box::new(move |text| {
            framework.set(text.ok());
            then();
        }),
    );
}

/// Asks for something, and hands on its text.
pub(super) fn fetch(parcel: Parcel, then: Then) {
    let file = match parcel {
        Parcel::Framework(language) => content::framework_file(language),
        Parcel::Practice(language) => content::practice_file(language),
        Parcel::Screens => return then(Err(())),
    };
    // Relative, so that it works in any folder; with the version, so that no cache answers with an older one.
    let address = ["./content/", file, "?v=", env!("CARGO_PKG_VERSION")].concat();
    // The answer or the end of patience: whichever comes first takes it.
    let then = Rc::new(Cell::new(Some(then)));
    let answered = Rc::clone(&then);
    let answer = move |text: Option<String>| {
        if let Some(then) = answered.take() {
            then(text.ok_or(()));
        }
    };
    promise::settled(&window().fetch_with_str(&address), move |response| match response.and_then(text_of) {
        Some(text) => promise::settled(&text, move |text| answer(text.and_then(|text| text.as_string()))),
        None => answer(None),
    });
    set_timeout(
        move || {
            if let Some(then) = then.take() {
                then(Err(()));
            }
        },
        PATIENCE,
    );
}

/// Who waits for code. `Ok` with nothing in it: it is here.
pub(super) type Tell = Rc<dyn Fn(Result<String, ()>)>;

/// Asks for the code that edits and saves.
pub(super) fn work(tell: &Tell) {
    code("junewardWork", tell);
}

/// Asks for the screens that nobody begins with.
pub(super) fn screens(tell: &Tell) {
    code("junewardScreens", tell);
}

/// Asks for code that is not in the first load. The script that started the app brings it, since only it holds what
/// it is joined to. Where nobody set it up, as in a quick build, it is in the one file that is here.
///
/// `tell` hears that patience is over, and after that still that it came: what is late is as welcome.
fn code(name: &str, tell: &Tell) {
    let here = |here: bool| if here { Ok(String::new()) } else { Err(()) };
    let bring = Reflect::get(&js_sys::global(), &JsValue::from_str(name)).ok();
    let Some(bring) = bring.and_then(|bring| bring.dyn_into::<Function>().ok()) else { return tell(here(true)) };
    let coming = bring.call0(&JsValue::NULL).ok().and_then(|coming| coming.dyn_into::<Promise>().ok());
    let Some(coming) = coming else { return tell(here(false)) };
    let (waits, late) = (Rc::new(Cell::new(true)), Rc::clone(tell));
    let answered = Rc::clone(&waits);
    let tell = Rc::clone(tell);
    promise::settled(&coming, move |came| {
        if answered.take() || came.is_some() {
            tell(here(came.is_some()));
        }
    });
    set_timeout(
        move || {
            if waits.take() {
                late(here(false));
            }
        },
        PATIENCE,
    );
}

/// The text of an answer of the right kind.
fn text_of(response: JsValue) -> Option<Promise> {
    let response: Response = response.dyn_into().ok()?;
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    if !response.ok() || !kind.split(';').next().is_some_and(|kind| kind.trim_end().ends_with("json")) {
        return None;
    }
    response.text().ok()
}
