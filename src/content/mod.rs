//! The built-in rubric and the sample workbook, as data, in each language.
//!
//! English is in the binary, line by line as `build.rs` writes it. The other files lie beside the app and come when they are needed: why, and what it saves,
//! is in `docs/decisions/011-first-load.md`. The text files beside this one are framework and workbook files like any other and are read by the same readers; a
//! test reads them and holds each language against the other. Their licence is in `LICENSE.md` beside them.

mod lines;
pub mod made_up_team;

use crate::domain::{Framework, Language};
#[cfg(not(target_arch = "wasm32"))]
use crate::storage::{Unreadable, read_framework};

/// The framework in the binary.
pub fn built_in() -> Framework {
    lines::framework(include_str!(concat!(env!("OUT_DIR"), "/framework.txt")))
}

/// The name of the file with the framework in a language.
pub const fn framework_file(language: Language) -> &'static str {
    match language {
        Language::English => "juneward.en.json",
        Language::Spanish => "juneward.es.json",
    }
}

/// The name of the file with the workbook to practise with, in a language: a made-up team with most of one system
/// rated. Components that nobody touched are left out; whoever opens it adds them.
pub const fn practice_file(language: Language) -> &'static str {
    match language {
        Language::English => "practice.en.json",
        Language::Spanish => "practice.es.json",
    }
}

/// The framework in any language, for tests: no browser has all of them.
///
/// # Errors
/// [`Unreadable`] when its file can't be read.
#[cfg(not(target_arch = "wasm32"))]
pub fn framework(language: Language) -> Result<Framework, Unreadable> {
    match language {
        Language::English => read_framework(include_str!("juneward.en.json")),
        Language::Spanish => read_framework(include_str!("juneward.es.json")),
    }
}

/// The text of the workbook to practise with, for tests.
#[cfg(not(target_arch = "wasm32"))]
pub const fn practice(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("practice.en.json"),
        Language::Spanish => include_str!("practice.es.json"),
    }
}

/// The sample as it opens, and the framework that it belongs to, for tests.
///
/// # Panics
/// When one of the files can't be read.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn sample(language: Language) -> (crate::domain::Workbook, Framework) {
    let framework = framework(language).unwrap();
    let mut sample = crate::storage::read_workbook(practice(language)).unwrap();
    sample.fit(&framework);
    (sample, framework)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::{ComponentReview, Purpose, Rating, Standing};
    use crate::storage::read_workbook;

    #[test]
    fn the_framework_in_the_binary_says_what_its_file_says() {
        assert_eq!(built_in(), framework(Language::English).unwrap());
    }

    #[test]
    fn the_sample_shows_every_kind_of_rating_and_opens_on_a_system_that_is_still_to_be_led() {
        for language in Language::ALL {
            let framework = framework(language).unwrap();
            let mut sample = read_workbook(practice(language)).unwrap();
            sample.fit(&framework);
            assert_eq!(sample.purpose, Purpose::Practice);
            assert!(sample.outside(&framework).is_empty());
            let today = sample.todays_components(&framework);
            assert!(today.len() > 2, "each of the three courses of the made-up team has a component");
            let whole = |id| sample.review.entry(id).is_some_and(|entry| *entry == ComponentReview::new(id.clone()));
            assert!(today.iter().all(whole), "nothing was said yet that the made-up team would contradict");
            let ratings: Vec<_> = sample.review.components.iter().map(|entry| entry.rating.clone()).collect();
            for level in &framework.levels {
                assert!(ratings.contains(&Rating::At(level.id.clone())), "{}", level.name);
            }
            assert!(ratings.contains(&Rating::NotSureYet));
            let asks = |standing| matches!(standing, Standing::AsksForMore { .. });
            assert!(sample.review.components.iter().all(|entry| !asks(entry.standing(&framework))));
            for outcome in sample.chosen() {
                assert_eq!(sample.review.rating(&outcome.component), outcome.from.rating);
                assert_eq!(outcome.too_long_for_the_page().count(), 0);
            }
        }
    }

    #[test]
    fn the_sample_is_the_same_in_every_language_but_for_its_words() {
        let [english, spanish] = Language::ALL.map(|language| read_workbook(practice(language)).unwrap());
        let ratings = |book: &crate::domain::Workbook| {
            let entries = book.review.components.iter();
            entries.map(|entry| (entry.component.clone(), entry.rating.clone(), entry.evidence.len())).collect::<Vec<_>>()
        };
        assert_eq!(ratings(&english), ratings(&spanish));
        let targets = |book: &crate::domain::Workbook| {
            book.outcomes
                .iter()
                .map(|outcome| (outcome.component.clone(), outcome.level_by_june.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(targets(&english), targets(&spanish));
    }
}
