//! Undo and redo, each naming what it is about, and the language.

use crate::browser::{App, El, Slice, el};
use crate::domain::Command;
use crate::i18n::Voice;
use crate::i18n::deeds::deed;
use crate::i18n::frame::Frame;
use crate::session::{Desk, Event, Session};
use crate::ui::parts::languages;

/// Draws the tools. Without a workbook there is nothing to undo.
pub(super) fn view(app: App, voice: Voice, history: Option<El>) -> El {
    let switch = languages(voice.say(Frame::Language), voice.0, move |language| app.send(Event::Speak(language)));
    el("section").class("tools").attr("aria-label", voice.say(Frame::Tools)).kids(history).kid(switch)
}

/// Draws Undo and Redo.
pub(super) fn history(app: App, voice: Voice) -> El {
    let undo = app.read_desk(move |desk, session| name(voice, desk, session, desk.history.can_undo()));
    let redo = app.read_desk(move |desk, session| name(voice, desk, session, desk.history.can_redo()));
    el("div").class("tools__history").kid(step(voice.say(Frame::Undo), undo, move || app.send(Event::Undo))).kid(step(
        voice.say(Frame::Redo),
        redo,
        move || app.send(Event::Redo),
    ))
}

fn name(voice: Voice, desk: &Desk, session: &Session, command: Option<&Command>) -> Option<String> {
    Some(deed(voice, command?, &desk.workbook, session.framework()?))
}

fn step(verb: &str, what: Slice<Option<String>>, press: impl FnMut() + 'static) -> El {
    el("button")
        .class("button button--quiet tools__button")
        .attr("type", "button")
        .live_flag("disabled", move || what.with(Option::is_none))
        .kid(el("span").class("tools__verb").text(verb))
        .text(" ")
        .kid(el("span").class("tools__what").live(move || what.get().unwrap_or_default()))
        .click(press)
}
