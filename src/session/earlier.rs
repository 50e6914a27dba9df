//! Earlier work: what is kept beside the workbooks, and how it comes back. Nothing here takes the place of anything.

use super::{Desk, Effect, Env, KeepEvent, Notice, Place, Route, SaveState, Session};
use crate::domain::{Timestamp, Workbook, WorkbookId};
use crate::storage::{Store, Unreadable, aside_of_key, copies, read_stored, read_workbook};
use std::sync::Arc;

/// Something that is kept beside a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The workbook that it was kept beside.
    pub id: WorkbookId,
    /// How it came there.
    pub kept: KeptAs,
    /// From when it is, where that is known.
    pub at: Option<Timestamp>,
    /// What is in it, or why it can't be read.
    pub found: Result<Arc<Workbook>, Unreadable>,
    /// Its bytes.
    pub raw: String,
}

/// Why something is kept beside a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptAs {
    /// A save took its place.
    Copy,
    /// Much was about to be taken away from it.
    Stroke,
    /// It could not be read, two windows contradicted each other, or it was on a screen and could not be saved.
    Aside,
}

/// All that is kept beside workbooks, copies newest first, then what was put aside.
pub fn earlier(store: &dyn Store) -> Vec<Earlier> {
    let kept = |stroke| if stroke { KeptAs::Stroke } else { KeptAs::Copy };
    let copies = copies(store).into_iter().map(|copy| (copy.key, copy.id, kept(copy.stroke)));
    let keys = store.keys().unwrap_or_default().into_iter();
    let asides = keys.filter_map(|key| Some((key.clone(), aside_of_key(&key)?, KeptAs::Aside)));
    let all = copies.chain(asides).filter_map(|(key, id, kept)| {
        let raw = store.read(&key).ok().flatten()?;
        let found = read(&raw);
        let at = found.as_ref().ok().map(|(at, _)| *at);
        Some(Earlier { id, kept, at, found: found.map(|(_, workbook)| Arc::new(workbook)), raw })
    });
    all.collect()
}

/// From when it is, and what is in it. What somebody let go of in a file that is kept up to date is put aside as it stood there.
fn read(raw: &str) -> Result<(Timestamp, Workbook), Unreadable> {
    match (read_stored(raw), read_workbook(raw)) {
        (Ok(stored), _) => Ok((stored.saved, stored.workbook)),
        (_, Ok(workbook)) => Ok((workbook.edited, workbook)),
        (Err(why), _) => Err(why),
    }
}

impl Session {
    /// Opens an earlier state as a workbook of its own, beside all others.
    pub(super) fn open_earlier(&mut self, raw: &str, team: String, env: &Env) -> Vec<Effect> {
        let Ok((_, mut workbook)) = read(raw) else { return Vec::new() };
        workbook.id = WorkbookId::from(env.fresh.as_str());
        workbook.team.name.clone_from(&team);
        workbook.edited = super::update::later(workbook.edited, env);
        if let Some(framework) = self.frameworks.first().filter(|f| f.reference.id == workbook.framework.id) {
            workbook.fit(framework);
        }
        let id = workbook.id.clone();
        let mut desk = Desk::new(workbook);
        desk.save = SaveState::Waiting { since: env.now };
        self.desks.push(desk);
        self.tell(Notice::Opened { id: id.clone(), team });
        let mut effects = self.save_now(&id, env);
        effects.push(Effect::Go(Route::to(&id, Place::Resume)));
        effects
    }

    /// Takes a deleted workbook away for good, or what is left beside one that is not here any more.
    pub(super) fn forget(&mut self, id: WorkbookId, env: &Env) -> Vec<Effect> {
        let here = self.desks.iter().position(|desk| desk.workbook.id == id);
        let base = match here.and_then(|index| self.desks.get(index)) {
            Some(desk) if desk.deleted.is_some() => desk.base.clone(),
            None if !self.held.iter().any(|held| held.id == id) => None,
            _ => return Vec::new(),
        };
        let mut effects = self.keep(&id, KeepEvent::Stop, env);
        self.desks.retain(|desk| desk.workbook.id != id);
        effects.push(Effect::Remove { id, base });
        effects
    }
}
