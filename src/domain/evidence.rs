//! What a team brings to show where it stands.

use super::{EvidenceId, Unknown};

/// One piece of evidence for a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Its own id.
    pub id: EvidenceId,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// What it shows, in the team's words.
    pub shows: String,
    /// Where it can be found: an address or a place; may be empty. It is never opened by Juneward.
    pub link: String,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

impl Evidence {
    /// A new, empty entry. Nobody has said yet what kind of thing it is, so it claims none.
    pub fn new(id: EvidenceId) -> Self {
        Self { id, kind: EvidenceKind::Other, shows: String::new(), link: String::new(), unknown: Unknown::new() }
    }

    /// Whether it says anything: an entry that was opened and left empty is no evidence.
    pub fn says_something(&self) -> bool {
        !self.shows.trim().is_empty() || !self.link.trim().is_empty()
    }
}

/// The kinds of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceKind {
    /// Work that students made.
    StudentWork,
    /// Numbers: attendance, checks for learning, surveys.
    Data,
    /// What visitors saw in classrooms and hallways.
    Observation,
    /// What people said when asked.
    Interview,
    /// An agenda, plan, schedule or other paper.
    Document,
    /// Anything else, or nobody has said.
    Other,
}

impl EvidenceKind {
    /// Every kind, in the order in which a choice shows them.
    pub const ALL: [Self; 6] =
        [Self::Other, Self::StudentWork, Self::Data, Self::Observation, Self::Interview, Self::Document];

    /// The word for this kind in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::StudentWork => "student-work",
            Self::Data => "data",
            Self::Observation => "observation",
            Self::Interview => "interview-or-focus-group",
            Self::Document => "document",
            Self::Other => "other",
        }
    }

    /// Reads the word; none for any other.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}
