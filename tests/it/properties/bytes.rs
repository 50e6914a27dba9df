//! No bytes make a reader panic, and what is read can be written and read again: F02, F24.

use crate::support::generate::{cases, json};
use crate::support::text;
use juneward::domain::MAX_TEXT;
use juneward::storage::{
    Arrived, Seen, Stored, decode, merge, read_framework, read_incoming, read_stored, read_workbook, write_stored,
    write_workbook,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A value in a place where it does not belong, or hardly.
fn nasty() -> impl Strategy<Value = Value> {
    let deep = (0..130_u32).prop_map(|depth| (0..depth).fold(Value::Null, |inner, _| json!([inner])));
    prop_oneof![
        4 => json(),
        1 => deep,
        2 => prop::sample::select(vec![
            json!("0000-01-01T00:00:00+23:59"),
            json!("9999-12-31T23:59:60Z"),
            json!("9999-12-31T23:59:59.999999999Z"),
            json!("2026-11-21t20:49:00-08:00"),
            json!("0000-01-01"),
            json!("9999-12-31"),
            json!("9998-99"),
            json!("9999-00"),
            json!(u64::MAX),
            json!(-1),
            json!(1e300),
            json!(0.1),
            json!("x".repeat(MAX_TEXT)),
            json!("é".repeat(MAX_TEXT + 1)),
            json!(vec!["same"; 3]),
            json!((0..401).collect::<Vec<_>>()),
            json!("__proto__"),
            json!(""),
        ]),
    ]
}

/// Every place in a value, as JSON Pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            places(item, &format!("{at}/{key}"), found);
        }),
        _ => {}
    }
}

/// Puts a value somewhere into a file, or takes something out.
fn disturb(file: &mut Value, place: prop::sample::Index, value: Option<Value>) {
    let mut found = Vec::new();
    places(file, "", &mut found);
    let pointer = place.get(&found).clone();
    match (value, pointer.rsplit_once('/')) {
        (Some(value), _) => *file.pointer_mut(&pointer).expect("a place") = value,
        (None, Some((parent, key))) => match file.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.remove(&key.replace("~1", "/").replace("~0", "~"))),
            Some(Value::Array(items)) => drop(key.parse().map(|index: usize| items.remove(index))),
            _ => {}
        },
        (None, None) => *file = Value::Null,
    }
}

fn read_everything(text: &str) -> Result<(), TestCaseError> {
    let _ = read_framework(text);
    let _ = read_stored(text);
    let workbook = read_workbook(text);
    let arrived = read_incoming(text);
    let found = arrived.into_iter().flatten().filter_map(|arrived| match arrived {
        Arrived::Workbook(workbook) | Arrived::Linked(workbook) => Some(*workbook),
        Arrived::Levels(_) | Arrived::Unreadable { .. } => None,
    });
    for workbook in workbook.into_iter().chain(found) {
        // What was read can be kept, and read again tomorrow.
        let again = read_workbook(&write_workbook(&workbook));
        prop_assert_eq!(again.as_ref(), Ok(&workbook));
        let stored = Stored::first(workbook);
        let again = read_stored(&write_stored(&stored));
        prop_assert_eq!(again.as_ref(), Ok(&stored));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn f24_no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(text) = decode(&bytes) {
            read_everything(&text)?;
        }
    }

    #[test]
    fn f24_no_json_makes_a_reader_panic(value in json()) {
        read_everything(&value.to_string())?;
    }
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn f24_a_disturbed_workbook_is_refused_or_can_be_kept(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::option::weighted(0.8, nasty())), 1..4),
        wrapped in any::<bool>(),
    ) {
        let mut file: Value = serde_json::from_str(&text("tests/fixtures/workbook-v1.json")).expect("JSON");
        if wrapped {
            file = json!({
                "format": "juneward-stored",
                "format_version": 1,
                "revision": 3,
                "saved": "2026-11-21T20:49:00.000Z",
                "deleted": null,
                "file": { "at": "2026-11-21T20:49:00.000Z", "edited": "2026-11-21T20:48:00.000Z" },
                "workbook": file,
            });
        }
        for (place, value) in changes {
            disturb(&mut file, place, value);
        }
        read_everything(&file.to_string())?;
    }

    #[test]
    fn f02_a_workbook_that_is_cut_or_scratched_is_refused_or_can_be_kept(
        cut in any::<prop::sample::Index>(),
        scratches in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        whole in any::<bool>(),
    ) {
        let mut bytes = text("tests/fixtures/workbook-v1.json").into_bytes();
        for (place, byte) in scratches {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(text) = decode(&bytes) {
            read_everything(&text)?;
        }
    }

    #[test]
    fn f24_a_disturbed_framework_makes_no_reader_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::option::weighted(0.8, nasty())), 1..4),
    ) {
        let mut file: Value = serde_json::from_str(&text("src/content/juneward.es.json")).expect("JSON");
        for (place, value) in changes {
            disturb(&mut file, place, value);
        }
        read_everything(&file.to_string())?;
    }

    #[test]
    fn no_three_texts_make_merging_panic(base in json(), mine in json(), theirs in json()) {
        for seen in [Seen::Nothing, Seen::Something] {
            let result = merge(&base.to_string(), &mine.to_string(), &theirs.to_string(), seen);
            prop_assert!(result.is_some());
        }
    }
}
