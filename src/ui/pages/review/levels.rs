//! The levels to choose from, as native radio buttons, and what changes at the next one.

use super::super::Desk;
use crate::domain::{Command, Component, Rating};
use crate::i18n::review::{Review, rating};
use crate::ui::parts::{Shape, mark, marked, rated};
use leptos::prelude::*;

/// Draws the levels side by side, with "Not sure yet" and "Not rated yet" below them.
pub(super) fn view(desk: &Desk, component: &Component) -> AnyView {
    let voice = desk.voice;
    let now = now(desk, component);
    let level = |(index, text): (usize, &String)| {
        let level = desk.framework.levels.get(index)?;
        let texts = view! { {marked(text)} }.into_any();
        Some(card(desk, component, now, Rating::At(level.id.clone()), index.to_string(), texts, "level"))
    };
    let levels = component.descriptors.iter().enumerate().filter_map(level).collect_view();
    let others = [(Rating::NotSureYet, "unsure", Review::NotSureSays), (Rating::NotRated, "none", Review::NotRatedSays)]
        .into_iter()
        .map(|(rating, key, says)| {
            card(desk, component, now, rating, key.to_owned(), voice.say(says).into_any(), "level level--other")
        });
    view! {
        <fieldset class="levels" aria-describedby="levels-hint">
            <legend class="levels__legend">
                {voice.say(Review::WhereNow)} <span class="vh">{format!(" {}", component.name)}</span>
            </legend>
            <p class="quiet" id="levels-hint">{voice.say(Review::WhereNowHint)}</p>
            <div class="levels__row switcher" data-wide>{levels}</div>
            <div class="levels__others switcher">{others.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn now(desk: &Desk, component: &Component) -> Memo<Rating> {
    let id = component.id.clone();
    desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&id))
}

fn card(
    desk: &Desk,
    component: &Component,
    now: Memo<Rating>,
    this: Rating,
    key: String,
    text: AnyView,
    class: &'static str,
) -> AnyView {
    let app = desk.app;
    let word = rating(desk.voice, &this, &desk.framework);
    let shape = Shape::of(&this, &desk.framework);
    let command = Command::Rate { component: component.id.clone(), rating: this.clone() };
    let (id, text_id) = (format!("level-{key}"), format!("level-{key}-text"));
    view! {
        <div class=class>
            <div class="level__top">
                <input
                    class="level__radio"
                    type="radio"
                    name="rating"
                    id=id.clone()
                    aria-describedby=text_id.clone()
                    prop:checked=move || now.with(|now| *now == this)
                    on:change=move |_| app.edit(command.clone())
                />
                <label class="level__name" for=id>{word}</label>
                {mark(shape)}
            </div>
            <p class="level__text" id=text_id>{text}</p>
        </div>
    }
    .into_any()
}

/// What the level above today's looks like, once there is a level.
pub(super) fn ahead(desk: &Desk, component: &Component) -> AnyView {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let descriptors = component.descriptors.clone();
    let now = now(desk, component);
    (move || {
        let level = now.with(|now| now.level().cloned())?;
        let above = framework.level_above(&level)?;
        let step = framework.position(&above.id)?;
        let text = descriptors.get(step)?;
        let shape = Shape::of(&Rating::At(above.id.clone()), &framework);
        Some(view! {
            <section class="ahead" aria-labelledby="ahead-title">
                <h2 class="ahead__title" id="ahead-title">{voice.say(Review::Ahead)}</h2>
                <p class="ahead__level">{rated(shape, above.name.clone())}</p>
                <p class="ahead__text">{marked(text)}</p>
            </section>
        })
    })
    .into_any()
}
