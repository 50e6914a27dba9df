//! What arrives from outside: a workbook file, what a device keeps, or a rescue file from the crash dialog.

use super::Unreadable;
use super::carrier::carried;
use super::fields::{Placed, read_whole};
use super::link::linked;
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
    /// A workbook from a link; [`Workbook::unfolded`] puts the entries back that nobody has touched.
    Linked(Box<Workbook>),
    /// A workbook's levels; [`super::read_levels`] makes a workbook of them.
    Levels(Vec<u8>),
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
    let told = |why| Arrived::Unreadable { part: String::new(), why };
    let (mut arrived, mut files, mut refused): (Vec<Arrived>, Vec<String>, Vec<Arrived>) = Default::default();
    for file in carried(text) {
        match file.as_deref().map_err(Clone::clone).and_then(read_file) {
            Ok(found) => {
                arrived.extend(found);
                files.extend(file);
            }
            // The text itself, in which no file was found: where there are codes, it is no file.
            Err(why) if file.is_ok_and(|file| file == text) => refused.push(told(why)),
            Err(why) => arrived.push(told(why)),
        }
    }
    // A file as it was saved carries nothing else, and neither does one that is broken: what stands in it, its team wrote.
    let broken = files.is_empty() && text.trim_start().starts_with('{');
    if files != [text] && !broken {
        arrived.extend(linked(text, &files).into_iter().map(|one| one.unwrap_or_else(told)));
    }
    if arrived.is_empty() {
        arrived = refused;
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
