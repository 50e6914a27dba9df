//! The app as a state machine: every event goes in here, and what the outside has to do comes out.
//!
//! Data flow: `browser` turns each click, key, file and timer into an [`Event`]; [`Session::update`] changes the
//! state and answers with [`Effect`]s; `browser` carries them out and reports back with another event.
//! Invariants, as absences: nothing here reads a clock or makes an id (both come in through [`Env`]); nothing touches
//! a browser; nothing holds text for people; no event panics; nothing is saved that was not changed by an edit; bytes
//! that could not be read are never written over before a person chose.

mod caret;
mod clash;
mod collect;
mod desk;
mod earlier;
mod effect;
mod event;
mod ground;
mod history;
mod keeping;
mod kept_file;
mod later;
mod line;
mod link;
mod notice;
mod open;
mod open_ends;
mod outgoing;
mod overheard;
mod parcel;
mod practice;
mod receive;
mod reminder;
mod route;
mod saving;
mod shelf;
mod sitting;
mod strokes;
mod taking;
mod together;
mod turns;
mod unsaved;
mod update;

pub use crate::storage::Way;
pub use caret::caret_after;
pub use clash::{Clash, Pick};
pub use collect::{Collected, Uncounted};
pub use desk::{Desk, Held, Hold, SaveState};
pub use earlier::{Earlier, KeptAs, earlier};
pub use effect::Effect;
pub use event::{Env, Event};
pub use ground::{Ground, Learned, Stay};
pub use history::{History, Step};
pub use kept_file::{Door, Found, KeepAct, KeepEvent, KeepProblem, KeepState, KeptFile, Seen};
pub use notice::Notice;
pub use open::Start;
pub use outgoing::{FileAlarm, HandedOn, Outgoing};
pub use parcel::{Parcel, Screens};
pub use receive::{Incoming, Offer, Same};
pub use reminder::{Changes, Since};
pub use route::{Place, Route};
pub use sitting::{EACH, END, LENGTHS, Left, MORE, SITTING_KEY, Sitting, Time, open_components};

// Parts of a session's state, so that a view needs no other room to name them.
pub use crate::storage::{
    Ballot, BallotProblem, Draft, FileCopy, Invitation, Mistrust, Receipt, StoreProblem, Typing, Unreadable,
};

use crate::domain::{Command, Framework, Language, Refusal, Timestamp, WorkbookId};
use std::sync::Arc;

/// Everything the app knows. Views read it; only [`Session::update`] changes it.
#[derive(Clone, Debug)]
pub struct Session {
    /// The language of the screens.
    pub language: Language,
    /// The built-in framework, in each language that is there.
    pub frameworks: Vec<Arc<Framework>>,
    /// Whether the screens that are not in the first load are here.
    pub screens: Screens,
    /// What stands under the workbooks' keys and is read once the later code is here.
    unread: Vec<open::Unread>,
    waiting: Vec<Event>,
    under_way: Vec<Parcel>,
    speak_next: Option<Language>,
    /// Where the person is.
    pub route: Route,
    /// Every workbook on this device that can be read, deleted ones included.
    pub desks: Vec<Desk>,
    /// What stands under a workbook's key and can't be read.
    pub held: Vec<Held>,
    /// Why nothing can be kept on this device, where that is so from the start.
    pub blocked: Option<StoreProblem>,
    /// A file or text that arrived and waits for a decision.
    pub incoming: Option<Incoming>,
    /// What became of the ballots that came last.
    pub collected: Option<Collected>,
    /// The last thing to tell, and how often something was told, so that the same words are announced again.
    pub notice: Option<Notice>,
    /// Counts the notices.
    pub notices: u32,
    /// What the work stands on.
    pub ground: Ground,
    /// The workbook to remind of, and those that this visit has reminded of.
    remind: Option<WorkbookId>,
    reminded: Vec<WorkbookId>,
    /// The time plan of this sitting, where somebody asked for one.
    sitting: Option<Sitting>,
    /// The files that are kept up to date.
    kept: Vec<KeptFile>,
    /// The last file that was made and is not to be trusted.
    pub alarm: Option<FileAlarm>,
    /// Whether the last notice was told on the way to another screen, to be read there.
    arriving: bool,
    /// The command that was refused last, to be shown beside its control.
    pub refused: Option<(Command, Refusal)>,
}

impl Session {
    /// The built-in framework in the language of the screens, or in whichever there is.
    pub fn framework(&self) -> Option<&Arc<Framework>> {
        self.framework_in(self.language)
    }

    /// The built-in framework in a language, or in whichever there is.
    pub fn framework_in(&self, language: Language) -> Option<&Arc<Framework>> {
        self.frameworks.iter().find(|framework| framework.language == language).or(self.frameworks.first())
    }

    /// The workbook that the route speaks of.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk_of(self.route.workbook()?)
    }

    /// A workbook by its id, unless it is deleted.
    pub fn desk_of(&self, id: &WorkbookId) -> Option<&Desk> {
        self.desks.iter().find(|desk| desk.workbook.id == *id && desk.deleted.is_none())
    }

    /// Whether work stands on this device that was not read yet.
    pub fn is_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Whether the start has nothing to show but the ways to begin.
    pub fn is_bare(&self) -> bool {
        self.held.is_empty() && self.desks.iter().all(|desk| desk.save == SaveState::New)
    }

    /// The workbooks to show at the start, last touched first.
    pub fn shelf(&self) -> Vec<&Desk> {
        self.latest_first(|desk| (desk.deleted.is_none() && desk.save != SaveState::New).then_some(desk.workbook.edited))
    }

    /// The workbooks that were deleted and can be put back, last deleted first.
    pub fn deleted(&self) -> Vec<&Desk> {
        self.latest_first(|desk| desk.deleted)
    }

    /// The desks that have such a moment, each put in its place: a device holds a handful, and sorting is much code.
    fn latest_first(&self, moment: fn(&Desk) -> Option<Timestamp>) -> Vec<&Desk> {
        let mut found: Vec<&Desk> = Vec::new();
        for desk in self.desks.iter().filter(|desk| moment(desk).is_some()) {
            let later = found.iter().take_while(|other| moment(other) >= moment(desk)).count();
            found.insert(later, desk);
        }
        found
    }

    fn any_desk_mut(&mut self, id: &WorkbookId) -> Option<&mut Desk> {
        self.desks.iter_mut().find(|desk| desk.workbook.id == *id)
    }

    fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
        self.notices = self.notices.wrapping_add(1);
    }
}
