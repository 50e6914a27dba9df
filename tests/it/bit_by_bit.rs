//! F10: what is taken away bit by bit, with Backspace or with Undo, and what is kept of it when nobody noticed.

use crate::support::{device::Device, device::Network, frameworks};
use juneward::domain::{Command, OutcomeField, Rating, TextPlace, WorkbookId};
use juneward::session::{Event, Place, Route, SaveState, Screens};
use juneward::storage::{Store, StoreProblem};

const SENTENCE: &str = "We greet each family at the door of the school.";

fn begun(screens: Screens) -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.screens = screens;
    if screens != Screens::Here {
        device.network = Network::Away;
    }
    device.open(0, Route::Start);
    device.send(0, Event::NeedScreens);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    write(&mut device, TextPlace::School, "Quokka School");
    (device, id)
}

fn write(device: &mut Device, place: TextPlace, text: &str) {
    device.send(0, Event::Edit(Command::Write { place, text: text.to_owned() }));
    device.wait(2000);
}

fn note() -> TextPlace {
    TextPlace::Note("one.a".into())
}

/// Typed word by word, each a step of its own.
fn typed(device: &mut Device) {
    for (end, _) in SENTENCE.match_indices([' ', '.']) {
        write(device, note(), &SENTENCE[..=end]);
    }
}

/// Held Backspace: letter by letter, thirty in a second.
fn backspaced(device: &mut Device, down_to: usize) {
    let now = device.session(0).desk().expect("a workbook").workbook.text(&note()).expect("a note").len();
    for end in (down_to..now).rev() {
        device.send(0, Event::Edit(Command::Write { place: note(), text: SENTENCE[..end].to_owned() }));
        device.wait(33);
    }
    device.wait(2000);
}

fn undo(device: &mut Device) {
    device.send(0, Event::Undo);
    device.wait(2000);
}

fn copied(device: &Device, id: &WorkbookId) -> usize {
    device.copies(id).iter().filter(|(_, text)| text.contains(SENTENCE)).count()
}

#[test]
fn f10_a_sentence_that_was_taken_away_letter_by_letter_is_among_the_copies_once() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    backspaced(&mut device, 0);
    assert_eq!(copied(&device, &id), 1);
    // Nor does it matter what was chosen or looked at meanwhile.
    typed(&mut device);
    let before = copied(&device, &id);
    backspaced(&mut device, 40);
    device.send(0, Event::Edit(Command::Rate { component: "one.b".into(), rating: Rating::NotSureYet }));
    device.send(0, Event::Went(Route::to(&id, Place::See)));
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    backspaced(&mut device, 20);
    assert_eq!(copied(&device, &id), before + 1);
}

#[test]
fn letters_that_are_put_right_while_typing_leave_no_copy() {
    let (mut device, id) = begun(Screens::Here);
    let copies = device.copies(&id).len();
    for end in 6..SENTENCE.len() {
        for text in [&SENTENCE[..end], &SENTENCE[..end - 3], &SENTENCE[..end]] {
            device.send(0, Event::Edit(Command::Write { place: note(), text: text.to_owned() }));
            device.wait(100);
        }
    }
    device.wait(2000);
    assert_eq!(device.copies(&id).len(), copies);
}

#[test]
fn f10_what_is_taken_away_after_undo_is_a_series_of_its_own() {
    let (mut device, id) = begun(Screens::Here);
    let other = "They sing with the children every morning.";
    write(&mut device, TextPlace::Note("one.b".into()), other);
    typed(&mut device);
    for _ in 0..5 {
        undo(&mut device);
    }
    assert_eq!(copied(&device, &id), 1);
    // What stands there since is in that copy; what comes to stand there is not.
    typed(&mut device);
    for _ in 0..5 {
        undo(&mut device);
    }
    backspaced(&mut device, 0);
    assert_eq!(copied(&device, &id), 2);
}

#[test]
fn f10_f47_what_is_taken_away_bit_by_bit_while_the_later_code_is_missing_is_a_copy() {
    for undone in [false, true] {
        let (mut device, id) = begun(Screens::Coming);
        typed(&mut device);
        assert_eq!(device.copies(&id), vec![]);
        if undone {
            for _ in 0..9 {
                undo(&mut device);
            }
        } else {
            backspaced(&mut device, 0);
        }
        write(&mut device, note(), "x");
        assert_eq!(copied(&device, &id), 1, "undone: {undone}");
    }
}

#[test]
fn f10_f15_f47_so_is_what_a_slip_takes_where_another_window_wrote_meanwhile() {
    let (mut device, id) = begun(Screens::Coming);
    device.screens = Screens::Here;
    device.open(1, Route::to(&id, Place::Prepare));
    device.send(1, Event::Edit(Command::Write { place: TextPlace::TeamName, text: "Lemurs".to_owned() }));
    device.wait(2000);
    typed(&mut device);
    write(&mut device, note(), "x");
    assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
    assert_eq!(copied(&device, &id), 1);
}

#[test]
fn f04_f47_no_save_waits_for_the_copy_of_a_slip() {
    let (mut device, id) = begun(Screens::Coming);
    write(&mut device, note(), &"keys ".repeat(8000));
    device.store.room = Some(juneward::storage::weigh(&device.store) + 10_000);
    write(&mut device, note(), SENTENCE);
    assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }));
    assert!(device.stored(&id).is_some_and(|text| text.contains(SENTENCE)));
}

#[test]
fn f10_f17_what_is_taken_away_bit_by_bit_while_on_hold_is_among_the_copies() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    device.store.remove(&juneward::storage::workbook_key(&id)).expect("a store");
    device.send(0, Event::StoreMoved { id: id.clone(), now: None });
    assert!(matches!(device.session(0).desks[0].save, SaveState::Held(_)));
    backspaced(&mut device, 0);
    assert_eq!(copied(&device, &id), 1);
}

#[test]
fn f10_the_copy_of_a_slip_outlives_an_hour_in_which_two_windows_write() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    write(&mut device, note(), "x");
    assert_eq!(copied(&device, &id), 1);
    device.open(1, Route::to(&id, Place::Prepare));
    for turn in 0..20 {
        for (tab, place) in [(0, TextPlace::TeamName), (1, TextPlace::Note("one.b".into()))] {
            device.send(tab, Event::Edit(Command::Write { place, text: format!("Lemurs {turn}") }));
        }
        device.wait(120_000);
        device.settle();
    }
    assert_eq!(copied(&device, &id), 1);
    assert!(device.copies(&id).len() < 22);
}

#[test]
fn f10_what_undo_brings_back_and_then_takes_away_is_among_the_copies_still_and_once() {
    let (mut device, id) = begun(Screens::Here);
    let (place, other) = (TextPlace::Note("one.b".into()), "They sing with the children every morning.");
    write(&mut device, place.clone(), other);
    write(&mut device, place, "");
    typed(&mut device);
    let copied = |device: &Device| device.copies(&id).iter().filter(|(_, text)| text.contains(other)).count();
    assert_eq!(copied(&device), 1);
    while device.session(0).desk().expect("a workbook").history.can_undo().is_some() {
        undo(&mut device);
    }
    assert_eq!(copied(&device), 1);
}

#[test]
fn f10_f15_another_windows_sentence_that_is_taken_away_in_a_series_that_began_before_it_is_among_the_copies() {
    for (first, then) in [("Yess", "Yes"), ("Yes, we do, and they do", "Yes"), ("Yes, they sing with the children", "Yes")] {
        let (mut device, id) = begun(Screens::Here);
        device.open(1, Route::to(&id, Place::Prepare));
        write(&mut device, note(), first);
        write(&mut device, note(), then);
        device.settle();
        device.send(1, Event::Edit(Command::Write { place: note(), text: SENTENCE.to_owned() }));
        device.wait(2000);
        device.settle();
        backspaced(&mut device, 0);
        assert_eq!(copied(&device, &id), 1, "{first}");
    }
}

#[test]
fn f10_what_undo_brings_back_in_bits_and_then_takes_away_in_bits_is_among_the_copies() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    let last = "We say hello to each child at the gate.";
    for text in [
        "We greet each family at the door of",
        "We greet each family at the door of us",
        "We greet each family at the ",
        "We greet each family at the gate.",
        "We greet each gate.",
        "We greet each child at gate.",
        last,
    ] {
        write(&mut device, note(), text);
    }
    for _ in 0..13 {
        undo(&mut device);
    }
    write(&mut device, note(), "We greet each family x");
    assert!(copied(&device, &id) > 0);
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains(last)));
}

#[test]
fn f10_what_undo_takes_back_with_choices_between_is_among_the_copies() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    for rating in [Rating::NotSureYet, Rating::At("l1".into()), Rating::NotSureYet, Rating::At("l1".into())] {
        let choice = |device: &Device| {
            let command = device.session(0).desk().expect("a workbook").history.can_undo().cloned();
            matches!(command, Some(Command::Rate { .. }))
        };
        while choice(&device) {
            undo(&mut device);
        }
        undo(&mut device);
        undo(&mut device);
        device.send(0, Event::Edit(Command::Rate { component: "one.b".into(), rating }));
        device.wait(2000);
    }
    assert!(copied(&device, &id) > 0);
}

#[test]
fn f10_the_copy_of_what_goes_at_one_stroke_holds_what_backspace_took_just_before() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    backspaced(&mut device, SENTENCE.len() - 18);
    write(&mut device, note(), "");
    assert_eq!(copied(&device, &id), 1);
}

#[test]
fn f10_f15_undo_in_an_outcome_that_another_window_chose_as_well_keeps_a_copy() {
    let (mut device, id) = begun(Screens::Here);
    device.send(0, Event::Edit(Command::Rate { component: "one.a".into(), rating: Rating::At("l1".into()) }));
    device.settle();
    device.open(1, Route::to(&id, Place::Prepare));
    (device.hold_mail, device.hold_saves) = (true, true);
    for (tab, of) in [(0, "x"), (1, "y")] {
        let choose =
            Command::Choose { component: "one.a".into(), id: of.into(), sentence: "Draft".into(), level_by_june: None };
        device.send(tab, Event::Edit(choose));
    }
    for (end, _) in SENTENCE.match_indices([' ', '.']) {
        let place = TextPlace::Outcome("x".into(), OutcomeField::Why);
        device.send(0, Event::Edit(Command::Write { place, text: SENTENCE[..=end].to_owned() }));
        device.now += 1100;
    }
    (device.hold_mail, device.hold_saves) = (false, false);
    device.settle();
    for _ in 0..9 {
        undo(&mut device);
    }
    assert!(copied(&device, &id) > 0);
}

#[test]
fn f10_undo_and_redo_to_and_fro_push_no_slip_out() {
    let (mut device, id) = begun(Screens::Here);
    let other = TextPlace::Note("one.b".into());
    write(&mut device, other.clone(), "Lemurs sleep in the morning and play at night.");
    write(&mut device, other, "Lemurs.");
    typed(&mut device);
    write(&mut device, note(), "x");
    write(&mut device, TextPlace::ParkingLot, "They sing with the children every morning.");
    for steps in [1, 2, 3, 1, 2, 3] {
        for event in [Event::Undo, Event::Redo] {
            for _ in 0..steps {
                device.send(0, event.clone());
                device.wait(2000);
            }
        }
    }
    assert!(copied(&device, &id) > 0);
}

#[test]
fn f10_f47_two_copies_of_one_tick_of_the_clock_stand_beside_each_other_while_the_later_code_is_missing() {
    let (mut device, id) = begun(Screens::Coming);
    let other = "They sing with the children every single morning.";
    write(&mut device, note(), SENTENCE);
    write(&mut device, note(), "");
    write(&mut device, note(), other);
    for _ in 0..3 {
        device.send(0, Event::Undo);
    }
    device.wait(2000);
    write(&mut device, TextPlace::TeamName, "Lemurs");
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains(other)));
}

#[test]
fn f03_f10_a_slip_that_comes_again_after_the_device_took_nothing_is_copied_then() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    device.store.broken = Some(StoreProblem::Blocked);
    write(&mut device, TextPlace::TeamName, "Lemurs");
    write(&mut device, note(), "x");
    undo(&mut device);
    device.store.broken = None;
    device.send(0, Event::TryAgain);
    assert_eq!(copied(&device, &id), 0);
    write(&mut device, note(), "x");
    assert_eq!(copied(&device, &id), 1);
}

#[test]
fn f10_a_text_that_was_rewritten_word_by_word_and_undone_word_by_word_is_among_the_copies_each_time() {
    let (mut device, id) = begun(Screens::Here);
    let versions = ["each room greets with care here", "both team listen to them well", "many kids study in tent ours"];
    write(&mut device, note(), versions[0]);
    for version in &versions[1..] {
        // A new word for each old one.
        let (new, old): (Vec<_>, Vec<_>) = (version.split(' ').collect(), versions[0].split(' ').collect());
        for words in 1..=new.len() {
            write(&mut device, note(), &[&new[..words], &old[words..]].concat().join(" "));
        }
        for _ in 0..new.len() {
            undo(&mut device);
        }
    }
    for version in &versions[1..] {
        assert!(device.copies(&id).iter().any(|(_, text)| text.contains(version)), "{version}");
    }
}

#[test]
fn f10_what_was_chosen_since_the_last_copy_is_in_the_one_that_is_kept_before_a_review_is_started_over() {
    let (mut device, id) = begun(Screens::Here);
    typed(&mut device);
    backspaced(&mut device, 0);
    device.send(0, Event::Edit(Command::Rate { component: "one.b".into(), rating: Rating::At("l3".into()) }));
    device.wait(2000);
    device.send(0, Event::Edit(Command::StartOver));
    device.wait(2000);
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains("\"l3\"")));
}
