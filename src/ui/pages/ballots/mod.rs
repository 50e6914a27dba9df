//! The ballot box: votes that people give by themselves. What is in it is on no screen before the spread is shown.

mod clear;
mod invite;
mod note;
mod notes;
mod own;
mod paper;
mod pass;
mod vote;

pub(super) use invite::{board as invite_board, view as invite};
pub(super) use own::view as own_devices;
pub(super) use pass::view as pass;
pub(super) use vote::view as vote;

use super::Desk;
use crate::browser::{App, El, el};
use crate::domain::{ComponentId, Conversation, Round};
use crate::i18n::Voice;
use crate::i18n::ballots::{Own, uncounted as why};
use crate::i18n::frame::Frame;
use crate::session::{Invitation, Route};
use crate::ui::parts::{link, page_head};

/// What was said about a component, now.
pub(super) fn said(desk: &Desk, id: &ComponentId) -> Conversation {
    let said = desk.app.peek_workbook(|book| book.review.entry(id).map(|entry| entry.conversation.clone()));
    said.flatten().unwrap_or_default()
}

/// Which vote is open: the second one once the first was shown.
pub(super) fn round(said: &Conversation) -> Round {
    let shown = said.shown && said.first_vote.all() > 0;
    if shown || said.second_vote.all() > 0 { Round::Second } else { Round::First }
}

/// An invitation to vote on the components from one to another.
pub(super) fn invitation(desk: &Desk, from: &ComponentId, to: &ComponentId, round: Round) -> Option<Invitation> {
    desk.app.peek_workbook(|book| Invitation::new(book, &desk.framework, from, to, round)).flatten()
}

/// A ballot that an address brought and that was not counted.
pub(super) fn uncounted(app: App, voice: Voice) -> Vec<El> {
    let collected = app.read(|session| session.collected.clone());
    let says = move || {
        let refused = collected.with(|collected| collected.as_ref()?.refused.first().map(|one| one.why.clone()));
        refused.map(|refused| sentence(&why(voice, &refused))).unwrap_or_default()
    };
    let start = link("button", &Route::Start.to_hash(), voice.say(Frame::AppName));
    vec![page_head("", voice.say(Own::NotCounted), ""), el("p").attr("role", "status").live(says), el("p").kid(start)]
}

/// A reason that stands alone begins like a sentence.
fn sentence(reason: &str) -> String {
    let mut signs = reason.chars();
    signs.next().map(|first| [&first.to_ascii_uppercase().to_string(), signs.as_str()].concat()).unwrap_or_default()
}
