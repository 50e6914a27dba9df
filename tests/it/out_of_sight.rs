//! Words that no workbook holds, while another window writes: texts that are too long, and what can't be put together yet.

use crate::support::{device::Device, device::Network, frameworks};
use juneward::domain::{Command, MAX_TEXT, TextPlace, WorkbookId};
use juneward::session::{Event, Place, Route, SaveState, Screens};
use juneward::storage::{Store, StoreProblem, read_stored, workbook_key};

fn begun(screens: Screens) -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.screens = screens;
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    write(&mut device, 0, TextPlace::School, "Quokka one.");
    device.screens = Screens::Here;
    device.open(1, Route::to(&id, Place::Prepare));
    (device, id)
}

fn edit(device: &mut Device, tab: usize, command: Command) {
    device.send(tab, Event::Edit(command));
    device.wait(2000);
}

fn write(device: &mut Device, tab: usize, place: TextPlace, text: &str) {
    edit(device, tab, Command::Write { place, text: text.to_owned() });
}

fn evidence() -> TextPlace {
    TextPlace::EvidenceShows("one.a".into(), "e".into())
}

fn shown(device: &Device, place: &TextPlace) -> Option<String> {
    device.session(0).desk()?.shown(place).map(str::to_owned)
}

/// A text that no workbook holds, with a word at its end.
fn too_long() -> String {
    ["x".repeat(MAX_TEXT), " Quokka.".to_owned()].concat()
}

#[test]
fn f15_f47_what_another_window_wrote_while_the_later_code_is_missing_is_told_and_what_is_here_is_kept() {
    let (mut device, id) = begun(Screens::Coming);
    device.network = Network::Away;
    device.send(0, Event::NeedScreens);
    write(&mut device, 1, TextPlace::School, "Quokka one. Lemur one.");
    write(&mut device, 0, TextPlace::TeamName, "Quokka two.");
    let why = StoreProblem::WrittenElsewhere;
    assert_eq!(device.session(0).desks[0].save, SaveState::Failing { why });
    assert!(device.session(0).unsaved().is_some());
    // Whoever closes the window now finds it among earlier work.
    assert!(device.asides().iter().any(|text| text.contains("Quokka two.")));
    write(&mut device, 0, TextPlace::TeamName, "Quokka two. Quokka three.");
    assert!(device.asides().iter().any(|text| text.contains("Quokka three.")));
    assert_eq!(device.asides().len(), 1);
    // Once the code is here both stand together, and nothing is left aside.
    device.network = Network::Well;
    device.send(0, Event::TryAgain);
    device.settle();
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook").workbook;
    assert_eq!(
        (stored.team.name.as_str(), stored.team.school.as_str()),
        ("Quokka two. Quokka three.", "Quokka one. Lemur one.")
    );
    assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }));
    assert_eq!(device.asides(), Vec::<String>::new());
}

#[test]
fn f15_f17_a_text_that_is_too_long_outlives_the_removal_of_its_place_in_another_window() {
    let (mut device, id) = begun(Screens::Here);
    edit(&mut device, 0, Command::AddEvidence { component: "one.a".into(), id: "e".into() });
    write(&mut device, 0, evidence(), &too_long());
    edit(&mut device, 1, Command::RemoveEvidence { component: "one.a".into(), id: "e".into() });
    device.settle();
    assert_eq!(shown(&device, &evidence()), Some(too_long()));
    assert!(device.session(0).unsaved().is_some(), "the end of it is on this screen alone");
    write(&mut device, 0, evidence(), "Quokkas, shorter.");
    device.settle();
    let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook").workbook;
    assert_eq!(stored.text(&evidence()), Some("Quokkas, shorter."));
}

#[test]
fn f10_f47_what_is_typed_over_while_the_later_code_is_missing_is_a_copy() {
    let mut device = Device::new(vec![frameworks::small()]);
    device.screens = Screens::Coming;
    device.network = Network::Away;
    device.open(0, Route::Start);
    device.send(0, Event::NeedScreens);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    write(&mut device, 0, TextPlace::School, "Quokkas greet each family.");
    write(&mut device, 0, TextPlace::School, "Quokkas greet each family. And go on.");
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    assert_eq!(device.copies(&id), vec![]);
    write(&mut device, 0, TextPlace::School, "x");
    write(&mut device, 0, TextPlace::School, "xy");
    assert_eq!(device.copies(&id).len(), 1);
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains("Quokkas greet each family. And go on.")));
    assert_eq!(device.asides(), Vec::<String>::new());
}

#[test]
fn f07_f47_nothing_is_called_saved_once_the_store_was_emptied_while_the_later_code_is_missing() {
    let (mut device, id) = begun(Screens::Coming);
    device.close(1);
    device.network = Network::Away;
    device.send(0, Event::NeedScreens);
    device.store.remove(&workbook_key(&id)).expect("a store");
    device.send(0, Event::StoreMoved { id, now: None });
    device.wait(1000);
    assert_eq!(device.session(0).desks[0].save, SaveState::Failing { why: StoreProblem::WrittenElsewhere });
    assert!(device.asides().iter().any(|text| text.contains("Quokka one.")));
}

#[test]
fn f14_f47_nothing_is_called_saved_once_another_window_wrote_and_the_later_code_does_not_come() {
    let (mut device, _) = begun(Screens::Coming);
    device.network = Network::Away;
    device.send(0, Event::NeedScreens);
    device.wait(1000);
    write(&mut device, 1, TextPlace::School, "Lemurs.");
    device.settle();
    assert!(!matches!(device.session(0).desks[0].save, SaveState::Clean { .. }));
    assert!(device.session(0).unsaved().is_some());
    // Once the code is here, the other window's work is.
    device.network = Network::Well;
    device.send(0, Event::TryAgain);
    device.settle();
    assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }));
    assert_eq!(device.asides(), Vec::<String>::new());
}
