//! A ballot paper: the levels of one component for one person alone. It knows nothing of anybody else's answer.

use crate::browser::{Callback, El, Slice, el};
use crate::domain::{Component, Framework, Rating};
use crate::i18n::Voice;
use crate::i18n::ballots::Pass;
use crate::i18n::review::rating;
use crate::ui::parts::{LevelCard, Shape, level_card};
use std::rc::Rc;

/// Draws the levels and "Not sure yet", as native radio buttons.
pub(super) fn paper(
    voice: Voice,
    framework: &Framework,
    component: &Component,
    now: Slice<Rating>,
    choose: Callback<Rating>,
) -> El {
    let choose = Rc::new(choose);
    let group = component.id.as_str();
    let card = |this: Rating, key: &str, text: &str, class: &str| {
        let id = [group, "-", key].concat();
        let (mine, choose) = (this.clone(), Rc::clone(&choose));
        let word = rating(voice, &this, framework);
        let card = LevelCard { class, id: &id, group, word: &word, shape: Shape::of(&this, framework), text };
        level_card(card, move || now.with(|now| *now == mine), move || choose.run(this.clone()))
    };
    let levels = framework
        .levels
        .iter()
        .zip(&component.descriptors)
        .enumerate()
        .map(|(index, (level, text))| card(Rating::At(level.id.clone()), &index.to_string(), text, "level"));
    let row = el("div").class("levels__row switcher").attr("data-wide", "").kids(levels);
    let unsure = card(Rating::NotSureYet, "unsure", voice.say(Pass::UnsureSays), "level level--other");
    let legend = el("legend")
        .class("levels__legend")
        .text(voice.say(Pass::Rate))
        .kid(el("span").class("vh").text(" ").text(&component.name));
    el("fieldset").class("levels").kid(legend).kid(row).kid(el("div").class("levels__others").kid(unsure))
}
