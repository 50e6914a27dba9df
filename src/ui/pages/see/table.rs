//! The map's twin: the same as a table, with what the team wrote. On paper it takes the map's place.

use super::super::Desk;
use super::map;
use crate::browser::{El, State, el};
use crate::domain::{Component, System, Workbook};
use crate::i18n::see::{self, See};
use crate::i18n::talk;
use crate::ui::parts::button;

/// Draws the table; on the screen once it is asked for, on paper always.
pub(super) fn view(desk: &Desk, book: &Workbook, systems: &[&System], open: State<bool>) -> El {
    let voice = desk.voice;
    let heads = [See::Component, See::Rating, See::Evidence, See::Note, See::FindOut];
    let heads = heads.map(|word| el("th").attr("scope", "col").text(voice.say(word)));
    let bodies = systems.iter().map(|system| {
        let name = el("th").attr("scope", "rowgroup").attr("colspan", "5").text(&system.name);
        let rows = system.components.iter().filter_map(|component| row(desk, book, component));
        el("tbody").kid(el("tr").kid(name)).kids(rows)
    });
    let show = button("button", "", move || open.set(open.peek() != Some(true)))
        .attr("aria-controls", "table")
        .live_attr("aria-expanded", move || Some(open.get().to_string()))
        .live(move || voice.say(if open.get() { See::HideTable } else { See::ShowTable }).to_owned());
    let table = el("div")
        .live_attr("class", move || {
            let class = if open.get() { "table-scroll" } else { "table-scroll print-only" };
            Some(class.to_owned())
        })
        .id("table")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "table-title")
        .kid(el("table").class("table table--said").kid(el("thead").kid(el("tr").kids(heads))).kids(bodies));
    el("div")
        .class("section")
        .kid(el("h2").id("table-title").text(voice.say(See::Table)))
        .kid(el("p").class("screen-only").kid(show))
        .kid(table)
}

fn row(desk: &Desk, book: &Workbook, component: &Component) -> Option<El> {
    let voice = desk.voice;
    let entry = book.review.entry(&component.id)?;
    let mut notes = map::notes(desk, book, component);
    if entry.evidence_count() > 0 {
        // How many there are shows in the column beside it.
        notes.remove(0);
    }
    notes.extend(talk::record(voice, entry, &desk.framework));
    let evidence: Vec<_> =
        entry.evidence.iter().filter(|piece| piece.says_something()).map(|piece| see::piece(desk.voice, piece)).collect();
    let with = |word: See, text: &str| match text.trim() {
        "" => String::new(),
        text => voice.with(word, &[text]),
    };
    let lasting = with(See::Lasting, &entry.lasting);
    let who = with(See::WhoFindsOut, &entry.find_out_who);
    let row = el("tr")
        .kid(el("th").attr("scope", "row").text(&component.name))
        .kid(paragraphs(el("td").kid(desk.rated(&entry.rating)), &notes))
        .kid(paragraphs(el("td"), &evidence))
        .kid(paragraphs(el("td"), &[entry.note.clone(), lasting]))
        .kid(paragraphs(el("td"), &[entry.find_out.clone(), who]));
    Some(row)
}

/// Each text that says something as a paragraph of its own.
fn paragraphs(into: El, texts: &[String]) -> El {
    into.kids(texts.iter().filter(|text| !text.trim().is_empty()).map(|text| el("p").text(text)))
}
