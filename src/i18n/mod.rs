//! Words: everything the app says to people, in every language it speaks.
//!
//! One file for each part of the app. English and Spanish of the same word stand side by side in one line of one
//! file, so that neither can be added, changed or removed without the other; [`words!`] makes an enum of them with one
//! exhaustive match per language. Places for names and numbers are `{0}`, `{1}`; [`Voice::with`] fills them.
//! Invariants, as absences: no word of the rubric (that is `content`), no text of a team, no browser.

mod words;

pub mod ballots;
pub mod choose;
pub mod copies;
pub mod dates;
pub mod deeds;
pub mod earlier;
pub mod frame;
pub mod gate;
pub mod ground;
pub mod hand_on;
pub mod handed;
pub mod handing;
pub mod keep;
pub mod lead;
pub mod links;
pub mod one_page;
pub mod open;
pub mod outcomes;
pub mod practise;
pub mod prepare;
pub mod problems;
pub mod receive;
pub mod report;
pub mod review;
pub mod see;
pub mod send;
pub mod sitting;
pub mod start;
pub mod steps;
pub mod taking;
pub mod talk;
pub mod two_windows;
pub mod wall;

pub use words::{Say, Voice};
