//! Putting two sets of changes to the same workbook together: a three-way merge over the file's JSON.
//!
//! Edits in different places both survive. Two edits of the same text are both kept, one under the other. Two
//! edits of the same value that is not a text can't both stand: this tab's stands, and the place is reported, so
//! that the caller keeps the other version aside. Works on JSON, so that fields of a newer version merge as well.
//! The choice over replaying commands: `docs/decisions/005-merge.md`.

mod lists;
mod texts;

use crate::domain::{MAX_OUTCOMES, MAX_TEXT};
use lists::lists;
use serde_json::{Map, Value};
pub use texts::BETWEEN;
pub(super) use texts::both_texts;
use texts::{both_lists, is_free_text};

/// What one side may have seen of what the other wrote after the text that both started from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Not a letter: where both say the same, two people typed it.
    Nothing,
    /// Some of it, who knows how much: two tabs that saved at the same moment, and have met before.
    Something,
}

/// A place where both sides changed the same value in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where, as a JSON Pointer into this tab's version.
    pub at: String,
    /// Whether both versions stand in the result.
    pub kept: Kept,
}

/// What became of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Both texts, one under the other.
    Both,
    /// This tab's only.
    Mine,
}

/// A merge under way.
struct Merging {
    seen: Seen,
    conflicts: Vec<Conflict>,
}

impl Merging {
    fn note(&mut self, at: String, kept: Kept) {
        self.conflicts.push(Conflict { at, kept });
    }
}

/// Merges two texts of the same workbook file, given the text that both started from. None when one is not JSON.
pub fn merge(base: &str, mine: &str, theirs: &str, seen: Seen) -> Option<(String, Vec<Conflict>)> {
    let [base, mine, theirs] = [base, mine, theirs].map(|text| serde_json::from_str::<Value>(text).ok());
    let mut merging = Merging { seen, conflicts: Vec::new() };
    let mut merged = values(base.as_ref(), mine?, theirs?, "", &mut merging);
    set_aside_the_rest(&mut merged, &mut merging);
    Some((super::workbook_file::canonical(&merged), merging.conflicts))
}

/// Both sides together may have chosen more components than a workbook holds: the last ones are set aside, every word kept.
fn set_aside_the_rest(merged: &mut Value, merging: &mut Merging) {
    let Some(outcomes) = merged.get_mut("outcomes").and_then(Value::as_array_mut) else { return };
    let chosen = outcomes.iter_mut().enumerate().filter_map(|(index, outcome)| {
        let chosen = outcome.get_mut("chosen")?;
        (*chosen == Value::Bool(true)).then_some((index, chosen))
    });
    for (index, chosen) in chosen.skip(MAX_OUTCOMES) {
        *chosen = Value::Bool(false);
        merging.note(format!("/outcomes/{index}/chosen"), Kept::Both);
    }
}

fn values(base: Option<&Value>, mine: Value, theirs: Value, at: &str, merging: &mut Merging) -> Value {
    if mine == theirs || base == Some(&theirs) {
        return mine;
    }
    if base == Some(&mine) {
        return theirs;
    }
    // Both made it: where one of them has said nothing, the other's word stands.
    if base.is_none() && (says_nothing(&mine) || says_nothing(&theirs)) {
        return if says_nothing(&mine) { theirs } else { mine };
    }
    match (mine, theirs) {
        (Value::Object(mine), Value::Object(theirs)) => {
            Value::Object(objects(base.and_then(Value::as_object), mine, theirs, at, merging))
        }
        (Value::Array(mine), Value::Array(theirs)) => {
            Value::Array(lists(base.and_then(Value::as_array), mine, theirs, at, merging))
        }
        // Moments that each save writes and the days of ratings are no text of the team: the later one stands.
        (Value::String(mine), Value::String(theirs))
            if at.ends_with("/edited") || at.ends_with("/saved") || at.starts_with("/review/decided_on/") =>
        {
            Value::String(mine.max(theirs))
        }
        (Value::String(mine), Value::String(theirs)) if at == "/parking_lot" => {
            let text = both_lists(base.and_then(Value::as_str).unwrap_or_default(), &mine, &theirs);
            let fits = text.chars().count() <= MAX_TEXT;
            if !fits {
                merging.note(at.to_owned(), Kept::Mine);
            }
            Value::String(if fits { text } else { mine })
        }
        (Value::String(mine), Value::String(theirs)) if is_free_text(at) => {
            let text = both_texts(base.and_then(Value::as_str).unwrap_or_default(), &mine, &theirs, merging.seen);
            // Two long texts can be more than a field holds: then they are like a value that can't be both.
            let fits = text.chars().count() <= MAX_TEXT;
            merging.note(at.to_owned(), if fits { Kept::Both } else { Kept::Mine });
            Value::String(if fits { text } else { mine })
        }
        (mine, _) => {
            merging.note(at.to_owned(), Kept::Mine);
            mine
        }
    }
}

/// What stands in a place that nobody has touched: no word, nobody, not yet.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(said) => !said,
        Value::Number(people) => people.as_u64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(_) | Value::Object(_) => false,
    }
}

fn objects(
    base: Option<&Map<String, Value>>,
    mine: Map<String, Value>,
    mut theirs: Map<String, Value>,
    at: &str,
    merging: &mut Merging,
) -> Map<String, Value> {
    let mut merged = Map::new();
    // A rating and its level are one answer: they are taken from the same side.
    let answer = base.and_then(|base| Some((base.get("rating")?, base.get("level")?)));
    let changed = |side: &Map<String, Value>| {
        answer.is_some_and(|(r, l)| side.get("rating") != Some(r) || side.get("level") != Some(l))
    };
    if answer.is_some() && !changed(&mine) && changed(&theirs) {
        for key in ["rating", "level"] {
            if let Some(value) = theirs.remove(key) {
                merged.insert(key.to_owned(), value);
            }
        }
    } else if answer.is_some() && changed(&mine) {
        let differs = changed(&theirs) && ["rating", "level"].iter().any(|key| mine.get(*key) != theirs.get(*key));
        if differs {
            merging.note(format!("{at}/rating"), Kept::Mine);
        }
        for key in ["rating", "level"] {
            theirs.remove(key);
            if let Some(value) = mine.get(key) {
                merged.insert(key.to_owned(), value.clone());
            }
        }
    }
    for (key, value) in mine {
        if merged.contains_key(&key) {
            continue;
        }
        let before = base.and_then(|base| base.get(&key));
        let place = format!("{at}/{key}");
        match theirs.remove(&key) {
            Some(other) => {
                merged.insert(key, values(before, value, other, &place, merging));
            }
            // They took it out: it stays out unless it was changed here.
            None if before == Some(&value) => {}
            None => {
                merged.insert(key, value);
            }
        }
    }
    for (key, value) in theirs {
        // This tab took it out: it stays out unless they changed it.
        if !merged.contains_key(&key) && base.and_then(|base| base.get(&key)) != Some(&value) {
            merged.insert(key, value);
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MAX_EVIDENCE;
    use serde_json::json;

    fn merged(base: &Value, mine: &Value, theirs: &Value) -> (Value, Vec<Conflict>) {
        let (text, conflicts) = merge(&base.to_string(), &mine.to_string(), &theirs.to_string(), Seen::Something).unwrap();
        (serde_json::from_str(&text).unwrap(), conflicts)
    }

    #[test]
    fn what_one_side_changed_stands() {
        for (base, mine, theirs, result) in [
            (json!({"a": 1, "b": 1}), json!({"a": 2, "b": 1}), json!({"a": 1, "b": 3}), json!({"a": 2, "b": 3})),
            (json!({"a": 1}), json!({"a": 1, "new": 1}), json!({"a": 2}), json!({"a": 2, "new": 1})),
            (json!({"a": 1, "b": 1}), json!({"a": 1}), json!({"a": 1, "b": 1}), json!({"a": 1})),
            (json!({"a": 1, "b": 1}), json!({"a": 1}), json!({"a": 1, "b": 2}), json!({"a": 1, "b": 2})),
            (json!({"a": [1, 2]}), json!({"a": [1, 3]}), json!({"a": [4, 2]}), json!({"a": [4, 3]})),
        ] {
            assert_eq!(merged(&base, &mine, &theirs), (result, vec![]), "{base} {mine} {theirs}");
        }
    }

    #[test]
    fn f15_two_versions_of_a_text_stand_one_under_the_other() {
        for (base, mine, theirs, result) in [
            ("", "mine", "theirs", "mine\n—\ntheirs"),
            ("We greet", "We greet mine", "We greet theirs", "We greet mine\n—\ntheirs"),
            ("old", "mine", "theirs", "mine\n—\ntheirs"),
            ("a", "a b", "a b c", "a b c"),
            ("a b c", "a b c d", "", "a b c d"),
            // Both stand already, and each window typed on in its own part.
            ("al\n—\nZY", "alpha\n—\nZY", "al\n—\nZYX", "alpha\n—\nZYX"),
            ("al", "alph", "al\n—\nZY", "alph\n—\nZY"),
            ("We greet theirs", "We greet theirs and", "We greet mine\n—\ntheirs", "We greet theirs and\n—\nWe greet mine"),
        ] {
            let (value, conflicts) = merged(&json!({ "note": base }), &json!({ "note": mine }), &json!({ "note": theirs }));
            assert_eq!(value, json!({ "note": result }));
            assert_eq!(conflicts, [Conflict { at: "/note".to_owned(), kept: Kept::Both }]);
        }
    }

    #[test]
    fn f14_what_two_tabs_parked_stands_line_by_line_and_asks_nobody() {
        for (base, mine, theirs, result) in [
            ("", "bus duty", "lunch", "bus duty\nlunch"),
            ("bus", "bus duty", "bus\nlunch", "bus duty\nlunch"),
            ("bus\nlunch", "lunch", "bus\nlunch\nkeys", "lunch\nkeys"),
            ("bus\nlunch", "bus\nlunch\nkeys", "", "keys"),
        ] {
            let lot = |text: &str| json!({ "parking_lot": text });
            assert_eq!(merged(&lot(base), &lot(mine), &lot(theirs)), (lot(result), vec![]));
        }
        let (value, conflicts) = merged(&json!({}), &json!({ "parking_lot": "mine" }), &json!({ "parking_lot": "theirs" }));
        assert_eq!((value, conflicts), (json!({ "parking_lot": "mine\ntheirs" }), vec![]));
        let long = "m".repeat(MAX_TEXT);
        let (_, conflicts) = merged(&json!({}), &json!({ "parking_lot": long }), &json!({ "parking_lot": "theirs" }));
        assert_eq!(conflicts, [Conflict { at: "/parking_lot".to_owned(), kept: Kept::Mine }]);
    }

    #[test]
    fn two_tabs_that_rate_on_different_days_keep_the_later_day() {
        let on = |day: &str| json!({ "review": { "decided_on": { "c": day } } });
        let result = (on("2026-11-22"), vec![]);
        assert_eq!(merged(&on("2026-11-20"), &on("2026-11-22"), &on("2026-11-21")), result);
        assert_eq!(merged(&json!({ "review": {} }), &on("2026-11-21"), &on("2026-11-22")), result);
    }

    #[test]
    fn a_rating_and_its_level_come_from_the_same_side() {
        let rated = |level: &str| json!({"rating": "rated", "level": level, "note": ""});
        let not = json!({"rating": "not-rated", "level": null, "note": ""});
        let sure = json!({"rating": "not-sure-yet", "level": null, "note": ""});
        assert_eq!(merged(&not, &rated("one"), &not), (rated("one"), vec![]));
        assert_eq!(merged(&not, &not, &rated("one")), (rated("one"), vec![]));
        let conflict = vec![Conflict { at: "/rating".to_owned(), kept: Kept::Mine }];
        assert_eq!(merged(&not, &sure, &rated("one")), (sure.clone(), conflict.clone()));
        assert_eq!(merged(&not, &rated("one"), &rated("two")), (rated("one"), conflict.clone()));
        assert_eq!(merged(&rated("one"), &rated("two"), &not), (rated("two"), conflict));
    }

    #[test]
    fn entries_of_a_list_are_told_apart_by_id() {
        let entry = |id: &str, note: &str| json!({ "id": id, "note": note });
        let list = |entries: &[Value]| json!({ "evidence": entries });
        let base = list(&[entry("a", ""), entry("b", "")]);
        // Each adds one; one removes what the other left alone.
        let mine = list(&[entry("a", "mine"), entry("c", "")]);
        let theirs = list(&[entry("a", ""), entry("b", ""), entry("d", "")]);
        let result = list(&[entry("a", "mine"), entry("c", ""), entry("d", "")]);
        assert_eq!(merged(&base, &mine, &theirs), (result, vec![]));
        // What one removes and the other writes in stays.
        let theirs = list(&[entry("a", ""), entry("b", "theirs")]);
        let result = list(&[entry("a", "mine"), entry("c", ""), entry("b", "theirs")]);
        assert_eq!(merged(&base, &mine, &theirs), (result, vec![]));
    }

    #[test]
    fn f14_each_tab_may_take_a_system_in() {
        // Two tabs took in one system each, and one of the two was gone: slugs had been compared place by place.
        let systems = |slugs: &[&str]| json!({ "systems": slugs });
        let result = (systems(&["one", "two", "three"]), vec![]);
        assert_eq!(merged(&systems(&["one"]), &systems(&["one", "two"]), &systems(&["one", "three"])), result);
        assert_eq!(merged(&systems(&["one", "two"]), &systems(&["two"]), &systems(&["one"])), (systems(&[]), vec![]));
    }

    #[test]
    fn f14_two_tabs_choose_the_same_component() {
        let outcome = |id: &str, why: &str| json!({ "id": id, "component": "c", "chosen": true, "why": why });
        let outcomes = |entries: &[Value]| json!({ "outcomes": entries });
        let (value, conflicts) =
            merged(&outcomes(&[]), &outcomes(&[outcome("x", "mine")]), &outcomes(&[outcome("y", "theirs")]));
        assert_eq!(value, outcomes(&[outcome("x", "mine\n—\ntheirs")]));
        assert!(conflicts.iter().any(|conflict| conflict.at == "/outcomes/0/id" && conflict.kept == Kept::Mine));
    }

    #[test]
    fn f14_the_first_votes_of_two_tabs_are_counted_together() {
        // The file has no conversation before somebody votes: a count that one tab had not touched wrote over the other's.
        let talk = |l1: u64, unsure: u64, agreed: Option<&str>, fists: [u64; 2]| {
            let levels = if l1 > 0 { json!({ "l1": l1 }) } else { json!({}) };
            json!({ "conversation": { "vote": { "levels": levels, "unsure": unsure }, "agreed_by": agreed, "fists": fists } })
        };
        let nothing = || json!({});
        let (mine, theirs) = (talk(2, 0, None, [0, 4]), talk(0, 3, Some("majority"), [1, 0]));
        assert_eq!(merged(&nothing(), &mine, &theirs), (talk(2, 3, Some("majority"), [1, 4]), vec![]));
        let (value, conflicts) = merged(&nothing(), &mine, &talk(1, 0, None, [0, 0]));
        assert_eq!((value, conflicts.len()), (mine, 1));
    }

    #[test]
    fn f14_more_outcomes_than_fit_are_set_aside_with_their_words() {
        let outcome = |n: usize, chosen: bool| json!({ "id": n.to_string(), "component": n.to_string(), "chosen": chosen });
        let outcomes = |range: std::ops::Range<usize>, kept: usize| json!({ "outcomes": range.map(|n| outcome(n, n < kept)).collect::<Vec<_>>() });
        let (value, conflicts) = merged(&json!({"outcomes": []}), &outcomes(0..4, 9), &outcomes(4..7, 9));
        assert_eq!(value, outcomes(0..7, 5));
        assert_eq!(conflicts.len(), 2);
    }

    #[test]
    fn f15_what_does_not_fit_takes_nothing_else_with_it() {
        // Two long texts of one field made the whole other version stand back, with all that was in other fields.
        let (mine, theirs) = ("m".repeat(MAX_TEXT - 1), "t".repeat(9));
        let (value, conflicts) = merged(
            &json!({ "note": "", "lasting": "" }),
            &json!({ "note": mine, "lasting": "" }),
            &json!({ "note": theirs, "lasting": "theirs" }),
        );
        assert_eq!(value, json!({ "note": mine, "lasting": "theirs" }));
        assert_eq!(conflicts, [Conflict { at: "/note".to_owned(), kept: Kept::Mine }]);
        let evidence = |range: std::ops::Range<usize>| json!({ "evidence": range.map(|n| json!({ "id": n.to_string() })).collect::<Vec<_>>() });
        let (value, conflicts) =
            merged(&evidence(0..0), &evidence(0..MAX_EVIDENCE), &evidence(MAX_EVIDENCE..MAX_EVIDENCE + 1));
        assert_eq!(value, evidence(0..MAX_EVIDENCE));
        assert_eq!(conflicts, [Conflict { at: "/evidence".to_owned(), kept: Kept::Mine }]);
    }

    #[test]
    fn the_later_moment_stands_and_is_no_conflict() {
        let at = |edited: &str| json!({ "edited": edited });
        let result = (at("2026-11-21T10:00:00.000Z"), vec![]);
        let early = at("2026-11-21T09:00:00.000Z");
        assert_eq!(merged(&at("2026-11-20T10:00:00.000Z"), &early, &at("2026-11-21T10:00:00.000Z")), result);
    }

    #[test]
    fn what_is_no_json_is_not_merged() {
        assert_eq!(merge("{}", "{}", "half a fi", Seen::Nothing), None);
        assert!(merge("never saved", "{}", "{}", Seen::Nothing).is_some());
    }
}
