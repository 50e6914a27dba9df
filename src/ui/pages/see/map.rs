//! The map: each system with its counts, and its components side by side with mark, word and evidence.

use super::super::Desk;
use crate::browser::{El, el};
use crate::domain::{Component, Rating, Standing, Summary, System, Workbook};
use crate::i18n::review;
use crate::i18n::see::See;
use crate::session::Place;
use crate::ui::parts::{Shape, mark};

/// Draws the map of some systems.
pub(super) fn systems(desk: &Desk, book: &Workbook, systems: &[&System]) -> El {
    let sections = systems.iter().map(|system| {
        let cells = system.components.iter().map(|component| cell(desk, book, component));
        el("section")
            .class("map__system")
            .kid(el("h2").class("map__name").text(&system.name))
            .kid(counts(desk, &Summary::of(book, &desk.framework, [*system])))
            .kid(el("ul").class("map__cells").kids(cells))
    });
    el("div").class("map").kids(sections)
}

/// How many components stand at each level; levels at which none stands are left out.
pub(super) fn counts(desk: &Desk, summary: &Summary) -> El {
    let levels = summary.levels.iter().map(|count| (Rating::At(count.level.clone()), count.components));
    let all = levels.chain([(Rating::NotSureYet, summary.not_sure), (Rating::NotRated, summary.not_rated)]);
    let items = all.filter(|(_, number)| *number > 0).map(|(rating, number)| {
        let number = el("span").class("counts__n").text(&number.to_string());
        el("li").class("counts__item").kid(desk.rated(&rating)).text(" ").kid(number)
    });
    el("ul").class("counts").kids(items)
}

fn cell(desk: &Desk, book: &Workbook, component: &Component) -> El {
    let rating = book.review.rating(&component.id);
    // A space ends each piece, so that they are read out as words of one line.
    let piece = |class: &str, text: &str| el("span").class(class).text(text).text(" ");
    let notes = notes(desk, book, component);
    let link = el("a")
        .class("map__link")
        .attr("href", &desk.href(Place::Review(component.id.clone())))
        .kid(mark(Shape::of(&rating, &desk.framework)))
        .kid(piece("map__component", &component.name))
        .kid(piece("map__level", &review::rating(desk.voice, &rating, &desk.framework)))
        .kids(notes.iter().map(|note| piece("map__note", note)));
    el("li").class("map__cell").kid(link)
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
