//! Two or three tabs on one device that does all it can to lose an edit, and a model that knows what must still be there.
//!
//! Each edit carries a mark that no other edit has: a word behind what stands in a text, a piece of evidence, a rating on
//! a level of its own. The model is the set of the marks that nobody took away knowingly. A mark leaves it only when
//! the person who does it sees it go: writes another rating over it, undoes it, deletes for good or lets go of what stands
//! on the screen, or ends a page that did not say "saved". Then, after every step, each mark stands in the store, in what
//! was put aside, or on a screen; and what a screen says is saved, is.
//!
//! The device: saves and storage events that come late, in any order or never; a page that dies without a word; a store
//! that is full, blocked, or keeps other bytes than it was given; tabs that write at the same moment, each unseen by the other.

mod day;
mod step;
mod trouble;

use crate::support::generate;
use day::Day;
use juneward::domain::TextPlace;
use proptest::prelude::*;
use step::{Step, at_odds, calm};

/// A day from its first step to the evening, in which all comes to rest.
fn live(tabs: usize, steps: Vec<(usize, Step)>) -> Result<(), TestCaseError> {
    let mut day = Day::begin(tabs);
    for (tab, step) in steps {
        day.step(tab, step)?;
    }
    day.evening()
}

proptest! {
    #![proptest_config(generate::cases(100))]

    #[test]
    fn f14_f15_f17_every_edit_of_tabs_that_hear_of_each_other_stays_somewhere(steps in prop::collection::vec((0..2_usize, calm()), 1..50)) {
        live(2, steps)?;
    }
}

#[test]
fn f15_a_tab_that_remembers_no_common_beginning_takes_nothing_out() -> Result<(), TestCaseError> {
    let name = || Step::Type(TextPlace::TeamName);
    // The first tab took over the third one's text, and then hears of the second one's, which knows less than that one.
    let steps = vec![
        (0, Step::HoldSaves(true)),
        (0, Step::Evidence("one.a".into())),
        (2, name()),
        (0, Step::SaveAllAtOnce),
        (1, name()),
        (0, Step::SaveAllAtOnce),
        (0, Step::Deliver),
    ];
    live(3, steps)
}

proptest! {
    #![proptest_config(generate::cases(60))]

    #[test]
    fn f14_f15_f17_every_edit_of_two_tabs_stays_somewhere(steps in prop::collection::vec((0..2_usize, at_odds()), 1..50)) {
        live(2, steps)?;
    }

    #[test]
    fn f14_f15_f17_every_edit_of_three_tabs_stays_somewhere(steps in prop::collection::vec((0..3_usize, at_odds()), 1..60)) {
        live(3, steps)?;
    }
}

#[test]
fn f15_a_rating_that_was_undone_while_its_save_was_on_its_way_stays_undone() -> Result<(), TestCaseError> {
    let rate = || Step::Rate("one.b".into());
    // Whichever of the two saves again first.
    for again in [0, 1] {
        let steps = vec![
            (1, rate()),
            (0, Step::HoldSaves(true)),
            (0, rate()),
            (0, Step::Undo),
            (1, Step::Type(TextPlace::TeamName)),
            (0, Step::SaveAllAtOnce),
            (again, Step::CarryOutSave),
        ];
        live(2, steps)?;
    }
    Ok(())
}

#[test]
fn f14_a_rating_that_another_tab_brought_back_can_still_be_undone_where_it_was_made() -> Result<(), TestCaseError> {
    let rate = |tab| (tab, Step::Rate("one.b".into()));
    live(2, vec![rate(1), (0, Step::HoldMail(true)), rate(0), (0, Step::Undo), (1, Step::Undo)])
}

#[test]
fn f04_a_save_that_ends_after_its_desk_was_cleared_is_what_another_tab_wrote() -> Result<(), TestCaseError> {
    let there = [Step::Type(TextPlace::TeamName), Step::Delete, Step::Forget, Step::Go(false)].map(|step| (1, step));
    live(2, [(0, Step::HoldSaves(true)), (0, Step::Blocked(true))].into_iter().chain(there).collect())
}

#[test]
fn f15_a_tab_at_the_start_that_was_written_over_unheard_finds_out_when_it_writes_next() -> Result<(), TestCaseError> {
    let find_out = |tab| (tab, Step::Type(TextPlace::FindOut("one.a".into())));
    let steps = vec![find_out(1), (0, Step::HoldMail(true)), find_out(2), (0, Step::SaveAllAtOnce)];
    live(3, steps.into_iter().chain([(1, Step::Go(true)), (1, Step::LoseMail)]).collect())
}

#[test]
fn f15_words_that_only_begin_and_end_like_another_tab_s_are_not_taken_for_them() -> Result<(), TestCaseError> {
    let name = |tab| (tab, Step::Type(TextPlace::TeamName));
    let steps = vec![
        (0, Step::HoldMail(true)),
        name(1),
        (0, Step::Type(TextPlace::Lasting("one.a".into()))),
        name(0),
        (2, Step::Type(TextPlace::Note("one.a".into()))),
        (0, Step::HoldTurns(true)),
        (0, Step::Wait(4000)),
        name(1),
        name(0),
        name(0),
        name(0),
        name(1),
        name(0),
        name(0),
    ];
    live(3, steps)
}
