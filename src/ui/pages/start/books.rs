//! The workbooks of this device, last touched first: a card each, with Delete.

use crate::browser::{self, App, Clock, El, Slice, el};
use crate::domain::{Contents, Progress, Purpose, WorkbookId};
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::{Frame, SaveLine};
use crate::i18n::ground::Ground;
use crate::i18n::open::holds;
use crate::i18n::start::Start;
use crate::i18n::{Voice, copies, dates};
use crate::session::{Desk, Event, Place, Route, SaveState, Session};
use crate::ui::pages::unfiled;
use crate::ui::parts::{Confirm, button, confirm, link};

/// Draws the cards; nothing where there is no workbook.
pub(super) fn view(app: App, clock: Clock, voice: Voice) -> El {
    let ids = app.read(|session| {
        let shelf = session.shelf().into_iter();
        shelf.map(|desk| desk.workbook.id.as_str().to_owned()).collect::<Vec<_>>()
    });
    let any = Slice::new(move || ids.with(|ids| !ids.is_empty()));
    el("div").class("part").live_kids(move || {
        if !any.get() {
            return Vec::new();
        }
        let books = el("ul").class("books").each(move || ids.get(), move |id| book(app, clock, voice, id));
        let shelf = el("section")
            .class("stack")
            .attr("aria-labelledby", "shelf-title")
            .kid(el("h2").class("vh").id("shelf-title").text(voice.say(Start::Shelf)))
            .kid(books);
        vec![shelf]
    })
}

fn book(app: App, clock: Clock, voice: Voice, id: &str) -> El {
    let id = WorkbookId::from(id);
    let of = id.clone();
    let about = app.read(move |session| session.desk_of(&of).map(|desk| about(voice, desk)).unwrap_or_default());
    let of = id.clone();
    let lines =
        app.read(move |session| session.desk_of(&of).map(|desk| lines(voice, clock, desk, session)).unwrap_or_default());
    let team = move || about.with(|about| about.first().cloned()).unwrap_or_default();
    let of = id.clone();
    let practice =
        app.read(move |session| session.desk_of(&of).is_some_and(|desk| desk.workbook.purpose == Purpose::Practice));
    let tag = move || practice.get().then(|| el("p").class("tag").text(voice.say(Frame::Practice))).into_iter().collect();
    let of = id.clone();
    let lacks = app.read(move |session| session.desk_of(&of).and_then(|desk| copies::lacks(voice, &desk.workbook)));
    let lacks = move || lacks.get().map(|says| el("p").class("book__facts").text(&says)).into_iter().collect();
    let line = |index: usize| {
        let line = move || lines.with(|lines| lines.get(index).cloned()).unwrap_or_default();
        el("p").class("book__facts").live(line)
    };
    let dialog = ["delete-", id.as_str()].concat();
    let opens = dialog.clone();
    let delete = button("button button--quiet", voice.say(Start::Delete), move || browser::open_dialog(&opens))
        .kid(el("span").class("vh").live(move || voice.with(Start::DeleteOf, &[&team()])));
    let unfiled = unfiled::words(app, voice, &id);
    let not_in_file = move || unfiled().map(|says| el("p").class("book__facts").text(&says)).into_iter().collect();
    let of = id.clone();
    let save = move || {
        let of = of.clone();
        let save = unfiled().map(|_| {
            let press = move || {
                app.save_file_of(&of);
                // The button goes once the file is there.
                browser::focus_main();
            };
            let whose = el("span").class("vh").live(move || voice.with(Start::DeleteOf, &[&team()]));
            button("button button--quiet", voice.say(Ground::Save), press).kid(whose)
        });
        save.into_iter().collect()
    };
    let copies = Route::Earlier(Some(id.clone())).to_hash();
    let earlier = link("button button--quiet", &copies, voice.say(Earlier::Of))
        .kid(el("span").class("vh").live(move || voice.with(Earlier::OfBook, &[&team()])));
    let name = link("book__open", &Route::to(&id, Place::Resume).to_hash(), "").live(team);
    let ask = move || {
        let about = about.get();
        let [team, contents] = about.as_slice() else { return Vec::new() };
        let ask = Confirm {
            id: dialog.clone(),
            title: voice.with(Start::DeleteTitle, &[team]),
            says: voice.with(Start::DeleteSays, &[contents]),
            cancel: voice.say(Frame::Cancel),
            go: voice.say(Start::DeleteGo).to_owned(),
        };
        let id = id.clone();
        let confirmed = move || {
            app.send(Event::Delete(id.clone()));
            // The card that had the focus is gone.
            browser::focus_main();
        };
        vec![confirm(ask, confirmed)]
    };
    el("li")
        .class("book")
        .kid(el("h3").class("book__name").kid(name))
        .live_kids(tag)
        .live_kids(lacks)
        .kids([0, 1, 2].map(line))
        .live_kids(not_in_file)
        .kid(el("div").class("book__tools").kid(el("div").class("part").live_kids(save)).kid(earlier).kid(delete))
        .live_kids(ask)
}

/// Whose it is and what it holds. Apart from the lines: an open dialog must not be drawn anew when only a moment passed.
fn about(voice: Voice, desk: &Desk) -> Vec<String> {
    let book = &desk.workbook;
    vec![super::named(voice, &book.team.name), holds(voice, Contents::of(book))]
}

/// Where and of which year it is, how far, and when it was last saved.
fn lines(voice: Voice, clock: Clock, desk: &Desk, session: &Session) -> Vec<String> {
    let book = &desk.workbook;
    let year = book.school_year.label();
    let place = match book.team.school.trim() {
        "" => year,
        school => [school, &year].join(" · "),
    };
    let (answered, all) = session.framework().map_or((0, 0), |framework| {
        let systems = book.todays_systems(framework).map(|system| Progress::of(book, framework, system));
        systems.fold((0, 0), |(answered, all), progress| (answered + progress.answered, all + progress.all))
    });
    let progress = match all {
        0 => voice.say(Start::NoSystem).to_owned(),
        all => voice.with(Start::Progress, &[&answered.to_string(), &all.to_string()]),
    };
    let device = match &desk.save {
        _ if session.blocked.is_some() => voice.say(SaveLine::Memory),
        SaveState::Clean { .. } if desk.has_drafts() => voice.say(SaveLine::TooLong),
        SaveState::Clean { .. } => voice.say(Start::Saved),
        SaveState::New => voice.say(SaveLine::New),
        SaveState::Waiting { .. } | SaveState::Writing => voice.say(SaveLine::Saving),
        SaveState::Failing { .. } => voice.say(SaveLine::Failing),
        SaveState::Held(_) => voice.say(SaveLine::Held),
    };
    // Read in any case, so that "10:42" gets its date when midnight passes.
    let now = clock.now();
    let changed = voice.with(Start::Changed, &[&browser::moment_text(book.edited, voice.0)]);
    let file = match desk.file {
        // Said with what there is to lose, in the line below.
        _ if session.unfiled(&book.id).is_some() => return vec![place, progress, [changed.as_str(), device].join(" · ")],
        None => voice.say(SaveLine::NoFile).to_owned(),
        Some(file) => {
            let word = if desk.file_is_current() { SaveLine::InFile } else { SaveLine::FileBehind };
            voice.with(word, &[&dates::ago(voice, file.at, now)])
        }
    };
    vec![place, progress, [changed.as_str(), device, &file].join(" · ")]
}
