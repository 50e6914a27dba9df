//! The steps of the conversation, one under the other. What is over and what is to come is one line each; the present step is open.
//!
//! Going on folds what lies before; looking back folds nothing. Steps move when one of them is opened, or when votes are shown or put
//! away, here or in another window; the one in which somebody types or chooses never folds under their hands.

use super::super::Desk;
use crate::browser::{self, El, Slice, State, el};
use crate::domain::{Component, ComponentId, Conversation, Rating, Round};
use crate::i18n::review::Review;
use crate::session::Place;
use crate::ui::parts::{facts, marked};
use std::cell::RefCell;

/// The widest window, in pixels, in which the levels wait for somebody to open them: in wider ones they stand side by side.
const NARROW: f64 = 1000.0;

/// A step, in the order in which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum Step {
    Look,
    Vote,
    Hear,
    Again,
    Agree,
}

impl Step {
    /// The id of its button.
    fn id(self) -> &'static str {
        match self {
            Self::Look => "step-look",
            Self::Vote => "step-vote",
            Self::Hear => "step-hear",
            Self::Again => "step-again",
            Self::Agree => "step-agree",
        }
    }

    /// The steps whose ids are in a text.
    fn named(ids: &str) -> Vec<Self> {
        let all = [Self::Look, Self::Vote, Self::Hear, Self::Again, Self::Agree];
        all.into_iter().filter(|step| ids.split(' ').any(|id| id == step.id())).collect()
    }

    /// The id of what is in it.
    fn inside(self) -> String {
        [self.id(), "-inside"].concat()
    }
}

/// Which votes the room sees: what a step comes after.
type Seen = (bool, bool);

/// Under which word the window remembers which steps were open: whoever comes back from the wall, from the time plan, out of another
/// language or through a reload finds the page as it was.
const LEFT: &str = "juneward/open-steps";

/// Of which component, and what was seen by then. At another one, or after another vote, the page begins anew.
fn of(desk: &Desk, id: &ComponentId, (first, both): Seen) -> String {
    let seen = if both {
        " both "
    } else if first {
        " first "
    } else {
        " none "
    };
    [&desk.href(Place::Talk(id.clone())), seen].concat()
}

/// Which steps are open.
#[derive(Clone, Copy)]
pub(super) struct Steps(State<Vec<Step>>);

impl Steps {
    /// The steps of a component, the present one open.
    pub(super) fn of(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> Self {
        let seen = Slice::new(move || said.with(|said| (said.shown, said.is_seen(Round::Second))));
        let left = browser::stood(LEFT);
        let left = left.as_deref().and_then(|left| left.strip_prefix(&of(desk, id, seen.get_untracked())));
        let steps = Self(State::new(left.map_or_else(|| present(desk, id, &said.get_untracked()), Step::named)));
        let before = RefCell::new(seen.get_untracked());
        browser::watch(move || {
            let now = seen.get();
            match (before.replace(now), now) {
                (before, now) if before == now => {}
                (_, (false, _)) => steps.move_to(Step::Vote),
                ((false, _), _) | (_, (true, true)) => steps.move_to(Step::Hear),
                // A number of the second vote is being set right.
                _ => {}
            }
        });
        let (desk, id) = (desk.clone(), id.clone());
        browser::watch(move || {
            let open: Vec<&str> = steps.0.with(|open| open.iter().map(|step| step.id()).collect());
            browser::stand(LEFT, [of(&desk, &id, seen.get()), open.join(" ")].concat());
        });
        steps
    }

    /// Goes on to a step: it is open and has the focus, and what lies before it is one line each.
    pub(super) fn go(self, step: Step) {
        let mut open = self.0.peek().unwrap_or_default();
        open.retain(|open| *open > step);
        open.push(step);
        self.0.set(open);
        browser::bring(step.id());
    }

    /// A step that the votes call for. Where somebody is filling in a field, that step stays open.
    fn move_to(self, step: Step) {
        let mut open = self.0.peek().unwrap_or_default();
        open.retain(|open| *open != step && browser::is_filled_in(&open.inside()));
        open.push(step);
        self.0.set(open);
    }

    fn press(self, step: Step) {
        let mut open = self.0.peek().unwrap_or_default();
        if open.contains(&step) {
            open.retain(|open| *open != step);
            self.0.set(open);
        } else {
            self.go(step);
        }
    }

    /// Draws a step. Its line stands beside its name while it is shut.
    pub(super) fn draw(self, step: Step, name: &str, line: impl Fn() -> String + 'static, body: El) -> El {
        let is_open = Slice::new(move || self.0.with(|open| open.contains(&step)));
        let inside = step.inside();
        let name = el("button")
            .class("step__name")
            .attr("type", "button")
            .id(step.id())
            .attr("aria-controls", &inside)
            .live_attr("aria-expanded", move || Some(if is_open.get() { "true" } else { "false" }.to_owned()))
            .text(name)
            .click(move || self.press(step));
        el("section")
            .class("step")
            .attr("aria-labelledby", step.id())
            .live_flag("data-shut", move || !is_open.get())
            .kid(el("h2").class("step__head").kid(name))
            .kid(el("p").class("step__line quiet").live(line))
            .kid(body.class("step__inside").id(&inside))
    }
}

/// Where a conversation stands.
fn present(desk: &Desk, id: &ComponentId, said: &Conversation) -> Vec<Step> {
    let rating = desk.app.peek_workbook(|book| book.review.rating(id)).unwrap_or(Rating::NotRated);
    let agreed = !said.dissent.is_empty() || said.agreed_by.is_some() || said.fist_to_five != [0; 6];
    if said.shown && (rating != Rating::NotRated || agreed) {
        vec![Step::Agree]
    } else if said.shown && said.second_vote.all() > 0 && !said.is_seen(Round::Second) {
        vec![Step::Again]
    } else if said.shown {
        vec![Step::Hear]
    } else {
        let mut open = vec![Step::Vote];
        open.extend((browser::width() > NARROW).then_some(Step::Look));
        open.extend(agreed.then_some(Step::Agree));
        open
    }
}

/// What is looked at before anybody votes: whom it concerns, what to bring, and the levels side by side.
pub(super) fn look(desk: &Desk, component: &Component) -> El {
    let voice = desk.voice;
    let each = desk.framework.levels.iter().zip(&component.descriptors).map(|(level, text)| {
        let name = el("p").class("look__name").kid(desk.rated(&Rating::At(level.id.clone())));
        el("li").kid(name).kid(marked(el("p").class("look__text"), text))
    });
    let said = [(voice.say(Review::Bring), component.bring.as_str()), (voice.say(Review::Concerns), &component.concerns)];
    el("div").kid(facts(&said)).kid(el("ol").class("look switcher").attr("data-wide", "").kids(each))
}
