//! The rules of a review, in the field's own words.
//!
//! Purpose: what a workbook holds, which edits it accepts, and what can be counted from it.
//! Data flow: a [`Command`] goes into [`Workbook::apply`]; a [`Change`] or a [`Refusal`] comes out.
//! Invariants, as absences: nothing here reads a clock, makes an id, touches a browser, parses bytes or holds
//! text for people; no name or label is ever a key; no average, percentage or rank is computed.

mod ballot;
mod command;
mod completed;
mod conversation;
mod difference;
mod evidence;
mod folded;
mod framework;
mod identity;
mod language;
mod levels_only;
mod limits;
mod outcome;
mod part;
mod review;
mod school_year;
mod stroke;
mod summary;
mod taking;
mod team;
mod time;
mod union;
mod workbook;

pub use ballot::{Cast, Vote};
pub use command::{Change, Command, Refusal, TextPlace};
pub use conversation::{AgreedBy, Conversation, Fist, Round, Talk, Votes};
pub use difference::{Difference, Differences};
pub use evidence::{Evidence, EvidenceKind};
pub use framework::{Audience, Component, Framework, FrameworkRef, Level, System};
pub use identity::{BallotId, ComponentId, EvidenceId, LevelId, OutcomeId, ReviewId, SystemId, WorkbookId};
pub use language::Language;
pub use limits::{
    MANY_OUTCOMES, MAX_COMPONENTS, MAX_EVIDENCE, MAX_NAME, MAX_OUTCOMES, MAX_PEOPLE, MAX_TEXT, MAX_VOTED_LEVELS,
    OutcomeField, PAGE_SCHOOL, PAGE_TEAM, Quarter,
};
pub use outcome::{Origin, Outcome};
pub use part::{Part, SMALL_GROUP};
pub use review::{ComponentReview, Rating, Review, Standing};
pub use school_year::SchoolYear;
pub use stroke::{LETTER, STROKE, Series, taken_out};
pub use summary::{Contents, Count, Progress, Summary};
pub use taking::{Apart, Portion, Says, Side, Take};
pub use team::{Team, TeamKind};
pub use time::{Date, Timestamp};
pub use workbook::{Purpose, Workbook};

/// Fields that a newer Juneward wrote and this one does not know: carried from reading to writing, never looked at.
pub type Unknown = serde_json::Map<String, serde_json::Value>;
