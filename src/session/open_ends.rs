//! What is open beside a workbook (places where two windows said different things) is kept on the device, so that it is still
//! open after a reload. It is kept after the work and never in its place.

use super::{Clash, Desk, Effect, Env, Event, Screens, Session};
use crate::storage::{OpenEnd, read_open, write_open};

/// What is kept of it: the key and the text of each.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenEnds {
    /// What stands on the device, as far as this tab knows.
    kept: Vec<(String, String)>,
    /// Whether something was opened or closed since it was last looked after.
    pub(super) changed: bool,
}

impl Session {
    /// Whatever has happened: something may be open now that was not, or the other way round. What looks after it comes
    /// with the later screens, as does everything that is shown of it.
    pub(super) fn look_after_open_ends(&mut self, env: &Env) -> Vec<Effect> {
        if self.screens != Screens::Here || !self.desks.iter().any(|desk| desk.open_ends.changed) {
            return Vec::new();
        }
        self.when_screens_are_here(Event::OpenEnds, env)
    }

    pub(super) fn keep_open_ends(&mut self) -> Vec<Effect> {
        self.desks.iter_mut().filter(|desk| desk.open_ends.changed).flat_map(Desk::keep_open_ends).collect()
    }
}

impl Desk {
    /// What an earlier visit left open. What can't be read stays where it is.
    pub(super) fn take_up_open_ends(&mut self, kept: Vec<(String, String)>) {
        for (key, raw) in kept {
            let Some(OpenEnd { mine, theirs, stood }) = read_open(&raw) else { continue };
            self.clashes.push(Clash { mine, theirs, stood, earlier: true });
            self.open_ends.kept.push((key, raw));
        }
        self.open_ends.changed = false;
    }

    fn keep_open_ends(&mut self) -> Vec<Effect> {
        self.open_ends.changed = false;
        let questions = self.clashes.iter().map(|Clash { mine, theirs, stood, .. }| OpenEnd {
            mine: mine.clone(),
            theirs: theirs.clone(),
            stood: stood.clone(),
        });
        let now: Vec<_> = questions.filter_map(|end| write_open(&self.workbook.id, &end)).collect();
        let before = std::mem::replace(&mut self.open_ends.kept, now);
        let now = &self.open_ends.kept;
        let gone = before.iter().filter(|(key, _)| !now.iter().any(|(kept, _)| kept == key));
        let gone = gone.map(|(key, _)| Effect::KeepOpen { key: key.clone(), text: None });
        let fresh = now.iter().filter(|end| !before.contains(end));
        let fresh = fresh.map(|(key, text)| Effect::KeepOpen { key: key.clone(), text: Some(text.clone()) });
        gone.chain(fresh).collect()
    }
}
