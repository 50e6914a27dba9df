//! The workbook file, version 1: what it looks like, how it is read and how it is written.
//!
//! `docs/file-format.md` describes it for other programs. Reading and writing stand side by side, so that a field
//! can't be added to one alone. Later versions are reached by small functions `v1 → v2 → …` over JSON, before reading.

use super::fields::{Fields, Placed, unique};
use super::{Expected, Unreadable};
use crate::domain::{
    ComponentReview, Date, Evidence, EvidenceKind, FrameworkRef, LevelId, MAX_COMPONENTS, MAX_EVIDENCE, MAX_OUTCOMES,
    Origin, Outcome, Purpose, Rating, Review, SchoolYear, SystemId, Team, TeamKind, Unknown, Workbook,
};
use serde_json::{Value, json};

/// The name of the format, as the file says it.
pub const WORKBOOK_FORMAT: &str = "juneward-workbook";
/// The version of the format that this app writes.
pub const WORKBOOK_VERSION: u64 = 1;
/// The version of this app.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What teams call the whole activity: it makes a file findable by that name.
const ACTIVITY: &str = "PIF self-assessment";
/// Nothing in a file is nested deeper than this. Far above any file of ours, and low enough that a workbook can still
/// be read with an envelope around it.
const MAX_DEPTH: usize = 60;

/// Reads a workbook file.
///
/// # Errors
/// [`Unreadable`] names the reason and the place; nothing is half read.
pub fn read_workbook(text: &str) -> Result<Workbook, Unreadable> {
    workbook_from(Placed::root(parse(text)?))
}

/// Writes a workbook file: the same workbook always gives the same bytes.
pub fn write_workbook(workbook: &Workbook) -> String {
    canonical(&workbook_to(workbook))
}

/// Parses JSON, telling a text that is cut short from one that is wrong.
pub(super) fn parse(text: &str) -> Result<Value, Unreadable> {
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    serde_json::from_str(text).map_err(|error| {
        if error.is_eof() {
            Unreadable::CutShort { line: error.line() }
        } else {
            Unreadable::NotJson { line: error.line(), column: error.column() }
        }
    })
}

/// The one way to write a value: keys sorted, two spaces, a final newline.
pub(super) fn canonical(value: &Value) -> String {
    // Writing a `Value` into a string can't fail: its keys are strings.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Checks the header: the format's name and version.
pub(super) fn header(fields: &mut Fields, format: &str, newest: u64) -> Result<(), Unreadable> {
    if fields.take("format").and_then(|placed| placed.text(100)).as_deref() != Ok(format) {
        return Err(Unreadable::NotOurs);
    }
    let version = fields.take("format_version")?;
    let at = version.at.clone();
    match version.number()? {
        0 => Err(Unreadable::NotPossible { at }),
        version if version > newest => Err(Unreadable::Newer { version }),
        _ => Ok(()),
    }
}

pub(super) fn workbook_from(root: Placed) -> Result<Workbook, Unreadable> {
    let base = root.at.clone();
    let mut fields = root.object().map_err(|_| Unreadable::NotOurs)?;
    header(&mut fields, WORKBOOK_FORMAT, WORKBOOK_VERSION)?;
    fields.no_deeper_than(MAX_DEPTH)?;
    // Both describe the writing program, not the work, and are written anew.
    fields.take("app_version")?.text(100)?;
    fields.take("activity")?.text(200)?;
    let review = review_from(fields.take("review")?)?;
    let outcomes_at = format!("{base}/outcomes");
    let outcomes =
        fields.take("outcomes")?.list(MAX_COMPONENTS)?.into_iter().map(outcome_from).collect::<Result<Vec<_>, _>>()?;
    unique(&outcomes, |index| format!("{outcomes_at}/{index}/id"), |outcome| &outcome.id)?;
    unique(&outcomes, |index| format!("{outcomes_at}/{index}/component"), |outcome| &outcome.component)?;
    if let Some(index) = outcomes.iter().position(|outcome| review.entry(&outcome.component).is_none()) {
        return Err(Unreadable::Dangling { at: format!("{outcomes_at}/{index}/component") });
    }
    if outcomes.iter().filter(|outcome| outcome.chosen).count() > MAX_OUTCOMES {
        return Err(Unreadable::TooLong { at: outcomes_at, max: MAX_OUTCOMES });
    }
    let systems_at = format!("{base}/systems");
    let systems = fields.take("systems")?.list(MAX_COMPONENTS)?;
    let systems = systems.into_iter().map(Placed::id).collect::<Result<Vec<_>, _>>()?;
    unique(&systems, |index| format!("{systems_at}/{index}"), |system| system)?;
    Ok(Workbook {
        id: fields.take("id")?.id()?,
        purpose: if fields.take("practice")?.yes_or_no()? { Purpose::Practice } else { Purpose::Work },
        created: fields.moment("created")?,
        edited: fields.moment("edited")?,
        framework: framework_from(fields.take("framework")?)?,
        team: team_from(fields.take("team")?)?,
        school_year: fields.take("school_year")?.parsed(SchoolYear::from_file)?,
        systems,
        review,
        outcomes,
        unknown: fields.rest(),
    })
}

pub(super) fn workbook_to(workbook: &Workbook) -> Value {
    object(
        &workbook.unknown,
        json!({
            "format": WORKBOOK_FORMAT,
            "format_version": WORKBOOK_VERSION,
            "app_version": APP_VERSION,
            "activity": ACTIVITY,
            "id": workbook.id.as_str(),
            "practice": workbook.purpose == Purpose::Practice,
            "created": workbook.created.to_rfc3339(),
            "edited": workbook.edited.to_rfc3339(),
            "framework": framework_to(&workbook.framework),
            "team": team_to(&workbook.team),
            "school_year": workbook.school_year.to_file(),
            "systems": workbook.systems.iter().map(SystemId::as_str).collect::<Vec<_>>(),
            "review": review_to(&workbook.review),
            "outcomes": workbook.outcomes.iter().map(outcome_to).collect::<Vec<_>>(),
        }),
    )
}

fn framework_from(placed: Placed) -> Result<FrameworkRef, Unreadable> {
    let mut fields = placed.object()?;
    Ok(FrameworkRef { id: fields.take("id")?.id()?, version: fields.take("version")?.id()?, unknown: fields.rest() })
}

fn framework_to(framework: &FrameworkRef) -> Value {
    object(&framework.unknown, json!({ "id": framework.id, "version": framework.version }))
}

fn team_from(placed: Placed) -> Result<Team, Unreadable> {
    let mut fields = placed.object()?;
    let people = match fields.take("people")?.optional() {
        None => None,
        Some(people) => {
            let at = people.at.clone();
            let count = u16::try_from(people.number()?).ok().filter(|count| *count <= crate::domain::MAX_PEOPLE);
            Some(count.ok_or(Unreadable::NotPossible { at })?)
        }
    };
    Ok(Team {
        name: fields.text("name")?,
        school: fields.text("school")?,
        kind: fields.take("kind")?.parsed(TeamKind::from_slug)?,
        people,
        unknown: fields.rest(),
    })
}

fn team_to(team: &Team) -> Value {
    object(
        &team.unknown,
        json!({ "name": team.name, "school": team.school, "kind": team.kind.slug(), "people": team.people }),
    )
}

fn review_from(placed: Placed) -> Result<Review, Unreadable> {
    let at = placed.at.clone();
    let mut fields = placed.object()?;
    let components = fields.take("components")?.list(MAX_COMPONENTS)?;
    let components = components.into_iter().map(component_from).collect::<Result<Vec<_>, _>>()?;
    unique(&components, |index| format!("{at}/components/{index}/component"), |entry| &entry.component)?;
    Ok(Review {
        id: fields.take("id")?.id()?,
        began: fields.take("began")?.parsed(Date::from_iso)?,
        components,
        unknown: fields.rest(),
    })
}

fn review_to(review: &Review) -> Value {
    object(
        &review.unknown,
        json!({
            "id": review.id.as_str(),
            "began": review.began.to_iso(),
            "components": review.components.iter().map(component_to).collect::<Vec<_>>(),
        }),
    )
}

fn component_from(placed: Placed) -> Result<ComponentReview, Unreadable> {
    let at = placed.at.clone();
    let mut fields = placed.object()?;
    let evidence = fields.take("evidence")?.list(MAX_EVIDENCE)?;
    let evidence = evidence.into_iter().map(evidence_from).collect::<Result<Vec<_>, _>>()?;
    unique(&evidence, |index| format!("{at}/evidence/{index}/id"), |evidence| &evidence.id)?;
    Ok(ComponentReview {
        component: fields.take("component")?.id()?,
        rating: rating_from(&mut fields)?,
        note: fields.text("note")?,
        evidence,
        lasting: fields.text("lasting")?,
        find_out: fields.text("find_out")?,
        find_out_who: fields.text("find_out_who")?,
        unknown: fields.rest(),
    })
}

fn component_to(entry: &ComponentReview) -> Value {
    object(
        &entry.unknown,
        json!({
            "component": entry.component.as_str(),
            "rating": rating_word(&entry.rating),
            "level": entry.rating.level().map(LevelId::as_str),
            "note": entry.note,
            "evidence": entry.evidence.iter().map(evidence_to).collect::<Vec<_>>(),
            "lasting": entry.lasting,
            "find_out": entry.find_out,
            "find_out_who": entry.find_out_who,
        }),
    )
}

/// A rating stands in two fields: a word that is always there, and the level or `null`.
fn rating_from(fields: &mut Fields) -> Result<Rating, Unreadable> {
    let word = fields.take("rating")?;
    let at = word.at.clone();
    let word = word.text(100)?;
    let level = fields.take("level")?.optional();
    match (word.as_str(), level) {
        ("not-rated", None) => Ok(Rating::NotRated),
        ("not-sure-yet", None) => Ok(Rating::NotSureYet),
        ("rated", Some(level)) => Ok(Rating::At(level.id()?)),
        _ => Err(Unreadable::NotPossible { at }),
    }
}

fn rating_word(rating: &Rating) -> &'static str {
    match rating {
        Rating::NotRated => "not-rated",
        Rating::NotSureYet => "not-sure-yet",
        Rating::At(_) => "rated",
    }
}

fn evidence_from(placed: Placed) -> Result<Evidence, Unreadable> {
    let mut fields = placed.object()?;
    Ok(Evidence {
        id: fields.take("id")?.id()?,
        kind: fields.take("kind")?.parsed(EvidenceKind::from_slug)?,
        shows: fields.text("shows")?,
        link: fields.text("link")?,
        unknown: fields.rest(),
    })
}

fn evidence_to(evidence: &Evidence) -> Value {
    object(
        &evidence.unknown,
        json!({
            "id": evidence.id.as_str(),
            "kind": evidence.kind.slug(),
            "shows": evidence.shows,
            "link": evidence.link,
        }),
    )
}

fn outcome_from(placed: Placed) -> Result<Outcome, Unreadable> {
    let mut fields = placed.object()?;
    let mut from = fields.take("from")?.object()?;
    let from = Origin { review: from.take("review")?.id()?, rating: rating_from(&mut from)?, unknown: from.rest() };
    let check_ins = fields.take("check_ins")?;
    let wrong = Unreadable::WrongType { at: check_ins.at.clone(), expected: Expected::List };
    let check_ins = check_ins.list(4)?.into_iter().map(|text| text.text(crate::domain::MAX_TEXT));
    let check_ins = check_ins.collect::<Result<Vec<_>, _>>()?.try_into().map_err(|_| wrong)?;
    Ok(Outcome {
        id: fields.take("id")?.id()?,
        component: fields.take("component")?.id()?,
        from,
        chosen: fields.take("chosen")?.yes_or_no()?,
        level_by_june: fields.take("level_by_june")?.optional().map(Placed::id).transpose()?,
        why: fields.text("why")?,
        sentence: fields.text("sentence")?,
        measure: fields.text("measure")?,
        baseline: fields.text("baseline")?,
        target: fields.text("target")?,
        lead_group: fields.text("lead_group")?,
        first_step: fields.text("first_step")?,
        support_from_school: fields.text("support_from_school")?,
        support_from_home_office: fields.text("support_from_home_office")?,
        check_ins,
        unknown: fields.rest(),
    })
}

fn outcome_to(outcome: &Outcome) -> Value {
    object(
        &outcome.unknown,
        json!({
            "id": outcome.id.as_str(),
            "component": outcome.component.as_str(),
            "from": origin_to(&outcome.from),
            "chosen": outcome.chosen,
            "level_by_june": outcome.level_by_june.as_ref().map(LevelId::as_str),
            "why": outcome.why,
            "sentence": outcome.sentence,
            "measure": outcome.measure,
            "baseline": outcome.baseline,
            "target": outcome.target,
            "lead_group": outcome.lead_group,
            "first_step": outcome.first_step,
            "support_from_school": outcome.support_from_school,
            "support_from_home_office": outcome.support_from_home_office,
            "check_ins": outcome.check_ins,
        }),
    )
}

fn origin_to(from: &Origin) -> Value {
    object(
        &from.unknown,
        json!({
            "review": from.review.as_str(),
            "rating": rating_word(&from.rating),
            "level": from.rating.level().map(LevelId::as_str),
        }),
    )
}

/// Known fields over the unknown ones.
fn object(unknown: &Unknown, known: Value) -> Value {
    let mut map = unknown.clone();
    if let Value::Object(known) = known {
        map.extend(known);
    }
    Value::Object(map)
}
