//! What can happen, and what the outside says with it.

use super::{Clash, KeepEvent, Learned, Outgoing, Parcel, Pick, Route, Time};
use crate::domain::{Command, Date, Language, Portion, ReviewId, Take, Timestamp, WorkbookId};
use crate::storage::{SaveOutcome, SaveRequest, StoreProblem, Unreadable, Way};

/// What the core can't know by itself. Read once for each event, never inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Env {
    /// The moment.
    pub now: Timestamp,
    /// The reader's calendar day.
    pub today: Date,
    /// A random word that was never used before, to make an id from.
    pub fresh: String,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// An edit of the workbook on the desk.
    Edit(Command),
    /// Take the last edit back.
    Undo,
    /// Do it again.
    Redo,
    /// A field was left: the next edit is a step of its own in the history.
    Settled,
    /// Begin a workbook.
    StartWorkbook {
        /// The id of its review.
        review: ReviewId,
    },
    /// Begin to practise with the sample workbook.
    StartPractice,
    /// The address changed.
    Went(Route),
    /// Speak another language.
    Speak(Language),
    /// Something will be shown in this language.
    Need(Language),
    /// The later screens will be wanted.
    NeedScreens,
    /// What was asked for with [`super::Effect::Fetch`] is here, or did not come.
    Arrived {
        /// What was asked for.
        parcel: Parcel,
        /// Its text.
        text: Result<String, ()>,
    },
    /// The text of a parcel, and the later code that reads it, are here.
    Unpacked {
        /// What was asked for.
        parcel: Parcel,
        /// Its text.
        text: String,
    },
    /// Delete a workbook.
    Delete(WorkbookId),
    /// Put a deleted workbook back.
    PutBack(WorkbookId),
    /// Take a deleted workbook away for good, or what is left beside one that is not here any more.
    Forget(WorkbookId),
    /// Open an earlier copy beside the others.
    OpenEarlier {
        /// The text of the copy.
        raw: String,
        /// What the team is called there, so that the two can be told apart.
        team: String,
    },
    /// The quiet time after an edit is over.
    SaveDue(WorkbookId),
    /// It is this tab's turn at a workbook: no other tab saves it until this event has been carried out.
    Turn(WorkbookId),
    /// A person asks to try again.
    TryAgain,
    /// The page is looked at again, or something left the store: what could not be saved may have room now.
    Returned,
    /// A save ended.
    Saved {
        /// What was asked.
        request: SaveRequest,
        /// How it ended.
        outcome: SaveOutcome,
    },
    /// The page is hidden or left: what is not saved is saved now.
    Leaving,
    /// Another tab wrote this, and it does not stand in the store any more: something was written over it.
    Overheard {
        /// The workbook.
        id: WorkbookId,
        /// What was written.
        text: String,
    },
    /// Another tab wrote or removed a workbook.
    StoreMoved {
        /// The workbook.
        id: WorkbookId,
        /// What stands there now.
        now: Option<String>,
    },
    /// A save found that another tab wrote or removed the workbook first.
    MovedOn {
        /// The workbook.
        id: WorkbookId,
        /// What stands there now.
        now: Option<String>,
    },
    /// Something was opened beside a workbook, or closed.
    OpenEnds,
    /// Two tabs said different things at a place, and a person has picked.
    Picked {
        /// The place with its versions.
        clash: Box<Clash>,
        /// Which one.
        pick: Pick,
        /// What the person saw standing there.
        seen: Command,
    },
    /// A held workbook: keep what is on the screen.
    KeepMine(WorkbookId),
    /// A held workbook: let go of what is on the screen.
    LetGo(WorkbookId),
    /// Bytes that can't be read: put them aside, so that the place is free.
    PutAside(WorkbookId),
    /// Bytes were put aside and read back the same, so that their key could be given up.
    WasPutAside(WorkbookId),
    /// The device did not put something aside, or did not take it away.
    NotDone(StoreProblem),
    /// Save the workbook at hand as a file, under this name.
    SaveFile {
        /// The name of the file.
        name: String,
    },
    /// A file was handed to the browser: the bytes that it took, or nothing where it refused.
    FileLeft {
        /// What was handed over.
        file: Outgoing,
        /// The bytes as the browser has them.
        taken: Result<Vec<u8>, ()>,
    },
    /// Something happened with the file that is kept up to date with a workbook.
    Keep(WorkbookId, KeepEvent),
    /// Something was handed on otherwise than as a file, or was refused.
    HandedOn {
        /// How.
        way: Way,
        /// What.
        file: Outgoing,
        /// Whether it was taken.
        taken: Result<(), ()>,
    },
    /// Something was learned of the ground that the work stands on.
    Ground(Learned),
    /// The alarm about a file was read.
    AlarmRead,
    /// A file was chosen or a text was pasted.
    Received {
        /// The name of the file; empty for a pasted text.
        name: String,
        /// Its text, or why there is none.
        text: Result<String, Unreadable>,
    },
    /// A link was opened: what stood behind the `#`.
    Linked(String),
    /// Several files were chosen or dropped together: the name of each, and its text or why there is none.
    ReceivedTogether(Vec<(String, Result<String, Unreadable>)>),
    /// A ballot was brought by an address.
    Count(String),
    /// Open what arrived, beside the others.
    TakeIn {
        /// Which of the things that arrived.
        index: usize,
    },
    /// Open everything that arrived and can be read, each beside the others.
    TakeInAll,
    /// Take these parts of what arrived into a workbook that is here.
    TakeParts {
        /// Which of the things that arrived.
        index: usize,
        /// Into which workbook.
        into: WorkbookId,
        /// What stands afterwards, for each place that somebody chose for.
        choices: Vec<(Portion, Take)>,
    },
    /// Leave what arrived.
    Decline,
    /// Something happened with the time plan of a sitting.
    Time(Time),
    /// A text was copied, or the clipboard refused.
    Copied(Result<(), ()>),
    /// The last notice was read.
    NoticeClosed,
}
