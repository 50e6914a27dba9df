//! Documents for people: file names, the summary for an e-mail, the link that starts one, the rows of the one page.
//!
//! Invariants, as absences: no browser, no clock (the day comes in); every text is said in the language that the
//! caller chose, which need not be the language of the screens.

mod file_name;
mod mailto;
mod one_page;
mod summary;

pub use file_name::file_name;
pub use mailto::mailto;
pub use one_page::{Cell, LongText, OnePage, PageOutcome, Texts, TooLong, too_long};
pub use summary::summary;
