//! What a tab saved, one text after the other: where it and another tab parted, should they have written at the same moment.

use super::Desk;
use crate::storage::{Seen, Writers};

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
        let (last, _) = self.line.last()?;
        let (_, text) = self.beginning(theirs)?;
        (*last > self.saves_in(theirs)).then_some(text.as_str())
    }

    /// What this tab took over or saved last of what the other one knows.
    fn beginning(&self, theirs: &Writers) -> Option<&(u64, String)> {
        let known = self.saves_in(theirs);
        self.line.iter().rev().find(|(saves, _)| *saves <= known).or(self.line.first())
    }

    /// Whether what is here beyond that beginning may hold words of the other tab, or the other's text such of this one.
    pub(super) fn seen_beyond(&self, theirs: &Writers) -> Seen {
        match self.beginning(theirs) {
            Some((saves, _)) if *saves == self.saves_in(theirs) && self.mixed.is_none_or(|mixed| mixed < *saves) => {
                Seen::Nothing
            }
            _ => Seen::Something,
        }
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
