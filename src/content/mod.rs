//! The built-in rubric, as data, in each language.
//!
//! The text files beside this one are framework files like any other and are read by the same reader; a test reads
//! them and holds each language against the other. Their licence is in `LICENSE.md` beside them.

use crate::domain::{Framework, Language};
use crate::storage::{Unreadable, read_framework};

/// The built-in framework in a language.
///
/// # Errors
/// [`Unreadable`] when the file that was built in can't be read: a test keeps that from happening.
pub fn framework(language: Language) -> Result<Framework, Unreadable> {
    read_framework(match language {
        Language::English => include_str!("juneward.en.json"),
        Language::Spanish => include_str!("juneward.es.json"),
    })
}
