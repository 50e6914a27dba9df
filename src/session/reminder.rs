//! What has changed since the last file, and the one reminder of a sitting.

use super::{Desk, Effect, Place, Route, Screens, Session};
use crate::domain::{ComponentId, ComponentReview, Contents, Progress, Purpose, Timestamp, Workbook, WorkbookId};
use std::hint::black_box;

/// How the work stands to the last file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// No file was made yet: what there is to lose.
    Never(Contents),
    /// What changed since the file of this moment.
    Changed(Timestamp, Changes),
    /// Something changed since the file of this moment; what, this visit does not know.
    Something(Timestamp),
    /// A file holds the workbook, and not a text that is too long for it.
    TooLong,
}

/// What differs from the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Components with another rating.
    pub ratings: usize,
    /// Components whose evidence or texts differ.
    pub notes: usize,
    /// June Outcomes that are new, differ or are gone.
    pub outcomes: usize,
    /// Lines of the parking lot that are new or gone.
    pub parked: usize,
}

impl Changes {
    /// Compares two states of a workbook.
    pub fn between(file: &Workbook, now: &Workbook) -> Self {
        let mut changes = Self::default();
        for entry in &now.review.components {
            let before = file.review.entry(&entry.component);
            let rating = before.map(|before| before.rating.clone()).unwrap_or_default();
            changes.ratings += usize::from(rating != entry.rating);
            let mut alike = before.cloned().unwrap_or_else(|| ComponentReview::new(entry.component.clone()));
            alike.rating = entry.rating.clone();
            changes.notes += usize::from(alike != *entry);
        }
        let gone = file.outcomes.iter().filter(|outcome| now.outcome(&outcome.id).is_none()).count();
        let other = now.outcomes.iter().filter(|outcome| file.outcome(&outcome.id) != Some(outcome)).count();
        changes.outcomes = gone + other;
        let apart =
            |one: &Workbook, two: &Workbook| one.parked().filter(|line| two.parked().all(|other| other != *line)).count();
        changes.parked = apart(now, file).max(apart(file, now));
        changes
    }
}

impl Desk {
    /// How the work stands to the last file; none where a file holds it, and where there is nothing to hold.
    pub fn since_file(&self) -> Option<Since> {
        if self.workbook_is_in_file() {
            return self.has_drafts().then_some(Since::TooLong);
        }
        let Some(file) = self.file else {
            let contents = Contents::of(&self.workbook);
            let untouched = |entry: &ComponentReview| *entry == ComponentReview::new(entry.component.clone());
            let written = !self.workbook.review.components.iter().all(untouched);
            return (written || contents != Contents::default()).then_some(Since::Never(contents));
        };
        let Some(before) = self.in_file.as_ref().filter(|before| before.edited == file.edited) else {
            return Some(Since::Something(file.at));
        };
        match Changes::between(before, &self.workbook) {
            none if none == Changes::default() => Some(Since::Something(file.at)),
            changes => Some(Since::Changed(file.at, changes)),
        }
    }
}

impl Session {
    /// The workbook to remind of, once a sitting.
    pub fn reminds(&self) -> Option<(&Desk, Since)> {
        let desk = self.desk().filter(|desk| self.remind.as_ref() == Some(&desk.workbook.id))?;
        Some((desk, desk.since_file()?))
    }

    /// How a team's own work stands to its last file, where a word about it helps. A file that is kept up to date needs
    /// none, and where nothing is kept at all, a banner says more.
    pub fn unfiled(&self, id: &WorkbookId) -> Option<Since> {
        let desk = self.desk_of(id).filter(|desk| desk.workbook.purpose == Purpose::Work)?;
        if self.blocked.is_some() || self.kept_file(id).is_some() { None } else { desk.since_file() }
    }

    /// A screen is left for another one: what it costs to look at the ground, and at what a file does not hold yet, waits
    /// for the later code.
    pub(super) fn left_for(&mut self, next: &Route) -> Vec<Effect> {
        if self.screens != Screens::Here {
            return Vec::new();
        }
        black_box(Self::remind_after_later as fn(&mut Self, &Route))(self, next);
        vec![Effect::Weigh]
    }

    /// A screen is left: where that ends a sitting, it is time for the reminder.
    #[inline(never)]
    fn remind_after_later(&mut self, next: &Route) {
        let (Route::Workbook(id, place), Route::Workbook(same, on)) = (&self.route, next) else { return };
        let ends = match (place, on) {
            (Place::OnePage, on) => *on != Place::OnePage,
            (Place::Review(component), on) => !matches!(on, Place::Review(_)) && self.system_is_done(id, component),
            _ => false,
        };
        if !ends || id != same || *on == Place::HandOn || self.reminded.contains(id) {
            return;
        }
        if self.unfiled(id).is_some() {
            let id = id.clone();
            self.reminded.push(id.clone());
            self.remind = Some(id);
        }
    }

    fn system_is_done(&self, id: &WorkbookId, component: &ComponentId) -> bool {
        let Some((desk, framework)) = self.desk_of(id).zip(self.framework()) else { return false };
        let Some((system, _)) = framework.find(component) else { return false };
        let progress = Progress::of(&desk.workbook, framework, system);
        progress.answered == progress.all
    }
}
