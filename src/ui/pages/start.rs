//! The screen.

use crate::browser::{self, App, Clock};
use crate::domain::ReviewId;
use crate::i18n::Voice;
use crate::i18n::start::Start;
use crate::session::Event;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(app: App, _clock: Clock, voice: Voice) -> AnyView {
    view! {
        {page_head(None, voice.say(Start::Title), "")}
        <button
            class="button button--main"
            type="button"
            on:click=move |_| {
                app.send(Event::StartWorkbook { review: ReviewId::from(browser::fresh_word().as_str()) });
            }
        >
            "Start a workbook"
        </button>
    }
    .into_any()
}
