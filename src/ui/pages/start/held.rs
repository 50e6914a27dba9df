//! What stands on this device and can't be read: why, and the two things that can be done with it.

use crate::browser::{self, App};
use crate::domain::WorkbookId;
use crate::i18n::Voice;
use crate::i18n::start::{self, Start};
use crate::session::Event;
use leptos::prelude::*;

/// Draws a card for each; nothing where everything could be read.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let ids = app.read(|session| session.held.iter().map(|held| held.id.clone()).collect::<Vec<_>>());
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    (move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="held-title">
                    <h2 id="held-title">{voice.say(Start::Held)}</h2>
                    <ul class="found">
                        <For each=move || ids.get() key=Clone::clone children=move |id| card(app, voice, id) />
                    </ul>
                </section>
            }
        })
    })
    .into_any()
}

fn card(app: App, voice: Voice, id: WorkbookId) -> AnyView {
    let held = app.peek(|session| session.held.iter().find(|held| held.id == id).cloned());
    let Some(held) = held else { return ().into_any() };
    let title = voice.with(Start::HeldTitle, &[id.as_str()]);
    let why = voice.say(start::held(&held.why));
    let name = format!("juneward-unreadable-{}.txt", id.as_str());
    let aside = move |_| {
        app.send(Event::PutAside(id.clone()));
        browser::focus_main();
    };
    view! {
        <li class="found__item">
            <h3 class="found__name">{title}</h3>
            <p>{why} " " {voice.say(Start::HeldSays)}</p>
            <div class="cluster">
                <button class="button" type="button" on:click=move |_| app.download_raw(&name, &held.raw)>
                    {voice.say(Start::Download)}
                </button>
                <button class="button button--quiet" type="button" on:click=aside>{voice.say(Start::PutAside)}</button>
            </div>
            <p class="quiet">{voice.say(Start::HeldAside)}</p>
        </li>
    }
    .into_any()
}
