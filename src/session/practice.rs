//! Practice: a workbook of a made-up team, apart from the real work.

use super::{Desk, Effect, Env, Place, Route, SaveState, Session};
use crate::domain::{Purpose, SchoolYear, WorkbookId};
use crate::storage::read_workbook;

impl Session {
    /// Begins to practise; nothing where the sample can't be read.
    pub(super) fn practise(&mut self, text: &str, env: &Env) -> Option<Vec<Effect>> {
        let mut workbook = read_workbook(text).ok()?;
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
        Some(effects)
    }
}
