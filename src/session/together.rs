//! Two tabs' workbooks, and two tabs' files, put together.

use crate::domain::Workbook;
use crate::storage::{FileCopy, Kept, Seen, merge, read_workbook, write_workbook};

/// The merged workbook, how many places both changed, and whether one of those places could hold one version only.
pub(super) fn put_together(
    base: Option<&Workbook>,
    mine: &Workbook,
    theirs: &Workbook,
    seen: Seen,
) -> (Workbook, usize, bool) {
    let base = base.map(write_workbook).unwrap_or_default();
    let merged = merge(&base, &write_workbook(mine), &write_workbook(theirs), seen)
        .and_then(|(text, conflicts)| Some((read_workbook(&text).ok()?, conflicts)));
    match merged {
        Some((workbook, conflicts)) => {
            let lost = conflicts.iter().any(|conflict| conflict.kept == Kept::Mine);
            (workbook, conflicts.len(), lost)
        }
        // The two don't fit into one file, such as six outcomes: mine stands, theirs is kept aside whole.
        None => (mine.clone(), 1, true),
    }
}

/// Which of two files holds the work better.
pub(super) trait LaterCopy {
    fn max_by_time(self, other: Self) -> Self;
}

impl LaterCopy for Option<FileCopy> {
    fn max_by_time(self, other: Self) -> Self {
        match (self, other) {
            (Some(a), Some(b)) => Some(if a.at >= b.at { a } else { b }),
            (a, b) => a.or(b),
        }
    }
}
