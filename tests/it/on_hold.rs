//! What is on hold until a person has chosen: it is put aside as it is typed, and goes or stays with the choice.

use crate::support::device::Device;
use crate::unsaved::{begun, too_long, write};
use juneward::domain::{Timestamp, WorkbookId};
use juneward::session::{Event, Hold, Route, SaveState};
use juneward::storage::{Store, keep_copy, read_stored, weigh, workbook_key};

#[test]
fn f51_what_is_on_hold_is_in_the_file_of_the_crash_dialog_with_each_later_edit() {
    let (mut device, id) = begun();
    device.store.remove(&workbook_key(&id)).expect("a store");
    device.send(0, Event::StoreMoved { id: id.clone(), now: None });
    let key = format!("{}~on-screen", workbook_key(&id));
    let team = |device: &Device| {
        let text = device.tab(0).rescue.get(&key).expect("a text");
        read_stored(text).expect("a workbook").workbook.team.name
    };
    assert_eq!(team(&device), "first");
    write(&mut device, "typed while on hold");
    device.wait(200);
    assert_eq!(team(&device), "typed while on hold");
    assert!(device.session(0).unsaved().is_some());
    device.send(0, Event::KeepMine(id));
    assert!(device.tab(0).rescue.is_empty());
    assert!(device.session(0).unsaved().is_none());
}

#[test]
fn f17_f51_what_was_typed_while_on_hold_is_put_aside_should_the_window_go_unanswered() {
    // A reload in the middle of the question took along what had been typed since the other window deleted the workbook.
    let (mut device, id) = begun();
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    write(&mut device, "typed while on hold");
    assert_eq!(device.session(0).desks[0].save, SaveState::Held(Hold::DeletedElsewhere));
    let stored = device.stored(&id);
    // A killed tab says no farewell: a fifth of a second after the last letter it is there.
    device.wait(200);
    assert!(device.asides().iter().any(|text| text.contains("typed while on hold")));
    write(&mut device, "typed while on hold, and a last word");
    for _ in 0..3 {
        device.send(0, Event::Leaving);
        device.wait(1000);
    }
    device.open(0, Route::Start);
    // Hidden again and again, and it is one.
    let asides = device.asides();
    assert!(asides.len() == 1 && asides[0].contains("and a last word"), "{asides:?}");
    assert_eq!(device.stored(&id), stored, "what the other window did still stands");
}

#[test]
fn f17_what_was_put_aside_while_on_hold_goes_once_it_stands_in_the_workbook() {
    for (choice, stays) in [(Event::KeepMine as fn(WorkbookId) -> Event, false), (Event::LetGo, true)] {
        let (mut device, id) = begun();
        device.open(1, Route::Start);
        device.send(1, Event::Delete(id.clone()));
        write(&mut device, "typed while on hold");
        device.wait(200);
        assert_eq!(device.asides().len(), 1);
        device.send(0, choice(id.clone()));
        device.wait(1000);
        // Whoever lets go by mistake finds it.
        assert_eq!(device.asides().iter().any(|text| text.contains("typed while on hold")), stays);
        let stored = device.stored(&id).expect("a workbook");
        assert_eq!(stored.contains("typed while on hold"), !stays);
    }
    // What only another window's deletion put on hold is no version of its own.
    let (mut device, id) = begun();
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    device.send(0, Event::Leaving);
    assert_eq!(device.asides(), Vec::<String>::new());
    // It is gone for good where that window says so; of what merely vanished this may be the last copy.
    device.send(1, Event::Forget(id));
    device.send(0, Event::Leaving);
    assert_eq!(device.store.keys(), Ok(vec![]));
    let (mut device, id) = begun();
    device.store.remove(&workbook_key(&id)).expect("a store");
    device.send(0, Event::StoreMoved { id, now: None });
    assert_eq!(device.asides().len(), 1, "at once: a killed tab says no farewell");
}

#[test]
fn f04_f17_what_is_on_hold_takes_the_room_of_copies_and_not_of_work() {
    let (mut device, id) = begun();
    keep_copy(&mut device.store, &id, Timestamp(1), &"a copy".repeat(2000), false);
    let used = weigh(&device.store);
    device.store.room = Some(used + 500);
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    write(&mut device, "typed while on hold");
    device.wait(200);
    assert_eq!(device.asides().len(), 1);
    assert_eq!(device.copies(&id), Vec::new());
    // Where there is none to take, the work stands and the words are on the screen.
    device.store.room = Some(weigh(&device.store));
    write(&mut device, &"longer".repeat(500));
    device.wait(200);
    assert!(device.asides()[0].contains("typed while on hold"), "the earlier text stays");
    assert!(device.stored(&id).is_some());
}

#[test]
fn f17_f51_whoever_types_without_a_pause_while_on_hold_finds_it_put_aside_too() {
    let (mut device, id) = begun();
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id));
    let mut text = "typed".to_owned();
    for _ in 0..20 {
        text.push('x');
        write(&mut device, &text);
        device.wait(150);
    }
    assert!(device.asides().iter().any(|aside| aside.contains("typedxxxxx")));
}

#[test]
fn f17_what_was_deleted_and_put_back_once_is_put_aside_when_it_vanishes() {
    for choice in [Event::KeepMine as fn(WorkbookId) -> Event, Event::PutBack] {
        let (mut device, id) = begun();
        device.open(1, Route::Start);
        device.send(1, Event::Delete(id.clone()));
        let whose = usize::from(choice(id.clone()) == Event::PutBack(id.clone()));
        device.send(whose, choice(id.clone()));
        device.settle();
        device.store.remove(&workbook_key(&id)).expect("a store");
        device.send(0, Event::StoreMoved { id: id.clone(), now: None });
        assert_eq!(device.asides().len(), 1);
    }
}

#[test]
fn f17_a_text_that_is_too_long_is_asked_about_when_its_workbook_is_deleted_elsewhere() {
    let (mut device, id) = begun();
    write(&mut device, &too_long());
    device.send(0, Event::Went(Route::Start));
    device.open(1, Route::Start);
    device.send(1, Event::Delete(id.clone()));
    assert_eq!(device.session(0).desks[0].save, SaveState::Held(Hold::DeletedElsewhere));
    assert!(device.session(0).unsaved().is_some());
}
