//! Text fields and choices: native controls with a label, a hint, an error and the room left on the page.

use leptos::prelude::*;

/// A text field. Every keystroke is handed on; leaving the field is told as well.
pub(crate) struct Field {
    /// The field's id in the document; label, hint and error hang on it.
    pub(crate) id: String,
    /// The label.
    pub(crate) label: String,
    /// A line under the label; may be empty.
    pub(crate) hint: String,
    /// The text.
    pub(crate) value: Signal<String>,
    /// Takes the whole new text.
    pub(crate) write: Callback<String>,
    /// The field was left.
    pub(crate) settle: Callback<()>,
    /// How many lines it shows: one makes an input, more an area that grows with its text.
    pub(crate) lines: u32,
    /// What is wrong with it; empty when nothing is.
    pub(crate) error: Signal<String>,
    /// The room on the page, in characters, and how the room left is said.
    pub(crate) room: Option<(usize, RoomWords)>,
    /// A class for the field's width; may be empty.
    pub(crate) class: &'static str,
}

/// The class of a field for a number: narrow, with digits on the screen's keyboard.
pub(crate) const NUMBER: &str = "field--number";

/// Says how many characters are left, or how many are too many.
pub(crate) type RoomWords = fn(left: i64) -> String;

/// Draws a text field.
pub(crate) fn field(field: Field) -> AnyView {
    let Field { id, label, hint, value, write, settle, lines, error, room, class } = field;
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let room_id = format!("{id}-room");
    let mut described = Vec::new();
    if !hint.is_empty() {
        described.push(hint_id.clone());
    }
    described.push(error_id.clone());
    if room.is_some() {
        described.push(room_id.clone());
    }
    let described = described.join(" ");
    let wrong = Memo::new(move |_| !error.get().is_empty());
    let control = if lines > 1 {
        view! {
            <textarea
                id=id.clone()
                rows=lines
                aria-describedby=described
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=value
                on:input=move |event| write.run(event_target_value(&event))
                on:blur=move |_| settle.run(())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                inputmode=(class == NUMBER).then_some("numeric")
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=value
                on:input=move |event| write.run(event_target_value(&event))
                on:blur=move |_| settle.run(())
            />
        }
        .into_any()
    };
    view! {
        <div class=format!("field {class}")>
            <label class="field__label" for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__error" id=error_id hidden=move || !wrong.get()>{error}</p>
            {control}
            {room.map(|(max, words)| room_left(value, max, words, room_id))}
        </div>
    }
    .into_any()
}

/// The meter that says how much room the page has left for a text. The text itself is never cut.
pub(crate) fn room_left(value: Signal<String>, max: usize, words: RoomWords, id: String) -> AnyView {
    let used = Memo::new(move |_| value.with(|text| text.chars().count()));
    let left = move || i64::try_from(max).unwrap_or(i64::MAX) - i64::try_from(used.get()).unwrap_or(i64::MAX);
    let state = move || match left() {
        ..0 => Some("over"),
        left if left * 10 <= i64::try_from(max).unwrap_or(0) => Some("tight"),
        _ => None,
    };
    view! {
        <div class="room" data-state=state>
            <meter
                class="room__meter"
                min="0"
                max=max.to_string()
                high=(max * 9 / 10).to_string()
                prop:value=move || used.get().min(max).to_string()
                aria-hidden="true"
            ></meter>
            <p class="room__text" id=id>{move || words(left())}</p>
        </div>
    }
    .into_any()
}

/// A radio button or checkbox with its label and, where there is more to say, a note.
pub(crate) fn choice(
    kind: &'static str,
    name: &'static str,
    label: String,
    note: String,
    checked: Signal<bool>,
    choose: Callback<()>,
) -> AnyView {
    view! {
        <label class="choice">
            <input type=kind name=name prop:checked=checked on:change=move |_| choose.run(()) />
            <span class="choice__body">
                <span class="choice__name">{label}</span>
                {(!note.is_empty()).then(|| view! { <span class="choice__note">{note}</span> })}
            </span>
        </label>
    }
    .into_any()
}

/// A list to pick one from.
pub(crate) struct Pick {
    /// The control's id in the document.
    pub(crate) id: String,
    /// The label.
    pub(crate) label: String,
    /// What can be picked: the value and its word.
    pub(crate) options: Vec<(String, String)>,
    /// The value that is picked.
    pub(crate) value: Signal<String>,
    /// Takes the newly picked value.
    pub(crate) choose: Callback<String>,
}

/// Draws a list to pick one from.
pub(crate) fn pick(pick: Pick) -> AnyView {
    let Pick { id, label, options, value, choose } = pick;
    let options = options.into_iter().map(|(option, word)| {
        let this = option.clone();
        view! { <option value=option prop:selected=move || value.with(|value| *value == this)>{word}</option> }
    });
    view! {
        <div class="field field--short">
            <label class="field__label" for=id.clone()>{label}</label>
            <select id=id on:change=move |event| choose.run(event_target_value(&event))>{options.collect_view()}</select>
        </div>
    }
    .into_any()
}
