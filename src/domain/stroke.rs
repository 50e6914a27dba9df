//! What one stroke takes out of a text, or several one after the other.

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

/// Strokes that only take away, one after the other.
#[derive(Clone, Debug)]
pub struct Series<T> {
    /// What stood there before the first of them.
    stood: T,
    /// How much they took away, in bytes.
    out: usize,
}

impl<T> Series<T> {
    /// The same with something else in what stood there.
    #[must_use]
    pub fn map(self, put_in: impl FnOnce(T) -> T) -> Self {
        Self { stood: put_in(self.stood), out: self.out }
    }

    /// Whether what stood there was said already.
    pub const fn is_over(&self) -> bool {
        self.out > STROKE
    }
}

impl<T: Clone> Series<T> {
    /// So much is about to be taken away from what stands there. Once it is more than [`STROKE`] since the series began, it says
    /// once what stood there before its first stroke.
    pub fn take_away(series: &mut Option<Self>, stands: &T, out: usize) -> Option<T> {
        let series = series.get_or_insert_with(|| Self { stood: stands.clone(), out: 0 });
        let before = series.out;
        series.out = before.saturating_add(out);
        (before <= STROKE && series.out > STROKE).then(|| series.stood.clone())
    }
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
