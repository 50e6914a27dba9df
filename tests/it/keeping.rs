//! The file that is kept up to date: what becomes of it, and of the work, whatever happens to either.

mod always;
mod drive;
mod table;

use drive::{begin, device, in_state, keep, state, word, work, write};
use juneward::domain::{Command, MAX_TEXT, TextPlace, Timestamp, WorkbookId};
use juneward::session::{
    Door, Earlier, Event, Found, Hold, KeepEvent, KeepProblem, KeepState, Place, Route, SaveState, earlier,
};
use juneward::storage::{Store, workbook_key, write_workbook};

#[test]
fn a_new_file_holds_the_work_and_follows_every_save() {
    let (mut device, mut drive, id) = device();
    keep(&mut device, &mut drive, &id, begin(Door::New));
    assert_eq!(word(&device, &id), "current");
    for name in ["one", "two", "three"] {
        write(&mut device, name);
        drive.serve(&mut device);
        assert_eq!(drive.text(), work(&device), "{name}");
        assert!(device.session(0).desks[0].file_is_current());
    }
    device.send(0, Event::Undo);
    device.settle();
    drive.serve(&mut device);
    assert_eq!(drive.text(), work(&device), "undone");
}

#[test]
fn edits_that_come_while_it_writes_are_one_more_write() {
    let (mut device, mut drive, id) = in_state("writing");
    for name in ["one", "two", "three"] {
        write(&mut device, name);
    }
    assert_eq!(device.acts.len(), 1, "a second write began before the first was over");
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.writes), ("current", 2));
    assert_eq!(drive.text(), work(&device));
}

#[test]
fn nothing_of_somebody_else_is_written_over_before_a_person_says_so() {
    let (mut other, _, _) = device();
    write(&mut other, "Grade 5");
    let other = other.session(0).desks[0].workbook.clone();
    let as_other = |id: &WorkbookId| {
        let mut other = (*other).clone();
        other.id = id.clone();
        other.edited = Timestamp(1_000_000);
        write_workbook(&other).into_bytes()
    };
    let mut another = (*other).clone();
    another.id = "another".into();
    let (_, _, id) = device();
    let cases: [(Vec<u8>, Found); 4] = [
        (as_other(&id), Found::Version(Timestamp(1_000_000))),
        (write_workbook(&another).into_bytes(), Found::Other { team: "Grade 5".to_owned() }),
        (b"shopping list".to_vec(), Found::NotOurs),
        (b"\xff\xfe\x00".to_vec(), Found::NotOurs),
    ];
    for (there, expected) in cases {
        for kept_before in [false, true] {
            let (mut device, mut drive, id) = device();
            drive.file = Some(there.clone());
            if kept_before {
                drive.file = Some(Vec::new());
                keep(&mut device, &mut drive, &id, begin(Door::New));
                // Somebody else changes it meanwhile.
                drive.file = Some(there.clone());
                write(&mut device, "changed here");
                drive.serve(&mut device);
            } else {
                keep(&mut device, &mut drive, &id, begin(Door::There));
            }
            let Some(KeepState::Found { there: found, .. }) = state(&device, &id) else { panic!("{expected:?}") };
            assert_eq!(found, expected);
            write(&mut device, "more");
            drive.serve(&mut device);
            assert_eq!(drive.file.as_ref(), Some(&there), "written over without a word");
            keep(&mut device, &mut drive, &id, KeepEvent::WriteOver);
            assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)), "{expected:?}");
            // What a person let go of is on this device still, where it is a workbook.
            let aside = device.asides().iter().any(|text| text.as_bytes() == there);
            assert_eq!(aside, expected != Found::NotOurs, "{expected:?}");
        }
    }
}

#[test]
fn what_is_let_go_is_kept_aside_first_or_the_file_waits() {
    let (mut device, mut drive, id) = device();
    let mut theirs = (*device.session(0).desks[0].workbook).clone();
    theirs.id = "another".into();
    drive.file = Some(write_workbook(&theirs).into_bytes());
    keep(&mut device, &mut drive, &id, begin(Door::There));
    device.store.room = Some(0);
    keep(&mut device, &mut drive, &id, KeepEvent::WriteOver);
    assert_eq!(drive.writes, 0, "their workbook is in no place any more");
    device.store.room = None;
    device.send(0, Event::TryAgain);
    device.settle();
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
}

#[test]
fn f04_a_full_device_does_not_keep_the_work_from_the_file() {
    let (mut device, mut drive, id) = in_state("current");
    device.store.room = Some(0);
    write(&mut device, "no room here");
    assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
}

#[test]
fn f17_a_workbook_on_hold_or_deleted_is_not_written() {
    for deleted in [false, true] {
        let (mut device, mut drive, id) = in_state("current");
        let before = drive.text();
        if deleted {
            device.send(0, Event::Delete(id.clone()));
        } else {
            device.send(0, Event::StoreMoved { id: id.clone(), now: None });
            assert_eq!(device.session(0).desks[0].save, SaveState::Held(Hold::Vanished));
        }
        write(&mut device, "not chosen yet");
        drive.serve(&mut device);
        assert_eq!(drive.text(), before);
        let back = if deleted { Event::PutBack(id.clone()) } else { Event::KeepMine(id.clone()) };
        device.send(0, back);
        device.settle();
        drive.serve(&mut device);
        assert_eq!(drive.text(), work(&device));
    }
}

#[test]
fn trouble_is_told_and_the_next_save_tries_again_unless_a_person_has_to_act() {
    let waits = [KeepProblem::Forbidden, KeepProblem::Gone];
    for why in [KeepProblem::Forbidden, KeepProblem::Gone, KeepProblem::Full, KeepProblem::Busy, KeepProblem::Other] {
        let (mut device, mut drive, id) = in_state("current");
        drive.trouble = Some(why);
        write(&mut device, "one");
        drive.serve(&mut device);
        assert_eq!(state(&device, &id), Some(KeepState::Refused(why)));
        assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }), "{why:?}: the work is not saved");
        drive.trouble = None;
        write(&mut device, "two");
        drive.serve(&mut device);
        assert_eq!(word(&device, &id), if waits.contains(&why) { "refused" } else { "current" }, "{why:?}");
        keep(&mut device, &mut drive, &id, KeepEvent::GoOn);
        assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)), "{why:?}");
    }
}

#[test]
fn f20_a_file_that_was_written_wrong_is_an_alarm() {
    let (mut device, mut drive, id) = in_state("current");
    drive.spoil = Some(|text| text.replace("Grade", "grade").into_bytes());
    write(&mut device, "Grade 6");
    drive.serve(&mut device);
    assert_eq!(state(&device, &id), Some(KeepState::Refused(KeepProblem::Differs)));
    assert!(device.session(0).alarm.as_ref().is_some_and(|alarm| alarm.name == "a.json"));
    assert!(!device.session(0).desks[0].file_is_current());
}

#[test]
fn tomorrow_the_file_is_looked_at_and_the_device_knows_that_it_holds_the_work() {
    let (mut device, mut drive, id) = in_state("current");
    write(&mut device, "the last thing today");
    drive.serve(&mut device);
    let writes = drive.writes;
    device.close(0);
    device.open(0, Route::to(&id, Place::Resume));
    assert!(device.session(0).desks[0].file_is_current(), "what the file holds was not told to the store");
    keep(&mut device, &mut drive, &id, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true });
    assert_eq!((word(&device, &id), drive.writes), ("current", writes), "written again for nothing");
}

#[test]
fn f04_f51_what_the_file_has_and_the_device_does_not_is_asked_about_also_where_this_device_wrote_it() {
    // The device takes nothing more; the file does. Then the window is gone, as after a crash.
    let (mut device, mut drive, id) = in_state("current");
    device.store.room = Some(0);
    write(&mut device, "Nine of ten classrooms used the same unit.");
    drive.serve(&mut device);
    let there = drive.file.clone().expect("a file");
    assert!(drive.text().contains("Nine of ten"));
    for later in [false, true] {
        device.close(0);
        device.store.room = None;
        device.open(0, Route::to(&id, Place::Resume));
        if later {
            // What is typed before the file is looked at makes the device the later one.
            write(&mut device, "Grade 6");
        }
        keep(&mut device, &mut drive, &id, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true });
        let found = matches!(state(&device, &id), Some(KeepState::Found { there: Found::Version(_), .. }));
        assert!(found, "{later}: {:?}", word(&device, &id));
        assert_eq!(drive.file.as_ref(), Some(&there));
    }
    // A person decides, and what is let go of can be read among earlier work.
    keep(&mut device, &mut drive, &id, KeepEvent::WriteOver);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
    let kept = earlier(&device.store);
    let sentence = |one: &Earlier| one.found.as_ref().is_ok_and(|book| book.team.name.starts_with("Nine of ten"));
    let one = kept.iter().find(|one| sentence(one)).expect("what was let go of");
    let (raw, team) = (one.raw.clone(), "Beside".to_owned());
    device.send(0, Event::OpenEarlier { raw, team });
    assert_eq!(device.session(0).desk().map(|desk| desk.workbook.team.name.as_str()), Some("Beside"));
}

#[test]
fn a_file_waits_for_its_workbook_where_that_comes_later() {
    let (mut device, mut drive, id) = in_state("current");
    let stored = device.stored(&id).expect("a workbook");
    device.close(0);
    device.store.remove(&workbook_key(&id)).expect("a store");
    device.open(0, Route::Start);
    keep(&mut device, &mut drive, &id, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true });
    device.store.write(&workbook_key(&id), &stored).expect("a store");
    device.send(0, Event::StoreMoved { id: id.clone(), now: Some(stored) });
    drive.serve(&mut device);
    assert_eq!(word(&device, &id), "current");
}

#[test]
fn what_two_windows_wrote_into_one_file_is_no_question_where_both_know_of_it() {
    let (mut device, mut drive, id) = in_state("current");
    device.open(1, Route::to(&id, Place::Prepare));
    device.send(1, Event::Keep(id.clone(), KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true }));
    drive.serve(&mut device);
    for turn in 0..6 {
        for tab in [0, 1] {
            let text = format!("Grade {turn} of window {tab}, and more words than go at one stroke");
            device.send(tab, Event::Edit(Command::Write { place: TextPlace::School, text }));
            device.wait(300);
            let writes = drive.writes;
            while drive.writes == writes && drive.serve_one(&mut device) {}
            // What one window just wrote is taken away in the other one before that has looked at the file.
            device.send(1 - tab, Event::Edit(Command::Write { place: TextPlace::School, text: String::new() }));
            device.wait(300);
            drive.serve(&mut device);
            for tab in [0, 1] {
                let kept = device.session(tab).kept_file(&id).map(|kept| kept.state.clone());
                assert!(matches!(kept, Some(KeepState::Current { .. })), "{turn} {tab} {kept:?}");
            }
        }
    }
}

#[test]
fn f04_f51_what_fits_beside_the_work_no_more_is_asked_about_as_well() {
    let (mut device, mut drive, id) = in_state("current");
    let long = |word: &str| word.repeat(MAX_TEXT / word.len());
    device.store.room = Some(0);
    write(&mut device, &long("file "));
    drive.serve(&mut device);
    let there = drive.file.clone().expect("a file");
    device.close(0);
    device.store.room = None;
    device.open(0, Route::to(&id, Place::Resume));
    write(&mut device, &long("work "));
    keep(&mut device, &mut drive, &id, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true });
    assert!(matches!(state(&device, &id), Some(KeepState::Found { there: Found::Version(_), .. })));
    assert_eq!(drive.file.as_ref(), Some(&there));
}

#[test]
fn f10_an_older_state_of_a_workbook_that_was_removed_for_good_is_not_written_over_the_file() {
    let (mut device, mut drive, id) = in_state("current");
    let older = device.stored(&id).expect("a workbook");
    write(&mut device, "the newest words");
    drive.serve(&mut device);
    let there = drive.file.clone();
    device.send(0, Event::Went(Route::Start));
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    device.settle();
    device.send(1, Event::Forget(id.clone()));
    device.settle();
    assert!(device.session(0).desk_of(&id).is_none());
    // Somebody opens an older file of it.
    device.store.write(&workbook_key(&id), &older).expect("a store");
    device.send(0, Event::StoreMoved { id: id.clone(), now: Some(older) });
    drive.serve(&mut device);
    assert_eq!(drive.file, there);
    assert!(matches!(state(&device, &id), Some(KeepState::Found { there: Found::Version(_), .. })));
}

#[test]
fn f14_a_file_that_another_window_wrote_is_no_question_any_more_once_this_one_has_heard_of_it() {
    let (mut device, mut drive, id) = in_state("current");
    device.open(1, Route::to(&id, Place::Prepare));
    device.send(1, Event::Keep(id.clone(), KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true }));
    drive.serve(&mut device);
    // The first window does not hear of what the second one saves and writes, and looks at the file.
    device.hold_mail = true;
    let place = TextPlace::School;
    device.send(1, Event::Edit(Command::Write { place, text: "Said in the second window.".to_owned() }));
    device.wait(3000);
    drive.serve(&mut device);
    for event in [KeepEvent::Stop, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true }] {
        device.send(0, Event::Keep(id.clone(), event));
    }
    drive.serve(&mut device);
    assert!(matches!(state(&device, &id), Some(KeepState::Found { .. })));
    write(&mut device, "Said in the first one.");
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
    assert!(drive.text().contains("Said in the second window."));
}
