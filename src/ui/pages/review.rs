//! One component: its focus, the evidence, the four levels side by side, and what the team says.

mod evidence;
mod extras;
mod levels;

use super::Desk;
use crate::domain::{Component, ComponentId, System, TextPlace};
use crate::i18n::frame::Frame;
use crate::i18n::review::Review;
use crate::session::Place;
use crate::ui::parts::{empty, facts, field, page_head, print_head};
use leptos::prelude::*;

/// Draws the review of a component.
pub(super) fn view(desk: &Desk, id: &ComponentId) -> AnyView {
    let Some((system, component)) = desk.framework.find(id) else { return orphan(desk) };
    let voice = desk.voice;
    let index = system.components.iter().position(|candidate| candidate.id == *id).unwrap_or_default();
    let kicker =
        voice.with(Review::PlaceIn, &[&system.name, &(index + 1).to_string(), &system.components.len().to_string()]);
    let mut note = desk.text_field("note", voice.say(Review::Note), TextPlace::Note(id.clone()));
    note.hint = voice.say(Review::NoteHint).to_owned();
    note.lines = 2;
    let who = desk.app.peek_workbook(|book| (book.team.name.clone(), book.school_year.label())).unwrap_or_default();
    view! {
        {print_head(who.0, who.1)}
        {page_head(Some(kicker), component.name.clone(), component.focus.clone())}
        {facts(vec![
            (voice.say(Review::Bring), component.bring.clone()),
            (voice.say(Review::Concerns), component.concerns.clone()),
        ])}
        {levels::view(desk, component)}
        {levels::ahead(desk, component)}
        {extras::find_out(desk, id)}
        {evidence::view(desk, id)}
        {extras::lasting(desk, id)}
        <section class="section" aria-label=voice.say(Review::Note)>
            {field(note)} <p class="privacy">{voice.say(Frame::GroupsOnly)}</p>
        </section>
        {actions(desk, system, component)}
    }
    .into_any()
}

/// Back and on, through the components of this sitting.
fn actions(desk: &Desk, system: &System, component: &Component) -> AnyView {
    let voice = desk.voice;
    let today = desk.app.peek_workbook(|book| book.todays_components(&desk.framework)).unwrap_or_default();
    // A component outside this sitting was reached from the map: its own system is the way through.
    let path = if today.contains(&component.id) {
        today
    } else {
        system.components.iter().map(|component| component.id.clone()).collect()
    };
    let index = path.iter().position(|id| *id == component.id).unwrap_or_default();
    let previous =
        index.checked_sub(1).and_then(|index| path.get(index)).map_or(Place::Prepare, |id| Place::Review(id.clone()));
    let next = path.get(index + 1).map(|id| Place::Review(id.clone()));
    let back_word = if index == 0 { Frame::Prepare.into() } else { None };
    let next_word = if next.is_some() { Review::Next } else { Review::SeeWhatItSays };
    view! {
        <div class="actions">
            <a class="button" href=desk.href(previous)>
                {back_word.map_or_else(|| voice.say(Review::Previous), |word: Frame| voice.say(word))}
            </a>
            <a class="button button--main" href=desk.href(next.unwrap_or(Place::See))>{voice.say(next_word)}</a>
        </div>
    }
    .into_any()
}

fn orphan(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    view! {
        {page_head(None, voice.say(Frame::Review), "")}
        {empty(voice.say(Review::Orphan), voice.say(Review::OrphanSays), desk.href(Place::See), voice.say(Review::SeeWhatItSays))}
    }
    .into_any()
}
