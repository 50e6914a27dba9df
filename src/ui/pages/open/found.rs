//! What arrived: what is in it, how it stands to what is here, and what can be done with it.

use super::ARRIVED;
use crate::browser::{self, App};
use crate::domain::{Contents, Purpose, Rating, Workbook};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::{Open, holds};
use crate::i18n::problems::{self, FileProblem};
use crate::session::{Event, Incoming, Offer, Place, Route, Same, Session};
use crate::ui::parts::{Shape, facts, rated};
use leptos::prelude::*;

/// Draws what arrived.
pub(super) fn view(app: App, voice: Voice, incoming: &Incoming) -> AnyView {
    let offers = match &incoming.found {
        Ok(offers) => offers,
        Err(why) => {
            let name = incoming.name.clone();
            let why = problems::unreadable(voice, why);
            return view! {
                <div class="callout" data-kind="stop" role="alert" tabindex="-1" id=ARRIVED>
                    {(!name.is_empty()).then(|| view! { <p><strong>{name}</strong></p> })}
                    <p>{why} " " <strong>{voice.say(FileProblem::NothingChanged)}</strong></p>
                </div>
            }
            .into_any();
        }
    };
    let title = match incoming.name.as_str() {
        "" => voice.say(Open::FoundPasted).to_owned(),
        name => voice.with(Open::FoundNamed, &[name]),
    };
    let several = offers.len() > 1;
    let items = offers.iter().enumerate().map(|(index, offer)| match offer {
        Offer::Workbook { workbook, same } => item(app, voice, index, workbook, *same, several),
        Offer::Unreadable { why, .. } => {
            let why = problems::unreadable(voice, why);
            view! {
                <li class="found__item">
                    <h3 class="found__name">{voice.say(Open::Part)}</h3>
                    <p>{why}</p>
                </li>
            }
            .into_any()
        }
    });
    let leave = several.then(|| leave(app, voice, Open::Done));
    view! {
        <section class="section" aria-labelledby=ARRIVED>
            <h2 id=ARRIVED tabindex="-1">{title}</h2>
            <ul class="found">{items.collect_view()}</ul>
            {leave.map(|leave| view! { <p>{leave}</p> })}
        </section>
    }
    .into_any()
}

fn item(app: App, voice: Voice, index: usize, book: &Workbook, same: Same, several: bool) -> AnyView {
    let team =
        if book.team.name.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { book.team.name.clone() };
    let stands = app.peek(|session| stands(voice, session, book, same));
    let go = if same == Same::Identical && several {
        // The rest of the file stays on offer; the way to what is here is a plain link.
        let href = Route::to(&book.id, Place::Resume).to_hash();
        view! { <a class="button button--main" href=href>{voice.say(Open::OpenIt)}</a> }.into_any()
    } else {
        let word = if same == Same::Differs { Open::OpenBeside } else { Open::OpenIt };
        view! {
            <button class="button button--main" type="button" on:click=move |_| app.send(Event::TakeIn { index })>
                {voice.say(word)}
            </button>
        }
        .into_any()
    };
    let practice = book.purpose == Purpose::Practice;
    view! {
        <li class="found__item">
            <h3 class="found__name">{team}</h3>
            {practice.then(|| view! { <p class="tag">{voice.say(Frame::Practice)}</p> })}
            {told(app, voice, book)}
            {levels(app, voice, book)}
            <div class="callout"><p>{stands}</p></div>
            <div class="cluster">{go} {(!several).then(|| leave(app, voice, Open::LeaveIt))}</div>
        </li>
    }
    .into_any()
}

fn leave(app: App, voice: Voice, word: Open) -> AnyView {
    let leave = move |_| {
        app.send(Event::Decline);
        browser::focus("file");
    };
    view! { <button class="button" type="button" on:click=leave>{voice.say(word)}</button> }.into_any()
}

fn told(app: App, voice: Voice, book: &Workbook) -> AnyView {
    let school = match book.team.school.trim() {
        "" => voice.say(Open::NotSaid).to_owned(),
        school => school.to_owned(),
    };
    let reference = &book.framework;
    let ours = app.peek(|session| session.framework().filter(|ours| ours.reference.id == reference.id).cloned());
    let framework = match ours {
        Some(ours) => voice.with(Open::Version, &[&ours.title, &reference.version]),
        None => voice.with(Open::Other, &[&reference.id, &reference.version]),
    };
    facts(vec![
        (voice.say(Open::School), school),
        (voice.say(Open::Year), book.school_year.label()),
        (voice.say(Open::Made), browser::moment_text(book.created, voice.0)),
        (voice.say(Open::Changed), browser::moment_text(book.edited, voice.0)),
        (voice.say(Open::Holds), holds(voice, Contents::of(book))),
        (voice.say(Open::Framework), framework),
    ])
}

/// How many ratings there are at each level, where the scale is one that is known here.
fn levels(app: App, voice: Voice, book: &Workbook) -> AnyView {
    let framework = app.peek(|session| session.framework().cloned());
    let Some(framework) = framework.filter(|framework| framework.reference.id == book.framework.id) else {
        return ().into_any();
    };
    let counts = framework.levels.iter().map(|level| (level, Contents::at(book, &level.id)));
    let items = counts.filter(|(_, count)| *count > 0).map(|(level, count)| {
        let shape = Shape::of(&Rating::At(level.id.clone()), &framework);
        view! {
            <li class="counts__item">{rated(shape, level.name.clone())} <span class="counts__n">{count}</span></li>
        }
    });
    view! { <ul class="counts" aria-label=voice.say(Open::Levels)>{items.collect_view()}</ul> }.into_any()
}

fn stands(voice: Voice, session: &Session, book: &Workbook, same: Same) -> String {
    match same {
        Same::New => voice.say(Open::New).to_owned(),
        Same::Identical => voice.say(Open::Identical).to_owned(),
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
