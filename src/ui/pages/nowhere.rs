//! Addresses that lead to nothing here.

use crate::browser::{App, El, el};
use crate::domain::WorkbookId;
use crate::i18n::Voice;
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::i18n::start::{self, Start};
use crate::session::Route;
use crate::ui::parts::{link, page_head};

/// An address that nothing answers to.
pub(super) fn address(voice: Voice) -> Vec<El> {
    let start = link("button button--main", &Route::Start.to_hash(), voice.say(Frame::ToStart));
    vec![page_head("", voice.say(Frame::Nowhere), voice.say(Frame::NowhereSays)), el("p").kid(start)]
}

/// A workbook that this device does not have, or that can't be read here.
pub(super) fn workbook(app: App, voice: Voice, id: &WorkbookId) -> Vec<El> {
    let held = app.peek(|session| session.held.iter().find(|held| held.id == *id).map(|held| start::held(&held.why)));
    if let Some(why) = held {
        let to_start = link("button button--main", &Route::Start.to_hash(), voice.say(Frame::ToStart));
        let earlier = link("button", &Route::Earlier(Some(id.clone())).to_hash(), voice.say(Earlier::Title));
        let stack = el("div").class("stack").kid(el("p").text(voice.say(Start::HeldSays)));
        return vec![
            page_head("", voice.say(Start::Held), voice.say(why)),
            stack.kids(super::earlier::offer(app, voice, id)),
            el("div").class("cluster").kid(to_start).kid(earlier),
        ];
    }
    let open = link("button button--main", &Route::Open.to_hash(), voice.say(Frame::OpenFile));
    let start = link("button", &Route::Start.to_hash(), voice.say(Frame::ToStart));
    let earlier = link("button", &Route::Earlier(None).to_hash(), voice.say(Earlier::Title));
    vec![
        page_head("", voice.say(Frame::NoWorkbook), voice.say(Frame::NoWorkbookSays)),
        el("div").class("cluster").kid(open).kid(earlier).kid(start),
    ]
}
