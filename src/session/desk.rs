//! One workbook at work: its present, its past, and how it stands with the store.

use super::History;
use crate::domain::{Timestamp, Workbook, WorkbookId};
use crate::storage::{Aside, FileCopy, StoreProblem, Stored, Unreadable, Writers, read_history, read_stored, write_stored};
use std::hint::black_box;
use std::sync::Arc;

/// A workbook with all that this visit knows about it.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The workbook as it is on the screen.
    pub workbook: Arc<Workbook>,
    /// What can be undone and redone.
    pub history: History,
    /// How it stands with the store.
    pub save: SaveState,
    /// When it was deleted, where it was.
    pub deleted: Option<Timestamp>,
    /// The last copy that went into a file.
    pub file: Option<FileCopy>,
    /// The last file of this visit, as it was read again.
    pub made: Option<super::HandedOn>,
    /// The workbook as the last file holds it, where this visit knows.
    pub(super) in_file: Option<Arc<Workbook>>,
    /// Whether the store does not know yet of the last file, or of what can be undone.
    pub(super) untold: bool,
    /// What stands in the store, as far as this tab knows.
    pub(super) base: Option<String>,
    /// When this visit last kept a copy of what a save took the place of; none while the next save has to.
    pub(super) copied: Option<Timestamp>,
    /// What an earlier visit could undo, as it stands beside the workbook; read when the workbook is opened or saved.
    pub(super) kept_history: Option<String>,
    /// The text of the last save that was asked for: an earlier one that ends later says nothing about it.
    pub(super) asked: Option<String>,
    /// What this tab calls itself in what it saves; none before its first save.
    pub(super) tab: Option<String>,
    /// Whose saves are in what is on the screen.
    pub(super) writers: Writers,
    /// What this tab saved and what it took over from others: the common beginning is among them, should another tab have
    /// written at the same moment.
    pub(super) line: Vec<super::line::Beginning>,
    /// This tab's last save that came to stand in the store.
    pub(super) stood: Writers,
    /// What the next save takes the place of and can't hold.
    pub(super) aside: Vec<Aside>,
    /// Whether a save that found something else in the store was tried again at once: it is tried once.
    pub(super) tried_again: bool,
    /// Texts that were refused for their length.
    pub(super) drafts: Vec<super::unsaved::Draft>,
    /// What two tabs said differently, until a person has picked.
    pub(super) clashes: Vec<super::Clash>,
    /// What of these two is kept on the device.
    pub(super) open_ends: super::open_ends::OpenEnds,
    /// The state that another window has deleted, with nothing here that was not in it.
    pub(super) removed: Option<Timestamp>,
    /// What was taken away of late.
    pub(super) taken: super::strokes::Taken,
    /// Since when there was no pause in what is typed while nothing can be saved.
    pub(super) typing: Option<Timestamp>,
    /// Since when this tab waits for its turn to save, where it does.
    pub(super) asked_turn: Option<Timestamp>,
    pub(super) revision: u64,
}

/// How a workbook stands with the store. The header tells it, and tells it truthfully.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was written yet, and nothing has to be.
    New,
    /// It stands in the store, read back and compared, since this moment.
    Clean {
        /// When it was written.
        at: Timestamp,
    },
    /// An edit waits for its quiet time.
    Waiting {
        /// The first edit that is not saved.
        since: Timestamp,
    },
    /// The outside is writing.
    Writing,
    /// It is not saved; it is safe in memory. The next edit tries again.
    Failing {
        /// Why.
        why: StoreProblem,
    },
    /// Nothing is written until a person chooses.
    Held(Hold),
}

/// Why a workbook on the desk is on hold. What is on the screen stays on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Another tab or window deleted it.
    DeletedElsewhere,
    /// It is gone from the store.
    Vanished,
    /// What stands in the store now can't be read.
    Unreadable(Unreadable),
}

/// What stands under a workbook's key and can't be read. Its bytes are untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The id in its key.
    pub id: WorkbookId,
    /// The bytes.
    pub raw: String,
    /// Why they can't be read.
    pub why: Unreadable,
}

impl Desk {
    /// A workbook that no store knows yet.
    pub(super) fn new(workbook: Workbook) -> Self {
        Self {
            workbook: Arc::new(workbook),
            history: History::default(),
            save: SaveState::New,
            deleted: None,
            file: None,
            made: None,
            in_file: None,
            untold: false,
            base: None,
            copied: None,
            kept_history: None,
            asked: None,
            tab: None,
            writers: Writers::default(),
            line: Vec::new(),
            stood: Writers::default(),
            aside: Vec::new(),
            tried_again: false,
            drafts: Vec::new(),
            clashes: Vec::new(),
            open_ends: super::open_ends::OpenEnds::default(),
            removed: None,
            taken: super::strokes::Taken::default(),
            typing: None,
            asked_turn: None,
            revision: 0,
        }
    }

    /// A workbook as the store has it.
    pub(super) fn loaded(stored: Stored, raw: String) -> Self {
        let workbook = Arc::new(stored.workbook);
        let in_file = stored.file.is_some_and(|file| file.edited == workbook.edited).then(|| Arc::clone(&workbook));
        Self {
            workbook,
            history: History::default(),
            save: SaveState::Clean { at: stored.saved },
            deleted: stored.deleted,
            file: stored.file,
            made: None,
            copied: None,
            kept_history: None,
            in_file,
            untold: false,
            line: vec![super::line::Beginning::saved(&stored.writers, &raw)],
            stood: Writers::default(),
            base: Some(raw),
            asked: None,
            tab: None,
            writers: stored.writers,
            aside: Vec::new(),
            tried_again: false,
            drafts: Vec::new(),
            clashes: Vec::new(),
            open_ends: super::open_ends::OpenEnds::default(),
            removed: None,
            taken: super::strokes::Taken::default(),
            typing: None,
            asked_turn: None,
            revision: stored.revision,
        }
    }

    /// Brings back what an earlier visit could undo, if it belongs to what this one found, to the letter: a component that
    /// a newer framework added is not in it.
    pub(super) fn recall(&mut self) {
        // Where something was kept, what read the work is here.
        if self.kept_history.is_some() {
            black_box(Self::recall_later as fn(&mut Self))(self);
        }
    }

    #[inline(never)]
    fn recall_later(&mut self) {
        if let (Some(kept), Some(base)) = (self.kept_history.take(), &self.base)
            && read_stored(base).is_ok_and(|stored| stored.workbook == *self.workbook)
        {
            self.history = History::kept(read_history(&kept, base));
        }
    }

    /// Whether a file holds exactly what is on the screen: a text that is too long is in none.
    pub fn file_is_current(&self) -> bool {
        self.workbook_is_in_file() && !self.has_drafts()
    }

    /// Whether a file holds exactly this state of the workbook.
    pub(super) fn workbook_is_in_file(&self) -> bool {
        self.file.is_some_and(|file| file.edited == self.workbook.edited)
    }

    /// The text that belongs in the store now.
    pub(super) fn text(&self, now: Timestamp) -> String {
        write_stored(&Stored {
            revision: self.revision,
            saved: now,
            deleted: self.deleted,
            file: self.file,
            writers: self.writers.clone(),
            workbook: (*self.workbook).clone(),
        })
    }
}
