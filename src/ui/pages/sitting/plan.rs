//! The time plan: chosen on the screen of the sitting, and one quiet line above every screen while it runs. Nothing announces it:
//! who wants to know the time looks, or asks the line.

use super::super::Desk;
use crate::browser::{self, App, Clock, El, Slice, el};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::sitting::{Plan, left};
use crate::session::{self, END, Event, LENGTHS, MORE, Place, Route, Session, Time};
use crate::ui::parts::{button, group, link};

/// Whether there is a plan, and whether it is on pause.
fn state(app: App) -> Slice<Option<bool>> {
    app.read(|session| session.sitting().map(session::Sitting::is_paused))
}

/// The choice of a plan, and what can be done with one.
pub(super) fn choose(desk: &Desk) -> El {
    let (app, voice, clock) = (desk.app, desk.voice, desk.clock);
    let plan = state(app);
    let says = el("p").class("group__hint").id("plan-says").text(voice.say(Plan::Says));
    let part = el("div").class("part").live_kids(move || match plan.get() {
        None => {
            let lengths = LENGTHS.map(|minutes| {
                let begin = move || app.send(Event::Time(Time::Plan(minutes)));
                button("button", &voice.with(Plan::Minutes, &[&minutes.to_string()]), begin)
            });
            vec![el("div").class("cluster").kids(lengths)]
        }
        Some(paused) => {
            let stop = button("button button--quiet", voice.say(Plan::Stop), move || app.send(Event::Time(Time::Stop)));
            vec![line(app, clock, voice), el("div").class("cluster").kids(acts(app, voice, paused)).kid(stop)]
        }
    });
    group(voice.say(Plan::Title))
        .class("group plan-choice screen-only")
        .attr("aria-describedby", "plan-says")
        .kid(says)
        .kid(part)
}

/// The line above every screen of the workbook that has a plan.
pub(in crate::ui::pages) fn above(app: App, clock: Clock, voice: Voice) -> Vec<El> {
    browser::recall_sitting(app);
    let plan = state(app);
    let part = el("div").class("part").live_kids(move || {
        // On its own screen it is shown whole.
        let elsewhere = app.peek(|session| session.route.place() != Some(&Place::Sitting));
        let Some(paused) = plan.get().filter(|_| elsewhere) else { return Vec::new() };
        let here = app.peek(|session| session.route.workbook().map(|id| Route::to(id, Place::Sitting).to_hash()));
        let bar = el("section").class("plan screen-only").attr("aria-label", voice.say(Plan::Title));
        let bar = bar.kid(line(app, clock, voice)).kids(acts(app, voice, paused));
        vec![bar.kids(here.map(|href| link("button button--quiet", &href, voice.say(Frame::Sitting))))]
    });
    vec![part]
}

/// What is left. A timer is read when somebody asks for it, and is silent otherwise.
fn line(app: App, clock: Clock, voice: Voice) -> El {
    let open = app.read(open);
    let sitting = app.read(|session| session.sitting().cloned());
    let says = move || {
        let Some(sitting) = sitting.get() else { return String::new() };
        let now = sitting.left(clock.now(), open.get());
        let line = left(voice, now.minutes, now.open, now.each, END);
        if sitting.is_paused() { [voice.say(Plan::Paused), " · ", &line].concat() } else { line }
    };
    el("p").class("plan__line").attr("role", "timer").attr("aria-live", "off").live(says)
}

fn open(session: &Session) -> usize {
    let found = session.desk().zip(session.framework());
    found.map(|(desk, framework)| session::open_components(&desk.workbook, framework)).unwrap_or_default()
}

fn acts(app: App, voice: Voice, paused: bool) -> [El; 2] {
    let (word, time) = if paused { (Plan::GoOn, Time::GoOn) } else { (Plan::Pause, Time::Pause) };
    let hold = button("button button--quiet", voice.say(word), move || app.send(Event::Time(time.clone())));
    let more = voice.with(Plan::More, &[&MORE.to_string()]);
    [hold, button("button button--quiet", &more, move || app.send(Event::Time(Time::More)))]
}
