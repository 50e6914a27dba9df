//! The screen.

use crate::browser::{App, El};
use crate::i18n::Voice;
use crate::i18n::hand_on::HandOn;
use crate::ui::parts::page_head;

/// Draws the screen.
pub(super) fn view(_app: App, voice: Voice) -> Vec<El> {
    vec![page_head("", voice.say(HandOn::Title), "")]
}
