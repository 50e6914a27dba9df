//! Anything that a team could have said, and much that nobody would: strategies for workbooks, edits and JSON.

use juneward::domain::{
    AgreedBy, Cast, Command, ComponentId, ComponentReview, Conversation, Date, Evidence, EvidenceId, EvidenceKind,
    FrameworkRef, LevelId, MAX_TEXT, Origin, Outcome, OutcomeField, OutcomeId, Purpose, Rating, Review, Round, SchoolYear,
    Talk, Team, TeamKind, TextPlace, Timestamp, Unknown, Vote, Votes, Workbook,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

/// Components of the small framework, and one that it does not have.
const COMPONENTS: [&str; 7] = ["one.a", "one.b", "one.c", "two.a", "two.b", "two.c", "elsewhere.x"];
const LEVELS: [&str; 5] = ["l0", "l1", "l2", "l3", "of-another-scale"];

/// How many cases a property runs: few by default, as many as `PROPTEST_CASES` says otherwise.
pub(crate) fn cases(few: u32) -> ProptestConfig {
    let wished: Option<u32> = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    // An ordinary run says the same about the same code, every time; a long one looks further.
    let rng_seed = if wished.is_some() { RngSeed::Random } else { RngSeed::Fixed(1) };
    let cases = wished.unwrap_or(few);
    // Nothing is written beside the code: a case that fails prints itself, and becomes a test of its own.
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

/// Texts that broke somebody's program, and any others.
pub(crate) fn text() -> BoxedStrategy<String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => Just("Ms. O’Brien's \"A\" team 🌱 <b>\tand\nfriends".to_owned()),
        1 => Just("\u{0}\u{1}\u{7f}\u{feff}\u{2028}\u{202e}\\\"/".to_owned()),
        1 => Just("=1+1 {0} %s ${x} </script>".to_owned()),
        2 => "\\PC{0,20}",
        2 => any::<String>().prop_map(|text| text.chars().take(40).collect()),
    ]
    .boxed()
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9]{1,8}", "[!-~]{1,120}"]
}

fn moment() -> impl Strategy<Value = Timestamp> {
    // From the year 1 to the year 9998.
    (-62_135_596_800_000_i64..253_370_000_000_000).prop_map(Timestamp)
}

fn day() -> impl Strategy<Value = Date> {
    moment().prop_map(|moment| {
        let text = moment.to_rfc3339();
        Date::from_iso(&text[..10]).expect("a day")
    })
}

/// Any JSON, not too deep. Numbers are such that JSON programs agree on them.
pub(crate) fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<i32>().prop_map(|quarter| Value::from(f64::from(quarter) / 4.0)),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Fields that this version does not know.
fn unknown() -> BoxedStrategy<Unknown> {
    let keys = prop::sample::select(vec!["x", "__proto__", "constructor", "a/b", "~0", "é🌱", " ", ""]);
    prop_oneof![
        3 => Just(Unknown::new()),
        1 => btree_map(keys, json(), 0..3).prop_map(|map| {
            map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
        }),
    ]
    .boxed()
}

pub(crate) fn rating() -> impl Strategy<Value = Rating> {
    prop_oneof![
        Just(Rating::NotRated),
        Just(Rating::NotSureYet),
        prop::sample::select(LEVELS.to_vec()).prop_map(|level| Rating::At(level.into())),
    ]
}

fn evidence(id: String) -> BoxedStrategy<Evidence> {
    let kind = prop::sample::select(EvidenceKind::ALL.to_vec());
    (kind, text(), text(), unknown())
        .prop_map(move |(kind, shows, link, unknown)| Evidence { id: id.as_str().into(), kind, shows, link, unknown })
        .boxed()
}

fn votes() -> BoxedStrategy<Votes> {
    let levels = prop::sample::subsequence(LEVELS.to_vec(), 0..=LEVELS.len());
    let level = prop::option::of(prop::sample::select(LEVELS.to_vec()));
    let name = prop::sample::select(vec!["", "Ana", "José “Pepe” <b>"]);
    let ballots = btree_map("[a-z]{3}", (level, name), 0..4);
    (levels, 1_u16..=999, 0_u16..=999, ballots, unknown())
        .prop_map(|(levels, people, not_sure, ballots, unknown)| {
            let mut levels: Vec<_> = levels.into_iter().map(|level| (level.into(), people)).collect();
            levels.sort_by_key(|(level, _): &(LevelId, u16)| level.as_str().to_owned());
            let cast = |(id, (level, name)): (String, (Option<&str>, &str))| Cast {
                id: id.as_str().into(),
                level: level.map(Into::into),
                name: name.to_owned(),
            };
            Votes { levels, not_sure, ballots: ballots.into_iter().map(cast).collect(), unknown }
        })
        .boxed()
}

fn conversation() -> BoxedStrategy<Conversation> {
    let about = || prop::option::of(prop::sample::select(LEVELS.to_vec()).prop_map(LevelId::from));
    let agreed_by = (prop::option::of(prop::sample::select(AgreedBy::ALL.to_vec())), [about(), about(), about()]);
    let shown = (any::<bool>(), any::<bool>());
    let fists = [(); 2].map(|()| prop_oneof![Just([0; 6]), prop::array::uniform6(0_u16..=999)]);
    let said = (votes(), votes(), shown, fists, agreed_by, text(), unknown()).prop_map(
        |(
            first_vote,
            second_vote,
            (shown, second_shown),
            [fist_to_five, second_fist],
            (agreed_by, [first, second, agreed_about]),
            dissent,
            unknown,
        )| {
            Conversation {
                first_vote,
                second_vote,
                shown,
                second_shown,
                fist_to_five,
                second_fist,
                fist_about: [first, second],
                agreed_by,
                agreed_about,
                dissent,
                unknown,
            }
        },
    );
    prop_oneof![Just(Conversation::default()), said].boxed()
}

/// Any vote on its way into the box; ids turn up again.
fn vote() -> BoxedStrategy<Vote> {
    let round = prop::sample::select(vec![Round::First, Round::Second]);
    let level = prop::option::of(prop::sample::select(LEVELS.to_vec()));
    let name = prop::sample::select(vec!["", "Ana"]);
    (component(), round, "[ab]{1,2}", level, name)
        .prop_map(|(component, round, id, level, name)| {
            let cast = Cast { id: id.as_str().into(), level: level.map(Into::into), name: name.to_owned() };
            Vote { component, round, cast }
        })
        .boxed()
}

fn talk() -> BoxedStrategy<Talk> {
    let round = prop::sample::select(vec![Round::First, Round::Second]);
    let level = prop::option::of(prop::sample::select(LEVELS.to_vec()));
    prop_oneof![
        (round.clone(), level, 0_u16..=1200).prop_map(|(round, level, people)| Talk::Vote {
            round,
            level: level.map(Into::into),
            people
        }),
        any::<bool>().prop_map(Talk::Shown),
        (round, 0_usize..8, 0_u16..=1200).prop_map(|(round, fingers, people)| Talk::Fist { round, fingers, people }),
        prop::option::of(prop::sample::select(AgreedBy::ALL.to_vec())).prop_map(Talk::AgreedBy),
    ]
    .boxed()
}

fn entry(component: String) -> BoxedStrategy<ComponentReview> {
    let evidence = btree_set(id(), 0..4).prop_flat_map(|ids| ids.into_iter().map(evidence).collect::<Vec<_>>());
    (rating(), vec(text(), 4), evidence, conversation(), unknown())
        .prop_map(move |(rating, texts, evidence, conversation, unknown)| {
            let [note, lasting, find_out, find_out_who] = texts.try_into().expect("four texts");
            let component = component.as_str().into();
            ComponentReview { component, rating, note, evidence, lasting, find_out, find_out_who, conversation, unknown }
        })
        .boxed()
}

fn outcome(component: String, number: usize) -> BoxedStrategy<Outcome> {
    let level = prop::option::of(prop::sample::select(LEVELS.to_vec()));
    // At most five can be chosen: those that come later are set aside.
    let chosen = any::<bool>().prop_map(move |chosen| chosen && number < 5);
    (chosen, level, rating(), vec(text(), OutcomeField::ALL.len()), unknown(), unknown())
        .prop_map(move |(chosen, level, rating, texts, unknown, from)| {
            let from = Origin { review: "r".into(), rating, unknown: from };
            let mut outcome = Outcome::new(format!("o{number}").as_str().into(), component.as_str().into(), from);
            outcome.chosen = chosen;
            outcome.level_by_june = level.map(Into::into);
            outcome.unknown = unknown;
            for (field, text) in OutcomeField::ALL.into_iter().zip(texts) {
                *outcome.text_mut(field) = text;
            }
            outcome
        })
        .boxed()
}

fn team() -> BoxedStrategy<Team> {
    let kind = prop::sample::select(TeamKind::ALL.to_vec());
    (text(), text(), kind, prop::option::of(0_u16..=999), unknown())
        .prop_map(|(name, school, kind, people, unknown)| Team { name, school, kind, people, unknown })
        .boxed()
}

/// A workbook in any state that a file can hold.
pub(crate) fn workbook() -> BoxedStrategy<Workbook> {
    let entries = btree_set(id(), 0..8).prop_flat_map(|components| {
        let components: Vec<_> = components.into_iter().collect();
        let outcomes = components.iter().take(7).cloned().enumerate().map(|(n, c)| outcome(c, n)).collect::<Vec<_>>();
        let shown = 0..=outcomes.len();
        let entries = components.into_iter().map(entry).collect::<Vec<_>>();
        (entries, outcomes, shown).prop_map(|(entries, mut outcomes, shown)| {
            outcomes.truncate(shown);
            (entries, outcomes)
        })
    });
    let head = (id(), any::<bool>(), moment(), moment(), (id(), id(), unknown()), team());
    let rest = (1900_u16..=9998, btree_set(id(), 0..4), id(), day(), unknown(), unknown(), text());
    (head, rest, entries)
        .prop_map(|(head, rest, (components, outcomes))| {
            let (id, practice, created, edited, (framework, version, source), team) = head;
            let (starts, systems, review, began, in_review, unknown, parking_lot) = rest;
            let decided_on = components.iter().take(3).map(|entry| (entry.component.clone(), began)).collect();
            Workbook {
                id: id.as_str().into(),
                purpose: if practice { Purpose::Practice } else { Purpose::Work },
                created,
                edited,
                framework: FrameworkRef { id: framework, version, unknown: source },
                team,
                school_year: SchoolYear { starts },
                systems: systems.iter().map(|system| system.as_str().into()).collect(),
                review: Review { id: review.as_str().into(), began, components, decided_on, unknown: in_review },
                parking_lot,
                outcomes,
                unknown,
            }
        })
        .boxed()
}

pub(crate) fn component() -> impl Strategy<Value = ComponentId> {
    prop::sample::select(COMPONENTS.to_vec()).prop_map(Into::into)
}

fn evidence_id() -> impl Strategy<Value = EvidenceId> {
    prop::sample::select(vec!["e1", "e2", "e3"]).prop_map(Into::into)
}

/// One outcome for one component, so its id can be made from it.
fn outcome_id() -> impl Strategy<Value = OutcomeId> {
    component().prop_map(|component| format!("o-{}", component.as_str()).as_str().into())
}

pub(crate) fn place() -> BoxedStrategy<TextPlace> {
    prop_oneof![
        Just(TextPlace::TeamName),
        Just(TextPlace::School),
        Just(TextPlace::ParkingLot),
        component().prop_map(TextPlace::Note),
        component().prop_map(TextPlace::Lasting),
        component().prop_map(TextPlace::FindOut),
        component().prop_map(TextPlace::FindOutWho),
        component().prop_map(TextPlace::Dissent),
        (component(), evidence_id()).prop_map(|(component, id)| TextPlace::EvidenceShows(component, id)),
        (component(), evidence_id()).prop_map(|(component, id)| TextPlace::EvidenceLink(component, id)),
        (outcome_id(), prop::sample::select(OutcomeField::ALL.to_vec()))
            .prop_map(|(id, field)| TextPlace::Outcome(id, field)),
    ]
    .boxed()
}

/// Any edit, sensible or not.
pub(crate) fn command() -> BoxedStrategy<Command> {
    prop_oneof![
        6 => (place(), text()).prop_map(|(place, text)| Command::Write { place, text }),
        1 => place().prop_map(|place| Command::Write { place, text: "x".repeat(MAX_TEXT + 1) }),
        1 => prop::sample::select(TeamKind::ALL.to_vec()).prop_map(Command::SetTeamKind),
        1 => (1900_u16..=9998).prop_map(|starts| Command::SetSchoolYear(SchoolYear { starts })),
        1 => prop::option::of(0_u16..=1200).prop_map(Command::SetPeople),
        2 => prop::sample::select(vec!["one", "two", "three"]).prop_map(|id| Command::ToggleSystem(id.into())),
        6 => (component(), rating()).prop_map(|(component, rating)| Command::Rate { component, rating }),
        4 => (component(), talk()).prop_map(|(component, talk)| Command::Converse { component, talk }),
        2 => vec(vote(), 0..3).prop_map(Command::Collect),
        4 => (component(), evidence_id()).prop_map(|(component, id)| Command::AddEvidence { component, id }),
        1 => (component(), evidence_id(), prop::sample::select(EvidenceKind::ALL.to_vec()))
            .prop_map(|(component, id, kind)| Command::SetEvidenceKind { component, id, kind }),
        1 => (component(), evidence_id()).prop_map(|(component, id)| Command::RemoveEvidence { component, id }),
        6 => (component(), text()).prop_map(|(component, sentence)| Command::Choose {
            id: format!("o-{}", component.as_str()).as_str().into(),
            component,
            sentence,
            level_by_june: None,
        }),
        2 => component().prop_map(Command::SetAside),
        2 => outcome_id().prop_map(Command::MoveUp),
        2 => (outcome_id(), prop::option::of(prop::sample::select(LEVELS.to_vec())))
            .prop_map(|(outcome, level)| Command::SetLevelByJune { outcome, level: level.map(Into::into) }),
    ]
    .boxed()
}
