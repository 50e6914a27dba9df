//! The switch between the languages: a button for each, with its own name.

use crate::browser::{El, el};
use crate::domain::Language;

/// Draws the switch. `says` is what it is for, `now` the language that is spoken here.
pub fn languages(says: &str, now: Language, speak: impl Fn(Language) + Copy + 'static) -> El {
    let each = Language::ALL.into_iter().map(|language| {
        let (short, long) = match language {
            Language::English => ("EN", "English"),
            Language::Spanish => ("ES", "Español"),
        };
        el("button")
            .class("tools__lang")
            .attr("type", "button")
            .id(&switch_id(language))
            .attr("lang", language.tag())
            .attr("aria-pressed", if now == language { "true" } else { "false" })
            .kid(el("abbr").attr("title", long).text(short))
            .click(move || speak(language))
    });
    el("div").class("tools__langs").attr("role", "group").attr("aria-label", says).kids(each)
}

/// The id of a language's button, which keeps the focus when the page is drawn anew in that language.
pub fn switch_id(language: Language) -> String {
    ["language-", language.tag()].concat()
}
