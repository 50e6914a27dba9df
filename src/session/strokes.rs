//! What is taken away at one stroke, or by Undo word by word: a copy of it is kept, because the next edit takes away what could
//! be done again, and a reload in a full store what could be undone.

use super::{Desk, Effect, SaveState, Step};
use crate::domain::{Command, STROKE, Timestamp, Workbook, taken_out};
use std::hint::black_box;
use std::sync::Arc;

pub(super) type KeepUndone = fn(&mut Desk, bool, &Step, Timestamp) -> Option<Effect>;

/// How much an edit takes away at one stroke, in bytes. From [`STROKE`] on a copy is kept of what its save takes the place of.
pub(super) fn taken_away(command: &Command, before: &Workbook, after: &Workbook) -> usize {
    match command {
        Command::StartOver | Command::PutTogether(_) | Command::RemoveEvidence { .. } => usize::MAX,
        Command::Write { place, .. } => {
            before.text(place).map_or(0, |before| taken_out(before, after.text(place).unwrap_or_default()))
        }
        _ => 0,
    }
}

impl Desk {
    /// What is typed over while a person has to choose first: no save comes that would keep it.
    pub(super) fn copy_of_held(&self, now: Timestamp) -> Option<Effect> {
        // What put it on hold is the later code, so that it is here.
        matches!(self.save, SaveState::Held(_))
            .then(|| black_box(Self::copy_later as fn(&Self, Timestamp) -> Effect)(self, now))
    }

    /// What is on the screen, as an earlier copy.
    #[inline(never)]
    fn copy_later(&self, now: Timestamp) -> Effect {
        Effect::KeepCopy { id: self.workbook.id.clone(), at: now, text: self.text(now) }
    }

    /// Undo takes a sentence back word by word. Once more than a few words are gone, what stood there before the first of these
    /// steps is kept as a copy, once.
    #[inline(never)]
    pub(super) fn keep_undone_later(&mut self, first: bool, step: &Step, now: Timestamp) -> Option<Effect> {
        if first {
            self.undone = Some((Arc::clone(&self.workbook), 0));
        }
        let Command::Write { place, .. } = &step.command else { return None };
        let (stood, out) = self.undone.as_mut()?;
        let after = step.other_side.text(place).unwrap_or_default();
        *out += taken_out(self.workbook.text(place).unwrap_or_default(), after);
        if *out <= STROKE {
            return None;
        }
        let here = std::mem::replace(&mut self.workbook, Arc::clone(stood));
        let copy = self.copy_later(now);
        (self.workbook, self.undone) = (here, None);
        Some(copy)
    }
}
