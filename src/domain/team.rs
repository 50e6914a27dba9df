//! Who is at the table.

use super::Unknown;

/// The team that reviews: groups only, no names of people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    /// What the team calls itself.
    pub name: String,
    /// The school.
    pub school: String,
    /// What kind of team it is.
    pub kind: TeamKind,
    /// How many people are in the room today, where the team said so.
    pub people: Option<u16>,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// The kinds of team that use the review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TeamKind {
    /// Teachers of one grade level.
    #[default]
    GradeLevel,
    /// Teachers of one subject.
    Department,
    /// The Instructional Leadership Team.
    InstructionalLeadership,
    /// Any other team.
    Other,
}

impl TeamKind {
    /// Every kind, in the order in which a choice shows them.
    pub const ALL: [Self; 4] = [Self::GradeLevel, Self::Department, Self::InstructionalLeadership, Self::Other];

    /// The word for this kind in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::GradeLevel => "grade-level-team",
            Self::Department => "department",
            Self::InstructionalLeadership => "instructional-leadership-team",
            Self::Other => "other",
        }
    }

    /// Reads the word; none for any other.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}
