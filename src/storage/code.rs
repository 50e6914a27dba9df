//! Codes: a few bytes as one short word that survives mail, chat, an address and a QR code, and comes back whole or not at all.
//!
//! `JUNEWARD-B1-57-7K3M…`: our name, the kind and its version, how many bytes, then the bytes and a checksum as letters.
//! Out: [`write_code`]. In: [`read_codes`] finds every code in whatever arrived, or [`read_code`] the one that is asked for.
//! A link is the app's own address, `#` and a code; a QR code is drawn from a link by `export::qr`. Between the letters of a code
//! anything may stand that programs put there on the way: blanks, line ends, marks of quoting, markup; around it an address,
//! brackets, a full stop. It may be percent-encoded, also twice. What is cut or changed is refused, never mended.
//!
//! What people may have to type, and what goes into a QR code, is written in Base32 without I, L, O and U: capitals and digits
//! take 5½ bits each in a QR code instead of 8, and may be read out and typed small. Only a whole workbook, which is too long for
//! both, takes Base64 in the form for addresses: its code is a fifth shorter.
//!
//! The checksum is CRC-32 over kind, version and bytes. One letter that changed, any number of them within 32 bits, and two
//! neighbours that changed places are always found; of all other accidents one in 4 294 967 296 is not.

mod signs;

use super::checksum::crc32;
use super::{base32, base64};
use signs::{LONGEST_TEXT, Signs, unescaped};

/// What a code begins with.
const MARK: &str = "JUNEWARD";
/// The most bytes in a code: far more than any link carries.
const MOST_BYTES: usize = 200_000;
/// How many codes are looked for in one text.
const MOST_CODES: usize = 500;
/// What is in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// One person's votes, on their way back to whoever leads.
    Ballot,
    /// A workbook's levels, without its words.
    Levels,
    /// A workbook, compressed.
    Workbook,
}

/// A code that was read whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What is in it.
    pub kind: CodeKind,
    /// The bytes that were put in.
    pub bytes: Vec<u8>,
}

/// Why there is no code to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// There is none in it.
    None,
    /// It ends too early.
    Cut,
    /// It is not what was written.
    Changed,
    /// It is a code of another kind than was asked for.
    Other(CodeKind),
    /// A newer Juneward wrote it.
    Newer {
        /// The version of this kind.
        version: u64,
    },
}

impl CodeKind {
    const ALL: [Self; 3] = [Self::Ballot, Self::Levels, Self::Workbook];

    const fn letter(self) -> char {
        match self {
            Self::Ballot => 'B',
            Self::Levels => 'L',
            Self::Workbook => 'W',
        }
    }

    /// The version that is written, and the newest that is read.
    const fn version(self) -> u64 {
        match self {
            Self::Ballot | Self::Levels | Self::Workbook => 1,
        }
    }

    const fn bits(self) -> usize {
        match self {
            Self::Ballot | Self::Levels => 5,
            Self::Workbook => 6,
        }
    }

    /// What stands before the number of bytes.
    fn head(self) -> String {
        let mut head = String::from(self.letter());
        head.push_str(&self.version().to_string());
        head
    }

    fn sum(self, bytes: &[u8]) -> u32 {
        crc32(&[self.head().as_bytes(), bytes].concat())
    }
}

/// Writes bytes as a code.
pub fn write_code(kind: CodeKind, bytes: &[u8]) -> String {
    let body = [bytes, &kind.sum(bytes).to_be_bytes()].concat();
    let letters = match kind {
        CodeKind::Ballot | CodeKind::Levels => base32::encoded(&body),
        CodeKind::Workbook => base64::encoded(&body).replace('+', "-").replace('/', "_"),
    };
    let mut code = [MARK, "-", &kind.head(), "-", &bytes.len().to_string(), "-", &letters].concat();
    // Programs that make links of addresses leave a sign at the end outside. What stands behind the last letter is not read.
    if code.ends_with(['-', '_']) {
        code.push('0');
    }
    code
}

/// Reads the code of this kind that is in a text: the first that is whole.
///
/// # Errors
/// [`CodeProblem`] says why there is none.
pub fn read_code(text: &str, kind: CodeKind) -> Result<Vec<u8>, CodeProblem> {
    let mut why = CodeProblem::None;
    for found in read_codes(text) {
        match found {
            Ok(code) if code.kind == kind => return Ok(code.bytes),
            Ok(code) => why = CodeProblem::Other(code.kind),
            Err(problem) if why == CodeProblem::None => why = problem,
            Err(_) => {}
        }
    }
    Err(why)
}

/// Reads every code that is in a text, in their order; the same one twice stands there twice.
pub fn read_codes(text: &str) -> Vec<Result<Code, CodeProblem>> {
    let found = codes_in(text);
    if !found.is_empty() || text.len() > LONGEST_TEXT {
        return found;
    }
    // The mark itself was broken: it is looked for in the text without its line ends and marks of quoting.
    let joined: String = text.chars().filter(|sign| sign.is_ascii_graphic() && !">=".contains(*sign)).collect();
    codes_in(&joined)
}

fn codes_in(text: &str) -> Vec<Result<Code, CodeProblem>> {
    let plain = unescaped(text);
    // Capitals of ASCII take as much room as small letters: places in one are places in the other.
    let capitals = plain.to_ascii_uppercase();
    let starts: Vec<usize> = capitals.match_indices(MARK).map(|(at, _)| at).take(MOST_CODES).collect();
    let ends = starts.iter().skip(1).copied().chain([plain.len()]);
    let pieces = starts.iter().zip(ends).filter_map(|(start, end)| plain.get(start + MARK.len()..end));
    pieces.filter_map(code_behind).collect()
}

/// Reads the code whose mark has been read. None where the mark is a word in a sentence.
fn code_behind(rest: &str) -> Option<Result<Code, CodeProblem>> {
    let mut signs = Signs(rest);
    if signs.next()? != '-' {
        return None;
    }
    let letter = signs.next()?.to_ascii_uppercase();
    if !letter.is_ascii_alphabetic() {
        return None;
    }
    let version = u64::from(signs.number()?);
    let length = usize::try_from(signs.number()?).ok()?;
    let kind = CodeKind::ALL.into_iter().find(|kind| kind.letter() == letter);
    let Some(kind) = kind.filter(|kind| version <= kind.version()) else {
        return Some(Err(CodeProblem::Newer { version }));
    };
    if length > MOST_BYTES || version == 0 {
        return Some(Err(CodeProblem::Changed));
    }
    let count = ((length + 4) * 8).div_ceil(kind.bits());
    let letters: String = signs.take(count).collect();
    if letters.len() < count {
        return Some(Err(CodeProblem::Cut));
    }
    let body = match kind {
        CodeKind::Ballot | CodeKind::Levels => base32::decoded(&letters),
        CodeKind::Workbook => from_address(&letters),
    };
    let whole = body.and_then(|body| {
        let (bytes, sum) = body.split_at_checked(length)?;
        (sum == kind.sum(bytes).to_be_bytes()).then(|| Code { kind, bytes: bytes.to_vec() })
    });
    Some(whole.ok_or(CodeProblem::Changed))
}

/// Reads Base64 in the form for addresses, and only as it was written.
fn from_address(letters: &str) -> Option<Vec<u8>> {
    let usual = letters.replace('-', "+").replace('_', "/");
    base64::decoded(&usual).filter(|bytes| base64::encoded(bytes) == usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [CodeKind; 3] = CodeKind::ALL;
    const SOME: &[u8] = b"\x00\xFFseven votes, and one more \xFB\xEF\xBE\x00";

    #[test]
    fn f34_a_code_is_read_as_it_was_written() {
        for kind in KINDS {
            for length in 0..SOME.len() {
                let bytes = &SOME[..length];
                let code = write_code(kind, bytes);
                assert_eq!(read_code(&code, kind).as_deref(), Ok(bytes), "{code}");
                assert!(code.ends_with(|last: char| last.is_ascii_alphanumeric()), "{code}");
            }
        }
    }

    #[test]
    fn f34_what_programs_do_to_a_code_on_the_way_does_not_matter() {
        for kind in KINDS {
            let code = write_code(kind, SOME);
            let broken =
                |sign: &str| code.chars().flat_map(|letter| [String::from(letter), sign.to_owned()]).collect::<String>();
            let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
            let link = format!("https://example.org/juneward/#{code}");
            for changed in [
                code.clone(),
                format!("Here it is: <{link}>. Best, Ana"),
                format!("{link}."),
                format!("({link}),"),
                format!("> {}\r\n> {}", &link[..45], &link[45..]),
                format!("{}=\r\n{}", &link[..50], &link[50..]),
                format!("{}<wbr>{}&nbsp;", &link[..50], &link[50..]),
                broken(" "),
                broken("\r\n"),
                broken("\u{200b}"),
                escaped(&link),
                escaped(&escaped(&link)),
                format!("https://safe.example.com/?url={}&data=05%7C02", escaped(&link)),
                format!("https://safe.example.com/?url={}&data=05%7C02", link.replace('#', "%23").replace('/', "%2F")),
                format!("<a href=\"{link}\">Juneward</a>"),
            ] {
                assert_eq!(read_codes(&changed).first(), Some(&Ok(Code { kind, bytes: SOME.to_vec() })), "{changed}");
            }
        }
        let code = write_code(CodeKind::Ballot, SOME);
        assert_eq!(read_code(&code.to_lowercase(), CodeKind::Ballot).as_deref(), Ok(SOME));
        let as_seen = code.replacen("-B1-", "-X1-", 1).replace('0', "O").replacen("-X1-", "-B1-", 1);
        // The number of bytes holds no nought here, so only letters were changed.
        assert!(!SOME.len().to_string().contains('0'));
        assert_eq!(read_code(&as_seen, CodeKind::Ballot).as_deref(), Ok(SOME));
    }

    #[test]
    fn f34_a_code_that_was_cut_anywhere_or_changed_in_one_letter_is_refused() {
        for kind in KINDS {
            let code = write_code(kind, SOME);
            let whole = ((SOME.len() + 4) * 8).div_ceil(kind.bits());
            let body = code.find(&format!("-{}-", SOME.len())).unwrap() + 4;
            for end in 0..body + whole {
                let found = read_code(&code[..end], kind);
                assert!(matches!(found, Err(CodeProblem::Cut | CodeProblem::None)), "cut at {end}: {found:?}");
                // Words behind it don't fill it up.
                let behind = format!("{} and so on, with kind regards from all of us in room 4 at the end", &code[..end]);
                assert!(read_code(&behind, kind).is_err(), "cut at {end}");
            }
            for at in 0..body + whole {
                for other in ["0", "Z", "-", "7", "b"] {
                    let changed = [&code[..at], other, &code[at + 1..]].concat();
                    let small = kind != CodeKind::Workbook && changed.eq_ignore_ascii_case(&code);
                    if changed != code && !small {
                        assert_ne!(read_code(&changed, kind).as_deref(), Ok(SOME), "changed at {at}");
                        assert!(read_code(&changed, kind).is_err(), "changed at {at} into something else");
                    }
                }
            }
            for at in body..body + whole - 1 {
                let (one, two) = (&code[at..=at], &code[at + 1..at + 2]);
                if one != two {
                    let swapped = [&code[..at], two, one, &code[at + 2..]].concat();
                    assert_eq!(read_code(&swapped, kind), Err(CodeProblem::Changed), "swapped at {at}");
                }
            }
        }
    }

    #[test]
    fn f34_a_code_of_another_kind_or_a_newer_version_is_called_by_its_name() {
        let code = write_code(CodeKind::Levels, SOME);
        assert_eq!(read_code(&code, CodeKind::Ballot), Err(CodeProblem::Other(CodeKind::Levels)));
        // The kind is under the checksum: a letter that changed makes no ballot of it.
        assert_eq!(read_code(&code.replacen("-L1-", "-B1-", 1), CodeKind::Ballot), Err(CodeProblem::Changed));
        assert_eq!(read_code(&code.replacen("-L1-", "-L2-", 1), CodeKind::Levels), Err(CodeProblem::Newer { version: 2 }));
        assert_eq!(read_code(&code.replacen("-L1-", "-Q1-", 1), CodeKind::Levels), Err(CodeProblem::Newer { version: 1 }));
    }

    #[test]
    fn many_codes_are_found_in_one_text_and_a_broken_one_keeps_nothing_back() {
        let [first, second] = [&b"first"[..], b"second"].map(|bytes| write_code(CodeKind::Ballot, bytes));
        let text = format!("Juneward votes\n{first}\nAna: {}\n{second}\n{first}", &second[..second.len() - 3]);
        let found = read_codes(&text);
        let whole: Vec<_> = found.iter().filter_map(|found| Some(found.as_ref().ok()?.bytes.as_slice())).collect();
        assert_eq!(whole, [&b"first"[..], b"second", b"first"]);
        assert_eq!(found.len(), 4);
        assert_eq!(found[1], Err(CodeProblem::Cut));
    }

    #[test]
    fn the_word_alone_is_no_code() {
        for text in
            ["", "Juneward", "juneward-grade-4-2026.json", "JUNEWARD-1.57.aabbccdd.", "Juneward-B1 room", "JUNEWARD-B1-x-"]
        {
            assert_eq!(read_codes(text), [], "{text}");
        }
    }
}
