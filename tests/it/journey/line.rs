//! One line of a story: plain words, and texts in quotation marks.

use super::{Story, expect, steps};

/// A line, taken apart.
pub(super) struct Line {
    words: Vec<String>,
    texts: Vec<String>,
}

impl Line {
    /// Splits at blanks; a text in quotation marks becomes the word `"` and is kept apart.
    pub(super) fn read(line: &str) -> Self {
        let (mut words, mut texts, mut rest) = (Vec::new(), Vec::new(), line.trim());
        while !rest.is_empty() {
            if rest.starts_with('"') {
                let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<serde_json::Value>();
                let text = stream.next().and_then(Result::ok).unwrap_or_else(|| panic!("no text: {rest}"));
                texts.push(text.as_str().expect("a text in quotation marks").to_owned());
                words.push("\"".to_owned());
                rest = rest.get(stream.byte_offset()..).unwrap_or_default().trim_start();
            } else {
                let end = rest.find(' ').unwrap_or(rest.len());
                words.push(rest[..end].to_owned());
                rest = rest[end..].trim_start();
            }
        }
        Self { words, texts }
    }

    pub(super) fn carry_out(&self, story: &mut Story, place: &str) {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let texts: Vec<&str> = self.texts.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["expect", expected @ ..] => expect::check(story, expected, &texts, place),
            words => {
                assert!(steps::do_step(story, words, &texts), "nobody knows this step: {place}");
                story.remember_the_workbook();
            }
        }
    }
}
