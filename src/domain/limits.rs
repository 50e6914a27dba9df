//! How much fits. The one page sets the lengths of an outcome's texts; a fixed ceiling guards storage.
//!
//! A text over its page length is kept, shown and pointed out, never cut: the page then prints smaller, and says so.
//! Only [`MAX_TEXT`] refuses.

use Quarter::{Q1, Q2, Q3, Q4};

/// From this many outcomes on, a word of caution.
pub const MANY_OUTCOMES: usize = 4;
/// No workbook holds more outcomes than this at once.
pub const MAX_OUTCOMES: usize = 5;
/// No component holds more pieces of evidence than this.
pub const MAX_EVIDENCE: usize = 40;
/// No workbook has entries for more components than this, and no list in a file is longer.
pub const MAX_COMPONENTS: usize = 400;
/// No room holds more people than this.
pub const MAX_PEOPLE: u16 = 999;
/// No name beside a vote is longer than this, in characters.
pub const MAX_NAME: usize = 60;
/// No vote is about more levels than this.
pub const MAX_VOTED_LEVELS: usize = 40;
/// No text is longer than this, in characters: some fifty pages. Whatever a team pastes into a note fits, and what is longer is on the
/// screen alone.
pub const MAX_TEXT: usize = 100_000;
/// The length of a team's name that the one page has room for, in characters.
pub const PAGE_TEAM: usize = 60;
/// The length of a school's name that the one page has room for, in characters.
pub const PAGE_SCHOOL: usize = 80;

/// A quarter of the school year, for check-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quarter {
    /// The first quarter.
    Q1,
    /// The second quarter.
    Q2,
    /// The third quarter.
    Q3,
    /// The fourth quarter, which ends in June.
    Q4,
}

impl Quarter {
    /// The quarters in order.
    pub const ALL: [Self; 4] = [Q1, Q2, Q3, Q4];

    /// Its place in the year, counted from 0.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The texts of a June Outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OutcomeField {
    /// Why the team chose this component.
    Why,
    /// What will be true by June; goes on after "By June …, ".
    Sentence,
    /// What will be looked at to know.
    Measure,
    /// Where the measure stands now.
    Baseline,
    /// Where the measure will stand by June.
    Target,
    /// Which group leads.
    LeadGroup,
    /// The first step this month.
    FirstStep,
    /// Support requested from the school.
    SupportFromSchool,
    /// Support requested from the home office.
    SupportFromHomeOffice,
    /// What the team will look at, or saw, in this quarter.
    CheckIn(Quarter),
}

impl OutcomeField {
    /// Every text of an outcome, in the order of the form and of the page.
    pub const ALL: [Self; 13] = [
        Self::Why,
        Self::Sentence,
        Self::Measure,
        Self::Baseline,
        Self::Target,
        Self::LeadGroup,
        Self::FirstStep,
        Self::SupportFromSchool,
        Self::SupportFromHomeOffice,
        Self::CheckIn(Q1),
        Self::CheckIn(Q2),
        Self::CheckIn(Q3),
        Self::CheckIn(Q4),
    ];

    /// The length, in characters, that five outcomes on one page leave for this text. None where the page does not carry it.
    /// Measured on the printed sheet: `docs/decisions/008-one-page.md`.
    pub const fn page_room(self) -> Option<usize> {
        match self {
            Self::Why => None,
            Self::Sentence => Some(200),
            Self::Measure | Self::FirstStep => Some(110),
            Self::Baseline | Self::Target | Self::CheckIn(_) => Some(50),
            Self::LeadGroup => Some(60),
            Self::SupportFromSchool | Self::SupportFromHomeOffice => Some(90),
        }
    }
}
