//! Taking from what arrived, place by place: nothing is lost, the order does not matter, and one step brings every byte back.

use crate::support::{device::Device, frameworks::small, generate};
use juneward::domain::{Apart, Command, Part, Portion, Refusal, Says, Side, Take, TextPlace, Timestamp, Workbook};
use juneward::session::{Event, Route};
use juneward::storage::{read_stored, write_workbook};
use proptest::prelude::*;

fn base() -> Workbook {
    let today = juneward::domain::Date { year: 2026, month: 11, day: 21 };
    Workbook::new("w".into(), "r".into(), &small(), Timestamp(0), today)
}

/// One of several states of the same workbook, each edited by itself. Nobody chooses more than a workbook holds together.
fn state() -> impl Strategy<Value = Workbook> {
    prop::collection::vec(generate::command(), 0..25).prop_map(|commands| {
        let mut book = base();
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
        device.send(0, Event::TakeParts { index: 0, choices });
        device.settle();
        device.send(0, Event::Undo);
        device.settle();
        prop_assert_eq!(at(&device), before);
    }
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
    let long = |letter: &str| Command::Write { place: TextPlace::Note("one.a".into()), text: letter.repeat(9_000) };
    let (mut mine, mut theirs) = (base(), base());
    mine.apply(&long("a")).expect("an edit");
    theirs.apply(&long("b")).expect("an edit");
    assert_eq!(mine.apart(&theirs)[0].says, Says::Either);
    let both = [(Portion::Component("one.a".into()), Take::Both(Side::Mine))];
    assert!(matches!(mine.put_together(&theirs, &both), Err(Refusal::TextTooLong { .. })));
}
