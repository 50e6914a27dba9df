//! The rules of a review, one table each.

use crate::support::frameworks::{built_in, small};
use juneward::domain::{
    Change, Command, ComponentId, Date, EvidenceId, Language, MAX_EVIDENCE, MAX_TEXT, OutcomeField, Progress, Rating,
    Refusal, Standing, Summary, TeamKind, TextPlace, Timestamp, Workbook,
};

fn fresh() -> Workbook {
    let today = Date { year: 2026, month: 11, day: 21 };
    Workbook::new("w".into(), "r".into(), &small(), Timestamp(0), today)
}

fn at(level: &str) -> Rating {
    Rating::At(level.into())
}

fn rate(component: &str, rating: Rating) -> Command {
    Command::Rate { component: component.into(), rating }
}

fn choose(component: &str) -> Command {
    let id = format!("o-{component}");
    let (component, id) = (component.into(), id.as_str().into());
    Command::Choose { component, id, sentence: "goal".to_owned(), level_by_june: Some("l2".into()) }
}

fn write(place: TextPlace, text: &str) -> Command {
    Command::Write { place, text: text.to_owned() }
}

fn after(commands: &[Command]) -> Workbook {
    let mut workbook = fresh();
    for command in commands {
        workbook.apply(command).expect("an edit that is accepted");
    }
    workbook
}

#[test]
fn each_refusal_has_its_reason() {
    let full: Vec<_> = (0..MAX_EVIDENCE)
        .map(|n| Command::AddEvidence { component: "one.a".into(), id: format!("e{n}").as_str().into() })
        .collect();
    let five: Vec<_> = ["one.a", "one.b", "one.c", "two.a", "two.b"].map(choose).to_vec();
    let evidence = || EvidenceId::from("none");
    let place = TextPlace::Outcome("none".into(), OutcomeField::Why);
    for (before, command, why) in [
        (&[][..], rate("no.such", Rating::NotSureYet), Refusal::Gone),
        (&[], write(TextPlace::Note("no.such".into()), ""), Refusal::Gone),
        (&[], write(TextPlace::EvidenceShows("one.a".into(), evidence()), ""), Refusal::Gone),
        (&[], write(place, ""), Refusal::Gone),
        (&[], Command::RemoveEvidence { component: "one.a".into(), id: evidence() }, Refusal::Gone),
        (&[], Command::SetAside("one.a".into()), Refusal::Gone),
        (&[], Command::MoveUp("none".into()), Refusal::Gone),
        (&[], Command::SetLevelByJune { outcome: "none".into(), level: None }, Refusal::Gone),
        (&[], choose("no.such"), Refusal::Gone),
        (&[], Command::SetPeople(Some(1000)), Refusal::TooManyPeople { max: 999 }),
        (&[], write(TextPlace::TeamName, &"é".repeat(MAX_TEXT + 1)), Refusal::TextTooLong { max: MAX_TEXT }),
        (&full, Command::AddEvidence { component: "one.a".into(), id: evidence() }, Refusal::EvidenceLimit { max: 40 }),
        (&five, choose("two.c"), Refusal::OutcomeLimit { max: 5 }),
    ] {
        let mut workbook = after(before);
        let kept = workbook.clone();
        assert_eq!(workbook.apply(&command), Err(why), "{command:?}");
        assert!(workbook == kept, "a refused command changed something: {command:?}");
    }
}

#[test]
fn what_already_is_so_changes_nothing() {
    let evidence = Command::AddEvidence { component: "one.a".into(), id: "e".into() };
    for command in [
        write(TextPlace::TeamName, ""),
        Command::SetTeamKind(TeamKind::GradeLevel),
        Command::SetPeople(None),
        rate("one.a", Rating::NotRated),
        evidence.clone(),
        choose("one.b"),
        Command::MoveUp("o-one.b".into()),
    ] {
        let mut workbook = after(&[evidence.clone(), choose("one.b")]);
        assert_eq!(workbook.apply(&command), Ok(Change::Nothing), "{command:?}");
    }
}

#[test]
fn ten_thousand_characters_are_counted_as_people_count_them() {
    let mut workbook = fresh();
    assert_eq!(workbook.apply(&write(TextPlace::School, &"é".repeat(MAX_TEXT))), Ok(Change::Changed));
}

#[test]
fn an_outcome_starts_from_what_was_true_when_it_was_chosen() {
    let workbook = after(&[rate("one.a", at("l1")), choose("one.a"), rate("one.a", at("l2"))]);
    let outcome = workbook.outcome_for(&"one.a".into()).expect("an outcome");
    assert_eq!((outcome.from.review.as_str(), &outcome.from.rating), ("r", &at("l1")));
    assert_eq!((outcome.sentence.as_str(), outcome.level_by_june.as_ref()), ("goal", Some(&"l2".into())));
}

#[test]
fn moving_up_passes_over_what_was_set_aside() {
    let workbook = after(&[
        choose("one.a"),
        choose("one.b"),
        choose("one.c"),
        Command::SetAside("one.b".into()),
        Command::MoveUp("o-one.c".into()),
    ]);
    let chosen: Vec<_> = workbook.chosen().map(|outcome| outcome.component.as_str()).collect();
    assert_eq!(chosen, ["one.c", "one.a"]);
}

#[test]
fn full_implementation_asks_for_evidence_and_for_how_it_lasts() {
    let component = ComponentId::from("one.a");
    let add = Command::AddEvidence { component: component.clone(), id: "e".into() };
    let shows = write(TextPlace::EvidenceShows(component.clone(), "e".into()), "agendas");
    let blank = write(TextPlace::EvidenceShows(component.clone(), "e".into()), " \n");
    let link = write(TextPlace::EvidenceLink(component.clone(), "e".into()), "binder");
    let lasting = write(TextPlace::Lasting(component.clone()), "in the calendar");
    let asks = |evidence, lasting| Standing::AsksForMore { evidence, lasting };
    for (commands, standing) in [
        (vec![], Standing::NotRated),
        (vec![rate("one.a", Rating::NotSureYet)], Standing::NotSureYet),
        (vec![rate("one.a", at("l0"))], Standing::Agreed),
        (vec![rate("one.a", at("l2"))], Standing::Agreed),
        (vec![rate("one.a", at("l3"))], asks(true, true)),
        (vec![rate("one.a", at("l3")), add.clone(), blank], asks(true, true)),
        (vec![rate("one.a", at("l3")), add.clone(), shows.clone()], asks(false, true)),
        (vec![rate("one.a", at("l3")), lasting.clone()], asks(true, false)),
        (vec![rate("one.a", at("l3")), add, link, lasting], Standing::Agreed),
    ] {
        let workbook = after(&commands);
        let entry = workbook.review.entry(&component).expect("an entry");
        assert_eq!(entry.standing(&small()), standing, "{commands:?}");
    }
}

/// F31: not rated is not the lowest level, and "not sure yet" is neither.
#[test]
fn f31_counts_keep_apart_what_is_apart() {
    let framework = small();
    let workbook = after(&[
        rate("one.a", at("l0")),
        rate("one.b", Rating::NotSureYet),
        rate("two.a", at("l3")),
        rate("two.b", at("l3")),
        rate("two.c", at("of-another-scale")),
    ]);
    let summary = Summary::of(&workbook, &framework, &framework.systems);
    let levels: Vec<_> = summary.levels.iter().map(|count| count.components).collect();
    assert_eq!((levels.as_slice(), summary.not_sure, summary.not_rated), (&[1, 0, 0, 2][..], 1, 2));
    assert_eq!(summary.rated(), 3);
    // Two at the top without evidence are not done with.
    let progress: Vec<_> = framework.systems.iter().map(|system| Progress::of(&workbook, &framework, system)).collect();
    assert_eq!(progress, [Progress { answered: 2, all: 3 }, Progress { answered: 1, all: 3 }]);
}

#[test]
fn the_team_goes_on_at_the_first_component_without_an_answer() {
    let framework = small();
    let all = ["one.a", "one.b", "one.c"].map(|component| rate(component, at("l1")));
    for (commands, resume) in [
        (vec![], Some("one.a")),
        (vec![rate("one.a", Rating::NotSureYet)], Some("one.b")),
        (vec![rate("one.b", at("l1"))], Some("one.a")),
        (vec![rate("one.a", at("l3"))], Some("one.a")),
        (all.to_vec(), None),
    ] {
        let workbook = after(&commands);
        assert_eq!(workbook.resume_at(&framework), resume.map(ComponentId::from), "{commands:?}");
    }
}

#[test]
fn each_kind_of_team_is_offered_its_systems_first() {
    let framework = built_in(Language::English);
    let offered = |kind| framework.offered_first(kind).map(|system| system.id.as_str()).collect::<Vec<_>>();
    let three = ["curriculum-instruction", "school-culture", "family-engagement"];
    assert_eq!(offered(TeamKind::GradeLevel), three);
    assert_eq!(offered(TeamKind::Department), three);
    assert_eq!(offered(TeamKind::InstructionalLeadership).len(), 9);
    assert_eq!(fresh().systems.len(), 1, "one system a sitting is the default");
}

#[test]
fn a_level_knows_the_one_above_it() {
    let framework = small();
    for (level, above) in [("l0", Some("l1")), ("l2", Some("l3")), ("l3", None), ("of-another-scale", None)] {
        let found = framework.level_above(&level.into()).map(|level| level.id.as_str());
        assert_eq!(found, above, "{level}");
    }
    assert!(framework.is_top(&"l3".into()) && !framework.is_top(&"l2".into()));
}

#[test]
fn a_workbook_of_another_version_gets_what_it_lacks_and_keeps_what_it_has() {
    let mut workbook = fresh();
    workbook.review.components.retain(|entry| entry.component.as_str() != "two.b");
    workbook.review.components[0].component = "elsewhere.x".into();
    assert_eq!(workbook.fit(&small()), 2);
    assert_eq!(workbook.fit(&small()), 0);
    let outside: Vec<_> = workbook.outside(&small()).iter().map(|entry| entry.component.as_str().to_owned()).collect();
    assert_eq!(outside, ["elsewhere.x"]);
}

#[test]
fn a_workbook_never_grows_beyond_what_a_file_can_hold() {
    use juneward::domain::{ComponentReview, MAX_COMPONENTS};
    use juneward::storage::{read_workbook, write_workbook};
    let mut workbook = fresh();
    let foreign = (0..MAX_COMPONENTS - 2).map(|n| ComponentReview::new(format!("x{n}").as_str().into()));
    workbook.review.components = foreign.collect();
    assert_eq!(workbook.fit(&small()), 2);
    assert!(read_workbook(&write_workbook(&workbook)).is_ok());
}

#[test]
fn texts_that_are_too_long_for_the_page_are_pointed_out_and_kept() {
    let place = |field| TextPlace::Outcome("o-one.a".into(), field);
    let long = "x".repeat(201);
    let workbook =
        after(&[choose("one.a"), write(place(OutcomeField::Sentence), &long), write(place(OutcomeField::Why), &long)]);
    let outcome = workbook.outcome_for(&"one.a".into()).expect("an outcome");
    assert_eq!(outcome.too_long_for_the_page().collect::<Vec<_>>(), [OutcomeField::Sentence]);
    assert_eq!(outcome.sentence, long);
}
