//! Two versions of the same thing as one, so that nothing that either says is lost.
//!
//! It does not matter which comes first, how often one comes, or in which order several are put together; and a version put
//! together with itself is itself, to the letter. Property tests hold it to that: `tests/it/properties/taking.rs`.

use super::{ComponentReview, Conversation, Evidence, LevelId, Outcome, OutcomeField, Rating, Side, Unknown};
use std::cmp::Ordering;

/// What stands between two versions of a text, in a line of its own.
const BETWEEN: &str = "—";

/// Both texts: the parts of each, every part once, and none that stands in another one word for word. They go by the alphabet,
/// because a time at which each was written is not known.
pub(super) fn texts(one: &str, other: &str) -> String {
    if one == other || other.is_empty() {
        return one.to_owned();
    }
    if one.is_empty() {
        return other.to_owned();
    }
    let mut all = parts(one);
    for part in parts(other) {
        if !all.contains(&part) {
            all.push(part);
        }
    }
    let mut kept: Vec<&String> = all.iter().filter(|part| !all.iter().any(|whole| within(part, whole))).collect();
    kept.sort();
    match kept.as_slice() {
        // Neither says a word.
        [] => one.max(other).to_owned(),
        parts => parts.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(&["\n", BETWEEN, "\n"].concat()),
    }
}

/// The parts of a text that was put together before; a text that was not is its own only part.
fn parts(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    lines.split(|line| *line == BETWEEN).map(|part| part.join("\n")).filter(|part| !part.is_empty()).collect()
}

/// Whether a part stands in another one, whole words of it.
fn within(part: &str, whole: &str) -> bool {
    let edge = |side: Option<char>| side.is_none_or(|letter| !letter.is_alphanumeric());
    part.len() < whole.len()
        && whole.match_indices(part).any(|(at, _)| {
            let (before, after) = (whole.get(..at), whole.get(at + part.len()..));
            edge(before.and_then(|text| text.chars().next_back())) && edge(after.and_then(|text| text.chars().next()))
        })
}

/// What this version of the app does not know. Of two values in the same place one stands, always the same one.
fn unknown(one: &Unknown, other: &Unknown) -> Unknown {
    let mut all = one.clone();
    for (key, value) in other {
        // As text: values of any kind have an order then.
        let [there, new] = [all.get(key), Some(value)].map(|value| value.map(ToString::to_string));
        if there < new {
            all.insert(key.clone(), value.clone());
        }
    }
    all
}

/// Both lists, each thing once. Lists of the same things in the same order stay as they are; others go by their keys.
pub(super) fn lists<T: Clone>(one: &[T], other: &[T], key: fn(&T) -> &str, both: impl Fn(&T, &T) -> T) -> Vec<T> {
    let find = |list: &[T], wanted: &T| list.iter().position(|thing| key(thing) == key(wanted));
    let mut all: Vec<T> = one
        .iter()
        .map(|mine| match find(other, mine).and_then(|at| other.get(at)) {
            Some(theirs) => both(mine, theirs),
            None => mine.clone(),
        })
        .collect();
    all.extend(other.iter().filter(|theirs| find(one, theirs).is_none()).cloned());
    if !one.iter().map(key).eq(other.iter().map(key)) {
        all.sort_by(|one, other| key(one).cmp(key(other)));
    }
    all
}

fn evidence(one: &Evidence, other: &Evidence) -> Evidence {
    Evidence {
        id: one.id.clone(),
        kind: if one.kind.slug() <= other.kind.slug() { one.kind } else { other.kind },
        shows: texts(&one.shows, &other.shows),
        link: texts(&one.link, &other.link),
        unknown: unknown(&one.unknown, &other.unknown),
    }
}

/// What the team answered: the level, and how people voted and agreed on it. It is one: a vote belongs to its level.
pub(super) fn answer(entry: &ComponentReview) -> (Rating, Conversation) {
    let conversation = Conversation {
        dissent: String::new(),
        unknown: Unknown::new(),
        shown: false,
        second_shown: false,
        ..entry.conversation.clone()
    };
    (entry.rating.clone(), conversation)
}

/// Whether two versions of a component answer it, and not alike.
pub(super) fn answers_differ(one: &ComponentReview, other: &ComponentReview) -> bool {
    let nothing = (Rating::NotRated, Conversation::default());
    let (one, other) = (answer(one), answer(other));
    one != other && one != nothing && other != nothing
}

/// Both versions of a component; where they answer it differently, the answer of this side stands.
pub(super) fn entries(one: &ComponentReview, other: &ComponentReview, side: Side) -> ComponentReview {
    let nothing = (Rating::NotRated, Conversation::default());
    let from = match (answer(one) == nothing, answer(other) == nothing) {
        (true, false) => other,
        (false, true) => one,
        _ if side == Side::Theirs => other,
        _ => one,
    };
    ComponentReview {
        component: one.component.clone(),
        rating: from.rating.clone(),
        note: texts(&one.note, &other.note),
        evidence: lists(&one.evidence, &other.evidence, |piece| piece.id.as_str(), evidence),
        lasting: texts(&one.lasting, &other.lasting),
        find_out: texts(&one.find_out, &other.find_out),
        find_out_who: texts(&one.find_out_who, &other.find_out_who),
        conversation: Conversation {
            dissent: texts(&one.conversation.dissent, &other.conversation.dissent),
            shown: one.conversation.shown || other.conversation.shown,
            second_shown: one.conversation.second_shown || other.conversation.second_shown,
            unknown: unknown(&one.conversation.unknown, &other.conversation.unknown),
            ..from.conversation.clone()
        },
        unknown: unknown(&one.unknown, &other.unknown),
    }
}

/// Both versions of an outcome; of two levels to reach by June, the one of this side stands.
pub(super) fn outcomes(one: &Outcome, other: &Outcome, side: Side) -> Outcome {
    // Where each came from is told by one of them, always the same one.
    let order = [one, other].map(|outcome| {
        let rating = outcome.from.rating.level().map(LevelId::as_str).unwrap_or_default();
        let sure = outcome.from.rating != Rating::NotSureYet;
        (outcome.id.clone(), outcome.from.review.clone(), rating.to_owned(), sure, unknown_text(&outcome.from.unknown))
    });
    let [mine, theirs] = &order;
    let mut both = if mine.cmp(theirs) == Ordering::Greater { other.clone() } else { one.clone() };
    both.chosen = one.chosen || other.chosen;
    both.level_by_june = match (&one.level_by_june, &other.level_by_june) {
        (Some(_), Some(theirs)) if side == Side::Theirs => Some(theirs.clone()),
        (Some(mine), _) => Some(mine.clone()),
        (None, theirs) => theirs.clone(),
    };
    for field in OutcomeField::ALL {
        *both.text_mut(field) = texts(one.text(field), other.text(field));
    }
    both.draft = one.draft.clone().max(other.draft.clone());
    both.unknown = unknown(&one.unknown, &other.unknown);
    both
}

fn unknown_text(unknown: &Unknown) -> String {
    serde_json::Value::Object(unknown.clone()).to_string()
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn f15_both_texts_stand_and_what_one_holds_already_stands_once() {
        for (one, other, both) in [
            ("", "a", "a"),
            ("b", "a", "a\n—\nb"),
            ("a\n—\nb", "b\n—\nc", "a\n—\nb\n—\nc"),
            // One typed on where the other left off.
            ("We meet", "We meet on Tuesdays.", "We meet on Tuesdays."),
            // A short word is no part of a longer one.
            ("No", "Not every week", "No\n—\nNot every week"),
            ("—", "", "—"),
            ("a\r\n—\n", "a", "a\r"),
            (" ", "—", " "),
        ] {
            assert_eq!(texts(one, other), both, "{one:?} and {other:?}");
            assert_eq!(texts(other, one), both, "{other:?} and {one:?}");
            assert_eq!(texts(both, other), both, "once more");
        }
        assert_eq!(texts("as it is \n—\n ", "as it is \n—\n "), "as it is \n—\n ");
    }
}
