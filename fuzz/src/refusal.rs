//! A refusal names a place, and the place is in the file.

use juneward::domain::Language;
use juneward::i18n::{Voice, problems::unreadable};
use juneward::storage::Unreadable;
use serde_json::Value;

/// Panics when a refusal of this text does not lead a person to the place, or has no words for it.
pub fn check(text: &str, why: &Unreadable) {
    for language in Language::ALL {
        assert!(!unreadable(Voice(language), why).is_empty(), "no words for {why:?}");
    }
    let value: Option<Value> = serde_json::from_str(text).ok();
    match (why, &value) {
        (Unreadable::NotText | Unreadable::TooLarge { .. }, _) => panic!("a text was refused as {why:?}"),
        (Unreadable::NotJson { line, column }, None) => {
            let there = text.split('\n').nth(line.wrapping_sub(1));
            assert!(there.is_some_and(|there| *column <= there.len() + 1), "{why:?} is outside of {text:?}");
        }
        (Unreadable::CutShort { line }, None) => assert!(*line >= 1 && *line <= text.split('\n').count(), "{why:?}"),
        (Unreadable::NotJson { .. } | Unreadable::CutShort { .. }, Some(_)) => panic!("JSON was refused as {why:?}"),
        (Unreadable::Missing { at }, Some(value)) => {
            let (parent, _) = at.rsplit_once('/').unwrap_or_else(|| panic!("{at:?} is no pointer"));
            assert!(value.pointer(parent).is_some_and(Value::is_object), "nothing at the parent of {at:?}");
            assert!(value.pointer(at).is_none(), "{at:?} is not missing");
        }
        (
            Unreadable::WrongType { at, .. }
            | Unreadable::NotPossible { at }
            | Unreadable::Duplicate { at }
            | Unreadable::Dangling { at }
            | Unreadable::TooLong { at, .. },
            Some(value),
        ) => assert!(value.pointer(at).is_some(), "{why:?} names a place that is not there"),
        (
            Unreadable::WrongType { .. }
            | Unreadable::NotPossible { .. }
            | Unreadable::Missing { .. }
            | Unreadable::Duplicate { .. }
            | Unreadable::Dangling { .. }
            | Unreadable::TooLong { .. },
            None,
        ) => panic!("{why:?} of what is no JSON"),
        // These speak of the whole file.
        _ => {}
    }
}
