//! What arrived: what is in it, how it stands to what is here, and what can be done with it.

use super::{ARRIVED, differs, parts, read};
use crate::browser::{self, App, El, el};
use crate::domain::{Contents, Purpose, Rating, Workbook};
use crate::i18n::copies::Copies;
use crate::i18n::frame::Frame;
use crate::i18n::links::{self, Linked};
use crate::i18n::open::{Open, holds};
use crate::i18n::problems::{self, FileProblem};
use crate::i18n::receive::Receive;
use crate::i18n::send;
use crate::i18n::{Say, Voice};
use crate::session::{Event, Incoming, Offer, Place, Route, Same, Session};
use crate::ui::parts::{Shape, button, facts, link, rated};
use std::sync::Arc;

/// Draws what arrived.
pub(super) fn view(app: App, voice: Voice, incoming: &Incoming) -> El {
    let offers = match &incoming.found {
        Ok(offers) => offers,
        Err(why) if incoming.link => return unreadable(voice, "", &links::unreadable(voice, why)),
        Err(why) => return unreadable(voice, &incoming.name, &problems::unreadable(voice, why)),
    };
    let title = match (incoming.files, incoming.name.as_str()) {
        _ if incoming.link => voice.say(Linked::Found).to_owned(),
        (2.., _) => voice.with(Receive::Files, &[&incoming.files.to_string()]),
        (_, "") => voice.say(Open::FoundPasted).to_owned(),
        (_, name) => voice.with(Open::FoundNamed, &[name]),
    };
    let together = incoming.files > 1;
    let several = offers.len() > 1;
    let items = offers.iter().enumerate().map(|(index, offer)| match offer {
        Offer::Workbook { file, workbook, same } => {
            let item = item(app, voice, index, file, workbook, *same, incoming);
            item.kids(read::view(app, voice, workbook, (offers.len() == 1).then_some("")))
        }
        Offer::Unreadable { part, why } => {
            let title = if together { part } else { voice.say(Open::Part) };
            found(title).kid(el("p").text(&problems::unreadable(voice, why)))
        }
    });
    let can_open = offers.iter().filter(|offer| matches!(offer, Offer::Workbook { .. })).count();
    let all = (can_open > 1).then(|| {
        let open = voice.with(Receive::OpenAll, &[&can_open.to_string()]);
        let open = button("button button--main", &open, move || app.send(Event::TakeInAll));
        el("div").class("cluster").kid(open).kid(leave(app, voice, Receive::LeaveAll))
    });
    el("section")
        .class("section")
        .attr("aria-labelledby", ARRIVED)
        .kid(el("h2").id(ARRIVED).attr("tabindex", "-1").text(&title))
        .kids(incoming.link.then(|| el("p").text(voice.say(Linked::Says))))
        .kids(all)
        .kid(el("ul").class("found").kids(items))
        .kids(several.then(|| el("p").kid(leave(app, voice, Open::Done))))
}

fn unreadable(voice: Voice, name: &str, why: &str) -> El {
    let says = el("p").text(why).text(" ").kid(el("strong").text(voice.say(FileProblem::NothingChanged)));
    el("div")
        .class("callout")
        .attr("data-kind", "stop")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .id(ARRIVED)
        .kids((!name.is_empty()).then(|| el("p").kid(el("strong").text(name))))
        .kid(says)
}

fn found(title: &str) -> El {
    el("li").class("found__item").kid(el("h3").class("found__name").text(title))
}

fn item(app: App, voice: Voice, index: usize, file: &str, book: &Arc<Workbook>, same: Same, incoming: &Incoming) -> El {
    let several = incoming.found.as_ref().is_ok_and(|found| found.len() > 1);
    let team = if book.team.name.trim().is_empty() { voice.say(Frame::UnnamedTeam) } else { &book.team.name };
    let stands = app.peek(|session| stands(voice, session, book, same));
    let go = if same == Same::Identical && several {
        // The rest of the file stays on offer; the way to what is here is a plain link.
        link("button button--main", &Route::to(&book.id, Place::Resume).to_hash(), voice.say(Open::OpenIt))
    } else {
        let word = match same {
            Same::New | Same::Differs if incoming.link => voice.say(Linked::Keep),
            Same::Differs => voice.say(Open::OpenBeside),
            Same::New | Same::Identical | Same::Deleted => voice.say(Open::OpenIt),
        };
        button("button button--main", word, move || app.send(Event::TakeIn { index }))
    };
    let practice = book.purpose == Purpose::Practice;
    let actions = el("div").class("cluster").kid(go).kids((!several).then(|| leave(app, voice, Open::LeaveIt)));
    found(team)
        .kids(practice.then(|| el("p").class("tag").text(voice.say(Frame::Practice))))
        .kids(book.is_only_levels().then(|| el("p").class("tag").text(voice.say(Copies::LevelsOnly))))
        .kids((!file.is_empty()).then(|| el("p").class("quiet").text(&voice.with(Receive::From, &[file]))))
        .kid(told(app, voice, book))
        .kids(levels(app, voice, book))
        .kid(el("div").class("callout").kid(el("p").text(&stands)))
        .kids((same == Same::Differs).then(|| differs::view(app, voice, book)).flatten())
        .kid(actions)
        .kids(parts::view(app, voice, index, book))
}

fn leave(app: App, voice: Voice, word: impl Say) -> El {
    button("button", voice.say(word), move || {
        app.send(Event::Decline);
        browser::focus("file");
    })
}

/// Whose it is, from when, and what it holds.
pub(in crate::ui::pages) fn told(app: App, voice: Voice, book: &Workbook) -> El {
    let school = match book.team.school.trim() {
        "" => voice.say(Open::NotSaid),
        school => school,
    };
    let reference = &book.framework;
    let ours = app.peek(|session| session.framework().filter(|ours| ours.reference.id == reference.id).cloned());
    let framework = match ours {
        Some(ours) => voice.with(Open::Version, &[&ours.title, &reference.version]),
        None => voice.with(Open::Other, &[&reference.id, &reference.version]),
    };
    let left_out = book.left_out();
    let without = send::parts(voice, &left_out);
    let year = book.school_year.label();
    let [made, changed] = [book.created, book.edited].map(|moment| browser::moment_text(moment, voice.0));
    let contents = holds(voice, Contents::of(book));
    let mut said = vec![
        (voice.say(Open::School), school),
        (voice.say(Open::Year), &year),
        (voice.say(Open::Made), &made),
        (voice.say(Open::Changed), &changed),
        (voice.say(Open::Holds), &contents),
        (voice.say(Open::Framework), &framework),
    ];
    if !without.is_empty() {
        said.push((voice.say(Receive::LeftOut), &without));
    }
    facts(&said)
}

/// How many ratings there are at each level, where the scale is one that is known here.
pub(in crate::ui::pages) fn levels(app: App, voice: Voice, book: &Workbook) -> Option<El> {
    let framework = app.peek(|session| session.framework().cloned());
    let framework = framework.filter(|framework| framework.reference.id == book.framework.id)?;
    let counts = framework.levels.iter().map(|level| (level, Contents::at(book, &level.id)));
    let items = counts.filter(|(_, count)| *count > 0).map(|(level, count)| {
        let shape = Shape::of(&Rating::At(level.id.clone()), &framework);
        let number = el("span").class("counts__n").text(&count.to_string());
        el("li").class("counts__item").kid(rated(shape, &level.name)).kid(number)
    });
    Some(el("ul").class("counts").attr("aria-label", voice.say(Open::Levels)).kids(items))
}

fn stands(voice: Voice, session: &Session, book: &Workbook, same: Same) -> String {
    match same {
        Same::New => voice.say(Open::New).to_owned(),
        Same::Identical => voice.say(Open::Identical).to_owned(),
        Same::Deleted => voice.say(Open::Deleted).to_owned(),
        Same::Differs => match session.desk_of(&book.id).map(|desk| desk.workbook.edited) {
            None => voice.say(Open::Differs).to_owned(),
            Some(here) => {
                let word = if book.edited > here { Open::Newer } else { Open::Older };
                let say = |moment| browser::moment_text(moment, voice.0);
                voice.with(word, &[&say(book.edited), &say(here)])
            }
        },
    }
}
