//! A file that somebody opens: it is read whole or refused with the place; what is already here stays as it is, and
//! what is taken in stands beside it. F20, F24, F25.

#![no_main]

use juneward::domain::{Date, ReviewId, Timestamp, Workbook, WorkbookId};
use juneward::session::{Event, Offer, Same};
use juneward::storage::{
    Arrived, MemoryStore, Store, Stored, Unreadable, decode, read_incoming, read_workbook, workbook_key, write_stored,
    write_workbook,
};
use juneward_fuzz::{carried, device, device::Device, mutate, refusal};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;

fn here(id: &str) -> Workbook {
    let today = Date { year: 2026, month: 11, day: 21 };
    let mut workbook = Workbook::new(id.into(), ReviewId::from("r"), &device::framework(), Timestamp(0), today);
    workbook.team.name = "What is already here".to_owned();
    workbook
}

fuzz_target!(|bytes: &[u8]| {
    let text = decode(bytes);
    if text.as_ref().is_ok_and(|text| carried::drifts(text)) {
        return;
    }
    let found = text.clone().and_then(|text| read_incoming(&text));
    match (&text, &found) {
        (Err(why), _) => assert!(matches!(why, Unreadable::Empty | Unreadable::NotText), "{why:?} of bytes"),
        // What is no JSON is looked through for the file that it carries: a place is a place in that file.
        // A code in quotation marks is JSON, too.
        (Ok(text), Err(why)) if serde_json::from_str(text).is_ok_and(|value: Value| value.is_object()) => {
            refusal::check(text, why);
        }
        (Ok(_), Err(_)) => {}
        (Ok(text), Ok(arrived)) => {
            assert!(!arrived.is_empty(), "a file with nothing in it was accepted");
            let given: Value = serde_json::from_str(text).unwrap_or_default();
            for one in arrived {
                match one {
                    Arrived::Workbook(workbook) | Arrived::Linked(workbook) => {
                        let written = write_workbook(workbook);
                        assert_eq!(read_workbook(&written).as_ref(), Ok(&**workbook), "it does not read back the same");
                        assert_eq!(write_workbook(&read_workbook(&written).expect("read")), written);
                        if given["format"] == "juneward-workbook" {
                            carried::check(&given, &serde_json::from_str(&written).expect("JSON"));
                        }
                    }
                    // They are read when they arrive on a device.
                    Arrived::Levels(_) => {}
                    Arrived::Unreadable { part, why } => {
                        if let Some(raw) = given["stored"][part].as_str() {
                            refusal::check(raw, why);
                        }
                    }
                }
            }
        }
    }

    // The same file arrives where one of its workbooks may already be, in another state.
    let first = found.iter().flatten().find_map(|one| match one {
        Arrived::Workbook(workbook) | Arrived::Linked(workbook) => Some(workbook.id.clone()),
        Arrived::Levels(_) | Arrived::Unreadable { .. } => None,
    });
    let id = first.unwrap_or_else(|| WorkbookId::from("here"));
    let mut store = MemoryStore::default();
    let stored = Stored::first(here(id.as_str()));
    store.write(&workbook_key(&id), &write_stored(&stored)).expect("a store that answers");
    let mut device = Device::open(store, &id);
    let before = device.everything();
    device.send(Event::Received { name: "file.json".to_owned(), text });
    assert_eq!(device.everything(), before, "looking at a file changed something");
    let offers = device.session.incoming.clone().expect("an answer to the file").found.unwrap_or_default();
    for (index, offer) in offers.into_iter().enumerate() {
        let desks = device.session.desks.len();
        device.send(Event::TakeIn { index });
        for (key, text) in &before {
            assert_eq!(device.store.read(key).as_ref(), Ok(text), "opening a file changed what was here");
        }
        let more = device.session.desks.len() - desks;
        match offer {
            Offer::Workbook { same: Same::Identical, .. } | Offer::Unreadable { .. } => assert_eq!(more, 0),
            Offer::Workbook { workbook, .. } => {
                // Two with one id in a rescue file: the second stands beside the first, or is the same.
                assert!(more <= 1);
                let there = device
                    .session
                    .desks
                    .iter()
                    .any(|desk| desk.workbook.team == workbook.team && desk.workbook.outcomes == workbook.outcomes);
                assert!(there, "what was taken in is not here");
            }
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match (seed % 2 == 0).then(|| mutate::json(&data[..size], seed)).flatten() {
        Some(changed) if changed.len() <= max_size => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});
