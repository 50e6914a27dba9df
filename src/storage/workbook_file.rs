//! The workbook file, version 1: what it looks like, how it is read and how it is written.
//!
//! `docs/file-format.md` describes it for other programs. Reading and writing stand side by side, so that a field
//! can't be added to one alone. Later versions are reached by small functions `v1 → v2 → …` over JSON, before reading.

use super::Unreadable;
use super::fields::{Placed, read_whole};
use super::outcome_file::{outcome_from, outcome_to};
use super::review_file::{review_from, review_to};
use super::written::Written;
use crate::domain::{
    FrameworkRef, MAX_COMPONENTS, MAX_OUTCOMES, MAX_PEOPLE, MAX_TEXT, Purpose, SchoolYear, SystemId, Team, TeamKind,
    Workbook,
};
use serde_json::Value;

/// The name of the format, as the file says it.
pub const WORKBOOK_FORMAT: &str = "juneward-workbook";
/// The version of the format that this app writes.
pub const WORKBOOK_VERSION: u64 = 1;
/// The version of this app.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What teams call the whole activity: it makes a file findable by that name.
const ACTIVITY: &str = "PIF self-assessment";
/// What came up and waits: written only where there is something.
pub(super) const PARKING_LOT: &str = "parking_lot";
/// Nothing in a file is nested deeper than this. Far above any file of ours, and low enough that a workbook can still
/// be read with an envelope around it.
const MAX_DEPTH: usize = 60;

/// Reads a workbook file.
///
/// # Errors
/// [`Unreadable`] names the reason and the place; nothing is half read.
pub fn read_workbook(text: &str) -> Result<Workbook, Unreadable> {
    read_whole(parse(text)?, workbook_from)
}

/// Writes a workbook file: the same workbook always gives the same bytes.
pub fn write_workbook(workbook: &Workbook) -> String {
    canonical(&workbook_to(workbook))
}

/// Parses the JSON of one of our files, telling a text that is cut short from one that is wrong.
pub(super) fn parse(text: &str) -> Result<Value, Unreadable> {
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    // Words that somebody wrote, a page or a table: to name the place where they stop being JSON would help nobody.
    if !text.trim_start().starts_with(['{', '[']) {
        return Err(Unreadable::NotOurs);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| {
        if error.is_eof() {
            Unreadable::CutShort { line: error.line() }
        } else {
            Unreadable::NotJson { line: error.line(), column: error.column() }
        }
    })?;
    if value.is_object() { Ok(value) } else { Err(Unreadable::NotOurs) }
}

/// The one way to write a value: keys sorted, two spaces, a final newline.
pub(super) fn canonical(value: &Value) -> String {
    // Writing a `Value` into a string can't fail: its keys are strings.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

pub(super) fn workbook_from(root: Placed) -> Workbook {
    let mut fields = root.object();
    fields.header(WORKBOOK_FORMAT, WORKBOOK_VERSION);
    fields.no_deeper_than(MAX_DEPTH);
    // Both describe the writing program, not the work, and are written anew.
    fields.take("app_version").text(100);
    fields.take("activity").text(200);
    let review = review_from(fields.take("review"));
    let outcomes: Vec<_> = fields.take("outcomes").list(MAX_COMPONENTS).into_iter().map(outcome_from).collect();
    fields.unique("outcomes", "/id", &outcomes.iter().map(|outcome| outcome.id.as_str()).collect::<Vec<_>>());
    fields.unique("outcomes", "/component", &outcomes.iter().map(|outcome| outcome.component.as_str()).collect::<Vec<_>>());
    if let Some(index) = outcomes.iter().position(|outcome| review.entry(&outcome.component).is_none()) {
        fields.wrong_entry("outcomes", index, "/component", |at| Unreadable::Dangling { at });
    }
    if outcomes.iter().filter(|outcome| outcome.chosen).count() > MAX_OUTCOMES {
        fields.wrong_field("outcomes", |at| Unreadable::TooLong { at, max: MAX_OUTCOMES });
    }
    let systems: Vec<SystemId> = fields.take("systems").list(MAX_COMPONENTS).into_iter().map(Placed::id).collect();
    fields.unique("systems", "", &systems.iter().map(SystemId::as_str).collect::<Vec<_>>());
    Workbook {
        id: fields.take("id").id(),
        purpose: if fields.take("practice").yes_or_no() { Purpose::Practice } else { Purpose::Work },
        created: fields.moment("created"),
        edited: fields.moment("edited"),
        framework: framework_from(fields.take("framework")),
        team: team_from(fields.take("team")),
        school_year: fields.take("school_year").parsed(SchoolYear::from_file, SchoolYear { starts: 2000 }),
        systems,
        review,
        parking_lot: fields.take_if_there(PARKING_LOT).map(|text| text.text(MAX_TEXT)).unwrap_or_default(),
        outcomes,
        unknown: fields.rest(),
    }
}

pub(super) fn workbook_to(workbook: &Workbook) -> Value {
    let mut written = Written::over(&workbook.unknown);
    written.text("format", WORKBOOK_FORMAT);
    written.set("format_version", Value::from(WORKBOOK_VERSION));
    written.text("app_version", APP_VERSION);
    written.text("activity", ACTIVITY);
    written.text("id", workbook.id.as_str());
    written.set("practice", Value::Bool(workbook.purpose == Purpose::Practice));
    written.text("created", &workbook.created.to_rfc3339());
    written.text("edited", &workbook.edited.to_rfc3339());
    written.set("framework", framework_to(&workbook.framework));
    written.set("team", team_to(&workbook.team));
    written.text("school_year", &workbook.school_year.to_file());
    written.texts("systems", workbook.systems.iter().map(SystemId::as_str));
    written.set("review", review_to(&workbook.review));
    if !workbook.parking_lot.is_empty() {
        written.text(PARKING_LOT, &workbook.parking_lot);
    }
    written.list("outcomes", workbook.outcomes.iter().map(outcome_to));
    written.done()
}

fn framework_from(placed: Placed) -> FrameworkRef {
    let mut fields = placed.object();
    FrameworkRef { id: fields.take("id").id(), version: fields.take("version").id(), unknown: fields.rest() }
}

fn framework_to(framework: &FrameworkRef) -> Value {
    let mut written = Written::over(&framework.unknown);
    written.text("id", &framework.id);
    written.text("version", &framework.version);
    written.done()
}

fn team_from(placed: Placed) -> Team {
    let mut fields = placed.object();
    let people = fields.take("people").optional().and_then(|people| {
        let count = u16::try_from(people.number()).ok().filter(|count| *count <= MAX_PEOPLE);
        if count.is_none() {
            people.wrong(|at| Unreadable::NotPossible { at });
        }
        count
    });
    Team {
        name: fields.text("name"),
        school: fields.text("school"),
        kind: fields.take("kind").parsed(TeamKind::from_slug, TeamKind::Other),
        people,
        unknown: fields.rest(),
    }
}

fn team_to(team: &Team) -> Value {
    let mut written = Written::over(&team.unknown);
    written.text("name", &team.name);
    written.text("school", &team.school);
    written.text("kind", team.kind.slug());
    written.set("people", team.people.map_or(Value::Null, Value::from));
    written.done()
}
