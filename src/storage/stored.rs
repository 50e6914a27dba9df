//! What stands under a workbook's key on this device: the workbook file, with what concerns this device around it.

use super::Unreadable;
use super::fields::Placed;
use super::workbook_file::{canonical, header, parse, workbook_from, workbook_to};
use crate::domain::{Timestamp, Workbook};
use serde_json::json;

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
    /// The workbook.
    pub workbook: Workbook,
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
    stored_from(Placed::root(parse(text)?))
}

/// Writes what is to stand under a workbook's key.
pub fn write_stored(stored: &Stored) -> String {
    canonical(&json!({
        "format": FORMAT,
        "format_version": VERSION,
        "revision": stored.revision,
        "saved": stored.saved.to_rfc3339(),
        "deleted": stored.deleted.map(Timestamp::to_rfc3339),
        "file": stored.file.map(|file| json!({ "at": file.at.to_rfc3339(), "edited": file.edited.to_rfc3339() })),
        "workbook": workbook_to(&stored.workbook),
    }))
}

pub(super) fn stored_from(root: Placed) -> Result<Stored, Unreadable> {
    let mut fields = root.object().map_err(|_| Unreadable::NotOurs)?;
    header(&mut fields, FORMAT, VERSION)?;
    let file = match fields.take("file")?.optional() {
        None => None,
        Some(file) => {
            let mut file = file.object()?;
            Some(FileCopy { at: file.moment("at")?, edited: file.moment("edited")? })
        }
    };
    Ok(Stored {
        revision: fields.take("revision")?.number()?,
        saved: fields.moment("saved")?,
        deleted: fields.take("deleted")?.optional().map(|at| at.parsed(Timestamp::from_rfc3339)).transpose()?,
        file,
        workbook: workbook_from(fields.take("workbook")?)?,
    })
}
