//! Whose saves are in a stored text: how one tab tells whether what another one wrote was written with its own words in it.
//!
//! A revision alone does not tell. Tabs that see the store late can look, see the same and write: the second takes the
//! place of the first, and when it writes once more its revision is the higher one, without the first one's words.

use super::fields::Placed;
use super::written::Written;
use crate::domain::Unknown;
use serde_json::Value;

/// A tab with its number of saves, for the tabs that saved last; the last one stands at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writers(Vec<(String, u64)>);

/// So many tabs are told apart. A text in which a tab no longer finds itself is merged with its own once more: that shows
/// a person two versions of a text without need, and loses nothing.
const AT_MOST: usize = 8;

impl Writers {
    /// How many saves of this tab are in the text.
    pub fn saves_of(&self, tab: &str) -> u64 {
        self.0.iter().find(|(name, _)| name == tab).map_or(0, |(_, saves)| *saves)
    }

    /// Notes that this many saves of a tab are in the text.
    pub fn note(&mut self, tab: &str, saves: u64) {
        let saves = saves.max(self.saves_of(tab));
        self.0.retain(|(name, _)| name != tab);
        self.0.push((tab.to_owned(), saves));
        let over = self.0.len().saturating_sub(AT_MOST);
        self.0.drain(..over);
    }

    /// Takes over what another text holds: both are in what is written next.
    pub fn take_in(&mut self, other: &Self) {
        for (tab, saves) in &other.0 {
            self.note(tab, *saves);
        }
    }

    /// Whether everything in the other text is in this one.
    pub fn hold(&self, other: &Self) -> bool {
        other.0.iter().all(|(tab, saves)| self.saves_of(tab) >= *saves)
    }

    /// Whether the save with which the other text was written is in this one.
    pub fn hold_last(&self, other: &Self) -> bool {
        other.0.last().is_none_or(|(tab, saves)| self.saves_of(tab) >= *saves)
    }

    /// The tab that saved last.
    pub fn tab(&self) -> &str {
        self.0.last().map_or("", |(tab, _)| tab)
    }

    /// The save with which the text was written.
    #[must_use]
    pub fn last(&self) -> Self {
        Self(self.0.last().cloned().into_iter().collect())
    }

    /// Whether both this text and the other one hold nothing together that is not in `common`.
    pub fn share_only(&self, other: &Self, common: &Self) -> bool {
        other.0.iter().all(|(tab, saves)| self.saves_of(tab).min(*saves) <= common.saves_of(tab))
    }

    pub(super) fn read(placed: Option<Placed>) -> Self {
        let entries = placed.map(|placed| placed.list(AT_MOST)).unwrap_or_default();
        let entry = |entry: Placed| {
            let mut fields = entry.object();
            (fields.take("tab").text(100), fields.take("saves").number())
        };
        Self(entries.into_iter().map(entry).collect())
    }

    pub(super) fn written(&self) -> Value {
        let entry = |(tab, saves): &(String, u64)| {
            let mut fields = Written::over(&Unknown::new());
            fields.set("saves", Value::from(*saves));
            fields.text("tab", tab);
            fields.done()
        };
        Value::Array(self.0.iter().map(entry).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_tabs_wrote_unseen_by_each_other_is_told_apart() {
        let mut first = Writers::default();
        first.note("a", 1);
        let mut second = Writers::default();
        second.note("b", 2);
        assert!(!second.hold(&first) && !first.hold(&second));
        assert!(!second.hold_last(&first) && first.hold_last(&Writers::default()));
        second.take_in(&first);
        assert!(second.hold(&first) && second.hold_last(&first));
        assert_eq!((second.saves_of("a"), second.saves_of("b"), second.saves_of("c")), (1, 2, 0));
        second.note("a", 0);
        assert_eq!(second.saves_of("a"), 1, "a save does not become undone");
    }

    #[test]
    fn the_tabs_that_saved_last_are_kept() {
        let mut writers = Writers::default();
        (0..20_u64).for_each(|tab| writers.note(&format!("t{tab}"), tab + 1));
        assert_eq!((writers.saves_of("t11"), writers.saves_of("t12"), writers.saves_of("t19")), (0, 13, 20));
    }
}
