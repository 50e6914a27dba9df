//! What is done to a workbook as a whole: deleted, put back, chosen while it is on hold; and what can't be read put aside.

use super::{Desk, Effect, Env, Held, Notice, Route, SaveState, Session};
use crate::domain::WorkbookId;
use crate::storage::{Aside, Unreadable, read_stored};

impl Desk {
    /// A deletion could not be saved: where the device has the workbook as it was, it is not deleted.
    #[inline(never)]
    pub(super) fn stays_later(&mut self) -> bool {
        let stored = self.base.as_ref().and_then(|base| read_stored(base).ok());
        let stays = stored.is_some_and(|stored| stored.deleted.is_none());
        if stays {
            self.deleted = None;
        }
        stays
    }
}

impl Session {
    /// Deletes a workbook so that it can be put back.
    pub(super) fn delete(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id).filter(|desk| desk.deleted.is_none()) else { return Vec::new() };
        if desk.is_read_only() {
            self.tell(Notice::ReadOnly);
            return Vec::new();
        }
        let team = desk.workbook.team.name.clone();
        desk.deleted = Some(env.now);
        desk.chosen(env);
        let mut effects = desk.rescue(env);
        self.tell(Notice::Deleted { id: id.clone(), team });
        let here = self.route.workbook() == Some(id);
        effects.extend(self.save_now(id, env));
        if here {
            effects.push(Effect::Go(Route::Start));
        }
        effects
    }

    /// Puts a deleted workbook back.
    pub(super) fn put_back(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id).filter(|desk| desk.deleted.is_some()) else { return Vec::new() };
        let team = desk.workbook.team.name.clone();
        desk.deleted = None;
        desk.chosen(env);
        self.tell(Notice::PutBack { team });
        self.save_now(id, env)
    }

    /// Puts bytes that can't be read aside, so that their place is free. What a newer Juneward wrote is not this one's to
    /// move.
    pub(super) fn put_aside(&mut self, id: WorkbookId, env: &Env) -> Vec<Effect> {
        let ours = |held: &&Held| held.id == id && !matches!(held.why, Unreadable::Newer { .. });
        let held = self.held.iter().find(ours);
        let aside = held.map(|held| Aside { mark: env.fresh.clone(), raw: held.raw.clone() });
        aside.map(|aside| Effect::PutAside { id, aside }).into_iter().collect()
    }

    /// They were put aside.
    pub(super) fn was_put_aside(&mut self, id: &WorkbookId) {
        self.held.retain(|held| held.id != *id);
        self.tell(Notice::PutAside);
    }

    /// A held workbook: what is on the screen stands.
    pub(super) fn keep_mine(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id) else { return Vec::new() };
        if !matches!(desk.save, SaveState::Held(_)) || desk.is_read_only() {
            return Vec::new();
        }
        desk.chosen(env);
        let mut effects = desk.rescue(env);
        effects.extend(self.save_now(id, env));
        effects
    }

    /// A held workbook: what is in the store stands.
    pub(super) fn let_go(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id) else { return Vec::new() };
        if !matches!(desk.save, SaveState::Held(_)) {
            return Vec::new();
        }
        let raw = desk.base.clone();
        // Whoever lets go by mistake finds what only this window held among earlier work.
        let mut effects = desk.rescue(env);
        desk.save = SaveState::New;
        effects.extend(desk.rescue(env));
        // What is open beside the workbook is still open should it be put back.
        let drafts = std::mem::take(&mut desk.drafts);
        let (clashes, open_ends) = (std::mem::take(&mut desk.clashes), std::mem::take(&mut desk.open_ends));
        self.desks.retain(|desk| desk.workbook.id != *id);
        if let Some(raw) = raw {
            self.put_on_shelf(id, raw);
        }
        if let Some(desk) = self.any_desk_mut(id) {
            (desk.drafts, desk.clashes, desk.open_ends) = (drafts, clashes, open_ends);
        }
        effects.push(Effect::Go(Route::Start));
        effects
    }
}
