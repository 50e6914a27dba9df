//! Writing an object field by field, over the fields that nobody here knows.

use crate::domain::Unknown;
use serde_json::Value;

/// An object on its way into a file.
pub(super) struct Written(Unknown);

impl Written {
    /// An object that carries these unknown fields along.
    pub(super) fn over(unknown: &Unknown) -> Self {
        Self(unknown.clone())
    }

    pub(super) fn set(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.set(key, Value::String(text.to_owned()));
    }

    /// A text, or `null`.
    pub(super) fn text_or_null(&mut self, key: &str, text: Option<&str>) {
        self.set(key, text.map_or(Value::Null, |text| Value::String(text.to_owned())));
    }

    pub(super) fn list(&mut self, key: &str, entries: impl Iterator<Item = Value>) {
        self.set(key, Value::Array(entries.collect()));
    }

    /// A list of texts.
    pub(super) fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>) {
        self.list(key, texts.map(|text| Value::String(text.to_owned())));
    }

    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }
}
