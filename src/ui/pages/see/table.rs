//! The map's twin: the same as a table, with what the team wrote. On paper it takes the map's place.

use super::super::Desk;
use super::map;
use crate::domain::{Component, Evidence, System, Workbook};
use crate::i18n::review::evidence_kind;
use crate::i18n::see::See;
use leptos::prelude::*;

/// Draws the table; on the screen once it is asked for, on paper always.
pub(super) fn view(desk: &Desk, book: &Workbook, systems: &[&System], open: RwSignal<bool>) -> AnyView {
    let voice = desk.voice;
    let heads = [See::Component, See::Rating, See::Evidence, See::Note, See::FindOut];
    let heads = heads.map(|word| view! { <th scope="col">{voice.say(word)}</th> });
    let bodies = systems.iter().map(|system| {
        let rows = system.components.iter().map(|component| row(desk, book, component));
        view! {
            <tbody>
                <tr>
                    <th scope="rowgroup" colspan="5">{system.name.clone()}</th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    let bodies = bodies.collect_view();
    view! {
        <div class="section">
            <h2 id="table-title">{voice.say(See::Table)}</h2>
            <p class="screen-only">
                <button
                    class="button"
                    type="button"
                    aria-controls="table"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {move || voice.say(if open.get() { See::HideTable } else { See::ShowTable })}
                </button>
            </p>
            <div
                class="table-scroll"
                class:print-only=move || !open.get()
                id="table"
                role="region"
                tabindex="0"
                aria-labelledby="table-title"
            >
                <table class="table">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    {bodies}
                </table>
            </div>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, book: &Workbook, component: &Component) -> AnyView {
    let voice = desk.voice;
    let Some(entry) = book.review.entry(&component.id) else { return ().into_any() };
    let paragraphs = |texts: Vec<String>| {
        let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
        texts.map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let mut rating = map::notes(desk, book, component);
    let has_evidence = entry.evidence_count() > 0;
    if has_evidence {
        // How many there are shows in the column beside it.
        rating.remove(0);
    }
    let evidence = entry.evidence.iter().filter(|piece| piece.says_something()).map(|piece| said(desk, piece)).collect();
    let lasting = entry.lasting.trim();
    let lasting = if lasting.is_empty() { String::new() } else { voice.with(See::Lasting, &[lasting]) };
    let who = entry.find_out_who.trim();
    let who = if who.is_empty() { String::new() } else { voice.with(See::WhoFindsOut, &[who]) };
    view! {
        <tr>
            <th scope="row">{component.name.clone()}</th>
            <td>{desk.rated(&entry.rating)} {paragraphs(rating)}</td>
            <td>{paragraphs(evidence)}</td>
            <td>{paragraphs(vec![entry.note.clone(), lasting])}</td>
            <td>{paragraphs(vec![entry.find_out.clone(), who])}</td>
        </tr>
    }
    .into_any()
}

fn said(desk: &Desk, piece: &Evidence) -> String {
    let parts = [piece.shows.trim(), piece.link.trim()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    desk.voice.with(See::Kind, &[evidence_kind(desk.voice, piece.kind), &parts.join(" · ")])
}
