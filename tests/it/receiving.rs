//! Several files at once: in any order and however often, they give the same workbooks, and what was here stays as it was.

use crate::support::{device::Device, frameworks::small, generate::cases};
use juneward::domain::{Command, TextPlace, Timestamp, Workbook};
use juneward::session::{Event, Offer, Place, Route};
use juneward::storage::{Unreadable, read_stored, write_workbook};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn book(id: &str, note: &str) -> Workbook {
    let today = juneward::domain::Date { year: 2026, month: 11, day: 21 };
    let mut book = Workbook::new(id.into(), "r".into(), &small(), Timestamp(0), today);
    book.apply(&Command::Write { place: TextPlace::Note("one.a".into()), text: note.to_owned() }).expect("an edit");
    book
}

fn device() -> Device {
    let mut device = Device::new(vec![small()]);
    device.open(0, Route::Start);
    device
}

/// Everything that stands on a device, apart from the ids that were made here.
fn shelf(device: &Device) -> BTreeSet<(String, String)> {
    let books = device.session(0).shelf().into_iter().map(|desk| {
        let stored = device.stored(&desk.workbook.id).expect("a workbook is stored");
        assert_eq!(read_stored(&stored).expect("it reads back").workbook, *desk.workbook);
        let note = desk.workbook.review.components[0].note.clone();
        (desk.workbook.team.name.clone(), note)
    });
    books.collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn f25_files_in_any_order_and_some_twice_give_the_same_workbooks_beside_what_was_here(
        order in prop::collection::vec(0_usize..6, 2..12),
    ) {
        // Two teams, one of them in three states; one that is already here; one file that is broken.
        let files = [
            write_workbook(&book("a", "first")),
            write_workbook(&book("a", "second")),
            write_workbook(&book("a", "third")),
            write_workbook(&book("b", "other team")),
            write_workbook(&book("mine", "from another device")),
            "half a fi".to_owned(),
        ];
        let open = |order: &[usize]| {
            let mut device = device();
            let mine = write_workbook(&book("mine", "here"));
            device.send(0, Event::Received { name: "mine.json".to_owned(), text: Ok(mine) });
            device.send(0, Event::TakeIn { index: 0 });
            let id = "mine".into();
            let before = device.stored(&id);
            let given = order.iter().map(|index| (format!("{index}.json"), Ok(files[*index].clone()))).collect();
            device.send(0, Event::ReceivedTogether(given));
            let unopened = device.stored(&id);
            device.send(0, Event::TakeInAll);
            device.settle();
            (before == unopened && unopened == device.stored(&id), shelf(&device), device.session(0).shelf().len())
        };
        let (untouched, forth, many) = open(&order);
        prop_assert!(untouched, "what was here was changed");
        let backwards: Vec<_> = order.iter().rev().copied().collect();
        prop_assert_eq!(&open(&backwards).1, &forth);
        let different: BTreeSet<_> = order.iter().filter(|index| **index < 5).collect();
        prop_assert_eq!(many, different.len() + 1);
    }
}

#[test]
fn f24_a_broken_file_among_others_is_named_and_keeps_nothing_back() {
    let mut device = device();
    device.send(
        0,
        Event::ReceivedTogether(vec![
            ("good.json".to_owned(), Ok(write_workbook(&book("a", "x")))),
            ("broken.json".to_owned(), Ok("{\"format\":".to_owned())),
            ("picture.json".to_owned(), Err(Unreadable::NotText)),
        ]),
    );
    let incoming = device.session(0).incoming.clone().expect("something arrived");
    let found = incoming.found.expect("a list");
    assert!(matches!(&found[0], Offer::Workbook { file, .. } if file == "good.json"));
    assert!(matches!(&found[1], Offer::Unreadable { part, why: Unreadable::CutShort { .. } } if part == "broken.json"));
    assert!(matches!(&found[2], Offer::Unreadable { part, why: Unreadable::NotText } if part == "picture.json"));
    device.send(0, Event::TakeInAll);
    assert_eq!(device.session(0).shelf().len(), 1);
    assert_eq!(device.session(0).incoming, None);
}

#[test]
fn f24_two_files_pasted_one_behind_the_other_are_taken_as_two() {
    // The first was opened and the second was gone without a word.
    let files = [book("a", "first"), book("b", "second")].map(|book| write_workbook(&book));
    let text = files.concat();
    let mut device = device();
    device.send(0, Event::Received { name: String::new(), text: Ok(text.clone()) });
    let offers = |device: &Device| device.session(0).incoming.clone().expect("something arrived").found.expect("a list");
    assert!(matches!(&*offers(&device), [Offer::Workbook { .. }, Offer::Workbook { .. }]));
    device.send(0, Event::TakeInAll);
    assert_eq!(device.session(0).shelf().len(), 2);
    // One that was cut is told beside the whole one, and a text with nothing whole in it is refused.
    device.send(0, Event::Received { name: String::new(), text: Ok(text[..text.len() - 90].to_owned()) });
    let found = offers(&device);
    assert!(matches!(&*found, [Offer::Workbook { .. }, Offer::Unreadable { why: Unreadable::Damaged, .. }]), "{found:?}");
}

#[test]
fn whoever_keeps_what_arrived_lands_where_its_content_is() {
    let rated = Command::Rate { component: "one.b".into(), rating: juneward::domain::Rating::NotSureYet };
    let chosen = Command::Choose { id: "o".into(), component: "one.b".into(), sentence: String::new(), level_by_june: None };
    for (id, commands, place) in [
        ("words", vec![], Place::Review("one.a".into())),
        ("rated", vec![rated.clone()], Place::See),
        ("chosen", vec![rated, chosen], Place::Outcomes),
    ] {
        let mut device = device();
        let mut arrived = book(id, "a note");
        arrived.team.name = "Grade 4".to_owned();
        for command in &commands {
            arrived.apply(command).expect("an edit");
        }
        for state in ["first", "changed"] {
            arrived.apply(&Command::Write { place: TextPlace::School, text: state.to_owned() }).expect("an edit");
            device.send(0, Event::Received { name: "a.json".to_owned(), text: Ok(write_workbook(&arrived)) });
            device.send(0, Event::TakeIn { index: 0 });
            assert_eq!(device.session(0).route.place(), Some(&place), "{id}, {state}");
        }
    }
}

#[test]
fn two_states_of_a_workbook_are_held_against_each_other() {
    let here = book("a", "same");
    let mut there = here.clone();
    assert_eq!(here.differences(&there), juneward::domain::Differences::default());
    for command in [
        Command::Rate { component: "one.b".into(), rating: juneward::domain::Rating::At("l1".into()) },
        Command::Write { place: TextPlace::Note("one.a".into()), text: "other".to_owned() },
        Command::Write { place: TextPlace::School, text: "Elm".to_owned() },
        Command::Choose { id: "o".into(), component: "one.b".into(), sentence: String::new(), level_by_june: None },
    ] {
        there.apply(&command).expect("an edit");
    }
    let found = here.differences(&there);
    let components: Vec<_> = found.components.iter().map(|one| (one.component.as_str(), one.words)).collect();
    assert_eq!(components, [("one.a", true), ("one.b", false)]);
    assert_eq!((found.outcomes, found.head), (1, true));
    // An entry that says nothing and one that is not there are the same.
    there = here.clone();
    there.review.components.truncate(2);
    assert_eq!(here.differences(&there).components, []);
}
