//! One earlier state: from when it is, what is in it, how it differs from now, and what can be done with it.

use super::super::open::{levels, read, told};
use super::super::start::named;
use crate::browser::{self, App, El, State, el};
use crate::domain::{Contents, Workbook, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::earlier::{Drawer, Earlier, compared};
use crate::i18n::open::holds;
use crate::i18n::start;
use crate::session::{self, Event, KeptAs};
use crate::ui::parts::button;
use std::sync::Arc;

/// Draws it.
pub(super) fn view(app: App, voice: Voice, team: &str, one: &session::Earlier, now: Option<&Workbook>) -> El {
    let when = one.at.map(|at| browser::moment_text(at, voice.0));
    let title = match (one.kept, &when) {
        (KeptAs::Copy, Some(when)) => voice.with(Drawer::CopyFrom, &[when]),
        (KeptAs::Stroke, Some(when)) => voice.with(Drawer::StrokeFrom, &[when]),
        (KeptAs::Copy | KeptAs::Stroke, None) => voice.say(Drawer::CopyUnread).to_owned(),
        (KeptAs::Aside, Some(when)) => voice.with(Drawer::AsideFrom, &[when]),
        (KeptAs::Aside, None) => voice.say(Drawer::AsideUnread).to_owned(),
    };
    // Ten buttons of one name are told apart by those who hear them.
    let of = || el("span").class("vh").text(&voice.with(Drawer::OfCopy, &[team, &title]));
    let (name, raw) = (["juneward-copy-", one.id.as_str(), ".json"].concat(), one.raw.clone());
    let download = button("button button--quiet", voice.say(Drawer::Download), move || app.download_raw(&name, &raw));
    let item = el("li").class("found__item").kid(el("h3").class("found__name").text(&title));
    let book = match &one.found {
        Ok(book) => book,
        Err(why) => {
            let why = el("p").text(voice.say(start::held(why)));
            return item.kid(why).kid(el("div").class("cluster").kid(download.kid(of())));
        }
    };
    let tools = el("div").class("cluster").kids(open(app, voice, one).map(|open| open.kid(of()))).kid(download.kid(of()));
    item.kid(el("p").text(&[&holds(voice, Contents::of(book)), "."].concat()))
        .kids(now.map(|now| el("p").class("quiet").text(&compared(voice, book, now))))
        .kid(look(app, voice, book, of()))
        .kid(tools)
}

/// A deleted workbook, which is whole as long as it is not removed for good.
pub(super) fn deleted(app: App, voice: Voice, team: &str, book: &Arc<Workbook>) -> El {
    let of = || el("span").class("vh").text(&voice.with(Drawer::OfCopy, &[team, voice.say(Drawer::Deleted)]));
    let (id, name) = (book.id.clone(), ["juneward-", book.id.as_str(), ".json"].concat());
    let download = button("button button--quiet", voice.say(Drawer::Download), move || {
        if let Some(raw) = app.stored(&id) {
            app.download_raw(&name, &raw);
        }
    });
    el("div")
        .class("stack")
        .attr("data-gap", "s")
        .kid(el("p").text(&[&holds(voice, Contents::of(book)), "."].concat()))
        .kid(look(app, voice, book, of()))
        .kid(el("div").class("cluster").kid(download.kid(of())))
}

/// What is inside, folded. Every word of it is drawn once somebody looks: there may be twenty of these.
fn look(app: App, voice: Voice, book: &Arc<Workbook>, of: El) -> El {
    let (looked, whole) = (State::new(false), Arc::clone(book));
    let words = move || if looked.get() { read(app, voice, &whole, None).into_iter().collect() } else { Vec::new() };
    el("details")
        .class("fold")
        .on("toggle", move |_| looked.set(true))
        .kid(el("summary").text(voice.say(Drawer::Look)).kid(of))
        .kid(told(app, voice, book))
        .kids(systems(app, voice, book))
        .kids(levels(app, voice, book))
        .kids(outcomes(voice, book))
        .kid(el("div").class("part").live_kids(words))
}

/// The names of the systems of its sitting.
fn systems(app: App, voice: Voice, book: &Workbook) -> Option<El> {
    let framework = app.peek(|session| session.framework().cloned())?;
    let names: Vec<_> = book.todays_systems(&framework).map(|system| system.name.as_str()).collect();
    let line = || el("p").kid(el("strong").text(voice.say(Drawer::Systems))).text(": ").text(&names.join(", "));
    (!names.is_empty()).then(line)
}

/// What the team wrote that will be true by June.
fn outcomes(voice: Voice, book: &Workbook) -> Option<El> {
    let sentences: Vec<_> = book.chosen().map(|outcome| el("li").text(&outcome.sentence)).collect();
    let list = |sentences| {
        let title = el("p").kid(el("strong").text(voice.say(Drawer::Outcomes)));
        el("div").class("stack").attr("data-gap", "s").kid(title).kid(el("ol").class("sitting").kids(sentences))
    };
    (!sentences.is_empty()).then(|| list(sentences))
}

/// Opens it beside, under a name that says from when it is.
fn open(app: App, voice: Voice, one: &session::Earlier) -> Option<El> {
    let (book, at) = (one.found.as_ref().ok()?, one.at?);
    let team = voice.with(Earlier::TeamFrom, &[&named(voice, &book.team.name), &browser::dated_text(at, voice.0)]);
    let raw = one.raw.clone();
    let press = move || app.send(Event::OpenEarlier { raw: raw.clone(), team: team.clone() });
    Some(button("button", voice.say(Earlier::OpenCopy), press))
}

/// The newest copy of a workbook that can't be read, offered where it is missed.
pub(in crate::ui::pages) fn offer(app: App, voice: Voice, id: &WorkbookId) -> Option<El> {
    let kept = app.earlier();
    let one = kept.iter().find(|one| one.id == *id && one.kept != KeptAs::Aside && one.found.is_ok())?;
    let (book, at) = (one.found.as_ref().ok()?, one.at?);
    let when = browser::moment_text(at, voice.0);
    let says = voice.with(Earlier::HeldCopy, &[&when, &holds(voice, Contents::of(book))]);
    Some(el("div").class("callout").kid(el("p").text(&says)).kid(el("p").kids(open(app, voice, one))))
}
