//! What arrives from outside: a workbook file, what a device keeps, or a rescue file from the crash dialog.

use super::Unreadable;
use super::carrier::unwrapped;
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
    /// A part of a rescue file that can't be read.
    Unreadable {
        /// Which part.
        part: String,
        /// Why.
        why: Unreadable,
    },
}

/// Reads a text that came from outside: a file, or what carries one. A rescue file may hold several workbooks, every other one.
///
/// # Errors
/// [`Unreadable`] names the reason and the place; nothing is changed.
pub fn read_incoming(text: &str) -> Result<Vec<Arrived>, Unreadable> {
    let value = parse(&unwrapped(text)?)?;
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
