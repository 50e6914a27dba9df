//! The saving table: each state of a workbook, each thing that can happen to it, and the state after it.
//! `docs/decisions/003-saving.md` tells why; `house.md`'s table is the short form.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, TextPlace, WorkbookId};
use juneward::session::{Effect, Event, Hold, Place, Route, SaveState};
use juneward::storage::{Store, StoreProblem, Unreadable, read_stored, workbook_key, write_stored};

/// The states, as the table names them.
const STATES: [&str; 8] = ["new", "clean", "waiting", "writing", "failing", "deleted elsewhere", "vanished", "unreadable"];

/// A device whose one workbook is in a state.
fn in_state(state: &str) -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    if state == "new" {
        return (device, id);
    }
    write(&mut device, "first");
    device.wait(500);
    match state {
        "clean" => {}
        "waiting" => write(&mut device, "second"),
        "writing" => {
            device.hold_saves = true;
            write(&mut device, "second");
            device.wait(500);
        }
        "failing" => {
            device.store.room = Some(0);
            write(&mut device, "second");
            device.wait(500);
            device.store.room = None;
        }
        "deleted elsewhere" => elsewhere(&mut device, &id, "theirs", true),
        "vanished" => {
            device.store.remove(&workbook_key(&id)).expect("a store");
            device.send(0, Event::StoreMoved { id: id.clone(), now: None });
        }
        "unreadable" => {
            device.store.write(&workbook_key(&id), "{").expect("a store");
            device.send(0, Event::StoreMoved { id: id.clone(), now: Some("{".to_owned()) });
        }
        _ => panic!("no state: {state}"),
    }
    assert_eq!(name(&device), state);
    (device, id)
}

/// Types, and stays in the field.
fn write(device: &mut Device, text: &str) {
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: text.to_owned() }));
}

/// Another tab writes: another school's name, and perhaps that it is deleted.
fn elsewhere(device: &mut Device, id: &WorkbookId, school: &str, deleted: bool) {
    let Some(mut stored) = device.stored(id).and_then(|text| read_stored(&text).ok()) else { return };
    school.clone_into(&mut stored.workbook.team.school);
    stored.deleted = deleted.then_some(stored.saved);
    stored.revision += 1;
    let text = write_stored(&stored);
    device.store.write(&workbook_key(id), &text).expect("a store");
    device.send(0, Event::StoreMoved { id: id.clone(), now: Some(text) });
}

fn name(device: &Device) -> &'static str {
    match device.session(0).desks.first().map(|desk| &desk.save) {
        None => "gone",
        Some(SaveState::New) => "new",
        Some(SaveState::Clean { .. }) => "clean",
        Some(SaveState::Waiting { .. }) => "waiting",
        Some(SaveState::Writing) => "writing",
        Some(SaveState::Failing { .. }) => "failing",
        Some(SaveState::Held(Hold::DeletedElsewhere)) => "deleted elsewhere",
        Some(SaveState::Held(Hold::Vanished)) => "vanished",
        Some(SaveState::Held(Hold::Unreadable(_))) => "unreadable",
    }
}

fn happens(device: &mut Device, id: &WorkbookId, what: &str) {
    match what {
        "an edit" => write(device, "third"),
        "a choice" => device.send(0, Event::Edit(Command::ToggleSystem("two".into()))),
        "the field is left" => device.send(0, Event::Settled),
        "half a second" => device.wait(500),
        "six seconds" => device.wait(6000),
        "the page is seen" => device.send(0, Event::Returned),
        "no turn comes" => {
            device.hold_turns = true;
            device.send(0, Event::TryAgain);
            device.wait(1900);
        }
        "no turn ever comes" => {
            device.hold_turns = true;
            device.send(0, Event::TryAgain);
            device.wait(2000);
        }
        "the page is left" => device.send(0, Event::Leaving),
        "another tab writes" => elsewhere(device, id, "theirs", false),
        "another tab deletes" => elsewhere(device, id, "", true),
        "a person deletes" => device.send(0, Event::Delete(id.clone())),
        "keep mine" => device.send(0, Event::KeepMine(id.clone())),
        "let go" => device.send(0, Event::LetGo(id.clone())),
        "try again" => device.send(0, Event::TryAgain),
        "a save ends well" => device.carry_out_one_save(0),
        "a save fails" => {
            device.store.room = Some(0);
            device.carry_out_one_save(0);
        }
        _ => panic!("nothing of the kind: {what}"),
    }
}

#[test]
#[rustfmt::skip]
fn f07_each_state_and_what_can_happen_to_it() {
    // The columns are in the order of STATES.
    let table: [(&str, [&str; 8]); 17] = [
        ("an edit",             ["waiting", "waiting", "waiting", "waiting", "failing", "deleted elsewhere", "vanished", "unreadable"]),
        ("a choice",            ["clean", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("the field is left",   ["new", "clean", "clean", "writing", "failing", "deleted elsewhere", "vanished", "unreadable"]),
        ("half a second",       ["new", "clean", "clean", "writing", "failing", "deleted elsewhere", "vanished", "unreadable"]),
        ("six seconds",         ["new", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("the page is left",    ["new", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("another tab writes",  ["new", "clean", "waiting", "waiting", "waiting", "waiting", "vanished", "unreadable"]),
        ("another tab deletes", ["new", "deleted elsewhere", "deleted elsewhere", "deleted elsewhere", "deleted elsewhere", "deleted elsewhere", "vanished", "unreadable"]),
        ("a person deletes",    ["clean", "clean", "clean", "writing", "clean", "clean", "clean", "clean"]),
        ("keep mine",           ["new", "clean", "waiting", "writing", "failing", "clean", "clean", "clean"]),
        ("let go",              ["new", "clean", "waiting", "writing", "failing", "clean", "gone", "gone"]),
        ("try again",           ["new", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("the page is seen",    ["new", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("no turn comes",       ["new", "clean", "waiting", "writing", "failing", "deleted elsewhere", "vanished", "unreadable"]),
        ("no turn ever comes",  ["new", "clean", "clean", "writing", "clean", "deleted elsewhere", "vanished", "unreadable"]),
        ("a save ends well",    ["new", "clean", "waiting", "clean", "failing", "deleted elsewhere", "vanished", "unreadable"]),
        ("a save fails",        ["new", "clean", "waiting", "failing", "failing", "deleted elsewhere", "vanished", "unreadable"]),
    ];
    for (what, expected) in table {
        for (state, after) in STATES.into_iter().zip(expected) {
            let (mut device, id) = in_state(state);
            happens(&mut device, &id, what);
            assert_eq!(name(&device), after, "{state}, then {what}");
        }
    }
}

#[test]
fn f02_f11_bytes_on_hold_are_not_written_over_until_a_person_chooses() {
    let (mut device, id) = in_state("unreadable");
    write(&mut device, "typed while on hold");
    device.wait(10_000);
    for event in [Event::Leaving, Event::TryAgain, Event::Went(Route::Start), Event::SaveDue(id.clone())] {
        device.send(0, event);
        assert_eq!(device.stored(&id).as_deref(), Some("{"));
    }
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    device.send(0, Event::KeepMine(id.clone()));
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
    assert_eq!(stored.workbook.team.name, "typed while on hold");
    assert_eq!(device.asides(), ["{"], "the bytes were put aside first");
}

#[test]
fn f11_deleting_a_workbook_keeps_aside_what_nobody_could_read_in_its_place() {
    let (mut device, id) = in_state("unreadable");
    device.send(0, Event::Delete(id));
    assert_eq!(device.asides(), ["{"]);
}

#[test]
fn letting_go_of_what_is_on_hold_shows_what_is_in_the_store() {
    let (mut device, id) = in_state("unreadable");
    device.send(0, Event::LetGo(id.clone()));
    let held = device.session(0).held.first().expect("held bytes");
    assert_eq!((&held.id, held.raw.as_str(), &held.why), (&id, "{", &Unreadable::CutShort { line: 1 }));
}

#[test]
fn f04_a_save_that_fails_keeps_the_previous_copy_and_the_words_on_the_screen() {
    let (mut device, id) = in_state("clean");
    let before = device.stored(&id);
    for problem in [StoreProblem::Full, StoreProblem::Blocked, StoreProblem::ReadsBackDifferently] {
        device.store.broken = Some(problem);
        write(&mut device, &format!("{problem:?}"));
        device.wait(500);
        let desk = device.session(0).desks.first().expect("a workbook");
        assert_eq!(desk.save, SaveState::Failing { why: problem });
        assert_eq!(desk.workbook.team.name, format!("{problem:?}"));
        assert_eq!(device.stored(&id), before);
        device.store.broken = None;
    }
}

#[test]
fn a_visit_leaves_a_copy_of_what_it_found_and_of_every_ten_minutes_of_work() {
    let (mut device, id) = in_state("clean");
    let yesterday = device.stored(&id).expect("a workbook");
    assert_eq!(device.copies(&id), vec![], "there was nothing before the first save");
    device.close(0);
    device.now += 86_400_000;
    device.open(0, Route::to(&id, Place::Prepare));
    for minute in 0..25 {
        write(&mut device, &format!("minute {minute}"));
        device.wait(60_000);
    }
    let copies = device.copies(&id);
    let names = copies.iter().map(|(_, text)| read_stored(text).expect("a workbook").workbook.team.name).collect::<Vec<_>>();
    assert_eq!(names, ["minute 19", "minute 9", "first"]);
    assert_eq!(copies.last().map(|(_, text)| text), Some(&yesterday), "word for word");
    let saved = read_stored(&yesterday).expect("a workbook").saved;
    assert_eq!(copies.last().map(|(at, _)| *at), Some(saved), "it tells from when it is");
}

#[test]
fn saves_that_change_no_word_leave_no_copy() {
    let (mut device, id) = in_state("clean");
    device.close(0);
    device.open(0, Route::to(&id, Place::Prepare));
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    device.send(0, Event::Delete(id.clone()));
    device.send(0, Event::PutBack(id.clone()));
    assert_eq!(device.copies(&id), vec![]);
}

#[test]
fn f15_what_another_window_wrote_is_a_copy_before_both_are_put_together() {
    let (mut device, id) = in_state("waiting");
    elsewhere(&mut device, &id, "theirs", false);
    let theirs = device.stored(&id).expect("a workbook");
    device.wait(500);
    assert!(device.copies(&id).iter().any(|(_, text)| *text == theirs));
}

#[test]
fn f10_what_was_let_go_of_by_mistake_is_among_earlier_work() {
    let (mut device, id) = in_state("vanished");
    write(&mut device, "typed while on hold");
    device.send(0, Event::LetGo(id.clone()));
    let asides = device.asides();
    let names = asides.iter().map(|text| read_stored(text).expect("a workbook").workbook.team.name).collect::<Vec<_>>();
    assert_eq!(names, ["typed while on hold"]);
}

#[test]
fn an_edit_while_a_save_is_on_its_way_still_waits_after_it() {
    let (mut device, id) = in_state("writing");
    write(&mut device, "third");
    device.carry_out_one_save(0);
    assert_eq!(name(&device), "waiting");
    device.hold_saves = false;
    device.wait(500);
    assert_eq!(name(&device), "clean");
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
    assert_eq!(stored.workbook.team.name, "third");
}

#[test]
fn saves_that_overlap_are_saved_only_when_the_last_one_is() {
    // The first of two saves on their way ended, and the header said "Saved" of words that were not in the store.
    let (mut device, id) = in_state("writing");
    write(&mut device, "third");
    device.wait(500);
    device.carry_out_one_save(0);
    assert_eq!(name(&device), "writing");
    device.hold_saves = false;
    device.carry_out_saves(0);
    device.wait(500);
    assert_eq!(name(&device), "clean");
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
    assert_eq!(stored.workbook.team.name, "third");
}

#[test]
fn a_storage_event_that_comes_late_is_no_news() {
    // A tab had merged the other tab's words and saved; then the event of the other tab's earlier write arrived, and the
    // screen went back to it.
    let (mut device, id) = in_state("clean");
    let early = device.stored(&id);
    write(&mut device, "second");
    device.wait(500);
    device.send(0, Event::StoreMoved { id: id.clone(), now: early });
    assert_eq!(device.session(0).desks[0].workbook.team.name, "second");
    assert_eq!(name(&device), "clean");
}

#[test]
fn words_of_two_tabs_put_together_are_in_no_file_yet() {
    let (mut device, id) = in_state("clean");
    write(&mut device, "mine");
    device.send(0, Event::SaveFile { name: "mine.json".to_owned() });
    assert!(device.session(0).desks[0].file_is_current());
    device.store.room = Some(0);
    write(&mut device, "mine, later");
    device.send(0, Event::SaveFile { name: "mine.json".to_owned() });
    device.store.room = None;
    elsewhere(&mut device, &id, "theirs", false);
    let desk = &device.session(0).desks[0];
    assert_eq!((desk.workbook.team.name.as_str(), desk.workbook.team.school.as_str()), ("mine, later", "theirs"));
    assert!(!desk.file_is_current(), "the file lacks the other tab's words");
}

#[test]
fn an_edit_after_undo_is_no_state_that_a_file_holds() {
    // The clock stood still: the edit after the undo carried the moment of the edit in the file.
    let (mut device, _) = in_state("clean");
    device.send(0, Event::Settled);
    write(&mut device, "in the file");
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    device.send(0, Event::Undo);
    assert!(!device.session(0).desks[0].file_is_current());
    write(&mut device, "not in the file");
    assert!(!device.session(0).desks[0].file_is_current());
}

#[test]
fn f06_what_is_typed_while_a_turn_is_awaited_goes_along_with_it() {
    let (mut device, id) = in_state("clean");
    device.hold_turns = true;
    write(&mut device, "second");
    device.wait(200);
    write(&mut device, "third");
    assert_eq!(name(&device), "waiting");
    device.give_turns(0);
    assert_eq!(name(&device), "clean");
    assert_eq!(team_name(&device, &id), "third");
    // Nothing more is asked for, and nothing is written twice.
    let stored = device.stored(&id);
    device.wait(10_000);
    device.give_turns(0);
    assert_eq!(device.stored(&id), stored);
}

#[test]
fn f06_a_page_that_is_left_while_its_turn_is_awaited_saves_without_it_and_once() {
    let (mut device, id) = in_state("clean");
    device.hold_turns = true;
    write(&mut device, "second");
    device.wait(200);
    device.send(0, Event::Leaving);
    assert_eq!((name(&device), team_name(&device, &id).as_str()), ("clean", "second"));
    let stored = device.stored(&id);
    // The turn comes late, the page being kept by the browser: there is nothing left to do with it.
    device.give_turns(0);
    device.wait(10_000);
    assert_eq!(device.stored(&id), stored);
    // And the next edit asks for a turn of its own.
    write(&mut device, "third");
    device.wait(200);
    assert_eq!(device.tab(0).turns.len(), 1);
    device.give_turns(0);
    assert_eq!(team_name(&device, &id), "third");
}

#[test]
fn f06_a_save_that_the_browser_never_began_is_asked_for_once_more_when_the_page_is_left() {
    let (mut device, id) = in_state("clean");
    device.hold_saves = true;
    write(&mut device, "second");
    device.wait(200);
    device.give_turns(0);
    assert_eq!(device.session(0).desks[0].save, SaveState::Writing);
    // Firefox stops the script between the session and its first effect, and the next thing that runs is the farewell.
    let env = device.env();
    let effects = device.session(0).clone().update(Event::Leaving, &env);
    let saves = |effect: &Effect| matches!(effect, Effect::Save(request) if request.text.contains("second"));
    assert!(effects.iter().any(saves));
    // Where it had begun after all, nothing comes of that.
    device.send(0, Event::Leaving);
    device.hold_saves = false;
    device.settle();
    assert_eq!((name(&device), team_name(&device, &id).as_str()), ("clean", "second"));
}

#[test]
fn f14_a_turn_that_never_comes_is_waited_for_two_seconds_however_much_is_typed() {
    let (mut device, id) = in_state("clean");
    device.hold_turns = true;
    for text in ["a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh"] {
        write(&mut device, text);
        device.wait(300);
    }
    assert_eq!(device.tab(0).turns.len(), 1, "asked once");
    assert_eq!(team_name(&device, &id), "abcdefgh");
}

#[test]
fn f04_room_that_comes_back_is_used_without_anybody_typing() {
    let (mut device, id) = in_state("failing");
    device.store.room = Some(0);
    device.wait(20_000);
    assert_eq!(name(&device), "failing");
    device.store.room = None;
    device.wait(5_000);
    assert_eq!((name(&device), team_name(&device, &id).as_str()), ("clean", "second"));
}

#[test]
fn f03_a_browser_that_keeps_nothing_is_not_asked_again_and_again() {
    let mut device = Device::new(vec![frameworks::small()]);
    device.blocked = Some(StoreProblem::Blocked);
    device.store.broken = Some(StoreProblem::Blocked);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    write(&mut device, "first");
    device.wait(500);
    assert_eq!(name(&device), "failing");
    device.wait(4_000);
    assert!(device.tab(0).timers.is_empty());
}

fn team_name(device: &Device, id: &WorkbookId) -> String {
    device.stored(id).and_then(|text| read_stored(&text).ok()).expect("a workbook").workbook.team.name
}
