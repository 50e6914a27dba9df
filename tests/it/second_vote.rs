//! The second vote is as secret as the first: while it goes on the room sees the first one alone, and afterwards both.

use crate::support::frameworks::built_in;
use juneward::domain::{
    BallotId, Cast, Command, ComponentId, Conversation, Date, Language, LevelId, Round, Talk, Timestamp, Vote, Workbook,
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
    room.talk(Talk::Fist { fingers: 0, people: 1 });
    room.talk(Talk::Fist { fingers: 3, people: 2 });
    let text = room.summary();
    for line in ["First vote: Getting Under Way 4", "Fist to five: A fist, 1 person; 3 fingers, 2 people"] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
}
