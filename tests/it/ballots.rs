//! Ballots from people's own devices: counted once, in whichever order, or refused by name.

use crate::support::frameworks::built_in;
use crate::support::generate::cases;
use juneward::domain::{Command, ComponentId, Date, Framework, Language, LevelId, Purpose, Round, Timestamp, Workbook};
use juneward::session::{Collected, Env, Event, Notice, Place, Route, Screens, Session, Start};
use juneward::storage::{
    Ballot, BallotProblem, Invitation, MemoryStore, Store, Stored, read_ballots, workbook_key, write_stored, write_workbook,
};
use proptest::prelude::*;
use std::sync::Arc;
use std::time::Instant;

/// Invitations as earlier versions wrote them: with names, and to the second vote with names.
const NAMED: &str = "JUNEWARD-B1-16-06VBBQFP1M219MB2K00000160AWFDZYW";
const BOTH: &str = "JUNEWARD-B1-16-06VBBQFP1M219MB2K00000160F7Z3KTA";

fn workbook(framework: &Framework, review: &str) -> Workbook {
    let today = Date { year: 2026, month: 11, day: 21 };
    Workbook::new("team-a".into(), review.into(), framework, Timestamp(0), today)
}

fn whole(framework: &Framework, book: &Workbook) -> Invitation {
    let ids: Vec<_> = framework.components().map(|component| &component.id).collect();
    Invitation::new(book, framework, ids[0], ids[ids.len() - 1], Round::First).expect("an invitation")
}

/// A ballot with an answer on each component: 0 for none, 1 for not sure yet, and so on up the levels.
fn ballot(framework: &Framework, book: &Workbook, number: u64, answers: &[u8]) -> Ballot {
    let answer = |(component, answer): (&juneward::domain::Component, &u8)| {
        let level = |place: u8| framework.levels[usize::from(place)].id.clone();
        (*answer > 0).then(|| (component.id.clone(), answer.checked_sub(2).map(level)))
    };
    let answers: Vec<(ComponentId, Option<LevelId>)> = framework.components().zip(answers).filter_map(answer).collect();
    let [_, _, id @ ..] = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
    Ballot { invitation: whole(framework, book), id, name: String::new(), answers }
}

fn env() -> Env {
    Env { now: Timestamp(1), today: Date { year: 2026, month: 11, day: 21 }, fresh: "fresh".to_owned() }
}

/// The team's device with this workbook, where ballots are taken in.
fn device(framework: &Framework, book: &Workbook) -> Session {
    let mut store = MemoryStore::default();
    let stored = Stored::first(book.clone());
    store.write(&workbook_key(&book.id), &write_stored(&stored)).expect("room");
    let first = framework.components().next().expect("a component").id.clone();
    let route = Route::to(&book.id, Place::OwnDevices(first));
    let frameworks = vec![Arc::new(framework.clone())];
    let start = Start { language: Language::English, frameworks, route, blocked: None, screens: Screens::Here };
    Session::open(start, &store).0
}

fn taken(session: &mut Session, text: &str) -> Collected {
    session.update(Event::Received { name: String::new(), text: Ok(text.to_owned()) }, &env());
    session.collected.clone().expect("an answer")
}

fn record(session: &Session) -> String {
    let mut book = (*session.desks[0].workbook).clone();
    book.edited = Timestamp(0);
    write_workbook(&book)
}

#[test]
fn a_ballot_on_the_whole_review_is_short_enough_for_a_qr_code() {
    let framework = built_in(Language::English);
    let book = workbook(&framework, "review-a");
    let code = ballot(&framework, &book, 1, &[5; 38]).code(&framework);
    assert!(code.len() < 90, "{} signs: {code}", code.len());
    let link = "https://example.org/schools/juneward/#";
    let drawn = juneward::export::qr(link, &["/COUNT/", &code].concat()).expect("a QR code");
    assert!(drawn.side <= 45 + 8, "{} squares a side", drawn.side);
    assert!(Invitation::in_link(&whole(&framework, &book).code()).is_ok_and(|read| read == whole(&framework, &book)));
}

#[test]
fn f22_a_ballot_of_practice_says_so_and_every_other_code_is_what_it_was() {
    let framework = built_in(Language::English);
    let mut book = workbook(&framework, "review-a");
    let teams_own = whole(&framework, &book).code();
    book.purpose = Purpose::Practice;
    let practice = whole(&framework, &book);
    let read = Invitation::in_link(&practice.code()).expect("an invitation");
    assert!(read.practice && read == practice && read.code() != teams_own);
    // The one sign of before stands for what it stood for: no code of an earlier version is read as practice.
    for (signs, code) in [(0, teams_own.as_str()), (2, NAMED), (3, BOTH)] {
        let read = Invitation::in_link(code).expect("an invitation of before");
        assert_eq!((read.practice, read.names, read.round == Round::Second), (false, signs & 2 != 0, signs & 1 != 0));
        assert_eq!(read.code(), code);
    }
    let mine = Ballot { invitation: practice, ..ballot(&framework, &book, 1, &[3; 38]) };
    let read = read_ballots(&mine.code(&framework), &framework).remove(0).expect("a ballot");
    assert!(read.invitation.practice);
    // It is counted where it belongs, as ever.
    let collected = taken(&mut device(&framework, &book), &mine.code(&framework));
    assert_eq!(collected.counted, 1);
}

#[test]
fn f24_each_thing_that_is_no_ballot_for_this_review_is_refused_by_its_own_name_and_the_rest_is_kept() {
    let framework = built_in(Language::English);
    let (book, other) = (workbook(&framework, "review-a"), workbook(&framework, "review-b"));
    let mut older = framework.clone();
    older.systems[0].components.swap(0, 1);
    let good = ballot(&framework, &book, 1, &[3; 38]).code(&framework);
    let pasted = [
        good.clone(),
        good[..good.len() - 1].to_owned(),
        ballot(&framework, &other, 2, &[3; 38]).code(&framework),
        ballot(&older, &workbook(&older, "review-a"), 3, &[3; 38]).code(&older),
        whole(&framework, &book).code(),
        ballot(&framework, &book, 4, &[0; 38]).code(&framework),
        good.replacen("-B1-", "-B2-", 1),
        good.clone(),
        ballot(&framework, &book, 5, &[1; 38]).code(&framework),
    ];
    let mut session = device(&framework, &book);
    let collected = taken(&mut session, &pasted.join("\n"));
    assert_eq!((collected.counted, collected.again), (2, 1));
    let refused: Vec<_> = collected.refused.iter().map(|one| (one.number, one.of, one.why.clone())).collect();
    let why = [
        (2, BallotProblem::Cut),
        (3, BallotProblem::OtherReview),
        (4, BallotProblem::OtherRubric),
        (5, BallotProblem::Invitation),
        (6, BallotProblem::Blank),
        (7, BallotProblem::Newer),
    ];
    assert_eq!(refused, why.map(|(number, why)| (number, 9, why)));
    let collected = taken(&mut session, "no ballot here");
    assert_eq!(collected.refused[0].why, BallotProblem::Nothing);
    // One step back takes all of them out together.
    session.update(Event::Undo, &env());
    assert!(session.desks[0].workbook.review.components.iter().all(|entry| entry.conversation.first_vote.all() == 0));
}

#[test]
fn a_link_with_a_ballot_finds_its_review_is_counted_and_leaves_the_address() {
    let framework = built_in(Language::English);
    let book = workbook(&framework, "review-a");
    let mut session = device(&framework, &book);
    let code = ballot(&framework, &book, 1, &[2; 38]).code(&framework);
    let effects = session.update(Event::Went(Route::from_hash(&format!("#/COUNT/{code}"))), &env());
    assert_eq!(session.desks[0].workbook.review.components[0].conversation.first_vote.all(), 1);
    assert!(matches!(session.route.place(), Some(Place::OwnDevices(_))));
    assert!(effects.iter().all(|effect| !format!("{effect:?}").contains(&code)));
    // One of another review changes nothing and says so.
    let other = ballot(&framework, &workbook(&framework, "review-b"), 2, &[2; 38]).code(&framework);
    session.update(Event::Went(Route::from_hash(&format!("#/count/{other}"))), &env());
    assert_eq!(session.route, Route::Count(String::new()));
    assert_eq!(session.collected.as_ref().expect("an answer").refused[0].why, BallotProblem::OtherReview);
    assert_eq!(session.desks[0].workbook.review.components[0].conversation.first_vote.all(), 1);
}

#[test]
fn f16_where_a_newer_app_has_written_no_ballot_is_called_counted() {
    let framework = built_in(Language::English);
    let book = workbook(&framework, "review-a");
    let mut session = device(&framework, &book);
    let newer = "{\"format\": \"juneward-stored\", \"format_version\": 999}".to_owned();
    session.update(Event::StoreMoved { id: book.id.clone(), now: Some(newer) }, &env());
    let text = ballot(&framework, &book, 1, &[2; 38]).code(&framework);
    session.update(Event::Received { name: String::new(), text: Ok(text) }, &env());
    assert_eq!(session.collected, None);
    assert_eq!(session.notice, Some(Notice::ReadOnly));
    assert_eq!(session.desks[0].workbook.review.components[0].conversation.first_vote.all(), 0);
}

#[test]
fn f38_a_ballot_that_comes_after_the_votes_were_shown_puts_the_spread_away_and_is_in_the_record() {
    let framework = built_in(Language::English);
    let mut book = workbook(&framework, "review-a");
    let component = framework.components().next().expect("a component").id.clone();
    let talk = juneward::domain::Talk::Shown(true);
    book.apply(&Command::Converse { component, talk }).expect("shown");
    let mut session = device(&framework, &book);
    taken(&mut session, &ballot(&framework, &book, 1, &[2; 38]).code(&framework));
    let said = &session.desks[0].workbook.review.components[0].conversation;
    assert!(!said.shown);
    assert_eq!((said.first_vote.all(), said.told(Round::First).all()), (1, 0));
}

/// Printed with `--nocapture`; the number stands in `docs/decisions/018-the-ballot-box.md`.
#[test]
fn sixty_ballots_on_the_whole_review_are_taken_in_at_once() {
    let framework = built_in(Language::English);
    let book = workbook(&framework, "review-a");
    let answers = |person: u64| -> Vec<u8> { (0..38).map(|n| u8::try_from((person + n) % 6).expect("small")).collect() };
    let code = |person| ballot(&framework, &book, person, &answers(person)).code(&framework);
    let pasted = (1..=60).map(code).collect::<Vec<_>>().join("\n");
    let mut session = device(&framework, &book);
    let began = Instant::now();
    let collected = taken(&mut session, &pasted);
    let took = began.elapsed();
    assert_eq!((collected.counted, collected.again, collected.refused.len()), (60, 0, 0));
    let first = &session.desks[0].workbook.review.components[0].conversation.first_vote;
    assert_eq!(first.all(), 50, "ten of sixty left it open");
    println!("60 ballots of 38 components, {} signs: {took:?}; the file has {} bytes", pasted.len(), record(&session).len());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn ballots_in_any_order_and_any_number_of_times_give_the_same_record(
        papers in prop::collection::vec(prop::collection::vec(0_u8..6, 38), 1..6),
        order in Just((0..20_usize).collect::<Vec<_>>()).prop_shuffle(),
        cuts in prop::collection::vec(0_usize..20, 0..4),
    ) {
        let framework = built_in(Language::English);
        let book = workbook(&framework, "review-a");
        let codes: Vec<String> = papers.iter().zip(1..).map(|(paper, n)| ballot(&framework, &book, n, paper).code(&framework)).collect();
        let mut plain = device(&framework, &book);
        taken(&mut plain, &codes.join("\n"));
        let mut other = device(&framework, &book);
        let shuffled: Vec<&str> = order.iter().map(|n| codes[n % codes.len()].as_str()).collect();
        let mut from = 0;
        let mut ends: Vec<usize> = cuts.into_iter().chain([shuffled.len()]).collect();
        ends.sort_unstable();
        for end in ends {
            taken(&mut other, &shuffled[from..end].join(" "));
            from = end;
        }
        prop_assert_eq!(record(&plain), record(&other));
    }

    #[test]
    fn f34_a_code_that_was_cut_changed_or_dressed_up_is_whole_or_refused_and_never_another_ballot(
        paper in prop::collection::vec(0_u8..6, 38),
        number in any::<u64>(),
        cut in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        letter in "[0-9A-Za-z <>.=-]",
        name in "[A-Za-zéñ ]{0,20}",
    ) {
        let framework = built_in(Language::English);
        let book = workbook(&framework, "review-a");
        let mut made = ballot(&framework, &book, number, &paper);
        made.name = name;
        let code = made.code(&framework);
        let read = |text: &str| read_ballots(text, &framework).into_iter().filter_map(Result::ok).collect::<Vec<_>>();
        let expected: Vec<Ballot> = if made.answers.is_empty() { Vec::new() } else { vec![made.clone()] };
        for dressed in [
            code.clone(),
            format!("<{code}>"),
            format!("> {}\r\n> {}", &code[..code.len() / 2], &code[code.len() / 2..]),
            code.chars().flat_map(|sign| [sign, ' ']).collect(),
            format!("Here it is: <a href=\"https://example.org/#/COUNT/{code}\">{code}</a>.").replacen(&format!(">{code}"), ">", 1),
            code.to_lowercase(),
        ] {
            prop_assert_eq!(read(&dressed), expected.clone(), "{}", dressed);
        }
        let end = cut.index(code.len());
        prop_assert!(read(&code[..end]).is_empty(), "cut at {}", end);
        let at = at.index(code.len());
        let changed = [&code[..at], &letter, &code[at + 1..]].concat();
        let found = read(&changed);
        prop_assert!(found.is_empty() || found == expected, "{} is misread", changed);
    }
}
