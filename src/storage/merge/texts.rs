//! Two versions of one text, and which texts can stand one under the other.

use super::Seen;

/// Words that are picked from a list can't stand one under the other; everything else that is a text can.
pub(super) fn is_free_text(at: &str) -> bool {
    // What somebody voted is a level's id, under an id of its own.
    if at.contains("/ballots/") {
        return false;
    }
    let field = at.rsplit('/').next().unwrap_or_default();
    !matches!(
        field,
        "rating"
            | "level"
            | "level_by_june"
            | "kind"
            | "school_year"
            | "agreed_by"
            | "agreed_about"
            | "fist_to_five_about"
            | "second_fist_to_five_about"
            | "id"
            | "component"
            | "began"
            | "version"
    )
}

/// What stands between two versions of a text.
pub const BETWEEN: &str = "\n—\n";

/// Each version once, one under the other.
///
/// Of two that typed apart nothing is taken for the other's, however alike it is. Once " th" and " the children" had counted as one
/// text, longer and shorter, and whoever went on to " they" typed into the other's word. Of two that hold some of each other's words,
/// whole or begun, what stands in both stands once: otherwise two windows that write in the same field at the same time would copy
/// each other's half words without end.
pub(in crate::storage) fn both_texts(base: &str, mine: &str, theirs: &str, seen: Seen) -> String {
    let mixed = seen == Seen::Something;
    if theirs.is_empty() || mixed && mine.contains(theirs) {
        return mine.to_owned();
    }
    if mine.is_empty() || mixed && theirs.contains(mine) {
        return theirs.to_owned();
    }
    let before: Vec<&str> = base.split(BETWEEN).collect();
    let mut parts: Vec<&str> = mine.split(BETWEEN).collect();
    let kept = |old: &str, except: &str| {
        let mut others = theirs.split(BETWEEN).filter(|part| *part != except);
        others.any(|part| grew(old, part) || !part.is_empty() && old.ends_with(part))
    };
    for part in theirs.split(BETWEEN) {
        if mixed {
            if parts.iter().any(|mine| mine.contains(part)) {
                continue;
            }
            if let Some(shorter) = parts.iter_mut().find(|mine| !mine.is_empty() && part.contains(**mine)) {
                *shorter = part;
                continue;
            }
        }
        // They left it as it was, or took words out of it.
        let no_more = before.iter().any(|old| *old == part || !mixed && grew(part, old) && !kept(old, part));
        if no_more || parts.contains(&part) {
            continue;
        }
        // What stands there as it was has not become another one.
        let stands = |old: &str| theirs.split(BETWEEN).any(|part| part == old);
        let typed_on = before.iter().filter(|old| grew(old, part) && !stands(old)).max_by_key(|old| old.len());
        // As it was, or as an earlier merge had shortened it.
        let as_it_was = |old: &&str, mine: &str| {
            let tail = !mine.is_empty() && !before.contains(&mine) && old.ends_with(mine);
            (*old == mine || tail).then(|| old.len() - mine.len())
        };
        let untouched = typed_on.and_then(|old| {
            let found = parts.iter_mut().find_map(|mine| Some((as_it_was(old, mine)?, mine)));
            found.map(|(shorter_by, mine)| (old.get(..shorter_by).unwrap_or_default(), mine))
        });
        if let Some((beginning, untouched)) = untouched {
            *untouched = part.strip_prefix(beginning).unwrap_or(part);
            continue;
        }
        // Both typed on: the beginning stands once.
        let once = typed_on.filter(|old| parts.iter().any(|mine| mine.starts_with(**old)));
        parts.push(once.and_then(|old| added_to(old, part)).unwrap_or(part));
    }
    parts.join(BETWEEN)
}

/// Whether a text became another one by letters that were put in around it or at one place in it. Of two texts that only begin and
/// end alike ("We act", "We agree that we react") neither is the other one's beginning: nobody puts several words into a word.
fn grew(old: &str, new: &str) -> bool {
    let (old_bytes, new_bytes) = (old.as_bytes(), new.as_bytes());
    let ahead = old_bytes.iter().zip(new_bytes).take_while(|(old, new)| old == new).count();
    let behind = old_bytes.iter().rev().zip(new_bytes.iter().rev()).take_while(|(old, new)| old == new).count();
    if old.len() > new.len() || ahead + behind < old.len() {
        return new.contains(old);
    }
    let space = |at: Option<usize>| at.and_then(|at| old_bytes.get(at)).is_none_or(u8::is_ascii_whitespace);
    let between_words = |at: usize| space(at.checked_sub(1)) || space(Some(at));
    let within = new_bytes.get(ahead..new.len() - behind.min(new.len() - ahead)).unwrap_or_default();
    (old.len() - behind.min(old.len())..=ahead.min(old.len())).any(between_words)
        || !within.iter().any(u8::is_ascii_whitespace)
}

/// What was added at the end of a text, in words of its own.
fn added_to<'t>(old: &str, part: &'t str) -> Option<&'t str> {
    let added = part.strip_prefix(old)?;
    let words = added.trim_start();
    (words != added || old.ends_with(char::is_whitespace)).then_some(words)
}

/// A line is an entry of its own: what one side wrote stands, what one side took out and the other left alone is gone.
pub(super) fn both_lists(base: &str, mine: &str, theirs: &str) -> String {
    let has = |text: &str, line: &str| text.lines().any(|other| other == line);
    let stays = mine.lines().filter(|line| has(theirs, line) || !has(base, line));
    let added = theirs.lines().filter(|line| !has(mine, line) && !has(base, line));
    let mut both = stays.chain(added).collect::<Vec<_>>().join("\n");
    // Whoever has begun a new line goes on there, and not in front of the other one's.
    if !both.is_empty() && (mine.ends_with('\n') || theirs.ends_with('\n')) {
        both.push('\n');
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f15_what_two_typed_apart_stands_twice_however_alike_it_is() {
        for (base, mine, theirs, both) in [
            // The story: " th" was taken for the beginning of " the children", and what came next tore the word.
            ("We greet", "We greet th", "We greet the children", "We greet th\n—\nthe children"),
            ("We greet", "We greet the children", "We greet th", "We greet the children\n—\nth"),
            ("", "th", "the children", "th\n—\nthe children"),
            ("We greet", "We greet every", "We greet every child", "We greet every\n—\nevery child"),
            ("We greet\n—\nth", "We greet\n—\nthey", "We greet\n—\nthe children", "We greet\n—\nthey\n—\nthe children"),
            // Each typed on in its own part, or in one of them.
            ("al\n—\nZY", "alpha\n—\nZY", "al\n—\nZYX", "alpha\n—\nZYX"),
            ("al\n—\nZY", "al\n—\nZYX", "alpha\n—\nZY", "alpha\n—\nZYX"),
            ("al", "alph", "al\n—\nZY", "alph\n—\nZY"),
            // What only one of them took out.
            ("a b c", "a b c d", "", "a b c d"),
            ("a b c", "", "a b c d", "a b c d"),
            ("a b c", "a b c d", "a b", "a b c d"),
            ("a\n—\nb", "a", "a\n—\nb\n—\nc", "a\n—\nc"),
            // Only begun and ended alike.
            ("We act", "We act", "We agree that we react\n—\nWe act", "We act\n—\nWe agree that we react"),
            ("We act", "We act now", "We agree that we react", "We act now\n—\nWe agree that we react"),
            // What is new and also stands within something older is new all the same.
            ("We greet them", "We greet them all", "We greet them\n—\ngreet", "We greet them all\n—\ngreet"),
        ] {
            assert_eq!(both_texts(base, mine, theirs, Seen::Nothing), both, "{base:?} {mine:?} {theirs:?}");
        }
    }

    #[test]
    fn f15_whoever_has_begun_a_new_line_goes_on_there() {
        assert_eq!(both_lists("keys", "keys\n", "keys\nlunch"), "keys\nlunch\n");
        assert_eq!(both_lists("keys", "keys\nlunch", "keys\n"), "keys\nlunch\n");
        assert_eq!(both_lists("keys", "keys\nlunch", "keys\nbus"), "keys\nlunch\nbus");
        assert_eq!(both_lists("keys\n", "", "keys\n"), "");
    }
}
