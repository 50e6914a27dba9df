//! What stays at home stays at home: a word that marks each text is looked for in everything that goes out.

use crate::codes::seen;
use crate::support::{
    frameworks::built_in,
    generate::{cases, workbook},
    text,
};
use juneward::domain::{Cast, Language, OutcomeField, Part, Purpose, Quarter, Unknown, Workbook};
use juneward::export::{Table, formatted, mailto, qr, report, summary, table};
use juneward::i18n::Voice;
use juneward::storage::{
    Arrived, levels_code, link_code, link_text, read_incoming, read_levels, read_workbook, wrap, write_levels,
    write_workbook,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

/// The golden workbook with a mark of its own in every text and in every unknown field, and the parts that it belongs to.
fn marked() -> (Workbook, Vec<(String, Vec<Part>)>) {
    let mut book = read_workbook(&text("tests/fixtures/workbook-v1.json")).expect("the golden file");
    book.purpose = Purpose::Work;
    let mut marks = Vec::new();
    let mut mark = |parts: &[Part]| {
        marks.push((format!("mark{}x", marks.len()), parts.to_vec()));
        marks[marks.len() - 1].0.clone()
    };
    book.team.name = mark(&[Part::Names]);
    book.team.school = mark(&[Part::Names]);
    book.parking_lot = mark(&[Part::Notes]);
    for entry in &mut book.review.components {
        entry.note = mark(&[Part::Notes]);
        entry.lasting = mark(&[Part::Notes]);
        entry.find_out = mark(&[Part::Notes]);
        entry.find_out_who = mark(&[Part::Names]);
        // A name beside a vote is told once the votes were shown.
        let name = mark(&[Part::Notes, Part::Names]);
        entry.conversation.first_vote.ballots = vec![Cast { id: "b".into(), level: None, name }];
        entry.conversation.dissent = mark(&[Part::Notes, Part::Names]);
        for piece in &mut entry.evidence {
            piece.shows = mark(&[Part::Evidence]);
            piece.link = mark(&[Part::Evidence]);
        }
    }
    for outcome in &mut book.outcomes {
        for field in OutcomeField::ALL {
            let whole: &[Part] = if outcome.chosen { &[] } else { &[Part::Notes] };
            let parts: &[Part] = match field {
                OutcomeField::Why => &[Part::Notes],
                OutcomeField::LeadGroup if outcome.chosen => &[Part::Names],
                OutcomeField::LeadGroup => &[Part::Notes, Part::Names],
                _ => whole,
            };
            *outcome.text_mut(field) = mark(parts);
        }
    }
    assert!(book.outcomes.iter().any(|outcome| !outcome.chosen), "one is set aside");
    (book, marks)
}

/// The levels alone, as a code carries them.
fn levels(book: &Workbook) -> Vec<u8> {
    write_levels(book, &built_in(Language::English)).expect("the same review")
}

/// Everything in which a workbook goes out, in both languages, the block in a report opened up.
fn everything_that_goes_out(book: &Workbook) -> String {
    let file = write_workbook(book);
    let mut out = file.clone();
    out.push_str(&link_text(book, &built_in(Language::English)));
    out.push_str(&String::from_utf8_lossy(&levels(book)));
    for language in Language::ALL {
        let (voice, framework) = (Voice(language), built_in(language));
        out.push_str(&report(voice, book, &framework, "today", &wrap(&file)));
        out.push_str(&formatted(voice, book, &framework, "today"));
        out.push_str(&summary(voice, book, &framework, "today"));
        out.push_str(&mailto(voice, book, &framework, "name.html"));
        out.push_str(&table(voice, book, &framework, Table::Ratings));
        out.push_str(&table(voice, book, &framework, Table::Votes));
        out.push_str(&table(voice, book, &framework, Table::Outcomes));
    }
    out
}

#[test]
fn what_is_left_out_is_in_nothing_that_goes_out_and_the_rest_is() {
    let (book, marks) = marked();
    for parts in [
        vec![],
        vec![Part::Notes],
        vec![Part::Evidence],
        vec![Part::Names],
        vec![Part::Notes, Part::Evidence],
        Part::ALL.to_vec(),
    ] {
        let out = everything_that_goes_out(&book.without(&parts));
        for (mark, belongs) in &marks {
            let home = belongs.iter().any(|part| parts.contains(part));
            // An outcome that was set aside goes with the notes, whatever its field.
            assert_eq!(out.contains(mark.as_str()), !home, "{mark} of {belongs:?} without {parts:?}");
        }
        // What this version does not know may hold anything.
        for unknown in ["later_version", "meets_on", "colour_of_the_room", "seen_by"] {
            assert_eq!(out.contains(unknown), parts.is_empty(), "{unknown} without {parts:?}");
        }
    }
}

/// Every carrier as it goes, each opened as whoever gets it opens it. The levels are drawn, too, and read from the drawing.
fn opened_again(book: &Workbook) -> Vec<(&'static str, String)> {
    let (voice, framework) = (Voice(Language::English), built_in(Language::English));
    let (file, address) = (write_workbook(book), "https://example.org/#");
    let link = link_code(&compress_to_vec(link_text(book, &framework).as_bytes(), 9));
    let levels = levels_code(book, &framework).expect("the same review");
    let drawn = seen(&qr(address, &levels).expect("short enough for a telephone"));
    let carriers = [
        ("a file", file.clone()),
        ("a report", report(voice, book, &framework, "today", &wrap(&file))),
        ("a shared text", [summary(voice, book, &framework, "today"), wrap(&file)].join("\n\n")),
        ("a link", [address, &link].concat()),
        ("the levels alone", [address, &levels].concat()),
        ("a QR code", drawn),
    ];
    let opened = carriers.into_iter().map(|(name, text)| {
        let found = read_incoming(&text).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let inside = found.into_iter().map(|one| match one {
            Arrived::Workbook(found) | Arrived::Linked(found) => write_workbook(&found),
            Arrived::Levels(bytes) => write_workbook(&read_levels(&bytes, &framework).expect("levels")),
            Arrived::Unreadable { why, .. } => panic!("{name}: {why:?}"),
        });
        (name, [text, inside.collect::<Vec<_>>().concat()].concat())
    });
    opened.collect()
}

#[test]
fn what_is_left_out_is_in_no_carrier_nor_in_what_comes_out_of_it() {
    let (book, marks) = marked();
    for parts in [vec![], vec![Part::Notes], vec![Part::Evidence], vec![Part::Names], Part::ALL.to_vec()] {
        for (name, text) in opened_again(&book.without(&parts)) {
            let levels = ["the levels alone", "a QR code"].contains(&name);
            for (mark, belongs) in &marks {
                let named = [&book.team.name, &book.team.school].contains(&mark);
                let goes = !belongs.iter().any(|part| parts.contains(part)) && (named || !levels);
                assert_eq!(text.contains(mark.as_str()), goes, "{mark} of {belongs:?} in {name} without {parts:?}");
            }
        }
    }
}

#[test]
fn levels_carry_no_words_but_the_names_that_go_along() {
    let (book, marks) = marked();
    for parts in [vec![], vec![Part::Names], Part::ALL.to_vec()] {
        let out = String::from_utf8_lossy(&levels(&book.without(&parts))).into_owned();
        let named = [&book.team.name, &book.team.school];
        for (mark, _) in &marks {
            let goes = named.contains(&mark) && !parts.contains(&Part::Names);
            assert_eq!(out.contains(mark.as_str()), goes, "{mark} without {parts:?}");
        }
    }
}

#[test]
fn counts_from_small_groups_take_their_whole_vote_with_them() {
    let (mut book, _) = marked();
    book.team.people = Some(4);
    let (small, large) = ("counted-small", "counted-large");
    let [first, second] = &mut book.review.components[..2] else { panic!("two components") };
    first.conversation.first_vote.levels = vec![(large.into(), 9), (small.into(), 4)];
    first.conversation.fist_to_five = [0, 0, 0, 0, 0, 1];
    first.conversation.second_fist = [0, 0, 0, 0, 5, 1];
    second.conversation.second_fist = [0, 0, 0, 0, 5, 6];
    second.conversation.first_vote.levels = vec![(large.into(), 9), ("counted-five".into(), 5)];
    second.conversation.first_vote.not_sure = 0;
    second.conversation.first_vote.ballots.clear();
    assert!(everything_that_goes_out(&book).contains(small));
    let copy = book.without(&[Part::SmallCounts]);
    let out = everything_that_goes_out(&copy);
    assert!(!out.contains(small) && out.contains("counted-five"), "only the vote with a small count is left out");
    let [first, second] = &copy.review.components[..2] else { panic!("two components") };
    assert_eq!((first.conversation.first_vote.all(), second.conversation.first_vote.all()), (0, 14));
    assert_eq!((first.conversation.fist_to_five, copy.team.people), ([0; 6], None));
    assert_eq!((first.conversation.second_fist, second.conversation.second_fist), ([0; 6], [0, 0, 0, 0, 5, 6]));
    assert_eq!(copy.left_out(), [Part::SmallCounts]);
    // What is here is not taken for something that the other team took back.
    assert_eq!(book.apart(&copy), []);
}

#[test]
fn a_copy_says_what_it_lacks_and_keeps_saying_so() {
    let (book, _) = marked();
    let copy = book.without(&[Part::Evidence]);
    assert_eq!(copy.left_out(), [Part::Evidence]);
    let again = read_workbook(&write_workbook(&copy)).expect("a copy opens");
    assert_eq!(again.left_out(), [Part::Evidence]);
    assert_eq!(again.without(&[Part::Notes]).left_out(), [Part::Notes, Part::Evidence]);
    assert_eq!(book.without(&[]), book);
    assert_eq!(book.left_out(), []);
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_copy_is_a_workbook_like_any_other_with_the_same_ratings_and_choices(workbook in workbook(), which in 1_usize..16) {
        let parts: Vec<_> = Part::ALL.into_iter().enumerate().filter(|(n, _)| which >> n & 1 == 1).map(|(_, part)| part).collect();
        let copy = workbook.without(&parts);
        let again = read_workbook(&write_workbook(&copy));
        prop_assert_eq!(again.as_ref(), Ok(&copy));
        prop_assert_eq!(&copy.without(&parts), &copy);
        let ratings = |book: &Workbook| book.review.components.iter().map(|entry| (entry.component.clone(), entry.rating.clone())).collect::<Vec<_>>();
        prop_assert_eq!(ratings(&copy), ratings(&workbook));
        let plans = |book: &Workbook| book.chosen().map(|one| (one.id.clone(), one.sentence.clone(), one.text(OutcomeField::CheckIn(Quarter::Q4)).to_owned())).collect::<Vec<_>>();
        prop_assert_eq!(plans(&copy), plans(&workbook));
        prop_assert_eq!(&copy.review.unknown, &Unknown::new());
    }
}
