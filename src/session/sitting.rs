//! The time plan of a sitting: how much time is left, and how it divides by what is left to do. Off until somebody asks for it.
//!
//! It is this device's and not the team's: it stands beside the workbooks, outlives a reload, and is in no file.
//! Invariants, as absences: nothing here reads a clock (moments come in); nothing rings, closes or hurries anything when the
//! time is up.

use super::{Effect, Env, Session};
use crate::domain::{Framework, Rating, Timestamp, Workbook, WorkbookId};
use serde_json::Value;

/// The key under which the plan stands on the device.
pub const SITTING_KEY: &str = "juneward/sitting";
/// The lengths that are offered, in minutes.
pub const LENGTHS: [u16; 3] = [30, 45, 60];
/// What "more time" adds, in minutes.
pub const MORE: u16 = 5;
/// What a component takes, in minutes, where nobody has asked for a time plan: Prepare reckons with it, and the sheet for whoever
/// leads says so.
pub const EACH: usize = 7;
/// What the end of a sitting takes, in minutes: the sheet says so.
pub const END: i64 = 3;

const MINUTE: i64 = 60_000;
/// A plan that ran out so long ago is yesterday's.
const FORGOTTEN: i64 = 3 * 60 * MINUTE;
/// No sitting is longer.
const LONGEST: u16 = 600;

/// A plan that is running, or on pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    workbook: WorkbookId,
    minutes: u16,
    began: Timestamp,
    paused: Option<Timestamp>,
}

/// What a person does with the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Time {
    /// So many minutes from now.
    Plan(u16),
    /// The time stands still.
    Pause,
    /// It goes on.
    GoOn,
    /// Some minutes more.
    More,
    /// No plan any more.
    Stop,
    /// What stands on the device, after a reload or from another window.
    Recall(Option<String>),
}

/// What is left of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Whole minutes, rounded up; below zero when the time is over.
    pub minutes: i64,
    /// Components of this sitting without a rating.
    pub open: usize,
    /// Whole minutes for each of them, with the end kept free; none where nothing is open or no whole minute is left.
    pub each: Option<i64>,
}

impl Sitting {
    /// Whether the time stands still.
    pub fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    /// What is left at a moment, for so many open components.
    pub fn left(&self, now: Timestamp, open: usize) -> Left {
        let gone = self.paused.unwrap_or(now).0.saturating_sub(self.began.0).max(0);
        let left = i64::from(self.minutes) * MINUTE - gone;
        // A minute that has begun is shown as one, on either side of the end.
        let minutes = if left > 0 { (left + MINUTE - 1) / MINUTE } else { left / MINUTE };
        let each = i64::try_from(open).ok().filter(|open| *open > 0).map(|open| (minutes - END) / open);
        Left { minutes, open, each: each.filter(|each| *each > 0) }
    }

    fn text(&self) -> String {
        let mut fields = serde_json::Map::new();
        fields.insert("workbook".to_owned(), self.workbook.as_str().into());
        fields.insert("minutes".to_owned(), self.minutes.into());
        fields.insert("began".to_owned(), self.began.0.into());
        fields.insert("paused".to_owned(), self.paused.map_or(Value::Null, |paused| paused.0.into()));
        Value::Object(fields).to_string()
    }

    fn read(text: &str, now: Timestamp) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let moment = |key: &str| value.get(key).and_then(Value::as_i64).map(Timestamp);
        let minutes = value.get("minutes").and_then(Value::as_u64).and_then(|minutes| u16::try_from(minutes).ok())?;
        let sitting = Self {
            workbook: WorkbookId::from(value.get("workbook").and_then(Value::as_str)?),
            minutes: minutes.min(LONGEST),
            began: moment("began")?,
            paused: moment("paused"),
        };
        let since = now.0.saturating_sub(sitting.began.0);
        let over = since.saturating_sub(i64::from(sitting.minutes) * MINUTE);
        (over < FORGOTTEN || (sitting.is_paused() && since < 8 * FORGOTTEN)).then_some(sitting)
    }
}

impl Session {
    /// The time plan of the workbook at hand, where there is one.
    pub fn sitting(&self) -> Option<&Sitting> {
        self.sitting.as_ref().filter(|sitting| self.route.workbook() == Some(&sitting.workbook))
    }

    pub(super) fn time(&mut self, time: Time, env: &Env) -> Vec<Effect> {
        match time {
            Time::Recall(text) => {
                self.sitting = text.and_then(|text| Sitting::read(&text, env.now));
                return Vec::new();
            }
            Time::Plan(minutes) => {
                let Some(workbook) = self.route.workbook().cloned() else { return Vec::new() };
                self.sitting = Some(Sitting { workbook, minutes: minutes.min(LONGEST), began: env.now, paused: None });
            }
            Time::Stop => self.sitting = None,
            Time::Pause | Time::GoOn | Time::More => {
                let Some(sitting) = &mut self.sitting else { return Vec::new() };
                match (time, sitting.paused) {
                    (Time::Pause, None) => sitting.paused = Some(env.now),
                    (Time::GoOn, Some(paused)) => {
                        // What was on pause did not pass.
                        sitting.began = Timestamp(sitting.began.0.saturating_add(env.now.0.saturating_sub(paused.0).max(0)));
                        sitting.paused = None;
                    }
                    (Time::More, _) => sitting.minutes = sitting.minutes.saturating_add(MORE).min(LONGEST),
                    _ => return Vec::new(),
                }
            }
        }
        vec![Effect::Note { key: SITTING_KEY, text: self.sitting.as_ref().map(Sitting::text) }]
    }
}

/// How many components of this sitting have no rating yet.
pub fn open_components(workbook: &Workbook, framework: &Framework) -> usize {
    let today = workbook.todays_components(framework);
    today.iter().filter(|component| workbook.review.rating(component) == Rating::NotRated).count()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::{Event, Place, Route, Screens, Start};
    use super::*;
    use crate::domain::{Date, Language};
    use crate::storage::MemoryStore;

    fn env(minutes: i64) -> Env {
        let today = Date { year: 2026, month: 11, day: 21 };
        Env { now: Timestamp(1_000_000 + minutes * MINUTE), today, fresh: "a".to_owned() }
    }

    fn session() -> Session {
        let frameworks = vec![std::sync::Arc::new(crate::content::built_in())];
        let route = Route::to(&"a".into(), Place::Sitting);
        let start = Start { language: Language::English, frameworks, route, blocked: None, screens: Screens::Here };
        Session::open(start, &MemoryStore::default()).0
    }

    fn left(session: &Session, minutes: i64, open: usize) -> (i64, Option<i64>) {
        let left = session.sitting().unwrap().left(env(minutes).now, open);
        (left.minutes, left.each)
    }

    #[test]
    fn the_time_divides_by_what_is_left_to_do_and_the_end_stays_free() {
        let mut session = session();
        assert_eq!(session.sitting(), None);
        session.update(Event::Time(Time::Plan(45)), &env(0));
        for (minutes, open, expected) in [
            (0, 6, (45, Some(7))),
            (10, 6, (35, Some(5))),
            (10, 1, (35, Some(32))),
            (10, 0, (35, None)),
            (40, 6, (5, None)),
            (45, 2, (0, None)),
            (52, 2, (-7, None)),
            // A clock that was set back takes no time away.
            (-30, 6, (45, Some(7))),
        ] {
            assert_eq!(left(&session, minutes, open), expected, "{minutes} {open}");
        }
    }

    #[test]
    fn a_pause_takes_no_time_and_more_time_is_added_to_what_is_left() {
        let mut session = session();
        session.update(Event::Time(Time::Plan(30)), &env(0));
        session.update(Event::Time(Time::Pause), &env(10));
        assert!(session.sitting().unwrap().is_paused());
        assert_eq!(left(&session, 25, 0).0, 20);
        // A second pause, or going on twice, changes nothing.
        assert!(session.update(Event::Time(Time::Pause), &env(12)).is_empty());
        session.update(Event::Time(Time::GoOn), &env(40));
        assert!(session.update(Event::Time(Time::GoOn), &env(41)).is_empty());
        assert_eq!(left(&session, 45, 0).0, 15);
        session.update(Event::Time(Time::More), &env(45));
        assert_eq!(left(&session, 45, 0).0, 20);
        assert_eq!(session.update(Event::Time(Time::Stop), &env(46)), [Effect::Note { key: SITTING_KEY, text: None }]);
        assert_eq!(session.sitting(), None);
    }

    #[test]
    fn a_reload_finds_the_plan_again_and_not_yesterdays() {
        let mut before = session();
        let effects = before.update(Event::Time(Time::Plan(45)), &env(0));
        let Some(Effect::Note { text: Some(text), .. }) = effects.first() else { panic!("kept") };
        let recall = |minutes, text: &str| {
            let mut session = session();
            session.update(Event::Time(Time::Recall(Some(text.to_owned()))), &env(minutes));
            session.sitting().cloned()
        };
        assert_eq!(recall(20, text), before.sitting().cloned());
        assert_eq!(recall(24 * 60, text), None);
        for broken in ["", "{", "null", "{\"workbook\":\"a\",\"minutes\":70000,\"began\":0}", "[]"] {
            assert_eq!(recall(0, broken), None, "{broken}");
        }
    }

    #[test]
    fn the_plan_of_one_workbook_is_not_shown_at_another() {
        let mut session = session();
        session.update(Event::Time(Time::Plan(45)), &env(0));
        session.route = Route::to(&"b".into(), Place::See);
        assert_eq!(session.sitting(), None);
    }
}
