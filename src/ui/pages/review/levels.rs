//! The levels to choose from, as native radio buttons, and what changes at the next one.

use super::super::Desk;
use crate::browser::{self, El, Slice, el};
use crate::domain::{Command, Component, Rating};
use crate::i18n::review::{Review, rating};
use crate::ui::parts::{LevelCard, Shape, button, level_card, marked, rated};

/// Draws the levels side by side, with "Not sure yet" below them. "Not rated yet" is no choice of its own: nothing is
/// chosen then, so that the first Tab into the group comes to its first level. A button takes a rating back.
pub(super) fn view(desk: &Desk, component: &Component) -> El {
    let voice = desk.voice;
    let now = now(desk, component);
    let levels = desk.framework.levels.iter().zip(&component.descriptors).enumerate().map(|(index, (level, text))| {
        card(desk, component, now, Rating::At(level.id.clone()), &index.to_string(), text, "level")
    });
    let says = voice.say(Review::NotSureSays);
    let unsure = card(desk, component, now, Rating::NotSureYet, "unsure", says, "level level--other");
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
        .kid(el("div").class("levels__others").kid(unsure).kid(clear(desk, component, now)))
}

/// Takes the rating back. The button goes with the rating, so the focus goes to where a new one is chosen.
fn clear(desk: &Desk, component: &Component, now: Slice<Rating>) -> El {
    let app = desk.app;
    let command = Command::Rate { component: component.id.clone(), rating: Rating::NotRated };
    let take_back = move || {
        app.edit(command.clone());
        browser::focus("level-0");
    };
    button("button button--quiet", desk.voice.say(Review::TakeBack), take_back)
        .live_flag("hidden", move || now.with(|now| *now == Rating::NotRated))
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
    let card = LevelCard { class, id: &id, group: "rating", word: &word, shape, text };
    level_card(card, move || now.with(|now| *now == this), move || app.edit(command.clone()))
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
