//! What there is to tell after something was done. The words are in `i18n`.

use super::{HandedOn, Parcel};
use crate::domain::{Command, WorkbookId};
use crate::storage::{Receipt, StoreProblem};

/// One thing to tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// An edit was taken back.
    Undone(Command),
    /// An edit was done again.
    Redone(Command),
    /// An edit could neither be taken back nor done again: another window has written there since, and what stands there stays.
    NothingChanged,
    /// Something was removed, and can be brought back.
    Removed(Command),
    /// A workbook was deleted, and can be put back.
    Deleted {
        /// The workbook.
        id: WorkbookId,
        /// Its team.
        team: String,
    },
    /// A deleted workbook is back.
    PutBack {
        /// Its team.
        team: String,
    },
    /// The browser has a file, and it reads back as what it should hold.
    FileMade {
        /// Its name.
        name: String,
        /// What is in it.
        receipt: Receipt,
    },
    /// A workbook from a file or a copy stands beside the others.
    Opened {
        /// The workbook.
        id: WorkbookId,
        /// Its team.
        team: String,
    },
    /// Everything that arrived stands beside what was here.
    OpenedAll {
        /// How many workbooks that were, those included that were here already.
        workbooks: usize,
    },
    /// A file held what is here already.
    AlreadyHere {
        /// Its team.
        team: String,
    },
    /// A file held another state of a workbook that is here; it stands beside it.
    OpenedBeside {
        /// The workbook that stands beside.
        id: WorkbookId,
        /// Its team.
        team: String,
    },
    /// Parts of what arrived were taken into the workbook.
    PutTogether {
        /// From how many places.
        places: usize,
    },
    /// What another tab wrote was taken over.
    TakenFromOtherTab,
    /// Edits of two tabs were put together; some texts hold both versions.
    Merged {
        /// How many places were changed in both.
        places: usize,
    },
    /// Something was handed on otherwise than as a file.
    HandedOn(HandedOn),
    /// A newer Juneward has written the workbook: it can only be read here.
    ReadOnly,
    /// The text is on the clipboard.
    Copied,
    /// The clipboard refused.
    NotCopied,
    /// Bytes that could not be read were put aside.
    PutAside,
    /// Something could not be kept.
    NotKept(StoreProblem),
    /// Something of the app's own could not be loaded.
    NotArrived(Parcel),
}
