//! Reading an object field by field: every refusal names its place, and what nobody asked for is kept.
//!
//! Why not derived `Deserialize`: `docs/decisions/004-own-reader.md`.

use super::{Expected, Unreadable};
use crate::domain::{Timestamp, Unknown};
use serde_json::{Map, Value};

/// The fields of one JSON object that have not been read yet, and where the object stands.
pub(super) struct Fields {
    map: Map<String, Value>,
    at: String,
}

/// A JSON value with the place where it stands.
pub(super) struct Placed {
    pub(super) value: Value,
    pub(super) at: String,
}

impl Placed {
    /// The whole of a text.
    pub(super) fn root(value: Value) -> Self {
        Self { value, at: String::new() }
    }

    pub(super) fn text(self, max: usize) -> Result<String, Unreadable> {
        match self.value {
            Value::String(text) if text.chars().count() > max => Err(Unreadable::TooLong { at: self.at, max }),
            Value::String(text) => Ok(text),
            _ => Err(Unreadable::WrongType { at: self.at, expected: Expected::Text }),
        }
    }

    /// A text that a function turns into a value, such as a slug or a date.
    pub(super) fn parsed<T>(self, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Unreadable> {
        let at = self.at.clone();
        parse(&self.text(usize::MAX)?).ok_or(Unreadable::NotPossible { at })
    }

    /// An id: a short, visible text.
    pub(super) fn id<T: for<'t> From<&'t str>>(self) -> Result<T, Unreadable> {
        self.parsed(|text| {
            let fits = (1..=120).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
            fits.then(|| T::from(text))
        })
    }

    pub(super) fn number(self) -> Result<u64, Unreadable> {
        self.value.as_u64().ok_or(Unreadable::WrongType { at: self.at, expected: Expected::Number })
    }

    pub(super) fn yes_or_no(self) -> Result<bool, Unreadable> {
        self.value.as_bool().ok_or(Unreadable::WrongType { at: self.at, expected: Expected::YesOrNo })
    }

    pub(super) fn list(self, max: usize) -> Result<Vec<Self>, Unreadable> {
        match self.value {
            Value::Array(items) if items.len() > max => Err(Unreadable::TooLong { at: self.at, max }),
            Value::Array(items) => Ok(items
                .into_iter()
                .enumerate()
                .map(|(index, value)| Self { value, at: format!("{}/{index}", self.at) })
                .collect()),
            _ => Err(Unreadable::WrongType { at: self.at, expected: Expected::List }),
        }
    }

    pub(super) fn object(self) -> Result<Fields, Unreadable> {
        match self.value {
            Value::Object(map) => Ok(Fields { map, at: self.at }),
            _ => Err(Unreadable::WrongType { at: self.at, expected: Expected::Object }),
        }
    }

    /// None for `null`.
    pub(super) fn optional(self) -> Option<Self> {
        (!self.value.is_null()).then_some(self)
    }
}

impl Fields {
    /// Takes a field out.
    pub(super) fn take(&mut self, key: &str) -> Result<Placed, Unreadable> {
        let at = self.place(key);
        match self.map.remove(key) {
            Some(value) => Ok(Placed { value, at }),
            None => Err(Unreadable::Missing { at }),
        }
    }

    pub(super) fn text(&mut self, key: &str) -> Result<String, Unreadable> {
        self.take(key)?.text(crate::domain::MAX_TEXT)
    }

    pub(super) fn moment(&mut self, key: &str) -> Result<Timestamp, Unreadable> {
        self.take(key)?.parsed(Timestamp::from_rfc3339)
    }

    /// Refuses what is nested deeper than this, and names the field.
    pub(super) fn no_deeper_than(&self, levels: usize) -> Result<(), Unreadable> {
        match self.map.iter().find(|(_, value)| deeper_than(value, levels)) {
            Some((key, _)) => Err(Unreadable::NotPossible { at: self.place(key) }),
            None => Ok(()),
        }
    }

    fn place(&self, key: &str) -> String {
        format!("{}/{}", self.at, key.replace('~', "~0").replace('/', "~1"))
    }

    /// What nobody asked for: carried along.
    pub(super) fn rest(self) -> Unknown {
        self.map
    }
}

fn deeper_than(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(_) | Value::Object(_) if levels == 0 => true,
        Value::Array(items) => items.iter().any(|item| deeper_than(item, levels - 1)),
        Value::Object(map) => map.values().any(|item| deeper_than(item, levels - 1)),
        _ => false,
    }
}

/// Refuses a list in which two entries have the same key. `key` gives the key and where it stands.
pub(super) fn unique<'a, T, K: PartialEq + 'a>(
    items: &'a [T],
    at: impl Fn(usize) -> String,
    key: impl Fn(&'a T) -> &'a K,
) -> Result<(), Unreadable> {
    for (index, item) in items.iter().enumerate() {
        if items.iter().take(index).any(|earlier| key(earlier) == key(item)) {
            return Err(Unreadable::Duplicate { at: at(index) });
        }
    }
    Ok(())
}
