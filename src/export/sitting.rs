//! What a sitting begins and ends with: what was decided last time, what was decided today, what is next and what waits.
//!
//! The screen, the paper and what is copied are made of the same lines.

use super::summary::named;
use crate::domain::{ComponentId, Date, Framework, OutcomeField, Purpose, Rating, Workbook};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::hand_on::Summary;
use crate::i18n::review::rating;
use crate::i18n::sitting::Sitting;
use crate::i18n::talk;

/// The lines of a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SittingNotes {
    /// The day of the last sitting, and what was decided then.
    pub last: Option<(Date, Vec<Decided>)>,
    /// What was decided today.
    pub today: Vec<Decided>,
    /// What is next.
    pub next: Vec<String>,
    /// What waits for another day.
    pub parked: Vec<String>,
}

/// One decision, and what belongs to it: a majority, who sees it differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The component and its rating.
    pub line: String,
    /// How it was agreed on, and the dissent.
    pub said: Vec<String>,
}

impl SittingNotes {
    /// The notes of a workbook on a day.
    pub fn of(voice: Voice, workbook: &Workbook, framework: &Framework, today: Date) -> Self {
        let days = &workbook.review.decided_on;
        let last = days.iter().map(|(_, day)| *day).filter(|day| *day < today).max();
        Self {
            last: last.map(|day| (day, decided(voice, workbook, framework, day))),
            today: decided(voice, workbook, framework, today),
            next: next(voice, workbook, framework),
            parked: workbook.parked().map(str::to_owned).collect(),
        }
    }

    /// The same as plain text; `day` and `last` are the two days as their readers write them.
    pub fn text(&self, voice: Voice, workbook: &Workbook, day: &str, last: &str) -> String {
        let mut text = voice.with(Summary::Line, &[named(voice, workbook), day]);
        text.push('\n');
        if workbook.purpose == Purpose::Practice {
            text.push_str(voice.say(Frame::PracticeSays));
            text.push('\n');
        }
        let decided = |all: &[Decided]| {
            let lines = all.iter().flat_map(|one| {
                let said = one.said.iter().map(|said| ["   ", said].concat());
                std::iter::once(["- ", &one.line].concat()).chain(said)
            });
            lines.collect::<Vec<_>>()
        };
        let plain = |all: &[String]| all.iter().map(|line| ["- ", line].concat()).collect::<Vec<_>>();
        let mut part = |title: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                text.push('\n');
                for line in std::iter::once(title.to_owned()).chain(lines) {
                    text.push_str(&line);
                    text.push('\n');
                }
            }
        };
        if let Some((_, then)) = &self.last {
            part(&voice.with(Sitting::LastOn, &[last]), decided(then));
        }
        part(voice.say(Sitting::Today), decided(&self.today));
        part(voice.say(Sitting::Next), plain(&self.next));
        part(voice.say(Sitting::Parked), plain(&self.parked));
        text
    }
}

/// What was decided on a day, in the framework's order.
fn decided(voice: Voice, workbook: &Workbook, framework: &Framework, day: Date) -> Vec<Decided> {
    let on = |id: &ComponentId| workbook.review.day_of(id) == Some(day);
    let rows = framework.components().filter(|component| on(&component.id)).filter_map(|component| {
        let entry = workbook.review.entry(&component.id).filter(|entry| entry.rating != Rating::NotRated)?;
        let word = rating(voice, &entry.rating, framework);
        let said = talk::agreement(voice, &entry.conversation, &entry.rating, framework);
        Some(Decided { line: voice.with(Summary::Line, &[&component.name, &word]), said })
    });
    rows.collect()
}

/// What is next: what has no rating yet, what to find out, and the first steps of what was chosen.
fn next(voice: Voice, workbook: &Workbook, framework: &Framework) -> Vec<String> {
    let mut lines = Vec::new();
    let name = |id: &ComponentId| framework.find(id).map_or(id.as_str(), |found| &found.1.name).to_owned();
    let today = workbook.todays_components(framework);
    let open = today.iter().filter(|id| workbook.review.rating(id) == Rating::NotRated).map(name).collect::<Vec<_>>();
    if !open.is_empty() {
        lines.push(voice.with(Sitting::Open, &[&open.join(", ")]));
    }
    for component in framework.components() {
        let Some(entry) = workbook.review.entry(&component.id).filter(|entry| entry.rating == Rating::NotSureYet) else {
            continue;
        };
        let what = match (entry.find_out.trim(), entry.find_out_who.trim()) {
            ("", "") => component.name.clone(),
            (what, "") => what.to_owned(),
            ("", who) => voice.with(Summary::FindOutWho, &[&component.name, who]),
            (what, who) => voice.with(Summary::FindOutWho, &[what, who]),
        };
        lines.push(voice.with(Sitting::FindOut, &[&what]));
    }
    for outcome in workbook.chosen() {
        let (step, who) = (outcome.text(OutcomeField::FirstStep).trim(), outcome.text(OutcomeField::LeadGroup).trim());
        if !step.is_empty() {
            let step = if who.is_empty() { step.to_owned() } else { voice.with(Summary::FindOutWho, &[step, who]) };
            lines.push(voice.with(Sitting::FirstStep, &[&name(&outcome.component), &step]));
        }
    }
    lines
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Command, Language, SystemId, TextPlace};
    use crate::storage::read_workbook;

    const OCTOBER: Date = Date { year: 2026, month: 10, day: 20 };
    const NOVEMBER: Date = Date { year: 2026, month: 11, day: 21 };

    #[test]
    fn last_time_today_and_next_are_told_apart_by_their_days() {
        let framework = content::framework(Language::English).unwrap();
        let mut book = read_workbook(content::practice(Language::English)).unwrap();
        book.fit(&framework);
        book.systems = vec![SystemId::from("curriculum-instruction")];
        book.review.decided_on.clear();
        book.parking_lot = "Bus duty\n\n  Lunch ".to_owned();
        let voice = Voice(Language::English);
        let component = |slug: &str| ComponentId::from(format!("curriculum-instruction.{slug}").as_str());
        // Ratings of before days were kept are in neither list.
        assert_eq!(SittingNotes::of(voice, &book, &framework, NOVEMBER).last, None);
        book.review.remember_day(&component("grade-level-materials"), Date { day: 3, ..OCTOBER });
        book.review.remember_day(&component("checking-for-learning"), OCTOBER);
        book.review.remember_day(&component("planning-together"), OCTOBER);
        let rate = Command::Rate { component: component("reaching-every-learner"), rating: Rating::NotSureYet };
        book.apply(&rate).unwrap();
        book.review.remember_day(&component("reaching-every-learner"), NOVEMBER);
        let write = Command::Write {
            place: TextPlace::FindOut(component("reaching-every-learner")),
            text: "Ask the families".to_owned(),
        };
        book.apply(&write).unwrap();
        let notes = SittingNotes::of(voice, &book, &framework, NOVEMBER);
        let text = notes.text(voice, &book, "November 21, 2026", "October 20, 2026");
        let expected = "Grade 4 sample team: November 21, 2026
Practice with sample data. Nothing here is about a real school.

What we decided last time (October 20, 2026)
- Planning together: Mostly in Place
   Everyone can live with it
   Seen differently: The intervention teachers see it a level lower: nobody plans with them.
- Checking for learning: Getting Under Way
   Agreed on by majority
   Seen differently: Two rooms see it a level higher: they have sorted work together since August.

What we decided today
- Reaching every learner: Not sure yet

What is next
- Find out: How many grade 4 teachers finished a cycle last year, and what they worked on (The coaching team with grade 4)
- Find out: Ask the families
- First step for Checking for learning: Write the check for the geometry unit on our next planning Tuesday (Grade 4 team)
- First step for Acting on what we see: Leave one lesson open after the geometry check (Grade 4 team with the intervention teachers)

Parking lot
- Bus duty
- Lunch
";
        assert_eq!(text, expected);
        // A rating that is taken back was not decided.
        let back = Command::Rate { component: component("reaching-every-learner"), rating: Rating::NotRated };
        book.apply(&back).unwrap();
        book.review.remember_day(&component("reaching-every-learner"), NOVEMBER);
        let notes = SittingNotes::of(voice, &book, &framework, NOVEMBER);
        assert!(notes.today.is_empty());
        assert_eq!(notes.next.first().map(String::as_str), Some("Still to rate: Reaching every learner"));
    }
}
