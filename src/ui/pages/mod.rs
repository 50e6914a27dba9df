//! The screens. Each maps slices of the session to parts, and what happens to events; the rules are elsewhere.

mod choose;
mod desk_parts;
mod hand_on;
mod nowhere;
mod one_page;
mod open;
mod outcomes;
mod prepare;
mod reading;
mod review;
mod see;
mod start;
mod text;
mod two_windows;

use super::parts::link;
use crate::browser::{App, Clock, El, Slice, el};
use crate::domain::{Framework, Workbook, WorkbookId};
use crate::i18n::Voice;
use crate::session::{Place, Route};
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

/// Draws the screen that a route leads to.
pub(super) fn view(app: App, clock: Clock, voice: Voice, route: &Route) -> Vec<El> {
    let framework = app.peek(|session| session.framework().cloned());
    match route {
        Route::Start => start::view(app, clock, voice),
        Route::Open => open::view(app, voice),
        Route::Nowhere => nowhere::address(voice),
        Route::Workbook(id, place) => {
            let here = app.peek(|session| session.desk_of(id).is_some());
            let (true, Some(framework)) = (here, framework) else { return nowhere::workbook(voice) };
            let desk = Desk { app, clock, voice, id: id.clone(), framework };
            match place {
                Place::Prepare | Place::Resume => prepare::view(&desk),
                Place::Review(component) => review::view(&desk, component),
                Place::See => see::view(&desk),
                Place::Choose => choose::view(&desk),
                Place::Outcomes => outcomes::view(&desk),
                Place::OnePage => one_page::view(&desk),
                Place::HandOn => hand_on::view(&desk),
                Place::TwoWindows => two_windows::view(&desk),
            }
        }
    }
}
