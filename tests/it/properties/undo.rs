//! What can be undone survives a reload, and never spoils the work.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, Workbook};
use juneward::session::{Event, Place, Route, SaveState};
use juneward::storage::{Store, diff, difference, follow, history_key, patch};
use proptest::prelude::*;
use std::mem::discriminant;
use std::sync::Arc;

#[derive(Clone, Debug)]
enum Step {
    Edit(Command),
    Undo,
    Redo,
    Wait(i64),
    Reload,
    DeleteAndPutBack,
}

fn step() -> BoxedStrategy<Step> {
    prop_oneof![
        12 => generate::command().prop_map(Step::Edit),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
        2 => prop::sample::select(vec![1, 300, 1500]).prop_map(Step::Wait),
        3 => Just(Step::Reload),
        1 => Just(Step::DeleteAndPutBack),
    ]
    .boxed()
}

fn at_work() -> Device {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    // So that it stands in the store, and a reload finds it.
    device.send(0, Event::Edit(Command::ToggleSystem("one".into())));
    device.send(0, Event::Settled);
    device
}

fn book(device: &Device) -> Arc<Workbook> {
    Arc::clone(&device.session(0).desk().expect("a workbook at hand").workbook)
}

/// What the two buttons say, as far as it is kept: the kind of edit.
fn buttons(device: &Device) -> [Option<std::mem::Discriminant<Command>>; 2] {
    let history = &device.session(0).desk().expect("a workbook at hand").history;
    [history.can_undo().map(discriminant), history.can_redo().map(discriminant)]
}

/// Does a step on a device that is loaded anew where the step says so, or on one that stays open all the time.
fn carry_out(device: &mut Device, step: &Step, reloads: bool) {
    let route = device.session(0).route.clone();
    match step {
        Step::Edit(command) => device.send(0, Event::Edit(command.clone())),
        Step::Undo => device.send(0, Event::Undo),
        Step::Redo => device.send(0, Event::Redo),
        Step::Wait(milliseconds) => device.wait(*milliseconds),
        Step::Reload if reloads => {
            device.close(0);
            device.open(0, route);
        }
        Step::Reload => {
            device.send(0, Event::Leaving);
            device.send(0, Event::Settled);
        }
        Step::DeleteAndPutBack => {
            let id = route.workbook().expect("a workbook at hand").clone();
            device.send(0, Event::Leaving);
            if reloads {
                device.open(0, Route::Start);
            } else {
                device.send(0, Event::Settled);
            }
            device.send(0, Event::Delete(id.clone()));
            device.send(0, Event::PutBack(id));
            device.send(0, Event::Went(route));
        }
    }
}

proptest! {
    #![proptest_config(generate::cases(60))]

    #[test]
    fn a_reload_changes_nothing_of_what_can_be_undone(steps in prop::collection::vec(step(), 1..50)) {
        let (mut device, mut always_open) = (at_work(), at_work());
        let start = book(&device);
        for step in &steps {
            carry_out(&mut device, step, true);
            carry_out(&mut always_open, step, false);
            prop_assert_eq!(book(&device), book(&always_open), "after {:?}", step);
            prop_assert_eq!(buttons(&device), buttons(&always_open), "after {:?}", step);
        }
        while device.session(0).desk().unwrap().history.can_redo().is_some() {
            device.send(0, Event::Redo);
        }
        let end = book(&device);
        // Everything is taken back in one visit, and done again in the next.
        let mut states = vec![];
        while device.session(0).desk().unwrap().history.can_undo().is_some() {
            states.push(book(&device));
            device.send(0, Event::Undo);
        }
        let first = book(&device);
        prop_assert_eq!(&Workbook { edited: start.edited, systems: start.systems.clone(), ..(*first).clone() }, &*start);
        carry_out(&mut device, &Step::Reload, true);
        prop_assert_eq!(book(&device), first);
        while let Some(expected) = states.pop() {
            prop_assert!(device.session(0).desk().unwrap().history.can_redo().is_some());
            device.send(0, Event::Redo);
            prop_assert_eq!(book(&device), expected);
        }
        prop_assert_eq!(book(&device), end);
    }

    #[test]
    fn f02_whatever_stands_in_the_place_of_the_steps_the_work_opens_as_it_is(
        commands in prop::collection::vec(generate::command(), 1..10),
        cut in any::<prop::sample::Index>(),
        other in prop::option::of(prop_oneof![generate::text(), generate::json().prop_map(|value| value.to_string())]),
    ) {
        let mut device = at_work();
        for command in commands {
            device.send(0, Event::Edit(command));
            device.send(0, Event::Settled);
        }
        device.send(0, Event::Leaving);
        let (id, work) = (book(&device).id.clone(), book(&device));
        let kept = device.store.read(&history_key(&id)).expect("a store").expect("what can be undone");
        let mut end = cut.index(kept.len());
        while !kept.is_char_boundary(end) {
            end -= 1;
        }
        let spoilt = other.unwrap_or_else(|| kept[..end].to_owned());
        device.store.write(&history_key(&id), &spoilt).expect("room");
        device.open(0, Route::to(&id, Place::Prepare));
        prop_assert_eq!(book(&device), work);
        while device.session(0).desk().unwrap().history.can_undo().is_some() {
            device.send(0, Event::Undo);
        }
        let saved = matches!(device.session(0).desk().unwrap().save, SaveState::Clean { .. } | SaveState::Waiting { .. });
        prop_assert!(saved);
    }

    #[test]
    fn a_difference_leads_from_one_value_to_the_other(from in generate::json(), to in generate::json()) {
        let mut value = from.clone();
        if let Some(delta) = diff(&from, &to) {
            prop_assert!(patch(&mut value, &delta).is_some(), "{delta}");
        }
        prop_assert_eq!(value, to);
    }

    #[test]
    fn f24_any_value_taken_for_a_difference_is_refused_or_followed(mut value in generate::json(), delta in generate::json()) {
        let _ = patch(&mut value, &delta);
    }

    #[test]
    fn a_difference_leads_from_one_workbook_to_the_other(from in generate::workbook(), to in generate::workbook()) {
        prop_assert_eq!(follow(&from, &difference(&from, &to)), Some(to));
        prop_assert_eq!(&*difference(&from, &from), "null");
    }
}

#[test]
fn f04_steps_that_find_no_room_are_given_up_and_the_work_is_not() {
    let mut device = at_work();
    device.send(0, Event::Leaving);
    let id = book(&device).id.clone();
    let taken: usize = device
        .store
        .keys()
        .expect("keys")
        .iter()
        .map(|key| key.len() + device.store.read(key).unwrap().unwrap().len())
        .sum();
    device.store.room = Some(taken + 20);
    let text = "x".repeat(200);
    device.send(0, Event::Edit(Command::Write { place: juneward::domain::TextPlace::TeamName, text: text.clone() }));
    device.send(0, Event::Leaving);
    assert!(matches!(device.session(0).desk().unwrap().save, SaveState::Clean { .. }));
    assert_eq!(device.store.read(&history_key(&id)), Ok(None));
    device.store.room = None;
    device.open(0, Route::to(&id, Place::Prepare));
    assert_eq!(book(&device).team.name, text);
    assert!(device.session(0).desk().unwrap().history.can_undo().is_none());
}

#[test]
fn the_steps_of_a_long_day_stay_within_their_room() {
    let mut device = at_work();
    for turn in 0..60 {
        let text = format!("{turn} {}", "a long thought ".repeat(300));
        device.send(0, Event::Edit(Command::Write { place: juneward::domain::TextPlace::Note("one.a".into()), text }));
        device.send(0, Event::Settled);
        device.send(
            0,
            Event::Edit(Command::Write { place: juneward::domain::TextPlace::Note("one.a".into()), text: String::new() }),
        );
        device.send(0, Event::Settled);
    }
    device.send(0, Event::Leaving);
    let id = book(&device).id.clone();
    let kept = device.store.read(&history_key(&id)).expect("a store").expect("what can be undone");
    assert!((90_000..101_000).contains(&kept.len()), "{}", kept.len());
    device.open(0, Route::to(&id, Place::Prepare));
    let mut undone = 0;
    while device.session(0).desk().unwrap().history.can_undo().is_some() {
        device.send(0, Event::Undo);
        undone += 1;
    }
    assert!(undone > 20, "the newest of them: {undone}");
}
