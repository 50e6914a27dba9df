//! The built-in framework: both languages keep to the schema, to each other and to the standard of a good descriptor.

use crate::support::{
    frameworks::built_in,
    schema::{complaints, schema},
    text,
};
use juneward::domain::{Audience, Component, Framework, Language};
use juneward::storage::{Unreadable, read_framework};

/// Words of the scale: a descriptor that uses them explains a level by its own name.
const SCALE: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &["partially", "fully", "mostly", "somewhat", "implementation", "implemented", "begun", "under way", "in place"],
    ),
    (
        Language::Spanish,
        &["parcialmente", "plenamente", "totalmente", "mayormente", "implementación", "implementado", "iniciado", "plena"],
    ),
];

/// Words that judge, claim or measure what nobody here can judge, claim or measure.
const NEVER: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "excellent",
            "outstanding",
            "poor",
            "poorly",
            "weak",
            "inadequate",
            "exemplary",
            "effective",
            "effectively",
            "best practice",
            "high-quality",
            "official",
            "aligned",
            "validated",
            "score",
            "scores",
            "audit",
            "inspection",
            "fidelity",
        ],
    ),
    (
        Language::Spanish,
        &[
            "excelente",
            "sobresaliente",
            "deficiente",
            "pobre",
            "débil",
            "inadecuado",
            "ejemplar",
            "eficaz",
            "eficazmente",
            "oficial",
            "alineado",
            "alineada",
            "alineados",
            "alineadas",
            "validado",
            "validada",
            "puntaje",
            "puntuación",
            "auditoría",
            "inspección",
            "fidelidad",
        ],
    ),
];

fn of(table: [(Language, &'static [&'static str]); 2], language: Language) -> &'static [&'static str] {
    table.into_iter().find(|(of, _)| *of == language).map(|(_, words)| words).expect("every language has a list")
}

/// Whether a text has a word or phrase, as whole words.
fn has(text: &str, phrase: &str) -> bool {
    let plain = |c: char| if c.is_alphanumeric() || c == '-' { c } else { ' ' };
    let words: String = text.to_lowercase().replace('*', "").chars().map(plain).collect();
    let words: Vec<_> = words.split_whitespace().collect();
    let phrase: Vec<_> = phrase.split_whitespace().collect();
    words.windows(phrase.len()).any(|window| window == phrase)
}

fn words(descriptor: &str) -> usize {
    descriptor.replace('*', "").split_whitespace().count()
}

fn all_texts(framework: &Framework) -> Vec<(String, &str)> {
    let mut texts =
        vec![("title".to_owned(), framework.title.as_str()), ("statement".to_owned(), framework.statement.as_str())];
    for level in &framework.levels {
        for text in [&level.name, &level.who, &level.how_often, &level.proof] {
            texts.push((level.id.as_str().to_owned(), text));
        }
    }
    for system in &framework.systems {
        texts.push((system.id.as_str().to_owned(), &system.name));
        texts.push((system.id.as_str().to_owned(), &system.about));
    }
    for component in framework.components() {
        let Component { id, name, focus, concerns, bring, goal, descriptors } = component;
        for text in [name, focus, concerns, bring, goal].into_iter().chain(descriptors) {
            texts.push((id.as_str().to_owned(), text));
        }
    }
    texts
}

#[test]
fn both_languages_keep_to_the_schema() {
    let schema = schema("framework.schema.json");
    for language in Language::ALL {
        let file = text(&format!("src/content/juneward.{}.json", language.tag()));
        assert_eq!(complaints(&schema, &file), Vec::<String>::new(), "{}", language.tag());
        assert_eq!(built_in(language).language, language);
    }
}

#[test]
fn both_languages_have_the_same_ids_in_the_same_order() {
    let ids = |framework: &Framework| {
        let levels = framework.levels.iter().map(|level| level.id.as_str().to_owned());
        let systems = framework.systems.iter().flat_map(|system| {
            let components = system.components.iter().map(|component| component.id.as_str().to_owned());
            std::iter::once(format!("{} {:?}", system.id.as_str(), system.audience)).chain(components)
        });
        levels.chain(systems).collect::<Vec<_>>()
    };
    let (english, spanish) = (built_in(Language::English), built_in(Language::Spanish));
    assert_eq!(ids(&english), ids(&spanish));
    assert_eq!(english.reference, spanish.reference);
}

#[test]
fn nine_systems_four_levels_and_a_descriptor_for_each() {
    let framework = built_in(Language::English);
    assert_eq!(framework.levels.len(), 4);
    assert_eq!(framework.systems.len(), 9);
    let names: Vec<_> = framework.systems.iter().map(|system| system.name.as_str()).collect();
    assert!(names.contains(&"Curriculum & Instruction") && names.last() == Some(&"Advocacy"));
    assert_eq!(framework.levels.first().map(|level| level.name.as_str()), Some("Not Yet Begun"));
    assert_eq!(framework.levels.last().map(|level| level.name.as_str()), Some("Full Implementation"));
    assert!(framework.components().all(|component| component.descriptors.len() == 4));
    for system in &framework.systems {
        let id = format!("{}.", system.id.as_str());
        assert!(system.components.iter().all(|component| component.id.as_str().starts_with(&id)), "{id}");
    }
    let first: Vec<_> = framework.systems.iter().filter(|system| system.audience == Audience::EveryTeam).collect();
    assert_eq!(first.len(), 3, "a grade-level team starts with three systems");
}

#[test]
fn every_descriptor_is_12_to_30_words_with_one_or_two_marked_phrases() {
    for language in Language::ALL {
        for component in built_in(language).components() {
            for (level, descriptor) in component.descriptors.iter().enumerate() {
                let place = format!("{} {} {level}: {descriptor}", language.tag(), component.id.as_str());
                assert!((12..=30).contains(&words(descriptor)), "{} words, {place}", words(descriptor));
                assert!([2, 4].contains(&descriptor.matches('*').count()), "marks, {place}");
            }
        }
    }
}

#[test]
fn no_two_descriptors_of_a_component_are_alike() {
    for language in Language::ALL {
        for component in built_in(language).components() {
            for (index, descriptor) in component.descriptors.iter().enumerate() {
                assert!(!component.descriptors[..index].contains(descriptor), "{}", component.id.as_str());
            }
        }
    }
}

#[test]
fn descriptors_do_not_explain_a_level_by_its_name() {
    for language in Language::ALL {
        for component in built_in(language).components() {
            for descriptor in &component.descriptors {
                for word in of(SCALE, language) {
                    assert!(!has(descriptor, word), "{}: \"{word}\" in: {descriptor}", component.id.as_str());
                }
            }
        }
    }
}

#[test]
fn nothing_judges_claims_or_counts_what_cannot_be_defended() {
    for language in Language::ALL {
        for (place, text) in all_texts(&built_in(language)) {
            for word in of(NEVER, language) {
                assert!(!has(text, word), "{place}: \"{word}\" in: {text}");
            }
            assert!(!text.contains('%'), "{place}: {text}");
        }
    }
}

#[test]
fn goals_go_on_after_by_june() {
    for language in Language::ALL {
        for component in built_in(language).components() {
            let goal = &component.goal;
            let first = goal.chars().next().expect("a goal");
            // The name of a team, such as ILT, keeps its capitals.
            let capitals = goal.chars().take(2).all(char::is_uppercase);
            assert!(first.is_lowercase() || capitals, "{}: {goal}", component.id.as_str());
            assert!(!goal.ends_with('.'), "{}: {goal}", component.id.as_str());
        }
    }
}

#[test]
fn f24_a_broken_framework_is_refused_at_its_place() {
    let at = |at: &str| at.to_owned();
    for (pointer, value, why) in [
        ("/levels", serde_json::json!([]), Unreadable::NotPossible { at: at("/levels") }),
        ("/levels/1/id", "not-yet-begun".into(), Unreadable::Duplicate { at: at("/levels/1/id") }),
        (
            "/systems/0/components/0/levels",
            serde_json::json!(["one"]),
            Unreadable::NotPossible { at: at("/systems/0/components/0/levels") },
        ),
        ("/systems/2/audience", "nobody".into(), Unreadable::NotPossible { at: at("/systems/2/audience") }),
        ("/language", "fr".into(), Unreadable::NotPossible { at: at("/language") }),
        ("/format", "juneward-workbook".into(), Unreadable::NotOurs),
        ("/format_version", 2.into(), Unreadable::Newer { version: 2 }),
    ] {
        let mut file: serde_json::Value = serde_json::from_str(&text("src/content/juneward.en.json")).expect("JSON");
        *file.pointer_mut(pointer).expect("a place") = value;
        assert_eq!(read_framework(&file.to_string()), Err(why), "{pointer}");
    }
}

#[test]
fn whole_words_are_found_and_parts_of_words_are_not() {
    assert!(has("It is *fully* there.", "fully"));
    assert!(has("The plan is in place, they say", "in place"));
    assert!(!has("respectfully", "fully"));
    assert!(!has("placed in", "in place"));
}
