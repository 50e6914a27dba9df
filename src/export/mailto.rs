//! The link that starts an e-mail: a subject and a short text, with no recipient.
//!
//! Mail programs and browsers cut long links without a word, so the whole link stays under [`MOST`] characters, names
//! the file to attach, and leaves out what does not fit.

use super::summary::{named, way};
use crate::domain::{Framework, Purpose, Workbook};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::hand_on::Mail;

/// The longest link, in characters after percent-encoding, that the usual mail programs take whole.
const MOST: usize = 1500;
/// As much of a team's name as a subject line shows, counted after percent-encoding.
const MOST_OF_NAME: usize = 180;

/// Writes the link. `file` is the name of the file to attach.
pub fn mailto(voice: Voice, workbook: &Workbook, framework: &Framework, file: &str) -> String {
    let subject =
        voice.with(Mail::Subject, &[&shortened(named(voice, workbook), MOST_OF_NAME), &workbook.school_year.label()]);
    let mut link = format!("mailto:?subject={}&body=", encoded(&subject));
    let june = workbook.school_year.june().to_string();
    let mut first = vec![voice.with(Mail::Hello, &[&june]), voice.with(Mail::Attached, &[file])];
    if workbook.purpose == Purpose::Practice {
        first.insert(0, voice.say(Frame::PracticeSays).to_owned());
    }
    let first = first.join("\n\n") + "\n\n";
    link.push_str(&encoded(&first));
    let last = encoded(&format!("\n{}\n", voice.say(Frame::NotEvaluation)));
    for (index, outcome) in workbook.chosen().enumerate() {
        let name = framework.find(&outcome.component).map_or(outcome.component.as_str(), |found| &found.1.name);
        let row = encoded(&format!("{}. {name}: {}\n", index + 1, way(voice, outcome, framework)));
        if link.len() + row.len() + last.len() > MOST {
            break;
        }
        link.push_str(&row);
    }
    link.push_str(&last);
    link
}

/// As much of a text as takes this many characters after percent-encoding, on one line.
fn shortened(text: &str, most: usize) -> String {
    let mut short = String::new();
    let mut taken = 0;
    for letter in text.chars() {
        let letter = if letter.is_control() { ' ' } else { letter };
        taken += if plain(letter) { 1 } else { 3 * letter.len_utf8() };
        if taken > most {
            short.push('…');
            break;
        }
        short.push(letter);
    }
    short
}

/// Percent-encodes all but plain letters, digits and four signs. Line ends become the pair that mail asks for.
fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map_or('0', char::from);
    let mut code = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match char::from(byte) {
            '\n' => code.push_str("%0D%0A"),
            letter if plain(letter) => code.push(letter),
            _ => code.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    code
}

fn plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Language, Outcome, Rating};

    #[test]
    fn the_link_names_the_file_and_no_recipient() {
        let (sample, framework) = content::sample(Language::English);
        let link = mailto(Voice(Language::English), &sample, &framework, "juneward-x-2026-27-2026-11-21.json");
        assert!(link.starts_with("mailto:?subject=PIF%20self-assessment%20and%20June%20Outcomes%3A%20Grade%204"), "{link}");
        assert!(link.contains("juneward-x-2026-27-2026-11-21.json"));
        assert!(link.contains("1.%20Checking%20for%20learning%3A%20Getting%20Under%20Way%20%E2%86%92%20Mostly"), "{link}");
        assert!(link.ends_with("Not%20for%20evaluation.%0D%0A"));
        assert!(link.bytes().all(|byte| byte.is_ascii_graphic()));
    }

    #[test]
    fn the_link_stays_short_with_the_longest_names_and_most_outcomes() {
        for language in Language::ALL {
            let (mut sample, framework) = content::sample(language);
            sample.team.name = "🌱é".repeat(5000);
            sample.outcomes = framework
                .components()
                .take(5)
                .map(|component| {
                    let rating = Rating::At(framework.levels[2].id.clone());
                    let unknown = crate::domain::Unknown::new();
                    let from = crate::domain::Origin { review: "r".into(), rating, unknown };
                    Outcome::new(component.id.as_str().into(), component.id.clone(), from)
                })
                .collect();
            let file = format!("juneward-{}-2026-27-2026-11-21.json", "w".repeat(40));
            let link = mailto(Voice(language), &sample, &framework, &file);
            assert!(link.len() <= MOST, "{} characters in {language:?}", link.len());
            assert!(link.contains(&file) && link.contains("1."));
        }
    }

    #[test]
    fn a_name_with_signs_and_line_ends_stays_one_subject() {
        let (mut sample, framework) = content::sample(Language::English);
        sample.team.name = "A&B = 100%\r\nBcc: x@y.z".to_owned();
        let link = mailto(Voice(Language::English), &sample, &framework, "f.json");
        assert!(link.contains("A%26B%20%3D%20100%25%20%20Bcc%3A%20x%40y.z%2C%202026%E2%80%9327&body="), "{link}");
    }
}
