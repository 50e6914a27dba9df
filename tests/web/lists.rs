//! Lists by key: a row stays as long as its key does, with what was typed into it and with the focus.

use crate::page::{Page, focus, has_focus, settled, type_into, value};
use juneward::browser::el;
use leptos::prelude::{Get, RwSignal, Set};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// A list of fields between two lines that stay.
struct List {
    page: Page,
    keys: RwSignal<Vec<String>>,
    told: RwSignal<u32>,
    log: Rc<RefCell<Vec<String>>>,
}

impl List {
    fn show(keys: &[&str]) -> Self {
        let log: Rc<RefCell<Vec<String>>> = Rc::default();
        let (keys, told) = (RwSignal::new(owned(keys)), RwSignal::new(0));
        let says = Rc::clone(&log);
        let row = move |key: &str| {
            let say = |what: &str| {
                let (says, line) = (Rc::clone(&says), format!("{key} {what}"));
                move || says.borrow_mut().push(line.clone())
            };
            say("made")();
            let (drawn, left) = (say("drawn"), say("left"));
            let told = move || {
                drawn();
                Some(told.get().to_string())
            };
            el("div").kid(el("input").attr("aria-label", key).live_attr("data-told", told).on("blur", move |_| left()))
        };
        let list = || el("div").kid(el("p").text("above")).each(move || keys.get(), row).kid(el("p").text("below"));
        Self { page: Page::show(list), keys, told, log }
    }

    /// Gives the list other keys, and says what happened to its rows.
    async fn becomes(&self, keys: &[&str]) -> Vec<String> {
        self.log.take();
        self.keys.set(owned(keys));
        settled().await;
        assert_eq!(self.page.names("textbox"), keys);
        // The rows stay where they belong on the page.
        let around = [self.page.root().first_element_child(), self.page.root().last_element_child()];
        assert_eq!(
            around.map(|line| line.and_then(|line| line.text_content())),
            [Some("above".into()), Some("below".into())]
        );
        self.log.take()
    }

    fn field(&self, key: &str) -> Element {
        self.page.get("textbox", key)
    }
}

fn owned(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

#[wasm_bindgen_test]
async fn rows_are_made_once_and_keep_what_was_typed() {
    let list = List::show(&["a", "b", "c"]);
    let fields = ["a", "b", "c"].map(|key| list.field(key));
    for field in &fields {
        type_into(field, "typed", 5);
    }
    assert_eq!(list.becomes(&["c", "x", "a", "b"]).await, ["x made", "x drawn"]);
    let now = ["a", "b", "c"].map(|key| list.field(key));
    assert!(fields == now, "a row was made anew");
    assert_eq!(now.map(|field| value(&field)), ["typed", "typed", "typed"]);
    assert_eq!(value(&list.field("x")), "");
    assert_eq!(list.becomes(&[]).await, [""; 0]);
}

#[wasm_bindgen_test]
async fn a_row_that_is_gone_no_longer_follows_and_comes_back_as_a_new_one() {
    let list = List::show(&["a", "b"]);
    let gone = list.field("a");
    list.becomes(&["b"]).await;
    list.told.set(1);
    settled().await;
    assert_eq!(list.log.take(), ["b drawn"]);
    assert_eq!(gone.get_attribute("data-told").as_deref(), Some("0"));
    assert_eq!(list.becomes(&["b", "a"]).await, ["a made", "a drawn"]);
    assert!(list.field("a") != gone, "the old row came back");
    assert_eq!(list.field("a").get_attribute("data-told").as_deref(), Some("1"));
    list.page.end();
    list.told.set(2);
    settled().await;
    assert_eq!(list.log.take(), [""; 0]);
}

/// The row with the focus, and the list that follows.
async fn keeps_the_focus(key: &str, steps: &[&[&str]]) {
    let list = List::show(&["a", "b", "c", "d"]);
    let field = list.field(key);
    type_into(&field, "in the middle", 6);
    focus(&field);
    for step in steps {
        let happened = list.becomes(step).await;
        assert!(has_focus(&field), "{key} lost the focus when the list became {step:?}");
        // A field that loses the focus and gets it back would end a step of the history.
        assert!(!happened.contains(&format!("{key} left")), "{key} was left when the list became {step:?}");
    }
    assert_eq!(value(&field), "in the middle");
}

#[wasm_bindgen_test]
async fn a_row_keeps_the_focus_when_others_come() {
    keeps_the_focus(
        "b",
        &[&["x", "a", "b", "c", "d"], &["x", "a", "y", "b", "z", "c", "d"], &["x", "a", "y", "b", "z", "c", "d", "e"]],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_row_keeps_the_focus_when_others_go() {
    keeps_the_focus("b", &[&["b", "c", "d"], &["b", "d"], &["b"]]).await;
}

#[wasm_bindgen_test]
async fn a_row_keeps_the_focus_when_others_change_places() {
    keeps_the_focus("a", &[&["a", "c", "b", "d"], &["a", "d", "c", "b"]]).await;
}

#[wasm_bindgen_test]
async fn a_row_keeps_the_focus_when_others_pass_it() {
    keeps_the_focus("b", &[&["d", "b", "a", "c"], &["c", "d", "a", "b"], &["b", "c", "d", "a"]]).await;
}
