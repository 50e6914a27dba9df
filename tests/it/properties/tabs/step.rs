//! What can happen to a tab, and how often it does.

use crate::support::generate;
use juneward::domain::{Command, ComponentId, TextPlace};
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub(super) enum Step {
    Type(TextPlace),
    Rate(ComponentId),
    Evidence(ComponentId),
    Edit(Command),
    Undo,
    Redo,
    Go(bool),
    Delete,
    PutBack,
    Forget,
    KeepMine,
    LetGo,
    SaveDue,
    SaveFile,
    Reload,
    Kill,
    Deliver,
    DeliverLastFirst,
    LoseMail,
    CarryOutSave,
    SaveGarbled,
    SaveAllAtOnce,
    HoldTurns(bool),
    Turns,
    Returned,
    Wait(i64),
    HoldMail(bool),
    HoldSaves(bool),
    Room(Option<usize>),
    Blocked(bool),
}

/// Steps on a device where every save is seen whole by whoever looks next.
pub(super) fn calm() -> impl Strategy<Value = Step> {
    let edit = generate::command().prop_filter("these are made with marks", |command| {
        !matches!(
            command,
            Command::Write { .. } | Command::RemoveEvidence { .. } | Command::AddEvidence { .. } | Command::Rate { .. }
        )
    });
    let busy_place = prop::sample::select(vec![TextPlace::TeamName, TextPlace::Note("one.a".into())]);
    let busy_component = prop::sample::select(vec!["one.a", "one.b"]).prop_map(ComponentId::from);
    prop_oneof![
        8 => generate::place().prop_map(Step::Type),
        6 => busy_place.prop_map(Step::Type),
        5 => busy_component.clone().prop_map(Step::Rate),
        3 => busy_component.prop_map(Step::Evidence),
        4 => edit.prop_map(Step::Edit),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        2 => any::<bool>().prop_map(Step::Go),
        1 => Just(Step::Delete),
        2 => Just(Step::PutBack),
        1 => Just(Step::Forget),
        2 => Just(Step::KeepMine),
        1 => Just(Step::LetGo),
        2 => Just(Step::SaveDue),
        1 => Just(Step::SaveFile),
        1 => Just(Step::Reload),
        1 => Just(Step::Kill),
        3 => Just(Step::Deliver),
        1 => Just(Step::DeliverLastFirst),
        1 => Just(Step::LoseMail),
        3 => Just(Step::CarryOutSave),
        1 => any::<bool>().prop_map(Step::HoldTurns),
        2 => Just(Step::Turns),
        1 => Just(Step::Returned),
        4 => prop::sample::select(vec![1, 500, 4000]).prop_map(Step::Wait),
        1 => any::<bool>().prop_map(Step::HoldMail),
        1 => any::<bool>().prop_map(Step::HoldSaves),
        1 => prop::option::of(prop::sample::select(vec![0, 300, 5000])).prop_map(Step::Room),
        1 => any::<bool>().prop_map(Step::Blocked),
    ]
}

/// The same with a store that keeps other bytes than it was given, and tabs that save in the same moment.
pub(super) fn at_odds() -> impl Strategy<Value = Step> {
    prop_oneof![
        63 => calm(),
        1 => Just(Step::SaveGarbled),
        2 => Just(Step::SaveAllAtOnce),
    ]
}
