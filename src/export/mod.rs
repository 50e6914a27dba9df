//! Documents for people: file names, the summary for an e-mail, the link that starts one, the rows of the one page, the
//! report that a browser shows, tables for a spreadsheet, and QR codes.
//!
//! Invariants, as absences: no browser, no clock (the day comes in); every text is said in the language that the
//! caller chose, which need not be the language of the screens.

mod csv;
mod file_name;
mod html;
mod mailto;
mod one_page;
mod pieces;
mod qr;
mod report;
mod sitting;
mod summary;
mod votes;

pub use csv::{Table, table};
pub use file_name::{file_name, kept_name, report_name, table_name};
pub use mailto::mailto;
pub use one_page::{Cell, LongText, OnePage, PageOutcome, Texts, TooLong, too_long};
pub use pieces::{Piece, pieces};
pub use qr::{Qr, qr};
pub use report::{formatted, report};
pub use sitting::{Decided, SittingNotes};
pub use summary::{named, summary};
