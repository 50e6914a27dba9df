//! Bytes as letters that every program leaves alone, and back.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes as Base64, without the signs that fill the last group.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let letter = |value: u32| LETTERS.get(value as usize & 63).copied().map_or('A', char::from);
    let mut code = String::with_capacity(bytes.len() * 4 / 3 + 4);
    for group in bytes.chunks(3) {
        let value = group.iter().fold(0, |value, byte| value << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for index in 0..=group.len() {
            code.push(letter(value >> (18 - 6 * index)));
        }
    }
    code
}

/// Reads Base64, with or without the filling signs. None where another letter stands in it, or where a group is cut.
pub(super) fn decoded(code: &str) -> Option<Vec<u8>> {
    let code = code.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(code.len() * 3 / 4 + 3);
    for group in code.chunks(4) {
        let mut value: u32 = 0;
        for letter in group {
            value = value << 6 | u32::try_from(LETTERS.iter().position(|known| known == letter)?).ok()?;
        }
        value <<= 6 * (4 - group.len());
        let [_, whole @ ..] = value.to_be_bytes();
        bytes.extend_from_slice(whole.get(..group.len().checked_sub(1).filter(|count| *count > 0)?)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_everybody_writes_them() {
        for (bytes, code) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foobar", "Zm9vYmFy"),
            (b"\xFF\xFE\xFD\x00", "//79AA"),
        ] {
            assert_eq!(encoded(bytes), code);
            assert_eq!(decoded(code).as_deref(), Some(bytes));
            assert_eq!(decoded(&format!("{code}==")).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn what_is_no_base64_is_nothing() {
        for wrong in ["Z", "Zm9vY", "Zm 9v", "Zm9-", "é"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }
}
