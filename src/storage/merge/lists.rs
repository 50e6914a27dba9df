//! Two versions of one list: which entries are the same, which were added, and which were taken out.

use super::{Kept, Merging, values};
use crate::domain::MAX_EVIDENCE;
use serde_json::Value;

/// Entries of a list are the same when they speak of the same component, have the same id, or are the same slug.
pub(super) fn lists(
    base: Option<&Vec<Value>>,
    mine: Vec<Value>,
    theirs: Vec<Value>,
    at: &str,
    merging: &mut Merging,
) -> Vec<Value> {
    let identity = if at == "/systems" { Value::as_str } else { identity };
    if mine.iter().chain(&theirs).any(|entry| identity(entry).is_none()) {
        return positions(base, mine, theirs, at, merging);
    }
    let before = |entry: &Value| base.and_then(|base| base.iter().find(|old| identity(old) == identity(entry)));
    let mut theirs = theirs;
    let mut merged = Vec::new();
    for entry in mine {
        let place = format!("{at}/{}", merged.len());
        if let Some(index) = theirs.iter().position(|other| identity(other) == identity(&entry)) {
            let old = before(&entry);
            let other = theirs.remove(index);
            merged.push(values(old, entry, other, &place, merging));
        } else if before(&entry) != Some(&entry) {
            merged.push(entry);
        }
    }
    let room = if at.ends_with("/evidence") { MAX_EVIDENCE } else { usize::MAX };
    for entry in theirs {
        if before(&entry) == Some(&entry) {
            continue;
        }
        if merged.len() < room {
            merged.push(entry);
        } else {
            merging.note(at.to_owned(), Kept::Mine);
        }
    }
    merged
}

/// Lists without ids, such as the four check-ins, are merged place by place.
fn positions(
    base: Option<&Vec<Value>>,
    mine: Vec<Value>,
    theirs: Vec<Value>,
    at: &str,
    merging: &mut Merging,
) -> Vec<Value> {
    if mine.len() != theirs.len() {
        merging.note(at.to_owned(), Kept::Mine);
        return mine;
    }
    let pairs = mine.into_iter().zip(theirs).enumerate();
    pairs
        .map(|(index, (mine, theirs))| {
            values(base.and_then(|base| base.get(index)), mine, theirs, &format!("{at}/{index}"), merging)
        })
        .collect()
}

/// The component comes first: two tabs that choose the same component make two ids for one outcome.
fn identity(entry: &Value) -> Option<&str> {
    let key = entry.get("component").or_else(|| entry.get("id"));
    key.and_then(Value::as_str)
}
