//! What stands on the screen and nowhere else: texts that are too long, work that can't be saved, and what a newer app has written.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, Language, MAX_TEXT, Rating, TextPlace, WorkbookId};
use juneward::session::{Desk, Event, Hold, Notice, Place, Route, SaveState, Since};
use juneward::storage::{Store, StoreProblem, Unreadable, draft_key, read_stored, workbook_key};

pub(crate) fn begun() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    write(&mut device, "first");
    device.wait(1000);
    (device, id)
}

pub(crate) fn write(device: &mut Device, text: &str) {
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: text.to_owned() }));
}

fn shown(device: &Device) -> String {
    let desk = device.session(0).desks.first().expect("a workbook");
    desk.shown(&TextPlace::TeamName).expect("a text").to_owned()
}

pub(crate) fn too_long() -> String {
    "x".repeat(MAX_TEXT + 1)
}

/// What a newer app writes: an envelope, or the workbook in it, of a version that nobody here knows.
fn newer(device: &Device, id: &WorkbookId, of: &str) -> String {
    let stored = device.stored(id).expect("a workbook");
    let version = "\"format_version\": 1";
    if of == "envelope" {
        return stored.replacen(version, "\"format_version\": 2", 1);
    }
    let (before, after) = stored.rsplit_once(version).expect("the workbook's version");
    [before, "\"format_version\": 2", after].concat()
}

#[test]
fn a_text_that_is_too_long_stays_at_its_place_wherever_people_go() {
    let (mut device, id) = begun();
    write(&mut device, &too_long());
    let stays = |device: &Device| {
        assert_eq!(shown(device), too_long());
        assert!(device.session(0).unsaved().is_some_and(Desk::has_drafts));
    };
    stays(&device);
    device.send(0, Event::Speak(Language::Spanish));
    stays(&device);
    device.send(0, Event::Went(Route::to(&id, Place::See)));
    device.send(0, Event::Went(Route::Start));
    stays(&device);
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    device.send(0, Event::Edit(Command::ToggleSystem("two".into())));
    device.send(0, Event::Undo);
    stays(&device);
    // Another window writes something else, with nothing unsaved here and with something.
    for (mine, theirs) in [(None, "Oak School"), (Some("three"), "Elm School")] {
        device.open(1, Route::to(&id, Place::Prepare));
        if let Some(system) = mine {
            device.hold_turns = true;
            device.send(0, Event::Edit(Command::ToggleSystem(system.into())));
            device.hold_turns = false;
        }
        let place = TextPlace::School;
        device.send(1, Event::Edit(Command::Write { place, text: theirs.to_owned() }));
        device.wait(1000);
        stays(&device);
        device.close(1);
    }
    // It is in the file of the crash dialog, and the workbook in the store is as it was.
    assert_eq!(device.tab(0).rescue.get(&draft_key(&id)), Some(&too_long()));
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
    assert_eq!(stored.workbook.team.name, "first");
    // Shortened, it is a text like any other.
    write(&mut device, "short");
    device.wait(1000);
    assert_eq!(shown(&device), "short");
    assert!(device.session(0).unsaved().is_none());
    assert!(device.tab(0).rescue.is_empty());
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
    assert_eq!(stored.workbook.team.name, "short");
}

#[test]
fn a_text_that_is_too_long_is_given_up_by_writing_what_was_there_before() {
    let (mut device, _) = begun();
    write(&mut device, &too_long());
    write(&mut device, "first");
    assert_eq!(shown(&device), "first");
    assert!(device.session(0).unsaved().is_none());
}

#[test]
fn a_text_whose_place_was_taken_out_is_no_question_any_more() {
    let (mut device, _) = begun();
    let (component, id) = (|| "one.a".into(), || "e1".into());
    device.send(0, Event::Edit(Command::AddEvidence { component: component(), id: id() }));
    let place = TextPlace::EvidenceShows(component(), id());
    device.send(0, Event::Edit(Command::Write { place, text: too_long() }));
    assert!(device.session(0).unsaved().is_some());
    device.send(0, Event::Edit(Command::RemoveEvidence { component: component(), id: id() }));
    assert!(device.session(0).unsaved().is_none());
    device.send(0, Event::Undo);
    assert!(device.session(0).unsaved().is_some(), "and is one again when the place is back");
}

#[test]
fn f16_what_a_newer_app_writes_while_this_one_is_open_is_never_written_over() {
    for of in ["envelope", "workbook"] {
        let (mut device, id) = begun();
        device.hold_turns = true;
        write(&mut device, "typed in the old app");
        let theirs = newer(&device, &id, of);
        device.store.write(&workbook_key(&id), &theirs).expect("a store");
        device.hold_turns = false;
        device.wait(1000);
        let desk = device.session(0).desk().expect("a workbook");
        assert_eq!(desk.save, SaveState::Held(Hold::Unreadable(Unreadable::Newer { version: 2 })));
        assert!(desk.is_read_only());
        assert_eq!(desk.workbook.team.name, "typed in the old app");
        // Whatever is done here, the newer bytes stay; the way out is a file, and loading the page again.
        let rated = Command::Rate { component: "one.a".into(), rating: Rating::NotSureYet };
        for event in [
            Event::KeepMine(id.clone()),
            Event::TryAgain,
            Event::Returned,
            Event::Leaving,
            Event::Turn(id.clone()),
            Event::SaveDue(id.clone()),
            Event::Undo,
            Event::Edit(rated),
            Event::Delete(id.clone()),
            Event::PutAside(id.clone()),
        ] {
            device.send(0, event.clone());
            device.wait(6000);
            assert_eq!(device.stored(&id), Some(theirs.clone()), "{event:?}");
        }
        assert_eq!(device.session(0).notice, Some(Notice::ReadOnly));
        assert_eq!(device.session(0).desk().expect("a workbook").workbook.review.rating(&"one.a".into()), Rating::NotRated);
        device.send(0, Event::SaveFile { name: "mine.json".to_owned() });
        assert!(device.files.last().is_some_and(|(_, text)| text.contains("typed in the old app")));
        // It is on hold for as long as the newer bytes stand, and would go with a crash of this window.
        assert!(device.asides().iter().all(|text| text.contains("typed in the old app")));
        assert_eq!(device.asides().len(), 1);
        // To leave the screen is to leave the newer workbook as it is.
        device.send(0, Event::LetGo(id.clone()));
        assert_eq!(device.stored(&id), Some(theirs.clone()));
        assert!(device.session(0).held.iter().any(|held| held.raw == theirs));
        device.send(0, Event::PutAside(id.clone()));
        assert_eq!(device.stored(&id), Some(theirs));
    }
}

#[test]
fn f16_what_a_newer_app_has_left_is_not_opened_and_not_moved() {
    for of in ["envelope", "workbook"] {
        let (mut device, id) = begun();
        let theirs = newer(&device, &id, of);
        device.store.write(&workbook_key(&id), &theirs).expect("a store");
        device.open(0, Route::to(&id, Place::Prepare));
        let held = device.session(0).held.first().expect("held bytes");
        assert_eq!(held.why, Unreadable::Newer { version: 2 });
        for event in [Event::PutAside(id.clone()), Event::Delete(id.clone()), Event::Leaving] {
            device.send(0, event);
            assert_eq!(device.stored(&id), Some(theirs.clone()));
        }
    }
}

#[test]
fn f04_what_can_t_be_saved_is_told_on_every_screen() {
    let (mut device, _) = begun();
    device.store.broken = Some(StoreProblem::Full);
    write(&mut device, "second");
    device.wait(1000);
    device.send(0, Event::Went(Route::Start));
    assert!(device.session(0).unsaved().is_some_and(|desk| desk.workbook.team.name == "second"));
    device.store.broken = None;
    device.wait(6000);
    assert!(device.session(0).unsaved().is_none());
}

#[test]
fn a_text_that_is_too_long_is_in_no_file_and_no_file_is_called_current() {
    let (mut device, id) = begun();
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    assert!(device.session(0).desks[0].file_is_current());
    write(&mut device, &too_long());
    device.send(0, Event::SaveFile { name: "b.json".to_owned() });
    assert!(!device.session(0).desks[0].file_is_current());
    assert_eq!(device.session(0).unfiled(&id), Some(Since::TooLong));
    write(&mut device, "short");
    device.send(0, Event::SaveFile { name: "c.json".to_owned() });
    assert_eq!(device.session(0).unfiled(&id), None);
}

#[test]
fn f17_a_text_that_is_too_long_waits_for_a_deletion_to_be_taken_back() {
    let (mut device, id) = begun();
    write(&mut device, &too_long());
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    device.send(0, Event::LetGo(id.clone()));
    device.send(0, Event::PutBack(id.clone()));
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    assert_eq!(shown(&device), too_long());
}

#[test]
fn f04_while_there_is_no_room_it_is_called_unsaved_at_every_moment() {
    let (mut device, _) = begun();
    device.store.broken = Some(StoreProblem::Full);
    write(&mut device, "second");
    device.wait(1000);
    for letter in ["second,", "second, t", "second, th"] {
        write(&mut device, letter);
        assert!(device.session(0).unsaved().is_some());
        device.wait(100);
    }
    // No pause, and it is tried all the same once there is room.
    device.store.broken = None;
    let mut text = "second, th".to_owned();
    for _ in 0..20 {
        text.push('x');
        write(&mut device, &text);
        device.wait(150);
    }
    assert!(device.stored(&device.session(0).desks[0].workbook.id).is_some_and(|stored| stored.contains("thxxxx")));
}

#[test]
fn f24_a_long_text_is_a_text_like_any_other() {
    let (mut device, id) = begun();
    let long = "We plan together. ".repeat(5000);
    write(&mut device, &long);
    device.wait(1000);
    assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }));
    device.open(0, Route::to(&id, Place::Prepare));
    assert_eq!(shown(&device), long);
    // Typed over by a slip, after a reload: Undo, or an earlier copy, has it.
    write(&mut device, "x");
    device.wait(1000);
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains(&long)));
    device.send(0, Event::Undo);
    assert_eq!(shown(&device), long);
}

#[test]
fn f04_f10_what_can_t_be_saved_as_deleted_is_not_called_deleted_and_stays() {
    for typed in [None, Some("second")] {
        let (mut device, id) = begun();
        device.store.broken = Some(StoreProblem::Full);
        if let Some(text) = typed {
            write(&mut device, text);
            device.wait(1000);
        }
        device.send(0, Event::Went(Route::Start));
        device.send(0, Event::Delete(id.clone()));
        assert_eq!(device.session(0).notice, Some(Notice::NotKept(StoreProblem::Full)));
        let desk = device.session(0).desk_of(&id).expect("it is not deleted");
        assert_eq!(desk.workbook.team.name, typed.unwrap_or("first"));
        assert!(device.session(0).unsaved().is_some());
        device.store.broken = None;
        device.wait(6000);
        assert!(device.stored(&id).expect("a workbook").contains(typed.unwrap_or("first")));
        assert!(device.session(0).unsaved().is_none());
    }
}

#[test]
fn f03_f51_where_nothing_is_kept_every_later_edit_is_tried_once_and_so_kept_in_mind() {
    let mut device = Device::new(vec![frameworks::small()]);
    device.store.broken = Some(StoreProblem::Blocked);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    for text in ["first", "second", "third"] {
        device.hold_saves = true;
        write(&mut device, text);
        device.wait(10_000);
        let tried: Vec<_> = device.tab(0).saves.iter().map(|request| request.text.contains(text)).collect();
        assert_eq!(tried, [true], "{text}");
        device.hold_saves = false;
        device.carry_out_saves(0);
        assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
        device.wait(10_000);
    }
}
