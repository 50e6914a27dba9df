//! Where the team stands: systems down, components across, then what is still to be found out, and a table of it all.

mod listed;
mod map;
mod table;

use super::Desk;
use crate::browser::{El, State, el};
use crate::domain::{ComponentReview, Rating, Summary, System, Workbook};
use crate::i18n::frame::Frame;
use crate::i18n::see::See;
use crate::session::Place;
use crate::ui::parts::{link, page_head, section};

/// Draws the screen. Nothing on it can be edited, so it is drawn anew as a whole when the workbook changes.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let book = desk.book();
    let table_open = State::new(false);
    let head = page_head("", voice.say(See::Title), voice.say(See::Lede));
    let paper_head = desk.paper_head();
    let desk = desk.clone();
    let body = el("div").class("part").live_kids(move || {
        let Some(book) = book.get() else { return Vec::new() };
        let taken_up = book.review.components.iter().any(ComponentReview::was_taken_up);
        if taken_up { filled(&desk, &book, table_open) } else { vec![nothing_yet(&desk, &book)] }
    });
    vec![paper_head, head, body]
}

fn filled(desk: &Desk, book: &Workbook, table_open: State<bool>) -> Vec<El> {
    let voice = desk.voice;
    let framework = &desk.framework;
    let today: Vec<&System> = book.todays_systems(framework).collect();
    let taken_up = |system: &&System| {
        let mut entries = system.components.iter().filter_map(|component| book.review.entry(&component.id));
        entries.any(ComponentReview::was_taken_up)
    };
    let (before, others): (Vec<&System>, Vec<&System>) =
        framework.systems.iter().filter(|system| !book.systems.contains(&system.id)).partition(taken_up);
    let shown: Vec<&System> =
        framework.systems.iter().filter(|system| today.contains(system) || before.contains(system)).collect();
    let mut body = Vec::new();
    // One system's counts stand with the system already.
    if today.len() > 1 {
        let together = section("sitting", voice.say(See::Today)).class("stack").attr("data-gap", "s");
        body.push(together.kid(map::counts(desk, &Summary::of(book, framework, today.iter().copied()))));
    }
    body.push(map::systems(desk, book, &today));
    if !before.is_empty() {
        let names = before.iter().map(|system| system.name.as_str()).collect::<Vec<_>>().join(", ");
        let fold = el("details").class("fold screen-only");
        let fold = fold.kid(el("summary").text(&voice.with(See::Before, &[&names])));
        body.push(fold.kid(map::systems(desk, book, &before)));
    }
    if !others.is_empty() {
        let line = el("p").class("quiet screen-only");
        let line = line.text(&voice.count(others.len(), See::OthersOne, See::OthersSeveral)).text(" ");
        body.push(line.kid(link("", &desk.href(Place::Prepare), voice.say(See::AddSystem))));
    }
    body.extend(listed::voted(desk, book, &today));
    body.extend(listed::not_sure(desk, book));
    body.extend(listed::outside(desk, book));
    body.push(table::view(desk, book, &shown, table_open));
    body.push(super::unfiled::line(desk));
    let sitting = link("", &desk.href(Place::Sitting), voice.say(Frame::SittingGo));
    body.push(el("p").class("screen-only").kid(sitting));
    body.push(desk.paper_foot());
    body.push(desk.actions(review(desk, book), voice.say(See::Back), Place::Choose, voice.say(See::Next)));
    body
}

/// Where the review goes on, or begins again once all is rated.
fn review(desk: &Desk, book: &Workbook) -> Place {
    let open = book.resume_at(&desk.framework);
    open.or_else(|| book.todays_components(&desk.framework).into_iter().next()).map_or(Place::Prepare, Place::Review)
}

/// Before the first rating: what will show here, and the one thing to do next.
fn nothing_yet(desk: &Desk, book: &Workbook) -> El {
    let voice = desk.voice;
    let levels = desk.framework.levels.iter().map(|level| Rating::At(level.id.clone()));
    let marks = levels
        .chain([Rating::NotSureYet, Rating::NotRated])
        .map(|rating| el("li").class("counts__item").kid(desk.rated(&rating)));
    let first = book.todays_systems(&desk.framework).next();
    let (next, action) = match first {
        Some(system) => (voice.with(See::EmptyNext, &[&system.name]), See::EmptyAction),
        None => (voice.say(See::EmptyNoSystem).to_owned(), See::EmptyPrepare),
    };
    el("div")
        .class("empty")
        .kid(el("h2").class("empty__title").text(voice.say(See::EmptyTitle)))
        .kid(el("p").text(voice.say(See::EmptySays)))
        .kid(el("ul").class("counts").kids(marks))
        .kid(el("p").text(&next))
        .kid(link("button button--main", &desk.href(review(desk, book)), voice.say(action)))
}
