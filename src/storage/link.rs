//! A workbook in a link: its file without line ends, compressed by the platform, as a code behind the app's address.
//!
//! Out: [`link_text`] is compressed outside, and [`link_code`] makes a code of it; [`write_levels`] needs no compression. In:
//! [`linked`] finds what codes carry in whatever arrived. No code of a text that a team wrote is taken for one that was sent.

use super::code::{Code, CodeKind, CodeProblem, read_codes, write_code};
use super::inflate::{Deflated, inflate};
use super::levels::write_levels;
use super::workbook_file::workbook_to;
use super::{Arrived, Unreadable, read_workbook};
use crate::domain::{Framework, Workbook};

/// The most bytes that a link may become: far above any workbook (a full one is under 400 kB).
const MOST_BYTES: usize = 4_000_000;

/// The text of a workbook's file that goes into a link: without the room for people to read it, and without the entries of
/// which nobody has said anything. They are a third of a usual link, and every Juneward knows them.
pub fn link_text(workbook: &Workbook, framework: &Framework) -> String {
    workbook_to(&workbook.folded(framework)).to_string()
}

/// The code for that text, once it is compressed with `deflate-raw`.
pub fn link_code(compressed: &[u8]) -> String {
    write_code(CodeKind::Workbook, compressed)
}

/// The code for a workbook's levels. None where it belongs to another framework.
pub fn levels_code(workbook: &Workbook, framework: &Framework) -> Option<String> {
    Some(write_code(CodeKind::Levels, &write_levels(workbook, framework)?))
}

/// What the codes in a text carry, each once, but for those that stand in these files: they are part of what a team wrote.
pub(super) fn linked(text: &str, files: &[String]) -> Vec<Result<Arrived, Unreadable>> {
    let written: Vec<_> = files.iter().flat_map(|file| read_codes(file)).collect();
    let mut found: Vec<_> = Vec::new();
    for code in read_codes(text) {
        if !written.contains(&code) && !found.contains(&code) {
            found.push(code);
        }
    }
    found.into_iter().map(|code| code.map_err(Unreadable::from).and_then(|code| carried_by(&code))).collect()
}

fn carried_by(code: &Code) -> Result<Arrived, Unreadable> {
    match code.kind {
        CodeKind::Levels => Ok(Arrived::Levels(code.bytes.clone())),
        CodeKind::Ballot => Err(Unreadable::Vote),
        CodeKind::Workbook => {
            let bytes = inflate(&code.bytes, MOST_BYTES).map_err(|why| match why {
                Deflated::Damaged => Unreadable::Damaged,
                Deflated::TooMany => Unreadable::TooLarge { max: MOST_BYTES },
            })?;
            let text = String::from_utf8(bytes).map_err(|_| Unreadable::Damaged)?;
            read_workbook(&text).map(|workbook| Arrived::Linked(Box::new(workbook)))
        }
    }
}

impl From<CodeProblem> for Unreadable {
    fn from(problem: CodeProblem) -> Self {
        match problem {
            CodeProblem::Newer { version } => Self::Newer { version },
            CodeProblem::None | CodeProblem::Cut | CodeProblem::Changed | CodeProblem::Other(_) => Self::Damaged,
        }
    }
}
