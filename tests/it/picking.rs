//! F15: what is picked between the versions of two windows, and what was written after the question came up.

use crate::support::device::Device;
use crate::two_windows::{apart, at, clashes, edit, meet, note, pick_in, rate, vote, write};
use juneward::domain::{MAX_TEXT, Rating};
use juneward::session::{Clash, Event, Pick, Place, Route};

/// Both have written in one note and the first window asks, then one of them goes on.
fn asked_and_then(tab: usize, text: &str) -> (Device, Clash) {
    let (mut device, _) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    let clash = clashes(&device).remove(0);
    device.hold_mail = false;
    device.deliver(1);
    edit(&mut device, tab, write(at(), text));
    device.send(tab, Event::Leaving);
    assert_eq!((note(&device).as_str(), clashes(&device).len()), (text, 1));
    (device, clash)
}

#[test]
fn f15_what_is_written_after_the_question_outlives_every_answer() {
    // "Keep this window's" had put the old version back, and the sentence was nowhere, though the page said that nothing is lost.
    for tab in [0, 1] {
        let later = "We greet mine\n—\ntheirs LATER sentence.";
        for (pick, expected) in [
            (Pick::AsItIs, later),
            (Pick::Mine, "We greet mine LATER sentence."),
            (Pick::Theirs, "We greet theirs LATER sentence."),
        ] {
            let (mut device, clash) = asked_and_then(tab, later);
            assert_eq!(clash.picks(&write(at(), later)), [Pick::AsItIs, Pick::Mine, Pick::Theirs]);
            pick_in(&mut device, 0, &clash, pick);
            assert_eq!((note(&device).as_str(), clashes(&device).len()), (expected, 0));
            if pick != Pick::AsItIs {
                device.send(0, Event::Undo);
                assert_eq!(note(&device), later);
            }
        }
    }
}

#[test]
fn f15_versions_that_have_grown_together_can_t_be_taken_apart_and_both_stay() {
    for now in [
        // Written on in the middle; without a blank; with one version twice; with one of them gone.
        "We greet mine LATER\n—\ntheirs",
        "We greet mine\n—\ntheirsLATER",
        "We greet mine\n—\ntheirs\n—\ntheirs",
        "We greet mine LATER",
    ] {
        let (mut device, clash) = asked_and_then(1, now);
        assert_eq!(clash.picks(&write(at(), now)), [Pick::AsItIs], "{now}");
        for pick in [Pick::Mine, Pick::Theirs] {
            pick_in(&mut device, 0, &clash, pick);
            assert_eq!((note(&device).as_str(), clashes(&device).len()), (now, 1), "{now}");
        }
        pick_in(&mut device, 0, &clash, Pick::AsItIs);
        assert_eq!((note(&device).as_str(), clashes(&device).len()), (now, 0));
    }
}

#[test]
fn f15_an_answer_to_what_stands_there_no_more_changes_nothing_and_the_question_stays() {
    let now = "We greet mine\n—\ntheirs LATER";
    let (mut device, clash) = asked_and_then(1, now);
    let seen = write(at(), "We greet mine\n—\ntheirs");
    for pick in [Pick::Mine, Pick::Theirs, Pick::AsItIs] {
        device.send(0, Event::Picked { clash: Box::new(clash.clone()), pick, seen: seen.clone() });
        assert_eq!((note(&device).as_str(), clashes(&device).len()), (now, 1));
    }
}

#[test]
fn f15_an_answer_from_a_window_that_has_not_heard_of_it_takes_no_words_either() {
    for pick in [Pick::Mine, Pick::Theirs] {
        let (mut device, id) = apart();
        meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
        let clash = clashes(&device).remove(0);
        device.deliver(1);
        edit(&mut device, 1, write(at(), "We greet mine\n—\ntheirs LATER"));
        device.send(1, Event::Leaving);
        pick_in(&mut device, 0, &clash, pick);
        device.send(0, Event::Leaving);
        let stored = device.stored(&id).expect("a workbook");
        assert!(stored.contains("LATER"), "{stored}");
    }
}

#[test]
fn f15_both_windows_ask_after_a_reload_and_the_second_answer_takes_nothing_of_what_followed_the_first() {
    let (mut device, id) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    device.hold_mail = false;
    for tab in [0, 1] {
        device.send(tab, Event::Leaving);
        device.open(tab, Route::to(&id, Place::Prepare));
        device.send(tab, Event::NoticeClosed);
    }
    let asks = |device: &Device, tab: usize| -> Vec<Clash> {
        device.session(tab).desk().expect("a workbook").clashes().cloned().collect()
    };
    assert_eq!((asks(&device, 0).len(), asks(&device, 1).len()), (1, 1));
    // What a version stood in is known after a reload as well.
    let later = write(at(), "We greet mine\n—\ntheirs LATER");
    let asked = asks(&device, 1).remove(0);
    assert_eq!(asked.picks(&later), [Pick::AsItIs, Pick::Mine, Pick::Theirs]);
    // The first one writes on at once, before the second has heard of the choice.
    device.hold_mail = true;
    let first = asks(&device, 0).remove(0);
    pick_in(&mut device, 0, &first, Pick::Mine);
    edit(&mut device, 0, write(at(), "We greet mine and more"));
    device.send(0, Event::Leaving);
    device.hold_mail = false;
    device.deliver(1);
    let asked_still = asks(&device, 1);
    assert_eq!(asked_still.len(), 1);
    for asked in asked_still {
        for pick in [Pick::Mine, Pick::Theirs] {
            pick_in(&mut device, 1, &asked, pick);
            device.send(1, Event::Leaving);
            assert!(device.stored(&id).expect("a workbook").contains("We greet mine and more"));
        }
    }
}

#[test]
fn f15_a_choice_ends_the_question_in_the_other_window_too() {
    let (mut device, id) = apart();
    meet(&mut device, &[write(at(), "We greet theirs"), vote("l1", 3)], &[write(at(), "We greet mine"), vote("l1", 2)]);
    device.hold_mail = false;
    for tab in [0, 1] {
        device.send(tab, Event::Leaving);
        device.open(tab, Route::to(&id, Place::Prepare));
        device.send(tab, Event::NoticeClosed);
    }
    let asked = |device: &Device, tab: usize| device.session(tab).desk().expect("a workbook").clashes().count();
    assert_eq!((asked(&device, 0), asked(&device, 1)), (2, 2));
    for clash in clashes(&device) {
        pick_in(&mut device, 0, &clash, Pick::Theirs);
        device.send(0, Event::Leaving);
    }
    assert_eq!((asked(&device, 0), asked(&device, 1)), (0, 0));
}

#[test]
fn f15_a_choice_leaves_a_text_that_is_too_long_in_its_field() {
    let (mut device, _) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    let long = "too long ".repeat(MAX_TEXT / 9 + 1);
    edit(&mut device, 0, write(at(), &long));
    let clash = clashes(&device).remove(0);
    pick_in(&mut device, 0, &clash, Pick::Theirs);
    assert_eq!(note(&device), "We greet theirs");
    assert_eq!(device.session(0).desk().expect("a workbook").draft(&at()), Some(long.as_str()));
}

#[test]
fn f15_a_choice_is_what_was_chosen_also_over_a_text_that_was_too_long_before() {
    let (mut device, _) = apart();
    let long = "too long ".repeat(MAX_TEXT / 9 + 1);
    edit(&mut device, 0, write(at(), &long));
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine"), write(at(), &long)]);
    let clash = clashes(&device).remove(0);
    pick_in(&mut device, 0, &clash, Pick::Theirs);
    assert_eq!(note(&device), "We greet theirs");
    assert_eq!(device.session(0).desk().expect("a workbook").draft(&at()), Some(long.as_str()));
}

#[test]
fn f15_a_rating_that_was_changed_since_is_seen_and_each_version_can_still_be_taken() {
    let (mut device, _) = apart();
    meet(&mut device, &[rate("l1")], &[rate("l2")]);
    edit(&mut device, 0, rate("l3"));
    let clash = clashes(&device).remove(0);
    assert_eq!(clash.picks(&rate("l2")), [Pick::Mine, Pick::Theirs]);
    assert_eq!(clash.picks(&rate("l3")), [Pick::AsItIs, Pick::Mine, Pick::Theirs]);
    pick_in(&mut device, 0, &clash, Pick::Mine);
    let rating = device.session(0).desk().expect("a workbook").workbook.review.rating(&"one.a".into());
    assert_eq!(rating, Rating::At("l2".into()));
}
