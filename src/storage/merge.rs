//! Putting two sets of changes to the same workbook together: a three-way merge over the file's JSON.
//!
//! Edits in different places both survive. Two edits of the same text are both kept, one under the other. Two
//! edits of the same value that is not a text can't both stand: this tab's stands, and the place is reported, so
//! that the caller keeps the other version aside. Works on JSON, so that fields of a newer version merge as well.
//! The choice over replaying commands: `docs/decisions/005-merge.md`.

use serde_json::{Map, Value};

/// A place where both sides changed the same value in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where, as a JSON Pointer into this tab's version.
    pub at: String,
    /// Whether both versions stand in the result.
    pub kept: Kept,
}

/// What became of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Both texts, one under the other.
    Both,
    /// This tab's only.
    Mine,
}

/// Merges two texts of the same workbook file, given the text that both started from. None when one is not JSON.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Option<(String, Vec<Conflict>)> {
    let [base, mine, theirs] = [base, mine, theirs].map(|text| serde_json::from_str::<Value>(text).ok());
    let mut conflicts = Vec::new();
    let merged = values(base.as_ref(), mine?, theirs?, "", &mut conflicts);
    Some((super::workbook_file::canonical(&merged), conflicts))
}

fn values(base: Option<&Value>, mine: Value, theirs: Value, at: &str, conflicts: &mut Vec<Conflict>) -> Value {
    if mine == theirs || base == Some(&theirs) {
        return mine;
    }
    if base == Some(&mine) {
        return theirs;
    }
    match (mine, theirs) {
        (Value::Object(mine), Value::Object(theirs)) => {
            Value::Object(objects(base.and_then(Value::as_object), mine, theirs, at, conflicts))
        }
        (Value::Array(mine), Value::Array(theirs)) => {
            Value::Array(lists(base.and_then(Value::as_array), mine, theirs, at, conflicts))
        }
        // Moments that each save writes are no text of the team: the later one stands.
        (Value::String(mine), Value::String(theirs)) if at.ends_with("/edited") || at.ends_with("/saved") => {
            Value::String(mine.max(theirs))
        }
        (Value::String(mine), Value::String(theirs)) if is_free_text(at) => {
            let text = both_texts(base.and_then(Value::as_str).unwrap_or_default(), &mine, &theirs);
            conflicts.push(Conflict { at: at.to_owned(), kept: Kept::Both });
            Value::String(text)
        }
        (mine, _) => {
            conflicts.push(Conflict { at: at.to_owned(), kept: Kept::Mine });
            mine
        }
    }
}

/// Words that are picked from a list can't stand one under the other; everything else that is a text can.
fn is_free_text(at: &str) -> bool {
    let field = at.rsplit('/').next().unwrap_or_default();
    !matches!(
        field,
        "rating" | "level" | "level_by_june" | "kind" | "school_year" | "id" | "component" | "began" | "version"
    )
}

fn both_texts(base: &str, mine: &str, theirs: &str) -> String {
    // One typed on where the other left off: the longer one holds both.
    if mine.contains(theirs) {
        return mine.to_owned();
    }
    if theirs.contains(mine) {
        return theirs.to_owned();
    }
    // Both added at the end of the same beginning: it stands once.
    match (mine.strip_prefix(base), theirs.strip_prefix(base)) {
        (Some(_), Some(added)) if !base.is_empty() => format!("{mine}\n—\n{}", added.trim_start()),
        _ => format!("{mine}\n—\n{theirs}"),
    }
}

fn objects(
    base: Option<&Map<String, Value>>,
    mine: Map<String, Value>,
    mut theirs: Map<String, Value>,
    at: &str,
    conflicts: &mut Vec<Conflict>,
) -> Map<String, Value> {
    let mut merged = Map::new();
    // A rating and its level are one answer: they are taken from the same side.
    let answer = base.and_then(|base| Some((base.get("rating")?, base.get("level")?)));
    let changed = |side: &Map<String, Value>| {
        answer.is_some_and(|(r, l)| side.get("rating") != Some(r) || side.get("level") != Some(l))
    };
    if answer.is_some() && !changed(&mine) && changed(&theirs) {
        for key in ["rating", "level"] {
            if let Some(value) = theirs.remove(key) {
                merged.insert(key.to_owned(), value);
            }
        }
    } else if answer.is_some() && changed(&mine) {
        let differs = changed(&theirs) && ["rating", "level"].iter().any(|key| mine.get(*key) != theirs.get(*key));
        if differs {
            conflicts.push(Conflict { at: format!("{at}/rating"), kept: Kept::Mine });
        }
        for key in ["rating", "level"] {
            theirs.remove(key);
            if let Some(value) = mine.get(key) {
                merged.insert(key.to_owned(), value.clone());
            }
        }
    }
    for (key, value) in mine {
        if merged.contains_key(&key) {
            continue;
        }
        let before = base.and_then(|base| base.get(&key));
        let place = format!("{at}/{key}");
        match theirs.remove(&key) {
            Some(other) => {
                merged.insert(key, values(before, value, other, &place, conflicts));
            }
            // They took it out: it stays out unless it was changed here.
            None if before == Some(&value) => {}
            None => {
                merged.insert(key, value);
            }
        }
    }
    for (key, value) in theirs {
        // This tab took it out: it stays out unless they changed it.
        if !merged.contains_key(&key) && base.and_then(|base| base.get(&key)) != Some(&value) {
            merged.insert(key, value);
        }
    }
    merged
}

/// Entries of a list are the same when they have the same id, or are the same word.
fn lists(
    base: Option<&Vec<Value>>,
    mine: Vec<Value>,
    theirs: Vec<Value>,
    at: &str,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Value> {
    if mine.iter().chain(&theirs).any(|entry| identity(entry).is_none()) {
        return positions(base, mine, theirs, at, conflicts);
    }
    let before = |entry: &Value| base.and_then(|base| base.iter().find(|old| identity(old) == identity(entry)));
    let mut theirs = theirs;
    let mut merged = Vec::new();
    for entry in mine {
        let place = format!("{at}/{}", merged.len());
        if let Some(index) = theirs.iter().position(|other| identity(other) == identity(&entry)) {
            let old = before(&entry);
            let other = theirs.remove(index);
            merged.push(values(old, entry, other, &place, conflicts));
        } else if before(&entry) != Some(&entry) {
            merged.push(entry);
        }
    }
    for entry in theirs {
        if before(&entry) != Some(&entry) {
            merged.push(entry);
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
    conflicts: &mut Vec<Conflict>,
) -> Vec<Value> {
    if mine.len() != theirs.len() {
        conflicts.push(Conflict { at: at.to_owned(), kept: Kept::Mine });
        return mine;
    }
    let pairs = mine.into_iter().zip(theirs).enumerate();
    pairs
        .map(|(index, (mine, theirs))| {
            values(base.and_then(|base| base.get(index)), mine, theirs, &format!("{at}/{index}"), conflicts)
        })
        .collect()
}

fn identity(entry: &Value) -> Option<&str> {
    let key = entry.get("id").or_else(|| entry.get("component"));
    key.and_then(Value::as_str)
}
