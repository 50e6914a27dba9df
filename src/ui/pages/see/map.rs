//! The map: each system with its counts, and its components side by side with mark, word and evidence.

use super::super::Desk;
use crate::domain::{Component, Rating, Standing, Summary, System, Workbook};
use crate::i18n::review;
use crate::i18n::see::See;
use crate::session::Place;
use crate::ui::parts::{Shape, mark};
use leptos::prelude::*;

/// Draws the map of some systems.
pub(super) fn systems(desk: &Desk, book: &Workbook, systems: &[&System]) -> AnyView {
    let sections = systems.iter().map(|system| {
        let cells = system.components.iter().map(|component| cell(desk, book, component));
        view! {
            <section class="map__system">
                <h2 class="map__name">{system.name.clone()}</h2>
                {counts(desk, &Summary::of(book, &desk.framework, [*system]))}
                <ul class="map__cells">{cells.collect_view()}</ul>
            </section>
        }
    });
    view! { <div class="map">{sections.collect_view()}</div> }.into_any()
}

/// How many components stand at each level; levels at which none stands are left out.
pub(super) fn counts(desk: &Desk, summary: &Summary) -> AnyView {
    let levels = summary.levels.iter().map(|count| (Rating::At(count.level.clone()), count.components));
    let all = levels.chain([(Rating::NotSureYet, summary.not_sure), (Rating::NotRated, summary.not_rated)]);
    let items = all.filter(|(_, number)| *number > 0).map(|(rating, number)| {
        view! { <li class="counts__item">{desk.rated(&rating)} " " <span class="counts__n">{number}</span></li> }
    });
    view! { <ul class="counts">{items.collect_view()}</ul> }.into_any()
}

fn cell(desk: &Desk, book: &Workbook, component: &Component) -> AnyView {
    let voice = desk.voice;
    let rating = book.review.rating(&component.id);
    let notes = notes(desk, book, component);
    let notes = notes.into_iter().map(|note| view! { <span class="map__note">{note}" "</span> });
    view! {
        <li class="map__cell">
            <a class="map__link" href=desk.href(Place::Review(component.id.clone()))>
                {mark(Shape::of(&rating, &desk.framework))} <span class="map__component">{component.name.clone()}" "</span>
                <span class="map__level">{review::rating(voice, &rating, &desk.framework)}" "</span>
                {notes.collect_view()}
            </a>
        </li>
    }
    .into_any()
}

/// How much evidence there is, and what the rating still asks for.
pub(super) fn notes(desk: &Desk, book: &Workbook, component: &Component) -> Vec<String> {
    let voice = desk.voice;
    let Some(entry) = book.review.entry(&component.id) else { return Vec::new() };
    let count = entry.evidence_count();
    let mut notes = Vec::new();
    if count > 0 {
        notes.push(voice.count(count, See::EvidenceOne, See::EvidenceSeveral));
    }
    let asks = match entry.standing(&desk.framework) {
        Standing::AsksForMore { evidence: true, lasting: true } => Some(See::AsksBoth),
        Standing::AsksForMore { evidence: true, .. } => Some(See::AsksEvidence),
        Standing::AsksForMore { .. } => Some(See::AsksLasting),
        _ => None,
    };
    notes.extend(asks.map(|word| voice.say(word).to_owned()));
    notes
}
