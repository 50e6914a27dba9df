//! Where the team stands: systems down, components across, then what is still to be found out, and a table of it all.

mod listed;
mod map;
mod table;

use super::Desk;
use crate::domain::{Rating, Summary, System, Workbook};
use crate::i18n::see::See;
use crate::session::Place;
use crate::ui::parts::page_head;
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the screen. Nothing on it can be edited, so it is drawn anew as a whole when the workbook changes.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let book = desk.app.read_desk(|desk, _| Some(Arc::clone(&desk.workbook)));
    let table_open = RwSignal::new(false);
    let head = (desk.paper_head(), page_head(None, voice.say(See::Title), voice.say(See::Lede)));
    let desk = desk.clone();
    let body = move || {
        book.get().map(|book| {
            let rated = book.review.components.iter().any(|entry| entry.rating != Rating::NotRated);
            if rated { filled(&desk, &book, table_open) } else { nothing_yet(&desk, &book) }
        })
    };
    view! {
        {head}
        {body}
    }
    .into_any()
}

fn filled(desk: &Desk, book: &Workbook, table_open: RwSignal<bool>) -> AnyView {
    let voice = desk.voice;
    let framework = &desk.framework;
    let today: Vec<&System> = book.todays_systems(framework).collect();
    let is_rated =
        |system: &&System| system.components.iter().any(|component| book.review.rating(&component.id) != Rating::NotRated);
    let (before, others): (Vec<&System>, Vec<&System>) =
        framework.systems.iter().filter(|system| !book.systems.contains(&system.id)).partition(is_rated);
    let shown: Vec<&System> =
        framework.systems.iter().filter(|system| today.contains(system) || before.contains(system)).collect();
    // One system's counts stand with the system already.
    let together = (today.len() > 1).then(|| {
        view! {
            <section class="stack" data-gap="s" aria-labelledby="sitting">
                <h2 id="sitting">{voice.say(See::Today)}</h2>
                {map::counts(desk, &Summary::of(book, framework, today.iter().copied()))}
            </section>
        }
    });
    let before_fold = (!before.is_empty()).then(|| {
        let names = before.iter().map(|system| system.name.as_str()).collect::<Vec<_>>().join(", ");
        view! {
            <details class="fold screen-only">
                <summary>{voice.with(See::Before, &[&names])}</summary>
                {map::systems(desk, book, &before)}
            </details>
        }
    });
    let others_line = (!others.is_empty()).then(|| {
        view! {
            <p class="quiet screen-only">
                {voice.count(others.len(), See::OthersOne, See::OthersSeveral)} " "
                <a href=desk.href(Place::Prepare)>{voice.say(See::AddSystem)}</a>
            </p>
        }
    });
    view! {
        {together}
        {map::systems(desk, book, &today)}
        {before_fold}
        {others_line}
        {listed::not_sure(desk, book)}
        {listed::outside(desk, book)}
        {table::view(desk, book, &shown, table_open)}
        {desk.paper_foot()}
        <div class="actions">
            <a class="button" href=desk.href(review(desk, book))>{voice.say(See::Back)}</a>
            <a class="button button--main" href=desk.href(Place::Choose)>{voice.say(See::Next)}</a>
        </div>
    }
    .into_any()
}

/// Where the review goes on, or begins again once all is rated.
fn review(desk: &Desk, book: &Workbook) -> Place {
    let open = book.resume_at(&desk.framework);
    open.or_else(|| book.todays_components(&desk.framework).into_iter().next()).map_or(Place::Prepare, Place::Review)
}

/// Before the first rating: what will show here, and the one thing to do next.
fn nothing_yet(desk: &Desk, book: &Workbook) -> AnyView {
    let voice = desk.voice;
    let levels = desk.framework.levels.iter().map(|level| Rating::At(level.id.clone()));
    let marks = levels.chain([Rating::NotSureYet, Rating::NotRated]).map(|rating| {
        view! { <li class="counts__item">{desk.rated(&rating)}</li> }
    });
    let first = book.todays_systems(&desk.framework).next();
    let (next, action) = match first {
        Some(system) => (voice.with(See::EmptyNext, &[&system.name]), See::EmptyAction),
        None => (voice.say(See::EmptyNoSystem).to_owned(), See::EmptyPrepare),
    };
    view! {
        <div class="empty">
            <h2 class="empty__title">{voice.say(See::EmptyTitle)}</h2>
            <p>{voice.say(See::EmptySays)}</p>
            <ul class="counts">{marks.collect_view()}</ul>
            <p>{next}</p>
            <a class="button button--main" href=desk.href(review(desk, book))>{voice.say(action)}</a>
        </div>
    }
    .into_any()
}
