//! The outcomes' part of the workbook file.

use super::fields::Placed;
use super::review_file::{rating_from, rating_to};
use super::written::Written;
use super::{Expected, Unreadable};
use crate::domain::{LevelId, MAX_TEXT, Origin, Outcome};
use serde_json::Value;

const QUARTERS: usize = 4;
const DRAFT: &str = "draft";

pub(super) fn outcome_from(placed: Placed) -> Outcome {
    let mut fields = placed.object();
    let mut from = fields.take("from").object();
    let from = Origin { review: from.take("review").id(), rating: rating_from(&mut from), unknown: from.rest() };
    let check_ins = fields.take("check_ins").list(QUARTERS);
    if check_ins.len() != QUARTERS {
        fields.wrong_field("check_ins", |at| Unreadable::WrongType { at, expected: Expected::List });
    }
    let mut check_ins = check_ins.into_iter().map(|text| text.text(MAX_TEXT));
    Outcome {
        id: fields.take("id").id(),
        component: fields.take("component").id(),
        from,
        chosen: fields.take("chosen").yes_or_no(),
        level_by_june: fields.take("level_by_june").optional().map(Placed::id),
        why: fields.text("why"),
        sentence: fields.text("sentence"),
        draft: fields.take_if_there(DRAFT).map(|draft| draft.text(MAX_TEXT)).unwrap_or_default(),
        measure: fields.text("measure"),
        baseline: fields.text("baseline"),
        target: fields.text("target"),
        lead_group: fields.text("lead_group"),
        first_step: fields.text("first_step"),
        support_from_school: fields.text("support_from_school"),
        support_from_home_office: fields.text("support_from_home_office"),
        check_ins: std::array::from_fn(|_| check_ins.next().unwrap_or_default()),
        unknown: fields.rest(),
    }
}

pub(super) fn outcome_to(outcome: &Outcome) -> Value {
    let mut written = Written::over(&outcome.unknown);
    written.text("id", outcome.id.as_str());
    written.text("component", outcome.component.as_str());
    written.set("from", origin_to(&outcome.from));
    written.set("chosen", Value::Bool(outcome.chosen));
    written.text_or_null("level_by_june", outcome.level_by_june.as_ref().map(LevelId::as_str));
    written.text("why", &outcome.why);
    written.text("sentence", &outcome.sentence);
    // Files of before know none, and read as they did.
    if !outcome.draft.is_empty() {
        written.text(DRAFT, &outcome.draft);
    }
    written.text("measure", &outcome.measure);
    written.text("baseline", &outcome.baseline);
    written.text("target", &outcome.target);
    written.text("lead_group", &outcome.lead_group);
    written.text("first_step", &outcome.first_step);
    written.text("support_from_school", &outcome.support_from_school);
    written.text("support_from_home_office", &outcome.support_from_home_office);
    written.texts("check_ins", outcome.check_ins.iter().map(String::as_str));
    written.done()
}

fn origin_to(from: &Origin) -> Value {
    let mut written = Written::over(&from.unknown);
    written.text("review", from.review.as_str());
    rating_to(&mut written, &from.rating);
    written.done()
}
