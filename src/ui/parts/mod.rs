//! Pieces of a screen. They know the signals, texts and callbacks that they are given, and never the session.

mod dialog;
mod fields;
mod mark;
mod marked;
mod page;

pub(super) use dialog::{Confirm, confirm};
pub(super) use fields::{Field, NUMBER, Pick, choice, choices, field, group, pick, wrong};
pub(super) use mark::{Shape, mark, move_line, rated};
pub(super) use marked::marked;
pub(super) use page::{button, callout, empty, facts, link, page_head, print_foot, print_head, section};
