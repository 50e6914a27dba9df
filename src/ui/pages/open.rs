//! Opening a file: by picking it, by dropping it, or by pasting its text. What is in it is shown before anything changes.

mod found;

use crate::browser::{self, App};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::Open;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Where the focus goes when something arrived, readable or not.
pub(super) const ARRIVED: &str = "arrived";
const PASTED: &str = "pasted";

/// Draws the screen.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let incoming = app.read(|session| session.incoming.clone());
    // A file is read in its own time: the focus follows when it is there.
    Effect::new(move |before: Option<()>| {
        let there = incoming.with(Option::is_some);
        if before.is_some() && there {
            browser::focus(ARRIVED);
        }
    });
    let look = move |_| {
        browser::read_pasted(app, &browser::value_of(PASTED));
        // Also when the answer is the same as before.
        browser::focus(ARRIVED);
    };
    view! {
        <div
            class="stack"
            data-gap="xl"
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| browser::read_dropped(app, &event)
        >
            {page_head(None, voice.say(Frame::OpenFile), voice.say(Open::Lede))}
            <div class="stack">
                <div class="field">
                    <label class="field__label" for="file">{voice.say(Open::Choose)}</label>
                    <p class="field__hint" id="file-hint">{voice.say(Open::ChooseHint)}</p>
                    <input
                        id="file"
                        type="file"
                        accept=".json,.txt,application/json,text/plain"
                        aria-describedby="file-hint"
                        on:change=move |event| browser::read_input(app, &event)
                    />
                </div>
                <div class="field">
                    <label class="field__label" for=PASTED>{voice.say(Open::Paste)}</label>
                    <textarea class="pasted" id=PASTED rows="2" autocomplete="off" spellcheck="false"></textarea>
                </div>
                <p><button class="button" type="button" on:click=look>{voice.say(Open::Look)}</button></p>
            </div>
            {move || incoming.get().map(|incoming| found::view(app, voice, &incoming))}
        </div>
    }
    .into_any()
}
