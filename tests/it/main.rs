//! Everything that is checked on the host beyond single files: properties, journeys, formats and the house rules.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on has failed, and says where"
)]

mod ballots;
mod bit_by_bit;
mod carriers;
mod codes;
mod files;
mod frameworks;
mod ground;
mod half_written;
mod journey;
mod keeping;
mod last_copy;
mod left_out;
mod links;
mod on_hold;
mod out_of_sight;
mod picking;
mod programs;
mod properties;
mod receipts;
mod receiving;
mod rubric_changes;
mod rules;
mod saving_table;
mod second_vote;
mod store;
mod support;
mod tables;
mod tidy;
mod two_windows;
mod undo_beside;
mod unsaved;
