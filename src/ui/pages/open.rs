//! The screen.

use crate::browser::App;
use crate::i18n::Voice;
use crate::i18n::hand_on::HandOn;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(_app: App, voice: Voice) -> AnyView {
    page_head(None, voice.say(HandOn::Title), "")
}
