//! Text fields and choices: native controls with a label, a hint, an error and the room left on the page.

use crate::browser::{Callback, El, Slice, el, value_in};

/// A text field. Every keystroke is handed on; leaving the field is told as well.
pub struct Field {
    /// The field's id in the document; label, hint and error hang on it.
    pub id: String,
    /// The label.
    pub label: String,
    /// A line under the label; may be empty.
    pub hint: String,
    /// The text.
    pub value: Slice<String>,
    /// Takes the whole new text.
    pub write: Callback<String>,
    /// The field was left.
    pub settle: Callback<()>,
    /// How many lines it shows: one makes an input, more an area that grows with its text.
    pub lines: u32,
    /// What is wrong with it; empty when nothing is.
    pub error: Slice<String>,
    /// The room on the page, in characters, and how the room left is said.
    pub room: Option<(usize, RoomWords)>,
    /// A class for the field's width; may be empty.
    pub class: &'static str,
}

/// The class of a field for a number: narrow, with digits on the screen's keyboard.
pub const NUMBER: &str = "field--number";

/// Says how many characters are left, or how many are too many.
pub type RoomWords = fn(left: i64) -> String;

/// Draws a text field.
pub fn field(mut field: Field) -> El {
    let label = el("label").text(&std::mem::take(&mut field.label));
    field_under(label, field)
}

/// Draws a text field under a label of its own, such as one that follows its signals: whoever types keeps the field.
pub fn field_under(label: El, field: Field) -> El {
    let Field { id, label: _, hint, value, write, settle, lines, error, room, class } = field;
    let part = |name: &str| [&id, "-", name].concat();
    let (hint_id, error_id, room_id) = (part("hint"), part("error"), part("room"));
    let mut described = error_id.clone();
    if !hint.is_empty() {
        described = [&hint_id, " ", &described].concat();
    }
    if room.is_some() {
        described = [&described, " ", &room_id].concat();
    }
    let control = if lines > 1 {
        el("textarea").attr("rows", &lines.to_string())
    } else {
        el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr_if("inputmode", (class == NUMBER).then_some("numeric"))
    };
    let control = control
        .id(&id)
        .attr("aria-describedby", &described)
        .live_attr("aria-invalid", move || error.with(|error| (!error.is_empty()).then(|| "true".to_owned())))
        .live_value(move || value.get())
        .on("input", move |event| write.run(value_in(&event)))
        .on("blur", move |_| settle.run(()));
    el("div")
        .class(&["field ", class].concat())
        .kid(label.class("field__label").attr("for", &id))
        .kids((!hint.is_empty()).then(|| el("p").class("field__hint").id(&hint_id).text(&hint)))
        .kid(wrong(&error_id, error))
        .kid(control)
        .kids(room.map(|(max, words)| room_left(value, max, words, &room_id)))
}

/// What is wrong, beside the control that it is about. It is there for the control's description even while it is empty.
pub fn wrong(id: &str, error: Slice<String>) -> El {
    el("p").class("field__error").id(id).live_flag("hidden", move || error.with(String::is_empty)).live(move || error.get())
}

/// The meter that says how much room the page has left for a text. The text itself is never cut.
fn room_left(value: Slice<String>, max: usize, words: RoomWords, id: &str) -> El {
    let used = move || value.with(|text| text.chars().count());
    let left = move || i64::try_from(max).unwrap_or(i64::MAX) - i64::try_from(used()).unwrap_or(i64::MAX);
    let tight = i64::try_from(max / 10).unwrap_or_default();
    let state = move || match left() {
        ..0 => Some("over".to_owned()),
        left if left <= tight => Some("tight".to_owned()),
        _ => None,
    };
    let meter = el("meter")
        .class("room__meter")
        .attr("min", "0")
        .attr("max", &max.to_string())
        .attr("high", &(max * 9 / 10).to_string())
        .attr("aria-hidden", "true")
        .live_attr("value", move || Some(used().min(max).to_string()));
    el("div")
        .class("room")
        .live_attr("data-state", state)
        .kid(meter)
        .kid(el("p").class("room__text").id(id).live(move || words(left())))
}

/// A radio button or checkbox with its label and, where there is more to say, a note, or several under one another.
pub fn choice(kind: &str, name: &str, label: &str, notes: &[&str], checked: Slice<bool>, choose: impl Fn() + 'static) -> El {
    let control = el("input")
        .attr("type", kind)
        .attr("name", name)
        .live_checked(move || checked.get())
        .on("change", move |_| choose());
    let body = el("span")
        .class("choice__body")
        .kid(el("span").class("choice__name").text(label))
        .kids(notes.iter().map(|note| el("span").class("choice__note").text(note)));
    el("label").class("choice").kid(control).kid(body)
}

/// Controls that belong together, under one legend.
pub fn group(legend: &str) -> El {
    el("fieldset").class("group").kid(el("legend").class("group__legend").text(legend))
}

/// Choices side by side where there is room for two.
pub fn choices(choices: impl IntoIterator<Item = El>) -> El {
    el("div").class("group__choices").attr("data-cols", "2").kids(choices)
}

/// A list to pick one from.
pub struct Pick {
    /// The control's id in the document.
    pub id: String,
    /// The label.
    pub label: String,
    /// What can be picked: the value and its word.
    pub options: Vec<(String, String)>,
    /// The value that is picked.
    pub value: Slice<String>,
    /// Takes the newly picked value.
    pub choose: Callback<String>,
}

/// Draws a list to pick one from.
pub fn pick(pick: Pick) -> El {
    let Pick { id, label, options, value, choose } = pick;
    let options = options.into_iter().map(|(option, word)| el("option").attr("value", &option).text(&word));
    let select = el("select")
        .id(&id)
        .kids(options)
        .live_value(move || value.get())
        .on("change", move |event| choose.run(value_in(&event)));
    el("div").class("field field--short").kid(el("label").class("field__label").attr("for", &id).text(&label)).kid(select)
}
