//! What the work stands on: whether the browser promises to keep it, deletes it after a while, keeps it apart in
//! another site's page, and how full it is. Nothing here is known before the outside has said so.

use super::{Effect, Screens, Session};
use crate::domain::{Purpose, WorkbookId};
use crate::storage::{SaveOutcome, is_tight};

/// What is known of the ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// Whether the browser promises to keep the work.
    pub stay: Stay,
    /// Whether this is a browser that deletes what a site keeps after a week without a visit.
    pub forgets: bool,
    /// Whether the app is shown inside another site's page, where storage is kept apart.
    pub framed: bool,
    /// How many characters our keys take.
    pub used: usize,
    /// Whether a person has read the word about room, in this visit.
    pub room_read: bool,
}

/// The browser's promise not to clear the work by itself when the device runs short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stay {
    /// Not asked for in this visit.
    #[default]
    Unasked,
    /// Asked for, and not answered yet.
    Asked,
    /// Given.
    Granted,
    /// Not given.
    Refused,
    /// This browser gives no such promise.
    NotOffered,
}

/// One thing that was learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learned {
    /// What the browser answered.
    Stay(Stay),
    /// It deletes what a site keeps after a week without a visit.
    Forgets,
    /// The app is shown inside another site's page.
    Framed,
    /// How many characters our keys take.
    Used(usize),
    /// A person has read the word about room.
    RoomRead,
    /// A person has read the reminder.
    ReminderRead,
}

impl Ground {
    /// How many characters are used, where that is worth a word.
    pub fn tight(&self) -> Option<usize> {
        (is_tight(self.used) && !self.room_read).then_some(self.used)
    }
}

impl Session {
    pub(super) fn learn(&mut self, learned: Learned) {
        match learned {
            Learned::Stay(stay) => self.ground.stay = stay,
            Learned::Forgets => self.ground.forgets = true,
            Learned::Framed => self.ground.framed = true,
            Learned::Used(used) => {
                self.ground.used = used;
                // Once there is room again, the next word about it is news.
                self.ground.room_read &= is_tight(used);
            }
            Learned::RoomRead => self.ground.room_read = true,
            Learned::ReminderRead => self.remind = None,
        }
    }

    /// The first save of real work in a visit: the browser is asked to keep it. Practice is not worth a question.
    pub(super) fn ask_to_stay(&mut self, id: &WorkbookId, outcome: &SaveOutcome) -> Option<Effect> {
        let work =
            *outcome == SaveOutcome::Saved && self.desk_of(id).is_some_and(|desk| desk.workbook.purpose == Purpose::Work);
        // Whoever could hear the answer has to be here; the next save asks otherwise.
        (work && self.screens == Screens::Here && self.ground.stay == Stay::Unasked).then(|| {
            self.ground.stay = Stay::Asked;
            Effect::AskToStay
        })
    }
}
