//! What is taken away, at one stroke or bit by bit: a copy of what stood before is kept, because the next edit takes away what could
//! be done again, and a reload in a full store what could be undone.

use super::{Desk, Effect, Env, Screens};
use crate::domain::{Command, Series, Workbook, taken_out};
use crate::storage::Aside;

/// How much an edit takes away, in bytes.
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
    /// So much is about to be taken away from what stands here. Once it is more than a stroke since the series began, what stood
    /// there before the first of its strokes is kept as a copy, once.
    pub(super) fn take_away(&mut self, begins: bool, out: usize, screens: Screens, env: &Env) -> Option<Effect> {
        if begins {
            self.series = None;
        }
        let stood = Series::take_away(&mut self.series, &self.workbook, out)?;
        let here = std::mem::replace(&mut self.workbook, stood);
        let text = self.text(env.now);
        self.workbook = here;
        self.copied = Some(env.now);
        if screens == Screens::Here {
            return Some(Effect::KeepCopy { id: self.workbook.id.clone(), at: env.now, text });
        }
        // Nothing keeps copies yet: the next save puts it aside.
        self.aside.push(Aside { mark: env.fresh.clone(), raw: text });
        None
    }
}
