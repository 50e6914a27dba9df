//! Taking parts of what arrived into a workbook that is here: one edit, with one step to undo it.

use super::{Effect, Env, Notice, Offer, Place, Route, Session};
use crate::domain::{Command, Portion, Take, Workbook, WorkbookId};
use std::sync::Arc;

impl Session {
    /// The workbooks on this device that parts of what arrived can be taken into: the one that it is another state of comes
    /// first, then those that were edited last.
    pub fn takers(&self, arrived: &Workbook) -> Vec<WorkbookId> {
        let mut ids: Vec<_> = self.shelf().into_iter().map(|desk| desk.workbook.id.clone()).collect();
        ids.retain(|id| self.taker(id, arrived).is_some());
        ids.sort_by_key(|id| *id != arrived.id);
        ids
    }

    /// A workbook on this device, where parts of what arrived can be taken into it. Practice stays apart from work.
    pub fn taker(&self, id: &WorkbookId, arrived: &Workbook) -> Option<Arc<Workbook>> {
        let desk = self.desk_of(id).filter(|desk| !desk.is_read_only())?;
        let ours = Arc::clone(&desk.workbook);
        let fits = ours.framework.id == arrived.framework.id && ours.purpose == arrived.purpose;
        (fits && *ours != *arrived).then_some(ours)
    }

    pub(super) fn take_parts(
        &mut self,
        index: usize,
        into: &WorkbookId,
        choices: &[(Portion, Take)],
        env: &Env,
    ) -> Vec<Effect> {
        let offer = self.incoming.as_ref().and_then(|incoming| incoming.found.as_ref().ok()?.get(index));
        let Some(Offer::Workbook { workbook: arrived, .. }) = offer else { return Vec::new() };
        let arrived = Arc::clone(arrived);
        let Some(ours) = self.taker(into, &arrived) else { return Vec::new() };
        // More than a workbook holds is said where it is chosen; nothing is taken by halves.
        let Ok(whole) = ours.put_together(&arrived, choices) else { return Vec::new() };
        let places = ours.changes(&whole);
        // The edit is made at the workbook's own desk, where it can be undone.
        let route = Route::to(into, Place::See);
        let mut effects = self.go_to(route.clone());
        effects.extend(self.edit(Command::PutTogether(Some(Arc::new(whole))), env));
        self.leave_incoming();
        self.tell(Notice::PutTogether { places });
        effects.push(Effect::Go(route));
        effects
    }
}
