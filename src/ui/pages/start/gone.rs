//! Recently deleted: put back, or removed for good after a second question.

use crate::browser::{self, App};
use crate::domain::{Contents, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::holds;
use crate::i18n::start::Start;
use crate::session::Event;
use crate::ui::parts::{Confirm, confirm};
use leptos::prelude::*;

/// Draws the list, folded; nothing where nothing was deleted.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let ids = app.read(|session| session.deleted().into_iter().map(|desk| desk.workbook.id.clone()).collect::<Vec<_>>());
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    (move || {
        any.get().then(|| {
            view! {
                <details class="fold">
                    <summary>{move || voice.with(Start::Gone, &[&ids.with(Vec::len).to_string()])}</summary>
                    <ul class="gone">
                        <For each=move || ids.get() key=Clone::clone children=move |id| row(app, voice, id) />
                    </ul>
                </details>
            }
        })
    })
    .into_any()
}

fn row(app: App, voice: Voice, id: WorkbookId) -> AnyView {
    let Some((team, year, contents, at)) = app.peek(|session| {
        let desk = session.desks.iter().find(|desk| desk.workbook.id == id)?;
        let book = &desk.workbook;
        Some((super::named(voice, &book.team.name), book.school_year.label(), Contents::of(book), desk.deleted?))
    }) else {
        return ().into_any();
    };
    let line = voice.with(Start::GoneLine, &[&team, &year, &browser::moment_text(at, voice.0)]);
    let of = voice.with(Start::DeleteOf, &[&team]);
    let dialog = format!("forget-{}", id.as_str());
    let back = {
        let id = id.clone();
        move |_| {
            app.send(Event::PutBack(id.clone()));
            browser::focus_main();
        }
    };
    let ask = confirm(Confirm {
        id: dialog.clone(),
        title: voice.with(Start::ForgetTitle, &[&team]),
        says: voice.with(Start::ForgetSays, &[&holds(voice, contents)]),
        cancel: voice.say(Frame::Cancel),
        go: voice.say(Start::ForgetGo).to_owned(),
        confirmed: Callback::new(move |()| {
            app.send(Event::Forget(id.clone()));
            browser::focus_main();
        }),
    });
    view! {
        <li class="gone__item">
            <span>{line}</span>
            <span class="cluster">
                <button class="button" type="button" on:click=back>
                    {voice.say(Start::PutBack)} <span class="vh">{of.clone()}</span>
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| browser::open_dialog(&dialog)>
                    {voice.say(Start::Forget)} <span class="vh">{of}</span>
                </button>
            </span>
            {ask}
        </li>
    }
    .into_any()
}
