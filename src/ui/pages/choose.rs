//! The screen.

use super::Desk;
use crate::i18n::choose::Choose;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    page_head(None, desk.voice.say(Choose::Title), "")
}
