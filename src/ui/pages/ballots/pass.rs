//! One device goes round: a person rates, the vote goes into the box, and the screen asks to hand the device on. Between two
//! people nothing of a vote is left in the page: each stage is drawn anew, and the box is counted and never read.

use super::super::reading::Reading;
use super::paper::paper;
use super::{Desk, round, said};
use crate::browser::{self, Callback, El, Slice, State, el};
use crate::domain::{BallotId, Cast, Command, Component, ComponentId, Language, MAX_NAME, MAX_PEOPLE, Rating, Round, Vote};
use crate::i18n::Voice;
use crate::i18n::ballots::Pass;
use crate::i18n::frame::{Frame, Told};
use crate::i18n::problems;
use crate::i18n::talk::Talk;
use crate::session::{Notice, Parcel, Place};
use crate::ui::parts::{Field, NUMBER, button, choice, field, group, languages, link, page_head, switch_id, wrong};
use std::cell::Cell;

/// Where the device is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// With whoever leads, before the first vote.
    Before,
    /// On its way to the next person.
    Between,
    /// With a person who rates.
    Rating,
    /// Back with whoever leads.
    Over,
}

/// One round of the device.
#[derive(Clone)]
struct Going {
    desk: Desk,
    component: Component,
    round: Round,
    stage: State<Stage>,
    /// How many people will vote, as it was typed.
    asked: State<String>,
    names: State<bool>,
    /// The language of whoever has the device: their own until they hand it on, whoever leads keeps theirs.
    reading: Reading,
    /// What the person chose and wrote so far: it outlives another language, and never the person's turn.
    mine: State<Rating>,
    name: State<String>,
}

/// Draws the device's way round.
pub(in crate::ui::pages) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((_, component)) = desk.framework.find(id) else {
        return super::super::nowhere::workbook(desk.app, desk.voice, &desk.id);
    };
    let going = Going {
        desk: desk.clone(),
        component: component.clone(),
        round: round(&said(desk, id)),
        stage: State::new(Stage::Before),
        asked: State::new(String::new()),
        names: State::new(false),
        reading: Reading::new(desk.app, desk.voice.0),
        mine: State::new(Rating::NotRated),
        name: State::new(String::new()),
    };
    let spoken = going.reading.shown;
    let before = Cell::new((Stage::Before, desk.voice.0));
    let stages = move || {
        let now = (going.stage.get(), spoken.get());
        // Another language on the same stage keeps the place: the focus stays on the button that was pressed.
        if before.replace(now).0 == now.0 {
            browser::focus(&switch_id(now.1));
        }
        let going = going.speaking(now.1);
        match now.0 {
            Stage::Before => going.before(),
            Stage::Between => going.between(),
            Stage::Rating => going.rating(),
            Stage::Over => going.over(),
        }
    };
    let tongue = move || Some(spoken.get().tag().to_owned());
    vec![el("div").class("stack").attr("data-gap", "l").live_attr("lang", tongue).live_kids(stages)]
}

impl Going {
    /// The same in the language of whoever has the device.
    fn speaking(&self, language: Language) -> Self {
        let mut going = self.clone();
        going.desk.voice = Voice(language);
        if let Some(framework) = self.desk.app.peek(|session| session.framework_in(language).cloned()) {
            if let Some((_, component)) = framework.find(&self.component.id) {
                going.component = component.clone();
            }
            going.desk.framework = framework;
        }
        going
    }

    fn go(&self, stage: Stage) {
        self.mine.set(Rating::NotRated);
        self.name.set(String::new());
        if stage != Stage::Rating {
            self.reading.home();
        }
        self.stage.set(stage);
        browser::arrive_at_heading();
    }

    fn to(&self, class: &str, word: Pass, stage: Stage) -> El {
        let this = self.clone();
        button(class, self.desk.voice.say(word), move || this.go(stage))
    }

    /// How many votes are in the box, never which.
    fn in_box(&self) -> usize {
        said(&self.desk, &self.component.id).votes(self.round).ballots.len()
    }

    fn number(&self) -> Option<usize> {
        self.asked.peek().and_then(|typed| typed.trim().parse().ok()).filter(|number| *number > 0)
    }

    fn counted(&self) -> El {
        let (voice, votes) = (self.desk.voice, self.in_box());
        let says = match self.number() {
            Some(all) if all >= votes => voice.with(Pass::BoxOf, &[&votes.to_string(), &all.to_string()]),
            _ => voice.count(votes, Pass::BoxOne, Pass::BoxSeveral),
        };
        el("p").attr("role", "status").text(&says)
    }

    fn before(&self) -> Vec<El> {
        let (voice, this) = (self.desk.voice, self.clone());
        let (asked, names, error) = (self.asked, self.names, State::new(String::new()));
        let number = field(Field {
            id: "pass-people".to_owned(),
            label: voice.say(Pass::HowMany).to_owned(),
            hint: voice.say(Pass::HowManyHint).to_owned(),
            value: asked.into(),
            write: Callback::new(move |typed| asked.set(typed)),
            settle: Callback::new(|()| {}),
            lines: 1,
            error: error.into(),
            room: None,
            class: NUMBER,
        });
        let flip = move || names.set(!names.peek().unwrap_or_default());
        let shown = choice("checkbox", "names", voice.say(Pass::Names), &[voice.say(Pass::NamesHint)], names.into(), flip);
        let begin = button("button button--main", voice.say(Pass::Begin), move || {
            let typed = asked.peek().unwrap_or_default();
            match typed.trim().parse::<u16>() {
                _ if typed.trim().is_empty() => {}
                Ok(people) if people <= MAX_PEOPLE => {}
                Ok(_) => {
                    let why = crate::domain::Refusal::TooManyPeople { max: MAX_PEOPLE };
                    error.set(problems::refused(voice, why));
                    return;
                }
                Err(_) => {
                    error.set(voice.say(Talk::Wrong).to_owned());
                    return;
                }
            }
            this.go(Stage::Between);
        });
        let counted = (self.in_box() > 0).then(|| self.counted().text(" ").text(voice.say(Pass::Unseen)));
        let back = link("button", &self.desk.href(Place::Talk(self.component.id.clone())), voice.say(Pass::Back));
        vec![
            page_head(&self.component.name, voice.say(Pass::Way), voice.say(Pass::Lede)),
            el("div").class("stack").kid(number).kid(group(voice.say(Pass::NamesTitle)).kid(shown)).kids(counted),
            el("div").class("cluster").kid(begin).kid(back),
        ]
    }

    /// For whoever has the device in hand.
    fn languages(&self) -> El {
        let (voice, reading) = (self.desk.voice, self.reading);
        let missing = self.desk.app.read(|session| match session.notice {
            Some(Notice::NotArrived(Parcel::Framework(language))) => Some(language),
            _ => None,
        });
        // No notice stands on this screen: why nothing changed is said here.
        let says = move || match missing.get() {
            Some(Language::English) => voice.say(Told::NoEnglish).to_owned(),
            Some(Language::Spanish) => voice.say(Told::NoSpanish).to_owned(),
            None => String::new(),
        };
        let switch = languages(voice.say(Frame::Language), voice.0, move |language| reading.choose(language));
        el("div").class("cluster").kid(switch).kid(el("p").class("quiet").attr("role", "status").live(says))
    }

    fn between(&self) -> Vec<El> {
        let voice = self.desk.voice;
        vec![
            self.languages(),
            page_head(&self.component.name, voice.say(Pass::HandOn), voice.say(Pass::HandOnSays)),
            self.counted(),
            el("div").class("cluster").kid(self.to("button button--main", Pass::Mine, Stage::Rating)).kid(self.to(
                "button",
                Pass::End,
                Stage::Over,
            )),
        ]
    }

    fn rating(&self) -> Vec<El> {
        let (voice, this) = (self.desk.voice, self.clone());
        let named = self.names.peek().unwrap_or_default();
        let (mine, name) = (self.mine, self.name);
        let (error, name_error) = (State::new(String::new()), State::new(String::new()));
        let choose = Callback::new(move |rating| {
            mine.set(rating);
            error.set(String::new());
        });
        let cast = move || {
            let (rating, name) = (mine.peek().unwrap_or_default(), name.peek().unwrap_or_default());
            let name = name.trim().to_owned();
            let level = match rating {
                Rating::NotRated => {
                    error.set(voice.say(Pass::ChooseFirst).to_owned());
                    return;
                }
                Rating::NotSureYet => None,
                Rating::At(level) => Some(level),
            };
            let why = match name.chars().count() {
                0 if named => voice.say(Pass::NameMissing).to_owned(),
                long if long > MAX_NAME => voice.with(Pass::NameLong, &[&MAX_NAME.to_string()]),
                _ => String::new(),
            };
            if !why.is_empty() {
                name_error.set(why);
                browser::focus("pass-name");
                return;
            }
            this.cast(Cast { id: BallotId::from(browser::fresh_word().as_str()), level, name });
        };
        let name = named.then(|| {
            field(Field {
                id: "pass-name".to_owned(),
                label: voice.say(Pass::Name).to_owned(),
                hint: String::new(),
                value: name.into(),
                write: Callback::new(move |typed| name.set(typed)),
                settle: Callback::new(|()| {}),
                lines: 1,
                error: name_error.into(),
                room: None,
                class: "field--short",
            })
        });
        let told = voice.say(if named { Pass::WithNames } else { Pass::NoNames });
        let error: Slice<String> = error.into();
        vec![
            self.languages(),
            page_head(voice.say(Pass::Only), &self.component.name, &self.component.focus),
            el("p").class("says").text(told),
            el("div").class("stack").kids(name).kid(paper(
                voice,
                &self.desk.framework,
                &self.component,
                mine.into(),
                choose,
            )),
            wrong("pass-error", error).attr("role", "alert"),
            el("div").class("cluster").kid(button("button button--main", voice.say(Pass::Cast), cast)).kid(self.to(
                "button button--quiet",
                Pass::Skip,
                Stage::Between,
            )),
        ]
    }

    fn cast(&self, cast: Cast) {
        let vote = Vote { component: self.component.id.clone(), round: self.round, cast };
        self.desk.app.edit(Command::Collect(vec![vote]));
        let everyone = self.number().is_some_and(|all| self.in_box() >= all);
        self.go(if everyone { Stage::Over } else { Stage::Between });
    }

    fn over(&self) -> Vec<El> {
        let voice = self.desk.voice;
        let talk = self.desk.href(Place::Talk(self.component.id.clone()));
        vec![
            page_head(&self.component.name, voice.say(Pass::Over), voice.say(Pass::OverSays)),
            self.counted(),
            el("div").class("cluster").kid(link("button button--main", &talk, voice.say(Pass::GoShow))).kid(self.to(
                "button",
                Pass::GoOn,
                Stage::Between,
            )),
        ]
    }
}
