//! The screen.

use super::Desk;
use crate::i18n::see::See;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    page_head(None, desk.voice.say(See::Title), "")
}
