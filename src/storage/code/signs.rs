//! The signs of a code without what programs put between them on the way: blanks, line ends, marks of quoting, markup, percent signs.

/// The longest text that is freed of its percent signs or its line ends; a file is longer, and no code is.
pub(super) const LONGEST_TEXT: usize = 1_000_000;
/// The longest piece of markup that is skipped inside a code.
const LONGEST_TAG: usize = 400;

/// The signs that can be part of a code, without what was put between them.
pub(super) struct Signs<'t>(pub(super) &'t str);

impl Iterator for Signs<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let sign = self.0.chars().next()?;
            let tag = (sign == '<').then(|| self.0.find('>').filter(|at| *at < LONGEST_TAG)).flatten();
            let skipped = tag.map_or(sign.len_utf8(), |at| at + 1);
            self.0 = self.0.get(skipped..).unwrap_or_default();
            if sign.is_ascii_alphanumeric() || sign == '-' || sign == '_' {
                return Some(sign);
            }
        }
    }
}

impl Signs<'_> {
    /// A number and the sign behind it.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut digits = String::new();
        loop {
            match self.next()? {
                '-' => return digits.parse().ok(),
                digit if digit.is_ascii_digit() && digits.len() < 9 => digits.push(digit),
                _ => return None,
            }
        }
    }
}

/// A text without the percent signs that programs put in, also where several did one after another.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for _ in 0..3 {
        if plain.len() > LONGEST_TEXT || !plain.contains('%') {
            break;
        }
        let mut next = String::with_capacity(plain.len());
        let mut rest = plain.as_str();
        while let Some((before, after)) = rest.split_once('%') {
            next.push_str(before);
            let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii);
            next.push(byte.map_or('%', char::from));
            rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
        }
        next.push_str(rest);
        plain = next;
    }
    plain
}
