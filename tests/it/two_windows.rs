//! F15: what two windows said differently is kept twice, shown side by side, and picked by a person.

use crate::support::{device::Device, frameworks};
use juneward::domain::{AgreedBy, Command, Rating, Round, Talk, TextPlace, WorkbookId};
use juneward::session::{Clash, Event, Pick, Place, Route, SaveState, caret_after};
use juneward::storage::{StoreProblem, read_stored};

/// Two windows on the same workbook, the first of which hears of nothing and saves nothing until it is told to.
pub(crate) fn apart() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    edit(&mut device, 0, write(TextPlace::Note("one.a".into()), "We greet"));
    device.wait(1000);
    device.open(1, Route::to(&id, Place::Prepare));
    device.hold_mail = true;
    (device, id)
}

pub(crate) fn write(place: TextPlace, text: &str) -> Command {
    Command::Write { place, text: text.to_owned() }
}

pub(crate) fn rate(level: &str) -> Command {
    Command::Rate { component: "one.a".into(), rating: Rating::At(level.into()) }
}

pub(crate) fn edit(device: &mut Device, tab: usize, command: Command) {
    device.send(tab, Event::Edit(command));
}

/// The second window saves, then the first.
pub(crate) fn meet(device: &mut Device, theirs: &[Command], mine: &[Command]) {
    for command in mine {
        device.hold_turns = true;
        edit(device, 0, command.clone());
    }
    device.hold_turns = false;
    for command in theirs {
        edit(device, 1, command.clone());
    }
    device.send(1, Event::Leaving);
    device.give_turns(0);
    device.send(0, Event::Leaving);
}

/// A person who has read what stands there picks.
pub(crate) fn pick_in(device: &mut Device, tab: usize, clash: &Clash, pick: Pick) {
    let seen = device.session(tab).desk().expect("a workbook").stands(clash).expect("the place");
    device.send(tab, Event::Picked { clash: Box::new(clash.clone()), pick, seen });
}

pub(crate) fn clashes(device: &Device) -> Vec<Clash> {
    device.session(0).desk().expect("a workbook").clashes().cloned().collect()
}

pub(crate) fn note(device: &Device) -> String {
    let desk = device.session(0).desk().expect("a workbook");
    desk.workbook.text(&TextPlace::Note("one.a".into())).expect("a note").to_owned()
}

pub(crate) fn at() -> TextPlace {
    TextPlace::Note("one.a".into())
}

#[test]
fn f15_both_texts_stand_and_each_can_be_kept_and_taken_back() {
    let both = "We greet mine\n—\ntheirs";
    for (pick, expected) in [(Pick::Mine, "We greet mine"), (Pick::Theirs, "We greet theirs"), (Pick::AsItIs, both)] {
        let (mut device, id) = apart();
        meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
        assert_eq!(note(&device), both);
        let found = clashes(&device);
        let (mine, theirs) = (write(at(), "We greet mine"), write(at(), "We greet theirs"));
        assert_eq!(found, [Clash { mine, theirs, stood: Some(write(at(), both)), earlier: false }]);
        assert_eq!(found[0].picks(&write(at(), both)), [Pick::Mine, Pick::Theirs, Pick::AsItIs]);
        // Before anybody has picked, both are in the store.
        let stored = device.stored(&id).and_then(|text| read_stored(&text).ok()).expect("a workbook");
        assert_eq!(stored.workbook.text(&at()), Some(both));
        pick_in(&mut device, 0, &found[0], pick);
        assert_eq!((note(&device).as_str(), clashes(&device).len()), (expected, 0));
        let desk = device.session(0).desk().expect("a workbook");
        assert!(matches!(desk.save, SaveState::Clean { .. }), "a choice is saved at once");
        if pick != Pick::AsItIs {
            device.send(0, Event::Undo);
            assert_eq!(note(&device), both);
        }
    }
}

#[test]
fn f15_the_other_rating_is_shown_and_can_be_taken() {
    let (mut device, _) = apart();
    meet(&mut device, &[rate("l1")], &[rate("l2")]);
    let rating = |device: &Device| device.session(0).desk().expect("a workbook").workbook.review.rating(&"one.a".into());
    assert_eq!(rating(&device), Rating::At("l2".into()));
    let found = clashes(&device);
    assert_eq!(found, [Clash { mine: rate("l2"), theirs: rate("l1"), stood: Some(rate("l2")), earlier: false }]);
    assert!(device.asides().iter().any(|text| text.contains("\"l1\"")), "the other version is also kept aside");
    pick_in(&mut device, 0, &found[0], Pick::Theirs);
    assert_eq!(rating(&device), Rating::At("l1".into()));
    device.send(0, Event::Undo);
    assert_eq!(rating(&device), Rating::At("l2".into()));
}

pub(crate) fn vote(level: &str, people: u16) -> Command {
    let talk = Talk::Vote { round: Round::First, level: Some(level.into()), people };
    Command::Converse { component: "one.a".into(), talk }
}

#[test]
fn f15_a_vote_that_two_windows_counted_differently_is_asked_about() {
    let (mut device, _) = apart();
    let counted = |device: &Device| {
        let workbook = &device.session(0).desk().expect("a workbook").workbook;
        workbook.review.entry(&"one.a".into()).expect("a component").conversation.first_vote.levels.clone()
    };
    // What only one of them counted is no question.
    meet(&mut device, &[vote("l1", 3), vote("l2", 1)], &[vote("l1", 2), vote("l3", 5)]);
    assert_eq!(counted(&device), [("l1".into(), 2), ("l2".into(), 1), ("l3".into(), 5)]);
    let found = clashes(&device);
    assert_eq!(found, [Clash { mine: vote("l1", 2), theirs: vote("l1", 3), stood: Some(vote("l1", 2)), earlier: false }]);
    pick_in(&mut device, 0, &found[0], Pick::Theirs);
    assert_eq!(counted(&device), [("l1".into(), 3), ("l2".into(), 1), ("l3".into(), 5)]);
    device.send(0, Event::Undo);
    assert_eq!(counted(&device)[0].1, 2);
}

#[test]
fn f14_the_first_counts_of_two_windows_stand_together() {
    let (mut device, _) = apart();
    let talk = |talk| Command::Converse { component: "one.a".into(), talk };
    let unsure = talk(Talk::Vote { round: Round::First, level: None, people: 4 });
    let agreed = talk(Talk::AgreedBy(Some(AgreedBy::Majority)));
    let fist = |round, fingers, people| talk(Talk::Fist { round, fingers, people });
    meet(
        &mut device,
        &[unsure, agreed, fist(Round::First, 3, 2), fist(Round::Second, 4, 1)],
        &[vote("l1", 2), fist(Round::Second, 5, 6)],
    );
    let workbook = device.session(0).desk().expect("a workbook").workbook.clone();
    let conversation = &workbook.review.entry(&"one.a".into()).expect("a component").conversation;
    assert_eq!((conversation.first_vote.all(), conversation.agreed_by), (6, Some(AgreedBy::Majority)));
    assert_eq!((conversation.fist_to_five, conversation.second_fist), ([0, 0, 0, 2, 0, 0], [0, 0, 0, 0, 1, 6]));
    assert_eq!(clashes(&device), []);
}

#[test]
fn f14_different_places_are_no_question() {
    let (mut device, _) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(TextPlace::School, "Mine"), rate("l2")]);
    assert_eq!(clashes(&device), []);
    assert_eq!(note(&device), "We greet theirs");
}

#[test]
fn f15_two_who_begin_with_the_same_letters_tear_no_word_of_each_other() {
    // One had got to "We greet th" when the other's "We greet the children" came. The longer one stood for both, with the caret in
    // the middle of it: of what was typed next came "We greet theye children".
    let (mut device, id) = apart();
    meet(&mut device, &[write(at(), "We greet the children")], &[write(at(), "We greet th")]);
    assert_eq!(note(&device), "We greet th\n—\nthe children");
    assert_eq!(clashes(&device).len(), 1);
    // The other window, whose words stood first, finds its caret behind them.
    let halves = |text: &str| text.encode_utf16().collect::<Vec<_>>();
    let (old, new) = ("We greet the children", "We greet th\n—\nthe children");
    assert_eq!(caret_after(&halves(old), &halves(new), halves(old).len()), Some(halves(new).len()));
    edit(&mut device, 0, write(at(), "We greet they sing\n—\nthe children"));
    device.send(0, Event::Leaving);
    let stored = device.stored(&id).expect("a workbook");
    assert!(stored.contains("they sing") && stored.contains("the children"), "{stored}");
}

#[test]
fn f15_one_who_types_on_where_the_other_left_off_is_no_question() {
    let (mut device, _) = apart();
    edit(&mut device, 1, write(at(), "We greet every"));
    device.send(1, Event::Leaving);
    device.deliver(0);
    meet(&mut device, &[write(TextPlace::School, "Oak School")], &[write(at(), "We greet every child")]);
    assert_eq!(clashes(&device), []);
    assert_eq!(note(&device), "We greet every child");
}

#[test]
fn f15_the_same_component_chosen_in_both_is_asked_about_by_its_words() {
    let (mut device, _) = apart();
    let choose = |id: &str, sentence: &str| Command::Choose {
        component: "one.a".into(),
        id: id.into(),
        sentence: sentence.to_owned(),
        level_by_june: None,
    };
    meet(&mut device, &[choose("o2", "theirs")], &[choose("o1", "mine")]);
    let found = clashes(&device);
    assert_eq!(found.len(), 1, "{found:?}");
    pick_in(&mut device, 0, &found[0], Pick::Theirs);
    let workbook = &device.session(0).desk().expect("a workbook").workbook;
    assert_eq!(workbook.outcome_for(&"one.a".into()).map(|outcome| outcome.sentence.as_str()), Some("theirs"));
}

#[test]
fn f15_a_question_outlives_typing_on_and_what_the_other_window_saves_next() {
    let (mut device, _) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    edit(&mut device, 0, write(at(), "We greet mine\n—\ntheirs and more"));
    device.wait(1000);
    device.deliver(1);
    edit(&mut device, 1, write(TextPlace::School, "Oak School"));
    device.wait(1000);
    device.deliver(0);
    assert_eq!(device.session(0).desk().expect("a workbook").workbook.team.school, "Oak School");
    assert_eq!(clashes(&device).len(), 1);
}

#[test]
fn f15_a_question_about_what_was_removed_meanwhile_is_over() {
    let (mut device, _) = apart();
    let piece = || TextPlace::EvidenceShows("one.a".into(), "e1".into());
    edit(&mut device, 0, Command::AddEvidence { component: "one.a".into(), id: "e1".into() });
    device.deliver(1);
    meet(&mut device, &[write(piece(), "theirs")], &[write(piece(), "mine")]);
    let asked = clashes(&device);
    assert_eq!(asked.len(), 1);
    edit(&mut device, 0, Command::RemoveEvidence { component: "one.a".into(), id: "e1".into() });
    assert_eq!(clashes(&device), []);
    device.send(0, Event::Undo);
    assert_eq!(clashes(&device), asked, "and is asked again when the piece is back");
}

#[test]
fn f04_f15_a_choice_that_can_t_be_saved_is_told() {
    let (mut device, _) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    let found = clashes(&device);
    device.store.broken = Some(StoreProblem::Full);
    pick_in(&mut device, 0, &found[0], Pick::Mine);
    let desk = device.session(0).desk().expect("a workbook");
    assert_eq!(desk.save, SaveState::Failing { why: StoreProblem::Full });
}

#[test]
fn f15_a_question_is_still_one_after_a_reload_and_over_once_somebody_has_picked() {
    let (mut device, id) = apart();
    meet(&mut device, &[write(at(), "We greet theirs"), vote("l1", 3)], &[write(at(), "We greet mine"), vote("l1", 2)]);
    let asked = clashes(&device);
    assert_eq!(asked.len(), 2);
    let again = |device: &mut Device| {
        device.send(0, Event::Leaving);
        device.open(0, Route::to(&id, Place::Prepare));
        device.send(0, Event::NoticeClosed);
    };
    again(&mut device);
    let found = clashes(&device);
    let earlier = |clash: &Clash| Clash { earlier: true, ..clash.clone() };
    assert!(asked.iter().all(|clash| found.contains(&earlier(clash))) && found.len() == 2, "{found:?}");
    for clash in found {
        pick_in(&mut device, 0, &clash, Pick::Theirs);
    }
    assert_eq!(note(&device), "We greet theirs");
    again(&mut device);
    assert_eq!(clashes(&device), []);
}

#[test]
fn f15_what_another_window_writes_next_does_not_take_the_question_away() {
    let (mut device, id) = apart();
    meet(&mut device, &[write(at(), "We greet theirs")], &[write(at(), "We greet mine")]);
    device.deliver(1);
    edit(&mut device, 1, write(TextPlace::School, "Oak School"));
    device.send(1, Event::Leaving);
    device.open(0, Route::to(&id, Place::Prepare));
    device.send(0, Event::NoticeClosed);
    assert_eq!(clashes(&device).len(), 1);
    // Removed for good, it leaves nothing behind.
    device.hold_mail = false;
    device.send(0, Event::Delete(id.clone()));
    device.send(0, Event::Forget(id));
    assert_eq!(juneward::storage::Store::keys(&device.store), Ok(vec![]));
}

#[test]
fn f14_a_window_that_wrote_over_what_another_wrote_in_the_same_moment_brings_it_back() {
    // Browsers run windows in processes of their own. Two saved in the same thousandths of a second, each unseen by the other;
    // the first was closed right then, and its last words were gone for good.
    let (mut device, id) = apart();
    let before = device.store.clone();
    edit(&mut device, 1, write(TextPlace::Note("one.b".into()), "Closed right then."));
    device.send(1, Event::Leaving);
    let theirs = device.stored(&id).expect("a workbook");
    device.close(1);
    device.store = before;
    edit(&mut device, 0, write(at(), "We greet everyone"));
    device.send(0, Event::Leaving);
    assert!(!device.stored(&id).expect("a workbook").contains("Closed right then."));
    device.send(0, Event::Overheard { id: id.clone(), text: theirs.clone() });
    let stored = device.stored(&id).expect("a workbook");
    for words in ["Closed right then.", "We greet everyone"] {
        assert!(stored.contains(words), "{words} is not in {stored}");
    }
    // Heard twice, it is no news; and what a person takes out afterwards does not come back with it.
    edit(&mut device, 0, write(TextPlace::Note("one.b".into()), ""));
    device.send(0, Event::Leaving);
    device.send(0, Event::Overheard { id: id.clone(), text: theirs });
    assert!(!device.stored(&id).expect("a workbook").contains("Closed right then."));
}
