//! Earlier work: of each workbook the copies that were kept, what was put aside, and what was deleted. Everything can be
//! looked at, downloaded, and opened beside; nothing is put in the place of anything.

mod card;
mod over;

pub(super) use card::offer;
pub(super) use over::view as more;

use super::start::{gone, held, named};
use crate::browser::{self, App, El, State, el};
use crate::domain::{Contents, Workbook, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::earlier::{Drawer, Earlier};
use crate::i18n::frame::Frame;
use crate::i18n::open::holds;
use crate::i18n::start::Start;
use crate::session::{self, Event, KeptAs, Route, Session};
use crate::ui::parts::{Confirm, button, confirm, empty, link, page_head};
use std::sync::Arc;

/// So many copies of a workbook are shown at once; the older ones are folded.
const SHOWN: usize = 4;

/// How a workbook stands on this device.
#[derive(Clone, PartialEq)]
enum Standing {
    Here(Arc<Workbook>),
    Deleted(Arc<Workbook>),
    Held,
    NotHere,
}

/// Draws what there is of one workbook, or of all.
pub(super) fn view(app: App, voice: Voice, only: Option<&WorkbookId>) -> Vec<El> {
    let only = only.cloned();
    let all = only.as_ref().map(|_| link("", &Route::Earlier(None).to_hash(), voice.say(Drawer::All)));
    // Drawn anew when a workbook is put back, deleted or removed; not while somebody looks inside a copy.
    let standings = app.read(standings);
    let removed = State::new(0_u32);
    let groups = move || {
        removed.get();
        let kept = app.earlier();
        let mut groups = standings.get();
        for one in &kept {
            if !groups.iter().any(|(id, _)| *id == one.id) {
                groups.push((one.id.clone(), Standing::NotHere));
            }
        }
        groups.retain(|(id, _)| only.as_ref().is_none_or(|only| only == id));
        if groups.is_empty() {
            let open = Route::Open.to_hash();
            return vec![empty(
                voice.say(Drawer::Nothing),
                voice.say(Drawer::NothingSays),
                &open,
                voice.say(Frame::OpenFile),
            )];
        }
        groups.iter().map(|(id, standing)| group(app, voice, id, standing, &kept, removed)).collect()
    };
    vec![
        page_head("", voice.say(Earlier::Title), voice.say(Drawer::Lede)),
        el("div").class("stack").attr("data-gap", "xl").live_kids(groups),
        el("p").class("cluster").kids(all).kid(link("", &Route::Start.to_hash(), voice.say(Frame::ToStart))),
    ]
}

/// Every workbook that this device knows of: what needs a person first, then those to work on.
fn standings(session: &Session) -> Vec<(WorkbookId, Standing)> {
    let here = session.shelf().into_iter();
    let here = here.map(|desk| (desk.workbook.id.clone(), Standing::Here(Arc::clone(&desk.workbook))));
    let deleted = session.deleted().into_iter();
    let deleted = deleted.map(|desk| (desk.workbook.id.clone(), Standing::Deleted(Arc::clone(&desk.workbook))));
    let held = session.held.iter().map(|held| (held.id.clone(), Standing::Held));
    held.chain(here).chain(deleted).collect()
}

fn group(
    app: App,
    voice: Voice,
    id: &WorkbookId,
    standing: &Standing,
    kept: &[session::Earlier],
    removed: State<u32>,
) -> El {
    let kept: Vec<_> = kept.iter().filter(|one| one.id == *id).collect();
    let newest = kept.iter().find_map(|one| one.found.as_ref().ok());
    let now = match standing {
        Standing::Here(book) | Standing::Deleted(book) => Some(book),
        Standing::Held | Standing::NotHere => None,
    };
    let name = match now.or(newest) {
        Some(book) => named(voice, &book.team.name),
        None => voice.with(Start::HeldTitle, &[id.as_str()]),
    };
    let state = match standing {
        Standing::Here(book) => el("p").class("quiet").text(&voice.with(Drawer::Now, &[&holds(voice, Contents::of(book))])),
        Standing::Deleted(book) => {
            let row = el("ul").class("gone").kid(gone::row(app, voice, id.as_str()));
            el("div").class("stack").attr("data-gap", "s").kid(row).kid(card::deleted(app, voice, &name, book))
        }
        Standing::Held => el("ul").class("found").kid(held::card(app, voice, id.as_str(), None)),
        Standing::NotHere => el("p").class("quiet").text(voice.say(Drawer::NotHere)),
    };
    let (copies, asides): (Vec<_>, Vec<_>) = kept.iter().copied().partition(|one| one.kept != KeptAs::Aside);
    let list = |entries: &[&session::Earlier]| {
        let cards = entries.iter().map(|one| card::view(app, voice, &name, one, now.map(|now| &**now)));
        el("ul").class("found").kids(cards.collect::<Vec<_>>())
    };
    let (shown, older) = copies.split_at(copies.len().min(SHOWN));
    let older = (!older.is_empty()).then(|| {
        let title = voice.with(Drawer::Older, &[&older.len().to_string()]);
        el("details").class("fold").kid(el("summary").text(&title)).kid(list(older))
    });
    let none = || el("p").class("quiet").text(voice.say(Drawer::NoCopies));
    // No landmark: two workbooks may have one name.
    el("div")
        .class("section")
        .kid(el("h2").text(&name))
        .kid(state)
        .kids((kept.is_empty() && matches!(standing, Standing::Here(_))).then(none))
        .kids((!shown.is_empty()).then(|| list(shown)))
        .kids(older)
        .kids((!asides.is_empty()).then(|| list(&asides)))
        .kids((*standing == Standing::NotHere).then(|| forget(app, voice, id, &name, kept.len(), removed)))
}

/// What is left of a workbook that is not here any more can be removed as well.
fn forget(app: App, voice: Voice, id: &WorkbookId, name: &str, count: usize, removed: State<u32>) -> El {
    let dialog = ["forget-rest-", id.as_str()].concat();
    let ask = Confirm {
        id: dialog.clone(),
        title: voice.with(Drawer::ForgetRestTitle, &[name]),
        says: voice.count(count, Drawer::ForgetRestOne, Drawer::ForgetRestSeveral),
        cancel: voice.say(Frame::Cancel),
        go: voice.say(Drawer::ForgetRest).to_owned(),
    };
    let id = id.clone();
    let ask = confirm(ask, move || {
        app.send(Event::Forget(id.clone()));
        // The session never knew of it: the screen has to look for itself.
        removed.set(removed.get().wrapping_add(1));
        browser::focus_main();
    });
    let go = button("button button--quiet", voice.say(Drawer::ForgetRest), move || browser::open_dialog(&dialog));
    el("div").class("cluster").kid(go).kid(ask)
}
