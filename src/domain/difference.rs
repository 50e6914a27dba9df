//! How two states of one workbook differ, so that a person can see it before anything happens.

use super::{ComponentId, ComponentReview, Rating, Workbook};

/// What two states say differently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Components whose rating, texts or evidence differ, in the order of this state.
    pub components: Vec<Difference>,
    /// How many June Outcomes were added, removed, set aside or written differently.
    pub outcomes: usize,
    /// Whether team, school, school year or the systems of the sitting differ.
    pub head: bool,
}

/// A component about which two states say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The component.
    pub component: ComponentId,
    /// The rating in this state.
    pub here: Rating,
    /// The rating in the other one.
    pub there: Rating,
    /// Whether what was written or brought as evidence differs, too.
    pub words: bool,
}

impl Workbook {
    /// How another state differs from this one. Entries that say nothing and entries that are not there are the same.
    pub fn differences(&self, other: &Self) -> Differences {
        let (mine, theirs) = (&self.review.components, &other.review.components);
        let only_there = theirs.iter().filter(|entry| self.review.entry(&entry.component).is_none());
        let compared = mine.iter().chain(only_there).filter_map(|entry| {
            let id = &entry.component;
            let empty = ComponentReview::new(id.clone());
            let here = self.review.entry(id).unwrap_or(&empty);
            let there = other.review.entry(id).unwrap_or(&empty);
            let words = ComponentReview { rating: Rating::NotRated, ..here.clone() }
                != ComponentReview { rating: Rating::NotRated, ..there.clone() };
            (words || here.rating != there.rating).then(|| Difference {
                component: id.clone(),
                here: here.rating.clone(),
                there: there.rating.clone(),
                words,
            })
        });
        let changed = self.outcomes.iter().filter(|outcome| other.outcome_for(&outcome.component) != Some(*outcome)).count();
        let added = other.outcomes.iter().filter(|outcome| self.outcome_for(&outcome.component).is_none()).count();
        Differences {
            components: compared.collect(),
            outcomes: changed + added,
            head: self.team != other.team || self.school_year != other.school_year || self.systems != other.systems,
        }
    }
}
