//! The screen.

use super::Desk;
use crate::browser::El;
use crate::i18n::prepare::Prepare;
use crate::ui::parts::page_head;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    vec![page_head("", desk.voice.say(Prepare::Title), "")]
}
