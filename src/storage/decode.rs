//! From bytes to text. Files come back from mail programs and editors as UTF-8 or UTF-16, with and without a mark in front.

use super::Unreadable;

/// The most bytes of a file that are read: far above any workbook (a full one is under 400 kB), and above the file of the
/// crash dialog, which holds all that a full browser keeps, every quotation mark escaped.
pub const MAX_FILE_BYTES: usize = 25_000_000;

/// Turns the bytes of a file into text, without its byte-order mark.
///
/// # Errors
/// [`Unreadable::TooLarge`], [`Unreadable::Empty`] or [`Unreadable::NotText`].
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { max: MAX_FILE_BYTES });
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        // JSON starts with an ASCII character, so a zero beside it can only be UTF-16 without its mark.
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes)?,
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        _ => utf8(bytes)?,
    };
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

fn utf8(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = std::str::from_utf8(bytes).map(str::to_owned).ok();
    // An old encoding spoils all but the plain letters: a report that was saved again still carries its file in those.
    text.or_else(|| super::carrier::from_first_mark(bytes)).ok_or(Unreadable::NotText)
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(Unreadable::NotText) };
    String::from_utf16(&pairs.iter().map(|pair| join(*pair)).collect::<Vec<_>>()).map_err(|_| Unreadable::NotText)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f24_every_usual_encoding_gives_the_same_text() {
        let text = "{\"año\": \"🌱\"}";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE".as_slice(), &little].concat(),
            [b"\xFE\xFF".as_slice(), &big].concat(),
            little.clone(),
            big.clone(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn f24_what_is_no_text_is_refused() {
        assert_eq!(decode(b""), Err(Unreadable::Empty));
        assert_eq!(decode(b" \r\n\t"), Err(Unreadable::Empty));
        assert_eq!(decode(b"\xEF\xBB\xBF"), Err(Unreadable::Empty));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n"), Err(Unreadable::NotText));
        assert_eq!(decode(b"\xFF\xFEa"), Err(Unreadable::NotText));
        assert_eq!(decode(&vec![b' '; MAX_FILE_BYTES + 1]), Err(Unreadable::TooLarge { max: MAX_FILE_BYTES }));
    }
}
