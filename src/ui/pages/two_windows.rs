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
use std::cell::RefCell;
use std::rc::Rc;

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
    // After a reload nobody knows any more which window was which.
    let [mine, theirs, keep_mine, keep_theirs] = if clash.earlier {
        use TwoWindows::{Another, KeepAnother, KeepOne, One};
        [One, Another, KeepOne, KeepAnother]
    } else {
        use TwoWindows::{KeepMine, KeepTheirs, Mine, Theirs};
        [Mine, Theirs, KeepMine, KeepTheirs]
    };
    let of = clash.clone();
    let now = desk.app.read_desk(move |desk, _| desk.stands(&of));
    let first = now.get_untracked();
    let drawn: Rc<RefCell<Option<Command>>> = Rc::default();

    let (here, of, seen) = (desk.clone(), clash.clone(), Rc::clone(&drawn));
    let stands = el("div").class("stack").attr("aria-live", "polite").live_kids(move || {
        seen.replace(now.get());
        let Some(now) = now.get() else { return Vec::new() };
        let first = first.as_ref();
        let sentence = |word: TwoWindows| el("p").text(voice.say(word));
        let mut kids = Vec::with_capacity(3);
        if of.both_stand(&now) {
            kids.push(sentence(TwoWindows::BothStand));
        } else {
            if matches!(now, Command::Write { .. }) && of.is_more(&now) {
                kids.push(sentence(if of.picks(&now).len() > 1 { TwoWindows::GoesOn } else { TwoWindows::Grown }));
            }
            kids.push(version(&here, TwoWindows::Now, &now));
        }
        if first.is_some_and(|first| *first != now) {
            kids.push(sentence(TwoWindows::Changed));
        }
        kids
    });
    let (of, app) = (clash.clone(), desk.app);
    // Each answer by its word: one that can still be given stays the button that it is, with the focus on it.
    let keys = move || {
        let Some(now) = now.get() else { return Vec::new() };
        let kept = if of.both_stand(&now) { "both" } else { "now" };
        let mut keys = Vec::with_capacity(3);
        for pick in of.picks(&now) {
            let key = match pick {
                Pick::Mine => "mine",
                Pick::Theirs => "theirs",
                Pick::AsItIs => kept,
            };
            keys.push(key.to_owned());
        }
        keys
    };
    let of = clash.clone();
    let about = name.clone();
    let choices = el("div").class("cluster").each(keys, move |key| {
        let (word, pick) = match key {
            "mine" => (keep_mine, Pick::Mine),
            "theirs" => (keep_theirs, Pick::Theirs),
            "both" => (TwoWindows::KeepBoth, Pick::AsItIs),
            _ => (TwoWindows::KeepNow, Pick::AsItIs),
        };
        let (clash, drawn, text) = (of.clone(), Rc::clone(&drawn), voice.say(word));
        let press = move || {
            let Some(seen) = drawn.borrow().clone() else { return };
            app.send(Event::Picked { clash: Box::new(clash.clone()), pick, seen });
            // The question goes with its answer: the next one begins where the work does.
            browser::focus_main();
        };
        // Several questions have the same answers: each says what it is about.
        button("button", text, press).attr("aria-label", &[text, ": ", &about].concat())
    });
    let versions =
        el("div").class("switcher").kid(version(desk, mine, &clash.mine)).kid(version(desk, theirs, &clash.theirs));
    el("li").class("found__item").kid(el("h2").class("found__name").text(&name)).kid(versions).kid(stands).kid(choices)
}

/// What is said at a place, under whose it is.
fn version(desk: &Desk, title: TwoWindows, command: &Command) -> El {
    let voice = desk.voice;
    let said = said(desk, command);
    let text = if said.trim().is_empty() {
        el("p").class("quiet").text(voice.say(TwoWindows::Nothing))
    } else {
        el("p").class("version__text").text(&said)
    };
    el("div").class("version").kid(el("h3").class("version__title").text(voice.say(title))).kid(text)
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
