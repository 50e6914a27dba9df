//! The made-up team, where a workbook is there to practise with: it shows hands and answers, each in the place of the script
//! where a real team would. Whoever practises counts and writes as always; nothing is entered for them.

use super::super::Desk;
use crate::browser::{El, Slice, State, el};
use crate::content::made_up_team::{Course, Hand, Kind, counted, counted_fist, course};
use crate::domain::{ComponentId, Conversation, LevelId, Purpose, Rating};
use crate::i18n::frame::Frame;
use crate::i18n::practise::Practise;
use crate::i18n::review::Review;
use crate::i18n::talk::{Talk, fingers};
use crate::i18n::wall::Wall;
use crate::ui::parts::button;

/// The made-up team at one component; nobody in a team's own workbook.
#[derive(Clone)]
pub(super) struct Team {
    desk: Desk,
    id: ComponentId,
    course: Course,
    said: Slice<Conversation>,
}

impl Team {
    /// The team, where the workbook is there to practise.
    pub(super) fn of(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> Option<Self> {
        desk.app.peek_workbook(|book| book.purpose == Purpose::Practice).filter(|practice| *practice)?;
        let (system, _) = desk.framework.find(id)?;
        let place = system.components.iter().position(|component| component.id == *id)?;
        Some(Self { desk: desk.clone(), id: id.clone(), course: course(place), said })
    }

    /// What this is, above everything.
    pub(super) fn intro(&self) -> El {
        let voice = self.desk.voice;
        boxed(voice.say(Practise::Title)).kid(el("p").text(voice.say(Practise::Intro)))
    }

    /// The first vote.
    pub(super) fn first(&self) -> El {
        let voice = self.desk.voice;
        let (hands, levels, said) = (self.course.first, self.levels(), self.said);
        let line = move || match said.with(|said| (counted(&said.first_vote, &hands, &levels), said.first_vote.all())) {
            (true, _) => voice.with(Practise::FirstRight, &[voice.say(Talk::Show)]),
            (false, votes) => voice.say(if votes < 6 { Practise::CountThem } else { Practise::CountOther }).to_owned(),
        };
        let begun = said.get_untracked().first_vote.all() > 0;
        let team = boxed(voice.say(Practise::Title)).kid(el("p").text(voice.say(Practise::Ready)));
        shows(&self.desk, team, Practise::HandsGo, begun, self.hands(&hands), line)
    }

    /// What they say once the spread is shown.
    pub(super) fn ends(&self) -> El {
        let (voice, said, kind) = (self.desk.voice, self.said, self.course.kind);
        let shown = Slice::new(move || said.with(|said| said.shown));
        el("div").class("part").live_kids(move || {
            if !shown.get() {
                return Vec::new();
            }
            let lines: &[Practise] = match kind {
                Kind::Alike => {
                    let says = voice.with(Practise::AlikeSays, &[voice.say(Talk::Agree)]);
                    return vec![boxed(voice.say(Practise::Says)).kid(el("p").text(&says))];
                }
                Kind::Open => &[Practise::OpenLow, Practise::OpenHigh, Practise::OpenUnsure],
                Kind::Closer => &[Practise::CloserLow, Practise::CloserHigh, Practise::CloserUnsure],
            };
            let lines = lines.iter().chain([&Practise::ThenAgain]).map(|line| el("p").text(voice.say(*line)));
            vec![boxed(voice.say(Practise::Says)).kids(lines)]
        })
    }

    /// The re-vote, where there is one.
    pub(super) fn again(&self) -> Option<El> {
        let voice = self.desk.voice;
        let (hands, levels, said) = (self.course.second?, self.levels(), self.said);
        let line = move || match said.with(|said| (counted(&said.second_vote, &hands, &levels), said.second_vote.all())) {
            (true, _) => voice.with(Practise::SecondRight, &[voice.say(Talk::Agree)]),
            (false, votes) => voice.say(if votes < 6 { Practise::CountThem } else { Practise::CountOther }).to_owned(),
        };
        let begun = said.get_untracked().second_vote.all() > 0;
        Some(shows(&self.desk, boxed(voice.say(Practise::Title)), Practise::HandsAgain, begun, self.hands(&hands), line))
    }

    /// Which level to offer, or that it does not close.
    pub(super) fn offer(&self) -> El {
        let voice = self.desk.voice;
        let level = self.course.offer.and_then(|place| self.desk.framework.levels.get(place));
        let says = match level {
            Some(level) => voice.with(Practise::Offer, &[&level.name]),
            None => voice.with(Practise::NoClose, &[voice.say(Review::NotSureYet)]),
        };
        boxed(voice.say(Practise::Title)).kid(el("p").text(&says))
    }

    /// Fist to five, where it comes to that.
    pub(super) fn fist(&self) -> Option<El> {
        let voice = self.desk.voice;
        let (shown, said) = (self.course.fist?, self.said);
        let all_can = shown.iter().all(|fingers| *fingers >= 3);
        let line = move || {
            let people = said.with(|said| said.fist_to_five);
            if counted_fist(&people, &shown) {
                return if all_can {
                    voice.with(Practise::FistRight, &[voice.say(Talk::ByAll)])
                } else {
                    voice.with(Practise::FistTwo, &[voice.say(Talk::Dissent), voice.say(Talk::ByAll)])
                };
            }
            let all: u16 = people.iter().fold(0, |all, people| all.saturating_add(*people));
            voice.say(if all < 6 { Practise::CountFist } else { Practise::CountOther }).to_owned()
        };
        let hands = shown.iter().map(|number| fingers(voice, *number)).collect();
        let begun = said.get_untracked().fist_to_five.iter().any(|people| *people > 0);
        Some(shows(&self.desk, boxed(voice.say(Practise::Title)), Practise::FistGo, begun, hands, line))
    }

    /// That it was the whole conversation, once it was.
    pub(super) fn close(&self) -> El {
        let (voice, said, course) = (self.desk.voice, self.said, self.course);
        let id = self.id.clone();
        let rating = self.desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&id));
        let dissent = course.fist.is_some_and(|fist| fist.iter().any(|fingers| *fingers < 3));
        let done = move || match rating.get() {
            Rating::NotRated => false,
            Rating::NotSureYet => said.with(|said| said.shown),
            Rating::At(_) => {
                said.with(|said| said.shown && said.agreed_by.is_some() && (!dissent || !said.dissent.trim().is_empty()))
            }
        };
        let line = move || if done() { voice.with(Practise::Done, &[voice.say(Frame::See)]) } else { String::new() };
        el("p").class("practise practise--done").attr("role", "status").live(line)
    }

    fn levels(&self) -> Vec<LevelId> {
        self.desk.framework.levels.iter().map(|level| level.id.clone()).collect()
    }

    fn hands(&self, hands: &[Hand; 6]) -> Vec<String> {
        let voice = self.desk.voice;
        let word = |hand: &Hand| match hand {
            Some(place) => voice.count(place + 1, Wall::FingerOne, Wall::Fingers),
            None => voice.say(Wall::Thumb).to_owned(),
        };
        hands.iter().map(word).collect()
    }
}

fn boxed(title: &str) -> El {
    el("div").class("practise").kid(el("p").class("practise__title").text(title))
}

/// A box in which hands go up when they are asked for, or are still up where some were counted before; under them what to do next.
fn shows(desk: &Desk, team: El, ask: Practise, up: bool, hands: Vec<String>, line: impl Fn() -> String + 'static) -> El {
    let voice = desk.voice;
    let up = State::new(up);
    let line = std::rc::Rc::new(line);
    let part = el("div").class("part").live_kids(move || {
        if !up.get() {
            return vec![el("p").kid(button("button", voice.say(ask), move || up.set(true)))];
        }
        let line = std::rc::Rc::clone(&line);
        let list = el("ul").class("hands").attr("aria-label", voice.say(Practise::Hands));
        vec![list.kids(hands.iter().map(|hand| el("li").text(hand))), el("p").attr("role", "status").live(move || line())]
    });
    team.kid(part)
}
