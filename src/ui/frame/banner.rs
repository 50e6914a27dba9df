//! Banners: what keeps the work from being saved, what is safe, and what to do.

use crate::browser::{self, App, El, el};
use crate::domain::{Purpose, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::frame::{Banner, Frame};
use crate::i18n::two_windows::TwoWindows;
use crate::session::{Event, Hold, Place, Route, SaveState, StoreProblem, Unreadable};
use crate::ui::parts::{button, link};

/// The one banner to show.
#[derive(Clone, PartialEq)]
enum Show {
    Start(StoreProblem),
    Failing(StoreProblem),
    Elsewhere(WorkbookId, String),
    Held(WorkbookId, Hold),
    TwoWindows(WorkbookId, usize),
    Practice,
}

/// Draws the banner that matters most, if any.
pub(super) fn view(app: App, voice: Voice) -> El {
    let show = app.read(|session| {
        let desk = session.desk();
        let votes = matches!(session.route.place(), Some(Place::Pass(_) | Place::Invite(..)));
        match desk.map(|desk| &desk.save) {
            Some(SaveState::Held(hold)) => desk.map(|desk| Show::Held(desk.workbook.id.clone(), hold.clone())),
            _ if session.blocked.is_some() => session.blocked.map(Show::Start),
            Some(SaveState::Failing { why }) => Some(Show::Failing(*why)),
            // Whoever votes is not led away.
            _ if !votes && session.unsaved_elsewhere().is_some() => session
                .unsaved_elsewhere()
                .map(|desk| Show::Elsewhere(desk.workbook.id.clone(), desk.workbook.team.name.clone())),
            _ if desk.is_some_and(|desk| desk.clashes().next().is_some()) => {
                let asked = session.route.place() == Some(&Place::TwoWindows);
                desk.filter(|_| !asked).map(|desk| Show::TwoWindows(desk.workbook.id.clone(), desk.clashes().count()))
            }
            _ => desk.filter(|desk| desk.workbook.purpose == Purpose::Practice).map(|_| Show::Practice),
        }
    });
    el("div").class("banners").live_kids(move || show.get().map(|show| banner(app, voice, show)).into_iter().collect())
}

fn banner(app: App, voice: Voice, show: Show) -> El {
    let here = app.peek(|session| session.desk().is_some());
    let save_file =
        move || here.then(|| button("button button--main", voice.say(Banner::SaveFile), move || app.save_file()));
    let act = |word: Banner, event: Event| button("button", voice.say(word), move || app.send(event.clone()));
    let mut buttons = Vec::new();
    let counted;
    let (kind, lead, says) = match show {
        Show::TwoWindows(id, places) => {
            let href = Route::to(&id, Place::TwoWindows).to_hash();
            buttons.push(link("button", &href, voice.say(TwoWindows::Compare)));
            counted = voice.count(places, TwoWindows::BannerOne, TwoWindows::BannerSeveral);
            ("held", None, counted.as_str())
        }
        Show::Elsewhere(id, team) => {
            let team = if team.trim().is_empty() { voice.say(Frame::UnnamedTeam) } else { &team };
            buttons.push(link("button", &Route::to(&id, Place::Resume).to_hash(), voice.say(Banner::GoThere)));
            counted = voice.with(Banner::NotSavedTeam, &[team]);
            ("failing", Some(Banner::NotSaved), counted.as_str())
        }
        Show::Held(_, Hold::Unreadable(Unreadable::Newer { .. })) => {
            buttons.extend(save_file());
            buttons.push(button("button", voice.say(Banner::LoadAgain), browser::reload));
            ("held", Some(Banner::OnHold), voice.say(Banner::NewerElsewhere))
        }
        Show::Practice => ("practice", None, voice.say(Frame::PracticeSays)),
        Show::Start(StoreProblem::LeftClosed) => {
            buttons.extend(save_file());
            buttons.push(button("button", voice.say(Banner::OpenWork), browser::reload_with_work));
            ("memory", None, voice.say(Banner::ClosedStart))
        }
        Show::Start(_) => {
            buttons.extend(save_file());
            ("memory", None, voice.say(Banner::BlockedStart))
        }
        Show::Failing(why) => {
            buttons.extend(save_file());
            buttons.push(act(Banner::TryAgain, Event::TryAgain));
            let says = match why {
                StoreProblem::Full => Banner::Full,
                StoreProblem::ReadsBackDifferently => Banner::Differs,
                StoreProblem::WrittenElsewhere => Banner::WrittenElsewhere,
                StoreProblem::Blocked | StoreProblem::LeftClosed => Banner::Blocked,
            };
            ("failing", Some(Banner::NotSaved), voice.say(says))
        }
        Show::Held(id, hold) => {
            let (says, let_go) = match hold {
                Hold::DeletedElsewhere => (Banner::DeletedElsewhere, Banner::LetItGo),
                Hold::Vanished => (Banner::Vanished, Banner::LetItGo),
                Hold::Unreadable(_) => (Banner::UnreadableElsewhere, Banner::TakeTheirs),
            };
            buttons.push(act(Banner::KeepMine, Event::KeepMine(id.clone())));
            buttons.push(act(let_go, Event::LetGo(id)));
            buttons.extend(save_file());
            ("held", Some(Banner::OnHold), voice.say(says))
        }
    };
    let mut text = el("p").class("banner__text");
    if let Some(lead) = lead {
        text = text.kid(el("strong").text(voice.say(lead))).text(" ");
    }
    // Practice is no alarm; everything else is said at once.
    el("section")
        .class("banner")
        .attr("data-kind", kind)
        .attr("aria-label", voice.say(Frame::Notice))
        .attr_if("role", (kind != "practice").then_some("alert"))
        .kid(text.text(says))
        .kid(el("div").class("cluster").kids(buttons))
}
