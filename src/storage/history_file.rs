//! What can be undone and redone, as this device keeps it beside a workbook: what each step was about, and what differs
//! between the workbook on its two sides.
//!
//! It belongs to exactly one stored text. Beside any other it says nothing: so it can be written after the work itself,
//! and a crash between the two leaves work without a history, never a history that spoils the work.

use super::delta::{diff, patch};
use super::fields::read_whole;
use super::workbook_file::{workbook_from, workbook_to};
use crate::domain::{
    Command, EvidenceKind, OutcomeField, Rating, SchoolYear, Talk, TeamKind, TextPlace, Workbook, WorkbookId,
};
use serde_json::Value;
use std::sync::Arc;

const FORMAT: &str = "juneward-history";
const VERSION: u64 = 1;
/// The steps of a workbook together are no longer than this, in bytes; the oldest are left out.
const MOST_BYTES: usize = 100_000;

/// How the key of what can be undone begins.
pub(super) const HISTORIES: &str = "juneward/history/";

/// The key of what can be undone in a workbook.
pub fn history_key(id: &WorkbookId) -> String {
    [HISTORIES, id.as_str()].concat()
}

/// The steps that are kept; the next one to be taken is the last of each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptHistory {
    /// What can be undone.
    pub past: Vec<KeptStep>,
    /// What can be redone.
    pub future: Vec<KeptStep>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptStep {
    /// What was done: which kind of edit, and where. What it wrote is in the difference, not here.
    pub command: Command,
    /// What leads from the workbook on this side to the one on the other.
    pub delta: Arc<str>,
}

/// What leads from one state of a workbook to another.
pub fn difference(from: &Workbook, to: &Workbook) -> Arc<str> {
    diff(&workbook_to(from), &workbook_to(to)).unwrap_or_default().to_string().into()
}

/// The other state; none where the difference does not belong to this one.
pub fn follow(from: &Workbook, difference: &str) -> Option<Workbook> {
    let mut value = workbook_to(from);
    match serde_json::from_str(difference).ok()? {
        Value::Null => {}
        delta => patch(&mut value, &delta)?,
    }
    read_whole(value, workbook_from).ok()
}

/// Writes what can be undone beside this stored text; none where there is nothing.
pub fn write_history(history: &KeptHistory, stored: &str) -> Option<String> {
    let mut room = MOST_BYTES;
    let past = steps_to(&history.past, &mut room);
    let future = steps_to(&history.future, &mut room);
    if past.is_empty() && future.is_empty() {
        return None;
    }
    // Put together by hand: each difference is JSON already.
    let of = mark(stored);
    Some(
        [
            "{\"format\":\"",
            FORMAT,
            "\",\"format_version\":1,\"of\":\"",
            &of,
            "\",\"past\":[",
            &past,
            "],\"future\":[",
            &future,
            "]}\n",
        ]
        .concat(),
    )
}

/// Reads what can be undone beside this stored text. What belongs to another text, or can't be read, is nothing.
pub fn read_history(raw: &str, stored: &str) -> KeptHistory {
    let Ok(value) = serde_json::from_str::<Value>(raw) else { return KeptHistory::default() };
    let is = |field: &str, text: &str| value.get(field).and_then(Value::as_str) == Some(text);
    if !is("format", FORMAT) || value.get("format_version") != Some(&VERSION.into()) || !is("of", &mark(stored)) {
        return KeptHistory::default();
    }
    KeptHistory { past: steps_from(value.get("past")), future: steps_from(value.get("future")) }
}

/// As many of the next steps as there is room for.
fn steps_to(steps: &[KeptStep], room: &mut usize) -> String {
    let mut written = String::new();
    for step in steps.iter().rev() {
        let about = Value::from(about(&step.command)).to_string();
        let length = about.len() + step.delta.len() + 4;
        if length > *room {
            break;
        }
        *room -= length;
        let comma = if written.is_empty() { "" } else { "," };
        written = ["[", &about, ",", &step.delta, "]", comma, &written].concat();
    }
    written
}

/// The steps up to the first, counted from the next one, that can't be read: what lies behind it can't be reached.
fn steps_from(steps: Option<&Value>) -> Vec<KeptStep> {
    let steps = steps.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut found: Vec<_> = steps.iter().rev().map_while(step_from).collect();
    found.reverse();
    found
}

fn step_from(step: &Value) -> Option<KeptStep> {
    let [command, delta] = step.as_array()?.as_slice() else { return None };
    let words: Vec<&str> = command.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
    Some(KeptStep { command: command_about(&words)?, delta: delta.to_string().into() })
}

/// The length of a text and a checksum (FNV-1a): another text by accident has another mark.
fn mark(text: &str) -> String {
    let sum =
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    [text.len().to_string(), sum.to_string()].join("-")
}

/// What a command is about, in words that [`command_about`] reads.
pub(super) fn about(command: &Command) -> Vec<&str> {
    match command {
        Command::Write { place, .. } => match place {
            TextPlace::TeamName => vec!["team-name"],
            TextPlace::School => vec!["school"],
            TextPlace::ParkingLot => vec!["parking-lot"],
            TextPlace::Note(component) => vec!["note", component.as_str()],
            TextPlace::Lasting(component) => vec!["lasting", component.as_str()],
            TextPlace::FindOut(component) => vec!["find-out", component.as_str()],
            TextPlace::FindOutWho(component) => vec!["find-out-who", component.as_str()],
            TextPlace::Dissent(component) => vec!["dissent", component.as_str()],
            TextPlace::EvidenceShows(component, id) => vec!["evidence-shows", component.as_str(), id.as_str()],
            TextPlace::EvidenceLink(component, id) => vec!["evidence-link", component.as_str(), id.as_str()],
            TextPlace::Outcome(id, OutcomeField::Why) => vec!["why", id.as_str()],
            TextPlace::Outcome(id, _) => vec!["outcome", id.as_str()],
        },
        Command::SetTeamKind(_) => vec!["team-kind"],
        Command::SetSchoolYear(_) => vec!["school-year"],
        Command::SetPeople(_) => vec!["people"],
        Command::ToggleSystem(system) => vec!["system", system.as_str()],
        Command::Rate { component, .. } => vec!["rating", component.as_str()],
        Command::Converse { component, .. } => vec!["conversation", component.as_str()],
        Command::Collect(_) => vec!["ballots"],
        Command::AddEvidence { component, id } => vec!["evidence-added", component.as_str(), id.as_str()],
        Command::SetEvidenceKind { component, id, .. } => vec!["evidence-kind", component.as_str(), id.as_str()],
        Command::RemoveEvidence { component, id } => vec!["evidence-removed", component.as_str(), id.as_str()],
        Command::Choose { component, id, .. } => vec!["chosen", component.as_str(), id.as_str()],
        Command::SetAside(component) => vec!["set-aside", component.as_str()],
        Command::MoveUp(id) => vec!["moved-up", id.as_str()],
        Command::SetLevelByJune { outcome, .. } => vec!["level-by-june", outcome.as_str()],
        Command::StartOver => vec!["started-over"],
        Command::PutTogether(_) => vec!["put-together"],
    }
}

/// The command of these words, without what it wrote. None for words of another version.
pub(super) fn command_about(words: &[&str]) -> Option<Command> {
    let write = |place| Command::Write { place, text: String::new() };
    Some(match *words {
        ["team-name"] => write(TextPlace::TeamName),
        ["school"] => write(TextPlace::School),
        ["parking-lot"] => write(TextPlace::ParkingLot),
        ["note", component] => write(TextPlace::Note(component.into())),
        ["lasting", component] => write(TextPlace::Lasting(component.into())),
        ["find-out", component] => write(TextPlace::FindOut(component.into())),
        ["find-out-who", component] => write(TextPlace::FindOutWho(component.into())),
        ["dissent", component] => write(TextPlace::Dissent(component.into())),
        ["conversation", component] => Command::Converse { component: component.into(), talk: Talk::Shown(true) },
        ["evidence-shows", component, id] => write(TextPlace::EvidenceShows(component.into(), id.into())),
        ["evidence-link", component, id] => write(TextPlace::EvidenceLink(component.into(), id.into())),
        ["why", id] => write(TextPlace::Outcome(id.into(), OutcomeField::Why)),
        ["outcome", id] => write(TextPlace::Outcome(id.into(), OutcomeField::Sentence)),
        ["team-kind"] => Command::SetTeamKind(TeamKind::default()),
        ["school-year"] => Command::SetSchoolYear(SchoolYear { starts: 2026 }),
        ["people"] => Command::SetPeople(None),
        ["system", system] => Command::ToggleSystem(system.into()),
        ["rating", component] => Command::Rate { component: component.into(), rating: Rating::NotRated },
        ["ballots"] => Command::Collect(Vec::new()),
        ["evidence-added", component, id] => Command::AddEvidence { component: component.into(), id: id.into() },
        ["evidence-kind", component, id] => {
            Command::SetEvidenceKind { component: component.into(), id: id.into(), kind: EvidenceKind::Other }
        }
        ["evidence-removed", component, id] => Command::RemoveEvidence { component: component.into(), id: id.into() },
        ["chosen", component, id] => {
            Command::Choose { component: component.into(), id: id.into(), sentence: String::new(), level_by_june: None }
        }
        ["set-aside", component] => Command::SetAside(component.into()),
        ["moved-up", id] => Command::MoveUp(id.into()),
        ["level-by-june", outcome] => Command::SetLevelByJune { outcome: outcome.into(), level: None },
        ["started-over"] => Command::StartOver,
        ["put-together"] => Command::PutTogether(None),
        _ => return None,
    })
}
