//! What this tab and others saved, one text after the other: where two of them parted, should they have written at the same
//! moment, each unseen by the other.

use super::Desk;
use super::together::put_together;
use crate::domain::Timestamp;
use crate::storage::{Seen, Stored, Writers, read_stored, write_stored};

/// How many texts a tab remembers.
const LONGEST: usize = 8;

/// A text that what is on the screen goes back to.
#[derive(Clone, Debug)]
pub(super) struct Beginning {
    /// The saves that it is made of: whoever has these has all of it.
    saves: Writers,
    text: String,
}

impl Beginning {
    /// A text as it was saved.
    pub(super) fn saved(writers: &Writers, text: &str) -> Self {
        Self { saves: writers.last(), text: text.to_owned() }
    }
}

/// Whether of two texts one may hold words of the other that are not in the text that both came from.
pub(super) fn seen_beyond(beginning: Option<&Stored>, mine: &Writers, theirs: &Writers) -> Seen {
    match beginning {
        Some(beginning) if mine.share_only(theirs, &beginning.writers) => Seen::Nothing,
        _ => Seen::Something,
    }
}

impl Desk {
    /// How many times this tab saved.
    pub(super) fn saves(&self) -> u64 {
        self.tab.as_ref().map_or(0, |tab| self.writers.saves_of(tab))
    }

    /// Whether something that this tab saved is not in another one's text.
    pub(super) fn is_apart(&self, theirs: &Writers) -> bool {
        !theirs.hold(&self.stood)
    }

    /// The text that both this tab and another one came from. None where it lies further back than this tab remembers: then
    /// nothing that only one of them has was taken out by the other.
    pub(super) fn parted_at(&self, theirs: &Writers) -> Option<Stored> {
        let held = self.line.iter().rev().find(|beginning| theirs.hold(&beginning.saves))?;
        read_stored(&held.text).ok()
    }

    /// Whether this state was saved here, or taken over from another tab, of late.
    pub(super) fn came_by(&self, edited: Timestamp) -> bool {
        let is_it =
            |beginning: &Beginning| read_stored(&beginning.text).is_ok_and(|stored| stored.workbook.edited == edited);
        self.line.iter().any(is_it)
    }

    /// A save of this tab stands in the store.
    pub(super) fn went_on(&mut self, save: Writers, text: &str) {
        self.stood.clone_from(&save);
        self.remember_text(Beginning { saves: save, text: text.to_owned() });
    }

    /// Another tab's text was put together with what is here, as some other tab may have done, or that one itself. What each
    /// of the earlier texts and that one come to is then the common beginning: with a lesser one for it, what was taken back
    /// here since would come back from there.
    pub(super) fn took_over(&mut self, theirs: &Stored, raw: &str) {
        let saves = theirs.writers.last();
        let mut both: Vec<Beginning> = Vec::new();
        for (index, beginning) in self.line.iter().enumerate().rev() {
            if theirs.writers.hold(&beginning.saves) {
                continue;
            }
            let mut of = beginning.saves.clone();
            of.take_in(&saves);
            if both.iter().any(|known| known.saves == of) {
                continue;
            }
            let Ok(mine) = read_stored(&beginning.text) else { continue };
            let before = self.line.iter().take(index).rev();
            let base = before
                .filter(|base| theirs.writers.hold(&base.saves) && mine.writers.hold(&base.saves))
                .find_map(|base| read_stored(&base.text).ok());
            let mut writers = mine.writers.clone();
            let seen = seen_beyond(base.as_ref(), &writers, &theirs.writers);
            let base = base.map(|base| base.workbook);
            let (workbook, _, contradicts) = put_together(base.as_ref(), &mine.workbook, &theirs.workbook, seen);
            // The other tab may have decided otherwise.
            if !contradicts {
                writers.take_in(&theirs.writers);
                both.push(Beginning { saves: of, text: write_stored(&Stored { writers, workbook, ..mine }) });
            }
        }
        self.remember_text(Beginning { saves, text: raw.to_owned() });
        both.into_iter().rev().for_each(|beginning| self.remember_text(beginning));
    }

    /// What lies long back is forgotten, but for the beginning.
    fn remember_text(&mut self, beginning: Beginning) {
        self.line.push(beginning);
        if self.line.len() > LONGEST {
            self.line.remove(1);
        }
    }
}
