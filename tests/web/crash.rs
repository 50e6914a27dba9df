//! A panic calls the crash dialog, and from then on the app neither changes nor writes.

use crate::rubric;
use juneward::browser::{self, App, install_crash_hook};
use juneward::domain::{Language, TextPlace};
use juneward::session::{Event, Place, Route};
use juneward::storage::{LANGUAGE_KEY, Store, workbook_key};
use leptos::prelude::Owner;
use std::cell::Cell;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

thread_local! {
    static CRASHING: Cell<bool> = const { Cell::new(false) };
}

/// The panic that is wanted goes to the app's hook, every other one to the hook that reports failed tests. Decided in
/// one hook, because no hook can be changed any more after a panic.
fn install_hook_for_one_panic() {
    let reporting = std::panic::take_hook();
    install_crash_hook();
    let ours = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| if CRASHING.get() { ours(info) } else { reporting(info) }));
}

/// Panics as a listener does: inside a call from the page, which goes on afterwards.
fn crash() {
    let listener = Closure::<dyn Fn()>::new(|| panic!("the ninth system is missing"));
    CRASHING.set(true);
    let ended = listener.as_ref().unchecked_ref::<js_sys::Function>().call0(&JsValue::NULL);
    CRASHING.set(false);
    assert!(ended.is_err(), "a panic ends the call that it is in");
    // What a panic has interrupted is never dropped.
    listener.forget();
}

fn of_window(name: &str) -> JsValue {
    js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(name)).expect("a window has properties")
}

#[wasm_bindgen_test]
fn after_a_panic_the_app_neither_changes_nor_writes() {
    // Another test has failed before: the run is red already, and no hook can be changed any more.
    if std::thread::panicking() {
        return;
    }
    leptos::prelude::window().local_storage().ok().flatten().expect("a store").clear().expect("it can be emptied");
    // The page's own script, with what it is told written down before it is passed on.
    let listen = "const shown = window.junewardCrash; window.toldOfCrash = []; \
                  window.junewardCrash = message => { window.toldOfCrash.push(message); shown(message); };";
    js_sys::Function::new_no_args(&[include_str!("../../shell/crash.js"), listen].concat())
        .call0(&JsValue::NULL)
        .expect("the script runs");
    install_hook_for_one_panic();

    let owner = Owner::new();
    let frameworks = rubric::in_every_language().into_iter().map(Arc::new).collect();
    let app = owner.with(|| App::open(frameworks));
    // All code is in the one file of a test.
    app.need_work();
    let (store, _, _) = browser::start();
    app.send(Event::Speak(Language::English));
    app.send(Event::StartWorkbook { review: "review".into() });
    let id = app.peek(|session| session.desks[0].workbook.id.clone());
    app.send(Event::Went(Route::to(&id, Place::Prepare)));
    app.write(TextPlace::School, "Saved before".to_owned());
    app.send(Event::Leaving);
    let saved = store.read(&workbook_key(&id)).ok().flatten().expect("the app saves while nothing is wrong");
    assert!(saved.contains("Saved before"));
    app.write(TextPlace::School, "Typed before".to_owned());
    assert!(!browser::stopped());

    crash();

    assert!(browser::stopped());
    let told: Vec<_> = of_window("toldOfCrash").unchecked_into::<js_sys::Array>().iter().collect();
    let [message] = told.as_slice() else { panic!("told {} times", told.len()) };
    let message = message.as_string().unwrap_or_default();
    assert!(message.contains("the ninth system is missing"), "{message}");

    let whole = |session: &juneward::session::Session| format!("{session:?}");
    let before = app.peek(whole);
    app.write(TextPlace::School, "Typed after".to_owned());
    app.send(Event::Speak(Language::Spanish));
    app.send(Event::Leaving);
    app.send(Event::Delete(id.clone()));
    app.save_file();
    assert!(app.peek(whole) == before, "the app goes on after a panic");
    let text = app.peek_workbook(|workbook| workbook.text(&TextPlace::School).map(str::to_owned));
    assert_eq!(text.flatten().as_deref(), Some("Typed before"));
    assert_eq!(store.read(&workbook_key(&id)), Ok(Some(saved)));
    assert_eq!(store.read(LANGUAGE_KEY), Ok(Some("en".to_owned())));
}
