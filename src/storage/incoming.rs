//! What arrives from outside: a workbook file, what a device keeps, or a rescue file from the crash dialog.

use super::Unreadable;
use super::carrier::carried;
use super::fields::{Placed, read_whole};
use super::stored::{read_stored, stored_from};
use super::workbook_file::{parse, workbook_from};
use crate::domain::Workbook;
use serde_json::Value;

/// The format of the file that the crash dialog makes: everything under our keys, as it stands, word for word.
pub const RESCUE_FORMAT: &str = "juneward-rescue";

/// One thing found in what arrived.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrived {
    /// A workbook, ready to be opened beside the others.
    Workbook(Box<Workbook>),
    /// A part that can't be read.
    Unreadable {
        /// Which part of a rescue file; empty for one of several files in one text.
        part: String,
        /// Why.
        why: Unreadable,
    },
}

/// Reads a text that came from outside: a file, or what carries one or several. A rescue file may hold several workbooks.
///
/// # Errors
/// [`Unreadable`] names the reason and the place where there is no workbook at all; nothing is changed.
pub fn read_incoming(text: &str) -> Result<Vec<Arrived>, Unreadable> {
    let mut arrived: Vec<Arrived> = Vec::new();
    for file in carried(text) {
        match file.and_then(|file| read_file(&file)) {
            Ok(found) => arrived.extend(found),
            Err(why) => arrived.push(Arrived::Unreadable { part: String::new(), why }),
        }
    }
    // In one exchange of mails the same work may stand in two ways.
    let mut different: Vec<Arrived> = Vec::new();
    for one in arrived {
        if !different.contains(&one) {
            different.push(one);
        }
    }
    match different.as_slice() {
        [Arrived::Unreadable { part, why }, ..]
            if part.is_empty() && different.iter().all(|one| matches!(one, Arrived::Unreadable { .. })) =>
        {
            Err(why.clone())
        }
        _ => Ok(different),
    }
}

fn read_file(text: &str) -> Result<Vec<Arrived>, Unreadable> {
    let value = parse(text)?;
    match value.get("format").and_then(Value::as_str) {
        Some("juneward-workbook") => Ok(vec![Arrived::Workbook(Box::new(read_whole(value, workbook_from)?))]),
        Some("juneward-stored") => Ok(vec![Arrived::Workbook(Box::new(read_whole(value, stored_from)?.workbook))]),
        Some(RESCUE_FORMAT) => rescue(value),
        _ => Err(Unreadable::NotOurs),
    }
}

fn rescue(value: Value) -> Result<Vec<Arrived>, Unreadable> {
    let parts = read_whole(value, |root: Placed| root.object().take("stored").object().rest())?;
    let arrived: Vec<_> = parts
        .into_iter()
        .filter(|(key, _)| super::id_of_key(key).is_some())
        .map(|(key, raw)| match read_stored(raw.as_str().unwrap_or_default()) {
            Ok(stored) => Arrived::Workbook(Box::new(stored.workbook)),
            Err(why) => Arrived::Unreadable { part: key, why },
        })
        .collect();
    if arrived.is_empty() { Err(Unreadable::Empty) } else { Ok(arrived) }
}
