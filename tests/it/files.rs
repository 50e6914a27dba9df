//! The golden files of every released format, and the schema that other programs read.

use crate::support::{
    path,
    schema::{complaints, schema},
    text,
};
use juneward::domain::{Command, MAX_TEXT, Rating, TextPlace};
use juneward::storage::Expected::{List, Number, Object, Text, YesOrNo};
use juneward::storage::{Unreadable, decode, read_incoming, read_workbook, write_workbook};
use serde_json::Value;

const GOLDEN: &str = "tests/fixtures/workbook-v1.json";

#[test]
fn f22_the_golden_file_of_version_1_reads_and_is_written_back_byte_for_byte() {
    let golden = text(GOLDEN);
    let workbook = read_workbook(&golden).expect("version 1 opens for ever");
    assert!(write_workbook(&workbook) == golden, "what is written differs from {GOLDEN}");
    // What is in it, so that reading nothing at all can't look like success.
    assert_eq!(workbook.team.name, "Ms. O’Brien's \"A\" team 🌱 <b>\tand\nfriends");
    assert_eq!(workbook.review.components.len(), 39);
    assert_eq!(workbook.chosen().count(), 2);
    assert_eq!(workbook.outcomes.len(), 3);
    assert_eq!(workbook.review.rating(&"curriculum-instruction.checking-for-learning".into()), Rating::NotSureYet);
    assert!(workbook.unknown.contains_key("later_version"));
    assert!(workbook.team.unknown.contains_key("meets_on"));
}

#[test]
fn every_fixture_of_a_workbook_is_of_a_version_that_has_one() {
    // A version that is released without a golden file could stop opening unnoticed.
    for version in 1..=juneward::storage::WORKBOOK_VERSION {
        assert!(path(&format!("tests/fixtures/workbook-v{version}.json")).exists(), "version {version}");
    }
}

#[test]
fn the_golden_file_keeps_to_the_schema() {
    assert_eq!(complaints(&schema("workbook.schema.json"), &text(GOLDEN)), Vec::<String>::new());
}

#[test]
fn fields_of_a_newer_version_stay_where_they_were_while_the_team_works_on() {
    let mut workbook = read_workbook(&text(GOLDEN)).expect("the golden file");
    let note = Command::Write { place: TextPlace::Note("talent.a-fair-choice".into()), text: "new".to_owned() };
    workbook.apply(&note).expect("an edit");
    let written: Value = serde_json::from_str(&write_workbook(&workbook)).expect("JSON");
    for (pointer, value) in [
        ("/later_version/added", Value::from("a part that this version does not know")),
        ("/team/meets_on", "Tuesdays".into()),
        ("/review/facilitated", false.into()),
        ("/review/components/3/colour_of_the_room/nested/1", 2.5.into()),
        ("/review/components/9/evidence/1/seen_by", 3.into()),
        ("/outcomes/0/weight", 2.into()),
        ("/outcomes/0/from/spread/1", 3.into()),
        ("/framework/source", "built in".into()),
    ] {
        assert_eq!(written.pointer(pointer), Some(&value), "{pointer}");
    }
}

/// The schema and the reader refuse the same: a file that one takes and the other doesn't is a trap for other programs.
#[test]
fn f24_each_broken_file_is_refused_at_its_place_and_by_the_schema() {
    let schema = schema("workbook.schema.json");
    let at = |at: &str| at.to_owned();
    let cases: Vec<(&str, Value, Unreadable)> = vec![
        ("/practice", "no".into(), Unreadable::WrongType { at: at("/practice"), expected: YesOrNo }),
        ("/team", Value::Null, Unreadable::WrongType { at: at("/team"), expected: Object }),
        ("/team/name", 5.into(), Unreadable::WrongType { at: at("/team/name"), expected: Text }),
        ("/team/kind", "choir".into(), Unreadable::NotPossible { at: at("/team/kind") }),
        ("/team/people", (-1).into(), Unreadable::WrongType { at: at("/team/people"), expected: Number }),
        ("/team/people", 1000.into(), Unreadable::NotPossible { at: at("/team/people") }),
        ("/school_year", "2026–27".into(), Unreadable::NotPossible { at: at("/school_year") }),
        ("/systems", "all".into(), Unreadable::WrongType { at: at("/systems"), expected: List }),
        ("/systems/1", "two words".into(), Unreadable::NotPossible { at: at("/systems/1") }),
        ("/systems/1", "curriculum-instruction".into(), Unreadable::Duplicate { at: at("/systems/1") }),
        ("/id", "".into(), Unreadable::NotPossible { at: at("/id") }),
        ("/edited", "yesterday".into(), Unreadable::NotPossible { at: at("/edited") }),
        ("/review/began", "2026-11".into(), Unreadable::NotPossible { at: at("/review/began") }),
        (
            "/review/components/9/rating",
            "not-rated".into(),
            Unreadable::NotPossible { at: at("/review/components/9/rating") },
        ),
        ("/review/components/9/level", Value::Null, Unreadable::NotPossible { at: at("/review/components/9/rating") }),
        (
            "/review/components/9/note",
            "x".repeat(MAX_TEXT + 1).into(),
            Unreadable::TooLong { at: at("/review/components/9/note"), max: MAX_TEXT },
        ),
        (
            "/review/components/9/evidence",
            vec![Value::Null; 41].into(),
            Unreadable::TooLong { at: at("/review/components/9/evidence"), max: 40 },
        ),
        (
            "/review/components/9/evidence/0/kind",
            "gossip".into(),
            Unreadable::NotPossible { at: at("/review/components/9/evidence/0/kind") },
        ),
        (
            "/outcomes/0/check_ins",
            vec!["", "", ""].into(),
            Unreadable::WrongType { at: at("/outcomes/0/check_ins"), expected: List },
        ),
        (
            "/outcomes/0/from/review",
            Value::Null,
            Unreadable::WrongType { at: at("/outcomes/0/from/review"), expected: Text },
        ),
        ("/outcomes/1/chosen", 1.into(), Unreadable::WrongType { at: at("/outcomes/1/chosen"), expected: YesOrNo }),
    ];
    for (pointer, value, why) in cases {
        let mut file: Value = serde_json::from_str(&text(GOLDEN)).expect("JSON");
        *file.pointer_mut(pointer).expect("a place in the golden file") = value;
        let broken = file.to_string();
        assert_eq!(read_workbook(&broken), Err(why), "{pointer}");
        assert!(!complaints(&schema, &broken).is_empty(), "the schema takes what the reader refuses at {pointer}");
    }
}

/// What a schema can't say.
#[test]
fn f24_duplicate_and_dangling_ids_are_refused_at_their_place() {
    let at = |at: &str| at.to_owned();
    for (pointer, value, why) in [
        ("/outcomes/1/id", "o-b41", Unreadable::Duplicate { at: at("/outcomes/1/id") }),
        (
            "/outcomes/1/component",
            "curriculum-instruction.acting-on-what-we-see",
            Unreadable::Duplicate { at: at("/outcomes/1/component") },
        ),
        ("/outcomes/1/component", "no.such", Unreadable::Dangling { at: at("/outcomes/1/component") }),
        (
            "/review/components/1/component",
            "leadership-development.teacher-leader-roles",
            Unreadable::Duplicate { at: at("/review/components/1/component") },
        ),
        (
            "/review/components/9/evidence/1/id",
            "ev-7c1d",
            Unreadable::Duplicate { at: at("/review/components/9/evidence/1/id") },
        ),
        ("/review/began", "2026-02-30", Unreadable::NotPossible { at: at("/review/began") }),
        ("/school_year", "2026-28", Unreadable::NotPossible { at: at("/school_year") }),
    ] {
        let mut file: Value = serde_json::from_str(&text(GOLDEN)).expect("JSON");
        *file.pointer_mut(pointer).expect("a place in the golden file") = value.into();
        assert_eq!(read_workbook(&file.to_string()), Err(why), "{pointer} {value}");
    }
}

#[test]
fn f24_each_missing_field_is_named_and_missed_by_the_schema() {
    let schema = schema("workbook.schema.json");
    for pointer in [
        "/app_version",
        "/activity",
        "/id",
        "/practice",
        "/created",
        "/edited",
        "/framework",
        "/framework/version",
        "/team",
        "/team/people",
        "/school_year",
        "/systems",
        "/review",
        "/review/began",
        "/review/components/0/level",
        "/review/components/0/find_out_who",
        "/review/components/9/evidence/0/link",
        "/outcomes",
        "/outcomes/2/from",
        "/outcomes/2/level_by_june",
        "/outcomes/2/check_ins",
    ] {
        let mut file: Value = serde_json::from_str(&text(GOLDEN)).expect("JSON");
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = file.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
        assert!(parent.remove(key).is_some(), "{pointer}");
        assert_eq!(read_workbook(&file.to_string()), Err(Unreadable::Missing { at: pointer.to_owned() }));
        assert!(!complaints(&schema, &file.to_string()).is_empty(), "{pointer}");
    }
}

#[test]
fn f24_nesting_without_end_is_refused() {
    let mut deep = String::new();
    for _ in 0..100_000 {
        deep.push_str("{\"a\":");
    }
    assert!(matches!(read_incoming(&deep), Err(Unreadable::NotJson { .. })));
    // Deep enough to be read alone, too deep to be kept with an envelope around it.
    let nested = format!("{}0{}", "[".repeat(120), "]".repeat(120));
    let file = text(GOLDEN).replacen("\"a part that this version does not know\"", &nested, 1);
    assert_eq!(read_incoming(&file).expect_err("too deep"), Unreadable::NotPossible { at: "/later_version".to_owned() },);
}

#[test]
fn f24_a_proto_key_is_a_field_like_any_other() {
    let file = text(GOLDEN).replacen("\"later_version\"", "\"__proto__\"", 1);
    let workbook = read_workbook(&file).expect("a workbook");
    assert!(workbook.unknown.contains_key("__proto__"));
}

#[test]
fn a_file_in_another_encoding_or_with_other_line_ends_gives_the_same_workbook() {
    let golden = text(GOLDEN);
    let workbook = read_workbook(&golden).expect("a workbook");
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(golden.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = golden.replace('\n', "\r\n");
    for bytes in [utf16, windows.into_bytes(), format!("\u{FEFF}{golden}").into_bytes()] {
        let read = read_workbook(&decode(&bytes).expect("text")).expect("a workbook");
        assert!(read == workbook);
    }
}

/// Whoever reads a schema reads its descriptions.
#[test]
fn every_field_of_a_schema_is_described() {
    for name in ["workbook.schema.json", "framework.schema.json"] {
        let schema: Value = serde_json::from_str(&text(&format!("docs/schema/{name}"))).expect("JSON");
        let mut fields = Vec::new();
        described(&schema, "", &mut fields);
        assert!(fields.len() > 20, "{name} has fields");
        for (place, field) in fields {
            for word in ["title", "description"] {
                let inherited = field.get("$ref").and_then(Value::as_str).and_then(|to| schema.pointer(&to[1..]));
                let found = field.get(word).or_else(|| inherited?.get(word)).and_then(Value::as_str);
                assert!(found.is_some_and(|text| !text.is_empty()), "{name}{place} has no {word}");
            }
        }
    }
}

fn described<'s>(schema: &'s Value, at: &str, fields: &mut Vec<(String, &'s Value)>) {
    for group in ["properties", "$defs"] {
        for (key, field) in schema.get(group).and_then(Value::as_object).into_iter().flatten() {
            let place = format!("{at}/{group}/{key}");
            described(field, &place, fields);
            fields.push((place, field));
        }
    }
}

#[test]
fn the_sample_workbooks_read_in_both_languages_and_fit_the_framework() {
    use juneward::domain::Language;
    let schema = schema("workbook.schema.json");
    for language in Language::ALL {
        let file = text(&format!("src/content/practice.{}.json", language.tag()));
        let workbook = read_workbook(&file).expect("a workbook");
        assert_eq!(complaints(&schema, &file), Vec::<String>::new(), "{}", language.tag());
        let framework = crate::support::frameworks::built_in(language);
        assert_eq!(workbook.framework, framework.reference);
        assert!(workbook.outside(&framework).is_empty());
        let levels = workbook.review.components.iter().filter_map(|entry| entry.rating.level());
        assert!(levels.into_iter().all(|level| framework.level(level).is_some()));
        assert!(workbook.chosen().count() > 0, "there is something to see on the one page");
    }
}

#[test]
fn the_examples_in_the_documents_are_true() {
    let document = text("docs/file-format.md");
    let examples: Vec<_> = document.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    for example in &examples {
        serde_json::from_str::<Value>(example).unwrap_or_else(|error| panic!("{error} in {example}"));
    }
    let shortest = read_workbook(examples[0]).expect("the shortest workbook");
    assert_eq!(write_workbook(&shortest), examples[0]);
    assert_eq!(complaints(&schema("workbook.schema.json"), examples[0]), Vec::<String>::new());
    // The entry stands well in a workbook.
    let entry = examples[0].replace("\"components\": []", &format!("\"components\": [{}]", examples[1]));
    assert_eq!(read_workbook(&entry).expect("a workbook").review.components.len(), 1);
    // And the conversation in the entry.
    let said = entry.replace("\"evidence\": [", &format!("\"conversation\": {}, \"evidence\": [", examples[2]));
    let conversation = read_workbook(&said).expect("a workbook").review.components.remove(0).conversation;
    assert_eq!((conversation.first_vote.all(), conversation.second_vote.all()), (6, 6));
    assert_eq!(complaints(&schema("workbook.schema.json"), &said), Vec::<String>::new());
    // The stored form and the rescue file, with a whole workbook in their place for one.
    let mut stored: Value = serde_json::from_str(examples[3]).expect("JSON");
    stored["workbook"] = serde_json::from_str(examples[0]).expect("JSON");
    assert_eq!(juneward::storage::read_stored(&stored.to_string()).expect("a stored workbook").revision, 12);
    let mut rescue: Value = serde_json::from_str(examples[4]).expect("JSON");
    rescue["stored"]["juneward/workbook/k3v9q2m7x1"] = stored.to_string().into();
    assert_eq!(read_incoming(&rescue.to_string()).expect("a rescue file").len(), 1);
}

#[test]
fn f24_six_chosen_outcomes_are_refused_by_the_reader_and_the_schema() {
    let schema = schema("workbook.schema.json");
    let mut file: Value = serde_json::from_str(&text(GOLDEN)).expect("JSON");
    let components: Vec<_> = (11..17).map(|index| file["review"]["components"][index]["component"].clone()).collect();
    let sample = file["outcomes"][0].clone();
    for (count, fine) in [(5, true), (6, false)] {
        let outcomes = components.iter().take(count).enumerate().map(|(number, component)| {
            let mut outcome = sample.clone();
            outcome["id"] = format!("o{number}").into();
            outcome["component"] = component.clone();
            outcome
        });
        file["outcomes"] = outcomes.collect();
        let text = file.to_string();
        let refusal = Unreadable::TooLong { at: "/outcomes".to_owned(), max: 5 };
        assert_eq!(read_workbook(&text).err(), (!fine).then_some(refusal));
        assert_eq!(complaints(&schema, &text).is_empty(), fine);
    }
}
