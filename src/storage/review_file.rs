//! The review's part of the workbook file: components, ratings and evidence.

use super::Unreadable;
use super::conversation_file::{conversation_from, conversation_to};
use super::fields::{Fields, Placed};
use super::written::Written;
use crate::domain::{
    ComponentId, ComponentReview, Date, Evidence, EvidenceKind, LevelId, MAX_COMPONENTS, MAX_EVIDENCE, Rating, Review,
};
use serde_json::Value;

/// On which day each rating was agreed on.
const DAYS: &str = "decided_on";
const NO_DAY: Date = Date { year: 2000, month: 1, day: 1 };

pub(super) fn review_from(placed: Placed) -> Review {
    let mut fields = placed.object();
    let components: Vec<_> = fields.take("components").list(MAX_COMPONENTS).into_iter().map(component_from).collect();
    fields.unique(
        "components",
        "/component",
        &components.iter().map(|entry: &ComponentReview| entry.component.as_str()).collect::<Vec<_>>(),
    );
    Review {
        id: fields.take("id").id(),
        began: fields.take("began").parsed(Date::from_iso, NO_DAY),
        decided_on: days_from(&mut fields),
        components,
        unknown: fields.rest(),
    }
}

pub(super) fn review_to(review: &Review) -> Value {
    let mut written = Written::over(&review.unknown);
    written.text("id", review.id.as_str());
    written.text("began", &review.began.to_iso());
    written.list("components", review.components.iter().map(component_to));
    // Written only where there is one: a file of before stays the file that it was.
    if !review.decided_on.is_empty() {
        let mut days = Written::over(&serde_json::Map::new());
        for (component, day) in &review.decided_on {
            days.text(component.as_str(), &day.to_iso());
        }
        written.set(DAYS, days.done());
    }
    written.done()
}

fn days_from(fields: &mut Fields) -> Vec<(ComponentId, Date)> {
    let days = fields.take_if_there(DAYS).map(|days| days.object().entries(MAX_COMPONENTS)).unwrap_or_default();
    days.into_iter().map(|(component, day)| (component.as_str().into(), day.parsed(Date::from_iso, NO_DAY))).collect()
}

fn component_from(placed: Placed) -> ComponentReview {
    let mut fields = placed.object();
    let evidence: Vec<_> = fields.take("evidence").list(MAX_EVIDENCE).into_iter().map(evidence_from).collect();
    fields.unique("evidence", "/id", &evidence.iter().map(|piece: &Evidence| piece.id.as_str()).collect::<Vec<_>>());
    ComponentReview {
        component: fields.take("component").id(),
        rating: rating_from(&mut fields),
        note: fields.text("note"),
        evidence,
        lasting: fields.text("lasting"),
        find_out: fields.text("find_out"),
        find_out_who: fields.text("find_out_who"),
        conversation: conversation_from(&mut fields),
        unknown: fields.rest(),
    }
}

fn component_to(entry: &ComponentReview) -> Value {
    let mut written = Written::over(&entry.unknown);
    written.text("component", entry.component.as_str());
    rating_to(&mut written, &entry.rating);
    written.text("note", &entry.note);
    written.list("evidence", entry.evidence.iter().map(evidence_to));
    written.text("lasting", &entry.lasting);
    written.text("find_out", &entry.find_out);
    written.text("find_out_who", &entry.find_out_who);
    conversation_to(&mut written, &entry.conversation);
    written.done()
}

/// A rating stands in two fields: a word that is always there, and the level or `null`.
pub(super) fn rating_from(fields: &mut Fields) -> Rating {
    let word = fields.take("rating").text(100);
    let level = fields.take("level").optional();
    match (word.as_str(), level) {
        ("not-rated", None) => Rating::NotRated,
        ("not-sure-yet", None) => Rating::NotSureYet,
        ("rated", Some(level)) => Rating::At(level.id()),
        _ => {
            fields.wrong_field("rating", |at| Unreadable::NotPossible { at });
            Rating::NotRated
        }
    }
}

pub(super) fn rating_to(written: &mut Written, rating: &Rating) {
    let word = match rating {
        Rating::NotRated => "not-rated",
        Rating::NotSureYet => "not-sure-yet",
        Rating::At(_) => "rated",
    };
    written.text("rating", word);
    written.text_or_null("level", rating.level().map(LevelId::as_str));
}

fn evidence_from(placed: Placed) -> Evidence {
    let mut fields = placed.object();
    Evidence {
        id: fields.take("id").id(),
        kind: fields.take("kind").parsed(EvidenceKind::from_slug, EvidenceKind::Other),
        shows: fields.text("shows"),
        link: fields.text("link"),
        unknown: fields.rest(),
    }
}

fn evidence_to(evidence: &Evidence) -> Value {
    let mut written = Written::over(&evidence.unknown);
    written.text("id", evidence.id.as_str());
    written.text("kind", evidence.kind.slug());
    written.text("shows", &evidence.shows);
    written.text("link", &evidence.link);
    written.done()
}
