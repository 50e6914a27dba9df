//! Lists beside the map: what was voted and how it was agreed, what the team is not sure of yet, and what lies outside this
//! version of the review.

use super::super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{ComponentReview, Rating, System, Workbook};
use crate::i18n::see::See;
use crate::i18n::talk;
use crate::session::Place;
use crate::ui::parts::{link, section};

/// What was voted on each component and how it was agreed, in words. On paper the table says it.
pub(super) fn voted(desk: &Desk, book: &Workbook, systems: &[&System]) -> Option<El> {
    let voice = desk.voice;
    let (mut list, mut any) = (el("ul").class("voted"), false);
    for component in systems.iter().flat_map(|system| &system.components) {
        let Some(entry) = book.review.entry(&component.id) else { continue };
        let lines = talk::record(voice, entry, &desk.framework);
        if !lines.is_empty() {
            let name = link("", &desk.href(Place::Talk(component.id.clone())), &component.name);
            let head = el("li").kid(el("h3").kid(name));
            list = list.kid(lines.iter().fold(head, |item, line| item.kid(el("p").text(line))));
            any = true;
        }
    }
    if !any {
        return None;
    }
    Some(section("voted", voice.say(See::Voted)).class("section screen-only").kid(list))
}

/// What to find out, and which group will. Components of other sittings included.
pub(super) fn not_sure(desk: &Desk, book: &Workbook) -> Option<El> {
    let voice = desk.voice;
    let mut list = el("ul").class("unsure");
    let mut any = false;
    for component in desk.framework.components() {
        let entry = book.review.entry(&component.id).filter(|entry| entry.rating == Rating::NotSureYet);
        let Some(entry) = entry else { continue };
        let what = match entry.find_out.trim() {
            "" => quiet(voice.say(See::FindOutOpen)),
            what => el("p").text(what),
        };
        let name = link("", &desk.href(Place::Review(component.id.clone())), &component.name);
        let mut item = el("li").class("unsure__item").kid(el("h3").kid(name)).kid(what);
        let who = entry.find_out_who.trim();
        if !who.is_empty() {
            item = item.kid(quiet(&voice.with(See::WhoFindsOut, &[who])));
        }
        if let Some(day) = book.review.day_of(&component.id) {
            item = item.kid(quiet(&voice.with(See::SaidOn, &[&browser::date_text(day, voice.0)])));
        }
        list = list.kid(item);
        any = true;
    }
    any.then(|| section("not-sure", voice.say(See::NotSure)).kid(list))
}

/// Answers on components that this version of the review does not have.
pub(super) fn outside(desk: &Desk, book: &Workbook) -> Option<El> {
    let voice = desk.voice;
    let mut list = el("ul").class("unsure");
    let mut any = false;
    for entry in book.outside(&desk.framework).into_iter().filter(|entry| says_something(entry)) {
        let mut item = el("li")
            .class("unsure__item")
            .kid(el("h3").text(entry.component.as_str()))
            .kid(el("p").kid(desk.rated(&entry.rating)));
        for text in texts(entry) {
            if !text.is_empty() {
                item = item.kid(el("p").text(text));
            }
        }
        for line in talk::record(desk.voice, entry, &desk.framework) {
            item = item.kid(quiet(&line));
        }
        let count = entry.evidence_count();
        if count > 0 {
            item = item.kid(quiet(&voice.count(count, See::EvidenceOne, See::EvidenceSeveral)));
        }
        list = list.kid(item);
        any = true;
    }
    any.then(|| section("outside", voice.say(See::Outside)).kid(el("p").text(voice.say(See::OutsideSays))).kid(list))
}

fn quiet(text: &str) -> El {
    el("p").class("quiet").text(text)
}

fn texts(entry: &ComponentReview) -> [&str; 4] {
    [&entry.note, &entry.lasting, &entry.find_out, &entry.find_out_who]
}

fn says_something(entry: &ComponentReview) -> bool {
    entry.was_taken_up() || entry.evidence_count() > 0 || texts(entry).iter().any(|text| !text.is_empty())
}
