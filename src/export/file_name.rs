//! The names of what is handed on: team, school year and day, in letters that every mail program and drive accepts.

use super::csv::Table;
use crate::domain::{Date, Workbook};

/// The longest part that a team's name takes in a file name, in characters.
const LONGEST_TEAM: usize = 40;

/// Such as `juneward-grade-4-team-2026-27-2026-11-21.json`.
///
/// It never ends in `.pif`, which mail systems block: a team's own dots do not survive either.
pub fn file_name(workbook: &Workbook, today: Date) -> String {
    name(workbook, today, ".json")
}

/// The name of the report, such as `juneward-grade-4-team-2026-27-2026-11-21.html`.
pub fn report_name(workbook: &Workbook, today: Date) -> String {
    name(workbook, today, ".html")
}

/// The name of a table: what it holds stands before its ending.
pub fn table_name(workbook: &Workbook, today: Date, table: Table) -> String {
    name(
        workbook,
        today,
        match table {
            Table::Ratings => "-ratings.csv",
            Table::Votes => "-votes.csv",
            Table::Outcomes => "-june-outcomes.csv",
        },
    )
}

fn name(workbook: &Workbook, today: Date, ends: &str) -> String {
    [&stem(workbook), "-", &today.to_iso(), ends].concat()
}

/// The name of a file that is kept up to date, which outlives the day: `juneward-grade-4-team-2026-27.json`.
pub fn kept_name(workbook: &Workbook) -> String {
    [&stem(workbook), ".json"].concat()
}

fn stem(workbook: &Workbook) -> String {
    let team = plain(&workbook.team.name);
    let team = if team.is_empty() { "team" } else { &team };
    ["juneward-", team, "-", &workbook.school_year.to_file()].concat()
}

fn plain(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        let letter = match letter {
            'á' | 'à' | 'ä' | 'â' | 'ã' | 'Á' | 'À' | 'Ä' | 'Â' | 'Ã' => 'a',
            'é' | 'è' | 'ë' | 'ê' | 'É' | 'È' | 'Ë' | 'Ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' | 'Í' | 'Ì' | 'Ï' | 'Î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' | 'õ' | 'Ó' | 'Ò' | 'Ö' | 'Ô' | 'Õ' => 'o',
            'ú' | 'ù' | 'ü' | 'û' | 'Ú' | 'Ù' | 'Ü' | 'Û' => 'u',
            'ñ' | 'Ñ' => 'n',
            'ç' | 'Ç' => 'c',
            letter => letter.to_ascii_lowercase(),
        };
        if letter.is_ascii_alphanumeric() {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with('-') && !matches!(letter, '\'' | '’') {
            text.push('-');
        }
        if text.len() >= LONGEST_TEAM {
            break;
        }
    }
    text.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn f01_any_name_gives_a_plain_file_name() {
        assert_eq!(plain("Ms. O’Brien's \"A\" team 🌱 <b>\t\n"), "ms-obriens-a-team-b");
        assert_eq!(plain("Español — 4.º año"), "espanol-4-ano");
        assert_eq!(plain("🌱🌱"), "");
        assert_eq!(plain("../../x.pif"), "x-pif");
        assert_eq!(plain(&"W".repeat(100)).len(), 40);
    }
}
