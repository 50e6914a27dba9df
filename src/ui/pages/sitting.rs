//! A sitting from its beginning to its end: the time, what was decided last time, what was decided today, what is next, what waits.

pub(super) mod plan;

use super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{Rating, TextPlace};
use crate::export::{Decided, SittingNotes};
use crate::i18n::frame::Frame;
use crate::i18n::lead::Lead;
use crate::i18n::sitting::Sitting;
use crate::session::Place;
use crate::ui::parts::{button, field, link, page_head, section};

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let (begin, end) = (desk.clone(), desk.clone());
    let book = desk.book();
    let last = el("div").class("part").live_kids(move || {
        let notes = notes(&begin);
        book.get().map(|_| last_time(&begin, &notes)).into_iter().collect()
    });
    let today = el("div").class("part").live_kids(move || {
        let Some(_) = book.get() else { return Vec::new() };
        let notes = notes(&end);
        vec![decided_today(&end, &notes), next(&end, &notes).kids(first_open(&end)), parked_on_paper(&end, &notes)]
    });
    let (app, copied) = (desk.app, desk.clone());
    let script = [voice.say(Lead::Script), voice.say(Lead::NewTab)].concat();
    let hand = el("div")
        .class("cluster screen-only")
        .kid(button("button", voice.say(Sitting::Print), browser::print))
        .kid(button("button", voice.say(Sitting::Copy), move || browser::copy(app, &text(&copied))))
        .kid(link("", voice.say(Lead::ScriptFile), &script).attr("target", "_blank"));
    vec![
        desk.paper_head(),
        page_head("", voice.say(Frame::Sitting), voice.say(Sitting::Lede)),
        plan::choose(desk),
        last,
        el("section").class("section screen-only").attr("aria-label", voice.say(Sitting::Parked)).kid(parking_lot(desk)),
        today,
        super::unfiled::line(desk),
        hand,
        desk.paper_foot(),
        on(desk),
    ]
}

/// Back to where the team was: the room and its projector stay at their component. Where it was nowhere yet, to where it goes on.
fn on(desk: &Desk) -> El {
    let voice = desk.voice;
    let at = led_from(desk).and_then(|at| {
        let (Place::Talk(id) | Place::Review(id)) = &at else { return None };
        let word = voice.with(Sitting::BackTo, &[&desk.framework.find(id)?.1.name]);
        Some((at, word))
    });
    let (place, word) = at.unwrap_or_else(|| (Place::Resume, voice.say(Sitting::Begin).to_owned()));
    desk.actions(Place::Prepare, voice.say(Frame::Prepare), place, &word)
}

/// Where in this workbook the team was last, in a conversation or in the review.
fn led_from(desk: &Desk) -> Option<Place> {
    browser::led_from().filter(|from| from.workbook() == Some(&desk.id))?.place().cloned()
}

/// The way to the first component without a rating, by its name, where the team is not at it already: to its votes where the
/// team takes votes.
fn first_open(desk: &Desk) -> Option<El> {
    let open = desk.app.peek_workbook(|book| {
        let today = book.todays_components(&desk.framework);
        today.into_iter().find(|id| book.review.rating(id) == Rating::NotRated)
    });
    let open = open.flatten()?;
    let (_, component) = desk.framework.find(&open)?;
    let word = desk.voice.with(Sitting::GoTo, &[&component.name]);
    let place = match led_from(desk) {
        Some(Place::Talk(id) | Place::Review(id)) if id == open => return None,
        Some(Place::Talk(_)) => Place::Talk(open),
        _ => Place::Review(open),
    };
    Some(el("p").class("screen-only").kid(link("", &desk.href(place), &word)))
}

/// What comes up and waits: the same field wherever it is needed.
pub(super) fn parking_lot(desk: &Desk) -> El {
    let voice = desk.voice;
    let mut lot = desk.text_field("parking-lot", voice.say(Sitting::Parked), TextPlace::ParkingLot);
    voice.say(Sitting::ParkedHint).clone_into(&mut lot.hint);
    lot.lines = 2;
    field(lot)
}

fn notes(desk: &Desk) -> SittingNotes {
    let notes = desk.app.peek_workbook(|book| SittingNotes::of(desk.voice, book, &desk.framework, browser::today()));
    notes.unwrap_or_default()
}

/// The whole as plain text.
fn text(desk: &Desk) -> String {
    let notes = notes(desk);
    let day = |day| browser::date_text(day, desk.voice.0);
    let last = notes.last.as_ref().map(|(then, _)| day(*then)).unwrap_or_default();
    let today = day(browser::today());
    desk.app.peek_workbook(|book| notes.text(desk.voice, book, &today, &last)).unwrap_or_default()
}

fn last_time(desk: &Desk, notes: &SittingNotes) -> El {
    let voice = desk.voice;
    let Some((day, then)) = &notes.last else {
        return section("last-title", voice.say(Sitting::Last)).kid(el("p").text(voice.say(Sitting::NoLast)));
    };
    section("last-title", &voice.with(Sitting::LastOn, &[&browser::date_text(*day, voice.0)])).kid(decided(then))
}

fn decided_today(desk: &Desk, notes: &SittingNotes) -> El {
    let part = section("today-title", desk.voice.say(Sitting::Today));
    if notes.today.is_empty() {
        return part.kid(el("p").text(desk.voice.say(Sitting::NoToday)));
    }
    part.kid(decided(&notes.today))
}

fn next(desk: &Desk, notes: &SittingNotes) -> El {
    let part = section("next-title", desk.voice.say(Sitting::Next));
    if notes.next.is_empty() {
        return part.kid(el("p").text(desk.voice.say(Sitting::NoNext)));
    }
    part.kid(lines(&notes.next))
}

/// On the screen the field shows it.
fn parked_on_paper(desk: &Desk, notes: &SittingNotes) -> El {
    let part = el("section").class("section print-only");
    if notes.parked.is_empty() {
        part
    } else {
        part.kid(el("h2").text(desk.voice.say(Sitting::Parked))).kid(lines(&notes.parked))
    }
}

fn lines(lines: &[String]) -> El {
    el("ul").class("decided").kids(lines.iter().map(|line| el("li").text(line)))
}

fn decided(all: &[Decided]) -> El {
    let each = |one: &Decided| {
        let said = one.said.iter().map(|said| el("p").class("quiet").text(said));
        el("li").kid(el("p").text(&one.line)).kids(said)
    };
    el("ul").class("decided").kids(all.iter().map(each))
}
