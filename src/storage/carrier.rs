//! Carriers: a workbook's file inside something else, so that it survives the way there.
//!
//! Out: [`wrap`] turns a file's text into letters, digits and two signs, between two marks, with its length and a checksum.
//! It stands in a report or in the body of an e-mail.
//! In: [`unwrapped`] finds the file in whatever arrived: such a block, re-wrapped, quoted and dressed up by programs on the
//! way, or the bare text of a file with words before and after it. What was cut or changed is refused, never mended: a block
//! is whole when length and checksum say so. `docs/file-format.md` describes it for other programs.

use super::Unreadable;
use super::base64::{decoded, encoded};
use super::checksum::crc32;
use serde_json::Value;

/// What a block begins with; its version follows. One word without a blank: mail programs break lines at blanks.
const BEGIN: &str = "JUNEWARD-";
const VERSION: u64 = 1;
const END: &str = "END-JUNEWARD";
/// The length of a line: no mail program breaks it again.
const LINE: usize = 64;
/// How many marks, and how many beginnings of an object, are tried. A file has one; a long exchange of mails a few.
const TRIES: usize = 20;
/// The longest piece of markup that is skipped inside a block.
const LONGEST_TAG: usize = 4000;

/// Wraps the text of a file.
pub fn wrap(file: &str) -> String {
    let code = encoded(file.as_bytes());
    let mut block = String::with_capacity(code.len() + code.len() / LINE + 80);
    let (length, sum) = (file.len().to_string(), format!("{:08x}", crc32(file.as_bytes())));
    block.push_str(&[BEGIN, &VERSION.to_string(), ".", &length, ".", &sum, ".\n"].concat());
    for (index, letter) in code.chars().enumerate() {
        if index > 0 && index % LINE == 0 {
            block.push('\n');
        }
        block.push(letter);
    }
    block.push_str("\n.");
    block.push_str(END);
    block.push('\n');
    block
}

/// Finds the text of the first file in whatever arrived. A text in which there is none comes back as it is: whoever reads it
/// says what is wrong with it.
///
/// # Errors
/// [`Unreadable::Damaged`] where a block is there and not whole; [`Unreadable::Newer`] where a newer Juneward wrapped it.
pub fn unwrapped(text: &str) -> Result<String, Unreadable> {
    let mut carried = carried(text).into_iter();
    let first = carried.next().unwrap_or(Err(Unreadable::Empty));
    first.or_else(|why| carried.find_map(Result::ok).ok_or(why))
}

/// Everything that a text carries: the texts of the files that stand in it whole, and for each one that does not, why. One that
/// stands there twice, as in an answer that quotes a mail, is one. There is always something: a text in which there is no
/// file comes back as it is.
pub fn carried(text: &str) -> Vec<Result<String, Unreadable>> {
    // A file as it was saved: what stands in its texts is no carrier.
    if serde_json::from_str::<Value>(text).is_ok() {
        return vec![Ok(text.to_owned())];
    }
    let mut found = bare(text);
    let mut heads: Vec<String> = Vec::new();
    let mut broken = Vec::new();
    for (start, _) in text.match_indices(BEGIN) {
        // None: the word alone, as in a sentence about it.
        let Some((head, file)) = block(text.get(start + BEGIN.len()..).unwrap_or_default()) else { continue };
        let within = |file: &Result<String, Unreadable>| file.as_ref().is_ok_and(|file| file.contains(&head));
        match file {
            // What stands in a text of a file is no carrier, there either.
            _ if heads.contains(&head) || found.iter().any(within) => {}
            Ok(file) => {
                heads.push(head);
                if !found.iter().any(|other| other.as_ref() == Ok(&file)) {
                    found.push(Ok(file));
                }
            }
            Err(why) if broken.iter().all(|(other, _)| *other != head) => broken.push((head, why)),
            Err(_) => {}
        }
        if broken.len() >= TRIES {
            break;
        }
    }
    // One that is there whole as well was quoted, and the quotation was cut.
    found.extend(broken.into_iter().filter(|(head, _)| !heads.contains(head)).map(|(_, why)| Err(why)));
    if found.is_empty() { vec![Ok(text.to_owned())] } else { found }
}

/// From the first mark on, what can stand in a block: for bytes that are no text in any encoding that is read, such as a
/// report that was saved again in an old one. The checksum says whether the block is whole.
pub(super) fn from_first_mark(bytes: &[u8]) -> Option<String> {
    let start = bytes.windows(BEGIN.len()).position(|window| window == BEGIN.as_bytes())?;
    let rest = bytes.get(start..)?;
    Some(rest.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { ' ' }).collect())
}

/// Reads a block whose first word has been read: its first line, and its file. None where it is no block at all.
fn block(rest: &str) -> Option<(String, Result<String, Unreadable>)> {
    // Its first line is short: the search for its end is, too.
    let line: usize = rest.chars().take(LINE).map(char::len_utf8).sum();
    let line = rest.get(..line)?;
    let mut head = line.splitn(4, '.');
    let version = number(head.next()?)?;
    let name = |length: &str, sum: &str| [BEGIN, &version.to_string(), ".", length, ".", sum].concat();
    if version > VERSION {
        let rest = name(head.next().unwrap_or_default(), head.next().unwrap_or_default());
        return Some((rest, Err(Unreadable::Newer { version })));
    }
    let (length, sum, body) = (head.next()?, head.next()?, head.next()?);
    let name = name(length, sum);
    let length = usize::try_from(number(length)?).ok()?;
    let sum = u32::from_str_radix(sum, 16).ok()?;
    let body = rest.get(line.len() - body.len()..).unwrap_or_default();
    let whole = |file: &Vec<u8>| file.len() == length && crc32(file) == sum;
    let file = decoded(&letters(body, length)).filter(whole).and_then(|file| String::from_utf8(file).ok());
    Some((name, file.ok_or(Unreadable::Damaged)))
}

fn number(digits: &str) -> Option<u64> {
    if digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// The letters of a block up to its end, without what was put between them on the way: blanks, marks of quoting, markup.
fn letters(body: &str, length: usize) -> String {
    let most = length.saturating_mul(4) / 3 + 4;
    let mut found = String::new();
    let mut rest = body;
    while let Some(letter) = rest.chars().next() {
        if letter == '.' || found.len() > most {
            break;
        }
        let skipped = match letter {
            '<' => upto(rest, '>'),
            '&' => upto(rest, ';'),
            _ => None,
        };
        if skipped.is_none() && (letter.is_ascii_alphanumeric() || letter == '+' || letter == '/') {
            found.push(letter);
        }
        rest = rest.get(skipped.unwrap_or(letter.len_utf8())..).unwrap_or_default();
    }
    found
}

/// The length of a piece of markup.
fn upto(rest: &str, end: char) -> Option<usize> {
    rest.find(end).filter(|at| *at < LONGEST_TAG).map(|at| at + 1)
}

/// The bare texts of files with words around them, as they are when a mail's whole body is copied, or one file behind another.
fn bare(text: &str) -> Vec<Result<String, Unreadable>> {
    let mut found: Vec<Result<String, Unreadable>> = Vec::new();
    if !text.contains("\"juneward-") {
        return found;
    }
    // A mark of quoting, or a blank that was made unbreakable, stands at the start of a line, and there no text of a file
    // can stand: in JSON a text never runs over the end of its line.
    let plain: Vec<_> =
        text.lines().map(|line| line.trim_start_matches(|sign: char| sign == '>' || sign.is_whitespace())).collect();
    let plain = plain.join("\n");
    let mut speaks = marks(&plain);
    // What begins like a file is one, or the reader says where it is broken.
    let mut tries = if plain.trim_start().starts_with('{') { 1 } else { TRIES };
    let mut rest = plain.as_str();
    while tries > 0
        && let Some(start) = rest.find('{')
    {
        rest = rest.get(start..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let value = values.next().and_then(Result::ok);
        let object = rest.get(..values.byte_offset()).unwrap_or_default();
        let format = value.as_ref().and_then(|value| value.get("format")?.as_str());
        let length = if format.is_some_and(|format| format.starts_with("juneward-")) {
            tries = TRIES;
            speaks = speaks.saturating_sub(marks(object));
            if !found.iter().any(|other| other.as_deref() == Ok(object)) {
                found.push(Ok(object.to_owned()));
            }
            object.len()
        } else if value.is_some() && marks(object) == 0 {
            object.len()
        } else {
            tries -= 1;
            1
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    // Another one begins between those that were found, and does not stand there whole.
    if !found.is_empty() && speaks > 0 {
        found.push(Err(Unreadable::Damaged));
    }
    found
}

/// How often a text says of itself that it is a file of ours that can be opened.
fn marks(text: &str) -> usize {
    let names = ["\"juneward-workbook\"", "\"juneward-stored\"", "\"juneward-rescue\""];
    names.iter().map(|name| text.matches(name).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "{\n  \"format\": \"juneward-workbook\",\n  \"name\": \"Ms. O’Brien's “A” team 🌱 <b> &amp; \\n\"\n}\n";

    #[test]
    fn f24_a_block_is_read_as_it_was_wrapped() {
        for file in [FILE, "{}", "", &FILE.repeat(50)] {
            assert_eq!(unwrapped(&format!("Hello,\n\n{}\n-- \nAna", wrap(file))).as_deref(), Ok(file));
        }
    }

    #[test]
    fn f24_what_programs_do_to_a_block_on_the_way_does_not_matter() {
        let block = wrap(FILE);
        let by_line = |change: fn(&str) -> String| block.lines().map(change).collect::<Vec<_>>().concat();
        for changed in [
            block.replace('\n', "\r\n"),
            block.replace('\n', " "),
            block.replace('\n', ""),
            by_line(|line| format!("> > {line}\n")),
            by_line(|line| format!("{line}<br>\n")),
            by_line(|line| format!("<p class=\"Mso Normal\" style='a:b'>{line}&nbsp;</p>\r\n")),
            by_line(|line| format!("{line}=\n")),
            by_line(|line| format!("\u{feff}\t{line}\u{200b}\u{a0}\n")),
        ] {
            assert_eq!(unwrapped(&format!("Von: Ana\n{changed}\nGruß")).as_deref(), Ok(FILE), "{changed}");
        }
    }

    #[test]
    fn f24_a_block_that_was_cut_anywhere_or_changed_in_one_letter_is_refused() {
        let block = wrap(FILE);
        let body = block.find('\n').unwrap() + 1;
        for end in body..block.len() - END.len() - 3 {
            assert_eq!(unwrapped(&block[..end]), Err(Unreadable::Damaged), "cut at {end}");
        }
        for at in body..block.len() - END.len() - 3 {
            if block.as_bytes()[at] == b'\n' {
                continue;
            }
            let other = if block.as_bytes()[at] == b'A' { "B" } else { "A" };
            let changed = [&block[..at], other, &block[at + 1..]].concat();
            assert_eq!(unwrapped(&changed), Err(Unreadable::Damaged), "changed at {at}");
        }
    }

    #[test]
    fn f23_a_block_of_a_newer_version_says_so() {
        let newer = wrap(FILE).replacen("JUNEWARD-1.", "JUNEWARD-2.", 1);
        assert_eq!(unwrapped(&newer), Err(Unreadable::Newer { version: 2 }));
    }

    #[test]
    fn the_word_alone_is_no_block() {
        for text in ["JUNEWARD-1", "See JUNEWARD-1.pdf", "JUNEWARD-x.1.2.3", "JUNEWARD-1.99999999999.0.x", "JUNEWARD-"] {
            assert_eq!(unwrapped(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn f24_a_bare_file_is_found_between_other_words() {
        let quoted = FILE.lines().map(|line| ["> ", &line.replace("  ", "\u{a0} ")].concat()).collect::<Vec<_>>().join("\n");
        for text in [
            format!("{FILE}\n-- \nAna {{4th grade}}"),
            format!("Hi {{all}}, here it is:\n\n{FILE}Best, Ana"),
            format!("On Friday, Ana wrote:\n{quoted}\n"),
        ] {
            let found = unwrapped(&text).unwrap();
            let value: Value = serde_json::from_str(&found).unwrap_or_else(|why| panic!("{why} in {found}"));
            assert_eq!(value, serde_json::from_str::<Value>(FILE).unwrap());
        }
    }

    #[test]
    fn f24_a_bare_file_that_was_broken_on_the_way_is_not_mended() {
        // A program that wraps lines has put an end of line into a text: what stood there nobody knows.
        for broken in [FILE.replacen("team 🌱", "team\n🌱", 1), FILE.replace('"', "”"), FILE[..60].to_owned()] {
            let text = format!("Hello\n{broken}\nBye");
            assert_eq!(unwrapped(&text).as_deref(), Ok(text.as_str()), "left to the reader, who refuses it");
        }
    }

    #[test]
    fn a_whole_file_is_no_carrier_whatever_its_texts_hold() {
        let file = format!("{{\"note\": {}}}", Value::from(wrap(FILE)));
        assert_eq!(unwrapped(&file).as_deref(), Ok(file.as_str()));
    }

    fn plain(text: &str) -> String {
        text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn f24_files_one_after_the_other_are_found_each() {
        // The second of two pasted files was dropped without a word.
        let other = FILE.replace("Brien", "Connor");
        for text in [
            format!("{FILE}{other}"),
            format!("{FILE}\n\n{other}"),
            format!("Hi {{all}},\n\n{FILE}and {{\"a\": 1}} the other:\n{other}Best, Ana"),
            format!("{FILE}On Friday, Ana wrote:\n> {}\n{other}", FILE.trim_end().replace('\n', "\n> ")),
            format!("{FILE}\n{}", wrap(&other)),
        ] {
            let found: Vec<_> = carried(&text).into_iter().map(|file| file.map(|file| plain(&file))).collect();
            assert_eq!(found, [Ok(plain(FILE)), Ok(plain(&other))], "{text}");
        }
        assert_eq!(carried(&[wrap(FILE), wrap(&other), wrap(FILE)].concat()), [Ok(FILE.to_owned()), Ok(other)]);
    }

    #[test]
    fn f24_of_files_one_after_the_other_those_that_are_cut_are_told() {
        let other = FILE.replace("Brien", "Connor").replace("juneward-", "juneward-workbook\", \"x\": \"");
        let cut = &other[..other.len() - 9];
        let damaged = || Err(Unreadable::Damaged);
        assert_eq!(carried(&format!("{FILE}{cut}")), [Ok(plain(FILE)), damaged()]);
        let block = wrap(&other);
        let cut = &block[..block.len() - 30];
        assert_eq!(carried(&format!("{}\n{cut}", wrap(FILE))), [Ok(FILE.to_owned()), damaged()]);
        // An answer quotes what it answers, and the quotation was cut.
        assert_eq!(carried(&format!("{block}\n> {cut}")), [Ok(other.clone())]);
    }

    #[test]
    fn a_block_in_a_text_of_a_file_is_no_carrier() {
        let file = format!("{{\n  \"format\": \"juneward-workbook\",\n  \"note\": {}\n}}", Value::from(wrap(FILE)));
        assert_eq!(carried(&format!("Hello,\n{file}\nAna")), [Ok(plain(&file))]);
    }
}
