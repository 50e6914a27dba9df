//! What a tab saved, one text after the other: where it and another tab parted, should they have written at the same moment.

use super::Desk;
use crate::storage::Writers;

/// How many of its own saves a tab remembers.
const LONGEST: usize = 6;

impl Desk {
    /// How many times this tab saved.
    pub(super) fn saves(&self) -> u64 {
        self.tab.as_ref().map_or(0, |tab| self.writers.saves_of(tab))
    }

    /// How many of them are in another tab's text.
    pub(super) fn saves_in(&self, theirs: &Writers) -> u64 {
        self.tab.as_ref().map_or(0, |tab| theirs.saves_of(tab))
    }

    /// The text that both this tab and another one came from; none when all that this tab saved is in the other's text.
    pub(super) fn parted_at(&self, theirs: &Writers) -> Option<&str> {
        let known = self.saves_in(theirs);
        let (last, _) = self.line.last()?;
        let before = self.line.iter().rev().find(|(saves, _)| *saves <= known).or(self.line.first())?;
        (*last > known).then_some(before.1.as_str())
    }

    /// What this tab saved goes on the line, with the number of that save. What lies long back leaves it, but for the
    /// beginning.
    pub(super) fn went_on(&mut self, saves: u64, text: &str) {
        self.line.push((saves, text.to_owned()));
        if self.line.len() > LONGEST {
            self.line.remove(1);
        }
    }
}
