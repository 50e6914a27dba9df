//! Reading an object field by field: the first thing that is wrong is noted with its place, and what nobody asked for is kept.
//!
//! Reading goes on after a problem with stand-ins, and [`read_whole`] then gives the problem and not the stand-ins: so
//! every reader is a plain list of its fields, and nothing half read gets out. Why not derived `Deserialize`, and why
//! not a `Result` for each field: `docs/decisions/004-own-reader.md`.

use super::{Expected, Unreadable};
use crate::domain::{Timestamp, Unknown};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// Reads a value with a reader, from the top of a file.
///
/// # Errors
/// The first thing that was wrong.
pub(super) fn read_whole<T>(value: Value, read: impl FnOnce(Placed) -> T) -> Result<T, Unreadable> {
    let found = Found::default();
    let whole = read(Placed { value, at: String::new(), found: found.clone() });
    match found.0.take() {
        Some(problem) => Err(problem),
        None => Ok(whole),
    }
}

/// The first thing that was wrong, if anything was.
#[derive(Clone, Default)]
struct Found(Rc<RefCell<Option<Unreadable>>>);

impl Found {
    fn note(&self, problem: Unreadable) {
        self.0.borrow_mut().get_or_insert(problem);
    }
}

/// The fields of one JSON object that have not been read yet, and where the object stands.
pub(super) struct Fields {
    map: Map<String, Value>,
    at: String,
    found: Found,
}

/// A JSON value with the place where it stands.
pub(super) struct Placed {
    value: Value,
    at: String,
    found: Found,
}

impl Placed {
    /// Notes that this value is wrong; `problem` gets the place.
    pub(super) fn wrong(&self, problem: impl FnOnce(String) -> Unreadable) {
        self.found.note(problem(self.at.clone()));
    }

    fn expected(&self, expected: Expected) {
        self.wrong(|at| Unreadable::WrongType { at, expected });
    }

    pub(super) fn text(mut self, max: usize) -> String {
        match self.value.take() {
            Value::String(text) if text.chars().count() <= max => return text,
            Value::String(_) => self.wrong(|at| Unreadable::TooLong { at, max }),
            _ => self.expected(Expected::Text),
        }
        String::new()
    }

    /// A text that a function turns into a value, such as a slug or a date; `stand_in` where it does not.
    pub(super) fn parsed<T>(self, parse: impl FnOnce(&str) -> Option<T>, stand_in: T) -> T {
        let Some(text) = self.value.as_str() else {
            self.expected(Expected::Text);
            return stand_in;
        };
        parse(text).unwrap_or_else(|| {
            self.wrong(|at| Unreadable::NotPossible { at });
            stand_in
        })
    }

    /// An id: a short, visible text.
    pub(super) fn id<T: for<'t> From<&'t str>>(self) -> T {
        T::from(&self.id_text())
    }

    fn id_text(self) -> String {
        self.parsed(|text| is_id(text).then(|| text.to_owned()), String::new())
    }

    pub(super) fn number(&self) -> u64 {
        self.value.as_u64().unwrap_or_else(|| {
            self.expected(Expected::Number);
            0
        })
    }

    pub(super) fn yes_or_no(&self) -> bool {
        self.value.as_bool().unwrap_or_else(|| {
            self.expected(Expected::YesOrNo);
            false
        })
    }

    pub(super) fn list(mut self, max: usize) -> Vec<Self> {
        match self.value.take() {
            Value::Array(items) if items.len() <= max => {
                let place = |(index, value): (usize, Value)| Self {
                    value,
                    at: [&self.at, "/", &index.to_string()].concat(),
                    found: self.found.clone(),
                };
                return items.into_iter().enumerate().map(place).collect();
            }
            Value::Array(_) => self.wrong(|at| Unreadable::TooLong { at, max }),
            _ => self.expected(Expected::List),
        }
        Vec::new()
    }

    pub(super) fn object(mut self) -> Fields {
        let map = if let Value::Object(map) = self.value.take() {
            map
        } else {
            self.expected(Expected::Object);
            Map::new()
        };
        Fields { map, at: self.at, found: self.found }
    }

    /// None for `null`.
    pub(super) fn optional(self) -> Option<Self> {
        (!self.value.is_null()).then_some(self)
    }
}

impl Fields {
    /// Takes a field out.
    pub(super) fn take(&mut self, key: &str) -> Placed {
        let at = self.place(key);
        let value = self.map.remove(key).unwrap_or_else(|| {
            self.found.note(Unreadable::Missing { at: at.clone() });
            Value::Null
        });
        Placed { value, at, found: self.found.clone() }
    }

    /// Takes a field out that need not be there: older texts of ours do not have it.
    pub(super) fn take_if_there(&mut self, key: &str) -> Option<Placed> {
        self.map.contains_key(key).then(|| self.take(key))
    }

    /// Every field, where the names are ids.
    pub(super) fn entries(self, max: usize) -> Vec<(String, Placed)> {
        let here = Placed { value: Value::Null, at: self.at.clone(), found: self.found.clone() };
        if self.map.len() > max {
            here.wrong(|at| Unreadable::TooLong { at, max });
            return Vec::new();
        }
        if !self.map.keys().all(|key| is_id(key)) {
            here.wrong(|at| Unreadable::NotPossible { at });
        }
        let place = |key: &str| self.place(key);
        let places: Vec<_> = self.map.keys().map(|key| place(key)).collect();
        let found = self.found;
        let entries = self.map.into_iter().zip(places);
        entries.map(|((key, value), at)| (key, Placed { value, at, found: found.clone() })).collect()
    }

    pub(super) fn text(&mut self, key: &str) -> String {
        self.take(key).text(crate::domain::MAX_TEXT)
    }

    pub(super) fn moment(&mut self, key: &str) -> Timestamp {
        self.take(key).moment()
    }

    /// Checks the header: the format's name and version.
    pub(super) fn header(&mut self, format: &str, newest: u64) {
        if self.map.remove("format").as_ref().and_then(Value::as_str) != Some(format) {
            self.found.note(Unreadable::NotOurs);
        }
        let version = self.take("format_version");
        match version.number() {
            0 => version.wrong(|at| Unreadable::NotPossible { at }),
            number if number > newest => self.found.note(Unreadable::Newer { version: number }),
            _ => {}
        }
    }

    /// Refuses what is nested deeper than this, and names the field.
    pub(super) fn no_deeper_than(&self, levels: usize) {
        if let Some((key, _)) = self.map.iter().find(|(_, value)| deeper_than(value, levels)) {
            self.found.note(Unreadable::NotPossible { at: self.place(key) });
        }
    }

    /// Refuses a list in which two entries have the same key. `field` says where an entry keeps it; may be empty.
    pub(super) fn unique(&self, list: &str, field: &str, keys: &[&str]) {
        let twice = keys.iter().enumerate().find(|(index, key)| keys.iter().take(*index).any(|earlier| earlier == *key));
        if let Some((index, _)) = twice {
            self.wrong_entry(list, index, field, |at| Unreadable::Duplicate { at });
        }
    }

    /// Notes that an entry of a list is wrong.
    pub(super) fn wrong_entry(&self, list: &str, index: usize, field: &str, problem: fn(String) -> Unreadable) {
        self.found.note(problem([&self.at, "/", list, "/", &index.to_string(), field].concat()));
    }

    /// Notes that a field is wrong.
    pub(super) fn wrong_field(&self, key: &str, problem: impl FnOnce(String) -> Unreadable) {
        self.found.note(problem(self.place(key)));
    }

    fn place(&self, key: &str) -> String {
        [&self.at, "/", &key.replace('~', "~0").replace('/', "~1")].concat()
    }

    /// What nobody asked for: carried along.
    pub(super) fn rest(self) -> Unknown {
        self.map
    }
}

impl Placed {
    /// A moment in RFC 3339.
    pub(super) fn moment(self) -> Timestamp {
        self.parsed(Timestamp::from_rfc3339, Timestamp::default())
    }
}

fn is_id(text: &str) -> bool {
    (1..=120).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn deeper_than(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(_) | Value::Object(_) if levels == 0 => true,
        Value::Array(items) => items.iter().any(|item| deeper_than(item, levels - 1)),
        Value::Object(map) => map.values().any(|item| deeper_than(item, levels - 1)),
        _ => false,
    }
}
