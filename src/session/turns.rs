//! Waiting for this tab's turn to save, so that two tabs never look and write at the same moment.

use super::{Effect, Env, SaveState, Session};
use crate::domain::WorkbookId;

/// The longest a save waits for this tab's turn, in milliseconds. After that it goes without: it still looks before it
/// writes.
const PATIENCE: i64 = 2000;

impl Session {
    /// Saves a workbook when it is this tab's turn, if it has anything to save. What to write is decided then, so an edit
    /// that comes meanwhile goes along, and what was saved on leaving meanwhile is not written twice.
    pub(super) fn save_in_turn(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id) else { return Vec::new() };
        if !matches!(desk.save, SaveState::Waiting { .. } | SaveState::Failing { .. }) {
            return Vec::new();
        }
        let mut effects = Vec::new();
        // A clock that was set back would make it wait until the old time comes again.
        let asked = desk.asked_turn.map_or(env.now, |asked| asked.min(env.now));
        let waited = env.now.0.saturating_sub(asked.0).clamp(0, PATIENCE);
        if waited == PATIENCE {
            return self.turn(id, env);
        }
        if desk.asked_turn.replace(asked).is_none() {
            effects.push(Effect::AskTurn(id.clone()));
        }
        // A turn may never come: another page could hold it and be frozen.
        let after = u32::try_from(PATIENCE - waited).unwrap_or(0);
        effects.insert(0, Effect::SaveSoon { id: id.clone(), after });
        effects
    }

    /// A timer rang. A browser that keeps nothing is not asked again and again.
    pub(super) fn save_due(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let keeps_nothing = self.blocked.is_some();
        match self.any_desk_mut(id) {
            Some(desk) if matches!(desk.save, SaveState::Held(_)) => desk.keep_held(env),
            _ if keeps_nothing => self.hurry(id, env),
            _ => self.save_in_turn(id, env),
        }
    }

    /// It is this tab's turn at a workbook.
    pub(super) fn turn(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        if let Some(desk) = self.any_desk_mut(id) {
            desk.asked_turn = None;
        }
        self.save_now(id, env)
    }

    /// What waits for its quiet time waits no longer. What can't be saved keeps its own time, unless something was typed since it
    /// was tried: what would be lost is kept in mind with every try.
    pub(super) fn hurry(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        match self.any_desk_mut(id) {
            Some(desk) if matches!(desk.save, SaveState::Waiting { .. }) || desk.typing.is_some() => {
                self.save_in_turn(id, env)
            }
            _ => Vec::new(),
        }
    }

    /// There may be room again: whatever is not saved is tried.
    pub(super) fn try_again(&mut self, env: &Env) -> Vec<Effect> {
        self.ids().iter().flat_map(|id| self.save_in_turn(id, env)).collect()
    }
}
