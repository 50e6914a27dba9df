//! Features in words. Each file in `journeys/` is a story, one step a line, run against the session with a store in
//! memory. A step is something that a person or the world does; `expect …` says what is then true.
//!
//! `second tab: …` does a step in another tab of the same device. Texts stand in quotation marks, with JSON's escapes.

mod expect;
mod line;
mod steps;

use crate::support::{self, device::Device, frameworks};
use juneward::domain::{Language, WorkbookId};
use juneward::session::Route;
use std::sync::Arc;

macro_rules! journeys {
    ($($name:ident)+) => {
        $(#[test] fn $name() { run(&format!("{}.txt", stringify!($name).replace('_', "-"))); })+
        const LISTED: &[&str] = &[$(stringify!($name)),+];
    };
}

journeys! {
    main_job
    resume
    undo_and_redo
    f01_names_that_break_things
    f02_hostile_start
    f03_blocked_store
    f04_full_store
    f06_leaving_at_once
    f07_saved_means_saved
    f09_cleared_stays_cleared
    f10_delete_and_put_back
    f11_unreadable_bytes_stay
    f10_starting_over
    earlier_copies
    f14_two_tabs
    f15_same_note_twice
    f17_deleted_elsewhere
    f20_file_round_trip
    f23_newer_file
    f24_hostile_files
    f25_import_opens_beside
    f32_notes_stay_with_the_component
    five_outcomes_at_most
    set_aside_and_chosen_again
    rescue_file
    practice_is_apart
    another_language
    languages_of_a_page
}

/// The device with what the story has named so far.
struct Story {
    device: Device,
    tab: usize,
    /// The workbook that "open again" goes back to.
    at_hand: Option<WorkbookId>,
    /// The address that each tab was at when it closed.
    last_route: Route,
    /// Bytes that stand under a key and must not be touched.
    planted: Vec<(WorkbookId, String)>,
}

fn run(file: &str) {
    let frameworks = vec![Arc::new(frameworks::built_in(Language::English))];
    let mut story =
        Story { device: Device::new(frameworks), tab: 0, at_hand: None, last_route: Route::Start, planted: Vec::new() };
    story.device.open(0, Route::Start);
    for (number, line) in support::text(&format!("tests/it/journeys/{file}")).lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{file}:{}: {line}", number + 1);
        let (tab, step) = match line.strip_prefix("second tab:") {
            Some(step) => (1, step.trim()),
            None => (0, line),
        };
        story.tab = tab;
        line::Line::read(step).carry_out(&mut story, &place);
    }
}

#[test]
fn every_story_is_told() {
    let folder = support::path("tests/it/journeys");
    for entry in std::fs::read_dir(folder).expect("the folder of stories") {
        let name = entry.expect("an entry").file_name().into_string().expect("a plain name");
        let name = name.trim_end_matches(".txt").replace('-', "_");
        assert!(LISTED.contains(&name.as_str()), "{name} is not listed in journey.rs");
    }
}
