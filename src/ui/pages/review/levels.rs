//! The levels to choose from, as native radio buttons, and what changes at the next one.

use super::super::Desk;
use crate::browser::{El, Slice, el};
use crate::domain::{Command, Component, Rating};
use crate::i18n::review::{Review, rating};
use crate::ui::parts::{Shape, mark, marked, rated};

/// Draws the levels side by side, with "Not sure yet" and "Not rated yet" below them.
pub(super) fn view(desk: &Desk, component: &Component) -> El {
    let voice = desk.voice;
    let now = now(desk, component);
    let levels = desk.framework.levels.iter().zip(&component.descriptors).enumerate().map(|(index, (level, text))| {
        card(desk, component, now, Rating::At(level.id.clone()), &index.to_string(), text, "level")
    });
    let others = [(Rating::NotSureYet, "unsure", Review::NotSureSays), (Rating::NotRated, "none", Review::NotRatedSays)]
        .map(|(rating, key, says)| card(desk, component, now, rating, key, voice.say(says), "level level--other"));
    let legend = el("legend")
        .class("levels__legend")
        .text(voice.say(Review::WhereNow))
        .kid(el("span").class("vh").text(" ").text(&component.name));
    el("fieldset")
        .class("levels")
        .attr("aria-describedby", "levels-hint")
        .kid(legend)
        .kid(el("p").class("quiet").id("levels-hint").text(voice.say(Review::WhereNowHint)))
        .kid(el("div").class("levels__row switcher").attr("data-wide", "").kids(levels))
        .kid(super::extras::asked(desk, &component.id))
        .kid(el("div").class("levels__others switcher").kids(others))
}

fn now(desk: &Desk, component: &Component) -> Slice<Rating> {
    let id = component.id.clone();
    desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&id))
}

fn card(desk: &Desk, component: &Component, now: Slice<Rating>, this: Rating, key: &str, text: &str, class: &str) -> El {
    let app = desk.app;
    let word = rating(desk.voice, &this, &desk.framework);
    let shape = Shape::of(&this, &desk.framework);
    let command = Command::Rate { component: component.id.clone(), rating: this.clone() };
    let id = ["level-", key].concat();
    let text_id = [&id, "-text"].concat();
    let radio = el("input")
        .class("level__radio")
        .attr("type", "radio")
        .attr("name", "rating")
        .id(&id)
        .attr("aria-describedby", &text_id)
        .live_checked(move || now.with(|now| *now == this))
        .on("change", move |_| app.edit(command.clone()));
    let top = el("div")
        .class("level__top")
        .kid(radio)
        .kid(el("label").class("level__name").attr("for", &id).text(&word))
        .kid(mark(shape));
    el("div").class(class).kid(top).kid(marked(el("p").class("level__text").id(&text_id), text))
}

/// What the level above today's looks like, once there is a level.
pub(super) fn ahead(desk: &Desk, component: &Component) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let descriptors = component.descriptors.clone();
    let now = now(desk, component);
    let panel = move || {
        let level = now.with(|now| now.level().cloned())?;
        let above = framework.level_above(&level)?;
        let text = descriptors.get(framework.position(&above.id)?)?;
        let shape = Shape::of(&Rating::At(above.id.clone()), &framework);
        let panel = el("section")
            .class("ahead")
            .attr("aria-labelledby", "ahead-title")
            .kid(el("h2").class("ahead__title").id("ahead-title").text(voice.say(Review::Ahead)))
            .kid(el("p").class("ahead__level").kid(rated(shape, &above.name)))
            .kid(marked(el("p").class("ahead__text"), text));
        Some(panel)
    };
    el("div").class("part").live_kids(move || panel().into_iter().collect())
}
