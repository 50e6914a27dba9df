//! One component: its focus, the evidence, the four levels side by side, and what the team says.

mod evidence;
mod extras;
mod levels;

pub(super) use evidence::view as evidence_of;
pub(super) use extras::{asked as asked_of, find_out as find_out_of, lasting as lasting_of};

use super::Desk;
use crate::browser::{El, el};
use crate::domain::{Component, ComponentId, Rating, System, TextPlace};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::review::Review;
use crate::session::Place;
use crate::ui::parts::{empty, facts, field_under, link, page_head};

/// Draws the review of a component.
pub(super) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((system, component)) = desk.framework.find(id) else { return orphan(desk) };
    let voice = desk.voice;
    let index = system.components.iter().position(|candidate| candidate.id == *id).unwrap_or_default();
    let kicker =
        voice.with(Review::PlaceIn, &[&system.name, &(index + 1).to_string(), &system.components.len().to_string()]);
    vec![
        desk.paper_head(),
        el("div").class("review__top").kid(page_head(&kicker, &component.name, &component.focus)).kid(ways(desk, id)),
        facts(&[(voice.say(Review::Bring), &component.bring), (voice.say(Review::Concerns), &component.concerns)]),
        here(voice, component, index + 1, system.components.len()),
        levels::view(desk, component),
        extras::find_out(desk, id),
        evidence::view(desk, id),
        extras::lasting(desk, id),
        note(desk, id),
        levels::ahead(desk, component),
        desk.paper_foot(),
        actions(desk, system, component),
    ]
}

/// On a phone the levels fill the screen: this line stays at its top, so that they are never nameless. Whoever hears the screen
/// has heard it in the heading.
fn here(voice: Voice, component: &Component, number: usize, all: usize) -> El {
    let place = voice.with(Frame::CountOf, &[&number.to_string(), &all.to_string()]);
    el("p").class("review__here screen-only").attr("aria-hidden", "true").text(&[&component.name, " · ", &place].concat())
}

/// Why this rating; while the team is not sure, what it knows so far. Only the label changes: another window may rate while somebody
/// types here.
fn note(desk: &Desk, id: &ComponentId) -> El {
    let (voice, of) = (desk.voice, id.clone());
    let unsure = desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&of) == Rating::NotSureYet);
    let label = move || voice.say(if unsure.get() { Review::SoFar } else { Review::Note }).to_owned();
    let mut note = desk.text_field("note", "", TextPlace::Note(id.clone()));
    voice.say(Review::NoteHint).clone_into(&mut note.hint);
    note.lines = 2;
    el("section")
        .class("section")
        .live_attr("aria-label", move || Some(label()))
        .kid(field_under(el("label").live(label), note))
        .kid(privacy(desk))
}

/// The ways to lead the conversation about this component.
fn ways(desk: &Desk, id: &ComponentId) -> El {
    let votes = link("button", &desk.href(Place::Talk(id.clone())), desk.voice.say(Review::TakeVotes));
    let wall = link("button", &desk.href(Place::Wall(id.clone())), desk.voice.say(Review::OnTheWall));
    el("div").class("cluster screen-only").kid(votes).kid(wall).kid(super::following::way(desk, "button"))
}

/// The line at every free-text field: groups, never a student.
pub(super) fn privacy(desk: &Desk) -> El {
    el("p").class("privacy").text(desk.voice.say(Frame::GroupsOnly))
}

/// Back and on, through the components of this sitting.
fn actions(desk: &Desk, system: &System, component: &Component) -> El {
    let voice = desk.voice;
    let path = desk.path(system, component);
    let index = path.iter().position(|id| *id == component.id).unwrap_or_default();
    let (back, back_word) = match index.checked_sub(1).and_then(|index| path.get(index)) {
        Some(id) => (Place::Review(id.clone()), voice.say(Review::Previous)),
        None => (Place::Prepare, voice.say(Frame::Prepare)),
    };
    let (on, on_word) = match path.get(index + 1) {
        Some(id) => (Place::Review(id.clone()), voice.say(Review::Next)),
        None => (Place::See, voice.say(Review::SeeWhatItSays)),
    };
    el("div").class("actions").kid(link("button", &desk.href(back), back_word)).kid(link(
        "button button--main",
        &desk.href(on),
        on_word,
    ))
}

fn orphan(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    vec![
        page_head("", voice.say(Frame::Review), ""),
        empty(
            voice.say(Review::Orphan),
            voice.say(Review::OrphanSays),
            &desk.href(Place::See),
            voice.say(Review::SeeWhatItSays),
        ),
    ]
}
