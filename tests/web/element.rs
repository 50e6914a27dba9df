//! Elements follow their signals: one place changes, and what stands there already is left alone.

use crate::page::{Page, click, focus, get, has_focus, is_checked, settled, type_into, value};
use juneward::browser::{El, el, value_in};
use leptos::prelude::{Get, RwSignal, Set};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

/// How often something happened.
#[derive(Clone, Default)]
struct Count(Rc<Cell<u32>>);

impl Count {
    fn add(&self) {
        self.0.set(self.0.get() + 1);
    }

    fn now(&self) -> u32 {
        self.0.get()
    }
}

fn cursor(field: &Element) -> Option<u32> {
    field.unchecked_ref::<HtmlInputElement>().selection_start().expect("it has a cursor")
}

#[wasm_bindgen_test]
async fn a_text_follows_its_signal_between_texts_that_stay() {
    let left = RwSignal::new(3);
    let page = Page::show(|| el("p").text("Left: ").live(move || left.get().to_string()).text(" of 9"));
    let nodes = [page.root().first_child(), page.root().last_child()];
    assert_eq!(page.names("paragraph"), ["Left: 3 of 9"]);
    left.set(2);
    settled().await;
    assert_eq!(page.names("paragraph"), ["Left: 2 of 9"]);
    assert!(nodes == [page.root().first_child(), page.root().last_child()], "the other texts were made anew");
}

#[wasm_bindgen_test]
async fn a_text_is_never_read_as_html() {
    let text = RwSignal::new("<b>bold</b> & \"quoted\"".to_owned());
    let page = Page::show(|| el("p").text("<i>").live(move || text.get()).attr("title", "\"><script>"));
    assert_eq!(page.root().text_content().as_deref(), Some("<i><b>bold</b> & \"quoted\""));
    text.set("<img src=x>".to_owned());
    settled().await;
    assert_eq!(page.root().text_content().as_deref(), Some("<i><img src=x>"));
    assert_eq!(page.root().child_element_count(), 0);
    assert_eq!(page.root().get_attribute("title").as_deref(), Some("\"><script>"));
}

#[wasm_bindgen_test]
async fn an_attribute_follows_its_signal_and_none_takes_it_away() {
    let state = RwSignal::new(None::<&str>);
    let hidden = RwSignal::new(true);
    let page = Page::show(|| {
        el("p")
            .attr("lang", "en")
            .live_attr("data-state", move || state.get().map(str::to_owned))
            .live_flag("hidden", move || hidden.get())
    });
    let seen = |name: &str| page.root().get_attribute(name);
    assert_eq!((seen("data-state"), seen("hidden")), (None, Some(String::new())));
    state.set(Some("over"));
    hidden.set(false);
    settled().await;
    assert_eq!((seen("data-state").as_deref(), seen("hidden")), (Some("over"), None));
    state.set(None);
    hidden.set(true);
    settled().await;
    assert_eq!((seen("data-state"), seen("hidden")), (None, Some(String::new())));
    assert_eq!(seen("lang").as_deref(), Some("en"));
}

/// A field as on every screen: what is typed goes into the signal, and the signal goes into the field.
fn typed(text: RwSignal<String>) -> El {
    el("input")
        .attr("aria-label", "Note")
        .live_value(move || text.get())
        .on("input", move |event| text.set(value_in(&event)))
}

#[wasm_bindgen_test]
async fn what_is_typed_is_not_written_back_and_the_cursor_stays_in_the_middle() {
    let text = RwSignal::new("We meet weekly".to_owned());
    let page = Page::show(|| typed(text));
    let field = page.get("textbox", "Note");
    focus(&field);
    type_into(&field, "We will meet weekly", 8);
    // From here on each write to the field's value is counted, and goes on to the field as before.
    let watch = "const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); this.writes = 0; \
                 Object.defineProperty(this, 'value', { get: own.get, set(text) { this.writes++; own.set.call(this, text); } });";
    js_sys::Function::new_no_args(watch).call0(&field).expect("it can be watched");
    settled().await;
    text.set("We will meet weekly".to_owned());
    settled().await;
    assert_eq!(get(&field, "writes"), JsValue::from(0));
    assert_eq!((value(&field).as_str(), cursor(&field)), ("We will meet weekly", Some(8)));
    assert!(has_focus(&field));
    // Undo comes from outside: then the field does follow.
    text.set("We meet weekly".to_owned());
    settled().await;
    assert_eq!(get(&field, "writes"), JsValue::from(1));
    assert_eq!(value(&field), "We meet weekly");
}

#[wasm_bindgen_test]
async fn a_change_that_is_refused_puts_the_old_text_back() {
    let text = RwSignal::new("7".to_owned());
    let page = Page::show(|| {
        el("input")
            .attr("aria-label", "People")
            .live_value(move || text.get())
            .on("input", move |_| text.set("7".to_owned()))
    });
    let field = page.get("textbox", "People");
    type_into(&field, "seven", 5);
    settled().await;
    assert_eq!(value(&field), "7");
}

#[wasm_bindgen_test]
async fn a_checkbox_follows_its_signal_even_after_a_click_that_is_refused() {
    let on = RwSignal::new(false);
    let page =
        Page::show(|| el("input").attr("type", "checkbox").attr("aria-label", "Advocacy").live_checked(move || on.get()));
    let control = page.get("checkbox", "Advocacy");
    assert!(!is_checked(&control));
    on.set(true);
    settled().await;
    assert!(is_checked(&control));
    on.set(false);
    settled().await;
    assert!(!is_checked(&control));
    click(&control);
    assert!(is_checked(&control));
    on.set(false);
    settled().await;
    assert!(!is_checked(&control), "what was refused still looks chosen");
}

#[wasm_bindgen_test]
async fn a_live_part_takes_the_place_of_the_one_before() {
    let words = RwSignal::new(vec!["one"]);
    let page = Page::show(|| {
        el("ul")
            .kid(el("li").text("first"))
            .live_kids(move || words.get().into_iter().map(|word| el("li").text(word)).collect())
            .kid(el("li").text("last"))
    });
    assert_eq!(page.names("listitem"), ["first", "one", "last"]);
    words.set(vec!["two", "three"]);
    settled().await;
    assert_eq!(page.names("listitem"), ["first", "two", "three", "last"]);
    words.set(vec![]);
    settled().await;
    assert_eq!(page.names("listitem"), ["first", "last"]);
    words.set(vec!["four"]);
    settled().await;
    assert_eq!(page.names("listitem"), ["first", "four", "last"]);
}

#[wasm_bindgen_test]
async fn a_live_part_takes_its_listeners_and_inner_parts_with_it() {
    let part = RwSignal::new(1);
    let inside = RwSignal::new(10);
    let (drawn, clicks) = (Count::default(), Count::default());
    let page = Page::show({
        let (drawn, clicks) = (drawn.clone(), clicks.clone());
        move || {
            el("div").live_kids(move || {
                let (drawn, clicks) = (drawn.clone(), clicks.clone());
                let label = format!("Part {}", part.get());
                let count = move || {
                    drawn.add();
                    inside.get().to_string()
                };
                vec![el("button").attr("aria-label", &label).live(count).click(move || clicks.add())]
            })
        }
    });
    let old = page.get("button", "Part 1");
    click(&old);
    inside.set(11);
    settled().await;
    assert_eq!((old.text_content().as_deref(), drawn.now(), clicks.now()), (Some("11"), 2, 1));
    part.set(2);
    settled().await;
    let new = page.get("button", "Part 2");
    assert_eq!(page.all("button").len(), 1);
    assert_eq!(drawn.now(), 3);
    // One part, one drawing: the part that is gone neither follows nor answers.
    inside.set(12);
    settled().await;
    assert_eq!((new.text_content().as_deref(), drawn.now()), (Some("12"), 4));
    assert_eq!(old.text_content().as_deref(), Some("11"));
    click_what_is_gone(&old);
    assert_eq!(clicks.now(), 1);
    click(&new);
    assert_eq!(clicks.now(), 2);
    page.end();
    inside.set(13);
    settled().await;
    assert_eq!((new.text_content().as_deref(), drawn.now()), (Some("12"), 4));
}

/// A listener that is gone answers with an error of its own, which is of no interest here.
fn click_what_is_gone(element: &Element) {
    let quietly = "const quiet = event => event.preventDefault(); addEventListener('error', quiet); \
                   this.click(); removeEventListener('error', quiet);";
    js_sys::Function::new_no_args(quietly).call0(element).expect("it can be clicked");
}
