//! A piece of a page, found as people find things on it: by role and by name, not by class.

use juneward::browser::El;
use leptos::prelude::{Owner, document};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node, NodeList};

/// A piece of a page in the document. It leaves it, with all that belongs to it, when the test ends.
pub(crate) struct Page {
    owner: Owner,
    root: Element,
}

impl Page {
    /// Shows an element.
    pub(crate) fn show(make: impl FnOnce() -> El) -> Self {
        // Starts the scheduler of the signals; a second start changes nothing.
        leptos::mount::mount_to_body(|| ());
        let owner = Owner::new();
        owner.with(|| make().mount());
        let root = document().body().and_then(|body| body.last_element_child()).expect("the element is in the document");
        Self { owner, root }
    }

    /// The one element with this role and name that can be met now.
    #[track_caller]
    pub(crate) fn get(&self, role: &str, called: &str) -> Element {
        let mut found = self.all(role);
        found.retain(|element| name(element) == called);
        assert_eq!(found.len(), 1, "{role} “{called}” in {}", self.root.outer_html());
        found.remove(0)
    }

    /// Every element with this role that can be met now.
    pub(crate) fn all(&self, wanted: &str) -> Vec<Element> {
        let mut found = elements(&self.root, "*");
        found.insert(0, self.root.clone());
        found.retain(|element| role(element) == wanted && !is_hidden(element));
        found
    }

    /// What the elements with this role are called, in their order.
    pub(crate) fn names(&self, role: &str) -> Vec<String> {
        self.all(role).iter().map(name).collect()
    }

    /// What is read out of it.
    pub(crate) fn spoken(&self) -> String {
        spoken(&self.root)
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> &Element {
        &self.root
    }

    /// Ends whatever belongs to it, but leaves it in the document.
    pub(crate) fn end(&self) {
        self.owner.cleanup();
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.remove();
    }
}

/// Waits until every signal that was set has reached the page: one turn of the scheduler, however long that takes.
pub(crate) async fn settled() {
    leptos::task::tick().await;
}

/// The elements below one that match a selector, in the order of the document.
pub(crate) fn elements(below: &Element, selector: &str) -> Vec<Element> {
    let list = |list: NodeList| (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect();
    below.query_selector_all(selector).map(list).unwrap_or_default()
}

/// A click, as by a person or a keyboard.
pub(crate) fn click(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
}

/// Puts the focus on it.
pub(crate) fn focus(element: &Element) {
    element.unchecked_ref::<HtmlElement>().focus().expect("it takes the focus");
}

/// Whether it has the focus.
pub(crate) fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Types into a field: its whole text afterwards, and where the cursor stands.
pub(crate) fn type_into(field: &Element, text: &str, cursor: u32) {
    set(field, "value", &JsValue::from_str(text));
    let input = field.unchecked_ref::<HtmlInputElement>();
    input.set_selection_range(cursor, cursor).expect("it has a cursor");
    happen(field, "input");
}

/// Something happens to an element.
pub(crate) fn happen(element: &Element, what: &str) {
    let event = Event::new(what).expect("an event");
    element.dispatch_event(&event).expect("it is heard");
}

/// What stands in a field.
pub(crate) fn value(field: &Element) -> String {
    get(field, "value").as_string().expect("it is a field")
}

/// Whether a radio button or checkbox is on.
pub(crate) fn is_checked(control: &Element) -> bool {
    get(control, "checked").is_truthy()
}

/// A property of an element.
pub(crate) fn get(element: &Element, property: &str) -> JsValue {
    js_sys::Reflect::get(element, &JsValue::from_str(property)).expect("an element has properties")
}

pub(crate) fn set(element: &Element, property: &str, value: &JsValue) {
    js_sys::Reflect::set(element, &JsValue::from_str(property), value).expect("an element has properties");
}

/// Calls a method of an element.
pub(crate) fn call(element: &Element, method: &str) -> JsValue {
    let method: js_sys::Function = get(element, method).dyn_into().expect("it is a method");
    method.call0(element).expect("it can be called")
}

/// What an element is called: by what labels it, or else by its text.
pub(crate) fn name(element: &Element) -> String {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        return text_of_ids(&ids);
    }
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let by_id = || document().query_selector(&format!("label[for=\"{}\"]", element.id())).ok().flatten();
    let label = match element.tag_name().as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => element.closest("label").ok().flatten().or_else(by_id),
        "FIELDSET" => element.query_selector("legend").ok().flatten(),
        _ => Some(element.clone()),
    };
    label.map(|label| spoken(&label)).unwrap_or_default()
}

/// What describes an element, beyond its name.
pub(crate) fn description(element: &Element) -> String {
    text_of_ids(&element.get_attribute("aria-describedby").unwrap_or_default())
}

fn text_of_ids(ids: &str) -> String {
    let text = |id: &str| spoken(&document().get_element_by_id(id).unwrap_or_else(|| panic!("there is no #{id}")));
    ids.split_whitespace().map(text).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is read out of a node: its text without what is hidden from everybody or from a screen reader.
fn spoken(node: &Node) -> String {
    fn gather(node: &Node, into: &mut String) {
        match node.dyn_ref::<Element>() {
            Some(element) if hides(element) => {}
            Some(element) => {
                let mut next = element.first_child();
                while let Some(kid) = next {
                    gather(&kid, into);
                    next = kid.next_sibling();
                }
            }
            None if node.node_type() == Node::TEXT_NODE => into.push_str(&node.node_value().unwrap_or_default()),
            None => {}
        }
    }
    let mut text = String::new();
    gather(node, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hides(element: &Element) -> bool {
    element.matches("[hidden], [aria-hidden=true], dialog:not([open])").unwrap_or(false)
}

fn is_hidden(element: &Element) -> bool {
    element.closest("[hidden], [aria-hidden=true], dialog:not([open])").ok().flatten().is_some()
}

fn role(element: &Element) -> String {
    if let Some(role) = element.get_attribute("role") {
        return role;
    }
    let tag = element.tag_name().to_lowercase();
    let role = match tag.as_str() {
        "a" if element.has_attribute("href") => "link",
        "fieldset" => "group",
        "h1" | "h2" | "h3" | "h4" => "heading",
        "input" => match element.get_attribute("type").as_deref() {
            Some("radio") => "radio",
            Some("checkbox") => "checkbox",
            _ => "textbox",
        },
        "li" => "listitem",
        "p" => "paragraph",
        "select" => "combobox",
        "svg" => "graphic",
        "textarea" => "textbox",
        same @ ("button" | "dialog" | "meter" | "option" | "strong") => same,
        _ => "",
    };
    role.to_owned()
}
