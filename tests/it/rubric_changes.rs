//! F28: between two versions of a rubric, things are put in another order, named anew, added and taken out. Answers belong
//! to ids: they stay with what they were said about, and what the rubric no longer has is kept and shown apart.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, Component, ComponentId, Framework, Rating, TextPlace, Workbook, WorkbookId};
use juneward::session::{Event, Place, Route};
use juneward::storage::{read_stored, write_workbook};
use std::sync::Arc;

const NOTE: &str = "The plans hold when one of us is out.";

fn edit(device: &mut Device, command: Command) {
    device.send(0, Event::Edit(command));
}

/// A team that said something about three components of the first version, and chose one of them.
fn said_in_the_first_version() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    for (component, level) in [("one.a", "l1"), ("one.b", "l2"), ("two.c", "l0")] {
        let component = ComponentId::from(component);
        edit(&mut device, Command::Rate { component: component.clone(), rating: Rating::At(level.into()) });
        let text = format!("{}: {NOTE}", component.as_str());
        edit(&mut device, Command::Write { place: TextPlace::Note(component), text });
    }
    let choose =
        Command::Choose { id: "o".into(), component: "one.b".into(), sentence: "we plan".to_owned(), level_by_june: None };
    edit(&mut device, choose);
    device.close(0);
    (device, id)
}

/// The next version: the systems in the other order, `one.a` under another name and last, `one.b` gone, `one.new` added.
fn second_version() -> Arc<Framework> {
    let mut next = (*frameworks::small()).clone();
    "2.0.0".clone_into(&mut next.reference.version);
    next.systems.reverse();
    let one = next.systems.iter_mut().find(|system| system.id.as_str() == "one").expect("a system");
    one.components.retain(|component| component.id.as_str() != "one.b");
    let mut renamed = one.components.remove(0);
    "Another name".clone_into(&mut renamed.name);
    let added = Component { id: "one.new".into(), name: "New".to_owned(), ..renamed.clone() };
    one.components.extend([added, renamed]);
    Arc::new(next)
}

fn on_screen(device: &Device) -> Workbook {
    (*device.session(0).desk().expect("a workbook").workbook).clone()
}

#[test]
fn f28_answers_follow_their_ids_through_another_order_and_another_name() {
    let (mut device, id) = said_in_the_first_version();
    device.frameworks = vec![second_version()];
    device.open(0, Route::to(&id, Place::See));
    let book = on_screen(&device);
    for (component, level) in [("one.a", "l1"), ("two.c", "l0")] {
        let entry = book.review.entry(&component.into()).expect("an entry");
        assert_eq!(entry.rating, Rating::At(level.into()), "{component}");
        assert_eq!(entry.note, format!("{component}: {NOTE}"));
    }
    let new = book.review.entry(&"one.new".into()).expect("an entry for what is new");
    assert_eq!((&new.rating, new.note.as_str()), (&Rating::NotRated, ""), "nobody has said anything about it");
}

#[test]
fn f28_what_the_rubric_no_longer_has_is_shown_apart_kept_and_handed_on() {
    let (mut device, id) = said_in_the_first_version();
    device.frameworks = vec![second_version()];
    device.open(0, Route::to(&id, Place::See));
    let book = on_screen(&device);
    let outside: Vec<_> = book.outside(&second_version()).iter().map(|entry| entry.component.as_str().to_owned()).collect();
    assert_eq!(outside, ["one.b"]);
    let chosen = book.outcome_for(&"one.b".into()).expect("the outcome that was chosen from it");
    assert!(chosen.chosen);
    assert_eq!(chosen.sentence, "we plan");
    // An edit elsewhere saves it all, and the file that goes out holds it.
    edit(&mut device, Command::Write { place: TextPlace::School, text: "Elm Street".to_owned() });
    device.wait(4000);
    let stored = read_stored(&device.stored(&id).expect("a workbook")).expect("readable");
    assert_eq!(stored.workbook.review.entry(&"one.b".into()).expect("an entry").note, format!("one.b: {NOTE}"));
    assert!(write_workbook(&stored.workbook).contains("one.b: "));
}

#[test]
fn f28_a_rubric_that_goes_back_brings_its_answers_back() {
    let (mut device, id) = said_in_the_first_version();
    let before = read_stored(&device.stored(&id).expect("a workbook")).expect("readable").workbook;
    device.frameworks = vec![second_version()];
    device.open(0, Route::to(&id, Place::See));
    edit(&mut device, Command::Write { place: TextPlace::School, text: "Elm Street".to_owned() });
    device.close(0);
    device.frameworks = vec![frameworks::small()];
    device.open(0, Route::to(&id, Place::See));
    let book = on_screen(&device);
    assert!(book.outside(&frameworks::small()).iter().all(|entry| entry.component.as_str() == "one.new"));
    for component in ["one.a", "one.b", "two.c"] {
        assert_eq!(book.review.entry(&component.into()), before.review.entry(&component.into()), "{component}");
    }
    assert_eq!(book.outcomes, before.outcomes);
}
