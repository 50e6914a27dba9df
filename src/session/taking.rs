//! Taking parts of what arrived into the workbook that is here: one edit, with one step to undo it.

use super::{Effect, Env, Notice, Offer, Place, Route, Session};
use crate::domain::{Command, Portion, Take, Workbook};
use std::sync::Arc;

impl Session {
    /// The workbook on this device that something which arrived is another state of, where parts can be taken into it.
    pub fn same_here(&self, arrived: &Workbook) -> Option<Arc<Workbook>> {
        let desk = self.desk_of(&arrived.id).filter(|desk| !desk.is_read_only())?;
        let ours = Arc::clone(&desk.workbook);
        (ours.framework.id == arrived.framework.id && *ours != *arrived).then_some(ours)
    }

    pub(super) fn take_parts(&mut self, index: usize, choices: &[(Portion, Take)], env: &Env) -> Vec<Effect> {
        let offer = self.incoming.as_ref().and_then(|incoming| incoming.found.as_ref().ok()?.get(index));
        let Some(Offer::Workbook { workbook: arrived, .. }) = offer else { return Vec::new() };
        let arrived = Arc::clone(arrived);
        let Some(ours) = self.same_here(&arrived) else { return Vec::new() };
        // More than a workbook holds is said where it is chosen; nothing is taken by halves.
        let Ok(whole) = ours.put_together(&arrived, choices) else { return Vec::new() };
        let places = ours.changes(&whole);
        // The edit is made at the workbook's own desk, where it can be undone.
        let route = Route::to(&ours.id, Place::See);
        let mut effects = self.go_to(route.clone());
        effects.extend(self.edit(Command::PutTogether(Some(Arc::new(whole))), env));
        self.leave_incoming(&ours.id);
        self.tell(Notice::PutTogether { places });
        effects.push(Effect::Go(route));
        effects
    }
}
