//! Recently deleted: put back, or removed for good after a second question.

use crate::browser::{self, App, El, Slice, el};
use crate::domain::{Contents, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::holds;
use crate::i18n::start::Start;
use crate::session::Event;
use crate::ui::parts::{Confirm, button, confirm};

/// Draws the list, folded; nothing where nothing was deleted.
pub(super) fn view(app: App, voice: Voice) -> El {
    let ids = app.read(|session| {
        let deleted = session.deleted().into_iter();
        deleted.map(|desk| desk.workbook.id.as_str().to_owned()).collect::<Vec<_>>()
    });
    let any = Slice::new(move || ids.with(|ids| !ids.is_empty()));
    el("div").class("part").live_kids(move || {
        if !any.get() {
            return Vec::new();
        }
        let count = move || voice.with(Start::Gone, &[&ids.with(Vec::len).to_string()]);
        let list = el("ul").class("gone").each(move || ids.get(), move |id| row(app, voice, id));
        vec![el("details").class("fold").kid(el("summary").live(count)).kid(list)]
    })
}

/// One of them, with what can be done.
pub(in crate::ui::pages) fn row(app: App, voice: Voice, id: &str) -> El {
    let id = WorkbookId::from(id);
    let item = el("li").class("gone__item");
    let Some((team, year, contents, at)) = app.peek(|session| {
        let desk = session.desks.iter().find(|desk| desk.workbook.id == id)?;
        let book = &desk.workbook;
        Some((super::named(voice, &book.team.name), book.school_year.label(), Contents::of(book), desk.deleted?))
    }) else {
        return item;
    };
    let line = voice.with(Start::GoneLine, &[&team, &year, &browser::moment_text(at, voice.0)]);
    let of = || el("span").class("vh").text(&voice.with(Start::DeleteOf, &[&team]));
    let dialog = ["forget-", id.as_str()].concat();
    let ask = Confirm {
        id: dialog.clone(),
        title: voice.with(Start::ForgetTitle, &[&team]),
        says: voice.with(Start::ForgetSays, &[&holds(voice, contents)]),
        cancel: voice.say(Frame::Cancel),
        go: voice.say(Start::ForgetGo).to_owned(),
    };
    let back_id = id.clone();
    let back = button("button", voice.say(Start::PutBack), move || {
        app.send(Event::PutBack(back_id.clone()));
        browser::focus_main();
    });
    let forget = button("button button--quiet", voice.say(Start::Forget), move || browser::open_dialog(&dialog));
    let ask = confirm(ask, move || {
        app.send(Event::Forget(id.clone()));
        browser::focus_main();
    });
    let tools = el("span").class("cluster").kid(back.kid(of())).kid(forget.kid(of()));
    item.kid(el("span").text(&line)).kid(tools).kid(ask)
}
