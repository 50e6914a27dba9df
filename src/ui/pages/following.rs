//! The wall in a window of its own, for the projector: it shows the component at which the facilitator's own window is. It has the
//! wall and nothing else: no note, no ballot, no control of the conversation. While the facilitator holds out the link for voting, it
//! stands there in the place of the levels, large.

use super::{Desk, ballots, wall};
use crate::browser::{self, El, Lead, Slice, State, el};
use crate::domain::ComponentId;
use crate::i18n::wall::Wall;
use crate::session::{Place, Route};
use crate::ui::parts::{button, link, page_head};

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    // The component's id, and what the facilitator invites to.
    let there = State::new(String::new());
    let framework = desk.framework.clone();
    browser::follow(desk.app, &desk.id, move |component, invite| {
        let now = [component, " ", invite].concat();
        if framework.find(&component.into()).is_some() && there.peek().as_ref() != Some(&now) {
            there.set(now);
        }
    });
    let here = desk.clone();
    let board = el("div").class("part").live_kids(move || {
        let there = there.get();
        let (component, invite) = there.split_once(' ').unwrap_or_default();
        let board = ballots::invite_board(&here, invite, None).or_else(|| wall::board(&here, &component.into()));
        let says = || page_head("", voice.say(Wall::Waits), voice.say(Wall::WaitsSays));
        vec![board.unwrap_or_else(|| el("article").class("wall").kid(says()))]
    });
    let (app, book) = (desk.app, desk.id.clone());
    browser::on_keys(move |key| match wall::step_of(key) {
        Some(word) => {
            browser::ask_step(app, &book, word);
            true
        }
        None => false,
    });
    let out = desk.clone();
    let close = button("button button--quiet", voice.say(Wall::Close), move || {
        let there = there.peek().unwrap_or_default();
        let component = there.split(' ').next().unwrap_or_default();
        let place = if component.is_empty() { Place::Resume } else { Place::Review(component.into()) };
        browser::close_or_go(&out.href(place));
    });
    let steps = el("nav").class("wall__steps").attr("aria-label", voice.say(Wall::Steps)).kids(wall::fill(voice)).kid(close);
    vec![board, steps]
}

/// The way to the second window. Where the browser keeps it from opening, it is a link like any other.
pub(super) fn way(desk: &Desk, class: &str) -> El {
    let href = desk.href(Place::Following);
    let there = href.clone();
    link(class, &href, desk.voice.say(Wall::Second)).attr("target", "juneward-wall").on("click", move |event| {
        if browser::open_second(&there) {
            event.prevent_default();
        }
    })
}

/// Tells a second window where this one is: called by every screen of a workbook.
pub(super) fn lead(desk: &Desk, here: &Place) {
    let (component, at): (_, fn(ComponentId) -> Place) = match here {
        Place::Review(component) => (component, Place::Review),
        Place::Talk(component) => (component, Place::Talk),
        Place::Wall(component) => (component, Place::Wall),
        _ => return browser::lead_nowhere(desk.app, &desk.id),
    };
    let Some((system, found)) = desk.framework.find(component) else { return };
    let path = desk.path(system, found);
    let index = path.iter().position(|id| id == component);
    let step = |to: Option<usize>| to.and_then(|to| path.get(to)).map(|id| Route::to(&desk.id, at(id.clone())));
    let lead = Lead {
        workbook: desk.id.clone(),
        component: component.clone(),
        here: Route::to(&desk.id, here.clone()),
        before: step(index.and_then(|index| index.checked_sub(1))),
        after: step(index.map(|index| index + 1)),
        invite: None,
    };
    browser::lead(desk.app, lead);
}

/// Holds the link for voting out to the room, in a second window, for as long as this screen stands.
pub(super) fn invite(desk: &Desk, here: &Place, component: &ComponentId, code: Slice<Option<String>>) {
    let (app, workbook, component) = (desk.app, desk.id.clone(), component.clone());
    let screen = Route::to(&desk.id, here.clone());
    browser::invite_until_left(app, screen.clone());
    browser::watch(move || {
        let (workbook, component) = (workbook.clone(), component.clone());
        let lead = Lead { workbook, component, here: screen.clone(), before: None, after: None, invite: code.get() };
        browser::lead(app, lead);
    });
}
