//! Any edits in any order: refusals change nothing, undo and redo lose nothing.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Change, Command, Date, Timestamp, Workbook};
use juneward::session::{Event, Route, Session};
use juneward::storage::{read_workbook, write_workbook};
use proptest::prelude::*;
use std::sync::Arc;

fn fresh() -> Workbook {
    let today = Date { year: 2026, month: 11, day: 21 };
    Workbook::new("w".into(), "r".into(), &frameworks::small(), Timestamp(1_795_250_000_000), today)
}

fn at_work() -> Device {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    device
}

fn present(session: &Session) -> Arc<Workbook> {
    Arc::clone(&session.desk().expect("a workbook at hand").workbook)
}

proptest! {
    #![proptest_config(generate::cases(200))]

    #[test]
    fn a_refused_edit_changes_nothing_and_an_accepted_one_can_be_kept(commands in prop::collection::vec(generate::command(), 0..40)) {
        let mut workbook = fresh();
        for command in commands {
            let before = workbook.clone();
            match workbook.apply(&command) {
                Err(_) | Ok(Change::Nothing) => prop_assert_eq!(&workbook, &before, "{:?}", command),
                Ok(Change::Changed) => prop_assert_ne!(&workbook, &before, "{:?}", command),
            }
            prop_assert!(workbook.chosen().count() <= 5);
        }
        let again = read_workbook(&write_workbook(&workbook));
        prop_assert_eq!(again.as_ref(), Ok(&workbook));
    }

    #[test]
    fn words_outlive_every_change_of_a_rating(
        before in prop::collection::vec(generate::command(), 0..30),
        ratings in prop::collection::vec((generate::component(), generate::rating()), 1..10),
    ) {
        // F32
        let mut workbook = fresh();
        for command in &before {
            let _ = workbook.apply(command);
        }
        let words = |workbook: &Workbook| {
            let mut silent = workbook.clone();
            for entry in &mut silent.review.components {
                entry.rating = juneward::domain::Rating::NotRated;
            }
            silent
        };
        let kept = words(&workbook);
        for (component, rating) in ratings {
            let _ = workbook.apply(&Command::Rate { component, rating });
        }
        prop_assert_eq!(words(&workbook), kept);
    }

    #[test]
    fn undoing_everything_and_doing_it_again_changes_nothing(
        steps in prop::collection::vec((generate::command(), prop::sample::select(vec![0, 300, 1500]), any::<bool>()), 0..60),
    ) {
        let mut device = at_work();
        let start = present(device.session(0));
        for (command, pause, settled) in steps {
            device.send(0, Event::Edit(command));
            device.wait(pause);
            if settled {
                device.send(0, Event::Settled);
            }
        }
        let end = present(device.session(0));
        // Back: each step undone and redone gives the same state, and is named the same on both buttons.
        while let Some(command) = device.session(0).desk().unwrap().history.can_undo().cloned() {
            let here = present(device.session(0));
            device.send(0, Event::Undo);
            prop_assert_eq!(device.session(0).desk().unwrap().history.can_redo(), Some(&command));
            device.send(0, Event::Redo);
            prop_assert_eq!(&present(device.session(0)), &here);
            device.send(0, Event::Undo);
        }
        prop_assert_eq!(&present(device.session(0)), &start);
        while device.session(0).desk().unwrap().history.can_redo().is_some() {
            device.send(0, Event::Redo);
        }
        prop_assert_eq!(present(device.session(0)), end);
    }
}

#[test]
fn two_hundred_steps_are_kept_and_the_rest_is_let_go() {
    let mut device = at_work();
    for step in 0..250 {
        device.send(0, Event::Edit(Command::ToggleSystem(format!("s{step}").as_str().into())));
    }
    let mut undone = 0;
    while device.session(0).desk().unwrap().history.can_undo().is_some() {
        device.send(0, Event::Undo);
        undone += 1;
    }
    assert_eq!(undone, 200);
}
