//! What no sequence of events may do to a file.

use super::drive::{begin, device, state};
use crate::support::generate;
use juneward::domain::{Command, TextPlace};
use juneward::session::{Door, Event, KeepAct, KeepEvent, KeepProblem, KeepState, Place, Route, SaveState};
use juneward::storage::{read_workbook, write_workbook};
use proptest::prelude::*;

/// What happens around a kept file.
#[derive(Clone, Debug)]
enum Step {
    Write(String),
    Keep(KeepEvent),
    Serve,
    Settle,
    Trouble(Option<KeepProblem>),
    Answer(Option<KeepProblem>),
    Elsewhere(Vec<u8>),
    Room(Option<usize>),
    Reload,
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let problem = prop::option::of(prop::sample::select(vec![
        KeepProblem::Cancelled,
        KeepProblem::Forbidden,
        KeepProblem::Gone,
        KeepProblem::Full,
        KeepProblem::Busy,
        KeepProblem::Other,
    ]));
    let deed = prop::sample::select(vec![
        begin(Door::New),
        begin(Door::There),
        KeepEvent::GoOn,
        KeepEvent::Later,
        KeepEvent::Stop,
        KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true },
        KeepEvent::Remembered { name: "a.json".to_owned(), allowed: false },
    ]);
    prop_oneof![
        4 => "[a-z]{1,8}".prop_map(Step::Write),
        4 => deed.prop_map(Step::Keep),
        6 => Just(Step::Serve),
        3 => Just(Step::Settle),
        1 => problem.clone().prop_map(Step::Trouble),
        1 => problem.prop_map(Step::Answer),
        1 => generate::workbook().prop_map(|workbook| Step::Elsewhere(write_workbook(&workbook).into_bytes())),
        1 => "[a-z ]{1,20}".prop_map(|text| Step::Elsewhere(text.into_bytes())),
        1 => prop::option::of(0..2000_usize).prop_map(Step::Room),
        1 => Just(Step::Reload),
        1 => Just(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(generate::cases(80))]

    /// Whatever happens in whatever order: without "write over", nothing of somebody else is ever written over; a file
    /// that is called up to date holds the work; and once all is well again, a kept file follows.
    #[test]
    fn a_kept_file_is_never_wrong_and_never_in_the_way(steps in prop::collection::vec(step(), 1..50)) {
        let (mut device, mut drive, id) = device();
        for step in steps {
            match step {
                Step::Write(text) => {
                    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text }));
                }
                Step::Keep(event) => device.send(0, Event::Keep(id.clone(), event)),
                Step::Serve => { drive.serve_one(&mut device); }
                Step::Settle => device.settle(),
                Step::Trouble(trouble) => drive.trouble = trouble,
                Step::Answer(answer) => drive.answer = answer,
                Step::Elsewhere(bytes) => drive.file = Some(bytes),
                Step::Room(room) => device.store.room = room,
                Step::Reload => {
                    device.close(0);
                    device.acts.clear();
                    device.open(0, Route::to(&id, Place::Prepare));
                    // The browser gives back what it was given to keep.
                    if device.session(0).desks.is_empty() {
                        return Ok(());
                    }
                }
                Step::Undo => device.send(0, Event::Undo),
            }
            prop_assert!(drive.written_over.is_empty(), "somebody's file was written over");
            let waiting = device.acts.iter().filter(|(_, _, act)| matches!(act, KeepAct::Write { .. })).count();
            prop_assert!(waiting <= 1, "two writes at once");
        }
        (drive.trouble, drive.answer, device.store.room) = (None, None, None);
        device.send(0, Event::Edit(Command::Write { place: TextPlace::School, text: "the end".to_owned() }));
        for _ in 0..6 {
            device.send(0, Event::TryAgain);
            device.settle();
            drive.serve(&mut device);
        }
        let desk = &device.session(0).desks[0];
        prop_assert!(matches!(desk.save, SaveState::Clean { .. } | SaveState::New), "{:?}", desk.save);
        match state(&device, &id) {
            Some(KeepState::Current { .. }) => {
                let there = read_workbook(&drive.text());
                prop_assert_eq!(there.as_ref(), Ok(&*desk.workbook));
            }
            None | Some(KeepState::Paused { .. } | KeepState::Refused(_) | KeepState::Found { .. }) => {}
            other => prop_assert!(false, "stuck: {:?}", other),
        }
    }
}
