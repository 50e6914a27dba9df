//! Moments and days. A moment is counted in UTC; a day is the reader's own calendar day and carries no zone.
//!
//! Sixty lines of civil-calendar arithmetic instead of a date library: `docs/decisions/006-own-dates.md`.

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

/// A day in the proleptic Gregorian calendar, as the people in the room would write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, such as 2026.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

const DAY: i64 = 86_400_000;

impl Timestamp {
    /// The first moment of the year 0.
    const FIRST: Self = Self(-62_167_219_200_000);
    /// The last moment of the year 9999.
    const LAST: Self = Self(253_402_300_799_999);

    /// The moment in RFC 3339, in UTC with whole milliseconds: `2026-11-21T20:49:00.000Z`.
    pub fn to_rfc3339(self) -> String {
        let date = Date::from_days(self.0.div_euclid(DAY));
        let within = self.0.rem_euclid(DAY);
        let (seconds, thousandths) = (within / 1000, within % 1000);
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        format!("{}T{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}Z", date.to_iso())
    }

    /// Reads what [`Self::to_rfc3339`] writes, and any other RFC 3339 moment; none for anything else.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let date = Date::from_iso(date)?;
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let (clock, zone) = rest.split_at_checked(8)?;
        let mut parts = clock.split(':').map(two_digits);
        let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() || hours > 23 || minutes > 59 || seconds > 60 {
            return None;
        }
        let (fraction, zone) = match zone.strip_prefix('.') {
            Some(rest) => {
                let end = rest.find(|c: char| !c.is_ascii_digit())?;
                let (digits, zone) = rest.split_at_checked(end)?;
                (milliseconds(digits)?, zone)
            }
            None => (0, zone),
        };
        let ahead = zone_minutes(zone)?;
        let clock = (hours * 60 + minutes - ahead) * 60_000 + seconds * 1000 + fraction;
        let moment = Self(date.to_days() * DAY + clock);
        // A zone can carry a moment out of the years that four digits can write.
        (Self::FIRST..=Self::LAST).contains(&moment).then_some(moment)
    }

    /// The next moment that can be told apart; the last one has none and gives itself.
    #[must_use]
    pub fn after(self) -> Self {
        Self(self.0.saturating_add(1)).clamp(Self::FIRST, Self::LAST)
    }
}

impl Date {
    /// The day as `2026-11-21`.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Reads `2026-11-21`; none for anything else, and for days that no calendar has.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))?;
        let (month, day) = (two_digits(parts.next()?)?, two_digits(parts.next()?)?);
        let date = Self { year: year.parse().ok()?, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
        // A day that does not exist comes back as another one.
        (parts.next().is_none() && Self::from_days(date.to_days()) == date).then_some(date)
    }

    // Both conversions count from 1 March of year 0, so that the leap day comes last (public-domain civil-day arithmetic).
    fn to_days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(i32::MAX),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day_of_year - (153 * shifted + 2) / 5 + 1).unwrap_or(1),
        }
    }
}

fn two_digits(text: &str) -> Option<i64> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn milliseconds(digits: &str) -> Option<i64> {
    if digits.is_empty() {
        return None;
    }
    let three: String = digits.chars().chain("00".chars()).take(3).collect();
    three.parse().ok()
}

fn zone_minutes(zone: &str) -> Option<i64> {
    if zone == "Z" || zone == "z" {
        return Some(0);
    }
    let sign = match zone.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_and_read_back() {
        for (milliseconds, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_795_294_140_007, "2026-11-21T20:49:00.007Z"),
            (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (Timestamp::FIRST.0, "0000-01-01T00:00:00.000Z"),
            (Timestamp::LAST.0, "9999-12-31T23:59:59.999Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(Timestamp(milliseconds).to_rfc3339(), text);
            assert_eq!(Timestamp::from_rfc3339(text), Some(Timestamp(milliseconds)));
        }
    }

    #[test]
    fn other_ways_to_write_the_same_moment_are_read() {
        let moment = Timestamp::from_rfc3339("2026-11-21T20:49:00Z");
        assert!(moment.is_some());
        for text in ["2026-11-21T12:49:00-08:00", "2026-11-22T02:19:00.0+05:30", "2026-11-21t20:49:00.000000z"] {
            assert_eq!(Timestamp::from_rfc3339(text), moment, "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2026",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T20:49:00",
            "2026-11-21T20:49:00.Z",
            "é026-11-21T20:49:00Z",
            "2026-11-21T20:49:00+1:00",
            "+026-11-21T00:00:00Z",
            // Kept, they would be written with another number of digits and never read again.
            "0000-01-01T00:00:00+23:59",
            "9999-12-31T23:59:60Z",
        ] {
            assert_eq!(Timestamp::from_rfc3339(text), None, "{text}");
        }
    }
}
