//! The wall: one component and its levels in type for the back row. It holds what the rubric says and nothing that the team
//! wrote; the present rating is not there either, because a room that sees one votes for it. Once whoever leads has shown
//! the spread, each vote is a dot under its level, here and in a second window on the same machine; a second vote stands beside
//! the first once it is shown as well.
//!
//! A clicker's keys and the arrows go on and back; Escape leaves, to the component that was on the wall.

use super::{Desk, ballots};
use crate::browser::{self, El, Slice, State, el};
use crate::domain::{Component, ComponentId, LevelId, Rating, Round, Votes};
use crate::i18n::Voice;
use crate::i18n::ballots::Pass;
use crate::i18n::review::{Review, rating};
use crate::i18n::talk::Talk;
use crate::i18n::wall::Wall;
use crate::session::{Place, Route};
use crate::ui::parts::{Shape, button, link, mark, marked};

/// Draws the wall.
pub(super) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((system, component)) = desk.framework.find(id) else {
        return super::nowhere::workbook(desk.app, desk.voice, &desk.id);
    };
    let steps = steps(desk, &desk.path(system, component), id);
    super::following::lead(desk, &Place::Wall(id.clone()));
    board(desk, id).into_iter().chain([steps]).collect()
}

/// One component as the room sees it, here and in a second window; none where the framework does not have it.
pub(super) fn board(desk: &Desk, id: &ComponentId) -> Option<El> {
    let (system, component) = desk.framework.find(id)?;
    let voice = desk.voice;
    let index = system.components.iter().position(|candidate| candidate.id == *id).unwrap_or_default();
    let place = [(index + 1).to_string(), system.components.len().to_string()];
    let head = el("header")
        .class("wall__head")
        .kid(el("p").class("wall__place").text(&voice.with(Review::PlaceIn, &[&system.name, &place[0], &place[1]])))
        .kid(el("h1").class("wall__title").attr("tabindex", "-1").text(&component.name))
        .kid(el("p").class("wall__focus").text(&component.focus));
    let seen = seen(desk, id);
    let unsure = el("p")
        .class("wall__unsure")
        .kid(mark(Shape::Unsure))
        .kid(el("span").text(voice.say(Wall::Unsure)))
        .kid(el("span").class("wall__hand").text(voice.say(Wall::Thumb)))
        .kid(spread(voice, seen, None));
    let wall = el("article").class("wall").kid(head).kid(levels(desk, component, seen)).kid(unsure);
    browser::watch(move || {
        seen.with(|_| ());
        browser::after_draw(browser::fit_wall);
    });
    browser::before_print_and_on_resize(browser::fit_wall);
    Some(wall)
}

/// The votes that the room may see, the first one first.
type Seen = Slice<Vec<(Round, Votes)>>;

fn seen(desk: &Desk, id: &ComponentId) -> Seen {
    let id = id.clone();
    desk.app.read_desk(move |desk, _| {
        let entry = desk.workbook.review.entry(&id);
        let seen = entry.into_iter().flat_map(|entry| entry.conversation.seen());
        seen.map(|(round, votes)| (round, votes.clone())).collect()
    })
}

/// The votes for a level, or for "Not sure yet": a dot each, and their number. Where there are two votes they stand side by side,
/// each with its name.
fn spread(voice: Voice, seen: Seen, level: Option<LevelId>) -> El {
    let level = move |votes: &Votes| votes.people(level.as_ref());
    el("span").class("part").live_kids(move || {
        let people: Vec<(Round, u16)> = seen.with(|seen| seen.iter().map(|(round, votes)| (*round, level(votes))).collect());
        let two = people.len() > 1;
        let each = people.iter().map(|(round, people)| {
            let name = two.then(|| el("span").class("wall__round").text(voice.say(Talk::of(*round))).text(" "));
            let dots =
                el("span").class("wall__dots").attr("aria-hidden", "true").text(&"●".repeat((*people).min(60).into()));
            let number = voice.count((*people).into(), Talk::PersonOne, Talk::PersonSeveral);
            el("span").class("wall__vote").kids(name).kid(dots).text(" ").kid(el("span").text(&number)).text(" ")
        });
        if people.is_empty() { Vec::new() } else { vec![el("span").class("wall__votes").kids(each)] }
    })
}

fn levels(desk: &Desk, component: &Component, seen: Seen) -> El {
    let voice = desk.voice;
    let each = desk.framework.levels.iter().zip(&component.descriptors).enumerate().map(|(index, (level, text))| {
        let this = Rating::At(level.id.clone());
        let name = el("h2").class("wall__name").kid(mark(Shape::of(&this, &desk.framework))).kid(el("span").text(&rating(
            voice,
            &this,
            &desk.framework,
        )));
        let hand = voice.count(index + 1, Wall::FingerOne, Wall::Fingers);
        el("li")
            .class("wall__level")
            .kid(name)
            .kid(marked(el("p").class("wall__text"), text))
            .kid(el("p").class("wall__hand").text(&hand))
            .kid(spread(voice, seen, Some(level.id.clone())))
    });
    el("ol").class("wall__levels").kids(each)
}

/// Back, out and on: for a finger, a clicker and a keyboard.
fn steps(desk: &Desk, path: &[ComponentId], id: &ComponentId) -> El {
    let voice = desk.voice;
    let index = path.iter().position(|candidate| candidate == id).unwrap_or_default();
    let at = |id: &ComponentId| desk.href(Place::Wall(id.clone()));
    let before = index.checked_sub(1).and_then(|index| path.get(index)).map(at);
    let after = path.get(index + 1).map(at);
    // Back to where the wall was put up from: the conversation or the review, of the component that is on it now.
    let talked = matches!(browser::led_from(), Some(Route::Workbook(book, Place::Talk(_))) if book == desk.id);
    let out = desk.href(if talked { Place::Talk(id.clone()) } else { Place::Review(id.clone()) });
    let step =
        |href: &Option<String>, word: Wall| href.as_deref().map(|href| link("button button--quiet", href, voice.say(word)));
    let said = ballots::said(desk, id);
    let own = ballots::invitation(desk, id, id, ballots::round(&said));
    let own = own.map(|own| desk.href(Place::Invite(id.clone(), own.code())));
    let nav = el("nav")
        .class("wall__steps")
        .attr("aria-label", voice.say(Wall::Steps))
        .kids(step(&before, Wall::Previous))
        .kid(link("button button--quiet", &out, voice.say(Wall::Leave)).click(browser::leave_screen))
        .kids(own.map(|href| link("button button--quiet", &href, voice.say(Pass::OwnWay))))
        .kids(step(&after, Wall::Next))
        .kids(fill(voice))
        .kid(super::following::way(desk, "button button--quiet wall__second"));
    browser::on_keys(move |key| {
        let to = match (step_of(key), key) {
            (Some(NEXT), _) => after.as_deref(),
            (Some(_), _) => before.as_deref(),
            (None, "Escape") => Some(out.as_str()),
            _ => return false,
        };
        if let Some(to) = to {
            browser::step_to(to);
        }
        // At either end a clicker's key does nothing: the page must not scroll away instead.
        true
    });
    nav
}

/// A step on, as a clicker's key asks for it.
const NEXT: &str = "next";

/// Which step a key asks for, on this wall or in another window.
pub(super) fn step_of(key: &str) -> Option<&'static str> {
    match key {
        "PageDown" | "ArrowRight" | "ArrowDown" => Some(NEXT),
        "PageUp" | "ArrowLeft" | "ArrowUp" => Some("previous"),
        _ => None,
    }
}

/// Filling the screen, and letting it go; nothing where the browser can't.
pub(super) fn fill(voice: Voice) -> Option<El> {
    browser::can_fill_screen().then_some(())?;
    let full = State::new(browser::fills_screen());
    browser::on_screen_filled(move || full.set(browser::fills_screen()));
    let press = || if browser::fills_screen() { browser::leave_screen() } else { browser::fill_screen() };
    let word = move || voice.say(if full.get() { Wall::NotFull } else { Wall::Full }).to_owned();
    Some(button("button button--quiet", "", press).live(word))
}
