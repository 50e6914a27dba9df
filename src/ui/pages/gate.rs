//! The way to the screens that are not in the first load. They come by themselves right after the start, those that a new team
//! rates with first, and once all are here nothing more is asked for: from then on the whole app works without a network.

use super::{
    Desk, ballots, choose, desk, earlier, following, hand_on, nowhere, one_page, open, outcomes, prepare, review, see,
    sitting, start, talk, two_windows, wall,
};
use crate::browser::{App, Clock, El, el};
use crate::i18n::Voice;
use crate::i18n::frame::Banner;
use crate::i18n::gate::Gate;
use crate::session::{Event, Place, Route, Screens};
use crate::ui::parts::{button, page_head};
use std::hint::black_box;

/// What stands in the place of a screen that is on its way, or did not come.
pub(super) fn waiting(app: App, voice: Voice, screen: Screens) -> Vec<El> {
    if screen != Screens::Missing {
        return vec![page_head("", voice.say(Gate::Opening), voice.say(Gate::OpeningSays))];
    }
    let again = move || app.send(Event::NeedScreens);
    let head = page_head("", voice.say(Gate::NotOpened), voice.say(Gate::NotOpenedSays));
    vec![head, el("p").kid(button("button button--main", voice.say(Banner::TryAgain), again))]
}

/// How the screens that a new team rates with are drawn.
type DrawWork = fn(App, Clock, Voice, &Route) -> Vec<El>;

/// Draws a screen that is not in the first load. To be called once it is here.
pub(super) fn work(app: App, clock: Clock, voice: Voice, route: &Route) -> Vec<El> {
    // Through an address that the compiler can't see through: `tools/build/split.mjs` cuts the app here. A call of what is
    // not there would be a trap, and with it the crash dialog.
    black_box(draw_work_screen as DrawWork)(app, clock, voice, route)
}

#[inline(never)]
fn draw_work_screen(app: App, clock: Clock, voice: Voice, route: &Route) -> Vec<El> {
    let desk = desk(app, clock, voice, route);
    match (route, &desk) {
        (Route::Workbook(_, Place::Prepare | Place::Resume), Some(desk)) => prepare::view(desk),
        (Route::Workbook(_, Place::Review(component)), Some(desk)) => review::view(desk, component),
        _ => black_box(draw_later_screen as Draw)(app, clock, voice, route, desk.as_ref()),
    }
}

/// How a later screen is drawn.
type Draw = fn(App, Clock, Voice, &Route, Option<&Desk>) -> Vec<El>;

/// Every screen that nobody begins with. What only this reaches travels with it: views, words and documents.
#[inline(never)]
fn draw_later_screen(app: App, clock: Clock, voice: Voice, route: &Route, desk: Option<&Desk>) -> Vec<El> {
    let (place, desk) = match (route, desk) {
        (Route::Vote(code), _) => return ballots::vote(app, voice, code),
        (Route::Count(_), _) => return ballots::uncounted(app, voice),
        (Route::Open, _) => return open::view(app, voice),
        (Route::Earlier(id), _) => return earlier::view(app, voice, id.as_ref()),
        (Route::Workbook(_, place), Some(desk)) => (place, desk),
        (Route::Workbook(id, _), None) => return nowhere::workbook(app, voice, id),
        (Route::Start, _) => return start::with_work(app, clock, voice),
        (Route::Link(_) | Route::Nowhere, _) => return nowhere::address(voice),
    };
    match place {
        Place::Talk(component) => talk::view(desk, component),
        Place::Pass(component) => ballots::pass(desk, component),
        Place::OwnDevices(component) => ballots::own_devices(desk, component),
        Place::Invite(component, code) => ballots::invite(desk, component, code),
        Place::Wall(component) => wall::view(desk, component),
        Place::Following => following::view(desk),
        Place::See => see::view(desk),
        Place::Choose => choose::view(desk),
        Place::Outcomes => outcomes::view(desk),
        Place::OnePage => one_page::view(desk),
        Place::HandOn => hand_on::view(desk),
        Place::Sitting => sitting::view(desk),
        Place::TwoWindows => two_windows::view(desk),
        Place::Prepare | Place::Resume | Place::Review(_) => nowhere::address(voice),
    }
}

/// How what stands above a screen is drawn.
type DrawAbove = fn(App, Clock, Voice) -> Vec<El>;

/// What stands above every screen of a workbook. To be called once the later screens are here.
pub(super) fn above(app: App, clock: Clock, voice: Voice) -> Vec<El> {
    black_box(draw_above as DrawAbove)(app, clock, voice)
}

#[inline(never)]
fn draw_above(app: App, clock: Clock, voice: Voice) -> Vec<El> {
    let route = app.peek(|session| session.route.clone());
    if let (Some(desk), Some(place)) = (desk(app, clock, voice, &route), route.place()) {
        following::lead(&desk, place);
    }
    sitting::plan::above(app, clock, voice)
}
