//! What stands on the screen and not in the store, beyond an edit that waits for its quiet time: texts that no workbook
//! can hold, and work that is on hold or can't be written. Nothing of it is dropped by going elsewhere in the app.

use super::{Desk, Effect, Hold, SaveState, Session};
use crate::domain::{TextPlace, Timestamp};
use crate::storage::{Unreadable, draft_key, workbook_key};

impl Desk {
    /// What is shown at a place: a text that was refused for its length, until it is shortened, or what the workbook says.
    pub fn shown(&self, place: &TextPlace) -> Option<&str> {
        let text = self.workbook.text(place)?;
        Some(self.draft(place).unwrap_or(text))
    }

    /// A text that was refused for its length.
    pub fn draft(&self, place: &TextPlace) -> Option<&str> {
        self.drafts.iter().find(|(at, _)| at == place).map(|(_, text)| text.as_str())
    }

    /// Whether some text is too long to be kept. One whose place was taken out is no question any more.
    pub fn has_drafts(&self) -> bool {
        self.drafts.iter().any(|(place, _)| self.workbook.text(place).is_some())
    }

    /// Keeps a refused text, or lets it go once its place has another one.
    pub(super) fn set_draft(&mut self, place: &TextPlace, text: Option<&str>) -> Option<Effect> {
        let had = self.drafts.len();
        self.drafts.retain(|(at, _)| at != place);
        if self.drafts.len() == had && text.is_none() {
            return None;
        }
        self.open_ends.changed = true;
        self.drafts.extend(text.map(|text| (place.clone(), text.to_owned())));
        let texts: Vec<&str> = self.drafts.iter().map(|(_, text)| text.as_str()).collect();
        let text = (!texts.is_empty()).then(|| texts.join("\n\n"));
        Some(Effect::Rescue { key: draft_key(&self.workbook.id), text })
    }

    /// Whether a newer Juneward has written the workbook: this one only shows it.
    pub fn is_read_only(&self) -> bool {
        matches!(self.save, SaveState::Held(Hold::Unreadable(Unreadable::Newer { .. })))
    }

    /// What only this window holds while the workbook is on hold, under a key of its own: what stands in the store is
    /// another thing.
    pub(super) fn rescue(&self, now: Timestamp) -> Vec<Effect> {
        let held = matches!(self.save, SaveState::Held(_));
        let key = [&workbook_key(&self.workbook.id), "~on-screen"].concat();
        vec![Effect::Rescue { key, text: held.then(|| self.text(now)) }]
    }

    /// What is on hold may go with this window, without anybody having chosen: it is kept among the earlier copies, once for
    /// each state.
    pub(super) fn copy_of_held(&mut self, now: Timestamp) -> Option<Effect> {
        if !matches!(self.save, SaveState::Held(_)) || self.held_copy == Some(self.workbook.edited) {
            return None;
        }
        self.held_copy = Some(self.workbook.edited);
        Some(Effect::KeepCopy { id: self.workbook.id.clone(), at: now, text: self.text(now) })
    }
}

impl Session {
    /// The first workbook with something that is nowhere but in this window: closing it would lose that.
    pub fn unsaved(&self) -> Option<&Desk> {
        self.all_unsaved().next()
    }

    /// The same in another workbook than the one at hand: somebody else's screen must not hide it.
    pub fn unsaved_elsewhere(&self) -> Option<&Desk> {
        self.all_unsaved().find(|desk| Some(&desk.workbook.id) != self.route.workbook())
    }

    fn all_unsaved(&self) -> impl Iterator<Item = &Desk> {
        let unsaved =
            |desk: &&Desk| matches!(desk.save, SaveState::Failing { .. } | SaveState::Held(_)) || desk.has_drafts();
        self.desks.iter().filter(|desk| desk.deleted.is_none()).filter(unsaved)
    }
}
