//! Practice: a workbook of a made-up team, apart from the real work.

use super::{Desk, Effect, Env, Parcel, Place, Route, SaveState, Session};
use crate::domain::{Purpose, SchoolYear, WorkbookId};
use crate::storage::read_workbook;

impl Session {
    /// Begins to practise with a sample. Whoever went on to something else meanwhile is not pulled away from it.
    pub(super) fn practise(&mut self, text: &str, env: &Env) -> Vec<Effect> {
        if self.route != Route::Start {
            return Vec::new();
        }
        let Ok(mut workbook) = read_workbook(text) else { return self.not_arrived(Parcel::Practice(self.language)) };
        workbook.id = WorkbookId::from(env.fresh.as_str());
        workbook.purpose = Purpose::Practice;
        workbook.created = env.now;
        workbook.edited = env.now;
        workbook.school_year = SchoolYear::of(env.today);
        workbook.review.began = env.today;
        if let Some(framework) = self.framework() {
            workbook.fit(framework);
        }
        let id = workbook.id.clone();
        let mut desk = Desk::new(workbook);
        desk.save = SaveState::Waiting { since: env.now };
        self.desks.push(desk);
        // What was told about other workbooks is over.
        self.notice = None;
        let mut effects = self.save_now(&id, env);
        effects.push(Effect::Go(Route::to(&id, Place::Resume)));
        effects
    }
}
