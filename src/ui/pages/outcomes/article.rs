//! One outcome: its component, the levels it leads from and to, its texts, and what can be done with it.

use super::super::Desk;
use super::texts;
use crate::browser;
use crate::domain::{Command, ComponentId, LevelId, OutcomeId, Rating};
use crate::i18n::outcomes::Outcomes;
use crate::i18n::review;
use crate::session::Place;
use crate::ui::parts::{Pick, Shape, marked, move_line, pick};
use leptos::prelude::*;

/// What an outcome's head is drawn from.
#[derive(Clone, Default, PartialEq)]
struct Levels {
    from: Rating,
    now: Rating,
    by_june: Option<LevelId>,
}

/// Draws the outcome with this id.
pub(super) fn view(desk: &Desk, id: &OutcomeId, ids: Memo<Vec<OutcomeId>>) -> AnyView {
    let voice = desk.voice;
    let known = desk.app.peek_workbook(|book| book.outcome(id).map(|outcome| outcome.component.clone())).flatten();
    let Some(component) = known else { return ().into_any() };
    let found = desk.framework.find(&component).map(|(_, component)| component);
    let name = found.map_or_else(|| component.as_str().to_owned(), |component| component.name.clone());
    let descriptors = found.map(|component| component.descriptors.clone()).unwrap_or_default();
    let outside = found.is_none().then(|| view! { <p class="quiet">{voice.say(Outcomes::Outside)}</p> });
    let levels = {
        let id = id.clone();
        desk.app.read_desk(move |desk, _| {
            let outcome = desk.workbook.outcome(&id);
            let levels = outcome.map(|outcome| Levels {
                from: outcome.from.rating.clone(),
                now: desk.workbook.review.rating(&outcome.component),
                by_june: outcome.level_by_june.clone(),
            });
            levels.unwrap_or_default()
        })
    };
    let mine = id.clone();
    let place = Memo::new(move |_| ids.with(|ids| ids.iter().position(|id| *id == mine).unwrap_or_default()));
    let title_id = format!("outcome-{}", id.as_str());
    let labelled = title_id.clone();
    view! {
        <article class="outcome" aria-labelledby=labelled>
            <header class="outcome__head">
                <span class="outcome__number" aria-hidden="true">{move || place.get() + 1}</span>
                <div>
                    <h2 class="outcome__name" id=title_id tabindex="-1">{name.clone()}</h2>
                    {from_to(desk, levels)}
                    {outside}
                </div>
            </header>
            {texts::sentence(desk, id)}
            <div class="stack">{level_by_june(desk, id, levels)} {looks_like(desk, levels, descriptors)}</div>
            {texts::groups(desk, id)}
            {doing(desk, id, component, &name, place)}
        </article>
    }
    .into_any()
}

/// The rating that it came from, the level by June, and whether the component was rated anew since.
fn from_to(desk: &Desk, levels: Memo<Levels>) -> AnyView {
    let voice = desk.voice;
    let desk = desk.clone();
    (move || {
        let Levels { from, now, by_june } = levels.get();
        let word = |rating: &Rating| review::rating(voice, rating, &desk.framework);
        let target = by_june.map_or(Rating::NotRated, Rating::At);
        let target_word = if target == Rating::NotRated { voice.say(Outcomes::Undecided).to_owned() } else { word(&target) };
        let since = (now != from).then(|| {
            view! { <p class="quiet">{voice.with(Outcomes::RatedSince, &[&word(&now)])}</p> }
        });
        view! {
            {move_line(
                (Shape::of(&from, &desk.framework), word(&from)),
                voice.say(Outcomes::To),
                (Shape::of(&target, &desk.framework), target_word),
            )}
            {since}
        }
    })
    .into_any()
}

/// The levels from today's up; and the chosen one, should it lie lower.
fn level_by_june(desk: &Desk, id: &OutcomeId, levels: Memo<Levels>) -> AnyView {
    let (voice, app) = (desk.voice, desk.app);
    let start = levels.get_untracked();
    let lowest = start.from.level().and_then(|level| desk.framework.position(level)).unwrap_or_default();
    let offered = desk.framework.levels.iter().enumerate();
    let offered = offered.filter(|(step, level)| *step >= lowest || start.by_june.as_ref() == Some(&level.id));
    let mut options = vec![(String::new(), voice.say(Outcomes::Undecided).to_owned())];
    options.extend(offered.map(|(_, level)| (level.id.as_str().to_owned(), level.name.clone())));
    let value = Memo::new(move |_| {
        levels.with(|levels| levels.by_june.as_ref().map(|level| level.as_str().to_owned()).unwrap_or_default())
    });
    let outcome = id.clone();
    pick(Pick {
        id: format!("level-{}", id.as_str()),
        label: voice.say(Outcomes::LevelByJune).to_owned(),
        options,
        value: value.into(),
        choose: Callback::new(move |slug: String| {
            let level = (!slug.is_empty()).then(|| LevelId::from(slug.as_str()));
            app.edit(Command::SetLevelByJune { outcome: outcome.clone(), level });
        }),
    })
}

/// What the level by June looks like for this component: the sentence is often written from it.
fn looks_like(desk: &Desk, levels: Memo<Levels>, descriptors: Vec<String>) -> AnyView {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    (move || {
        let step = levels.with(|levels| levels.by_june.as_ref().and_then(|level| framework.position(level)))?;
        let text = marked(descriptors.get(step)?);
        Some(view! { <p class="screen-only">{voice.say(Outcomes::LooksLike)} ": " {text}</p> })
    })
    .into_any()
}

fn doing(desk: &Desk, id: &OutcomeId, component: ComponentId, name: &str, place: Memo<usize>) -> AnyView {
    let (voice, app) = (desk.voice, desk.app);
    let of = voice.with(Outcomes::Of, &[name]);
    let href = desk.href(Place::Review(component.clone()));
    let up = {
        let id = id.clone();
        move |_| {
            app.edit(Command::MoveUp(id.clone()));
            browser::focus(&format!("outcome-{}", id.as_str()));
        }
    };
    let aside = move |_| {
        app.edit(Command::SetAside(component.clone()));
        browser::focus_main();
    };
    view! {
        <div class="cluster screen-only">
            <a href=href>{voice.say(Outcomes::ToReview)}<span class="vh">{of.clone()}</span></a>
            <button class="button button--quiet" type="button" hidden=move || place.get() == 0 on:click=up>
                {voice.say(Outcomes::MoveUp)}
                <span class="vh">{of.clone()}</span>
            </button>
            <button class="button button--quiet" type="button" on:click=aside>
                {voice.say(Outcomes::SetAside)}
                <span class="vh">{of}</span>
            </button>
        </div>
    }
    .into_any()
}
