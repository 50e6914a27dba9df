//! What another tab wrote in the same moment as this one, unseen, and what this one's save took the place of. Mostly the other
//! tab finds that out by itself; one that was closed in that very moment can't.

use super::line::seen_beyond;
use super::together::put_together;
use super::{Effect, Env, Notice, SaveState, Session};
use crate::domain::WorkbookId;
use crate::storage::read_stored;
use std::sync::Arc;

impl Session {
    /// Another tab wrote this, and it does not stand in the store any more. Where this tab wrote over it without having seen
    /// it, its words are put together with what is here, and saved at once.
    pub(super) fn overheard(&mut self, id: &WorkbookId, text: &str, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id) else { return Vec::new() };
        let Ok(theirs) = read_stored(text) else { return Vec::new() };
        let held = matches!(desk.save, SaveState::Held(_)) || desk.deleted.is_some() || theirs.deleted.is_some();
        if held || theirs.workbook.id != *id || desk.writers.hold_last(&theirs.writers) {
            return Vec::new();
        }
        // Only a tab whose own save is not in that text can have written over it.
        if !desk.is_apart(&theirs.writers) {
            return Vec::new();
        }
        let base = desk.parted_at(&theirs.writers);
        let seen = seen_beyond(base.as_ref(), &desk.writers, &theirs.writers);
        let base = base.map(|base| base.workbook);
        let (mut merged, conflicts, lost) = put_together(base.as_ref(), &desk.workbook, &theirs.workbook, seen);
        desk.took_over(&theirs, text);
        desk.writers.take_in(&theirs.writers);
        if merged == *desk.workbook && !lost {
            return Vec::new();
        }
        let clashes = super::clash::clashes(base.as_ref(), &desk.workbook, &theirs.workbook, &merged);
        let places = if clashes.is_empty() { conflicts } else { clashes.len() };
        if lost {
            desk.put_by(text.to_owned(), env);
        }
        merged.edited = super::update::later(merged.edited.max(desk.workbook.edited), env);
        let before = std::mem::replace(&mut desk.workbook, Arc::new(merged));
        desk.remember(clashes, &before);
        desk.history.part(&before);
        desk.series_goes_on(&before);
        desk.copied = None;
        desk.save = SaveState::Waiting { since: env.now };
        self.tell(Notice::Merged { places });
        // At once: nobody else has these words any more.
        self.save_now(id, env)
    }
}
