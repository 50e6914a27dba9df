//! The screen.

use crate::browser::{self, App, Clock, El};
use crate::domain::ReviewId;
use crate::i18n::Voice;
use crate::i18n::start::Start;
use crate::session::Event;
use crate::ui::parts::{button, page_head};

/// Draws the screen.
pub(super) fn view(app: App, _clock: Clock, voice: Voice) -> Vec<El> {
    let start = button("button button--main", "Start a workbook", move || {
        app.send(Event::StartWorkbook { review: ReviewId::from(browser::fresh_word().as_str()) });
    });
    vec![page_head("", voice.say(Start::Title), ""), start]
}
