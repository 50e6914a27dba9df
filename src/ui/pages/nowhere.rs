//! Addresses that lead to nothing here.

use crate::browser::{El, el};
use crate::i18n::Voice;
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::session::Route;
use crate::ui::parts::{link, page_head};

/// An address that nothing answers to.
pub(super) fn address(voice: Voice) -> Vec<El> {
    let start = link("button button--main", &Route::Start.to_hash(), voice.say(Frame::ToStart));
    vec![page_head("", voice.say(Frame::Nowhere), voice.say(Frame::NowhereSays)), el("p").kid(start)]
}

/// A workbook that this device does not have.
pub(super) fn workbook(voice: Voice) -> Vec<El> {
    let open = link("button button--main", &Route::Open.to_hash(), voice.say(Frame::OpenFile));
    let start = link("button", &Route::Start.to_hash(), voice.say(Frame::ToStart));
    let earlier = link("button", &Route::Earlier(None).to_hash(), voice.say(Earlier::Title));
    vec![
        page_head("", voice.say(Frame::NoWorkbook), voice.say(Frame::NoWorkbookSays)),
        el("div").class("cluster").kid(open).kid(earlier).kid(start),
    ]
}
