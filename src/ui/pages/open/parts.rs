//! Taking parts of what arrived into the workbook that is here: each place that differs with both versions, and whose stands.

use super::versions;
use crate::browser::{self, App, El, Slice, State, el};
use crate::domain::{Apart, Framework, Portion, Says, Side, Take, Workbook};
use crate::i18n::Voice;
use crate::i18n::problems::refused;
use crate::i18n::taking::Taking;
use crate::session::Event;
use crate::ui::parts::{button, choice, group, wrong};
use std::sync::Arc;

const TITLE: &str = "taking-title";
const WRONG: &str = "taking-wrong";

/// What was chosen so far.
type Choices = State<Vec<(Portion, Take)>>;

/// Both states of the workbook, and how to speak of them.
pub(super) struct Two {
    pub(super) voice: Voice,
    pub(super) framework: Arc<Framework>,
    pub(super) ours: Arc<Workbook>,
    pub(super) theirs: Arc<Workbook>,
}

/// Draws the way in, and behind it the choice; nothing where parts can't be taken.
pub(super) fn view(app: App, voice: Voice, index: usize, arrived: &Arc<Workbook>) -> Option<El> {
    app.peek(|session| session.same_here(arrived))?;
    let open = State::new(false);
    let theirs = Arc::clone(arrived);
    // It follows the workbook: another window may go on writing in it.
    let ours = app.read(move |session| session.same_here(&theirs).zip(session.framework().cloned()).map(Both));
    let theirs = Arc::clone(arrived);
    Some(el("div").class("part").live_kids(move || {
        let Some(Both((ours, framework))) = ours.get() else { return Vec::new() };
        if open.get() {
            return vec![chooser(app, index, open, Two { voice, framework, ours, theirs: Arc::clone(&theirs) })];
        }
        let begin = button("button", voice.say(Taking::Begin), move || {
            open.set(true);
            browser::focus(TITLE);
        });
        vec![el("p").kid(begin)]
    }))
}

/// A workbook with the framework in the language of the screen.
#[derive(Clone, PartialEq)]
struct Both((Arc<Workbook>, Arc<Framework>));

fn chooser(app: App, index: usize, open: State<bool>, two: Two) -> El {
    let voice = two.voice;
    let apart: Vec<Apart> = two.ours.apart(&two.theirs).into_iter().filter(is_asked).collect();
    let begin = apart.iter().filter_map(|one| Some((one.portion.clone(), offered(one)?)));
    let choices: Choices = State::new(begin.collect());
    let everywhere = |word: Taking, take: fn(&Apart, Option<Take>) -> Option<Take>| {
        let apart = apart.clone();
        button("button", voice.say(word), move || {
            let now = choices.peek().unwrap_or_default();
            let before = |portion: &Portion| now.iter().find(|(known, _)| known == portion).map(|(_, take)| *take);
            let all = apart.iter().filter_map(|one| Some((one.portion.clone(), take(one, before(&one.portion))?)));
            choices.set(all.collect());
        })
    };
    let bulk = el("div")
        .class("cluster")
        .kid(everywhere(Taking::AllMine, |_, _| Some(Take::One(Side::Mine))))
        .kid(everywhere(Taking::AllTheirs, |_, _| Some(Take::One(Side::Theirs))))
        .kid(everywhere(Taking::AllBoth, |one, before| match one.says {
            Says::Both | Says::Only(_) => Some(Take::Both(Side::Mine)),
            // Whose level stands is a choice of its own.
            Says::BothLevels => before.filter(|take| matches!(take, Take::Both(_))),
            Says::Either => before,
        }));
    let rows = apart.iter().enumerate().map(|(n, one)| {
        let name = ["take-", &index.to_string(), "-", &n.to_string()].concat();
        row(&two, &name, one, choices)
    });
    let rows: Vec<El> = rows.collect();
    el("div")
        .class("stack")
        .attr("data-gap", "l")
        .kid(el("h4").class("found__name").id(TITLE).attr("tabindex", "-1").text(voice.say(Taking::Title)))
        .kid(el("p").text(voice.say(Taking::Lede)))
        .kid(bulk)
        .kids(rows)
        .kid(end(app, index, open, apart.len(), choices, two))
}

/// What the choices come to, and the button.
fn end(app: App, index: usize, open: State<bool>, places: usize, choices: Choices, two: Two) -> El {
    let voice = two.voice;
    let whole = Slice::new(move || two.ours.put_together(&two.theirs, &choices.get()).map(|whole| two.ours.changes(&whole)));
    let comes_to = move || {
        let left = places.saturating_sub(choices.with(Vec::len));
        let left = match left {
            0 => String::new(),
            left => voice.count(left, Taking::OpenOne, Taking::OpenSeveral),
        };
        match whole.get() {
            Ok(1) => voice.with(Taking::PlaceOne, &[&left]),
            Ok(changes) => voice.with(Taking::PlaceSeveral, &[&changes.to_string(), &left]),
            Err(_) => left,
        }
    };
    let why = Slice::new(move || whole.get().err().map(|refusal| refused(voice, refusal)).unwrap_or_default());
    let take = button("button button--main", voice.say(Taking::Take), move || {
        if whole.get_untracked().is_err() {
            browser::focus(WRONG);
            return;
        }
        app.send(Event::TakeParts { index, choices: choices.peek().unwrap_or_default() });
    });
    let close = button("button button--quiet", voice.say(Taking::Not), move || {
        open.set(false);
        browser::focus(super::ARRIVED);
    });
    el("div")
        .class("stack")
        .kid(el("p").attr("aria-live", "polite").live(comes_to))
        .kid(wrong(WRONG, why).attr("tabindex", "-1").attr("role", "alert"))
        .kid(el("div").class("cluster").kid(take).kid(close))
}

/// Where one has outcomes that the other does not have, their order is no question.
fn is_asked(apart: &Apart) -> bool {
    apart.portion != Portion::Order || apart.says == Says::Both
}

/// What is chosen at first: what loses nothing. Where only a person can say, nothing.
fn offered(apart: &Apart) -> Option<Take> {
    match (&apart.portion, apart.says) {
        (Portion::Team | Portion::Order, _) => Some(Take::One(Side::Mine)),
        (_, Says::Only(side)) => Some(Take::One(side)),
        (_, Says::Both) => Some(Take::Both(Side::Mine)),
        (_, Says::BothLevels | Says::Either) => None,
    }
}

fn row(two: &Two, name: &str, apart: &Apart, choices: Choices) -> El {
    let voice = two.voice;
    let options = options(two, apart).into_iter().map(|(take, words)| {
        let portion = apart.portion.clone();
        let of = portion.clone();
        let chosen = Slice::new(move || choices.with(|all| all.iter().any(|(one, stands)| *one == of && *stands == take)));
        choice("radio", name, &words, &[], chosen, move || {
            let mut all = choices.peek().unwrap_or_default();
            all.retain(|(known, _)| *known != portion);
            all.push((portion.clone(), take));
            choices.set(all);
        })
    });
    let no_room = apart.says == Says::Either && apart.portion != Portion::Team;
    group(&versions::name(two, &apart.portion))
        .kid(versions::view(two, &apart.portion))
        .kids(no_room.then(|| el("p").class("group__hint").text(voice.say(Taking::NoRoom))))
        .kid(el("div").class("group__choices").attr("data-cols", "2").kids(options))
}

/// What can stand at a place, in the words for it.
fn options(two: &Two, apart: &Apart) -> Vec<(Take, String)> {
    let voice = two.voice;
    let outcome = matches!(apart.portion, Portion::Outcome(_));
    let (mine, theirs) = match apart.says {
        Says::Only(Side::Theirs) => (Taking::Leave, Taking::TakeIn),
        Says::Only(Side::Mine) if outcome => (Taking::Leave, Taking::Aside),
        Says::Only(Side::Mine) => (Taking::Leave, Taking::Clear),
        _ => (Taking::KeepMine, Taking::TakeTheirs),
    };
    let mut all = vec![(Take::One(Side::Mine), mine), (Take::One(Side::Theirs), theirs)];
    if apart.says == Says::Both {
        let both = match apart.portion {
            Portion::Systems => Taking::BothSystems,
            Portion::Order => Taking::BothOrders,
            _ => Taking::Both,
        };
        all.push((Take::Both(Side::Mine), both));
    }
    let mut all: Vec<_> = all.into_iter().map(|(take, word)| (take, voice.say(word).to_owned())).collect();
    if apart.says == Says::BothLevels {
        for (side, word) in [(Side::Mine, Taking::BothMine), (Side::Theirs, Taking::BothTheirs)] {
            all.push((Take::Both(side), voice.with(word, &[&versions::level(two, &apart.portion, side)])));
        }
    }
    all
}
