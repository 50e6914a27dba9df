//! Banners about files: one that was made and is not to be trusted.

use crate::browser::{App, El, el};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::keep::{Made, mistrust};
use crate::session::{Event, FileAlarm};
use crate::ui::parts::button;

/// Draws the alarm, if there is one.
pub(super) fn view(app: App, voice: Voice) -> El {
    let alarm = app.read(|session| session.alarm.clone());
    el("div")
        .class("banners")
        .live_kids(move || alarm.get().map(|alarm| distrusted(app, voice, &alarm)).into_iter().collect())
}

fn distrusted(app: App, voice: Voice, alarm: &FileAlarm) -> El {
    let here = app.peek(|session| session.desk().is_some());
    let again = here.then(|| button("button button--main", voice.say(Made::Again), move || app.save_file()));
    let read = button("button", voice.say(Made::Read), move || app.send(Event::AlarmRead));
    let lead = voice.with(Made::Alarm, &[&alarm.name]);
    let text = el("p").class("banner__text").kid(el("strong").text(&lead)).text(" ").text(voice.say(mistrust(&alarm.why)));
    el("section")
        .class("banner")
        .attr("data-kind", "failing")
        .attr("aria-label", voice.say(Frame::Notice))
        .attr("role", "alert")
        .kid(text)
        .kid(el("div").class("cluster").kids(again).kid(read))
}
