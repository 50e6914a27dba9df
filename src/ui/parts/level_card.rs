//! One level to choose: a native radio button with the level's name, its shape and its descriptor.

use super::{Shape, mark, marked};
use crate::browser::{El, el};

/// What stands on the card.
#[derive(Clone, Copy, Debug)]
pub struct LevelCard<'t> {
    /// Its look.
    pub class: &'t str,
    /// The id of its radio button.
    pub id: &'t str,
    /// The name that the radio buttons of one choice share.
    pub group: &'t str,
    /// The level's name.
    pub word: &'t str,
    /// The level's shape.
    pub shape: Shape,
    /// What one sees at this level.
    pub text: &'t str,
}

/// Draws it. It is chosen while `chosen` says so; `choose` is called when somebody picks it.
pub fn level_card(card: LevelCard<'_>, chosen: impl Fn() -> bool + 'static, mut choose: impl FnMut() + 'static) -> El {
    let text_id = [card.id, "-text"].concat();
    let radio = el("input")
        .class("level__radio")
        .attr("type", "radio")
        .attr("name", card.group)
        // A browser that fills in what stood here before would show a choice that nobody made.
        .attr("autocomplete", "off")
        .id(card.id)
        .attr("aria-describedby", &text_id)
        .live_checked(chosen)
        .on("change", move |_| choose());
    let top = el("div")
        .class("level__top")
        .kid(radio)
        .kid(el("label").class("level__name").attr("for", card.id).text(card.word))
        .kid(mark(card.shape));
    el("div").class(card.class).kid(top).kid(marked(el("p").class("level__text").id(&text_id), card.text))
}
