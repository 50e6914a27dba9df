//! Bytes: how a workbook becomes text that can be kept, and how any text becomes a workbook or a clear refusal.
//!
//! Data flow in: bytes → [`decode`] → text → JSON → [`Fields`](fields) → domain types, or [`Unreadable`] with the place.
//! Data flow out: domain types → one canonical text (sorted keys, two spaces, a final newline).
//! Invariants, as absences: nothing here writes over bytes that it could not read; nothing is half read; no default
//! stands in for what is missing; no text for people; no clock, no ids, no browser.

mod ballot_code;
mod ballot_draft;
mod base32;
mod base64;
mod carrier;
mod checksum;
mod code;
mod conversation_file;
mod copies;
mod decode;
mod delta;
mod fields;
mod framework_file;
mod history_file;
mod incoming;
mod inflate;
mod levels;
mod link;
mod merge;
mod open_file;
mod outcome_file;
mod receipt;
mod review_file;
mod room;
mod save;
mod store;
mod stored;
mod unreadable;
mod workbook_file;
mod writers;
mod written;

pub use ballot_code::{Ballot, BallotProblem, Invitation, read_ballots};
pub use ballot_draft::{Draft, Typing};
pub use carrier::{carried, unwrapped, wrap};
pub use code::{Code, CodeKind, CodeProblem, read_code, read_codes, write_code};
pub use copies::{Copy, copies, keep_copy};
pub use decode::{MAX_FILE_BYTES, decode};
pub use delta::{diff, patch};
pub use framework_file::{audience, read_framework};
pub use history_file::{KeptHistory, KeptStep, difference, follow, history_key, read_history, write_history};
pub use incoming::{Arrived, RESCUE_FORMAT, read_incoming};
pub use levels::{read_levels, write_levels};
pub use link::{levels_code, link_code, link_text};
pub use merge::{BETWEEN, Conflict, Kept, Seen, merge};
pub use open_file::{OpenEnd, open_of_key, read_open, write_open};
pub use receipt::{Mistrust, Receipt, Way, check_file, check_words, fingerprint};
pub use room::{ROOM, is_tight, weigh};
pub use save::{Aside, SaveOutcome, SaveRequest, forget, keep_beside, keep_stroke, put_aside, save};
pub use store::{
    LANGUAGE_KEY, MemoryStore, PREFIX, Store, StoreProblem, aside_key, aside_of_key, before_key, copy_key, draft_key,
    id_of_key, waits_key, workbook_key,
};
pub use stored::{FileCopy, Stored, read_stored, write_stored};
pub use unreadable::{Expected, Unreadable};
pub use workbook_file::{APP_VERSION, WORKBOOK_FORMAT, WORKBOOK_VERSION, read_workbook, write_workbook};
pub use writers::Writers;
