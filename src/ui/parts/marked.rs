//! Descriptors: `*…*` marks what differs from the level below.

use crate::browser::{El, el};

/// Puts a text with its marked phrases set apart into an element.
pub fn marked(into: El, text: &str) -> El {
    // Every second piece stands between two marks.
    text.split('*').enumerate().fold(into, |into, (index, piece)| match index % 2 {
        0 => into.text(piece),
        _ => into.kid(el("strong").class("shift").text(piece)),
    })
}
