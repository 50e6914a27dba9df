//! The workbooks of this device, last touched first: a card each, with Delete.

use crate::browser::{self, App, Clock};
use crate::domain::{Contents, Progress, Purpose, Timestamp, WorkbookId};
use crate::i18n::frame::{Frame, SaveLine};
use crate::i18n::open::holds;
use crate::i18n::start::Start;
use crate::i18n::{Voice, dates};
use crate::session::{Desk, Event, Place, Route, SaveState, Session};
use crate::ui::parts::{Confirm, confirm};
use leptos::prelude::*;

/// What a card is drawn from.
#[derive(Clone, Default, PartialEq)]
struct Card {
    team: String,
    school: String,
    year: String,
    practice: bool,
    edited: Timestamp,
    device: Option<SaveLine>,
    /// When it went into a file, and whether that file is behind.
    file: Option<(Timestamp, bool)>,
    answered: usize,
    all: usize,
    holds: Contents,
}

/// Draws the cards; nothing where there is no workbook.
pub(super) fn view(app: App, clock: Clock, voice: Voice) -> AnyView {
    let ids = app.read(|session| session.shelf().into_iter().map(|desk| desk.workbook.id.clone()).collect::<Vec<_>>());
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    (move || {
        any.get().then(|| {
            view! {
                <section class="stack" aria-labelledby="shelf-title">
                    <h2 class="vh" id="shelf-title">{voice.say(Start::Shelf)}</h2>
                    <ul class="books">
                        <For each=move || ids.get() key=Clone::clone children=move |id| book(app, clock, voice, id) />
                    </ul>
                </section>
            }
        })
    })
    .into_any()
}

fn book(app: App, clock: Clock, voice: Voice, id: WorkbookId) -> AnyView {
    let card = {
        let id = id.clone();
        app.read(move |session| session.desk_of(&id).map(|desk| card(desk, session, voice)).unwrap_or_default())
    };
    let team = Memo::new(move |_| card.with(|card| card.team.clone()));
    let place = move || {
        card.with(|card| match card.school.trim() {
            "" => card.year.clone(),
            school => [school, &card.year].join(" · "),
        })
    };
    let progress = move || {
        card.with(|card| match card.all {
            0 => voice.say(Start::NoSystem).to_owned(),
            all => voice.with(Start::Progress, &[&card.answered.to_string(), &all.to_string()]),
        })
    };
    let device = move || {
        let now = clock.now();
        card.with(|card| {
            let changed = voice.with(Start::Changed, &[&browser::moment_text(card.edited, voice.0)]);
            let device = card.device.map_or(voice.say(Start::Saved), |word| voice.say(word));
            let file = match card.file {
                None => voice.say(SaveLine::NoFile).to_owned(),
                Some((at, behind)) => {
                    let word = if behind { SaveLine::FileBehind } else { SaveLine::InFile };
                    voice.with(word, &[&dates::ago(voice, at, now)])
                }
            };
            [changed.as_str(), device, &file].join(" · ")
        })
    };
    let practice = Memo::new(move |_| card.with(|card| card.practice));
    let dialog = format!("delete-{}", id.as_str());
    let open_dialog = {
        let dialog = dialog.clone();
        move |_| browser::open_dialog(&dialog)
    };
    let asks = Memo::new(move |_| card.with(|card| (card.team.clone(), card.holds)));
    let href = Route::to(&id, Place::Resume).to_hash();
    let confirmed = Callback::new(move |()| {
        app.send(Event::Delete(id.clone()));
        // The card that had the focus is gone.
        browser::focus_main();
    });
    let ask = move || {
        let (team, contents) = asks.get();
        confirm(Confirm {
            id: dialog.clone(),
            title: voice.with(Start::DeleteTitle, &[&team]),
            says: voice.with(Start::DeleteSays, &[&holds(voice, contents)]),
            cancel: voice.say(Frame::Cancel),
            go: voice.say(Start::DeleteGo).to_owned(),
            confirmed,
        })
    };
    view! {
        <li class="book">
            <h3 class="book__name"><a class="book__open" href=href>{team}</a></h3>
            {move || practice.get().then(|| view! { <p class="tag">{voice.say(Frame::Practice)}</p> })}
            <p class="book__facts">{place}</p>
            <p class="book__facts">{progress}</p>
            <p class="book__facts">{device}</p>
            <div class="book__tools">
                <button class="button button--quiet" type="button" on:click=open_dialog>
                    {voice.say(Start::Delete)}
                    <span class="vh">{move || voice.with(Start::DeleteOf, &[&team.get()])}</span>
                </button>
            </div>
            {ask}
        </li>
    }
    .into_any()
}

fn card(desk: &Desk, session: &Session, voice: Voice) -> Card {
    let book = &desk.workbook;
    let (answered, all) = session.framework().map_or((0, 0), |framework| {
        let systems = book.todays_systems(framework).map(|system| Progress::of(book, framework, system));
        systems.fold((0, 0), |(answered, all), progress| (answered + progress.answered, all + progress.all))
    });
    Card {
        team: super::named(voice, &book.team.name),
        school: book.team.school.clone(),
        year: book.school_year.label(),
        practice: book.purpose == Purpose::Practice,
        edited: book.edited,
        device: match &desk.save {
            _ if session.blocked.is_some() => Some(SaveLine::Memory),
            SaveState::Clean { .. } => None,
            SaveState::New => Some(SaveLine::New),
            SaveState::Waiting { .. } | SaveState::Writing => Some(SaveLine::Saving),
            SaveState::Failing { .. } => Some(SaveLine::Failing),
            SaveState::Held(_) => Some(SaveLine::Held),
        },
        file: desk.file.map(|file| (file.at, !desk.file_is_current())),
        answered,
        all,
        holds: Contents::of(book),
    }
}
