//! What was just done, said once to everybody and shown until it is closed, with Undo where it can be undone.

use crate::browser::{App, El, el};
use crate::domain::Language;
use crate::i18n::Voice;
use crate::i18n::deeds::deed;
use crate::i18n::frame::{Frame, Told, ToldLater};
use crate::i18n::handed;
use crate::i18n::two_windows::TwoWindows;
use crate::session::{Event, Notice, Parcel, Place, Route, Screens, Session, Way};
use crate::ui::parts::{button, link};
use std::hint::black_box;

type TellLater = fn(Voice, &Notice) -> String;

/// Draws the status line for screen readers and the notice.
pub(super) fn view(app: App, voice: Voice) -> [El; 2] {
    let told = app.read(move |session| {
        let told = |notice| (session.notices, say(voice, session, notice), undo(notice).is_some(), compare(session, notice));
        session.notice.as_ref().map(told)
    });
    let text = move || told.with(|told| told.as_ref().map(|(_, text, ..)| text.clone()).unwrap_or_default());
    let notice = move || {
        let Some((_, text, undo, compare)) = told.get() else { return Vec::new() };
        let undo = undo.then(|| {
            button("button button--quiet", voice.say(Frame::Undo), move || {
                if let Some(event) = app.peek(|session| session.notice.as_ref().and_then(self::undo)) {
                    app.send(event);
                }
            })
        });
        let close = button("button button--quiet notice__close", voice.say(Frame::Close), move || {
            app.send(Event::NoticeClosed);
        });
        vec![
            el("section")
                .class("notice")
                .attr("aria-label", voice.say(Frame::Notice))
                .kid(el("p").class("notice__text").text(&text))
                .kids(undo)
                .kids(compare.map(|href| link("button button--quiet", &href, voice.say(TwoWindows::Compare))))
                .kid(close),
        ]
    };
    [el("p").class("status vh").attr("role", "status").live(text), el("div").class("notices").live_kids(notice)]
}

/// Where both versions of what two windows said stand side by side.
fn compare(session: &Session, notice: &Notice) -> Option<String> {
    let asked = matches!(notice, Notice::Merged { .. }) && session.desk()?.clashes().next().is_some();
    asked.then(|| Some(Route::to(session.route.workbook()?, Place::TwoWindows).to_hash()))?
}

fn undo(notice: &Notice) -> Option<Event> {
    match notice {
        Notice::Removed(_) | Notice::PutTogether { places: 1.. } => Some(Event::Undo),
        Notice::Deleted { id, .. } => Some(Event::PutBack(id.clone())),
        Notice::Opened { id, .. } | Notice::OpenedBeside { id, .. } => Some(Event::Delete(id.clone())),
        _ => None,
    }
}

fn say(voice: Voice, session: &Session, notice: &Notice) -> String {
    let deed = |command| {
        let names = session.desk().zip(session.framework());
        names.map(|(desk, framework)| deed(voice, command, &desk.workbook, framework)).unwrap_or_default()
    };
    match notice {
        Notice::Undone(command) => voice.with(Told::Undone, &[&deed(command)]),
        Notice::Redone(command) => voice.with(Told::Redone, &[&deed(command)]),
        Notice::Removed(command) => voice.with(Told::Removed, &[&deed(command)]),
        Notice::ReadOnly => voice.say(Told::ReadOnly).to_owned(),
        Notice::NotArrived(Parcel::Framework(Language::English)) => voice.say(Told::NoEnglish).to_owned(),
        Notice::NotArrived(Parcel::Framework(Language::Spanish)) => voice.say(Told::NoSpanish).to_owned(),
        // Told on the screen that waits for it.
        Notice::NotArrived(Parcel::Screens) => String::new(),
        Notice::NotArrived(Parcel::Practice(_)) => voice.say(Told::NoSample).to_owned(),
        // Everything else is told by code that comes with the words for it.
        _ if session.screens != Screens::Here => String::new(),
        _ => black_box(told_later as TellLater)(voice, notice),
    }
}

/// What is told of what the later code does.
#[inline(never)]
fn told_later(voice: Voice, notice: &Notice) -> String {
    let team = |name: &str| if name.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { name.to_owned() };
    match notice {
        Notice::Deleted { team: name, .. } => voice.with(ToldLater::Deleted, &[&team(name)]),
        Notice::PutBack { team: name } => voice.with(ToldLater::PutBack, &[&team(name)]),
        Notice::FileMade { name, receipt } => handed::told(voice, Way::File, name, *receipt),
        Notice::Opened { team: name, .. } => voice.with(ToldLater::Opened, &[&team(name)]),
        Notice::OpenedAll { workbooks } => voice.count(*workbooks, ToldLater::OpenedOne, ToldLater::OpenedAll),
        Notice::AlreadyHere { team: name } => voice.with(ToldLater::AlreadyHere, &[&team(name)]),
        Notice::OpenedBeside { team: name, .. } => voice.with(ToldLater::OpenedBeside, &[&team(name)]),
        Notice::PutTogether { places } => voice.count(*places, ToldLater::PutTogetherOne, ToldLater::PutTogether),
        Notice::NothingChanged => voice.say(ToldLater::NothingChanged).to_owned(),
        Notice::TakenFromOtherTab => voice.say(ToldLater::TakenFromOtherTab).to_owned(),
        Notice::Merged { places: 0 } => voice.say(ToldLater::MergedNone).to_owned(),
        Notice::Merged { places } => voice.count(*places, ToldLater::MergedOne, ToldLater::MergedSeveral),
        Notice::HandedOn(made) => handed::told(voice, made.way, &made.name, made.receipt),
        Notice::Copied => voice.say(ToldLater::Copied).to_owned(),
        Notice::NotCopied => voice.say(ToldLater::NotCopied).to_owned(),
        Notice::PutAside => voice.say(ToldLater::PutAside).to_owned(),
        Notice::NotKept(_) => voice.say(ToldLater::NotKept).to_owned(),
        Notice::Undone(_) | Notice::Redone(_) | Notice::Removed(_) | Notice::ReadOnly | Notice::NotArrived(_) => {
            String::new()
        }
    }
}
