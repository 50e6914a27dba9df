//! June Outcomes: what will be true by June, tied to the component and the rating that it came from.

use super::{ComponentId, LevelId, OutcomeField, OutcomeId, Quarter, Rating, ReviewId, Unknown};

/// One chosen component with its outcome.
///
/// A component that is no longer chosen keeps its outcome, set aside, so that choosing it again brings every word back.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its own id.
    pub id: OutcomeId,
    /// The component to work on.
    pub component: ComponentId,
    /// The review and the rating that it came from.
    pub from: Origin,
    /// Whether the team works on it; set aside otherwise.
    pub chosen: bool,
    /// The level to reach by June, once the team has picked one.
    pub level_by_june: Option<LevelId>,
    /// Why this component.
    pub why: String,
    /// What will be true; goes on after "By June …, ".
    pub sentence: String,
    /// The sentence that the review offered when the component was chosen. It never changes: where the sentence still reads
    /// so, it is a draft, and nobody's word yet.
    pub draft: String,
    /// What will be looked at.
    pub measure: String,
    /// Where the measure stands now.
    pub baseline: String,
    /// Where the measure will stand.
    pub target: String,
    /// Which group leads.
    pub lead_group: String,
    /// The first step this month.
    pub first_step: String,
    /// Support requested from the school.
    pub support_from_school: String,
    /// Support requested from the home office.
    pub support_from_home_office: String,
    /// The quarterly check-ins, first to fourth.
    pub check_ins: [String; 4],
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// Where an outcome came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The review.
    pub review: ReviewId,
    /// The rating when the component was chosen.
    pub rating: Rating,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

impl Outcome {
    /// A new outcome for a chosen component.
    pub fn new(id: OutcomeId, component: ComponentId, from: Origin) -> Self {
        Self {
            id,
            component,
            from,
            chosen: true,
            level_by_june: None,
            why: String::new(),
            sentence: String::new(),
            draft: String::new(),
            measure: String::new(),
            baseline: String::new(),
            target: String::new(),
            lead_group: String::new(),
            first_step: String::new(),
            support_from_school: String::new(),
            support_from_home_office: String::new(),
            check_ins: Default::default(),
            unknown: Unknown::new(),
        }
    }

    /// The text of a field.
    pub fn text(&self, field: OutcomeField) -> &str {
        match field {
            OutcomeField::Why => &self.why,
            OutcomeField::Sentence => &self.sentence,
            OutcomeField::Measure => &self.measure,
            OutcomeField::Baseline => &self.baseline,
            OutcomeField::Target => &self.target,
            OutcomeField::LeadGroup => &self.lead_group,
            OutcomeField::FirstStep => &self.first_step,
            OutcomeField::SupportFromSchool => &self.support_from_school,
            OutcomeField::SupportFromHomeOffice => &self.support_from_home_office,
            OutcomeField::CheckIn(quarter) => self.check_in(quarter),
        }
    }

    /// The text of a field, to write in.
    pub fn text_mut(&mut self, field: OutcomeField) -> &mut String {
        match field {
            OutcomeField::Why => &mut self.why,
            OutcomeField::Sentence => &mut self.sentence,
            OutcomeField::Measure => &mut self.measure,
            OutcomeField::Baseline => &mut self.baseline,
            OutcomeField::Target => &mut self.target,
            OutcomeField::LeadGroup => &mut self.lead_group,
            OutcomeField::FirstStep => &mut self.first_step,
            OutcomeField::SupportFromSchool => &mut self.support_from_school,
            OutcomeField::SupportFromHomeOffice => &mut self.support_from_home_office,
            OutcomeField::CheckIn(quarter) => self.check_in_mut(quarter),
        }
    }

    fn check_in(&self, quarter: Quarter) -> &String {
        let [first, second, third, fourth] = &self.check_ins;
        match quarter {
            Quarter::Q1 => first,
            Quarter::Q2 => second,
            Quarter::Q3 => third,
            Quarter::Q4 => fourth,
        }
    }

    fn check_in_mut(&mut self, quarter: Quarter) -> &mut String {
        let [first, second, third, fourth] = &mut self.check_ins;
        match quarter {
            Quarter::Q1 => first,
            Quarter::Q2 => second,
            Quarter::Q3 => third,
            Quarter::Q4 => fourth,
        }
    }

    /// Whether the sentence is still the one that the review offered.
    pub fn is_draft(&self) -> bool {
        !self.draft.is_empty() && self.sentence == self.draft
    }

    /// Whether the team wrote anything about it.
    pub fn is_begun(&self) -> bool {
        OutcomeField::ALL.into_iter().any(|field| match field {
            OutcomeField::Sentence => !self.is_draft() && !self.sentence.trim().is_empty(),
            field => !self.text(field).trim().is_empty(),
        })
    }

    /// The texts that are longer than the one page has room for.
    pub fn too_long_for_the_page(&self) -> impl Iterator<Item = OutcomeField> {
        OutcomeField::ALL
            .into_iter()
            .filter(|field| field.page_room().is_some_and(|room| self.text(*field).chars().count() > room))
    }
}
