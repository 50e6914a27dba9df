//! Words in two languages: the same places to fill in, and none of the words that this app does not use.

use crate::support::source::{Source, files};

/// A word of `i18n` with both languages.
struct Word {
    place: String,
    english: String,
    spanish: String,
}

/// Every `Name: "English", "Spanish";` of a file.
fn words(source: &Source) -> Vec<Word> {
    let mut found = Vec::new();
    for block in source.without_tests().split("words! {").skip(1) {
        let block = Source { path: source.path.clone(), text: block.split("\n}\n").next().unwrap_or_default().to_owned() };
        let names = block.bare();
        let names = names.split(';').filter_map(|entry| {
            let (name, texts) = entry.rsplit_once('{').map_or(entry, |(_, last)| last).split_once(':')?;
            (texts.matches("\"\"").count() == 2).then(|| name.trim().to_owned())
        });
        let texts = block.literals();
        for (name, pair) in names.zip(texts.chunks_exact(2)) {
            let [english, spanish] = pair else { continue };
            let place = format!("{}: {name}", source.path);
            found.push(Word { place, english: english.clone(), spanish: spanish.clone() });
        }
    }
    found
}

fn all() -> Vec<Word> {
    files("src/i18n", ".rs").iter().flat_map(words).collect()
}

/// The places of a word, each named once.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn both_languages_have_the_same_places_and_neither_is_empty() {
    let words = all();
    assert!(words.len() > 100, "only {} words were found", words.len());
    for Word { place, english, spanish } in words {
        assert_eq!(places(&english), places(&spanish), "{place}");
        for text in [&english, &spanish] {
            assert!(!text.trim().is_empty(), "{place} is empty");
            assert!(places(text).iter().all(|number| number.parse::<usize>().is_ok()), "{place}: {text}");
        }
        // A sentence is a sentence in both.
        for end in ['.', '…', '?', ':'] {
            assert_eq!(english.ends_with(end), spanish.ends_with(end), "{place}: {english} | {spanish}");
        }
    }
}

#[test]
fn screens_never_speak_of_marks_and_claims() {
    let english = [
        "score",
        "scores",
        "scored",
        "audit",
        "test",
        "exam",
        "pass",
        "passed",
        "official",
        "aligned",
        "validated",
        "inspection",
    ];
    let spanish = [
        "puntaje",
        "puntuación",
        "calificación",
        "calificar",
        "examen",
        "auditoría",
        "oficial",
        "alineado",
        "alineada",
        "validado",
        "validada",
        "inspección",
        "nota final",
    ];
    for word in all() {
        for (text, never) in [(&word.english, &english[..]), (&word.spanish, &spanish[..])] {
            let plain = text.to_lowercase();
            let plain: Vec<_> = plain.split(|c: char| !c.is_alphanumeric()).collect();
            for phrase in never {
                let phrase: Vec<_> = phrase.split(' ').collect();
                assert!(!plain.windows(phrase.len()).any(|window| window == phrase), "{}: {text}", word.place);
            }
        }
    }
}

#[test]
fn no_words_for_people_stand_outside_the_room_of_words() {
    // Words with blanks between them, beginning with a capital, are a sentence that somebody reads.
    for source in files("src/ui", ".rs") {
        for text in source.literals() {
            let words = text.split(' ').filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic)).count();
            let sentence = words > 1 && text.chars().next().is_some_and(char::is_uppercase);
            assert!(!sentence, "{} says \"{text}\" in one language only", source.path);
        }
    }
}
