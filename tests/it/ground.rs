//! What the work stands on: room, the browser's promise, and the one reminder of a sitting.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, Contents, Evidence, EvidenceKind, Outcome, Rating, TextPlace, Unknown, WorkbookId};
use juneward::session::{Changes, Event, Learned, Place, Route, SaveState, Since, Stay};
use juneward::storage::{MemoryStore, ROOM, Store, is_tight, weigh, workbook_key};

/// A device with one workbook whose first system is rated, but for its last component.
fn device() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    device.send(0, Event::Went(Route::to(&id, Place::Review("one.a".into()))));
    for component in ["one.a", "one.b"] {
        rate(&mut device, component);
    }
    (device, id)
}

fn rate(device: &mut Device, component: &str) {
    device.send(0, Event::Edit(Command::Rate { component: component.into(), rating: Rating::NotSureYet }));
    device.settle();
}

fn go(device: &mut Device, id: &WorkbookId, place: Place) {
    device.send(0, Event::Went(Route::to(id, place)));
}

fn reminder(device: &Device) -> Option<Since> {
    device.session(0).reminds().map(|(_, since)| since)
}

#[test]
fn the_reminder_comes_when_a_system_is_complete_and_only_once_a_sitting() {
    let (mut device, id) = device();
    go(&mut device, &id, Place::See);
    assert_eq!(reminder(&device), None, "the system is not complete");
    go(&mut device, &id, Place::Review("one.c".into()));
    rate(&mut device, "one.c");
    go(&mut device, &id, Place::Review("one.a".into()));
    assert_eq!(reminder(&device), None, "still at review");
    go(&mut device, &id, Place::See);
    assert!(matches!(reminder(&device), Some(Since::Never(contents)) if contents.not_sure == 3));
    // It stays until it is read, and does not come again.
    go(&mut device, &id, Place::Choose);
    assert!(reminder(&device).is_some());
    device.send(0, Event::Ground(Learned::ReminderRead));
    assert_eq!(reminder(&device), None);
    go(&mut device, &id, Place::OnePage);
    go(&mut device, &id, Place::Choose);
    assert_eq!(reminder(&device), None, "it nags");
}

#[test]
fn a_file_ends_the_reminder_and_none_comes_where_a_file_is_kept_up_to_date() {
    let (mut device, id) = device();
    go(&mut device, &id, Place::OnePage);
    go(&mut device, &id, Place::Choose);
    assert!(reminder(&device).is_some());
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    assert_eq!(reminder(&device), None);
    rate(&mut device, "two.a");
    assert_eq!(reminder(&device), None, "it nags");
    let (mut device, id) = self::device();
    let kept = juneward::session::KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true };
    device.send(0, Event::Keep(id.clone(), kept));
    go(&mut device, &id, Place::OnePage);
    go(&mut device, &id, Place::Choose);
    assert_eq!(reminder(&device), None);
}

#[test]
fn practice_is_not_worth_a_reminder_nor_a_question() {
    let mut device = Device::new(vec![std::sync::Arc::new(frameworks::built_in(juneward::domain::Language::English))]);
    device.open(0, Route::Start);
    device.send(0, Event::StartPractice);
    device.settle();
    let id = device.session(0).desks[0].workbook.id.clone();
    go(&mut device, &id, Place::OnePage);
    go(&mut device, &id, Place::Choose);
    assert_eq!((reminder(&device), device.asked_to_stay), (None, 0));
}

#[test]
fn what_changed_since_the_file_is_counted_today_and_told_in_general_where_it_is_not_known() {
    let (mut device, id) = device();
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    let at = device.session(0).desks[0].file.expect("a file").at;
    rate(&mut device, "one.c");
    device.send(0, Event::Edit(Command::Write { place: TextPlace::Note("one.a".into()), text: "x".to_owned() }));
    device.send(
        0,
        Event::Edit(Command::Choose {
            component: "one.b".into(),
            id: "o".into(),
            sentence: String::new(),
            level_by_june: None,
        }),
    );
    device.send(0, Event::Edit(Command::Write { place: TextPlace::ParkingLot, text: "Bus duty".to_owned() }));
    device.settle();
    let changes = Changes { ratings: 1, notes: 1, outcomes: 1, parked: 1 };
    assert_eq!(device.session(0).desks[0].since_file(), Some(Since::Changed(at, changes)));
    // Tomorrow this device no longer knows what was in the file.
    device.close(0);
    device.open(0, Route::to(&id, Place::See));
    assert_eq!(device.session(0).desks[0].since_file(), Some(Since::Something(at)));
    // It does, where the file held everything when the day ended.
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    device.settle();
    device.close(0);
    device.open(0, Route::to(&id, Place::See));
    assert_eq!(device.session(0).desks[0].since_file(), None);
    device.send(0, Event::Edit(Command::SetAside("one.b".into())));
    let expected = Changes { ratings: 0, notes: 0, outcomes: 1, parked: 0 };
    assert!(matches!(device.session(0).desks[0].since_file(), Some(Since::Changed(_, changes)) if changes == expected));
}

#[test]
fn the_browser_is_asked_to_keep_the_work_once_at_the_first_save_that_held() {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    go(&mut device, &id, Place::Prepare);
    device.store.room = Some(0);
    rate(&mut device, "one.a");
    assert_eq!(device.asked_to_stay, 0, "nothing was saved");
    device.store.room = None;
    rate(&mut device, "one.b");
    rate(&mut device, "one.c");
    assert_eq!((device.asked_to_stay, device.session(0).ground.stay), (1, Stay::Asked));
    device.send(0, Event::Ground(Learned::Stay(Stay::Refused)));
    rate(&mut device, "two.a");
    assert_eq!((device.asked_to_stay, device.session(0).ground.stay), (1, Stay::Refused));
}

/// A workbook of forty components, each as long as a team that writes much would write, and several pieces of evidence.
fn long_workbook(number: usize) -> juneward::domain::Workbook {
    let (device, _) = device();
    let mut workbook = (*device.session(0).desks[0].workbook).clone();
    workbook.id = format!("w{number}").as_str().into();
    let text = |length: usize| "planificación en equipo ".repeat(length / 24 + 1).chars().take(length).collect::<String>();
    let first = workbook.review.components[0].clone();
    workbook.review.components = (0..40)
        .map(|place| {
            let mut entry = first.clone();
            entry.component = format!("system.component-{place}").as_str().into();
            (entry.note, entry.lasting, entry.find_out) = (text(600), text(300), text(300));
            let evidence = |piece: usize| Evidence {
                id: format!("e{place}-{piece}").as_str().into(),
                kind: EvidenceKind::ALL[0],
                shows: text(240),
                link: text(100),
                unknown: Unknown::new(),
            };
            entry.evidence = (0..4).map(evidence).collect();
            entry
        })
        .collect();
    let from = juneward::domain::Origin { review: "r".into(), rating: Rating::NotSureYet, unknown: Unknown::new() };
    workbook.outcomes = (0..5)
        .map(|place| {
            let id = format!("o{place}");
            Outcome::new(id.as_str().into(), format!("system.component-{place}").as_str().into(), from.clone())
        })
        .collect();
    workbook
}

fn stored(number: usize) -> (String, String) {
    let workbook = long_workbook(number);
    let key = workbook_key(&workbook.id);
    (key, juneward::storage::write_stored(&juneward::storage::Stored::first(workbook)))
}

#[test]
fn f13_ten_full_workbooks_stay_under_two_million_characters() {
    let mut store = MemoryStore::default();
    for number in 0..10 {
        let (key, text) = stored(number);
        store.write(&key, &text).expect("room");
    }
    let used = weigh(&store);
    assert!(used < 2_000_000, "{used} characters");
    assert!(!is_tight(used));
}

#[test]
fn f13_ten_years_with_twelve_reviews_each_are_warned_of_long_before_the_device_is_full() {
    // Twelve reviews a year are twelve workbooks.
    let mut device = Device::new(vec![frameworks::small()]);
    let mut warned = None;
    for number in 0..120 {
        let (key, text) = stored(number);
        if weigh(&device.store) + text.len() > ROOM {
            break;
        }
        device.store.write(&key, &text).expect("room");
        if warned.is_none() && weigh(&device.store) > ROOM / 2 {
            device.open(0, Route::Start);
            device.send(0, Event::Went(Route::Start));
            warned = device.session(0).ground.tight();
        }
    }
    let warned = warned.expect("a warning before the device was full");
    assert!((ROOM * 6 / 10..ROOM * 7 / 10).contains(&warned), "{warned} of {ROOM} characters");
    // Read, it is over for this visit, and comes back when there was room in between.
    device.send(0, Event::Ground(Learned::RoomRead));
    assert_eq!(device.session(0).ground.tight(), None);
    device.send(0, Event::Ground(Learned::Used(0)));
    device.send(0, Event::Ground(Learned::Used(warned)));
    assert_eq!(device.session(0).ground.tight(), Some(warned));
}

#[test]
fn f13_what_is_full_all_the_same_is_told_and_nothing_is_lost() {
    let (mut device, _) = device();
    device.store.room = Some(weigh(&device.store));
    device.send(0, Event::Edit(Command::Write { place: TextPlace::Note("one.a".into()), text: "x".repeat(9_000) }));
    device.settle();
    assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
    assert_eq!(device.session(0).desks[0].workbook.text(&TextPlace::Note("one.a".into())).map(str::len), Some(9_000));
}

#[test]
fn a_note_alone_is_work_that_is_in_no_file() {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    assert_eq!(device.session(0).unfiled(&id), None, "nothing was written yet");
    device.send(0, Event::Edit(Command::Write { place: TextPlace::Note("one.a".into()), text: "We saw two rooms.".into() }));
    device.settle();
    let since = device.session(0).unfiled(&id);
    assert!(matches!(since, Some(Since::Never(contents)) if contents == Contents::default()), "{since:?}");
}
