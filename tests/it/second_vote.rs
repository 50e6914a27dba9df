//! The second vote is as secret as the first: while it goes on the room sees the first one alone, and afterwards both.

use crate::support::frameworks::built_in;
use juneward::domain::{
    AgreedBy, BallotId, Cast, Command, ComponentId, Conversation, Date, Language, LevelId, Rating, Round, Talk, Timestamp,
    Vote, Workbook,
};
use juneward::export::summary;
use juneward::i18n::Voice;
use juneward::storage::{read_workbook, write_workbook};

struct Room {
    book: Workbook,
    component: ComponentId,
    level: LevelId,
}

impl Room {
    fn new() -> Self {
        let framework = built_in(Language::English);
        let today = Date { year: 2026, month: 11, day: 21 };
        let component = framework.components().next().expect("a component").id.clone();
        let level = framework.levels[1].id.clone();
        Self { book: Workbook::new("w".into(), "r".into(), &framework, Timestamp(0), today), component, level }
    }

    fn talk(&mut self, talk: Talk) {
        self.book.apply(&Command::Converse { component: self.component.clone(), talk }).expect("said");
    }

    fn hands(&mut self, round: Round, people: u16) {
        self.talk(Talk::Vote { round, level: Some(self.level.clone()), people });
    }

    fn fist(&mut self, round: Round, fingers: usize, people: u16) {
        self.talk(Talk::Fist { round, fingers, people });
    }

    fn ballot(&mut self, round: Round, id: &str) {
        let cast = Cast { id: BallotId::from(id), level: Some(self.level.clone()), name: String::new() };
        let vote = Vote { component: self.component.clone(), round, cast };
        self.book.apply(&Command::Collect(vec![vote])).expect("in the box");
    }

    fn said(&self) -> &Conversation {
        &self.book.review.entry(&self.component).expect("an entry").conversation
    }

    /// How many votes of each round the room sees.
    fn seen(&self) -> Vec<(Round, u32)> {
        self.said().seen().map(|(round, votes)| (round, votes.all())).collect()
    }

    fn summary(&self) -> String {
        summary(Voice(Language::English), &self.book, &built_in(Language::English), "today")
    }
}

#[test]
fn f37_while_hands_are_counted_once_more_the_room_sees_the_first_vote_alone_and_then_both() {
    let mut room = Room::new();
    room.hands(Round::First, 4);
    assert_eq!(room.seen(), []);
    room.talk(Talk::Shown(true));
    for people in [1, 12] {
        room.hands(Round::Second, people);
        assert_eq!(room.seen(), [(Round::First, 4)]);
    }
    // What was counted is in the record, shown or not, and the file knows which of the two was seen.
    assert_eq!(read_workbook(&write_workbook(&room.book)).expect("our own"), room.book);
    room.talk(Talk::Shown(true));
    assert_eq!(room.seen(), [(Round::First, 4), (Round::Second, 12)]);
    // A number that is set right is one that is being typed.
    room.hands(Round::Second, 5);
    assert_eq!(room.seen(), [(Round::First, 4)]);
    room.talk(Talk::Shown(false));
    assert_eq!(room.seen(), []);
}

#[test]
fn f37_a_ballot_of_the_second_vote_puts_that_vote_away_and_leaves_the_first_told() {
    let mut room = Room::new();
    room.ballot(Round::First, "a");
    room.talk(Talk::Shown(true));
    room.ballot(Round::Second, "b");
    assert_eq!(room.seen(), [(Round::First, 1)]);
    let text = room.summary();
    assert!(text.contains("First vote: Getting Under Way 1") && !text.contains("Second vote:"), "{text}");
    assert!(text.contains("1 vote in the ballot box, not shown yet"), "{text}");
    room.talk(Talk::Shown(true));
    assert!(room.summary().contains("Second vote: Getting Under Way 1"));
    // One that comes late for the first vote puts both away.
    room.ballot(Round::First, "c");
    assert_eq!(room.seen(), []);
}

#[test]
fn a_file_of_before_that_was_shown_tells_both_votes() {
    let mut room = Room::new();
    room.hands(Round::First, 4);
    room.hands(Round::Second, 5);
    room.talk(Talk::Shown(true));
    let text = write_workbook(&room.book);
    assert!(!text.contains("second_shown"), "one word for both, as it always was");
    room.book = read_workbook(&text).expect("our own");
    assert_eq!(room.seen(), [(Round::First, 4), (Round::Second, 5)]);
}

#[test]
fn f38_votes_fist_to_five_and_dissent_are_in_the_summary_before_anybody_chose_a_level() {
    let mut room = Room::new();
    room.hands(Round::First, 4);
    room.fist(Round::First, 0, 1);
    room.fist(Round::First, 3, 2);
    let text = room.summary();
    for line in ["First vote: Getting Under Way 4", "Fist to five: A fist, 1 person; 3 fingers, 2 people"] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
}

#[test]
fn a_fist_to_five_that_is_asked_for_again_stands_beside_the_first() {
    let mut room = Room::new();
    room.fist(Round::First, 2, 1);
    room.fist(Round::First, 4, 5);
    let before = write_workbook(&room.book);
    assert!(!before.contains("second_fist_to_five"), "a file of before is the same file still");
    room.fist(Round::Second, 3, 1);
    room.fist(Round::Second, 4, 5);
    let text = room.summary();
    for line in [
        "Fist to five: 2 fingers, 1 person; 4 fingers, 5 people",
        "Fist to five, once more: 3 fingers, 1 person; 4 fingers, 5 people",
    ] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    let written = write_workbook(&room.book);
    assert_eq!(read_workbook(&written).expect("our own"), room.book);
    // Five numbers are no fist to five: the file says where it is wrong.
    let cut = written.replacen("\"second_fist_to_five\": [", "\"second_fist_to_five\": [0, ", 1);
    assert_ne!(cut, written);
    assert!(read_workbook(&cut).is_err());
    // The numbers taken back, it was never asked again.
    room.fist(Round::Second, 3, 0);
    room.fist(Round::Second, 4, 0);
    assert_eq!(write_workbook(&room.book), before);
}

#[test]
fn a_fist_to_five_counts_against_those_who_voted_last() {
    let mut room = Room::new();
    let counted =
        |room: &Room, round| room.book.review.entry(&room.component).expect("an entry").conversation.counted(round);
    room.fist(Round::First, 4, 5);
    assert_eq!(counted(&room, Round::First), (5, 0), "nobody has voted");
    let vote = |round, level: &LevelId, people| Talk::Vote { round, level: Some(level.clone()), people };
    let level = room.level.clone();
    room.talk(vote(Round::First, &level, 6));
    assert_eq!((counted(&room, Round::First), counted(&room, Round::Second)), ((5, 6), (0, 6)));
    room.talk(vote(Round::Second, &level, 4));
    assert_eq!(counted(&room, Round::First), (5, 4), "two have left before the second vote");
}

#[test]
fn everyone_can_live_with_it_is_told_with_the_fingers_that_say_something_else() {
    let mut room = Room::new();
    let (plain, against) = (
        "Everyone can live with it\n",
        "Marked as “Everyone can live with it”, but 1 person showed less than three fingers",
    );
    room.fist(Round::First, 2, 1);
    room.fist(Round::First, 5, 6);
    room.talk(Talk::AgreedBy(Some(AgreedBy::All)));
    let text = room.summary();
    assert!(text.contains(against) && !text.contains(plain), "{text}");
    // Nobody voted on it: that is said, too, and no longer once somebody has.
    assert!(text.contains("No vote is on record"), "{text}");
    room.hands(Round::First, 7);
    assert!(!room.summary().contains("No vote is on record"));
    // A majority says so itself.
    room.talk(Talk::AgreedBy(Some(AgreedBy::Majority)));
    assert!(!room.summary().contains("Marked as"));
    // Asked once more, what they show then counts, and the first time stays to be read.
    room.talk(Talk::AgreedBy(Some(AgreedBy::All)));
    room.fist(Round::Second, 3, 1);
    room.fist(Round::Second, 5, 6);
    let text = room.summary();
    assert!(
        text.contains(plain) && !text.contains("Marked as") && text.contains("Fist to five: 2 fingers, 1 person"),
        "{text}"
    );
    room.fist(Round::Second, 0, 2);
    assert!(room.summary().contains("but 2 people showed less than three fingers"));
}

#[test]
fn what_was_said_of_a_level_is_not_told_of_the_next_one() {
    let mut room = Room::new();
    let framework = built_in(Language::English);
    let [begun, mostly] = [1, 2].map(|place: usize| Rating::At(framework.levels[place].id.clone()));
    let rate = |room: &mut Room, rating: &Rating| {
        let command = Command::Rate { component: room.component.clone(), rating: rating.clone() };
        room.book.apply(&command).expect("rated");
    };
    let reads = |room: &Room, line: &str| room.summary().lines().any(|other| other.trim() == line);
    rate(&mut room, &begun);
    room.hands(Round::First, 6);
    room.fist(Round::First, 2, 1);
    room.fist(Round::First, 5, 5);
    room.talk(Talk::AgreedBy(Some(AgreedBy::Majority)));
    let before = room.book.clone();
    let fist = "Fist to five: 2 fingers, 1 person; 5 fingers, 5 people";
    assert!(reads(&room, fist) && reads(&room, "Agreed on by majority"), "{}", room.summary());
    assert_eq!(room.said().less_than_three(&begun), 1);
    // Another level: what was said stays, of the level that it was said of.
    rate(&mut room, &mostly);
    let text = room.summary();
    assert!(text.contains(&format!("{fist} (said of “{}”", framework.levels[1].name)), "{text}");
    assert!(text.contains("Agreed on by majority (said of"), "{text}");
    assert_eq!((room.said().agreed_on(&mostly), room.said().less_than_three(&mostly)), (None, 0));
    assert_eq!(read_workbook(&write_workbook(&room.book)).expect("our own"), room.book);
    // Asked once more, about this one, and agreed on anew.
    room.fist(Round::Second, 4, 6);
    room.talk(Talk::AgreedBy(Some(AgreedBy::All)));
    assert!(reads(&room, "Fist to five, once more: 4 fingers, 6 people") && reads(&room, "Everyone can live with it"));
    assert_eq!(room.said().contradicted(&mostly), 0, "the two was about the other level");
    // The same is true of an answer without a level.
    rate(&mut room, &Rating::NotSureYet);
    assert!(room.summary().contains("Everyone can live with it (said of"));
    // Changed back, it stands as before.
    room.book = before.clone();
    rate(&mut room, &mostly);
    rate(&mut room, &begun);
    assert_eq!(room.book.review.components, before.review.components);
}

#[test]
fn a_file_of_before_that_does_not_say_what_was_asked_is_told_as_it_always_was() {
    let mut room = Room::new();
    room.fist(Round::First, 5, 6);
    room.talk(Talk::AgreedBy(Some(AgreedBy::All)));
    let level = Rating::At(room.level.clone());
    assert!(!write_workbook(&room.book).contains("about"), "nothing stood for the component when they were asked");
    assert_eq!(room.said().agreed_on(&level), Some(AgreedBy::All));
    assert!(room.summary().lines().any(|line| line.trim() == "Everyone can live with it"));
}
