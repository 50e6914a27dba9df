//! The built-in rubric in every language. The app fetches the ones that are not in the binary; the tests carry them.

use juneward::content;
use juneward::domain::{Framework, Language};
use juneward::storage::read_framework;

/// The rubric in each language.
pub(crate) fn in_every_language() -> Vec<Framework> {
    let read = |language| match language {
        Language::English => content::built_in(),
        Language::Spanish => {
            read_framework(include_str!("../../src/content/juneward.es.json")).expect("the built-in rubric")
        }
    };
    Language::ALL.into_iter().map(read).collect()
}
