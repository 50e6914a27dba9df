//! What is done to a workbook as a whole: deleted, put back; and what can't be read put aside.

use super::{Effect, Env, Held, Notice, Route, Session};
use crate::domain::WorkbookId;
use crate::storage::{Aside, Unreadable};

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
}
