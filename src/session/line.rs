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

    /// Whether something that this tab saved is not in another one's text.
    pub(super) fn is_apart(&self, theirs: &Writers) -> bool {
        self.line.last().is_some_and(|(last, _)| *last > self.saves_in(theirs))
    }

    /// The text that both this tab and another one came from. None where it lies further back than this tab remembers: then
    /// nothing that only one of them has was taken out by the other.
    pub(super) fn parted_at(&self, theirs: &Writers) -> Option<&str> {
        self.beginning(theirs).map(|(_, text)| text.as_str())
    }

    /// What this tab took over or saved last of what the other one knows.
    fn beginning(&self, theirs: &Writers) -> Option<&(u64, String)> {
        let known = self.saves_in(theirs);
        self.line.iter().rev().find(|(saves, _)| *saves <= known)
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
