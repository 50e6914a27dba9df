//! Two versions of one text, and which texts can stand one under the other.

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
            | "id"
            | "component"
            | "began"
            | "version"
    )
}

/// What stands between two versions of a text.
const BETWEEN: &str = "\n—\n";

/// Each version once, one under the other. Where the two sides typed on in what stands so already, each part is one of its own:
/// otherwise two windows that write in the same field at the same time would copy each other's half words without end.
pub(in crate::storage) fn both_texts(base: &str, mine: &str, theirs: &str) -> String {
    // One typed on where the other left off: the longer one holds both.
    if mine.contains(theirs) {
        return mine.to_owned();
    }
    if theirs.contains(mine) {
        return theirs.to_owned();
    }
    let mut parts: Vec<&str> = mine.split(BETWEEN).collect();
    for part in theirs.split(BETWEEN) {
        if parts.iter().any(|mine| mine.contains(part)) {
            continue;
        }
        if let Some(shorter) = parts.iter_mut().find(|mine| !mine.is_empty() && part.contains(**mine)) {
            *shorter = part;
            continue;
        }
        // Both added at the end of the same beginning: it stands once.
        let mut beginnings = base.split(BETWEEN).filter(|old| !old.is_empty() && mine.starts_with(*old));
        let added = beginnings.find_map(|old| part.strip_prefix(old));
        parts.push(added.map_or(part, str::trim_start));
    }
    parts.join(BETWEEN)
}

/// A line is an entry of its own: what one side wrote stands, what one side took out and the other left alone is gone.
pub(super) fn both_lists(base: &str, mine: &str, theirs: &str) -> String {
    let has = |text: &str, line: &str| text.lines().any(|other| other == line);
    let stays = mine.lines().filter(|line| has(theirs, line) || !has(base, line));
    let added = theirs.lines().filter(|line| !has(mine, line) && !has(base, line));
    stays.chain(added).collect::<Vec<_>>().join("\n")
}
