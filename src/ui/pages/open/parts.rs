//! Taking parts of what arrived into a workbook that is here: which one, each place that differs with both versions, and whose
//! stands.

use super::versions;
use crate::browser::{self, App, El, Slice, State, el};
use crate::domain::{Apart, Contents, Framework, Portion, Says, Side, Take, Workbook, WorkbookId};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::open::holds;
use crate::i18n::problems::refused;
use crate::i18n::start::Start;
use crate::i18n::taking::Taking;
use crate::session::Event;
use crate::ui::parts::{button, choice, choices, group, wrong};
use std::sync::Arc;

const WRONG: &str = "taking-wrong";

/// What stands at first everywhere in a workbook that other people began: nothing of theirs comes in by itself.
const LEFT: Take = Take::One(Side::Mine);

/// What was chosen so far.
type Choices = State<Vec<(Portion, Take)>>;

/// Both workbooks, or both states of one, and how to speak of them.
pub(super) struct Two {
    pub(super) voice: Voice,
    pub(super) framework: Arc<Framework>,
    pub(super) ours: Arc<Workbook>,
    pub(super) theirs: Arc<Workbook>,
}

/// Draws the way in, and behind it the choice; nothing where parts can't be taken.
pub(super) fn view(app: App, voice: Voice, index: usize, arrived: &Arc<Workbook>) -> Option<El> {
    let takers = app.peek(|session| session.takers(arrived));
    let first = takers.first()?;
    let own = *first == arrived.id;
    let open = State::new(false);
    // The state of the same workbook is meant first of all. Otherwise somebody has to say which one.
    let into = State::new(own.then(|| first.clone()));
    let theirs = Arc::clone(arrived);
    let which = (!own || takers.len() > 1).then_some(takers);
    // It follows the workbook: another window may go on writing in it.
    let of = Arc::clone(arrived);
    let ours = app.read(move |session| {
        let ours = into.get().and_then(|into| session.taker(&into, &of));
        ours.zip(session.framework().cloned()).map(Both)
    });
    let word = if own { Taking::Begin } else { Taking::BeginApart };
    Some(el("div").class("part").live_kids(move || {
        if !open.get() {
            let begin = button("button", voice.say(word), move || {
                open.set(true);
                browser::focus(&title(index));
            });
            return vec![el("p").kid(begin)];
        }
        let head = el("h4").class("found__name").id(&title(index)).attr("tabindex", "-1").text(voice.say(Taking::Title));
        let which = which.as_ref().map(|takers| which_one(app, voice, index, &theirs, takers, into));
        let theirs = Arc::clone(&theirs);
        let choice = el("div").class("part").live_kids(move || match ours.get() {
            Some(Both((ours, framework))) => {
                vec![chooser(app, index, open, Two { voice, framework, ours, theirs: Arc::clone(&theirs) })]
            }
            None => vec![el("div").class("cluster").kid(close(voice, open))],
        });
        vec![el("div").class("stack").attr("data-gap", "l").kid(head).kids(which).kid(choice)]
    }))
}

fn title(index: usize) -> String {
    ["taking-title-", &index.to_string()].concat()
}

/// Which workbook on this device takes the parts.
fn which_one(
    app: App,
    voice: Voice,
    index: usize,
    arrived: &Workbook,
    takers: &[WorkbookId],
    into: State<Option<WorkbookId>>,
) -> El {
    let name = ["take-into-", &index.to_string()].concat();
    let options = takers.iter().filter_map(|id| {
        let book = app.peek(|session| session.taker(id, arrived))?;
        let team = if book.team.name.trim().is_empty() { voice.say(Frame::UnnamedTeam) } else { &book.team.name };
        let label = [team, &book.school_year.label()].join(", ");
        let same = if book.id == arrived.id { Taking::SameBook } else { Taking::OtherBook };
        let holds = holds(voice, Contents::of(&book));
        let changed = voice.with(Start::Changed, &[&browser::moment_text(book.edited, voice.0)]);
        let notes = [voice.say(same), &holds, &changed];
        let of = id.clone();
        let chosen = Slice::new(move || into.with(|into| *into == Some(of.clone())));
        let id = id.clone();
        Some(choice("radio", &name, &label, &notes, chosen, move || into.set(Some(id.clone()))))
    });
    group(voice.say(Taking::Which)).kid(choices(options.collect::<Vec<_>>()))
}

fn close(voice: Voice, open: State<bool>) -> El {
    button("button button--quiet", voice.say(Taking::Not), move || {
        open.set(false);
        browser::focus(super::ARRIVED);
    })
}

/// A workbook with the framework in the language of the screen.
#[derive(Clone, PartialEq)]
struct Both((Arc<Workbook>, Arc<Framework>));

fn chooser(app: App, index: usize, open: State<bool>, two: Two) -> El {
    let voice = two.voice;
    let own = two.ours.id == two.theirs.id;
    let apart: Vec<Apart> = two.ours.apart(&two.theirs).into_iter().filter(|one| is_asked(one, own)).collect();
    let begin = apart.iter().filter_map(|one| Some((one.portion.clone(), if own { offered(one)? } else { LEFT })));
    let choices: Choices = State::new(begin.collect());
    let everywhere = |word: Taking, take: fn(&Apart, Option<Take>) -> Option<Take>| {
        let apart = apart.clone();
        button("button", voice.say(word), move || {
            let now = choices.peek().unwrap_or_default();
            let before = |portion: &Portion| now.iter().find(|(known, _)| known == portion).map(|(_, take)| *take);
            // Whose workbook it is, is no part of another team's work.
            let stays = |one: &Apart| !own && one.portion == Portion::Team;
            let taken = |one: &Apart| if stays(one) { before(&one.portion) } else { take(one, before(&one.portion)) };
            let all = apart.iter().filter_map(|one| Some((one.portion.clone(), taken(one)?)));
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
        .kids((!own).then(|| el("p").text(voice.say(Taking::BeganApart))))
        .kid(el("p").text(voice.say(Taking::Lede)))
        .kid(bulk)
        .kids(rows)
        .kid(end(app, index, open, apart.len(), choices, two))
}

/// What the choices come to, and the button.
fn end(app: App, index: usize, open: State<bool>, places: usize, choices: Choices, two: Two) -> El {
    let (voice, into) = (two.voice, two.ours.id.clone());
    let whole = Slice::new(move || two.ours.put_together(&two.theirs, &choices.get()).map(|whole| two.ours.changes(&whole)));
    let comes_to = move || {
        let left = places.saturating_sub(choices.with(Vec::len));
        let left = match left {
            0 => String::new(),
            left => voice.count(left, Taking::OpenOne, Taking::OpenSeveral),
        };
        match whole.get() {
            Ok(0) => voice.with(Taking::PlaceNone, &[&left]),
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
        app.send(Event::TakeParts { index, into: into.clone(), choices: choices.peek().unwrap_or_default() });
    });
    // Nothing that changes is nothing to take.
    let take = take.live_flag("disabled", move || whole.with(|whole| *whole == Ok(0)));
    el("div")
        .class("stack")
        .kid(el("p").attr("aria-live", "polite").live(comes_to))
        .kid(wrong(WRONG, why).attr("tabindex", "-1").attr("role", "alert"))
        .kid(el("div").class("cluster").kid(take).kid(close(voice, open)))
}

/// Where one has outcomes that the other does not have, their order is no question; nor is what other people say nothing about.
fn is_asked(apart: &Apart, own: bool) -> bool {
    let order = apart.portion != Portion::Order || apart.says == Says::Both;
    order && (own || apart.says != Says::Only(Side::Mine))
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
