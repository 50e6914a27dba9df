//! Base32: bytes as capitals and digits that can be read out, typed, and drawn small in a QR code.

/// The digits and capitals of Base32, as Crockford chose them: nothing that looks like something else, and no word by accident.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes in Base32.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xFFFF;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            letters.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        letters.push(letter(held << (5 - bits)));
    }
    letters
}

fn letter(value: u32) -> char {
    LETTERS.get(value as usize & 31).copied().map_or('0', char::from)
}

/// Reads Base32. None where a sign is no letter of it, or where the bits that fill the last one are not empty.
pub(super) fn decoded(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0);
    for sign in letters.bytes() {
        // As they look on paper.
        let sign = match sign.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        let value = LETTERS.iter().position(|known| *known == sign)?;
        held = (held << 5 | u32::try_from(value).ok()?) & 0xFFFF;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
    }
    (held & ((1 << bits) - 1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        for length in 0..bytes.len() {
            let letters = encoded(&bytes[..length]);
            assert_eq!(letters.len(), (length * 8).div_ceil(5));
            assert_eq!(decoded(&letters).as_deref(), Some(&bytes[..length]), "{letters}");
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_read_as_those_and_no_other_sign_is_read() {
        assert_eq!(decoded("oil0"), decoded("0110"));
        assert_eq!(decoded("U000"), None);
        assert_eq!(decoded("0 00"), None);
        // The bits that fill the last letter say nothing.
        assert_eq!(decoded("01"), None);
    }
}
