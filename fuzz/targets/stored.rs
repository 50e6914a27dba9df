//! What stands in the browser's storage, whatever it is: opening the app on it gives the workbook or holds the bytes,
//! and writes nothing; one edit later everything that stood there still does. F02, F11, F24.

#![no_main]

use juneward::domain::{Command, TextPlace, WorkbookId};
use juneward::session::Event;
use juneward::storage::{MemoryStore, Store, read_stored, workbook_key, write_stored, write_workbook};
use juneward_fuzz::{carried, device::Device, mutate, refusal};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    // A browser keeps texts, no bytes.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if carried::drifts(text) {
        return;
    }
    let read = read_stored(text);
    match &read {
        Err(why) => refusal::check(text, why),
        Ok(stored) => assert_eq!(read_stored(&write_stored(stored)).as_ref(), Ok(stored), "it does not read back the same"),
    }

    let id = read.as_ref().map_or_else(|_| WorkbookId::from("w"), |stored| stored.workbook.id.clone());
    let key = workbook_key(&id);
    let mut store = MemoryStore::default();
    store.write(&key, text).expect("a store that answers");
    let mut device = Device::open(store, &id);
    assert_eq!(device.store.read(&key), Ok(Some(text.to_owned())), "opening wrote");

    let Ok(stored) = read else {
        assert!(device.session.desks.is_empty(), "a workbook was made of what can't be read");
        assert!(device.session.held.iter().any(|held| held.raw == text), "what can't be read is not held");
        device.send(Event::SaveDue(id));
        device.send(Event::Leaving);
        assert_eq!(device.store.read(&key), Ok(Some(text.to_owned())), "what can't be read was written over");
        return;
    };
    let given: Value = serde_json::from_str(text).expect("it was read");
    let written = serde_json::from_str(&write_workbook(&stored.workbook)).expect("JSON");
    carried::check(&given["workbook"], &written);
    if stored.deleted.is_some() {
        return;
    }
    let note = Command::Write { place: TextPlace::TeamName, text: "Ms. O’Brien’s team".to_owned() };
    device.send(Event::Edit(note));
    device.send(Event::Leaving);
    let Some(after) = device.store.read(&key).expect("a store that answers") else { panic!("the workbook has gone") };
    let after = read_stored(&after).expect("the app reads what it wrote");
    assert_eq!(after.workbook.team.name, "Ms. O’Brien’s team");
    // But for the name, and entries for what is new in the framework, it is what it was.
    let mut expected = stored.workbook.clone();
    expected.team.name.clone_from(&after.workbook.team.name);
    expected.edited = after.workbook.edited;
    expected.fit(&juneward_fuzz::device::framework());
    if stored.workbook.framework.id == juneward_fuzz::device::framework().reference.id {
        assert_eq!(after.workbook, expected);
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
