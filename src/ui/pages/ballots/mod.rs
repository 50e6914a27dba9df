//! The ballot box: votes that people give by themselves. What is in it is on no screen before the spread is shown.

mod paper;
mod pass;

pub(super) use pass::view as pass;

use super::Desk;
use crate::domain::{ComponentId, Conversation, Round};

/// What was said about a component, now.
fn said(desk: &Desk, id: &ComponentId) -> Conversation {
    let said = desk.app.peek_workbook(|book| book.review.entry(id).map(|entry| entry.conversation.clone()));
    said.flatten().unwrap_or_default()
}

/// Which vote is open: the second one once the first was shown.
pub(super) fn round(said: &Conversation) -> Round {
    let shown = said.shown && said.first_vote.all() > 0;
    if shown || said.second_vote.all() > 0 { Round::Second } else { Round::First }
}
