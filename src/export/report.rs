//! The report: one HTML document that opens in any browser, prints, and carries the workbook inside, so that Juneward opens
//! it again with nothing missing.
//!
//! It holds no script and asks for nothing: its own policy says so. Levels are told in words and counted; no average, no rank.

use super::html::Html;
use super::summary::named;
use crate::domain::{
    ComponentReview, Framework, LevelId, Outcome, OutcomeField, Purpose, Rating, Standing, Summary as Counted, System,
    Workbook,
};
use crate::i18n::frame::Frame;
use crate::i18n::hand_on::Summary;
use crate::i18n::one_page::Sheet;
use crate::i18n::outcomes::{Outcomes, short_label, whole_sentence};
use crate::i18n::report::Report;
use crate::i18n::review::{Review, rating};
use crate::i18n::see::{self, See};
use crate::i18n::send::{Send, parts};
use crate::i18n::sitting::Sitting;
use crate::i18n::{Say, Voice, talk};

const STYLE: &str = include_str!("report.css");

/// Writes the report. The framework is that of the report's language; `day` is today, as its readers write it; `block` is the
/// workbook's file, wrapped.
pub fn report(voice: Voice, workbook: &Workbook, framework: &Framework, day: &str, block: &str) -> String {
    let mut html = Html::default();
    html.markup("<!doctype html>\n<html lang=\"").markup(voice.0.tag()).markup("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    html.short(&voice.with(Report::TitleOf, &[&first(named(voice, workbook), 40), &workbook.school_year.label()]));
    html.markup("</title>\n<style>\n").markup(STYLE).markup("</style>\n</head>\n<body>\n<main>\n");
    body(&mut html, voice, workbook, framework, day);
    html.markup("</main>\n<details class=\"data\">\n").element("summary", voice.say(Report::Data));
    html.element("p", voice.say(Report::DataSays))
        .markup("<pre>\n")
        .markup(block)
        .markup("</pre>\n</details>\n</body>\n</html>\n");
    html.done()
}

/// The same without the document around it and without the workbook inside, to be pasted into a mail or a shared document.
pub fn formatted(voice: Voice, workbook: &Workbook, framework: &Framework, day: &str) -> String {
    let mut html = Html::default();
    body(&mut html, voice, workbook, framework, day);
    html.done()
}

fn body(html: &mut Html, voice: Voice, workbook: &Workbook, framework: &Framework, day: &str) {
    html.element("h1", named(voice, workbook)).element("p class=\"what\"", voice.say(Summary::Title));
    if workbook.purpose == Purpose::Practice {
        html.element("p class=\"practice\"", voice.say(Frame::PracticeSays));
    }
    html.markup("<dl class=\"facts\">\n");
    fact(html, voice.say(Summary::School), &workbook.team.school);
    fact(html, voice.say(Summary::Year), &workbook.school_year.label());
    fact(html, voice.say(Summary::Date), day);
    html.markup("</dl>\n").element("p", voice.say(Frame::NotEvaluation));
    let left_out = workbook.left_out();
    if !left_out.is_empty() {
        html.element("p", &voice.with(Send::Lacks, &[&parts(voice, &left_out)]));
    }
    html.element("h2", voice.say(Sheet::Title));
    if workbook.chosen().next().is_none() {
        html.element("p", voice.say(Summary::NoOutcomes));
    }
    for (index, chosen) in workbook.chosen().enumerate() {
        outcome(html, voice, workbook, framework, index, chosen);
    }
    html.element("h2", voice.say(See::Title));
    stand(html, voice, workbook, framework);
    let mut parked = workbook.parked().peekable();
    if parked.peek().is_some() {
        html.element("h2", voice.say(Sitting::Parked)).markup("<ul>\n");
        for line in parked {
            html.element("li", line);
        }
        html.markup("</ul>\n");
    }
    html.element("p class=\"own\"", &voice.with(Summary::OwnWords, &[&framework.statement]));
}

/// As many characters of a text.
fn first(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// A label and what it says. Nothing is written where nothing was said.
fn fact(html: &mut Html, label: &str, said: &str) {
    if !said.trim().is_empty() {
        html.markup("<div>").element("dt", label).element("dd", said).markup("</div>\n");
    }
}

fn outcome(html: &mut Html, voice: Voice, workbook: &Workbook, framework: &Framework, index: usize, outcome: &Outcome) {
    let name = framework.find(&outcome.component).map_or(outcome.component.as_str(), |found| &found.1.name);
    html.markup("<section class=\"outcome\">\n").element("h3", &format!("{}. {name}", index + 1));
    if let Some(sentence) = whole_sentence(voice, &workbook.school_year.june().to_string(), outcome) {
        html.element("p class=\"byjune\"", &sentence);
    }
    let by_june = outcome.level_by_june.clone().map(|level: LevelId| rating(voice, &Rating::At(level), framework));
    html.markup("<dl class=\"facts\">\n");
    fact(html, voice.say(Report::LevelNow), &rating(voice, &outcome.from.rating, framework));
    fact(html, voice.say(Outcomes::LevelByJune), &by_june.unwrap_or_else(|| voice.say(Sheet::Undecided).to_owned()));
    html.markup("</dl>\n<dl class=\"said\">\n");
    for field in OutcomeField::ALL.into_iter().filter(|field| *field != OutcomeField::Sentence) {
        fact(html, &short_label(voice, field), outcome.text(field));
    }
    html.markup("</dl>\n</section>\n");
}

fn stand(html: &mut Html, voice: Voice, workbook: &Workbook, framework: &Framework) {
    let touched = |system: &&System| {
        let mut entries = system.components.iter().filter_map(|component| workbook.review.entry(&component.id));
        entries.any(says_something)
    };
    let (looked_at, untouched): (Vec<_>, Vec<_>) = framework.systems.iter().partition(touched);
    if looked_at.is_empty() {
        html.element("p", voice.say(Summary::NoRatings));
    } else {
        counts(html, voice, workbook, framework, &looked_at);
    }
    for (index, system) in looked_at.iter().enumerate() {
        let id = format!("system-{index}");
        html.element(&format!("h3 id=\"{id}\""), &system.name);
        html.markup("<table aria-labelledby=\"").markup(&id).markup("\">\n<thead><tr>");
        for word in [voice.say(See::Component), voice.say(See::Rating), voice.say(Report::Said)] {
            html.element("th scope=\"col\"", word);
        }
        html.markup("</tr></thead>\n<tbody>\n");
        for component in &system.components {
            html.markup("<tr>").element("th scope=\"row\"", &component.name).markup("<td>");
            let entry = workbook.review.entry(&component.id);
            html.element("p", &rating(voice, &workbook.review.rating(&component.id), framework));
            if let Some(Standing::AsksForMore { evidence, lasting }) = entry.map(|entry| entry.standing(framework)) {
                html.element("p", voice.say(asks(evidence, lasting)));
            }
            html.markup("</td><td>");
            if let Some(entry) = entry {
                said(html, voice, entry, framework);
            }
            html.markup("</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n");
    }
    if !untouched.is_empty() && !looked_at.is_empty() {
        let names: Vec<_> = untouched.iter().map(|system| system.name.as_str()).collect();
        html.element("p", &voice.with(Summary::Untouched, &[&names.join(", ")]));
    }
    let outside: Vec<_> = workbook.outside(framework).iter().map(|entry| entry.component.as_str()).collect();
    if !outside.is_empty() {
        html.element("p", &voice.with(Summary::Outside, &[&outside.join(", ")]));
    }
}

fn asks(evidence: bool, lasting: bool) -> See {
    match (evidence, lasting) {
        (true, true) => See::AsksBoth,
        (true, false) => See::AsksEvidence,
        _ => See::AsksLasting,
    }
}

/// Whether there is anything to show: a rating, or words without one.
fn says_something(entry: &ComponentReview) -> bool {
    let texts = [&entry.note, &entry.lasting, &entry.find_out, &entry.find_out_who];
    entry.rating != Rating::NotRated
        || entry.evidence_count() > 0
        || !entry.conversation.is_empty()
        || texts.iter().any(|text| !text.trim().is_empty())
}

/// How many components stand at each level, highest first, in the systems that were looked at.
fn counts(html: &mut Html, voice: Voice, workbook: &Workbook, framework: &Framework, systems: &[&System]) {
    let counted = Counted::of(workbook, framework, systems.iter().copied());
    html.element("p", voice.say(Report::Counts)).markup("<ul class=\"counts\">\n");
    for (level, count) in framework.levels.iter().zip(&counted.levels).rev() {
        html.element("li", &voice.with(Summary::Line, &[&level.name, &count.components.to_string()]));
    }
    for (word, count) in [(Review::NotSureYet, counted.not_sure), (Review::NotRated, counted.not_rated)] {
        if count > 0 {
            html.element("li", &voice.with(Summary::Line, &[voice.say(word), &count.to_string()]));
        }
    }
    html.markup("</ul>\n");
}

fn said(html: &mut Html, voice: Voice, entry: &ComponentReview, framework: &Framework) {
    for line in talk::record(voice, entry, framework) {
        html.element("p", &line);
    }
    let labelled = |word: fn(Voice, &str) -> String, text: &str| match text.trim() {
        "" => String::new(),
        text => word(voice, text),
    };
    html.element("p", &labelled(|voice, text| voice.with(Report::Why, &[text]), &entry.note));
    html.element("p", &labelled(|voice, text| voice.with(See::Lasting, &[text]), &entry.lasting));
    html.element("p", &labelled(|voice, text| voice.with(Report::FindOut, &[text]), &entry.find_out));
    html.element("p", &labelled(|voice, text| voice.with(See::WhoFindsOut, &[text]), &entry.find_out_who));
    if entry.evidence_count() > 0 {
        html.element("p", Report::Evidence.in_language(voice.0)).markup("<ul>\n");
        for piece in entry.evidence.iter().filter(|piece| piece.says_something()) {
            html.element("li", &see::piece(voice, piece));
        }
        html.markup("</ul>\n");
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Command, ComponentId, Language, TextPlace};
    use crate::storage::{unwrapped, wrap, write_workbook};

    #[test]
    fn the_report_reads_as_it_is_kept_in_the_golden_documents() {
        let goldens = [
            (Language::English, include_str!("../../tests/fixtures/report.en.html"), "November 21, 2026"),
            (Language::Spanish, include_str!("../../tests/fixtures/report.es.html"), "21 de noviembre de 2026"),
        ];
        for (language, golden, day) in goldens {
            let (sample, framework) = content::sample(language);
            let block = wrap(&write_workbook(&sample));
            let text = report(Voice(language), &sample, &framework, day, &block);
            assert!(text == golden.replace("\r\n", "\n"), "The report in {language:?} reads:\n{text}");
        }
    }

    #[test]
    fn f01_f20_texts_that_look_like_markup_or_like_a_block_stay_texts_and_come_back_whole() {
        let (mut sample, framework) = content::sample(Language::English);
        let planning = ComponentId::from("curriculum-instruction.planning-together");
        let other = wrap("{\"format\": \"juneward-workbook\"}");
        for (place, text) in [
            (TextPlace::TeamName, other.clone()),
            (TextPlace::School, "</title></pre></details><script>alert(1)</script><img src=x onerror=y>".to_owned()),
            (TextPlace::Note(planning), format!("{other}\n{}", write_workbook(&sample).get(..900).unwrap())),
        ] {
            sample.apply(&Command::Write { place, text }).unwrap();
        }
        let file = write_workbook(&sample);
        let text = report(Voice(Language::English), &sample, &framework, "today", &wrap(&file));
        assert_eq!(unwrapped(&text), Ok(file));
        for never in ["<script", "<img", "JUNEWARD-1.31."] {
            assert!(!text.contains(never), "{never} is in the report");
        }
        assert_eq!(text.matches("</pre>").count(), 1);
    }

    #[test]
    fn f52_a_report_has_no_script_no_link_and_nothing_to_load() {
        let (sample, framework) = content::sample(Language::Spanish);
        let text = report(Voice(Language::Spanish), &sample, &framework, "hoy", "");
        for never in ["<script", "<link", "<a ", "<img", "url(", "@import", "src=", "href="] {
            let found = text.match_indices(never).next();
            let around = found.and_then(|(at, _)| text.get(at.saturating_sub(30)..at + 30));
            assert!(found.is_none(), "{never} is in the report: {around:?}");
        }
        assert!(text.contains("<html lang=\"es\">") && text.contains("default-src 'none'"));
    }
}
