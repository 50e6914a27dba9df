//! The table of the conversations: a row for each answer, with how many people gave it. Numbers of people, never a name; nothing
//! is added up and no level is computed.

use crate::domain::{AgreedBy, ComponentReview, Fist, Framework, Rating, Round, Workbook};
use crate::i18n::Voice;
use crate::i18n::review::rating;
use crate::i18n::talk::{self, Talk};

/// What stands in a row, after the columns of the team.
pub(super) const COLUMNS: [&str; 11] = [
    "review_began",
    "system_id",
    "system",
    "component_id",
    "component",
    "shown",
    "asked",
    "answer_id",
    "answer",
    "people",
    "text",
];

/// The rows, component by component in the framework's order; those of other frameworks at the end.
pub(super) fn rows(voice: Voice, workbook: &Workbook, framework: &Framework) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let began = workbook.review.began.to_iso();
    for system in &framework.systems {
        for component in &system.components {
            let place = [&began, system.id.as_str(), &system.name, component.id.as_str(), &component.name];
            if let Some(entry) = workbook.review.entry(&component.id) {
                of(&mut rows, voice, framework, &place, entry);
            }
        }
    }
    for entry in workbook.outside(framework) {
        of(&mut rows, voice, framework, &[&began, "", "", entry.component.as_str(), ""], entry);
    }
    rows
}

/// One row: what was asked, the answer in the file's word and in people's, how many gave it, and what was written.
struct Row<'r> {
    /// With which vote it was told.
    round: Round,
    asked: &'static str,
    id: &'r str,
    answer: String,
    people: Option<u16>,
    text: &'r str,
}

fn of(rows: &mut Vec<Vec<String>>, voice: Voice, framework: &Framework, place: &[&str; 5], entry: &ComponentReview) {
    let said = &entry.conversation;
    if said.is_empty() {
        return;
    }
    let mut add = |row: Row<'_>| {
        let shown = if said.is_shown(row.round) { "yes" } else { "no" };
        let people = row.people.map(|people| people.to_string()).unwrap_or_default();
        let cells = place.iter().copied().chain([shown, row.asked, row.id, &row.answer, &people, row.text]);
        rows.push(cells.map(str::to_owned).collect());
    };
    for (round, asked) in [(Round::First, "first-vote"), (Round::Second, "second-vote")] {
        let votes = said.told(round);
        if votes.all() == 0 {
            continue;
        }
        // Every level of the scale has its row, also one that nobody saw: nobody is an answer, too.
        for level in &framework.levels {
            let people = Some(votes.people(Some(&level.id)));
            add(Row { round, asked, id: level.id.as_str(), answer: level.name.clone(), people, text: "" });
        }
        for (level, people) in votes.levels.iter().filter(|(level, _)| framework.level(level).is_none()) {
            add(Row { round, asked, id: level.as_str(), answer: String::new(), people: Some(*people), text: "" });
        }
        let answer = rating(voice, &Rating::NotSureYet, framework);
        add(Row { round, asked, id: "not-sure-yet", answer, people: Some(votes.not_sure), text: "" });
    }
    for (fist, asked) in [(Round::First, "fist-to-five"), (Round::Second, "second-fist-to-five")] {
        let shown = said.fist(fist);
        let about = said.fist_elsewhere(fist, &entry.rating).map(|about| talk::asked_about(voice, about, framework));
        if *shown == Fist::default() {
            continue;
        }
        for (fingers, people) in shown.iter().enumerate() {
            let (round, answer) = (Round::First, talk::fingers(voice, fingers));
            add(Row {
                round,
                asked,
                id: &fingers.to_string(),
                answer,
                people: Some(*people),
                text: about.unwrap_or_default(),
            });
        }
    }
    match &entry.rating {
        Rating::NotRated => {}
        agreed => {
            let id = agreed.level().map_or("not-sure-yet", |level| level.as_str());
            add(Row {
                round: Round::First,
                asked: "agreed-rating",
                id,
                answer: rating(voice, agreed, framework),
                people: None,
                text: "",
            });
        }
    }
    if let Some(way) = said.agreed_on(&entry.rating) {
        let word = match way {
            AgreedBy::All => Talk::ByAll,
            AgreedBy::Majority => Talk::ByMajority,
        };
        add(Row {
            round: Round::First,
            asked: "agreed-by",
            id: way.slug(),
            answer: voice.say(word).to_owned(),
            people: None,
            text: "",
        });
    }
    if !said.dissent.trim().is_empty() {
        add(Row { round: Round::First, asked: "dissent", id: "", answer: String::new(), people: None, text: &said.dissent });
    }
}
