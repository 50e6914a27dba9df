//! Undo and redo: snapshots of the workbook, each named by the command that followed it.
//!
//! Typing in one field is one step until the field is left, a second of silence, or five seconds in all. Beside the
//! store's text the steps are kept as differences, so that they survive a reload; there they become snapshots again one
//! by one, as they are taken.
//!
//! Where another window writes between two steps, a step is taken as what it changed, and not as the state that it came from: the
//! other window's words stay, and where both changed one thing, what stands now does.

use super::Clash;
use super::clash::clashes;
use super::together::put_together;
use crate::domain::{Command, ComponentId, TextPlace, Timestamp, Workbook};
use crate::storage::{KeptHistory, KeptStep, Seen, difference, follow};
use std::hint::black_box;
use std::sync::Arc;

type Follow = fn(&Arc<Workbook>, &Entry, Option<&mut Entry>) -> Option<(Arc<Workbook>, Vec<Clash>)>;

/// How many steps are kept.
const MOST_STEPS: usize = 200;
/// Silence that ends a step, in milliseconds.
const SILENCE: i64 = 1000;
/// The longest a step grows, in milliseconds.
const LONGEST: i64 = 5000;

/// What can be taken back and done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Entry>,
    future: Vec<Entry>,
    open: Option<OpenStep>,
}

/// One step: a command, and the workbook on its other side.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub command: Command,
    /// The workbook to return to.
    pub other_side: Arc<Workbook>,
    /// What it could not bring back, because another window has written there since and both together are too long.
    pub(super) clashes: Vec<Clash>,
}

/// A step as it waits to be taken. At least one of the two is known.
#[derive(Clone, Debug)]
struct Entry {
    command: Command,
    /// The workbook to return to; none where an earlier visit took the step.
    other_side: Option<Arc<Workbook>>,
    /// What leads there from the workbook on this side; none until it is kept for the first time.
    delta: Option<Arc<str>>,
    /// The workbook on this side, where it is not the present one or the one that the step before leads to: another window wrote.
    this_side: Option<Arc<Workbook>>,
}

#[derive(Clone, Debug)]
struct OpenStep {
    place: Typing,
    since: Timestamp,
    last: Timestamp,
}

#[derive(Clone, Debug, PartialEq)]
enum Typing {
    Text(TextPlace),
    // Arrow keys walk through the levels: one step back undoes the walk.
    Rating(ComponentId),
}

impl History {
    /// What Undo would take back.
    pub fn can_undo(&self) -> Option<&Command> {
        self.past.last().map(|entry| &entry.command)
    }

    /// What Redo would do again.
    pub fn can_redo(&self) -> Option<&Command> {
        self.future.last().map(|entry| &entry.command)
    }

    /// An edit was accepted; `before` is the workbook as it was.
    pub fn record(&mut self, command: &Command, before: Arc<Workbook>, now: Timestamp) {
        self.future.clear();
        let typing = typing(command);
        if let (Some(open), Some(place), Some(entry)) = (&mut self.open, &typing, self.past.last_mut()) {
            let quiet = now.0.saturating_sub(open.last.0);
            if open.place == *place && (0..SILENCE).contains(&quiet) && now.0.saturating_sub(open.since.0) < LONGEST {
                open.last = now;
                entry.command = command.clone();
                // What led there from the shorter text does not lead there from this one.
                entry.delta = None;
                return;
            }
        }
        self.open = typing.map(|place| OpenStep { place, since: now, last: now });
        self.past.push(Entry::new(command.clone(), before));
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    /// A field was left: the next edit is a step of its own.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// Another window wrote: what can be taken back and done again belongs to what stood here before.
    pub(super) fn part(&mut self, before: &Arc<Workbook>) {
        self.open = None;
        for next in [self.past.last_mut(), self.future.last_mut()].into_iter().flatten() {
            next.this_side.get_or_insert_with(|| Arc::clone(before));
        }
    }

    /// Takes the last step back: the command, and the workbook to show.
    pub fn undo(&mut self, now: Arc<Workbook>) -> Option<Step> {
        self.open = None;
        take(&mut self.past, &mut self.future, now)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, now: Arc<Workbook>) -> Option<Step> {
        self.open = None;
        take(&mut self.future, &mut self.past, now)
    }

    /// The steps as they are kept beside the workbook as it is now.
    pub fn to_keep(&mut self, now: &Arc<Workbook>) -> KeptHistory {
        KeptHistory { past: to_keep(&mut self.past, now), future: to_keep(&mut self.future, now) }
    }

    /// The steps of an earlier visit.
    pub fn kept(kept: KeptHistory) -> Self {
        let entries = |steps: Vec<KeptStep>| {
            let steps = steps.into_iter();
            let entry =
                |step: KeptStep| Entry { command: step.command, other_side: None, delta: Some(step.delta), this_side: None };
            steps.map(entry).collect()
        };
        Self { past: entries(kept.past), future: entries(kept.future), open: None }
    }
}

impl Entry {
    fn new(command: Command, other_side: Arc<Workbook>) -> Self {
        Self { command, other_side: Some(other_side), delta: None, this_side: None }
    }
}

/// Takes a step from one side to the other. One that leads nowhere is no step, and nothing behind it can be reached.
fn take(from: &mut Vec<Entry>, to: &mut Vec<Entry>, now: Arc<Workbook>) -> Option<Step> {
    let entry = from.pop()?;
    let other_side = match (&entry.other_side, &entry.this_side) {
        (Some(there), None) => Some((Arc::clone(there), Vec::new())),
        // A step of an earlier visit was read by the later code, and what another window wrote, too: so it is here.
        _ => black_box(follow_later as Follow)(&now, &entry, from.last_mut()),
    };
    let Some((other_side, clashes)) = other_side else {
        from.clear();
        return None;
    };
    // Where it led nowhere there is nothing to go back from.
    if !Arc::ptr_eq(&other_side, &now) {
        to.push(Entry::new(entry.command.clone(), now));
    }
    Some(Step { command: entry.command, other_side, clashes })
}

/// Where a step leads. The next one goes on from where this one would have led had nobody else written.
#[inline(never)]
fn follow_later(now: &Arc<Workbook>, entry: &Entry, next: Option<&mut Entry>) -> Option<(Arc<Workbook>, Vec<Clash>)> {
    let here = entry.this_side.as_ref().unwrap_or(now);
    let there = match (&entry.other_side, &entry.delta) {
        (Some(there), _) => Arc::clone(there),
        (None, delta) => Arc::new(follow(here, delta.as_deref()?)?),
    };
    if here == now {
        return Some((there, Vec::new()));
    }
    if let Some(next) = next {
        next.this_side.get_or_insert_with(|| Arc::clone(&there));
    }
    // What stands now is held against the step: whatever both changed stays as it is now.
    let (mut whole, _, lost) = put_together(Some(&**here), now, &there, Seen::Nothing);
    // What there is no room for beside what stands now is asked about instead: nobody is told that it is back.
    let clashes = if lost { clashes(Some(here), now, &there, &whole) } else { Vec::new() };
    if whole == **now {
        return Some((Arc::clone(now), clashes));
    }
    // A state of its own, which no file holds.
    whole.edited = now.edited.max(here.edited).max(there.edited).after();
    Some((Arc::new(whole), clashes))
}

fn to_keep(entries: &mut [Entry], now: &Arc<Workbook>) -> Vec<KeptStep> {
    let mut this_side = Some(now);
    // What belongs to a state that was never stored can't be read beside a stored one.
    let first = entries.iter().rposition(|entry| entry.this_side.is_some()).map_or(0, |apart| apart + 1);
    let entries = entries.get_mut(first..).unwrap_or_default();
    // From the next step back: each begins where the one after it ends.
    for entry in entries.iter_mut().rev() {
        if let (None, Some(here), Some(there)) = (&entry.delta, this_side, &entry.other_side) {
            entry.delta = Some(difference(here, there));
        }
        this_side = entry.other_side.as_ref();
    }
    let kept =
        entries.iter().filter_map(|entry| Some(KeptStep { command: entry.command.clone(), delta: entry.delta.clone()? }));
    kept.collect()
}

fn typing(command: &Command) -> Option<Typing> {
    match command {
        Command::Write { place, .. } => Some(Typing::Text(place.clone())),
        Command::Rate { component, .. } => Some(Typing::Rating(component.clone())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Date, Framework, FrameworkRef, Language, Rating, Unknown};

    fn workbook() -> Arc<Workbook> {
        let framework = Framework {
            reference: FrameworkRef { id: "f".to_owned(), version: "1".to_owned(), unknown: Unknown::new() },
            language: Language::English,
            title: String::new(),
            statement: String::new(),
            licence: String::new(),
            levels: Vec::new(),
            systems: Vec::new(),
        };
        let today = Date { year: 2026, month: 11, day: 21 };
        Arc::new(Workbook::new("w".into(), "r".into(), &framework, Timestamp(0), today))
    }

    fn name() -> Command {
        Command::Write { place: TextPlace::TeamName, text: String::new() }
    }

    fn school() -> Command {
        Command::Write { place: TextPlace::School, text: String::new() }
    }

    fn rate(component: &str) -> Command {
        Command::Rate { component: component.into(), rating: Rating::NotSureYet }
    }

    fn toggle() -> Command {
        Command::ToggleSystem("s".into())
    }

    /// How many steps a series of commands makes, each at its moment.
    fn steps(commands: &[(i64, Command)]) -> usize {
        let mut history = History::default();
        for (now, command) in commands {
            history.record(command, workbook(), Timestamp(*now));
        }
        history.past.len()
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        for (expected, commands) in [
            (1, vec![(0, name()), (300, name()), (1299, name())]),
            // A second of silence.
            (2, vec![(0, name()), (1000, name())]),
            // Five seconds in all.
            (
                2,
                vec![
                    (0, name()),
                    (900, name()),
                    (1800, name()),
                    (2700, name()),
                    (3600, name()),
                    (4500, name()),
                    (5000, name()),
                ],
            ),
            (
                1,
                vec![
                    (0, name()),
                    (900, name()),
                    (1800, name()),
                    (2700, name()),
                    (3600, name()),
                    (4500, name()),
                    (4999, name()),
                ],
            ),
            // Another field, another component, another kind of edit.
            (3, vec![(0, name()), (1, school()), (2, name())]),
            (1, vec![(0, rate("a")), (1, rate("a"))]),
            (2, vec![(0, rate("a")), (1, rate("b"))]),
            (2, vec![(0, toggle()), (1, toggle())]),
            (3, vec![(0, name()), (1, toggle()), (2, name())]),
            // A clock that was set back.
            (2, vec![(1000, name()), (500, name())]),
        ] {
            assert_eq!(steps(&commands), expected, "{commands:?}");
        }
    }

    #[test]
    fn leaving_a_field_ends_the_step() {
        let mut history = History::default();
        history.record(&name(), workbook(), Timestamp(0));
        history.settle();
        history.record(&name(), workbook(), Timestamp(1));
        assert_eq!(history.past.len(), 2);
    }

    #[test]
    fn undoing_ends_the_step_too() {
        let mut history = History::default();
        history.record(&name(), workbook(), Timestamp(0));
        assert!(history.undo(workbook()).is_some());
        assert!(history.redo(workbook()).is_some());
        history.record(&name(), workbook(), Timestamp(1));
        assert_eq!(history.past.len(), 2);
        assert!(history.can_redo().is_none());
    }

    #[test]
    fn a_step_that_grew_returns_to_its_beginning() {
        let (first, second) = (workbook(), workbook());
        let mut history = History::default();
        history.record(&name(), Arc::clone(&first), Timestamp(0));
        history.record(&name(), second, Timestamp(1));
        let step = history.undo(workbook()).expect("a step");
        assert!(Arc::ptr_eq(&step.other_side, &first));
        assert!(history.undo(workbook()).is_none());
    }

    #[test]
    fn a_step_that_grew_after_it_was_kept_is_kept_anew() {
        let named = |name: &str| {
            let mut workbook = (*workbook()).clone();
            name.clone_into(&mut workbook.team.name);
            Arc::new(workbook)
        };
        let mut history = History::default();
        history.record(&name(), named(""), Timestamp(0));
        let short = history.to_keep(&named("Gr"));
        history.record(&name(), named("Gr"), Timestamp(300));
        let kept = history.to_keep(&named("Grade 5"));
        assert_ne!(short, kept);
        let mut later = History::kept(kept);
        let step = later.undo(named("Grade 5")).expect("a step");
        assert_eq!(step.other_side, named(""));
        assert_eq!(later.redo(step.other_side).expect("a step").other_side, named("Grade 5"));
    }
}
