//! Addresses that lead to nothing here.

use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::session::Route;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// An address that nothing answers to.
pub(super) fn address(voice: Voice) -> AnyView {
    view! {
        {page_head(None, voice.say(Frame::Nowhere), voice.say(Frame::NowhereSays))}
        <p><a class="button button--main" href=Route::Start.to_hash()>{voice.say(Frame::ToStart)}</a></p>
    }
    .into_any()
}

/// A workbook that this device does not have.
pub(super) fn workbook(voice: Voice) -> AnyView {
    view! {
        {page_head(None, voice.say(Frame::NoWorkbook), voice.say(Frame::NoWorkbookSays))}
        <div class="cluster">
            <a class="button button--main" href=Route::Open.to_hash()>{voice.say(Frame::OpenFile)}</a>
            <a class="button" href=Route::Start.to_hash()>{voice.say(Frame::ToStart)}</a>
        </div>
    }
    .into_any()
}
