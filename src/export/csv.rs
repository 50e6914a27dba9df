//! Tables for a spreadsheet, one row a fact: where each component stands, how people voted, and each June Outcome.
//!
//! The columns are the words of the file format, the same in every language; names are in the language that was chosen.
//! What a team wrote can't become a formula: where a cell would begin like one, an apostrophe stands before it. Columns and
//! rules are described in `docs/file-format.md`.

use super::votes;
use crate::domain::{Component, ComponentReview, EvidenceKind, Framework, OutcomeField, Purpose, Rating, System, Workbook};
use crate::i18n::Voice;
use crate::i18n::review::{evidence_kind, rating};

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// A row for each component.
    Ratings,
    /// A row for each answer that people gave in a conversation: votes, fist to five, how it was agreed on, dissent.
    Votes,
    /// A row for each June Outcome that the team works on.
    Outcomes,
}

const TEAM: [&str; 4] = ["team", "school", "school_year", "practice"];
const RATINGS: [&str; 14] = [
    "review_began",
    "system_id",
    "system",
    "component_id",
    "component",
    "rating",
    "level_id",
    "rating_in_words",
    "note",
    "evidence_count",
    "evidence",
    "lasting",
    "find_out",
    "find_out_who",
];
const OUTCOMES: [&str; 22] = [
    "number",
    "component_id",
    "component",
    "rating_when_chosen",
    "level_when_chosen_id",
    "rating_when_chosen_in_words",
    "level_by_june_id",
    "level_by_june",
    "june",
    "why",
    "sentence",
    "measure",
    "baseline",
    "target",
    "lead_group",
    "first_step",
    "support_from_school",
    "support_from_home_office",
    "check_in_q1",
    "check_in_q2",
    "check_in_q3",
    "check_in_q4",
];

/// Writes a table. The framework gives the names, and its language should be the voice's.
pub fn table(voice: Voice, workbook: &Workbook, framework: &Framework, table: Table) -> String {
    // Without this mark, spreadsheets take the text for one in an old encoding.
    let mut csv = Csv("\u{feff}".to_owned());
    let practice = if workbook.purpose == Purpose::Practice { "yes" } else { "no" };
    let team = [&workbook.team.name, &workbook.team.school, &workbook.school_year.to_file(), practice].map(str::to_owned);
    match table {
        Table::Ratings => {
            csv.row(TEAM.into_iter().chain(RATINGS));
            for system in &framework.systems {
                for component in &system.components {
                    let entry = workbook.review.entry(&component.id);
                    let cells = rating_cells(voice, workbook, framework, Some((system, component)), entry);
                    csv.row(team.iter().chain(&cells).map(String::as_str));
                }
            }
            for entry in workbook.outside(framework) {
                let cells = rating_cells(voice, workbook, framework, None, Some(entry));
                csv.row(team.iter().chain(&cells).map(String::as_str));
            }
        }
        Table::Votes => {
            csv.row(TEAM.into_iter().chain(votes::COLUMNS));
            for cells in votes::rows(voice, workbook, framework) {
                csv.row(team.iter().chain(&cells).map(String::as_str));
            }
        }
        Table::Outcomes => {
            csv.row(TEAM.into_iter().chain(OUTCOMES));
            for (index, outcome) in workbook.chosen().enumerate() {
                let name = framework.find(&outcome.component).map(|(_, component)| component.name.clone());
                let by_june = outcome.level_by_june.clone().map(Rating::At);
                let mut cells = vec![
                    (index + 1).to_string(),
                    outcome.component.as_str().to_owned(),
                    name.unwrap_or_default(),
                    slug(&outcome.from.rating).to_owned(),
                    level(&outcome.from.rating),
                    rating(voice, &outcome.from.rating, framework),
                    by_june.as_ref().map(level).unwrap_or_default(),
                    by_june.map(|by_june| rating(voice, &by_june, framework)).unwrap_or_default(),
                    workbook.school_year.june().to_string(),
                ];
                cells.extend(OutcomeField::ALL.map(|field| outcome.text(field).to_owned()));
                csv.row(team.iter().chain(&cells).map(String::as_str));
            }
        }
    }
    csv.0
}

fn rating_cells(
    voice: Voice,
    workbook: &Workbook,
    framework: &Framework,
    place: Option<(&System, &Component)>,
    entry: Option<&ComponentReview>,
) -> Vec<String> {
    let stands = entry.map(|entry| entry.rating.clone()).unwrap_or_default();
    let text = |text: fn(&ComponentReview) -> &String| entry.map(text).cloned().unwrap_or_default();
    let id = place.map(|(_, component)| &component.id).or(entry.map(|entry| &entry.component));
    vec![
        workbook.review.began.to_iso(),
        place.map(|(system, _)| system.id.as_str().to_owned()).unwrap_or_default(),
        place.map(|(system, _)| system.name.clone()).unwrap_or_default(),
        id.map(|id| id.as_str().to_owned()).unwrap_or_default(),
        place.map(|(_, component)| component.name.clone()).unwrap_or_default(),
        slug(&stands).to_owned(),
        level(&stands),
        rating(voice, &stands, framework),
        text(|entry| &entry.note),
        entry.map_or(0, ComponentReview::evidence_count).to_string(),
        entry.map(|entry| evidence(voice, entry)).unwrap_or_default(),
        text(|entry| &entry.lasting),
        text(|entry| &entry.find_out),
        text(|entry| &entry.find_out_who),
    ]
}

/// One line for each piece.
fn evidence(voice: Voice, entry: &ComponentReview) -> String {
    let pieces = entry.evidence.iter().filter(|piece| piece.says_something()).map(|piece| {
        let kind = if piece.kind == EvidenceKind::Other { "" } else { evidence_kind(voice, piece.kind) };
        let parts = [kind, piece.shows.trim(), piece.link.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ")
    });
    pieces.collect::<Vec<_>>().join("\n")
}

/// The word of the file format.
fn slug(rating: &Rating) -> &'static str {
    match rating {
        Rating::NotRated => "not-rated",
        Rating::NotSureYet => "not-sure-yet",
        Rating::At(_) => "rated",
    }
}

fn level(rating: &Rating) -> String {
    rating.level().map(|level| level.as_str().to_owned()).unwrap_or_default()
}

struct Csv(String);

impl Csv {
    /// Every cell stands in quotes, so that commas, semicolons and ends of lines are its own.
    fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        for (index, cell) in cells.enumerate() {
            self.0.push_str(if index == 0 { "\"" } else { ",\"" });
            if would_be_a_formula(cell) {
                self.0.push('\'');
            }
            for letter in cell.replace("\r\n", "\n").chars() {
                match letter {
                    '"' => self.0.push_str("\"\""),
                    '\r' => self.0.push('\n'),
                    // Some programs end a text here.
                    '\0' => self.0.push('\u{fffd}'),
                    letter => self.0.push(letter),
                }
            }
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }
}

/// Whether a spreadsheet could take a cell for a formula. One that already begins with apostrophes counts by what follows
/// them, so that taking one apostrophe off always gives the team's own words again.
fn would_be_a_formula(cell: &str) -> bool {
    let begins =
        cell.trim_start_matches('\'').trim_start_matches(|letter: char| letter.is_whitespace() || letter.is_control());
    let begins = begins.trim_start_matches(['\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}']);
    begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Command, ComponentId, Language, TextPlace};

    #[test]
    fn the_tables_read_as_they_are_kept_in_the_golden_texts() {
        for (language, which, golden) in [
            (Language::English, Table::Ratings, include_str!("../../tests/fixtures/ratings.en.csv")),
            (Language::Spanish, Table::Ratings, include_str!("../../tests/fixtures/ratings.es.csv")),
            (Language::English, Table::Votes, include_str!("../../tests/fixtures/votes.en.csv")),
            (Language::Spanish, Table::Votes, include_str!("../../tests/fixtures/votes.es.csv")),
            (Language::English, Table::Outcomes, include_str!("../../tests/fixtures/june-outcomes.en.csv")),
            (Language::Spanish, Table::Outcomes, include_str!("../../tests/fixtures/june-outcomes.es.csv")),
        ] {
            let (sample, framework) = content::sample(language);
            let text = table(Voice(language), &sample, &framework, which).replace("\r\n", "\n");
            assert!(text == golden.replace("\r\n", "\n"), "{which:?} in {language:?} reads:\n{text}");
        }
    }

    #[test]
    fn f30_what_looks_like_a_formula_is_a_text() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "\u{feff}=1", "＝1", "'=1", "''=1", "\u{200b}-1"]
        {
            assert!(would_be_a_formula(text), "{text:?}");
        }
        for text in ["", "1+1", "a=b", "'tis", "“=1”", "Q1 - Q2", "'"] {
            assert!(!would_be_a_formula(text), "{text:?}");
        }
    }

    #[test]
    fn f30_quotes_commas_and_ends_of_lines_stay_in_their_cell() {
        let (mut sample, framework) = content::sample(Language::English);
        let planning = ComponentId::from("curriculum-instruction.planning-together");
        for (place, text) in [
            (TextPlace::TeamName, "Ms. O’Brien's \"A\", team; 🌱 <b>\tand\r\nfriends"),
            (TextPlace::Note(planning), "=HYPERLINK(\"x\",\"y\")"),
        ] {
            sample.apply(&Command::Write { place, text: text.to_owned() }).unwrap();
        }
        let text = table(Voice(Language::English), &sample, &framework, Table::Ratings);
        assert!(text.starts_with("\u{feff}\"team\",\"school\","));
        assert!(text.contains("\r\n\"Ms. O’Brien's \"\"A\"\", team; 🌱 <b>\tand\nfriends\",\"Made-Up"), "{text}");
        assert!(text.contains(",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\","), "{text}");
    }
}
