//! What to work on: the rated components, each with a checkbox, and why.

use super::Desk;
use crate::browser;
use crate::domain::{
    Command, Component, ComponentId, MANY_OUTCOMES, MAX_OUTCOMES, OutcomeField, OutcomeId, Rating, System, TextPlace,
    Workbook,
};
use crate::i18n::choose::Choose;
use crate::i18n::frame::Frame;
use crate::session::Place;
use crate::ui::parts::{empty, field, page_head};
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let any = desk.app.read_desk(|desk, _| {
        let book = &desk.workbook;
        book.chosen().next().is_some() || book.review.components.iter().any(|entry| entry.rating != Rating::NotRated)
    });
    let head = (desk.paper_head(), page_head(None, voice.say(Choose::Title), voice.say(Choose::Lede)));
    let desk = desk.clone();
    view! {
        {head}
        {move || if any.get() { filled(&desk) } else { nothing_yet(&desk) }}
    }
    .into_any()
}

fn filled(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let systems = desk.framework.systems.iter().map(|system| system_picks(desk, system));
    view! {
        {how_many(desk)}
        {systems.collect_view()}
        {still_open(desk)}
        {desk.paper_foot()}
        <div class="actions">
            <a class="button" href=desk.href(Place::See)>{voice.say(Choose::Back)}</a>
            <a class="button button--main" href=desk.href(Place::Outcomes)>{voice.say(Choose::Next)}</a>
        </div>
    }
    .into_any()
}

fn nothing_yet(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let first = desk.app.peek_workbook(|book| book.resume_at(&desk.framework)).flatten();
    let href = desk.href(first.map_or(Place::Prepare, Place::Review));
    empty(voice.say(Choose::EmptyTitle), voice.say(Choose::EmptySays), href, voice.say(Choose::EmptyAction))
}

/// How many are chosen, with a word of caution from four on. Said aloud when it changes.
fn how_many(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let chosen = desk.app.read_desk(|desk, _| desk.workbook.chosen().count());
    let number = move || match chosen.get() {
        0 => voice.say(Choose::None).to_owned(),
        number => voice.count(number, Choose::One, Choose::Several),
    };
    let caution = move || match chosen.get() {
        MAX_OUTCOMES.. => Some(Choose::Full),
        MANY_OUTCOMES.. => Some(Choose::Caution),
        _ => None,
    };
    let class = move || if caution().is_some() { "callout" } else { "" };
    view! {
        <div class=class data-kind="caution" role="status">
            <p>
                <strong>{number}</strong>
                {move || caution().map(|word| format!(" {}", voice.say(word)))}
            </p>
        </div>
    }
    .into_any()
}

/// Whether a component stands in the list: rated, or chosen already.
fn is_listed(book: &Workbook, component: &ComponentId) -> bool {
    book.review.rating(component) != Rating::NotRated || book.outcome_for(component).is_some_and(|outcome| outcome.chosen)
}

fn system_picks(desk: &Desk, system: &System) -> AnyView {
    let all: Vec<ComponentId> = system.components.iter().map(|component| component.id.clone()).collect();
    let ids = desk.app.read_desk(move |desk, _| {
        all.iter().filter(|component| is_listed(&desk.workbook, component)).cloned().collect::<Vec<_>>()
    });
    let title_id = format!("picks-{}", system.id.as_str());
    let labelled = title_id.clone();
    let row = {
        let desk = desk.clone();
        move |id: ComponentId| desk.framework.find(&id).map(|(_, component)| pick(&desk, component))
    };
    view! {
        <section class="stack" data-gap="s" aria-labelledby=labelled hidden=move || ids.with(Vec::is_empty)>
            <h2 id=title_id>{system.name.clone()}</h2>
            <ul class="picks">
                <For each=move || ids.get() key=Clone::clone children=row />
            </ul>
        </section>
    }
    .into_any()
}

/// What a row knows of its component's outcome.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    id: Option<OutcomeId>,
    chosen: bool,
}

fn pick(desk: &Desk, component: &Component) -> AnyView {
    let (voice, app) = (desk.voice, desk.app);
    let input_id = format!("pick-{}", component.id.as_str());
    let error_id = format!("{input_id}-error");
    let rating = {
        let id = component.id.clone();
        app.read_desk(move |desk, _| desk.workbook.review.rating(&id))
    };
    let now = {
        let id = component.id.clone();
        app.read_desk(move |desk, _| {
            let outcome = desk.workbook.outcome_for(&id);
            Chosen { id: outcome.map(|outcome| outcome.id.clone()), chosen: outcome.is_some_and(|outcome| outcome.chosen) }
        })
    };
    let refused = {
        let id = component.id.clone();
        desk.refused(move |command| matches!(command, Command::Choose { component, .. } if *component == id))
    };
    // Told after each click: a refused click leaves the workbook as it was, and the box has to follow the workbook.
    let clicked = RwSignal::new(());
    let change = {
        let (desk, component) = (desk.clone(), component.clone());
        move |_| {
            let command = if now.with_untracked(|now| now.chosen) {
                Command::SetAside(component.id.clone())
            } else {
                choose(&desk, &component)
            };
            app.edit(command);
            clicked.set(());
        }
    };
    let mark = {
        let desk = desk.clone();
        move || rating.with(|rating| desk.rated(rating))
    };
    let why = {
        let desk = desk.clone();
        move || {
            let Chosen { id, chosen } = now.get();
            let id = id?;
            if !chosen {
                return Some(view! { <p class="pick__system">{voice.say(Choose::Aside)}</p> }.into_any());
            }
            let key = format!("why-{}", id.as_str());
            let mut why = desk.text_field(&key, voice.say(Choose::Why), TextPlace::Outcome(id, OutcomeField::Why));
            voice.say(Choose::WhyHint).clone_into(&mut why.hint);
            why.lines = 2;
            Some(
                view! { <div class="pick__why">{field(why)} <p class="privacy">{voice.say(Frame::GroupsOnly)}</p></div> }
                    .into_any(),
            )
        }
    };
    let described = error_id.clone();
    view! {
        <li class="pick">
            <div class="pick__top">
                <input
                    type="checkbox"
                    id=input_id.clone()
                    aria-describedby=described
                    prop:checked=move || {
                        clicked.track();
                        now.with(|now| now.chosen)
                    }
                    on:change=change
                />
                <label class="pick__name" for=input_id>{component.name.clone()}</label>
                {mark}
            </div>
            <p class="field__error" id=error_id role="alert" hidden=move || refused.with(String::is_empty)>{refused}</p>
            {why}
        </li>
    }
    .into_any()
}

/// The outcome starts as the framework begins it, in the language of the screen, one level above today's.
fn choose(desk: &Desk, component: &Component) -> Command {
    let rating = desk.app.peek_workbook(|book| book.review.rating(&component.id)).unwrap_or_default();
    let level_by_june = rating.level().map(|level| {
        // At the top of the scale, the aim is to stay there.
        desk.framework.level_above(level).map_or_else(|| level.clone(), |above| above.id.clone())
    });
    Command::Choose {
        component: component.id.clone(),
        id: OutcomeId::from(browser::fresh_word().as_str()),
        sentence: component.goal.clone(),
        level_by_june,
    }
}

/// How many components of this sitting are not in the list yet.
fn still_open(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let open = desk.app.read_desk(move |desk, _| {
        let book = &desk.workbook;
        let unrated = |id: &ComponentId| book.review.rating(id) == Rating::NotRated;
        let all: Vec<_> = book.todays_components(&framework).into_iter().filter(unrated).collect();
        Some((all.len(), all.into_iter().next()?))
    });
    let desk = desk.clone();
    (move || {
        open.get().map(|(number, first)| {
            view! {
                <p class="quiet screen-only">
                    {voice.count(number, Choose::OpenOne, Choose::OpenSeveral)} " "
                    <a href=desk.href(Place::Review(first))>{voice.say(Choose::GoRate)}</a>
                </p>
            }
        })
    })
    .into_any()
}
