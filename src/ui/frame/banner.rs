//! Banners: what keeps the work from being saved, what is safe, and what to do.

use crate::browser::{self, App};
use crate::domain::{Purpose, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::frame::{Banner, Frame};
use crate::session::{Event, Hold, SaveState, StoreProblem};
use leptos::prelude::*;

/// The one banner to show.
#[derive(Clone, PartialEq)]
enum Show {
    Start(StoreProblem),
    Failing(StoreProblem),
    Held(WorkbookId, Hold),
    Practice,
}

/// Draws the banner that matters most, if any.
pub(super) fn view(app: App, voice: Voice) -> AnyView {
    let show = app.read(|session| {
        let desk = session.desk();
        match desk.map(|desk| &desk.save) {
            Some(SaveState::Held(hold)) => desk.map(|desk| Show::Held(desk.workbook.id.clone(), hold.clone())),
            _ if session.blocked.is_some() => session.blocked.map(Show::Start),
            Some(SaveState::Failing { why }) => Some(Show::Failing(*why)),
            _ => desk.filter(|desk| desk.workbook.purpose == Purpose::Practice).map(|_| Show::Practice),
        }
    });
    (move || show.get().map(|show| banner(app, voice, show))).into_any()
}

fn banner(app: App, voice: Voice, show: Show) -> AnyView {
    let has_desk = app.peek(|session| session.desk().is_some());
    let save_file = move || {
        has_desk.then(|| {
            view! {
                <button class="button button--main" type="button" on:click=move |_| app.save_file()>{voice.say(Banner::SaveFile)}</button>
            }
        })
    };
    let act = move |word: Banner, event: Event| {
        view! { <button class="button" type="button" on:click=move |_| app.send(event.clone())>{voice.say(word)}</button> }
    };
    let (kind, lead, says, buttons) = match show {
        Show::Practice => ("practice", None, voice.say(Frame::PracticeSays), ().into_any()),
        Show::Start(StoreProblem::LeftClosed) => (
            "memory",
            None,
            voice.say(Banner::ClosedStart),
            view! {
                {save_file()}
                <button class="button" type="button" on:click=|_| browser::reload_with_work()>{voice.say(Banner::OpenWork)}</button>
            }
            .into_any(),
        ),
        Show::Start(_) => ("memory", None, voice.say(Banner::BlockedStart), save_file().into_any()),
        Show::Failing(why) => (
            "failing",
            Some(Banner::NotSaved),
            voice.say(match why {
                StoreProblem::Full => Banner::Full,
                StoreProblem::ReadsBackDifferently => Banner::Differs,
                StoreProblem::Blocked | StoreProblem::LeftClosed => Banner::Blocked,
            }),
            view! { {save_file()} {act(Banner::TryAgain, Event::TryAgain)} }.into_any(),
        ),
        Show::Held(id, hold) => (
            "held",
            Some(Banner::OnHold),
            voice.say(match hold {
                Hold::DeletedElsewhere => Banner::DeletedElsewhere,
                Hold::Vanished => Banner::Vanished,
                Hold::Unreadable(_) => Banner::UnreadableElsewhere,
            }),
            view! {
                {act(Banner::KeepMine, Event::KeepMine(id.clone()))}
                {act(if matches!(hold, Hold::Unreadable(_)) { Banner::TakeTheirs } else { Banner::LetItGo }, Event::LetGo(id))}
                <button class="button" type="button" on:click=move |_| app.save_file()>{voice.say(Banner::SaveFile)}</button>
            }
            .into_any(),
        ),
    };
    // Practice is no alarm; everything else is said at once.
    let role = (kind != "practice").then_some("alert");
    view! {
        <div class="banner" data-kind=kind role=role>
            <p class="banner__text">{lead.map(|lead| view! { <strong>{voice.say(lead)}</strong> " " })} {says}</p>
            <div class="cluster">{buttons}</div>
        </div>
    }
    .into_any()
}
