//! F10: what is taken away bit by bit, with Backspace or with Undo, and what is kept of it when nobody noticed.

use crate::support::{device::Device, device::Network, frameworks};
use juneward::domain::{Command, Rating, TextPlace, WorkbookId};
use juneward::session::{Event, Place, Route, SaveState, Screens};
use juneward::storage::Store;

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

fn with_sentence(texts: impl IntoIterator<Item = String>) -> usize {
    texts.into_iter().filter(|text| text.contains(SENTENCE)).count()
}

fn copied(device: &Device, id: &WorkbookId) -> usize {
    with_sentence(device.copies(id).into_iter().map(|(_, text)| text))
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
        device.send(0, Event::Undo);
        device.wait(2000);
    }
    assert_eq!(copied(&device, &id), 1);
    // What stands there since is in that copy; what comes to stand there is not.
    typed(&mut device);
    for _ in 0..5 {
        device.send(0, Event::Undo);
        device.wait(2000);
    }
    backspaced(&mut device, 0);
    assert_eq!(copied(&device, &id), 2);
}

#[test]
fn f10_f47_what_is_taken_away_bit_by_bit_while_the_later_code_is_missing_is_put_aside() {
    for undone in [false, true] {
        let (mut device, _) = begun(Screens::Coming);
        typed(&mut device);
        assert_eq!(device.asides(), Vec::<String>::new());
        if undone {
            for _ in 0..9 {
                device.send(0, Event::Undo);
                device.wait(2000);
            }
        } else {
            backspaced(&mut device, 0);
        }
        write(&mut device, note(), "x");
        assert_eq!(with_sentence(device.asides()), 1, "undone: {undone}");
    }
}

#[test]
fn f10_f15_f47_so_is_what_a_slip_takes_where_another_window_wrote_meanwhile() {
    let (mut device, id) = begun(Screens::Coming);
    typed(&mut device);
    device.screens = Screens::Here;
    device.open(1, Route::to(&id, Place::Prepare));
    device.send(1, Event::Edit(Command::Write { place: TextPlace::TeamName, text: "Lemurs".to_owned() }));
    device.wait(2000);
    write(&mut device, note(), "x");
    assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
    assert_eq!(with_sentence(device.asides()), 1);
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
fn f10_what_undo_brings_back_and_then_takes_away_is_among_the_copies_once_more() {
    let (mut device, id) = begun(Screens::Here);
    let (place, other) = (TextPlace::Note("one.b".into()), "They sing with the children every morning.");
    write(&mut device, place.clone(), other);
    write(&mut device, place, "");
    typed(&mut device);
    let copied = |device: &Device| device.copies(&id).iter().filter(|(_, text)| text.contains(other)).count();
    assert_eq!(copied(&device), 1);
    while device.session(0).desk().expect("a workbook").history.can_undo().is_some() {
        device.send(0, Event::Undo);
        device.wait(2000);
    }
    assert_eq!(copied(&device), 2);
}
