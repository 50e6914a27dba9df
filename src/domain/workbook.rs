//! A workbook: one team, one school year, everything it said and chose.

use super::{
    ComponentId, ComponentReview, Date, Framework, FrameworkRef, MAX_COMPONENTS, Outcome, OutcomeId, Review, ReviewId,
    SchoolYear, Standing, System, SystemId, Team, Timestamp, Unknown, WorkbookId,
};

/// Everything that a team owns. Its id never changes; its names may.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// Its id on every device.
    pub id: WorkbookId,
    /// Real work, or practice with sample data.
    pub purpose: Purpose,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The framework that its components belong to.
    pub framework: FrameworkRef,
    /// Who reviews.
    pub team: Team,
    /// The year whose June the outcomes look to.
    pub school_year: SchoolYear,
    /// The systems to review in this sitting.
    pub systems: Vec<SystemId>,
    /// What the team says about each component.
    pub review: Review,
    /// What came up and waits for another day, a line each.
    pub parking_lot: String,
    /// What the team chose to work on, in the order of choosing; those set aside included.
    pub outcomes: Vec<Outcome>,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// What a workbook is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The team's own work.
    Work,
    /// Practice with sample data: says so wherever it is shown.
    Practice,
}

impl Workbook {
    /// An empty workbook on a framework, with an entry for every component.
    pub fn new(id: WorkbookId, review: ReviewId, framework: &Framework, now: Timestamp, today: Date) -> Self {
        let components = framework.components().map(|component| ComponentReview::new(component.id.clone())).collect();
        let team = Team::default();
        Self {
            id,
            purpose: Purpose::Work,
            created: now,
            edited: now,
            framework: framework.reference.clone(),
            school_year: SchoolYear::of(today),
            systems: framework.first_offer(&team).map(|system| system.id.clone()).into_iter().collect(),
            team,
            review: Review { id: review, began: today, components, decided_on: Vec::new(), unknown: Unknown::new() },
            parking_lot: String::new(),
            outcomes: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// The outcomes that the team works on, in order.
    pub fn chosen(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.chosen)
    }

    /// The outcome with this id.
    pub fn outcome(&self, id: &OutcomeId) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == *id)
    }

    /// The outcome of a component, chosen or set aside.
    pub fn outcome_for(&self, component: &ComponentId) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.component == *component)
    }

    /// The systems of this sitting, in the framework's order.
    pub fn todays_systems<'f>(&self, framework: &'f Framework) -> impl Iterator<Item = &'f System> {
        framework.systems.iter().filter(|system| self.systems.contains(&system.id))
    }

    /// The components of this sitting, in order.
    pub fn todays_components(&self, framework: &Framework) -> Vec<ComponentId> {
        self.todays_systems(framework).flat_map(|system| &system.components).map(|component| component.id.clone()).collect()
    }

    /// Where the team goes on: the first component of this sitting without an agreed rating. None when all have one.
    pub fn resume_at(&self, framework: &Framework) -> Option<ComponentId> {
        self.todays_components(framework).into_iter().find(|id| {
            self.review
                .entry(id)
                .is_none_or(|entry| matches!(entry.standing(framework), Standing::NotRated | Standing::AsksForMore { .. }))
        })
    }

    /// Entries whose component the framework does not have: kept, and shown apart.
    pub fn outside<'w>(&'w self, framework: &Framework) -> Vec<&'w ComponentReview> {
        self.review.components.iter().filter(|entry| framework.find(&entry.component).is_none()).collect()
    }

    /// What came up and belongs to another day, thing by thing.
    pub fn parked(&self) -> impl Iterator<Item = &str> {
        self.parking_lot.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Adds an entry for each component that the framework has and the workbook does not. Returns how many.
    pub fn fit(&mut self, framework: &Framework) -> usize {
        let missing: Vec<_> = framework
            .components()
            .filter(|component| self.review.entry(&component.id).is_none())
            .take(MAX_COMPONENTS.saturating_sub(self.review.components.len()))
            .map(|component| ComponentReview::new(component.id.clone()))
            .collect();
        let count = missing.len();
        self.review.components.extend(missing);
        count
    }
}
