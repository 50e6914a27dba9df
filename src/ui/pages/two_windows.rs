//! What two windows said differently: both versions side by side, and which one stays.

use super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{AgreedBy, Command, Rating, Round, Talk, TeamKind};
use crate::i18n::deeds::deed;
use crate::i18n::prepare::Prepare;
use crate::i18n::review;
use crate::i18n::talk::{Talk as Words, fingers as fingers_of};
use crate::i18n::two_windows::TwoWindows;
use crate::session::{Clash, Event, Pick, Place};
use crate::ui::parts::{button, empty, page_head};

/// Draws the places that wait for a choice.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let clashes = desk.app.read_desk(|desk, _| desk.clashes().cloned().collect::<Vec<_>>());
    let here = desk.clone();
    let list = move || {
        let clashes = clashes.get();
        if clashes.is_empty() {
            let on = here.href(Place::Resume);
            return vec![empty(
                voice.say(TwoWindows::Done),
                voice.say(TwoWindows::DoneSays),
                &on,
                voice.say(TwoWindows::GoOn),
            )];
        }
        vec![el("ul").class("found").kids(clashes.into_iter().map(|clash| question(&here, &clash)))]
    };
    vec![page_head("", voice.say(TwoWindows::Title), voice.say(TwoWindows::Lede)), el("div").class("part").live_kids(list)]
}

fn question(desk: &Desk, clash: &Clash) -> El {
    let voice = desk.voice;
    let name = desk.app.peek_workbook(|book| deed(voice, &clash.mine, book, &desk.framework)).unwrap_or_default();
    let version = |title: TwoWindows, command: &Command| {
        let said = said(desk, command);
        let text = if said.trim().is_empty() {
            el("p").class("quiet").text(voice.say(TwoWindows::Nothing))
        } else {
            el("p").class("version__text").text(&said)
        };
        el("div").class("version").kid(el("h3").class("version__title").text(voice.say(title))).kid(text)
    };
    let choice = |word: TwoWindows, pick: Pick| {
        let (app, clash, text) = (desk.app, clash.clone(), voice.say(word));
        let press = move || {
            app.send(Event::Picked { clash: clash.clone(), pick });
            // The question goes with its answer: the next one begins where the work does.
            browser::focus_main();
        };
        // Several questions have the same answers: each says what it is about.
        button("button", text, press).attr("aria-label", &[text, ": ", &name].concat())
    };
    // After a reload nobody knows any more which window was which.
    let ([mine, theirs, keep_mine, keep_theirs], stands) = if clash.earlier {
        use TwoWindows::{Another, FirstStands, KeepAnother, KeepOne, One};
        ([One, Another, KeepOne, KeepAnother], FirstStands)
    } else {
        use TwoWindows::{KeepMine, KeepTheirs, Mine, MineStands, Theirs};
        ([Mine, Theirs, KeepMine, KeepTheirs], MineStands)
    };
    let (stands, pick) = if clash.both { (TwoWindows::BothStand, Pick::Mine) } else { (stands, Pick::AsItIs) };
    let versions = el("div").class("switcher").kid(version(mine, &clash.mine)).kid(version(theirs, &clash.theirs));
    let choices = el("div")
        .class("cluster")
        .kid(choice(keep_mine, pick))
        .kid(choice(keep_theirs, Pick::Theirs))
        .kids(clash.both.then(|| choice(TwoWindows::KeepBoth, Pick::AsItIs)));
    el("li")
        .class("found__item")
        .kid(el("h2").class("found__name").text(&name))
        .kid(el("p").text(voice.say(stands)))
        .kid(versions)
        .kid(choices)
}

/// What a version says.
fn said(desk: &Desk, command: &Command) -> String {
    let voice = desk.voice;
    match command {
        Command::Write { text, .. } => text.clone(),
        Command::Rate { rating, .. } => review::rating(voice, rating, &desk.framework),
        Command::SetTeamKind(kind) => {
            let word = match kind {
                TeamKind::GradeLevel => Prepare::GradeLevel,
                TeamKind::Department => Prepare::Department,
                TeamKind::InstructionalLeadership => Prepare::Ilt,
                TeamKind::Other => Prepare::OtherTeam,
            };
            voice.say(word).to_owned()
        }
        Command::Converse { talk, .. } => counted(desk, talk),
        Command::SetSchoolYear(year) => year.label(),
        Command::SetPeople(people) => people.map(|people| people.to_string()).unwrap_or_default(),
        Command::SetEvidenceKind { kind, .. } => review::evidence_kind(voice, *kind).to_owned(),
        Command::SetLevelByJune { level, .. } => {
            let level = level.as_ref().and_then(|level| desk.framework.level(level));
            level.map(|level| level.name.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// How many were counted, and for what.
fn counted(desk: &Desk, talk: &Talk) -> String {
    let voice = desk.voice;
    let (of, people) = match talk {
        Talk::Vote { round, level, people } => {
            let round = if *round == Round::First { Words::First } else { Words::Second };
            let level = level.clone().map_or(Rating::NotSureYet, Rating::At);
            ([voice.say(round), &review::rating(voice, &level, &desk.framework)].join(" · "), *people)
        }
        Talk::Fist { round: Round::First, fingers, people } => (fingers_of(voice, *fingers), *people),
        Talk::Fist { fingers, people, .. } => {
            ([voice.say(Words::FistAgain), &fingers_of(voice, *fingers)].join(" · "), *people)
        }
        Talk::AgreedBy(Some(AgreedBy::All)) => return voice.say(Words::ByAll).to_owned(),
        Talk::AgreedBy(Some(AgreedBy::Majority)) => return voice.say(Words::ByMajority).to_owned(),
        Talk::AgreedBy(None) | Talk::Shown(_) => return String::new(),
    };
    [of, voice.count(usize::from(people), Words::PersonOne, Words::PersonSeveral)].join(": ")
}
