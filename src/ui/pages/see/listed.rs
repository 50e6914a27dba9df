//! Two lists beside the map: what the team is not sure of yet, and what lies outside this version of the review.

use super::super::Desk;
use crate::domain::{ComponentReview, Rating, Workbook};
use crate::i18n::see::See;
use crate::session::Place;
use leptos::prelude::*;

/// What to find out, and which group will. Components of other sittings included.
pub(super) fn not_sure(desk: &Desk, book: &Workbook) -> AnyView {
    let voice = desk.voice;
    let unsure = desk.framework.components().filter_map(|component| {
        let entry = book.review.entry(&component.id).filter(|entry| entry.rating == Rating::NotSureYet)?;
        let what = entry.find_out.trim();
        let what = if what.is_empty() {
            view! { <p class="quiet">{voice.say(See::FindOutOpen)}</p> }.into_any()
        } else {
            view! { <p>{what.to_owned()}</p> }.into_any()
        };
        let who = entry.find_out_who.trim();
        let who = (!who.is_empty()).then(|| view! { <p class="quiet">{voice.with(See::WhoFindsOut, &[who])}</p> });
        Some(view! {
            <li class="unsure__item">
                <h3><a href=desk.href(Place::Review(component.id.clone()))>{component.name.clone()}</a></h3>
                {what} {who}
            </li>
        })
    });
    let unsure: Vec<_> = unsure.collect();
    if unsure.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section" aria-labelledby="not-sure">
            <h2 id="not-sure">{voice.say(See::NotSure)}</h2>
            <ul class="unsure">{unsure}</ul>
        </section>
    }
    .into_any()
}

/// Answers on components that this version of the review does not have.
pub(super) fn outside(desk: &Desk, book: &Workbook) -> AnyView {
    let voice = desk.voice;
    let entries: Vec<&ComponentReview> =
        book.outside(&desk.framework).into_iter().filter(|entry| says_something(entry)).collect();
    if entries.is_empty() {
        return ().into_any();
    }
    let items = entries.into_iter().map(|entry| {
        let texts = [&entry.note, &entry.lasting, &entry.find_out, &entry.find_out_who];
        let texts = texts.into_iter().filter(|text| !text.is_empty()).map(|text| view! { <p>{text.clone()}</p> });
        let count = entry.evidence_count();
        let evidence =
            (count > 0).then(|| view! { <p class="quiet">{voice.count(count, See::EvidenceOne, See::EvidenceSeveral)}</p> });
        view! {
            <li class="unsure__item">
                <h3>{entry.component.as_str().to_owned()}</h3>
                <p>{desk.rated(&entry.rating)}</p>
                {texts.collect_view()}
                {evidence}
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section class="section" aria-labelledby="outside">
            <h2 id="outside">{voice.say(See::Outside)}</h2>
            <p>{voice.say(See::OutsideSays)}</p>
            <ul class="unsure">{items}</ul>
        </section>
    }
    .into_any()
}

fn says_something(entry: &ComponentReview) -> bool {
    let texts = [&entry.note, &entry.lasting, &entry.find_out, &entry.find_out_who];
    entry.rating != Rating::NotRated || entry.evidence_count() > 0 || texts.into_iter().any(|text| !text.is_empty())
}
