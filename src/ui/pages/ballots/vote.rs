//! Voting on a device of one's own: one component after another, alone, with private notes. Answers and notes stay on the
//! device; what is handed in is a code made of the answers.

use super::clear::clear;
use super::note::note;
use super::notes::notes;
use super::own::way;
use super::paper::paper;
use crate::browser::{self, App, Callback, El, Happened, Slice, State, el};
use crate::domain::{Component, Framework, MAX_NAME, Rating};
use crate::i18n::Voice;
use crate::i18n::ballots::{Own, Paper, Pass, uncounted};
use crate::i18n::frame::Frame;
use crate::session::{Ballot, BallotProblem, Draft, Invitation, Route};
use crate::ui::parts::{Field, button, callout, field, page_head, qr};
use std::sync::Arc;

/// A person at the paper.
#[derive(Clone)]
struct Voter {
    app: App,
    voice: Voice,
    framework: Arc<Framework>,
    invitation: Invitation,
    components: Vec<Component>,
    draft: State<Draft>,
    /// The paper as it last stood on the device, as far as this window knows.
    base: State<Draft>,
    /// Something stands in its place that can't be read and could not be put aside: it is not written over.
    shut: bool,
    /// Changes when another part of the paper is to be shown.
    turned: State<u32>,
    /// Whether the device has what was answered.
    kept: State<bool>,
}

/// Draws the paper that an invitation asks for.
pub(in crate::ui::pages) fn view(app: App, voice: Voice, code: &str) -> Vec<El> {
    let opened = app.peek(|session| session.framework().cloned()).ok_or(BallotProblem::OtherRubric).and_then(|framework| {
        let invitation = Invitation::in_link(code)?;
        let components = invitation.components(&framework).ok_or(BallotProblem::OtherRubric)?;
        let components: Vec<Component> = components.into_iter().cloned().collect();
        Ok((framework, invitation, components))
    });
    let (framework, invitation, components) = match opened {
        Ok(opened) => opened,
        Err(why) => return vec![page_head("", voice.say(Own::InvitationCut), &super::sentence(&uncounted(voice, &why)))],
    };
    let key = Draft::key(&invitation);
    let (mine, shut) = match app.draft(&key).map(|text| Draft::read(&text).map_err(|_| text)) {
        Some(Ok(draft)) => (Some(draft), false),
        Some(Err(raw)) => (None, !app.put_draft_aside(&browser::fresh_word(), &raw)),
        None => (None, false),
    };
    let stood = stands(app, &invitation);
    let draft = mine.unwrap_or_else(|| Draft { word: browser::fresh_word(), ..Draft::default() });
    // Reading writes nothing, but a new paper gets its word at once: a second window then fills in the same one.
    let kept = stood.as_ref() == Some(&draft) || (!shut && app.keep_draft(&key, &draft.write()));
    let base = State::new(stood.unwrap_or_else(|| draft.clone()));
    let (draft, turned, kept) = (State::new(draft), State::new(0), State::new(kept));
    let voter = Voter { app, voice, framework, invitation, components, draft, base, shut, turned, kept };
    let hears = voter.clone();
    app.hear_of_draft(key, move |what| hears.heard(what));
    let parts = move || {
        turned.track();
        let draft = voter.draft.peek().unwrap_or_default();
        match voter.components.get(draft.at) {
            _ if draft.made => voter.ready(&draft),
            Some(component) => voter.rating(draft.at, component),
            None => voter.check(),
        }
    };
    vec![el("div").class("stack").attr("data-gap", "l").live_kids(parts)]
}

/// The paper as it stands on the device.
fn stands(app: App, invitation: &Invitation) -> Option<Draft> {
    app.kept_draft(&Draft::key(invitation)).and_then(|text| Draft::read(&text).ok())
}

impl Voter {
    fn change(&self, change: &mut dyn FnMut(&mut Draft)) {
        let Some(before) = self.draft.peek() else { return };
        let theirs = stands(self.app, &self.invitation);
        // Cleared and begun anew in another window: it is that paper that is filled in.
        let anew = theirs.clone().filter(|theirs| self.is_anew(theirs));
        let mut draft = anew.unwrap_or_else(|| before.clone());
        change(&mut draft);
        let draft = self.with(draft, theirs.as_ref());
        let kept = !self.shut && self.app.keep_draft(&Draft::key(&self.invitation), &draft.write());
        if kept {
            self.base.set(draft.clone());
        }
        self.kept.set(kept);
        self.shows(&before, draft);
    }

    /// Another window wrote on this paper: what it wrote shows here, and nothing of this window's goes.
    fn heard(&self, what: Happened) {
        let Some(before) = self.draft.peek() else { return };
        if what == Happened::Emptied {
            // Nothing stands there any more that two windows went on from: what each of them has is new to the other, also
            // where another one has begun a paper since. Only a ballot that was made stays the one that it is.
            let since = stands(self.app, &self.invitation).filter(|_| !before.made);
            let word = since.map_or_else(|| before.word.clone(), |since| since.word);
            self.draft.set(Draft { word, ..before });
            self.base.set(Draft::default());
            return self.change(&mut |_| {});
        }
        // What this window could not keep is tried again first, together with what stands there by now.
        if self.kept.peek() == Some(false) {
            return self.change(&mut |_| {});
        }
        let Some(theirs) = stands(self.app, &self.invitation) else {
            // Taken off the device in another window, on purpose: it is not put back, and nothing says that it is there.
            self.kept.set(false);
            return;
        };
        let draft = if self.is_anew(&theirs) { theirs.clone() } else { self.with(before.clone(), Some(&theirs)) };
        self.base.set(theirs);
        self.shows(&before, draft);
    }

    fn is_anew(&self, theirs: &Draft) -> bool {
        let words = self.draft.peek().zip(self.base.peek()).map(|(draft, base)| (draft.word, base.word));
        words.is_some_and(|(mine, base)| mine == base && mine != theirs.word)
    }

    fn with(&self, draft: Draft, theirs: Option<&Draft>) -> Draft {
        match theirs {
            Some(theirs) => draft.with(&self.base.peek().unwrap_or_default(), theirs),
            None => draft,
        }
    }

    fn shows(&self, before: &Draft, draft: Draft) {
        let other = draft.made != before.made || draft.word != before.word;
        self.draft.set(draft);
        if other {
            // The field that somebody may be typing in is gone with the rest: they are led to what stands there now.
            self.other_part();
        }
    }

    fn turn(&self, change: &mut dyn FnMut(&mut Draft)) {
        self.change(change);
        self.other_part();
    }

    #[inline(never)]
    fn other_part(&self) {
        self.turned.set(self.turned.peek().unwrap_or_default().wrapping_add(1));
        browser::arrive_at_heading();
    }

    fn to(&self, class: &str, word: Paper, at: usize) -> El {
        let this = self.clone();
        button(class, self.voice.say(word), move || this.turn(&mut |draft| draft.at = at))
    }

    fn kept_line(&self) -> El {
        let (voice, kept) = (self.voice, self.kept);
        let says = move || voice.say(if kept.get() { Paper::Kept } else { Paper::NotKept }).to_owned();
        el("p").class("quiet").live(says)
    }

    fn named(&self) -> El {
        el("p").class("says").text(self.voice.say(if self.invitation.names { Pass::WithNames } else { Pass::NoNames }))
    }

    fn rating(&self, at: usize, component: &Component) -> Vec<El> {
        let voice = self.voice;
        let (this, id) = (self.clone(), component.id.clone());
        let now = {
            let (draft, id) = (self.draft, id.clone());
            Slice::new(move || draft.with(|draft| draft.answer(&id)))
        };
        let choose = {
            let (this, id) = (this.clone(), id.clone());
            Callback::new(move |rating: Rating| this.change(&mut |draft| draft.set_answer(&id, rating.clone())))
        };
        let [note, back] = note(voice, &id, self.draft, move |change| this.change(change));
        let last = at + 1 == self.components.len();
        let place = voice.with(Paper::Place, &[&(at + 1).to_string(), &self.components.len().to_string()]);
        let system = self.framework.find(&component.id).map(|(system, _)| system.name.clone()).unwrap_or_default();
        let kicker = self.kicker(&[&system, " · ", &place].concat());
        let lede = (at == 0).then(|| el("p").class("says").text(voice.say(Paper::Lede)));
        vec![
            page_head(&kicker, &component.name, &component.focus),
            el("div")
                .class("stack")
                .kids(self.practice().filter(|_| at == 0))
                .kids(lede)
                .kids((at == 0).then(|| self.named())),
            paper(voice, &self.framework, component, now, choose),
            note,
            back,
            self.kept_line(),
            el("div")
                .class("cluster")
                .kid(self.to("button button--main", if last { Paper::Finish } else { Paper::Next }, at + 1))
                .kids((at > 0).then(|| self.to("button", Paper::Back, at - 1)))
                .kids((!last).then(|| self.to("button button--quiet", Paper::Finish, self.components.len()))),
        ]
    }

    /// What stands above a title. A ballot of practice says so on each of its pages: it is no vote on a real school.
    fn kicker(&self, place: &str) -> String {
        let practice = if self.invitation.practice { self.voice.say(Frame::Practice) } else { "" };
        let all = [practice, place].into_iter().filter(|part| !part.is_empty());
        all.collect::<Vec<_>>().join(" · ")
    }

    fn practice(&self) -> Option<El> {
        self.invitation.practice.then(|| callout("calm", self.voice.say(Frame::PracticeSays)))
    }

    fn answered(&self) -> usize {
        let draft = self.draft.peek().unwrap_or_default();
        self.components.iter().filter(|component| draft.answer(&component.id) != Rating::NotRated).count()
    }

    fn check(&self) -> Vec<El> {
        let (voice, this) = (self.voice, self.clone());
        let (error, name_error) = (State::new(String::new()), State::new(String::new()));
        let name = self.invitation.names.then(|| {
            let (draft, this) = (self.draft, self.clone());
            field(Field {
                id: "vote-name".to_owned(),
                label: voice.say(Pass::Name).to_owned(),
                hint: voice.say(Pass::WithNames).to_owned(),
                value: Slice::new(move || draft.with(|draft| draft.name.clone())),
                write: Callback::new(move |name| this.change(&mut |draft| draft.name.clone_from(&name))),
                settle: Callback::new(|()| {}),
                lines: 1,
                error: name_error.into(),
                room: None,
                class: "field--short",
            })
        });
        let make = move || {
            let name = this.draft.peek().unwrap_or_default().name.trim().chars().count();
            let why = match name {
                0 if this.invitation.names => voice.say(Pass::NameMissing).to_owned(),
                long if long > MAX_NAME => voice.with(Pass::NameLong, &[&MAX_NAME.to_string()]),
                _ => String::new(),
            };
            if this.answered() == 0 {
                error.set(voice.say(Paper::AnswerFirst).to_owned());
            } else if why.is_empty() {
                this.turn(&mut |draft| draft.made = true);
            } else {
                name_error.set(why);
                browser::focus("vote-name");
            }
        };
        let counts = [self.answered().to_string(), self.components.len().to_string()];
        vec![
            page_head(&self.kicker(""), voice.say(Paper::Check), &voice.with(Paper::Answered, &[&counts[0], &counts[1]])),
            el("div").class("stack").kid(el("p").text(voice.say(Paper::Sealed))).kids(name),
            crate::ui::parts::wrong("vote-error", error.into()).attr("role", "alert"),
            self.kept_line(),
            el("div").class("cluster").kid(button("button button--main", voice.say(Paper::Make), make)).kid(self.to(
                "button",
                Paper::GoOn,
                0,
            )),
        ]
    }

    fn ballot(&self, draft: &Draft) -> String {
        let answers = self.components.iter().filter_map(|component| match draft.answer(&component.id) {
            Rating::NotRated => None,
            Rating::NotSureYet => Some((component.id.clone(), None)),
            Rating::At(level) => Some((component.id.clone(), Some(level))),
        });
        let name = if self.invitation.names { draft.name.trim().to_owned() } else { String::new() };
        Ballot { invitation: self.invitation, id: draft.id(), name, answers: answers.collect() }.code(&self.framework)
    }

    fn ready(&self, draft: &Draft) -> Vec<El> {
        let (app, voice) = (self.app, self.voice);
        let code = self.ballot(draft);
        let drawing = qr(voice.say(Paper::QrName), &browser::own_address(), &way(&Route::Count(code.clone())));
        let show = el("div")
            .class("stack")
            .kid(el("p").text(voice.say(Paper::Show)))
            .kids(drawing)
            .kid(el("p").text(voice.say(Paper::NoCamera)));
        let area = el("textarea")
            .class("pasted")
            .id("vote-code")
            .attr("rows", "3")
            .attr("readonly", "")
            .attr("aria-describedby", "vote-code-hint")
            .text(&code);
        let text = el("div")
            .class("field")
            .kid(el("label").class("field__label").attr("for", "vote-code").text(voice.say(Paper::Code)))
            .kid(el("p").class("field__hint").id("vote-code-hint").text(voice.say(Paper::CodeHint)))
            .kid(area);
        let copied = code.clone();
        let copy = button("button button--main", voice.say(Paper::Copy), move || browser::copy(app, &copied));
        // Several of them lie in one folder: each has its own name, and none a person's.
        let file = ["juneward-ballot-", draft.word.get(..4).unwrap_or_default(), ".txt"].concat();
        let save = button("button", voice.say(Paper::File), move || app.download_raw(&file, &[&code, "\n"].concat()));
        let this = self.clone();
        let clear = clear(voice, move || {
            let key = Draft::key(&this.invitation);
            this.app.forget_draft(&key);
            this.draft.set(Draft { word: browser::fresh_word(), ..Draft::default() });
            this.other_part();
        });
        vec![
            page_head(&self.kicker(""), voice.say(Paper::Ready), voice.say(Paper::ReadySays)),
            el("div").class("part").kids(self.practice()),
            el("div")
                .class("way-in")
                .kid(show.class("stack way-in__qr"))
                .kid(el("div").class("stack").kid(text).kid(el("div").class("cluster").kid(copy).kid(save))),
            notes(voice, self.components.clone(), self.draft, self.kept),
            clear,
        ]
    }
}
