//! What is taken away, at one stroke or bit by bit: a copy of what stood before is kept, because the next edit takes away what could
//! be done again, and a reload in a full store what could be undone.
//!
//! Two counts run beside each other. A series ends where something is put in, so that what stood before it holds all that it takes. What
//! Undo takes back is counted from its first step on, whatever that brings: the next edit makes an end of all of it at once.

use super::together::put_together;
use super::{Desk, Effect, Env, SaveState, Screens};
use crate::domain::{Command, STROKE, Series, Workbook, taken_out};
use crate::storage::{Aside, Seen};
use std::sync::Arc;

/// How much an edit takes away, in bytes. None where that can't be told: what it was about has another name by now.
fn taken_away(command: &Command, before: &Workbook, after: &Workbook) -> Option<usize> {
    Some(match command {
        Command::StartOver | Command::PutTogether(_) | Command::RemoveEvidence { .. } => usize::MAX,
        Command::Write { place, .. } => taken_out(before.text(place)?, after.text(place).unwrap_or_default()),
        _ => 0,
    })
}

/// How many copies are remembered.
const REMEMBERED: usize = 8;

/// What a desk remembers of what was taken away.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    /// Since something was last put in.
    series: Option<Series<Arc<Workbook>>>,
    /// Since the first press of Undo.
    undone: Option<Series<Arc<Workbook>>>,
    /// What was kept last: the same is not kept again when Undo and Redo go to and fro.
    kept: Vec<Arc<Workbook>>,
}

/// What takes something away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// A person's edit.
    Edit,
    /// The first press of Undo.
    FirstUndo,
    /// A further press, or Redo.
    Step,
}

impl Desk {
    /// What stands here is about to become `after`. Says how much that takes away, in bytes. Once it is more than a stroke since the
    /// count began, what stood there before is kept as a copy, once.
    pub(super) fn take_away(
        &mut self,
        (by, command): (By, &Command),
        after: &Workbook,
        screens: Screens,
        env: &Env,
    ) -> (usize, Vec<Effect>) {
        let out = taken_away(command, &self.workbook, after).unwrap_or(usize::MAX);
        let mut effects = Vec::new();
        if by == By::FirstUndo {
            self.taken.undone = None;
        }
        if by != By::Edit {
            let stood = Series::take_away(&mut self.taken.undone, &self.workbook, out);
            effects.extend(stood.and_then(|stood| self.keep_stood(stood, screens, env)));
        }
        // What an edit takes at once begins anew after the last copy, and so does what is told by no text.
        let over = self.taken.series.as_ref().is_some_and(Series::is_over);
        if by == By::Edit && (out == usize::MAX || over && out > STROKE) {
            self.taken.series = None;
        }
        let stood = Series::take_away(&mut self.taken.series, &self.workbook, out);
        effects.extend(stood.and_then(|stood| self.keep_stood(stood, screens, env)));
        if taken_away(command, after, &self.workbook).is_some_and(|put_in| put_in > 0) {
            self.taken.series = None;
        }
        (out, effects)
    }

    fn keep_stood(&mut self, stood: Arc<Workbook>, screens: Screens, env: &Env) -> Option<Effect> {
        if self.taken.kept.contains(&stood) {
            return None;
        }
        // A store that does not take the work takes no copy either: then the next one is tried anew.
        if !matches!(self.save, SaveState::Failing { .. }) {
            self.taken.kept.push(Arc::clone(&stood));
        }
        if self.taken.kept.len() > REMEMBERED {
            self.taken.kept.remove(0);
        }
        let here = std::mem::replace(&mut self.workbook, stood);
        let text = self.text(env.now);
        self.workbook = here;
        self.copied = Some(env.now);
        let id = self.workbook.id.clone();
        Some(Effect::KeepCopy { id, at: env.now, text, makes_way: screens == Screens::Here })
    }

    /// The next save puts this aside. Several events can come at one moment and carry one mark.
    pub(super) fn put_by(&mut self, raw: String, env: &Env) {
        let mut mark = env.fresh.clone();
        mark.extend(self.aside.iter().map(|_| 'x'));
        self.aside.push(Aside { mark, raw });
    }

    /// Another window wrote: its words were not there when the series began, and are taken away with what was.
    pub(super) fn series_goes_on(&mut self, before: &Workbook) {
        let series = self.taken.series.take().filter(|series| !series.is_over());
        let both = |stood: Arc<Workbook>| Arc::new(put_together(Some(before), &stood, &self.workbook, Seen::Nothing).0);
        self.taken.series = series.map(|series| series.map(both));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Date, Timestamp};

    #[test]
    fn what_is_put_aside_at_one_moment_stands_under_keys_of_its_own() {
        let today = Date { year: 2026, month: 11, day: 21 };
        let env = Env { now: Timestamp(0), today, fresh: "a".to_owned() };
        let framework = content::built_in();
        let mut desk = Desk::new(Workbook::new("w".into(), "r".into(), &framework, env.now, today));
        for text in ["one", "two", "three"] {
            desk.put_by(text.to_owned(), &env);
        }
        let mut marks: Vec<_> = desk.aside.iter().map(|aside| aside.mark.clone()).collect();
        marks.dedup();
        assert_eq!(marks.len(), 3);
    }
}
