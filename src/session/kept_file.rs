//! A file that is kept up to date: how it can stand, what can happen to it, and what the outside has to do with it.

use crate::domain::{Timestamp, Workbook, WorkbookId};
use std::sync::Arc;

/// A workbook's file that is kept up to date.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptFile {
    /// The workbook.
    pub id: WorkbookId,
    /// The name of the file.
    pub name: String,
    /// How it stands.
    pub state: KeepState,
    /// The workbook's last edit that the file is known to hold.
    pub(super) holds: Option<Timestamp>,
    /// The workbook's last edit when something was last tried: what failed is tried again with the next one.
    pub(super) tried: Option<Timestamp>,
    /// The fingerprint of what was found in the file.
    pub(super) found: Option<u64>,
    /// Whether this device wrote what was found: it is no question any more once the work here goes back to it.
    pub(super) ahead: bool,
    /// The fingerprint of what stands in the file and a person has let go.
    pub(super) let_go: Option<u64>,
    /// What is being written.
    pub(super) under_way: Option<Arc<Workbook>>,
}

/// How such a file stands.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepState {
    /// The browser's own window is open, and a person picks.
    Asking,
    /// It was picked in an earlier visit; the browser asks once more, and only after a click.
    Paused {
        /// Whether the person has put it off for this visit.
        later: bool,
    },
    /// It is being looked at, before anything is written.
    Looking,
    /// It is being written.
    Writing,
    /// What was last looked at or written there was the work, at this moment.
    Current {
        /// The moment.
        at: Timestamp,
    },
    /// It may be written; the work comes when it is saved.
    Behind,
    /// Something stands in it that this device did not write there.
    Found {
        /// What.
        there: Found,
        /// Its text, to be opened beside; empty where it is none.
        text: String,
    },
    /// It could not be looked at or written.
    Refused(KeepProblem),
}

/// What stands in a file that was not written from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Another workbook.
    Other {
        /// Its team.
        team: String,
    },
    /// This workbook in another state, with the moment of its last edit.
    Version(Timestamp),
    /// Nothing that can be opened.
    NotOurs,
}

/// Why a file could not be picked, looked at or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepProblem {
    /// The person closed the browser's window without picking.
    Cancelled,
    /// The browser does not let it be written.
    Forbidden,
    /// It is not where it was.
    Gone,
    /// There is no room where it is.
    Full,
    /// Something else writes it just now.
    Busy,
    /// What was written does not read back as the work.
    Differs,
    /// Anything else.
    Other,
}

/// Which file to pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// A new one. Browsers empty a file that is picked here.
    New,
    /// One that is there.
    There,
}

/// What the outside has to do with a kept file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepAct {
    /// Let a person pick, and answer with [`KeepEvent::Picked`].
    Pick {
        /// The name to offer.
        name: String,
        /// Which kind.
        door: Door,
    },
    /// Ask for the permission again, and answer with [`KeepEvent::Allowed`].
    Allow,
    /// Read it after this time, in milliseconds, and answer with [`KeepEvent::Seen`].
    Look {
        /// How long to wait.
        after: u32,
    },
    /// Write it if what stands there has this fingerprint, and answer with [`KeepEvent::Wrote`], else with
    /// [`KeepEvent::Moved`].
    Write {
        /// What to write.
        text: String,
        /// The fingerprint of what is written over.
        over: u64,
    },
    /// Forget it. The file itself stays.
    Forget,
}

/// What happened with a kept file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepEvent {
    /// A person wants a file kept up to date.
    Begin {
        /// The name to offer.
        name: String,
        /// Which kind.
        door: Door,
    },
    /// A person lets it go on, or asks to try again.
    GoOn,
    /// A person puts it off.
    Later,
    /// A person lets go of what stands in the file.
    WriteOver,
    /// A person wants to see what stands in the file.
    OpenBeside,
    /// A person wants it kept up to date no longer.
    Stop,
    /// A file of an earlier visit, and whether it may be written without asking.
    Remembered {
        /// Its name.
        name: String,
        /// Whether the permission still holds.
        allowed: bool,
    },
    /// A file was picked, or not.
    Picked(Result<String, KeepProblem>),
    /// The permission was given, or not.
    Allowed(Result<(), KeepProblem>),
    /// What stands in the file.
    Seen(Result<Seen, KeepProblem>),
    /// The file was not written: this stands in it meanwhile.
    Moved(Seen),
    /// The file was written: its bytes, read again.
    Wrote(Result<Vec<u8>, KeepProblem>),
}

/// What stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether this device wrote them there.
    pub ours: bool,
}
