//! Undo and redo: snapshots of the workbook, each named by the command that followed it.
//!
//! Typing in one field is one step until the field is left, a second of silence, or five seconds in all.

use crate::domain::{Command, ComponentId, TextPlace, Timestamp, Workbook};
use std::sync::Arc;

/// How many steps are kept.
const MOST_STEPS: usize = 200;
/// Silence that ends a step, in milliseconds.
const SILENCE: i64 = 1000;
/// The longest a step grows, in milliseconds.
const LONGEST: i64 = 5000;

/// What can be taken back and done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    open: Option<OpenStep>,
}

/// One step: a command, and the workbook on its other side.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub command: Command,
    /// The workbook to return to.
    pub other_side: Arc<Workbook>,
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
        self.past.last().map(|step| &step.command)
    }

    /// What Redo would do again.
    pub fn can_redo(&self) -> Option<&Command> {
        self.future.last().map(|step| &step.command)
    }

    /// An edit was accepted; `before` is the workbook as it was.
    pub fn record(&mut self, command: &Command, before: Arc<Workbook>, now: Timestamp) {
        self.future.clear();
        let typing = typing(command);
        if let (Some(open), Some(place), Some(step)) = (&mut self.open, &typing, self.past.last_mut()) {
            let quiet = now.0.saturating_sub(open.last.0);
            if open.place == *place && (0..SILENCE).contains(&quiet) && now.0.saturating_sub(open.since.0) < LONGEST {
                open.last = now;
                step.command = command.clone();
                return;
            }
        }
        self.open = typing.map(|place| OpenStep { place, since: now, last: now });
        self.past.push(Step { command: command.clone(), other_side: before });
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    /// A field was left: the next edit is a step of its own.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// Takes the last step back: the command, and the workbook to show.
    pub fn undo(&mut self, now: Arc<Workbook>) -> Option<Step> {
        self.open = None;
        let step = self.past.pop()?;
        self.future.push(Step { command: step.command.clone(), other_side: now });
        Some(step)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, now: Arc<Workbook>) -> Option<Step> {
        self.open = None;
        let step = self.future.pop()?;
        self.past.push(Step { command: step.command.clone(), other_side: now });
        Some(step)
    }
}

fn typing(command: &Command) -> Option<Typing> {
    match command {
        Command::Write { place, .. } => Some(Typing::Text(place.clone())),
        Command::Rate { component, .. } => Some(Typing::Rating(component.clone())),
        _ => None,
    }
}
