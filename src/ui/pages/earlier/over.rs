//! At the foot of the preparation: the way to earlier copies, and starting the review over.

use super::super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{Command, Contents};
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::i18n::open::holds;
use crate::session::Route;
use crate::ui::parts::{Confirm, button, confirm, link};

const DIALOG: &str = "start-over";

/// Draws both, folded.
pub(in crate::ui::pages) fn view(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let contents = app.read_desk(|desk, _| Contents::of(&desk.workbook));
    let copies = link("button", &Route::Earlier(Some(desk.id.clone())).to_hash(), voice.say(Earlier::Title));
    let over = button("button button--quiet", voice.say(Earlier::StartOver), || browser::open_dialog(DIALOG));
    let ask = move || {
        let ask = Confirm {
            id: DIALOG.to_owned(),
            title: voice.say(Earlier::StartOverTitle).to_owned(),
            says: voice.with(Earlier::StartOverSays, &[&holds(voice, contents.get())]),
            cancel: voice.say(Frame::Cancel),
            go: voice.say(Earlier::StartOverGo).to_owned(),
        };
        vec![confirm(ask, move || app.edit(Command::StartOver))]
    };
    el("details")
        .class("fold screen-only")
        .kid(el("summary").text(voice.say(Earlier::FoldOfPrepare)))
        .kid(el("div").class("cluster").kid(copies).kid(over))
        .kid(el("div").class("part").live_kids(ask))
}
