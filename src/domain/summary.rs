//! What can be counted. Counts per level only: never an average, a percentage or a rank.

use super::{Framework, LevelId, Rating, Standing, System, Workbook};

/// The counts of a set of components.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// For each level of the scale, lowest first, how many components the team rated there.
    pub levels: Vec<Count>,
    /// How many are "Not sure yet".
    pub not_sure: usize,
    /// How many have no rating.
    pub not_rated: usize,
}

/// How many components stand at a level.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The level.
    pub level: LevelId,
    /// How many.
    pub components: usize,
}

/// How far a system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Components with an answer: an agreed level or "Not sure yet".
    pub answered: usize,
    /// All components of the system.
    pub all: usize,
}

/// What a workbook holds, whatever framework it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Components with a level.
    pub ratings: usize,
    /// Components that are "Not sure yet".
    pub not_sure: usize,
    /// Pieces of evidence that say something.
    pub evidence: usize,
    /// Outcomes that the team works on and wrote something about.
    pub outcomes: usize,
    /// Components that it works on, without a word of its own yet.
    pub chosen: usize,
    /// What came up and was put aside for another day, one thing a line.
    pub parked: usize,
}

impl Contents {
    /// Counts what is in a workbook.
    pub fn of(workbook: &Workbook) -> Self {
        let entries = &workbook.review.components;
        let count = |is: fn(&Rating) -> bool| entries.iter().filter(|entry| is(&entry.rating)).count();
        Self {
            ratings: count(|rating| matches!(rating, Rating::At(_))),
            not_sure: count(|rating| *rating == Rating::NotSureYet),
            evidence: entries.iter().map(super::ComponentReview::evidence_count).sum(),
            outcomes: workbook.chosen().filter(|outcome| outcome.is_begun()).count(),
            chosen: workbook.chosen().filter(|outcome| !outcome.is_begun()).count(),
            parked: workbook.parked().count(),
        }
    }

    /// How many components stand at a level.
    pub fn at(workbook: &Workbook, level: &LevelId) -> usize {
        workbook.review.components.iter().filter(|entry| entry.rating.level() == Some(level)).count()
    }
}

impl Summary {
    /// Counts the components of the given systems.
    pub fn of<'f>(workbook: &Workbook, framework: &Framework, systems: impl IntoIterator<Item = &'f System>) -> Self {
        let mut summary = Self {
            levels: framework.levels.iter().map(|level| Count { level: level.id.clone(), components: 0 }).collect(),
            not_sure: 0,
            not_rated: 0,
        };
        for component in systems.into_iter().flat_map(|system| &system.components) {
            match workbook.review.rating(&component.id) {
                Rating::NotRated => summary.not_rated += 1,
                Rating::NotSureYet => summary.not_sure += 1,
                Rating::At(level) => match summary.levels.iter_mut().find(|count| count.level == level) {
                    Some(count) => count.components += 1,
                    // A level that this scale does not have is no answer on this scale.
                    None => summary.not_rated += 1,
                },
            }
        }
        summary
    }

    /// How many components have a level.
    pub fn rated(&self) -> usize {
        self.levels.iter().map(|count| count.components).sum()
    }
}

impl Progress {
    /// How far the workbook is with a system.
    pub fn of(workbook: &Workbook, framework: &Framework, system: &System) -> Self {
        let answered = system.components.iter().filter(|component| {
            workbook
                .review
                .entry(&component.id)
                .is_some_and(|entry| matches!(entry.standing(framework), Standing::Agreed | Standing::NotSureYet))
        });
        Self { answered: answered.count(), all: system.components.len() }
    }
}
