//! Taking parts of what arrived into a workbook that is here: which one, each place that differs with both versions, and whose
//! stands.

use super::choices::{Chooser, is_own, key_of};
use super::place;
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

/// Both workbooks, or both states of one, and how to speak of them.
#[derive(Clone, PartialEq)]
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
    let two = app.read(move |session| {
        let ours = session.taker(&into.get()?, &of)?;
        Some(Two { voice, framework: Arc::clone(session.framework()?), ours, theirs: Arc::clone(&of) })
    });
    // What is being chosen stays as it is while somebody writes: only another workbook begins the choice anew.
    let of = Slice::new(move || two.with(|two| two.as_ref().map(|two| two.ours.id.clone())));
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
        let choice = el("div").class("part").live_kids(move || match of.get() {
            Some(into) => vec![chooser(app, voice, index, open, two, into)],
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

fn chooser(app: App, voice: Voice, index: usize, open: State<bool>, two: Slice<Option<Two>>, into: WorkbookId) -> El {
    let own = two.with(|two| two.as_ref().is_some_and(is_own));
    let chooser = Chooser::new(two);
    let everywhere = |word: Taking, take: fn(&Apart, Option<Take>) -> Option<Take>| {
        button("button", voice.say(word), move || {
            let stand = chooser.stand.get_untracked();
            let takes = |one: Apart| {
                let before = stand.iter().find(|(known, _)| *known == one.portion).map(|(_, take)| *take);
                // Whose workbook it is, is no part of another team's work.
                let stays = !own && one.portion == Portion::Team;
                let take = if stays { before } else { take(&one, before) };
                (one.portion, take)
            };
            chooser.choose(chooser.apart.get_untracked().into_iter().map(takes));
        })
    };
    let bulk = el("div")
        .class("cluster")
        .kid(everywhere(Taking::AllMine, |_, _| Some(Take::One(Side::Mine))))
        .kid(everywhere(Taking::AllTheirs, |_, _| Some(Take::One(Side::Theirs))))
        .kid(everywhere(Taking::AllBoth, |one, before| match one.says {
            Says::Both => Some(Take::Both(Side::Mine)),
            Says::Only(side) => Some(Take::One(side)),
            // Whose level stands is a choice of its own.
            Says::BothLevels => before.filter(|take| matches!(take, Take::Both(_))),
            Says::Either => before,
        }));
    let keys = move || chooser.apart.with(|apart| apart.iter().map(|one| key_of(&one.portion)).collect());
    let rows = el("div").class("stack").attr("data-gap", "l").each(keys, move |key| place::row(index, chooser, key));
    el("div")
        .class("stack")
        .attr("data-gap", "l")
        .kids((!own).then(|| el("p").text(voice.say(Taking::BeganApart))))
        .kid(el("p").text(voice.say(Taking::Lede)))
        .kid(bulk)
        .kid(rows)
        .kid(end(app, voice, index, open, chooser, into))
}

/// What the choices come to, and the button.
fn end(app: App, voice: Voice, index: usize, open: State<bool>, chooser: Chooser, into: WorkbookId) -> El {
    let Chooser { two, apart, stand, .. } = chooser;
    let whole = Slice::new(move || {
        let comes_to = |two: &Two| two.ours.put_together(&two.theirs, &stand.get()).map(|whole| two.ours.changes(&whole));
        two.with(|two| two.as_ref().map_or(Ok(0), comes_to))
    });
    let comes_to = move || {
        let left = apart.with(Vec::len).saturating_sub(stand.with(Vec::len));
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
        app.send(Event::TakeParts { index, into: into.clone(), choices: stand.get_untracked() });
    });
    // Nothing that changes is nothing to take.
    let take = take.live_flag("disabled", move || whole.with(|whole| *whole == Ok(0)));
    el("div")
        .class("stack")
        .kid(el("p").attr("aria-live", "polite").live(comes_to))
        .kid(wrong(WRONG, why).attr("tabindex", "-1").attr("role", "alert"))
        .kid(el("div").class("cluster").kid(take).kid(close(voice, open)))
}
