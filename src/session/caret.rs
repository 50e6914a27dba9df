//! Where somebody goes on typing in a text that another window has changed.

/// Where the caret stands in the new text: in the same word, or else behind the same letters, or before the same letters. None where
/// all are others. So a word that somebody has begun goes on, and nobody else's is torn by it.
/// Texts and positions as fields count them, in halves of what is beyond U+FFFF.
pub fn caret_after(old: &[u16], new: &[u16], before: usize) -> Option<usize> {
    let before = before.min(old.len());
    let (ahead, rest) = old.split_at_checked(before)?;
    let alike = |caret: usize| {
        let (new_ahead, new_rest) = new.split_at_checked(caret).unwrap_or((new, &[]));
        let behind = ahead.iter().rev().zip(new_ahead.iter().rev()).take_while(|(old, new)| old == new).count();
        behind + rest.iter().zip(new_rest).take_while(|(old, new)| old == new).count()
    };
    let behind_the_same = new.starts_with(ahead).then_some(before);
    let before_the_same = new.ends_with(rest).then(|| new.len() - rest.len());
    let places = || behind_the_same.into_iter().chain(before_the_same);
    let word = word_at(old, before);
    let in_its_word = |caret: &usize| word_at(new, *caret) == word;
    if word == (&[], &[]) {
        return places().find(in_its_word).or_else(|| places().next());
    }
    // Of several such words the one among the most letters that are the same. A word that stands there more often is compared at
    // its last places.
    let words = (0..=new.len()).rev().filter(in_its_word).take(100);
    words.max_by_key(|caret| alike(*caret)).or_else(|| places().next())
}

/// The word around a place: what stands between two spaces.
fn word_at(text: &[u16], place: usize) -> (&[u16], &[u16]) {
    let (before, after) = text.split_at_checked(place).unwrap_or((text, &[]));
    let space = |letter: &u16| matches!(letter, 0..=0x20 | 0xa0);
    let begin = before.iter().rposition(space).map_or(0, |at| at + 1);
    let end = after.iter().position(space).unwrap_or(after.len());
    (before.get(begin..).unwrap_or_default(), after.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same with the caret as a bar in the texts.
    fn moves(old: &str, new: &str) -> Option<String> {
        let halves = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        let caret = halves(old).iter().position(|half| *half == u16::from(b'|')).expect("a caret");
        let new = halves(new);
        let caret = caret_after(&halves(&old.replace('|', "")), &new, caret)?;
        Some([String::from_utf16_lossy(&new[..caret]), String::from_utf16_lossy(&new[caret..])].join("|"))
    }

    #[test]
    fn f14_the_caret_stays_behind_or_before_the_same_letters() {
        for (old, new, moved) in [
            ("We|", "We greet", "We| greet"),
            ("We greet|", "We all greet", "We all greet|"),
            ("We |greet", "We greet you", "We |greet you"),
            ("|We greet", "Mostly We greet", "Mostly |We greet"),
            ("We 👋 gr|", "Oh We 👋 gr", "Oh We 👋 gr|"),
        ] {
            assert_eq!(moves(old, new).as_deref(), Some(moved), "{old}");
        }
        assert_eq!(moves("al|pha", "beta"), None);
    }

    #[test]
    fn f15_a_word_that_was_begun_goes_on_and_tears_no_other_one() {
        // Behind the same letters it would have stood in the middle of the other window's word.
        for (old, new, moved) in [
            ("We greet th|", "We greet the children\n—\nth", "We greet the children\n—\nth|"),
            ("We greet th|", "We greet th\n—\nthe children", "We greet th|\n—\nthe children"),
            ("th|", "the children\n—\nth", "the children\n—\nth|"),
            ("We greet th|\n—\nyou", "Greet you all\n—\nWe greet th\n—\nyou", "Greet you all\n—\nWe greet th|\n—\nyou"),
        ] {
            assert_eq!(moves(old, new).as_deref(), Some(moved), "{old}");
        }
    }
}
