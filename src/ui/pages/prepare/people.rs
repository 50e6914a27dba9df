//! How many people are in the room: a number, or nothing. What is typed stays typed, also where it is no number.

use super::super::Desk;
use crate::domain::Command;
use crate::i18n::prepare::Prepare;
use crate::i18n::problems;
use crate::session::Event;
use crate::ui::parts::{Field, NUMBER, field};
use leptos::prelude::*;

/// Draws the field.
pub(super) fn view(desk: &Desk) -> AnyView {
    let (app, voice) = (desk.app, desk.voice);
    let people = app.read_desk(|desk, _| desk.workbook.team.people);
    // What was typed and is not in the workbook, with why.
    let outside = RwSignal::new(None::<(String, String)>);
    let write = Callback::new(move |text: String| {
        let typed = text.trim();
        let number = typed.bytes().all(|byte| byte.is_ascii_digit());
        if !number {
            outside.set(Some((text, voice.say(Prepare::PeopleWrong).to_owned())));
            return;
        }
        // A number too large to be held is too large for any room: the rule says so.
        let count = (!typed.is_empty()).then(|| typed.parse().unwrap_or(u16::MAX));
        app.edit(Command::SetPeople(count));
        let refused = app.peek(|session| session.refused.as_ref().map(|(_, refusal)| problems::refused(voice, *refusal)));
        outside.set(refused.map(|why| (text, why)));
    });
    let value = Signal::derive(move || match outside.get() {
        Some((text, _)) => text,
        None => people.get().map(|count| count.to_string()).unwrap_or_default(),
    });
    field(Field {
        id: "people".to_owned(),
        label: voice.say(Prepare::People).to_owned(),
        hint: voice.say(Prepare::PeopleHint).to_owned(),
        value,
        write,
        settle: Callback::new(move |()| app.send(Event::Settled)),
        lines: 1,
        error: Signal::derive(move || outside.get().map(|(_, why)| why).unwrap_or_default()),
        room: None,
        class: NUMBER,
    })
}
