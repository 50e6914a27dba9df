//! The screens. Each maps slices of the session to parts, and what happens to events; the rules are elsewhere.

mod ballots;
mod choose;
mod desk_parts;
mod earlier;
mod following;
mod gate;
mod hand_on;
mod nowhere;
mod one_page;
mod open;
mod outcomes;
mod prepare;
mod reading;
mod review;
mod see;
mod sitting;
mod start;
mod talk;
mod text;
mod two_windows;
mod unfiled;
mod wall;

pub(super) use unfiled::since_words;

use super::parts::link;
use crate::browser::{App, Clock, El, Slice, el};
use crate::domain::{Framework, Workbook, WorkbookId};
use crate::i18n::Voice;
use crate::session::{Place, Route, Screens, Session};
use std::sync::Arc;

/// What every screen of a workbook is given.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) clock: Clock,
    pub(super) voice: Voice,
    pub(super) id: WorkbookId,
    pub(super) framework: Arc<Framework>,
}

impl Desk {
    /// The address of a place in this workbook.
    pub(super) fn href(&self, place: Place) -> String {
        Route::to(&self.id, place).to_hash()
    }

    /// Back and on, at the foot of a screen.
    pub(super) fn actions(&self, back: Place, back_words: &str, on: Place, on_word: &str) -> El {
        let on = link("button button--main", &self.href(on), on_word);
        el("div").class("actions").kid(desk_parts::way_back(&self.href(back), back_words)).kid(on)
    }

    /// The chosen outcomes, in their order.
    pub(super) fn chosen(&self) -> Slice<Vec<String>> {
        self.app.read_desk(|desk, _| desk.workbook.chosen().map(|outcome| outcome.id.as_str().to_owned()).collect())
    }

    /// The workbook, for what is drawn anew as a whole when anything in it changes.
    pub(super) fn book(&self) -> Slice<Option<Arc<Workbook>>> {
        self.app.read_desk(|desk, _| Some(Arc::clone(&desk.workbook)))
    }
}

/// The workbook that a route speaks of.
fn desk(app: App, clock: Clock, voice: Voice, route: &Route) -> Option<Desk> {
    app.peek(|session| {
        let framework = session.framework().cloned()?;
        let id = session.desk_of(route.workbook()?)?.workbook.id.clone();
        Some(Desk { app, clock, voice, id, framework })
    })
}

/// Whether the screen that a route leads to can be drawn now. Where a new team begins is in the first load; what it rates and
/// saves with comes right after it, and what shows the work of earlier visits and every other screen is in the parcel that
/// follows, so that a new one adds nothing to what a room waits for.
pub(super) fn ready(app: App, session: &Session, route: &Route) -> Screens {
    let work = app.work();
    match route {
        _ if app.asked() && work != Screens::Here => work,
        Route::Start if session.is_bare() && !session.is_unread() => Screens::Here,
        Route::Nowhere if !session.is_unread() => Screens::Here,
        _ if work != Screens::Here => work,
        Route::Workbook(id, Place::Prepare | Place::Resume | Place::Review(_)) if session.desk_of(id).is_some() => {
            Screens::Here
        }
        _ => session.screens,
    }
}

/// What stands above every screen of a workbook once the later screens are here: the time plan, where somebody asked for one.
pub(super) fn above(app: App, clock: Clock, voice: Voice) -> El {
    let here = app.read(|session| session.screens == Screens::Here);
    el("div").class("part").live_kids(move || if here.get() { gate::above(app, clock, voice) } else { Vec::new() })
}

/// Draws the screen that a route leads to, or what stands in its place until it can be drawn.
pub(super) fn view(app: App, clock: Clock, voice: Voice, route: &Route, screen: Screens) -> Vec<El> {
    match route {
        _ if screen != Screens::Here => gate::waiting(app, voice, screen),
        Route::Start if app.peek(|session| session.is_bare() && !session.is_unread()) => start::bare(app, voice),
        Route::Nowhere => nowhere::address(voice),
        _ => gate::work(app, clock, voice, route),
    }
}
