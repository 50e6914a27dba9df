//! Text fields, choices and lists to pick from: what they are called, what describes them, and what they hand on.

use crate::page::{Page, call, click, description, elements, focus, has_focus, is_checked, settled, type_into, value};
use juneward::browser::{Callback, Slice};
use juneward::ui::parts::{Field, NUMBER, Pick, choice, choices, field, group, pick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update, document};
use wasm_bindgen_test::wasm_bindgen_test;

/// A text field over signals, with a hint and room for ten characters.
#[derive(Clone, Copy)]
struct Desk {
    text: RwSignal<String>,
    error: RwSignal<String>,
    settled: RwSignal<u32>,
}

impl Desk {
    fn new() -> Self {
        Self { text: RwSignal::default(), error: RwSignal::default(), settled: RwSignal::new(0) }
    }

    fn field(self) -> Field {
        Field {
            id: "claim".to_owned(),
            label: "What will be true by June".to_owned(),
            hint: "Groups, never one person".to_owned(),
            value: self.text.into(),
            write: Callback::new(move |text| self.text.set(text)),
            settle: Callback::new(move |()| self.settled.update(|times| *times += 1)),
            lines: 1,
            error: self.error.into(),
            room: Some((10, |left| if left < 0 { format!("{} too many", -left) } else { format!("{left} left") })),
            class: "",
        }
    }

    fn show(self) -> Page {
        Page::show(|| field(self.field()))
    }
}

const LABEL: &str = "What will be true by June";

#[wasm_bindgen_test]
async fn a_field_is_called_by_its_label_and_described_by_hint_and_room() {
    let page = Desk::new().show();
    let control = page.get("textbox", LABEL);
    assert_eq!(control.tag_name(), "INPUT");
    assert_eq!(description(&control), "Groups, never one person 10 left");
    // The label is a target of its own: a click on it puts the cursor into the field.
    click(&elements(page.root(), "label")[0]);
    assert!(has_focus(&control));
}

#[wasm_bindgen_test]
async fn what_describes_a_field_is_always_there() {
    let desk = Desk::new();
    for (hint, room) in [("", None), ("A hint", None), ("", desk.field().room), ("A hint", desk.field().room)] {
        let page = Page::show(|| field(Field { hint: hint.to_owned(), room, ..desk.field() }));
        let ids = page.get("textbox", LABEL).get_attribute("aria-describedby").unwrap_or_default();
        for id in ids.split(' ') {
            assert!(document().get_element_by_id(id).is_some(), "there is no “{id}” for a field with {hint:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_field_hands_on_the_whole_text_and_says_when_it_is_left() {
    let desk = Desk::new();
    let page = desk.show();
    let control = page.get("textbox", LABEL);
    focus(&control);
    type_into(&control, "Ms. O’Brien \"A\" 🌱", 3);
    assert_eq!(desk.text.get_untracked(), "Ms. O’Brien \"A\" 🌱");
    assert_eq!(desk.settled.get_untracked(), 0);
    call(&control, "blur");
    assert_eq!(desk.settled.get_untracked(), 1);
    desk.text.set("Undone".to_owned());
    settled().await;
    assert_eq!(value(&control), "Undone");
}

#[wasm_bindgen_test]
async fn an_error_shows_beside_its_field_until_it_is_mended() {
    let desk = Desk::new();
    let page = desk.show();
    let control = page.get("textbox", LABEL);
    assert_eq!(control.get_attribute("aria-invalid"), None);
    assert!(page.names("paragraph").iter().all(|text| !text.is_empty()), "an empty error stands on the page");
    desk.error.set("Write a sentence first.".to_owned());
    settled().await;
    assert_eq!(control.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(page.names("paragraph").contains(&"Write a sentence first.".to_owned()));
    assert!(description(&control).contains("Write a sentence first."));
    desk.error.set(String::new());
    settled().await;
    assert_eq!(control.get_attribute("aria-invalid"), None);
    assert!(!page.spoken().contains("Write"));
    assert_eq!(description(&control), "Groups, never one person 10 left");
}

#[wasm_bindgen_test]
async fn the_room_left_counts_down_says_over_and_cuts_nothing() {
    let desk = Desk::new();
    let page = desk.show();
    let control = page.get("textbox", LABEL);
    // Letters are counted, not bytes.
    for (text, said) in
        [("niño", "6 left"), ("🌱🌱🌱🌱🌱🌱🌱🌱🌱", "1 left"), ("0123456789", "0 left"), ("0123456789abc", "3 too many")]
    {
        type_into(&control, text, 0);
        settled().await;
        assert!(page.names("paragraph").contains(&said.to_owned()), "“{text}”: {}", page.spoken());
        assert_eq!((value(&control).as_str(), desk.text.get_untracked().as_str()), (text, text));
        assert_eq!(description(&control), format!("Groups, never one person {said}"));
    }
    // The bar says the same as the words, so only the words are read out.
    assert!(page.all("meter").is_empty());
    assert_eq!(elements(page.root(), "meter[aria-hidden=true]").len(), 1);
    assert!(control.get_attribute("maxlength").is_none(), "the browser would cut what is pasted");
}

#[wasm_bindgen_test]
async fn a_field_of_several_lines_keeps_its_line_ends_and_a_number_asks_for_digits() {
    let desk = Desk::new();
    let page = Page::show(|| field(Field { lines: 3, ..desk.field() }));
    let control = page.get("textbox", LABEL);
    assert_eq!((control.tag_name().as_str(), control.get_attribute("rows").as_deref()), ("TEXTAREA", Some("3")));
    type_into(&control, "one\ntwo", 4);
    assert_eq!(desk.text.get_untracked(), "one\ntwo");
    assert_eq!(control.get_attribute("inputmode"), None);
    drop(page);
    let page = Page::show(|| field(Field { class: NUMBER, ..desk.field() }));
    assert_eq!(page.get("textbox", LABEL).get_attribute("inputmode").as_deref(), Some("numeric"));
}

#[wasm_bindgen_test]
async fn f43_choices_are_radio_buttons_with_labels_under_one_legend() {
    let chosen = RwSignal::new("none");
    let page = Page::show(|| {
        let one = |label: &'static str, notes: &[&str]| {
            let checked = Slice::new(move || chosen.get() == label);
            choice("radio", "kind", label, notes, checked, move || chosen.set(label))
        };
        group("Kind of team").kid(choices([one("Grade level", &[]), one("Department", &[]), one("Other", &["Say which"])]))
    });
    page.get("group", "Kind of team");
    let names = page.names("radio");
    assert_eq!(names[..2], ["Grade level", "Department"]);
    assert!(names[2].starts_with("Other") && names[2].ends_with("Say which"));
    let radios = page.all("radio");
    assert!(radios.iter().all(|radio| radio.get_attribute("name").as_deref() == Some("kind")), "arrow keys would not move");
    let state = || radios.iter().map(is_checked).collect::<Vec<_>>();
    assert_eq!(state(), [false, false, false]);
    // A click on the words chooses as well.
    click(&elements(page.root(), "label")[1]);
    assert_eq!(chosen.get_untracked(), "Department");
    settled().await;
    assert_eq!(state(), [false, true, false]);
    // Undo takes it back.
    chosen.set("none");
    settled().await;
    assert_eq!(state(), [false, false, false]);
}

#[wasm_bindgen_test]
async fn a_choice_tells_once_for_each_click() {
    let (checked, times) = (RwSignal::new(false), RwSignal::new(0));
    let choose = move || {
        times.update(|times| *times += 1);
        checked.update(|checked| *checked = !*checked);
    };
    let page = Page::show(|| choice("checkbox", "systems", "Advocacy", &[], checked.into(), choose));
    let control = page.get("checkbox", "Advocacy");
    click(&control);
    settled().await;
    assert_eq!((times.get_untracked(), is_checked(&control)), (1, true));
    click(&control);
    settled().await;
    assert_eq!((times.get_untracked(), is_checked(&control)), (2, false));
}

#[wasm_bindgen_test]
async fn a_list_to_pick_from_shows_what_is_picked_and_hands_on_what_is_picked_next() {
    let year = RwSignal::new("2026".to_owned());
    let options = ["2025", "2026", "2027"].map(|year| (year.to_owned(), format!("School year {year}")));
    let page = Page::show(|| {
        pick(Pick {
            id: "year".to_owned(),
            label: "School year".to_owned(),
            options: options.to_vec(),
            value: year.into(),
            choose: Callback::new(move |picked| year.set(picked)),
        })
    });
    let control = page.get("combobox", "School year");
    assert_eq!(page.names("option"), ["School year 2025", "School year 2026", "School year 2027"]);
    assert_eq!(value(&control), "2026");
    type_into_list(&control, "2027");
    assert_eq!(year.get_untracked(), "2027");
    year.set("2025".to_owned());
    settled().await;
    assert_eq!(value(&control), "2025");
}

/// Picks from a list, as by a person.
fn type_into_list(list: &web_sys::Element, picked: &str) {
    crate::page::set(list, "value", &wasm_bindgen::JsValue::from_str(picked));
    crate::page::happen(list, "change");
}
