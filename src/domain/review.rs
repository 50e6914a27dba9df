//! A review: where the team says it stands on each component, with what it saw and what it still has to find out.

use super::{ComponentId, Conversation, Date, Evidence, Framework, LevelId, ReviewId, Unknown};

/// One review of the framework's components. Every component has its entry, visited or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Its own id.
    pub id: ReviewId,
    /// The day on which it began.
    pub began: Date,
    /// One entry for each component.
    pub components: Vec<ComponentReview>,
    /// On which day a component's rating was last agreed on, in the order of their ids. Ratings of before are not listed.
    pub decided_on: Vec<(ComponentId, Date)>,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// What the team says about one component. Changing the rating never touches what was written.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentReview {
    /// The component.
    pub component: ComponentId,
    /// The rating that the team agreed on.
    pub rating: Rating,
    /// Why this rating, in the team's words.
    pub note: String,
    /// What the team brought to show it.
    pub evidence: Vec<Evidence>,
    /// How Full Implementation will last.
    pub lasting: String,
    /// What to find out, while the team is not sure yet.
    pub find_out: String,
    /// Which group will find it out.
    pub find_out_who: String,
    /// How people voted, and who sees it differently.
    pub conversation: Conversation,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// A rating. "Not sure yet" is an answer, and is neither the lowest level nor no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Rating {
    /// Nobody has said anything yet.
    #[default]
    NotRated,
    /// The team cannot say today, and knows what to find out.
    NotSureYet,
    /// The team agrees on this level.
    At(LevelId),
}

/// How far the work on a component is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No rating yet.
    NotRated,
    /// "Not sure yet": an answer.
    NotSureYet,
    /// Rated.
    Agreed,
    /// Rated at the top, with evidence or the line on how it will last still to come.
    AsksForMore {
        /// Evidence is missing.
        evidence: bool,
        /// The line on how it will last is missing.
        lasting: bool,
    },
}

impl Rating {
    /// The level, where there is one.
    pub fn level(&self) -> Option<&LevelId> {
        match self {
            Self::At(level) => Some(level),
            Self::NotRated | Self::NotSureYet => None,
        }
    }

    /// What people are asked about while this stands: a level, or "not-sure-yet", which is an answer like any other.
    pub fn asked(&self) -> Option<LevelId> {
        match self {
            Self::At(level) => Some(level.clone()),
            Self::NotSureYet => Some("not-sure-yet".into()),
            Self::NotRated => None,
        }
    }
}

impl ComponentReview {
    /// An entry that nobody has touched.
    pub fn new(component: ComponentId) -> Self {
        Self {
            component,
            rating: Rating::NotRated,
            note: String::new(),
            evidence: Vec::new(),
            lasting: String::new(),
            find_out: String::new(),
            find_out_who: String::new(),
            conversation: Conversation::default(),
            unknown: Unknown::new(),
        }
    }

    /// Whether the team rated it, or began to talk about it.
    pub fn was_taken_up(&self) -> bool {
        self.rating != Rating::NotRated || !self.conversation.is_empty()
    }

    /// How many pieces of evidence say something.
    pub fn evidence_count(&self) -> usize {
        self.evidence.iter().filter(|evidence| evidence.says_something()).count()
    }

    /// How far the work on this component is, on the framework's scale.
    pub fn standing(&self, framework: &Framework) -> Standing {
        match &self.rating {
            Rating::NotRated => Standing::NotRated,
            Rating::NotSureYet => Standing::NotSureYet,
            Rating::At(level) if framework.is_top(level) => {
                let (evidence, lasting) = (self.evidence_count() == 0, self.lasting.trim().is_empty());
                if evidence || lasting { Standing::AsksForMore { evidence, lasting } } else { Standing::Agreed }
            }
            Rating::At(_) => Standing::Agreed,
        }
    }
}

impl Review {
    /// The entry for a component.
    pub fn entry(&self, component: &ComponentId) -> Option<&ComponentReview> {
        self.components.iter().find(|entry| entry.component == *component)
    }

    /// The day on which a component's rating was agreed on, where that is known.
    pub fn day_of(&self, component: &ComponentId) -> Option<Date> {
        self.decided_on.iter().find(|(known, _)| known == component).map(|(_, day)| *day)
    }

    /// Remembers the day of a rating; a rating that was taken back has none.
    pub fn remember_day(&mut self, component: &ComponentId, today: Date) {
        self.decided_on.retain(|(known, _)| known != component);
        if self.rating(component) != Rating::NotRated {
            let before = self.decided_on.iter().take_while(|(known, _)| known.as_str() < component.as_str()).count();
            self.decided_on.insert(before, (component.clone(), today));
        }
    }

    /// The rating of a component; not rated where there is no entry.
    pub fn rating(&self, component: &ComponentId) -> Rating {
        self.entry(component).map(|entry| entry.rating.clone()).unwrap_or_default()
    }
}
