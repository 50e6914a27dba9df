//! What the browser says about the ground that the work stands on.

use super::App;
use super::by_name::{ask, get};
use crate::session::{Event, Learned, Stay};
use crate::storage::PREFIX;
use js_sys::{JsString, Object};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Says what can be known without asking anybody.
pub(super) fn look(app: App) {
    let learned = |learned| app.send(Event::Ground(learned));
    // Only Apple's own engine knows gestures by this name, and it deletes what a site keeps after a week without a visit.
    if !get(&window(), "GestureEvent").is_undefined() {
        learned(Learned::Forgets);
    }
    // A page of the same site can be looked at; another site's can't.
    let top = get(&window(), "top");
    let top_address = js_sys::Reflect::get(&top, &"location".into()).map(|location| get(&location, "href"));
    if &top != AsRef::<JsValue>::as_ref(&window()) && !top_address.is_ok_and(|href| href.is_string()) {
        learned(Learned::Framed);
    }
    weigh(app);
    let storage = get(&window().navigator(), "storage");
    if get(&storage, "persist").is_function() {
        ask(&storage, "persisted", &[], move |stays| {
            if stays.is_ok_and(|stays| stays == true) {
                app.send(Event::Ground(Learned::Stay(Stay::Granted)));
            }
        });
    } else {
        learned(Learned::Stay(Stay::NotOffered));
    }
}

/// Asks the browser to keep the work. Some ask the person.
pub(super) fn ask_to_stay(app: App) {
    ask(&get(&window().navigator(), "storage"), "persist", &[], move |stays| {
        let stay = if stays.is_ok_and(|stays| stays == true) { Stay::Granted } else { Stay::Refused };
        app.send(Event::Ground(Learned::Stay(stay)));
    });
}

/// Weighs what stands under our keys. The texts are not copied: their lengths are enough.
pub(super) fn weigh(app: App) {
    let Ok(Some(storage)) = window().local_storage() else { return };
    let storage: JsValue = storage.into();
    let keys = Object::keys(storage.unchecked_ref::<Object>());
    let mut used = 0;
    for key in keys.iter().filter_map(|key| key.as_string()).filter(|key| key.starts_with(PREFIX)) {
        let length = get(&storage, &key).dyn_ref::<JsString>().map_or(0, JsString::length);
        used += key.len() + usize::try_from(length).unwrap_or_default();
    }
    app.send(Event::Ground(Learned::Used(used)));
}
