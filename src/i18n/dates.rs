//! How long ago, in words. Clock times and dates are written by the browser's own calendar.

use super::Voice;
use super::words::words;
use crate::domain::Timestamp;

words! {
    /// How long ago.
    Ago {
        JustNow: "just now", "hace un momento";
        Minute: "1 minute ago", "hace 1 minuto";
        Minutes: "{0} minutes ago", "hace {0} minutos";
        Hour: "1 hour ago", "hace 1 hora";
        Hours: "{0} hours ago", "hace {0} horas";
        Day: "1 day ago", "hace 1 día";
        Days: "{0} days ago", "hace {0} días";
    }
}

/// Says how long ago a moment was. A moment in the future (a clock was set back) is "just now".
pub fn ago(voice: Voice, then: Timestamp, now: Timestamp) -> String {
    let minutes = usize::try_from(now.0.saturating_sub(then.0) / 60_000).unwrap_or(0);
    match minutes {
        0 => voice.say(Ago::JustNow).to_owned(),
        1..=59 => voice.count(minutes, Ago::Minute, Ago::Minutes),
        60..=1439 => voice.count(minutes / 60, Ago::Hour, Ago::Hours),
        _ => voice.count(minutes / 1440, Ago::Day, Ago::Days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn how_long_ago_is_said_in_the_largest_whole_unit() {
        let say = |minutes: i64| ago(Voice(Language::Spanish), Timestamp(0), Timestamp(minutes * 60_000));
        assert_eq!(say(-5), "hace un momento");
        assert_eq!(say(1), "hace 1 minuto");
        assert_eq!(say(59), "hace 59 minutos");
        assert_eq!(say(119), "hace 1 hora");
        assert_eq!(say(3 * 1440 + 700), "hace 3 días");
    }
}
