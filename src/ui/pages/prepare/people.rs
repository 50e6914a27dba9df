//! How many people are in the room: a number, or nothing. What is typed stays typed, also where it is no number.

use super::super::Desk;
use crate::browser::{Callback, El, Slice, State};
use crate::domain::Command;
use crate::i18n::prepare::Prepare;
use crate::i18n::problems;
use crate::session::Event;
use crate::ui::parts::{Field, NUMBER, field};

/// Draws the field.
pub(super) fn view(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let people = app.read_desk(|desk, _| desk.workbook.team.people.map(|count| count.to_string()).unwrap_or_default());
    // What was typed, and why it is not in the workbook; empty when it is.
    let (typed, wrong) = (State::new(String::new()), State::new(String::new()));
    let write = Callback::new(move |text: String| {
        let number = text.trim();
        let why = if number.bytes().all(|byte| byte.is_ascii_digit()) {
            // A number too large to be held is too large for any room: the rule says so.
            let count = (!number.is_empty()).then(|| number.parse().unwrap_or(u16::MAX));
            app.edit(Command::SetPeople(count));
            app.peek(|session| session.refused.as_ref().map(|(_, refusal)| problems::refused(voice, *refusal)))
        } else {
            Some(voice.say(Prepare::PeopleWrong).to_owned())
        };
        typed.set(text);
        wrong.set(why.unwrap_or_default());
    });
    let value = Slice::new(move || if wrong.with(String::is_empty) { people.get() } else { typed.get() });
    field(Field {
        id: "people".to_owned(),
        label: voice.say(Prepare::People).to_owned(),
        hint: voice.say(Prepare::PeopleHint).to_owned(),
        value,
        write,
        settle: Callback::new(move |()| app.send(Event::Settled)),
        lines: 1,
        error: wrong.into(),
        room: None,
        class: NUMBER,
    })
}
