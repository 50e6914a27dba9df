//! What the outside has to do, after the state is released.

use super::{KeepAct, Outgoing, Parcel, Route};
use crate::domain::{Language, Timestamp, WorkbookId};
use crate::storage::{Aside, SaveRequest};

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send [`super::Event::SaveDue`] after this time; a later one for the same workbook takes its place.
    SaveSoon {
        /// The workbook.
        id: WorkbookId,
        /// How long to wait, in milliseconds.
        after: u32,
    },
    /// Ask for this tab's turn at a workbook, and send [`super::Event::Turn`] while no other tab has it. Where the browser
    /// has no turns to give, send it at once.
    AskTurn(WorkbookId),
    /// Keep a text in mind that is not in the store, for the dialog that opens when the app has stopped; none: it is kept
    /// elsewhere now.
    Rescue {
        /// The key under which it goes into that dialog's file.
        key: String,
        /// The text.
        text: Option<String>,
    },
    /// Save now, and answer with [`super::Event::Saved`].
    Save(SaveRequest),
    /// Keep these bytes under a key of their own, then give up the key they stood under and answer with
    /// [`super::Event::WasPutAside`] or [`super::Event::NotDone`]. If something else stands there, say so with
    /// [`super::Event::StoreMoved`].
    PutAside {
        /// The workbook they stand under.
        id: WorkbookId,
        /// The bytes and the mark of their new key.
        aside: Aside,
    },
    /// Keep this text as an earlier copy of a workbook, if there is room: much of it is about to be taken away.
    KeepCopy {
        /// The workbook.
        id: WorkbookId,
        /// From when it is.
        at: Timestamp,
        /// The text.
        text: String,
        /// Whether older copies make way for it: not before the code for it is here.
        makes_way: bool,
    },
    /// Take a workbook away for good, if this is what stands there. If something else does, say so with
    /// [`super::Event::StoreMoved`]; if it can't be done, so that it is still there, with that and with [`super::Event::NotDone`].
    Remove {
        /// The workbook.
        id: WorkbookId,
        /// What this tab believes to stand there.
        base: Option<String>,
    },
    /// Keep under this key what is open beside a workbook, if there is room; none: it is open no more.
    KeepOpen {
        /// The key.
        key: String,
        /// The text.
        text: Option<String>,
    },
    /// Hand a text to the browser as a file, and answer with [`super::Event::FileLeft`].
    Download(Outgoing),
    /// Learn what can be known of the ground that the work stands on, and which files are kept up to date; answer with
    /// [`super::Event::Ground`] and [`super::Event::Keep`].
    LookAround,
    /// Ask the browser to keep the work, and answer with [`super::Event::Ground`].
    AskToStay,
    /// Weigh what stands under our keys, and answer with [`super::Event::Ground`].
    Weigh,
    /// Do this with the file that is kept up to date with a workbook.
    Keep(WorkbookId, KeepAct),
    /// Go there.
    Go(Route),
    /// Go there without leaving a step in the browser's history.
    GoInstead(Route),
    /// Keep the language for the next visit.
    Remember(Language),
    /// Keep the language for this window alone, as long as it is open.
    RememberHere(Language),
    /// Keep a word of this device's own under a key, or take it away. What can't be kept is only gone after a reload.
    Note {
        /// The key.
        key: &'static str,
        /// The text.
        text: Option<String>,
    },
    /// Ask the app's own site for this, and answer with [`super::Event::Arrived`].
    Fetch(Parcel),
}
