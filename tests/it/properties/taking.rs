//! Taking from what arrived, place by place: nothing is lost, the order does not matter, and one step brings every byte back.

use crate::support::{device::Device, frameworks::small, generate};
use juneward::domain::{
    Apart, Command, FrameworkRef, MAX_TEXT, Part, Portion, Purpose, Refusal, Says, Side, Take, TextPlace, Timestamp,
    Workbook,
};
use juneward::session::{Event, Route};
use juneward::storage::{read_stored, read_workbook, write_workbook};
use proptest::prelude::*;

fn base() -> Workbook {
    begun("w")
}

/// A workbook that one of several teams began by itself.
fn begun(id: &str) -> Workbook {
    let today = juneward::domain::Date { year: 2026, month: 11, day: 21 };
    let review = format!("review-of-{id}");
    Workbook::new(id.into(), review.as_str().into(), &small(), Timestamp(0), today)
}

/// One of several states of the same workbook, each edited by itself. Nobody chooses more than a workbook holds together.
fn state() -> impl Strategy<Value = Workbook> {
    state_of("w")
}

fn state_of(id: &'static str) -> impl Strategy<Value = Workbook> {
    prop::collection::vec(generate::command(), 0..25).prop_map(move |commands| {
        let mut book = begun(id);
        for command in commands {
            if !matches!(command, Command::PutTogether(_)) {
                let _ = book.apply(&command);
            }
        }
        book
    })
}

/// Which of two stands where only one can: people who merge by the same rule come to the same.
fn later<T: std::fmt::Debug>(mine: &T, theirs: &T) -> Side {
    if format!("{theirs:?}") > format!("{mine:?}") { Side::Theirs } else { Side::Mine }
}

/// Both everywhere; where one has to be chosen, always by the same rule.
fn both(mine: &Workbook, theirs: &Workbook) -> Result<Workbook, Refusal> {
    let choice = |apart: Apart| {
        let take = match &apart.portion {
            Portion::Team => Take::One(later(&(&mine.team, mine.school_year), &(&theirs.team, theirs.school_year))),
            Portion::Component(id) => {
                let answer = |book: &Workbook| {
                    let mut entry = book.review.entry(id).cloned().expect("an entry");
                    entry.conversation.dissent = String::new();
                    entry.conversation.shown = false;
                    entry.conversation.second_shown = false;
                    let talk = entry.conversation;
                    (entry.rating, talk)
                };
                Take::Both(later(&answer(mine), &answer(theirs)))
            }
            Portion::Outcome(id) => {
                let level = |book: &Workbook| book.outcome_for(id).and_then(|outcome| outcome.level_by_june.clone());
                Take::Both(later(&level(mine), &level(theirs)))
            }
            Portion::Systems | Portion::Order | Portion::ParkingLot => Take::Both(Side::Mine),
        };
        (apart.portion, take)
    };
    let choices: Vec<_> = mine.apart(theirs).into_iter().map(choice).collect();
    mine.put_together(theirs, &choices)
}

/// Several, one after the other. What is no work, when it was edited, stays that of the first.
fn fold(states: &[&Workbook]) -> Result<String, Refusal> {
    let (first, rest) = states.split_first().expect("at least one");
    let mut whole = rest.iter().try_fold((*first).clone(), |whole, next| both(&whole, next))?;
    whole.edited = Timestamp(0);
    // Whose workbook it is, and its own review, stay that of the first, too.
    (whole.id, whole.review.id) = ("w".into(), "r".into());
    Ok(write_workbook(&whole))
}

proptest! {
    #![proptest_config(generate::cases(150))]

    #[test]
    fn several_states_in_any_order_and_some_twice_come_to_the_same(a in state(), b in state(), c in state()) {
        let forth = fold(&[&a, &b, &c]);
        for order in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&fold(&order), &forth);
        }
        prop_assert_eq!(&fold(&[&a, &b, &b, &a, &c, &a]), &forth);
        // Put together by twos first.
        if let (Ok(left), Ok(right)) = (both(&a, &b), both(&b, &c)) {
            prop_assert_eq!(&fold(&[&left, &right]), &forth);
        }
    }

    #[test]
    fn workbooks_that_began_apart_in_any_order_and_some_twice_come_to_the_same(
        a in state_of("a"), b in state_of("b"), c in state_of("c"),
    ) {
        let forth = fold(&[&a, &b, &c]);
        for order in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&fold(&order), &forth);
        }
        prop_assert_eq!(&fold(&[&a, &b, &b, &a, &c, &a]), &forth);
        if let Ok(whole) = both(&a, &b) {
            prop_assert_eq!((&whole.id, &whole.review.id), (&a.id, &a.review.id));
        }
    }

    #[test]
    fn f20_whatever_is_taken_from_any_other_workbook_opens_again(
        a in generate::workbook(), b in generate::workbook(), side in prop::sample::select(vec![Side::Mine, Side::Theirs]),
    ) {
        // Ids that two teams' programs made by chance, components that only one of them knows: all of it has to be a file.
        let apart = a.apart(&b);
        for take in [Take::Both(side), Take::One(Side::Theirs)] {
            let choices: Vec<_> = apart.iter().map(|one| (one.portion.clone(), take)).collect();
            if let Ok(whole) = a.put_together(&b, &choices) {
                prop_assert_eq!(read_workbook(&write_workbook(&whole)), Ok(whole));
            }
        }
    }

    #[test]
    fn a_workbook_put_together_with_itself_is_itself(a in generate::workbook()) {
        prop_assert_eq!(a.apart(&a), []);
        prop_assert_eq!(both(&a, &a), Ok(a.clone()));
        prop_assert_eq!(a.put_together(&a, &[]), Ok(a));
    }

    #[test]
    fn nothing_that_either_says_is_lost_where_both_stand(a in state(), b in state()) {
        let Ok(whole) = both(&a, &b) else { return Ok(()) };
        for book in [&a, &b] {
            for entry in &book.review.components {
                let there = whole.review.entry(&entry.component).expect("an entry");
                prop_assert!(entry.note.split("\n—\n").all(|part| there.note.contains(part)));
                prop_assert!(entry.evidence.iter().all(|one| there.evidence.iter().any(|other| other.id == one.id)));
            }
            for outcome in &book.outcomes {
                let there = whole.outcome_for(&outcome.component).expect("an outcome");
                prop_assert!(outcome.sentence.split("\n—\n").all(|part| there.sentence.contains(part)));
                prop_assert!(there.chosen || !outcome.chosen);
            }
        }
    }

    #[test]
    fn what_is_left_as_it_is_stays_and_what_is_taken_is_the_others(a in state(), b in state()) {
        let apart = a.apart(&b);
        let all = |side| apart.iter().map(|one| (one.portion.clone(), Take::One(side))).collect::<Vec<_>>();
        prop_assert_eq!(a.put_together(&b, &all(Side::Mine)), Ok(a.clone()));
        if let Ok(taken) = a.put_together(&b, &all(Side::Theirs)) {
            // What was only here is set aside, not gone: that alone may differ.
            for left in taken.apart(&b) {
                prop_assert!(matches!(left.portion, Portion::Order), "{left:?}");
            }
        }
        for one in &apart {
            let Ok(taken) = a.put_together(&b, &[(one.portion.clone(), Take::One(Side::Theirs))]) else { continue };
            let left = taken.apart(&b).into_iter().map(|left| left.portion).filter(|left| *left != Portion::Order);
            let left: Vec<_> = left.collect();
            let others = apart.iter().map(|other| &other.portion);
            let others: Vec<_> = others.filter(|other| **other != Portion::Order && **other != one.portion).collect();
            prop_assert!(left.len() == others.len() && left.iter().all(|left| others.contains(&left)), "{left:?} of {others:?}");
        }
    }

    #[test]
    fn f25_undo_brings_back_every_byte(a in state(), b in state()) {
        prop_assume!(a != b && a.apart(&b).iter().any(|one| one.portion != Portion::Order));
        let mut device = Device::new(vec![small()]);
        device.open(0, Route::Start);
        device.send(0, Event::Received { name: "a.json".to_owned(), text: Ok(write_workbook(&a)) });
        device.send(0, Event::TakeIn { index: 0 });
        let id = device.session(0).shelf()[0].workbook.id.clone();
        let at = |device: &Device| {
            let stored = device.stored(&id).expect("it is stored");
            let mut book = read_stored(&stored).expect("it reads back").workbook;
            book.edited = Timestamp(0);
            write_workbook(&book)
        };
        let before = at(&device);
        device.send(0, Event::Received { name: "b.json".to_owned(), text: Ok(write_workbook(&b)) });
        prop_assert_eq!(&at(&device), &before, "something changed before anybody chose");
        let choices = a.apart(&b).into_iter().map(|one| (one.portion, Take::One(Side::Theirs))).collect();
        device.send(0, Event::TakeParts { index: 0, into: id.clone(), choices });
        device.settle();
        device.send(0, Event::Undo);
        device.settle();
        prop_assert_eq!(at(&device), before);
    }

    #[test]
    fn f25_parts_of_a_workbook_that_began_apart_go_where_a_person_says_and_undo_brings_back_every_byte(
        a in state_of("a"), b in state_of("b"), other in state_of("other"),
    ) {
        prop_assume!(a.apart(&b).iter().any(|one| one.portion != Portion::Order));
        let mut device = shelf(&[&a, &other]);
        let at = |device: &Device, id: &str| {
            let stored = device.stored(&id.into()).expect("it is stored");
            write_workbook(&read_stored(&stored).expect("it reads back").workbook)
        };
        let before = [at(&device, "a"), at(&device, "other")];
        device.send(0, Event::Received { name: "b.json".to_owned(), text: Ok(write_workbook(&b)) });
        let choices: Vec<_> = a.apart(&b).into_iter().map(|one| (one.portion, Take::One(Side::Theirs))).collect();
        let whole = a.put_together(&b, &choices);
        prop_assume!(whole.is_ok());
        device.send(0, Event::TakeParts { index: 0, into: "a".into(), choices });
        device.settle();
        let taken = device.session(0).desk_of(&"a".into()).expect("it is here").workbook.clone();
        prop_assert_eq!(whole.map(|whole| Workbook { edited: taken.edited, ..whole }), Ok((*taken).clone()));
        prop_assert_eq!(&at(&device, "other"), &before[1]);
        prop_assert_eq!(device.session(0).shelf().len(), 2, "what arrived is not on the device");
        device.send(0, Event::Undo);
        device.settle();
        prop_assert_eq!([at(&device, "a"), at(&device, "other")], before);
    }
}

/// A device with these workbooks.
fn shelf(books: &[&Workbook]) -> Device {
    let mut device = Device::new(vec![small()]);
    device.open(0, Route::Start);
    for book in books {
        device.send(0, Event::Received { name: "own.json".to_owned(), text: Ok(write_workbook(book)) });
        device.send(0, Event::TakeIn { index: 0 });
    }
    device.settle();
    device
}

#[test]
fn what_arrives_can_be_taken_into_every_workbook_of_its_kind_and_practice_stays_apart() {
    let named = |id: &str| {
        let mut book = begun(id);
        book.apply(&Command::Write { place: TextPlace::TeamName, text: id.to_owned() }).expect("an edit");
        book
    };
    let practice = Workbook { purpose: Purpose::Practice, ..named("practice") };
    let strange =
        Workbook { framework: FrameworkRef { id: "another".to_owned(), ..begun("x").framework }, ..named("strange") };
    let device = shelf(&[&named("a"), &practice, &strange, &named("b")]);
    let takers = |book: &Workbook| {
        let ids = device.session(0).takers(book);
        ids.iter().map(|id| id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let mut of = takers(&named("new"));
    of.sort();
    assert_eq!(of, ["a", "b"]);
    // The one that it is another state of comes first, and never the very same.
    let mut changed = named("b");
    changed.apply(&Command::Write { place: TextPlace::School, text: "Elm".to_owned() }).expect("an edit");
    assert_eq!(takers(&changed), ["b", "a"]);
    assert_eq!(takers(&named("b")), ["a"]);
    assert_eq!(takers(&Workbook { id: "z".into(), ..practice.clone() }), ["practice"]);
}

#[test]
fn an_outcome_that_was_taken_has_an_id_of_its_own_and_a_component_to_speak_of() {
    let chosen = |book: &str, component: &str| {
        let mut book = begun(book);
        let command =
            Command::Choose { component: component.into(), id: "o".into(), sentence: String::new(), level_by_june: None };
        book.apply(&command).expect("room for one more");
        book
    };
    let (mut mine, theirs) = (chosen("a", "one.b"), chosen("b", "one.a"));
    mine.review.components.retain(|entry| entry.component.as_str() != "one.a");
    let take = [(Portion::Outcome("one.a".into()), Take::One(Side::Theirs))];
    let whole = mine.put_together(&theirs, &take).expect("it fits");
    assert_eq!(read_workbook(&write_workbook(&whole)), Ok(whole.clone()));
    let ids: Vec<_> = whole.outcomes.iter().map(|one| (one.id.as_str(), one.component.as_str())).collect();
    assert_eq!(ids, [("one.b", "one.b"), ("o", "one.a")]);
    assert_eq!(whole.outcomes[1].from.review.as_str(), "review-of-b", "it still says where it came from");
}

#[test]
fn what_a_sender_left_out_is_not_taken_for_deleted() {
    let mut mine = base();
    for (place, text) in [(TextPlace::Note("one.a".into()), "why"), (TextPlace::TeamName, "Grade 4")] {
        mine.apply(&Command::Write { place, text: text.to_owned() }).expect("an edit");
    }
    let mut theirs = mine.clone();
    theirs.apply(&Command::Write { place: TextPlace::Note("one.b".into()), text: "new".to_owned() }).expect("an edit");
    theirs
        .apply(&Command::Rate { component: "one.a".into(), rating: juneward::domain::Rating::NotSureYet })
        .expect("an edit");
    let copy = theirs.without(&[Part::Notes, Part::Names]);
    assert_eq!(mine.apart(&copy), [Apart { portion: Portion::Component("one.a".into()), says: Says::Both }]);
    let taken = mine.put_together(&copy, &[(Portion::Component("one.a".into()), Take::One(Side::Theirs))]).expect("it fits");
    let entry = taken.review.entry(&"one.a".into()).expect("an entry");
    assert_eq!((entry.note.as_str(), taken.team.name.as_str()), ("why", "Grade 4"));
    assert_eq!(entry.rating, juneward::domain::Rating::NotSureYet);
}

#[test]
fn what_is_more_than_a_workbook_holds_is_refused_whole() {
    let outcome = |book: &mut Workbook, id: &str| {
        let command = Command::Choose { component: id.into(), id: id.into(), sentence: String::new(), level_by_june: None };
        book.apply(&command).expect("room for one more");
    };
    let (mut mine, mut theirs) = (base(), base());
    for id in ["one.a", "one.b", "one.c"] {
        outcome(&mut mine, id);
    }
    for id in ["two.a", "two.b", "two.c"] {
        outcome(&mut theirs, id);
    }
    let all: Vec<_> = mine.apart(&theirs).into_iter().map(|one| (one.portion, Take::Both(Side::Mine))).collect();
    assert_eq!(mine.put_together(&theirs, &all), Err(Refusal::OutcomeLimit { max: 5 }));
    let long =
        |letter: &str| Command::Write { place: TextPlace::Note("one.a".into()), text: letter.repeat(MAX_TEXT - 1_000) };
    let (mut mine, mut theirs) = (base(), base());
    mine.apply(&long("a")).expect("an edit");
    theirs.apply(&long("b")).expect("an edit");
    assert_eq!(mine.apart(&theirs)[0].says, Says::Either);
    let both = [(Portion::Component("one.a".into()), Take::Both(Side::Mine))];
    assert!(matches!(mine.put_together(&theirs, &both), Err(Refusal::TextTooLong { .. })));
}
