//! A number of people: two taps on a screen, one key on a keyboard. What is typed stays typed, also where it is no number.

use super::super::Desk;
use crate::browser::{Callback, El, Slice, State};
use crate::domain::Command;
use crate::i18n::problems;
use crate::i18n::talk::Talk;
use crate::session::Event;
use crate::ui::parts::{Field, NUMBER, field};

/// A number of people to enter.
pub(super) struct Count {
    pub(super) id: String,
    pub(super) label: String,
    /// The number; nothing is shown for nobody.
    pub(super) people: Slice<u16>,
    pub(super) edit: Box<dyn Fn(u16) -> Command>,
}

/// Draws the field.
pub(super) fn count(desk: &Desk, count: Count) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let Count { id, label, people, edit } = count;
    let (typed, wrong) = (State::new(String::new()), State::new(String::new()));
    let write = Callback::new(move |text: String| {
        let number = text.trim();
        let why = if number.bytes().all(|byte| byte.is_ascii_digit()) {
            // A number too large to be held is too large for any room: the rule says so.
            app.edit(edit(if number.is_empty() { 0 } else { number.parse().unwrap_or(u16::MAX) }));
            app.peek(|session| session.refused.as_ref().map(|(_, refusal)| problems::refused(voice, *refusal)))
        } else {
            Some(voice.say(Talk::Wrong).to_owned())
        };
        typed.set(text);
        wrong.set(why.unwrap_or_default());
    });
    let value = Slice::new(move || {
        let people = people.get();
        let number = if people == 0 { String::new() } else { people.to_string() };
        // A zero, or a number that begins with one, says the same as what is kept: it stays as it was typed.
        let same = typed.with(|typed| typed.trim().parse::<u16>().is_ok_and(|typed| typed == people));
        if same || !wrong.with(String::is_empty) { typed.get() } else { number }
    });
    field(Field {
        id,
        label,
        hint: String::new(),
        value,
        write,
        settle: Callback::new(move |()| app.send(Event::Settled)),
        lines: 1,
        error: wrong.into(),
        room: None,
        class: NUMBER,
    })
}
