//! What is taken away at one stroke, or by Undo word by word: a copy of it is kept, because the next edit takes away what could
//! be done again, and a reload in a full store what could be undone.

use super::{Desk, Effect, SaveState, Step};
use crate::domain::{Command, Timestamp, Workbook};
use std::hint::black_box;
use std::sync::Arc;

pub(super) type KeepUndone = fn(&mut Desk, bool, &Step, Timestamp) -> Option<Effect>;

/// Whoever takes out more than this at one stroke, in bytes, has not pressed Backspace once.
const STROKE: usize = 20;

/// Whether an edit takes something away at one stroke: then a copy is kept of what its save takes the place of.
pub(super) fn takes_away(command: &Command, before: &Workbook, after: &Workbook) -> bool {
    match command {
        Command::StartOver | Command::PutTogether(_) | Command::RemoveEvidence { .. } => true,
        Command::Write { place, .. } => {
            before.text(place).is_some_and(|before| taken_out(before, after.text(place).unwrap_or_default()) > STROKE)
        }
        _ => false,
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

/// How many bytes of a text are not in the one that came to stand in its place.
fn taken_out(before: &str, after: &str) -> usize {
    let same = |pair: &(u8, u8)| pair.0 == pair.1;
    let ahead = before.bytes().zip(after.bytes()).take_while(same).count();
    let left = before.len().min(after.len()) - ahead;
    let behind = before.bytes().rev().zip(after.bytes().rev()).take(left).take_while(same).count();
    before.len() - ahead - behind
}
