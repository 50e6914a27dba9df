//! The document: title, language, focus, dialogs, printing.

use crate::domain::Language;
use leptos::prelude::{document, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement};

pub(super) fn root() -> Option<Element> {
    document().document_element()
}

/// Sets the language of the document.
pub fn set_language(language: Language) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// A new screen is there: its title stands in the window, its heading has the focus, and it shows from the top.
pub fn arrive(title: &str) {
    document().set_title(title);
    // The next turn of the event loop: the new screen is in the document by then.
    set_timeout(
        || {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Ok(Some(heading)) = document().query_selector("h1") {
                focus_element(&heading);
            }
        },
        Duration::ZERO,
    );
}

/// The screen is another one now: its title stands in the window.
pub fn entitle(title: &str) {
    document().set_title(title);
}

/// A screen has another stage: its heading has the focus, and it shows from the top.
pub fn arrive_at_heading() {
    arrive(&document().title());
}

/// The same screen in another language: its title changes, and the focus goes back to the button with this id.
pub fn arrive_in_place(title: &str, id: &str) {
    document().set_title(title);
    let top = window().scroll_y().unwrap_or_default();
    focus(id);
    let id = id.to_owned();
    set_timeout(
        move || {
            // A phone shows the other language's button alone: the focus stays on the same control.
            let there =
                document().get_element_by_id(&id).filter(|there| document().active_element().as_ref() != Some(there));
            let beside = there.and_then(|there| there.next_element_sibling().or_else(|| there.previous_element_sibling()));
            if let Some(beside) = beside {
                focus_element(&beside);
            }
            window().scroll_to_with_x_and_y(0.0, top);
        },
        Duration::ZERO,
    );
}

/// Moves the focus to the element with this id, once it is there.
pub fn focus(id: &str) {
    let id = id.to_owned();
    set_timeout(
        move || {
            if let Some(element) = document().get_element_by_id(&id) {
                focus_element(&element);
            }
        },
        Duration::ZERO,
    );
}

/// Moves the focus to the element with this id, once it is there, and brings it to the top of the window.
pub fn bring(id: &str) {
    focus(id);
    let id = id.to_owned();
    set_timeout(
        move || {
            if let Some(element) = document().get_element_by_id(&id) {
                element.scroll_into_view();
            }
        },
        Duration::ZERO,
    );
}

/// Whether somebody types or chooses in a field within the element with this id.
pub fn is_filled_in(id: &str) -> bool {
    let Some(field) = document().active_element() else { return false };
    let is_field = field.matches("input, textarea, select").unwrap_or_default();
    is_field && document().get_element_by_id(id).is_some_and(|around| around.contains(Some(&field)))
}

/// How wide the window is, in pixels.
pub fn width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default()
}

/// Moves the focus to the work itself, past header and steps.
pub fn focus_main() {
    if let Ok(Some(main)) = document().query_selector("main") {
        focus_element(&main);
    }
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Opens the dialog with this id over everything else. The browser moves the focus into it and back.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What stands in the text field with this id now.
pub fn value_of(id: &str) -> String {
    let element = document().get_element_by_id(id);
    let input = element.as_ref().and_then(|element| element.dyn_ref::<HtmlInputElement>()).map(HtmlInputElement::value);
    let area = element.as_ref().and_then(|element| element.dyn_ref::<web_sys::HtmlTextAreaElement>());
    input.or_else(|| area.map(web_sys::HtmlTextAreaElement::value)).unwrap_or_default()
}

/// The app's own address up to and with its `#`: what stands before the code in a link. What came behind a `?` stays out of it.
pub fn own_address() -> String {
    let whole = window().location().href().unwrap_or_default();
    [whole.split(['#', '?']).next().unwrap_or_default(), "#"].concat()
}

/// Empties the text area with this id.
pub fn empty_field(id: &str) {
    if let Some(area) =
        document().get_element_by_id(id).as_ref().and_then(|element| element.dyn_ref::<web_sys::HtmlTextAreaElement>())
    {
        area.set_value("");
    }
}

/// Opens the browser's own print window.
pub fn print() {
    let _ = window().print();
}

/// Loads the page again.
pub fn reload() {
    let _ = window().location().reload();
}

/// Starts again with the work on this device, after a start without it.
pub fn reload_with_work() {
    if let Ok(Some(session)) = window().session_storage() {
        let _ = session.remove_item("juneward/start");
    }
    let _ = window().location().reload();
}
