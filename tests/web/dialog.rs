//! The dialog before something is deleted.

use crate::page::{Page, call, click, description, focus, get, has_focus};
use juneward::browser::{el, open_dialog};
use juneward::ui::parts::{Confirm, button, confirm};
use leptos::prelude::{GetUntracked, RwSignal, Update};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const TITLE: &str = "Delete “Grade 4”?";

/// A page with a button that opens the dialog, and how often the dialog was confirmed while it was still open, and in all.
fn show() -> (Page, RwSignal<Vec<bool>>) {
    let confirmed = RwSignal::new(Vec::new());
    let page = Page::show(|| {
        let ask = Confirm {
            id: "delete".to_owned(),
            title: TITLE.to_owned(),
            says: "38 ratings and 2 outcomes. It can be put back.".to_owned(),
            cancel: "Cancel",
            go: "Delete the workbook".to_owned(),
        };
        let is_open = || leptos::prelude::document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
        el("div")
            .kid(button("button", "Delete…", || open_dialog("delete")))
            .kid(confirm(ask, move || confirmed.update(|times| times.push(is_open()))))
    });
    (page, confirmed)
}

fn open(page: &Page) -> Element {
    let opener = page.get("button", "Delete…");
    focus(&opener);
    click(&opener);
    page.get("dialog", TITLE)
}

#[wasm_bindgen_test]
fn f10_a_dialog_is_closed_at_first_and_opens_with_the_focus_on_cancel() {
    let (page, confirmed) = show();
    assert_eq!((page.all("dialog").len(), page.names("button")), (0, vec!["Delete…".to_owned()]));
    let dialog = open(&page);
    assert!(dialog.matches(":modal").unwrap_or(false), "the page behind it can be reached");
    assert!(has_focus(&page.get("button", "Cancel")));
    assert!(page.names("paragraph").contains(&"38 ratings and 2 outcomes. It can be put back.".to_owned()));
    assert_eq!(page.names("heading"), [TITLE]);
    assert_eq!(description(&dialog), "");
    // Opened again while it is open: the browser would refuse.
    open_dialog("delete");
    assert!(get(&dialog, "open").is_truthy());
    assert_eq!(confirmed.get_untracked(), [false; 0]);
}

#[wasm_bindgen_test]
fn f10_escape_closes_it_and_does_nothing() {
    let (page, confirmed) = show();
    let dialog = open(&page);
    // What the browser does on Escape: only a person can press the key itself, and in tests/e2e one does.
    call(&dialog, "requestClose");
    assert!(page.all("dialog").is_empty());
    assert_eq!(confirmed.get_untracked(), [false; 0]);
    assert!(has_focus(&page.get("button", "Delete…")));
}

#[wasm_bindgen_test]
fn f10_cancel_closes_it_and_does_nothing() {
    let (page, confirmed) = show();
    open(&page);
    click(&page.get("button", "Cancel"));
    assert!(page.all("dialog").is_empty());
    assert_eq!(confirmed.get_untracked(), [false; 0]);
    assert!(has_focus(&page.get("button", "Delete…")));
}

#[wasm_bindgen_test]
fn f10_confirming_does_it_once_after_the_dialog_has_closed() {
    let (page, confirmed) = show();
    let dialog = open(&page);
    click(&page.get("button", "Delete the workbook"));
    assert!(!get(&dialog, "open").is_truthy());
    assert_eq!(confirmed.get_untracked(), [false], "once, and closed before");
    // It can be asked again.
    open(&page);
    call(&dialog, "requestClose");
    open(&page);
    click(&page.get("button", "Delete the workbook"));
    assert_eq!(confirmed.get_untracked(), [false, false]);
}
