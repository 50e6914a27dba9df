//! What is on the screen may be the last good copy: what other tabs, other programs and full stores do to the one on
//! the device never takes it away.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, TextPlace, WorkbookId};
use juneward::session::{Event, Hold, Place, Route, SaveState};
use juneward::storage::{Store, Stored, Unreadable, read_stored, workbook_key, write_stored, write_workbook};

/// A device with one saved workbook, open in the first tab.
fn saved() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    write(&mut device, 0, TextPlace::TeamName, "Grade 5");
    device.wait(500);
    (device, id)
}

fn write(device: &mut Device, tab: usize, place: TextPlace, text: &str) {
    device.send(tab, Event::Edit(Command::Write { place, text: text.to_owned() }));
}

fn in_store(device: &Device, id: &WorkbookId) -> Stored {
    device.stored(id).and_then(|text| read_stored(&text).ok()).expect("a workbook in the store")
}

fn put(device: &mut Device, id: &WorkbookId, text: Option<String>) {
    let key = workbook_key(id);
    match &text {
        Some(text) => device.store.write(&key, text).expect("room"),
        None => device.store.remove(&key).expect("a store"),
    }
    device.send(0, Event::StoreMoved { id: id.clone(), now: text });
}

fn state(device: &Device) -> Option<&SaveState> {
    device.session(0).desks.first().map(|desk| &desk.save)
}

#[test]
fn f14_two_tabs_that_wrote_at_the_same_moment_both_count() {
    // Browsers run tabs side by side: each looked, saw the same, and wrote; the later text stood, and both said "Saved".
    let (mut device, id) = saved();
    let mut other = in_store(&device, &id);
    write(&mut device, 0, TextPlace::TeamName, "Grade 5, Lincoln");
    device.wait(500);
    "Oak School".clone_into(&mut other.workbook.team.school);
    other.revision += 1;
    put(&mut device, &id, Some(write_stored(&other)));
    device.settle();
    let team = in_store(&device, &id).workbook.team;
    assert_eq!((team.name.as_str(), team.school.as_str()), ("Grade 5, Lincoln", "Oak School"));
}

#[test]
fn f06_what_another_tab_wrote_just_before_does_not_stop_the_last_save() {
    let (mut device, id) = saved();
    device.open(1, Route::to(&id, Place::Prepare));
    device.hold_mail = true;
    write(&mut device, 1, TextPlace::School, "Oak School");
    device.send(1, Event::Leaving);
    write(&mut device, 0, TextPlace::TeamName, "Grade 5, Lincoln");
    // No timer rings after this.
    device.close(0);
    let team = in_store(&device, &id).workbook.team;
    assert_eq!((team.name.as_str(), team.school.as_str()), ("Grade 5, Lincoln", "Oak School"));
}

#[test]
fn f17_a_workbook_that_is_not_open_stays_when_its_place_is_emptied_or_spoilt() {
    for (text, hold) in [(None, Hold::Vanished), (Some("{".to_owned()), Hold::Unreadable(Unreadable::CutShort { line: 1 }))]
    {
        let (mut device, id) = saved();
        device.send(0, Event::Went(Route::Start));
        put(&mut device, &id, text.clone());
        assert_eq!(state(&device), Some(&SaveState::Held(hold)));
        device.send(0, Event::KeepMine(id.clone()));
        assert_eq!(in_store(&device, &id).workbook.team.name, "Grade 5");
        assert_eq!(device.asides(), text.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn f17_what_was_deleted_and_taken_away_elsewhere_goes_without_a_word() {
    let (mut device, id) = saved();
    device.send(0, Event::Delete(id.clone()));
    put(&mut device, &id, None);
    assert_eq!(state(&device), None);
}

#[test]
fn f02_another_workbook_under_this_ones_key_is_not_taken_for_it() {
    let (mut device, id) = saved();
    let mut other = in_store(&device, &id);
    other.workbook.id = "another".into();
    other.revision += 1;
    let raw = write_stored(&other);
    put(&mut device, &id, Some(raw.clone()));
    let why = Unreadable::NotPossible { at: "/workbook/id".to_owned() };
    assert_eq!(state(&device), Some(&SaveState::Held(Hold::Unreadable(why))));
    assert!(device.session(0).desk_of(&id).is_some());
    device.send(0, Event::KeepMine(id.clone()));
    assert_eq!(device.asides(), [raw]);
    assert_eq!(in_store(&device, &id).workbook.id, id);
}

#[test]
fn f11_bytes_that_can_t_be_kept_aside_are_not_written_over() {
    let (mut device, id) = saved();
    put(&mut device, &id, Some("half a workbook".to_owned()));
    device.store.room = Some(0);
    device.send(0, Event::KeepMine(id.clone()));
    assert_eq!(device.stored(&id).as_deref(), Some("half a workbook"));
    assert!(matches!(state(&device), Some(SaveState::Failing { .. })));
    device.store.room = None;
    device.send(0, Event::TryAgain);
    assert_eq!(device.asides(), ["half a workbook"]);
    assert_eq!(in_store(&device, &id).workbook.team.name, "Grade 5");
}

#[test]
fn f24_a_file_whose_id_no_address_can_carry_opens_and_can_be_reached() {
    let (mut device, id) = saved();
    for foreign in ["a/b", "a\"b", "a#b", "a%20b", "<a>"] {
        let mut workbook = in_store(&device, &id).workbook;
        workbook.id = foreign.into();
        let text = Ok(write_workbook(&workbook));
        device.send(0, Event::Received { name: "theirs.json".to_owned(), text });
        device.send(0, Event::TakeIn { index: 0 });
        let route = &device.session(0).route;
        assert!(
            route.workbook().is_some_and(|id| id.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric())),
            "{route:?}"
        );
        assert!(device.session(0).desk().is_some(), "{foreign}");
    }
}

#[test]
fn f06_a_clock_that_was_set_back_puts_no_save_off() {
    let (mut device, id) = saved();
    write(&mut device, 0, TextPlace::TeamName, "one");
    device.now -= 3_600_000;
    for number in 0..10 {
        write(&mut device, 0, TextPlace::School, &number.to_string());
        device.wait(400);
    }
    assert_ne!(in_store(&device, &id).workbook.team.school, "");
}

#[test]
fn f06_a_text_that_was_refused_stays_refused_until_its_field_is_right() {
    // Another edit took the message away, while the refused text stood on the screen and nowhere else.
    let (mut device, id) = saved();
    let long = "x".repeat(juneward::domain::MAX_TEXT + 1);
    write(&mut device, 0, TextPlace::TeamName, &long);
    assert!(device.session(0).refused.is_some());
    write(&mut device, 0, TextPlace::School, "Oak School");
    device.send(0, Event::Edit(Command::SetPeople(Some(4))));
    assert!(device.session(0).refused.is_some());
    write(&mut device, 0, TextPlace::TeamName, "Grade 5");
    assert!(device.session(0).refused.is_none());
    device.wait(500);
    assert_eq!(in_store(&device, &id).workbook.team.name, "Grade 5");
}
