//! The summary for an e-mail or a shared document: plain text, so that every program takes it.
//!
//! Levels are told in words, component by component: no average, no percentage, no rank, no name of a person who rated.

use crate::domain::{Framework, Outcome, OutcomeField, Purpose, Rating, Standing, Workbook};
use crate::i18n::frame::Frame;
use crate::i18n::hand_on::Summary;
use crate::i18n::one_page::Sheet;
use crate::i18n::outcomes::{short_label, whole_sentence};
use crate::i18n::review::rating;
use crate::i18n::{Voice, talk};

/// Writes the summary. The framework is that of the summary's language; `day` is today, as its readers write it.
pub fn summary(voice: Voice, workbook: &Workbook, framework: &Framework, day: &str) -> String {
    let mut text = String::new();
    head(&mut text, voice, workbook, day);
    outcomes(&mut text, voice, workbook, framework);
    ratings(&mut text, voice, workbook, framework);
    to_find_out(&mut text, voice, workbook, framework);
    parked(&mut text, voice, workbook);
    text.push('\n');
    line(&mut text, "", voice.say(Frame::NotEvaluation));
    line(&mut text, "", &voice.with(Summary::OwnWords, &[&framework.statement]));
    text
}

fn head(text: &mut String, voice: Voice, workbook: &Workbook, day: &str) {
    line(text, "", voice.say(Summary::Title));
    if workbook.purpose == Purpose::Practice {
        line(text, "", voice.say(Frame::PracticeSays));
    }
    text.push('\n');
    let year = workbook.school_year.label();
    let facts = [
        (Summary::Team, named(voice, workbook)),
        (Summary::School, workbook.team.school.as_str()),
        (Summary::Year, year.as_str()),
        (Summary::Date, day),
    ];
    for (word, said) in facts {
        labelled(text, "", voice, voice.say(word), said);
    }
}

fn outcomes(text: &mut String, voice: Voice, workbook: &Workbook, framework: &Framework) {
    title(text, voice.say(Summary::Outcomes));
    if workbook.chosen().next().is_none() {
        line(text, "", voice.say(Summary::NoOutcomes));
    }
    for (index, outcome) in workbook.chosen().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let name = framework.find(&outcome.component).map_or(outcome.component.as_str(), |found| &found.1.name);
        line(text, "", &format!("{}. {name}: {}", index + 1, way(voice, outcome, framework)));
        let june = workbook.school_year.june().to_string();
        if let Some(sentence) = whole_sentence(voice, &june, outcome) {
            line(text, INDENT, &sentence);
        }
        for field in OutcomeField::ALL {
            if field != OutcomeField::Sentence {
                labelled(text, INDENT, voice, &short_label(voice, field), outcome.text(field));
            }
        }
    }
}

fn ratings(text: &mut String, voice: Voice, workbook: &Workbook, framework: &Framework) {
    title(text, voice.say(Summary::Stand));
    let taken_up = |component: &crate::domain::Component| {
        workbook.review.entry(&component.id).is_some_and(crate::domain::ComponentReview::was_taken_up)
    };
    let (looked_at, untouched): (Vec<_>, Vec<_>) =
        framework.systems.iter().partition(|system| system.components.iter().any(taken_up));
    if looked_at.is_empty() {
        line(text, "", voice.say(Summary::NoRatings));
    }
    for (index, system) in looked_at.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        line(text, "", &system.name);
        for component in &system.components {
            let entry = workbook.review.entry(&component.id);
            let mut word = rating(voice, &workbook.review.rating(&component.id), framework);
            if entry.is_some_and(|entry| matches!(entry.standing(framework), Standing::AsksForMore { .. })) {
                word = voice.with(Summary::Asks, &[&word]);
            }
            labelled(text, BULLET, voice, &component.name, &word);
            for said in entry.map(|entry| talk::record(voice, entry, framework)).unwrap_or_default() {
                line(text, INDENT, &said);
            }
        }
    }
    if !untouched.is_empty() && !looked_at.is_empty() {
        text.push('\n');
        let names: Vec<_> = untouched.iter().map(|system| system.name.as_str()).collect();
        line(text, "", &voice.with(Summary::Untouched, &[&names.join(", ")]));
    }
    let outside: Vec<_> = workbook.outside(framework).iter().map(|entry| entry.component.as_str()).collect();
    if !outside.is_empty() {
        line(text, "", &voice.with(Summary::Outside, &[&outside.join(", ")]));
    }
}

fn to_find_out(text: &mut String, voice: Voice, workbook: &Workbook, framework: &Framework) {
    let unsure = |component: &&crate::domain::Component| workbook.review.rating(&component.id) == Rating::NotSureYet;
    for (index, component) in framework.components().filter(unsure).enumerate() {
        if index == 0 {
            title(text, voice.say(Summary::FindOut));
        }
        let Some(entry) = workbook.review.entry(&component.id) else { continue };
        let (what, who) = (entry.find_out.trim(), entry.find_out_who.trim());
        let said = match (what, who) {
            (what, "") => what.to_owned(),
            ("", who) => who.to_owned(),
            (what, who) => voice.with(Summary::FindOutWho, &[what, who]),
        };
        if said.is_empty() {
            line(text, BULLET, &component.name);
        } else {
            labelled(text, BULLET, voice, &component.name, &said);
        }
    }
}

fn parked(text: &mut String, voice: Voice, workbook: &Workbook) {
    for (index, said) in workbook.parked().enumerate() {
        if index == 0 {
            title(text, voice.say(Summary::Parked));
        }
        line(text, BULLET, said);
    }
}

const INDENT: &str = "   ";
const BULLET: &str = "- ";

/// The team's name, or what stands for it.
pub fn named(voice: Voice, workbook: &Workbook) -> &str {
    let name = workbook.team.name.trim();
    if name.is_empty() { voice.say(Frame::UnnamedTeam) } else { name }
}

/// The level at the choosing, and the level by June.
pub(super) fn way(voice: Voice, outcome: &Outcome, framework: &Framework) -> String {
    let from = rating(voice, &outcome.from.rating, framework);
    let to = outcome.level_by_june.clone().map(|level| rating(voice, &Rating::At(level), framework));
    format!("{from} → {}", to.unwrap_or_else(|| voice.say(Sheet::Undecided).to_owned()))
}

fn title(text: &mut String, words: &str) {
    text.push('\n');
    text.push_str(words);
    text.push_str("\n\n");
}

/// A label and what it says. Nothing is written where nothing was said.
fn labelled(text: &mut String, lead: &str, voice: Voice, label: &str, said: &str) {
    if !said.trim().is_empty() {
        line(text, lead, &voice.with(Summary::Line, &[label, said.trim()]));
    }
}

/// A line; the further lines of a text that people wrote keep its indentation.
fn line(text: &mut String, lead: &str, words: &str) {
    for (index, part) in words.lines().enumerate() {
        text.push_str(if index == 0 { lead } else { INDENT });
        text.push_str(part);
        text.push('\n');
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Command, ComponentId, Language, TextPlace};

    #[test]
    fn the_summary_reads_as_it_is_kept_in_the_golden_texts() {
        let goldens = [
            (Language::English, include_str!("../../tests/fixtures/summary.en.txt"), "November 21, 2026"),
            (Language::Spanish, include_str!("../../tests/fixtures/summary.es.txt"), "21 de noviembre de 2026"),
        ];
        for (language, golden, day) in goldens {
            let (sample, framework) = content::sample(language);
            let text = summary(Voice(language), &sample, &framework, day);
            assert_eq!(text, golden.replace("\r\n", "\n"), "The summary in {language:?} reads:\n{text}");
        }
    }

    #[test]
    fn f01_names_that_break_things_and_several_lines_stay_whole() {
        let (mut sample, framework) = content::sample(Language::English);
        let planning = ComponentId::from("curriculum-instruction.coaching-cycles");
        for (place, text) in
            [(TextPlace::TeamName, "Ms. O’Brien's \"A\" {0} team 🌱 <b>"), (TextPlace::FindOut(planning), "First\nthen {1}")]
        {
            sample.apply(&Command::Write { place, text: text.to_owned() }).unwrap();
        }
        let text = summary(Voice(Language::English), &sample, &framework, "today");
        assert!(text.contains("Team: Ms. O’Brien's \"A\" {0} team 🌱 <b>\n"));
        assert!(text.contains("Coaching cycles: First\n   then {1} (The coaching team"));
    }

    #[test]
    fn an_empty_workbook_says_what_is_missing_and_what_it_is_not() {
        let (_, framework) = content::sample(Language::English);
        let day = crate::domain::Date { year: 2026, month: 11, day: 21 };
        let now = crate::domain::Timestamp(0);
        let book = Workbook::new("w".into(), "r".into(), &framework, now, day);
        let text = summary(Voice(Language::English), &book, &framework, "today");
        for part in ["Team without a name", "None written yet.", "No component is rated yet.", "Not for evaluation."] {
            assert!(text.contains(part), "{part} is not in:\n{text}");
        }
        assert!(!text.contains("Practice"));
    }
}
