//! What one stroke takes out of a text.

/// Whoever takes out more than this at one stroke, in bytes, has not pressed Backspace once: it may be a slip.
pub const STROKE: usize = 20;
/// No single letter that is taken out is longer than this, in bytes.
pub const LETTER: usize = 4;

/// How many bytes of a text are not in the one that came to stand in its place.
pub fn taken_out(before: &str, after: &str) -> usize {
    let same = |pair: &(u8, u8)| pair.0 == pair.1;
    let ahead = before.bytes().zip(after.bytes()).take_while(same).count();
    let left = before.len().min(after.len()) - ahead;
    let behind = before.bytes().rev().zip(after.bytes().rev()).take(left).take_while(same).count();
    before.len() - ahead - behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_takes_nothing_out() {
        for (before, after, out) in [
            ("", "a", 0),
            ("We greet", "We all greet", 0),
            ("We greet", "We gret", 1),
            ("We greet them", "x", 13),
            ("aa", "aaa", 0),
        ] {
            assert_eq!(taken_out(before, after), out, "{before:?} {after:?}");
        }
    }
}
