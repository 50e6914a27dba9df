//! What stands on this device and can't be read: why, and the two things that can be done with it.

use super::super::earlier;
use crate::browser::{self, App, El, Slice, el};
use crate::domain::WorkbookId;
use crate::i18n::Voice;
use crate::i18n::frame::Banner;
use crate::i18n::start::{self, Start};
use crate::session::{Event, Unreadable};
use crate::ui::parts::{button, section};

/// Draws a card for each; nothing where everything could be read.
pub(super) fn view(app: App, voice: Voice) -> El {
    let ids = app.read(|session| session.held.iter().map(|held| held.id.as_str().to_owned()).collect::<Vec<_>>());
    let any = Slice::new(move || ids.with(|ids| !ids.is_empty()));
    el("div").class("part").live_kids(move || {
        if !any.get() {
            return Vec::new();
        }
        let list = el("ul")
            .class("found")
            .each(move || ids.get(), move |id| card(app, voice, id, earlier::offer(app, voice, &WorkbookId::from(id))));
        vec![section("held-title", voice.say(Start::Held)).kid(list)]
    })
}

/// One of them: what can be done with its bytes.
pub(in crate::ui::pages) fn card(app: App, voice: Voice, id: &str, offer: Option<El>) -> El {
    let id = WorkbookId::from(id);
    let item = el("li").class("found__item");
    let held = app.peek(|session| session.held.iter().find(|held| held.id == id).cloned());
    let Some(held) = held else { return item };
    let title = voice.with(Start::HeldTitle, &[id.as_str()]);
    let name = ["juneward-unreadable-", id.as_str(), ".txt"].concat();
    let why = el("p").text(voice.say(start::held(&held.why))).text(" ").text(voice.say(Start::HeldSays));
    let download = button("button", voice.say(Start::Download), move || app.download_raw(&name, &held.raw));
    // What a newer Juneward wrote is not this one's to move: the newer one opens it.
    let newer = matches!(held.why, Unreadable::Newer { .. });
    let again = newer.then(|| button("button button--main", voice.say(Banner::LoadAgain), browser::reload));
    let aside = button("button button--quiet", voice.say(Start::PutAside), move || {
        app.send(Event::PutAside(id.clone()));
        browser::focus_main();
    });
    item.kid(el("h3").class("found__name").text(&title))
        .kid(why)
        .kids(offer)
        .kid(el("div").class("cluster").kids(again).kid(download).kids((!newer).then_some(aside)))
        .kids((!newer).then(|| el("p").class("quiet").text(voice.say(Start::HeldAside))))
}
