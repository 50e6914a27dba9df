//! Undo and redo, each naming what it is about, and the language.

use crate::browser::App;
use crate::domain::{Command, Language};
use crate::i18n::Voice;
use crate::i18n::deeds::deed;
use crate::i18n::frame::Frame;
use crate::session::{Desk, Event, Session};
use leptos::prelude::*;

/// Draws the tools.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let languages = Language::ALL.into_iter().map(|language| {
        let (short, long) = match language {
            Language::English => ("EN", "English"),
            Language::Spanish => ("ES", "Español"),
        };
        view! {
            <button
                class="tools__lang"
                type="button"
                id=format!("language-{}", language.tag())
                lang=language.tag()
                aria-pressed=if voice.0 == language { "true" } else { "false" }
                on:click=move |_| app.send(Event::Speak(language))
            >
                <abbr title=long>{short}</abbr>
            </button>
        }
    });
    let here = app.peek(|session| session.desk().is_some());
    view! {
        <div class="tools">
            {here.then(|| history(app, voice))}
            <div class="tools__langs" role="group" aria-label=voice.say(Frame::Language)>{languages.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn history(app: App, voice: Voice) -> AnyView {
    let undo = app.read_desk(move |desk, session| name(voice, desk, session, desk.history.can_undo()));
    let redo = app.read_desk(move |desk, session| name(voice, desk, session, desk.history.can_redo()));
    view! {
        <div class="tools__history">
            {button(voice.say(Frame::Undo), undo, Callback::new(move |()| app.send(Event::Undo)))}
            {button(voice.say(Frame::Redo), redo, Callback::new(move |()| app.send(Event::Redo)))}
        </div>
    }
    .into_any()
}

fn name(voice: Voice, desk: &Desk, session: &Session, command: Option<&Command>) -> Option<String> {
    Some(deed(voice, command?, &desk.workbook, session.framework()?))
}

fn button(verb: &'static str, what: Memo<Option<String>>, press: Callback<()>) -> AnyView {
    view! {
        <button
            class="button button--quiet tools__button"
            type="button"
            disabled=move || what.with(Option::is_none)
            on:click=move |_| press.run(())
        >
            <span class="tools__verb">{verb}</span>
            " "
            <span class="tools__what">{move || what.get().unwrap_or_default()}</span>
        </button>
    }
    .into_any()
}
