//! The summary in the language of those who will read it: shown, copied, or sent on its way by e-mail.

use super::super::Desk;
use super::super::reading::Reading;
use super::offer;
use crate::browser::{self, El, el};
use crate::domain::Language;
use crate::export;
use crate::i18n::Voice;
use crate::i18n::hand_on::{HandOn, own_name};
use crate::ui::parts::{button, choice, choices, group, section};

/// Draws the choice of language, the summary, and the two ways to take it along.
pub(super) fn view(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let reading = Reading::new(app, voice.0);
    let language = reading.shown;
    let text = app.read_desk(move |desk, session| {
        let language = language.get();
        let Some(framework) = session.framework_in(language) else { return String::new() };
        export::summary(Voice(language), &desk.workbook, framework, &browser::date_text(browser::today(), language))
    });
    let mail = app.read_desk(move |desk, session| {
        let language = language.get();
        let Some(framework) = session.framework_in(language) else { return String::new() };
        let file = export::file_name(&desk.workbook, browser::today());
        export::mailto(Voice(language), &desk.workbook, framework, &file)
    });
    let languages = Language::ALL.map(|each| {
        choice("radio", "summary-language", own_name(each), &[], reading.is(each), move || reading.choose(each))
    });
    let languages = group(voice.say(HandOn::Language))
        .class("group screen-only")
        .attr("aria-describedby", "words-language-hint")
        .kid(el("p").class("group__hint").id("words-language-hint").text(voice.say(HandOn::LanguageHint)))
        .kid(choices(languages));
    let copy = button("button", voice.say(HandOn::Copy), move || text.with(|text| browser::copy(app, text)));
    let send = el("a").class("button").live_attr("href", move || Some(mail.get())).text(voice.say(HandOn::Mail));
    let offers = el("ul")
        .class("offers screen-only")
        .kid(offer("h3", voice.say(HandOn::Copy), voice.say(HandOn::CopySays), None, copy))
        .kid(offer("h3", voice.say(HandOn::Mail), voice.say(HandOn::MailSays), None, send));
    let plain = el("pre")
        .class("plain")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "summary-title")
        .live_attr("lang", move || Some(language.get().tag().to_owned()))
        .live(move || text.get());
    section("words-title", voice.say(HandOn::Words))
        .kid(languages)
        .kid(offers)
        .kid(el("h3").id("summary-title").text(voice.say(HandOn::Summary)))
        .kid(plain)
}
