//! What arrived, to be read where it is: nothing in it can be changed, and nothing of it is on this device yet.

use crate::browser::{App, El, el};
use crate::domain::{ComponentReview, Framework, Outcome, OutcomeField, Rating, Workbook};
use crate::i18n::hand_on::Summary;
use crate::i18n::links::Linked;
use crate::i18n::one_page::Sheet;
use crate::i18n::outcomes::{Outcomes, short_label, whole_sentence};
use crate::i18n::report::Report;
use crate::i18n::review::rating;
use crate::i18n::see::{self, See};
use crate::i18n::sitting::Sitting;
use crate::i18n::{Voice, talk};
use crate::ui::parts::{Shape, facts, rated};

/// Draws all of it: open where it alone arrived, since that is what somebody wants to read; folded among others.
pub(in crate::ui::pages) fn view(app: App, voice: Voice, book: &Workbook, open: Option<&str>) -> Option<El> {
    let framework = app.peek(|session| session.framework().cloned())?;
    let outcomes = match book.chosen().next() {
        _ if book.is_only_levels() => vec![el("p").text(voice.say(Linked::OnlyLevels))],
        None => vec![el("p").text(voice.say(Summary::NoOutcomes))],
        Some(_) => book.chosen().enumerate().map(|(n, one)| outcome(voice, book, &framework, n + 1, one)).collect(),
    };
    let read = el("details")
        .class("fold")
        .attr_if("open", open)
        .kid(el("summary").text(voice.say(Linked::Read)))
        .kid(el("h4").text(voice.say(Sheet::Title)))
        .kids(outcomes)
        .kid(el("h4").text(voice.say(See::Title)))
        .kids(stand(voice, book, &framework))
        .kids(parked(voice, book));
    Some(read)
}

fn outcome(voice: Voice, book: &Workbook, framework: &Framework, number: usize, outcome: &Outcome) -> El {
    let name = framework.find(&outcome.component).map_or(outcome.component.as_str(), |found| &found.1.name);
    let by_june = outcome.level_by_june.clone().map(|level| rating(voice, &Rating::At(level), framework));
    let mut said = vec![
        (voice.say(Report::LevelNow).to_owned(), rating(voice, &outcome.from.rating, framework)),
        (voice.say(Outcomes::LevelByJune).to_owned(), by_june.unwrap_or_else(|| voice.say(Sheet::Undecided).to_owned())),
    ];
    for field in OutcomeField::ALL.into_iter().filter(|field| *field != OutcomeField::Sentence) {
        said.push((short_label(voice, field), outcome.text(field).trim().to_owned()));
    }
    let said: Vec<(&str, &str)> =
        said.iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| (label.as_str(), text.as_str())).collect();
    let sentence =
        whole_sentence(voice, &book.school_year.june().to_string(), outcome).map(|sentence| el("p").text(&sentence));
    el("div")
        .class("stack")
        .attr("data-gap", "s")
        .kid(el("h5").text(&[&number.to_string(), ". ", name].concat()))
        .kids(sentence)
        .kid(facts(&said))
}

/// What was left for another day.
fn parked(voice: Voice, book: &Workbook) -> Option<El> {
    let lines: Vec<_> = book.parked().collect();
    let items = lines.iter().map(|line| el("li").text(line));
    let list = el("div").class("stack").attr("data-gap", "s").kid(el("h4").text(voice.say(Sitting::Parked)));
    (!lines.is_empty()).then(|| list.kid(el("ul").kids(items)))
}

/// Every component of which something was said, system by system.
fn stand(voice: Voice, book: &Workbook, framework: &Framework) -> Vec<El> {
    let mut drawn = Vec::new();
    for system in &framework.systems {
        let entries = system.components.iter().filter_map(|one| Some((one.name.as_str(), book.review.entry(&one.id)?)));
        let rows: Vec<_> = entries.filter_map(|(name, entry)| row(voice, framework, name, entry)).collect();
        if !rows.is_empty() {
            drawn.push(table(voice, &system.name, rows));
        }
    }
    let outside: Vec<_> = book.outside(framework);
    let rows: Vec<_> = outside.iter().filter_map(|one| row(voice, framework, one.component.as_str(), one)).collect();
    if !rows.is_empty() {
        drawn.push(table(voice, voice.say(See::Outside), rows));
    }
    if drawn.is_empty() {
        drawn.push(el("p").text(voice.say(Summary::NoRatings)));
    }
    drawn
}

fn table(voice: Voice, name: &str, rows: Vec<El>) -> El {
    let heads = [See::Component, See::Rating].map(|word| voice.say(word)).into_iter().chain([voice.say(Report::Said)]);
    let heads = heads.map(|word| el("th").attr("scope", "col").text(word));
    let table = el("table")
        .class("table")
        .kid(el("caption").text(name))
        .kid(el("thead").kid(el("tr").kids(heads)))
        .kid(el("tbody").kids(rows));
    el("div").class("table-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", name).kid(table)
}

fn row(voice: Voice, framework: &Framework, name: &str, entry: &ComponentReview) -> Option<El> {
    let said = said(voice, framework, entry);
    if entry.rating == Rating::NotRated && said.is_empty() {
        return None;
    }
    let stands = rated(Shape::of(&entry.rating, framework), &rating(voice, &entry.rating, framework));
    let words = el("td").kids(said.iter().map(|text| el("p").text(text)));
    Some(el("tr").kid(el("th").attr("scope", "row").text(name)).kid(el("td").kid(stands)).kid(words))
}

/// What was said of a component, each as a line.
fn said(voice: Voice, framework: &Framework, entry: &ComponentReview) -> Vec<String> {
    let mut lines = talk::record(voice, entry, framework);
    let mut line = |label: &dyn Fn(&str) -> String, text: &str| {
        if !text.trim().is_empty() {
            lines.push(label(text.trim()));
        }
    };
    line(&|text| voice.with(Report::Why, &[text]), &entry.note);
    line(&|text| voice.with(See::Lasting, &[text]), &entry.lasting);
    line(&|text| voice.with(Report::FindOut, &[text]), &entry.find_out);
    line(&|text| voice.with(See::WhoFindsOut, &[text]), &entry.find_out_who);
    for piece in entry.evidence.iter().filter(|piece| piece.says_something()) {
        lines.push(see::piece(voice, piece));
    }
    lines
}
