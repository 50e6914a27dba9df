//! A school year, written 2026–27 for people and `2026-27` in files.

use super::Date;

/// The school year that starts in the given calendar year and ends the June after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear {
    /// The calendar year of its first day: 2026 for 2026–27.
    pub starts: u16,
}

impl SchoolYear {
    /// The year that a day falls in. July opens a new year; a team may begin at any time, and may pick another year.
    pub fn of(today: Date) -> Self {
        let year = if today.month >= 7 { today.year } else { today.year - 1 };
        Self { starts: u16::try_from(year).unwrap_or(2026) }
    }

    /// The calendar year of the June that the outcomes look to.
    pub const fn june(self) -> u16 {
        self.starts.saturating_add(1)
    }

    /// The year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { starts: self.june() }
    }

    /// As people write it, with an en dash: 2026–27.
    pub fn label(self) -> String {
        format!("{}–{:02}", self.starts, self.june() % 100)
    }

    /// As files and file names write it: 2026-27.
    pub fn to_file(self) -> String {
        format!("{}-{:02}", self.starts, self.june() % 100)
    }

    /// Reads `2026-27`; none when the two years do not follow each other.
    pub fn from_file(text: &str) -> Option<Self> {
        let (starts, _) = text.split_once('-')?;
        let year = Self { starts: starts.parse().ok().filter(|year| (1900..=9998).contains(year))? };
        (year.to_file() == text).then_some(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn july_opens_a_year_and_june_closes_it() {
        for (month, starts) in [(7, 2026), (11, 2026), (12, 2026), (1, 2025), (6, 2025)] {
            assert_eq!(SchoolYear::of(Date { year: 2026, month, day: 1 }).starts, starts, "month {month}");
        }
    }

    #[test]
    fn a_year_is_read_as_it_is_written() {
        let year = SchoolYear { starts: 1999 };
        assert_eq!(year.to_file(), "1999-00");
        assert_eq!(SchoolYear::from_file("1999-00"), Some(year));
        for wrong in ["2026", "2026-28", "2026–27", "26-27", "-5-06", ""] {
            assert_eq!(SchoolYear::from_file(wrong), None, "{wrong}");
        }
    }
}
