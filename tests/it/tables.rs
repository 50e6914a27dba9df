//! F30: the tables for a spreadsheet, read back as any program reads them.

use crate::support::{
    frameworks::built_in,
    generate::{cases, workbook},
};
use juneward::domain::{Framework, Language, Round, Workbook};
use juneward::export::{Table, table};
use juneward::i18n::Voice;
use proptest::prelude::*;

/// A small reader after RFC 4180: every cell in quotes, rows end with CR LF.
fn read(csv: &str) -> Vec<Vec<String>> {
    let mut letters = csv.strip_prefix('\u{feff}').expect("the mark in front").chars().peekable();
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    while letters.next_if_eq(&'"').is_some() {
        let mut cell = String::new();
        loop {
            match letters.next().expect("a quote at the end of a cell") {
                '"' if letters.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => break,
                letter => cell.push(letter),
            }
        }
        row.push(cell);
        match letters.next() {
            Some(',') => {}
            Some('\r') if letters.next() == Some('\n') => rows.push(std::mem::take(&mut row)),
            other => panic!("{other:?} behind a cell"),
        }
    }
    assert_eq!((letters.next(), row.len()), (None, 0), "something is left over");
    rows
}

/// As `docs/file-format.md` says: one apostrophe comes off where, behind apostrophes and blanks, a sign of a formula stands.
fn without_apostrophe(cell: &str) -> &str {
    let behind = cell.trim_start_matches('\'').trim_start_matches(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "\u{200b}\u{200e}\u{200f}\u{feff}".contains(letter)
    });
    let formula = behind.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    cell.strip_prefix('\'').filter(|_| formula).unwrap_or(cell)
}

fn as_in_a_cell(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

fn checked(workbook: &Workbook, framework: &Framework, which: Table) -> Vec<Vec<String>> {
    let rows = read(&table(Voice(framework.language), workbook, framework, which));
    let columns = rows[0].len();
    for row in &rows {
        assert_eq!(row.len(), columns, "{row:?}");
        for cell in row {
            let first = cell.trim_start().chars().next();
            assert!(!first.is_some_and(|first| "=+-@＝＋－＠".contains(first)), "{cell:?} could be a formula");
        }
    }
    rows
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn f30_whatever_a_team_wrote_stands_in_one_cell_and_is_no_formula(workbook in workbook(), formula in "[=+@' \t-]{1,3}[A-Z0-9]{0,3}") {
        let mut workbook = workbook;
        workbook.team.name = formula;
        let framework = built_in(Language::English);
        let ratings = checked(&workbook, &framework, Table::Ratings);
        prop_assert_eq!(ratings.len(), 1 + framework.components().count() + workbook.outside(&framework).len());
        let notes = ratings[0].iter().position(|name| name == "note").expect("a column of notes");
        for (row, entry) in ratings[1 + framework.components().count()..].iter().zip(workbook.outside(&framework)) {
            let note = as_in_a_cell(&entry.note);
            prop_assert_eq!(without_apostrophe(&row[notes]), note.as_str());
        }
        let votes = checked(&workbook, &framework, Table::Votes);
        let at = |name: &str| votes[0].iter().position(|column| column == name).expect("a column");
        // Every vote of the workbook is in the table once, and so is every dissent, word for word.
        let entries = || workbook.review.components.iter();
        let counted = votes[1..].iter().filter(|row| row[at("asked")].ends_with("-vote"));
        let people = counted.map(|row| row[at("people")].parse::<u32>().expect("a number")).sum::<u32>();
        prop_assert_eq!(people, entries().map(|entry| [Round::First, Round::Second].map(|round| entry.conversation.told(round).all()).iter().sum::<u32>()).sum::<u32>());
        for entry in entries().filter(|entry| !entry.conversation.dissent.trim().is_empty()) {
            let text = as_in_a_cell(&entry.conversation.dissent);
            let mut rows = votes[1..].iter().filter(|row| row[at("asked")] == "dissent" && without_apostrophe(&row[at("component_id")]) == entry.component.as_str());
            prop_assert_eq!(rows.next().map(|row| without_apostrophe(&row[at("text")])), Some(text.as_str()));
        }
        let outcomes = checked(&workbook, &framework, Table::Outcomes);
        prop_assert_eq!(outcomes.len(), 1 + workbook.chosen().count());
        for (row, outcome) in outcomes[1..].iter().zip(workbook.chosen()) {
            let team = as_in_a_cell(&workbook.team.name);
            prop_assert_eq!(without_apostrophe(&row[0]), team.as_str());
            let at = |name: &str| outcomes[0].iter().position(|column| column == name).expect("a column");
            for (name, text) in [("why", &outcome.why), ("sentence", &outcome.sentence), ("check_in_q4", &outcome.check_ins[3])] {
                let text = as_in_a_cell(text);
                prop_assert_eq!(without_apostrophe(&row[at(name)]), text.as_str());
            }
        }
    }
}
