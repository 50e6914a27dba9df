//! What arrived: what is in it, how it stands to what is here, and what can be done with it.

use super::ARRIVED;
use crate::browser::{self, App, El, el};
use crate::domain::{Contents, Purpose, Rating, Workbook};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::{Open, holds};
use crate::i18n::problems::{self, FileProblem};
use crate::session::{Event, Incoming, Offer, Place, Route, Same, Session, Unreadable};
use crate::ui::parts::{Shape, button, facts, link, rated};

/// Draws what arrived.
pub(super) fn view(app: App, voice: Voice, incoming: &Incoming) -> El {
    let offers = match &incoming.found {
        Ok(offers) => offers,
        Err(why) => return unreadable(voice, &incoming.name, why),
    };
    let title = match incoming.name.as_str() {
        "" => voice.say(Open::FoundPasted).to_owned(),
        name => voice.with(Open::FoundNamed, &[name]),
    };
    let several = offers.len() > 1;
    let items = offers.iter().enumerate().map(|(index, offer)| match offer {
        Offer::Workbook { workbook, same } => item(app, voice, index, workbook, *same, several),
        Offer::Unreadable { why, .. } => found(voice.say(Open::Part)).kid(el("p").text(&problems::unreadable(voice, why))),
    });
    el("section")
        .class("section")
        .attr("aria-labelledby", ARRIVED)
        .kid(el("h2").id(ARRIVED).attr("tabindex", "-1").text(&title))
        .kid(el("ul").class("found").kids(items))
        .kids(several.then(|| el("p").kid(leave(app, voice, Open::Done))))
}

fn unreadable(voice: Voice, name: &str, why: &Unreadable) -> El {
    let says = el("p")
        .text(&problems::unreadable(voice, why))
        .text(" ")
        .kid(el("strong").text(voice.say(FileProblem::NothingChanged)));
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

fn item(app: App, voice: Voice, index: usize, book: &Workbook, same: Same, several: bool) -> El {
    let team = if book.team.name.trim().is_empty() { voice.say(Frame::UnnamedTeam) } else { &book.team.name };
    let stands = app.peek(|session| stands(voice, session, book, same));
    let go = if same == Same::Identical && several {
        // The rest of the file stays on offer; the way to what is here is a plain link.
        link("button button--main", &Route::to(&book.id, Place::Resume).to_hash(), voice.say(Open::OpenIt))
    } else {
        let word = if same == Same::Differs { Open::OpenBeside } else { Open::OpenIt };
        button("button button--main", voice.say(word), move || app.send(Event::TakeIn { index }))
    };
    let practice = book.purpose == Purpose::Practice;
    let actions = el("div").class("cluster").kid(go).kids((!several).then(|| leave(app, voice, Open::LeaveIt)));
    found(team)
        .kids(practice.then(|| el("p").class("tag").text(voice.say(Frame::Practice))))
        .kid(told(app, voice, book))
        .kids(levels(app, voice, book))
        .kid(el("div").class("callout").kid(el("p").text(&stands)))
        .kid(actions)
}

fn leave(app: App, voice: Voice, word: Open) -> El {
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
    facts(&[
        (voice.say(Open::School), school),
        (voice.say(Open::Year), &book.school_year.label()),
        (voice.say(Open::Made), &browser::moment_text(book.created, voice.0)),
        (voice.say(Open::Changed), &browser::moment_text(book.edited, voice.0)),
        (voice.say(Open::Holds), &holds(voice, Contents::of(book))),
        (voice.say(Open::Framework), &framework),
    ])
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
