//! What was just done, said once to everybody and shown until it is closed, with Undo where it can be undone.

use crate::browser::App;
use crate::i18n::Voice;
use crate::i18n::deeds::deed;
use crate::i18n::frame::{Frame, Told};
use crate::session::{Event, Notice, Session};
use leptos::prelude::*;

/// Draws the status line for screen readers and the notice.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let told = app.read(move |session| {
        session.notice.as_ref().map(|notice| (session.notices, say(voice, session, notice), undo(notice)))
    });
    let text = move || told.with(|told| told.as_ref().map(|(_, text, _)| text.clone()).unwrap_or_default());
    let notice = move || {
        told.get().map(|(_, text, undo)| {
            view! {
                <div class="notice">
                    <p class="notice__text">{text}</p>
                    {undo.map(|event| {
                        view! {
                            <button class="button button--quiet" type="button" on:click=move |_| app.send(event.clone())>
                                {voice.say(Frame::Undo)}
                            </button>
                        }
                    })}
                    <button class="button button--quiet notice__close" type="button" on:click=move |_| app.send(Event::NoticeClosed)>
                        {voice.say(Frame::Close)}
                    </button>
                </div>
            }
        })
    };
    view! {
        <p class="status vh" role="status">{text}</p>
        {notice}
    }
    .into_any()
}

fn undo(notice: &Notice) -> Option<Event> {
    match notice {
        Notice::Removed(_) => Some(Event::Undo),
        Notice::Deleted { id, .. } => Some(Event::PutBack(id.clone())),
        _ => None,
    }
}

fn say(voice: Voice, session: &Session, notice: &Notice) -> String {
    let deed = |command| {
        let names = session.desk().zip(session.framework());
        names.map(|(desk, framework)| deed(voice, command, &desk.workbook, framework)).unwrap_or_default()
    };
    let team = |name: &str| if name.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { name.to_owned() };
    match notice {
        Notice::Undone(command) => voice.with(Told::Undone, &[&deed(command)]),
        Notice::Redone(command) => voice.with(Told::Redone, &[&deed(command)]),
        Notice::Removed(command) => voice.with(Told::Removed, &[&deed(command)]),
        Notice::Deleted { team: name, .. } => voice.with(Told::Deleted, &[&team(name)]),
        Notice::PutBack { team: name } => voice.with(Told::PutBack, &[&team(name)]),
        Notice::FileMade { name } => voice.with(Told::FileMade, &[name]),
        Notice::Opened { team: name } => voice.with(Told::Opened, &[&team(name)]),
        Notice::AlreadyHere { team: name } => voice.with(Told::AlreadyHere, &[&team(name)]),
        Notice::OpenedBeside { team: name } => voice.with(Told::OpenedBeside, &[&team(name)]),
        Notice::TakenFromOtherTab => voice.say(Told::TakenFromOtherTab).to_owned(),
        Notice::Merged { places: 0 } => voice.say(Told::MergedNone).to_owned(),
        Notice::Merged { places } => voice.count(*places, Told::MergedOne, Told::MergedSeveral),
        Notice::Copied => voice.say(Told::Copied).to_owned(),
        Notice::NotCopied => voice.say(Told::NotCopied).to_owned(),
        Notice::PutAside => voice.say(Told::PutAside).to_owned(),
        Notice::NotKept(_) => voice.say(Told::NotKept).to_owned(),
    }
}
