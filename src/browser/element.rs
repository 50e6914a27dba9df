//! Elements of the page: made once, and kept up to date by Leptos' signals.
//!
//! One type for every element, and every closure boxed at this door, so that a screen costs bytes for what it says
//! and not for the shape of its tree. Measured against `view!`, whose types grow with each element:
//! `docs/decisions/009-own-elements.md`.
//!
//! Whatever reads a signal in a `live` closure is called again when the signal changes, and only that place of the
//! page is touched. What a live part made (listeners, inner live parts) goes with it when it is drawn anew.

use leptos::prelude::{Owner, RenderEffect, StoredValue, document};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

/// An element of the page.
#[derive(Clone, Debug)]
pub struct El(Element);

/// Makes an element.
///
/// # Panics
/// Never for the tags that this app uses: the browser refuses only names that are no words.
pub fn el(tag: &'static str) -> El {
    El(make(document().create_element(tag)))
}

/// Makes an element of a drawing.
pub fn svg(tag: &'static str) -> El {
    El(make(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag)))
}

fn make(made: Result<Element, JsValue>) -> Element {
    // A tag is a word in this code, so the browser can't refuse it; a stand-in keeps the promise never to panic.
    made.unwrap_or_else(|_| document().body().map_or_else(|| JsValue::NULL.unchecked_into(), JsCast::unchecked_into))
}

impl El {
    /// Sets its class, or several.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets its id.
    #[must_use]
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Names of attributes are words in this code, so the browser can't refuse them.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute where there is a value for it.
    #[must_use]
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        append(&self.0, &document().create_text_node(text));
        self
    }

    /// Adds an element inside.
    #[must_use]
    pub fn kid(self, kid: impl AsRef<Self>) -> Self {
        append(&self.0, &kid.as_ref().0);
        self
    }

    /// Adds elements inside: several, one or none.
    #[must_use]
    pub fn kids(self, kids: impl IntoIterator<Item = Self>) -> Self {
        for kid in kids {
            append(&self.0, &kid.0);
        }
        self
    }

    /// Calls back when something happens to it, such as `input`.
    #[must_use]
    pub fn on(self, event: &'static str, call: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(call))
    }

    /// Calls back on a click.
    #[must_use]
    pub fn click(self, mut call: impl FnMut() + 'static) -> Self {
        self.listen("click", Box::new(move |_| call()))
    }

    /// Adds a text that follows its signals.
    #[must_use]
    pub fn live(self, text: impl Fn() -> String + 'static) -> Self {
        self.follow_text(Box::new(text))
    }

    /// Sets an attribute that follows its signals; none takes it away.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.follow_attribute(name, Box::new(value))
    }

    /// Sets an attribute that is there or not, such as `hidden`, by its signals.
    #[must_use]
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.follow_attribute(name, Box::new(move || on().then(String::new)))
    }

    /// Makes the value of a field follow its signals. A value that is already there is left alone, so that the cursor stays.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        self.follow_property("value", Box::new(move || JsValue::from_str(&value())))
    }

    /// Makes a radio button or checkbox follow its signals.
    #[must_use]
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        self.follow_property("checked", Box::new(move || JsValue::from_bool(checked())))
    }

    /// Adds elements inside that are made anew when their signals change. They take the place of those before them.
    #[must_use]
    pub fn live_kids(self, kids: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.follow_kids(Box::new(kids))
    }

    /// Adds one element for each key. An element stays as long as its key does, and moves with it.
    #[must_use]
    pub fn each(self, keys: impl Fn() -> Vec<String> + 'static, make: impl Fn(&str) -> Self + 'static) -> Self {
        self.follow_keys(Box::new(keys), Box::new(make))
    }

    /// What stands in it, if it is a field.
    pub fn value(&self) -> String {
        js_sys::Reflect::get(&self.0, &JsValue::from_str("value"))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }

    /// Puts it into the document.
    pub fn mount(self) {
        if let Some(body) = document().body() {
            append(&body, &self.0);
        }
    }

    // Behind the door everything is boxed: one body each, however many screens call it.

    fn follow_text(self, text: Box<dyn Fn() -> String>) -> Self {
        let (host, node) = (self.0.clone(), document().create_text_node(""));
        append(&host, &node);
        // Setting the same text again would end a selection in it.
        follow(Box::new(move || {
            let text = text();
            if node.data() != text {
                node.set_data(&text);
                if node.parent_node().is_none() {
                    put_back(&host, &node);
                }
            }
        }));
        self
    }

    fn follow_attribute(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    fn follow_property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        let (element, name) = (self.0.clone(), JsValue::from_str(name));
        follow(Box::new(move || {
            let value = value();
            let shown = js_sys::Reflect::get(&element, &name).unwrap_or_default();
            // Compared as texts: some keyboards send an emoji in two halves, and half a one is no text of ours. It is left
            // alone until its other half is there.
            let same = shown == value || (value.is_string() && shown.as_string() == value.as_string());
            if !same {
                if value.is_string() {
                    super::caret::set_value(&element, &value);
                } else {
                    let _ = js_sys::Reflect::set(&element, &name, &value);
                }
            }
        }));
        self
    }

    fn follow_kids(self, kids: Box<dyn Fn() -> Vec<Self>>) -> Self {
        let (parent, end) = (self.0.clone(), document().create_comment(""));
        append(&parent, &end);
        let shown: RefCell<Vec<Self>> = RefCell::default();
        follow(Box::new(move || {
            let kids = kids();
            for gone in shown.take() {
                gone.0.remove();
            }
            for kid in &kids {
                let _ = parent.insert_before(&kid.0, Some(&end));
            }
            shown.replace(kids);
        }));
        self
    }

    fn follow_keys(self, keys: Box<dyn Fn() -> Vec<String>>, make: Box<dyn Fn(&str) -> Self>) -> Self {
        let (parent, end) = (self.0.clone(), document().create_comment(""));
        append(&parent, &end);
        let rows: RefCell<Vec<Row>> = RefCell::default();
        // Rows live as long as the list, not as long as one run of its effect.
        let owner = Owner::current().unwrap_or_default();
        follow(Box::new(move || {
            let keys = keys();
            let mut before = rows.take();
            let mut now = Vec::with_capacity(keys.len());
            for key in keys {
                let known = before.iter().position(|row| row.key == key);
                now.push(match known {
                    Some(index) => before.swap_remove(index),
                    None => Row::new(&owner, key, &make),
                });
            }
            for gone in before {
                gone.element.0.remove();
                gone.owner.cleanup();
            }
            place(&parent, &end, &now);
            rows.replace(now);
        }));
        self
    }

    fn listen(self, event: &str, call: Box<dyn FnMut(Event)>) -> Self {
        let closure = Closure::wrap(call);
        let _ = self.0.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        // It lives as long as the part of the page that it belongs to.
        let _ = StoredValue::new_local(closure);
        self
    }
}

impl AsRef<Self> for El {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// One element of a list, with what belongs to it.
struct Row {
    key: String,
    owner: Owner,
    element: El,
}

impl Row {
    fn new(list: &Owner, key: String, make: &dyn Fn(&str) -> El) -> Self {
        let owner = list.child();
        let element = owner.with(|| make(&key));
        Self { key, owner, element }
    }
}

/// Moves only what is not where it belongs, and never the row with the focus: moving it would take the focus away. The
/// others are placed around it; where no row has the focus, around the end of the list.
fn place(parent: &Element, end: &Node, rows: &[Row]) {
    let focus = document().active_element();
    let has_focus = |row: &Row| row.element.0.parent_node().is_some() && row.element.0.contains(focus.as_deref());
    let (before, after) = rows.split_at(rows.iter().position(has_focus).unwrap_or(rows.len()));
    let mut next: Node = after.first().map_or_else(|| end.clone(), |row| row.element.0.clone().into());
    for row in before.iter().rev() {
        let node: &Node = &row.element.0;
        if node.next_sibling().as_ref() != Some(&next) || node.parent_node().is_none() {
            let _ = parent.insert_before(node, Some(&next));
        }
        next = node.clone();
    }
    for pair in after.windows(2) {
        let [last, row] = pair else { continue };
        let next = last.element.0.next_sibling();
        if next.as_ref() != Some(&row.element.0) {
            let _ = parent.insert_before(&row.element.0, next.as_ref());
        }
    }
}

fn append(parent: &Node, kid: &Node) {
    // Refused only where the tree would become a ring.
    let _ = parent.append_child(kid);
}

/// A browser that translates a page takes our texts out and puts elements of its own in their place, which would go on saying
/// what was so before. It translates again what comes back.
fn put_back(host: &Element, node: &Node) {
    match host.query_selector(":scope > font") {
        Ok(Some(translated)) => {
            let _ = host.replace_child(node, &translated);
        }
        _ => append(host, node),
    }
}

/// Runs now, and again whenever a signal that it read has changed, for as long as its part of the page lives.
pub(super) fn follow(run: Box<dyn Fn()>) {
    let _ = StoredValue::new_local(RenderEffect::new(move |_: Option<()>| run()));
}

/// The value of the field that an event came from.
pub fn value_in(event: &Event) -> String {
    event.target().map(|target| El(target.unchecked_into()).value()).unwrap_or_default()
}
