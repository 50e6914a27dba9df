//! What stands under a workbook's key on this device: the workbook file, with what concerns this device around it.

use super::Unreadable;
use super::fields::{Placed, read_whole};
use super::workbook_file::{canonical, parse, workbook_from, workbook_to};
use super::writers::Writers;
use super::written::Written;
use crate::domain::{Timestamp, Unknown, Workbook};
use serde_json::Value;

const FORMAT: &str = "juneward-stored";
const VERSION: u64 = 1;

/// A workbook as this device keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Counts the writes, so that one can be told from another.
    pub revision: u64,
    /// When it was written.
    pub saved: Timestamp,
    /// When it was deleted, where it was. Deleting writes this one field, so that it can be undone, and so that no
    /// crash can leave half a deletion.
    pub deleted: Option<Timestamp>,
    /// The last copy that went into a file.
    pub file: Option<FileCopy>,
    /// Whose saves are in it.
    pub writers: Writers,
    /// The workbook.
    pub workbook: Workbook,
}

impl Stored {
    /// A workbook as it is written for the first time: at its last edit, never deleted, in no file yet.
    pub fn first(workbook: Workbook) -> Self {
        Self { revision: 1, saved: workbook.edited, deleted: None, file: None, writers: Writers::default(), workbook }
    }
}

/// A copy of the work that went into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileCopy {
    /// When the file was made.
    pub at: Timestamp,
    /// The workbook's last edit then: older than the workbook's means the file is behind.
    pub edited: Timestamp,
}

/// Reads what stands under a workbook's key.
///
/// # Errors
/// [`Unreadable`] names the reason and the place. The bytes stay where they are.
pub fn read_stored(text: &str) -> Result<Stored, Unreadable> {
    read_whole(parse(text)?, stored_from)
}

/// Writes what is to stand under a workbook's key.
pub fn write_stored(stored: &Stored) -> String {
    let mut written = Written::over(&Unknown::new());
    written.text("format", FORMAT);
    written.set("format_version", Value::from(VERSION));
    written.set("revision", Value::from(stored.revision));
    written.text("saved", &stored.saved.to_rfc3339());
    written.text_or_null("deleted", stored.deleted.map(Timestamp::to_rfc3339).as_deref());
    written.set("file", stored.file.map_or(Value::Null, file_to));
    written.set("writers", stored.writers.written());
    written.set("workbook", workbook_to(&stored.workbook));
    canonical(&written.done())
}

pub(super) fn stored_from(root: Placed) -> Stored {
    let mut fields = root.object();
    fields.header(FORMAT, VERSION);
    Stored {
        revision: fields.take("revision").number(),
        saved: fields.moment("saved"),
        deleted: fields.take("deleted").optional().map(Placed::moment),
        file: fields.take("file").optional().map(file_from),
        writers: Writers::read(fields.take_if_there("writers")),
        workbook: workbook_from(fields.take("workbook")),
    }
}

fn file_from(placed: Placed) -> FileCopy {
    let mut fields = placed.object();
    FileCopy { at: fields.moment("at"), edited: fields.moment("edited") }
}

fn file_to(file: FileCopy) -> Value {
    let mut written = Written::over(&Unknown::new());
    written.text("at", &file.at.to_rfc3339());
    written.text("edited", &file.edited.to_rfc3339());
    written.done()
}
