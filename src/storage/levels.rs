//! A workbook's levels in some eighty bytes, for a code that is scanned or typed.
//!
//! Components and levels stand in the framework's order, three bits each; so the first four bytes say which order that is, and a
//! review that differs in one component is refused. `docs/file-format.md` describes it for other programs.

use super::Unreadable;
use super::checksum::crc32;
use super::workbook_file::{read_workbook, write_workbook};
use crate::domain::{
    Date, Framework, Part, Purpose, Rating, ReviewId, SchoolYear, TeamKind, Timestamp, Workbook, WorkbookId,
};

/// No number of people was given.
const NOBODY_SAID: u16 = u16::MAX;
const PRACTICE: u8 = 1;
const WITHOUT_NAMES: u8 = 2;

/// Writes the levels. None where the workbook belongs to another framework.
pub fn write_levels(workbook: &Workbook, framework: &Framework) -> Option<Vec<u8>> {
    if workbook.framework.id != framework.reference.id {
        return None;
    }
    let mut bytes = order(framework).to_be_bytes().to_vec();
    let practice = if workbook.purpose == Purpose::Practice { PRACTICE } else { 0 };
    let names = if workbook.left_out().contains(&Part::Names) { WITHOUT_NAMES } else { 0 };
    let kind = TeamKind::ALL.iter().position(|kind| *kind == workbook.team.kind).unwrap_or_default();
    bytes.push(practice | names | u8::try_from(kind).ok()? << 2);
    bytes.extend(workbook.school_year.starts.to_be_bytes());
    bytes.extend(workbook.edited.0.to_be_bytes());
    let Date { year, month, day } = workbook.review.began;
    bytes.extend(u16::try_from(year).ok()?.to_be_bytes());
    bytes.extend([month, day]);
    bytes.extend(workbook.team.people.unwrap_or(NOBODY_SAID).to_be_bytes());
    for text in [workbook.id.as_str(), &workbook.team.name, &workbook.team.school] {
        bytes.extend(u16::try_from(text.len()).ok()?.to_be_bytes());
        bytes.extend(text.as_bytes());
    }
    let systems = framework.systems.iter().map(|system| u8::from(workbook.systems.contains(&system.id)));
    bytes.extend(packed(systems, 1));
    let ratings = framework.components().map(|component| match workbook.review.rating(&component.id) {
        Rating::NotRated => 0,
        Rating::NotSureYet => 1,
        Rating::At(level) => framework.position(&level).and_then(|step| u8::try_from(step + 2).ok()).unwrap_or_default(),
    });
    bytes.extend(packed(ratings, 3));
    Some(bytes)
}

/// Reads the levels: a workbook that says what it lacks.
///
/// # Errors
/// [`Unreadable::OtherReview`] where they belong to another review than this; [`Unreadable::Damaged`] where they are none.
pub fn read_levels(bytes: &[u8], framework: &Framework) -> Result<Workbook, Unreadable> {
    let mut left = Left(bytes);
    if left.number(4).ok_or(Unreadable::Damaged)? != u64::from(order(framework)) {
        return Err(Unreadable::OtherReview);
    }
    whole(left, framework).ok_or(Unreadable::Damaged)
}

fn whole(mut left: Left<'_>, framework: &Framework) -> Option<Workbook> {
    let said = u8::try_from(left.number(1)?).ok()?;
    let kind = *TeamKind::ALL.get(usize::from(said >> 2))?;
    let school_year = SchoolYear { starts: u16::try_from(left.number(2)?).ok()? };
    let school_year = SchoolYear::from_file(&school_year.to_file())?;
    let edited = Timestamp(left.number(8)?.cast_signed());
    let edited = Timestamp::from_rfc3339(&edited.to_rfc3339()).filter(|same| *same == edited)?;
    let [year, month, day] = [left.number(2)?, left.number(1)?, left.number(1)?];
    let began = Date { year: i32::try_from(year).ok()?, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    let began = Date::from_iso(&began.to_iso()).filter(|same| *same == began)?;
    let people = u16::try_from(left.number(2)?).ok().filter(|people| *people != NOBODY_SAID);
    let [id, name, school] = [left.text()?, left.text()?, left.text()?];
    let mut book = Workbook::new(WorkbookId::from(id), ReviewId::from(id), framework, edited, began);
    book.purpose = if said & PRACTICE == 0 { Purpose::Work } else { Purpose::Practice };
    book.team.kind = kind;
    book.team.people = people;
    book.school_year = school_year;
    name.clone_into(&mut book.team.name);
    school.clone_into(&mut book.team.school);
    let systems = left.unpacked(framework.systems.len(), 1)?;
    let chosen = framework.systems.iter().zip(systems).filter(|(_, chosen)| *chosen == 1);
    book.systems = chosen.map(|(system, _)| system.id.clone()).collect();
    let ratings = left.unpacked(book.review.components.len(), 3)?;
    for (entry, rating) in book.review.components.iter_mut().zip(ratings) {
        entry.rating = match rating {
            0 => Rating::NotRated,
            1 => Rating::NotSureYet,
            step => Rating::At(framework.levels.get(usize::from(step) - 2)?.id.clone()),
        };
    }
    let book = if said & WITHOUT_NAMES == 0 { book } else { book.without(&[Part::Names]) };
    let book = book.only_levels();
    // What no file could hold is none of ours either: an id that is none, a name without an end.
    (left.0.is_empty() && read_workbook(&write_workbook(&book)).as_ref() == Ok(&book)).then_some(book)
}

/// What the order of components and levels is known by.
fn order(framework: &Framework) -> u32 {
    let components = framework.components().map(|component| component.id.as_str());
    let levels = framework.levels.iter().map(|level| level.id.as_str());
    let words = std::iter::once(framework.reference.id.as_str()).chain(components).chain(levels);
    crc32(words.collect::<Vec<_>>().join("\n").as_bytes())
}

/// Small numbers one behind another, the first in the highest bits.
fn packed(numbers: impl Iterator<Item = u8>, bits: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut at = 0;
    for number in numbers {
        for place in (0..bits).rev() {
            if at % 8 == 0 {
                bytes.push(0);
            }
            if let Some(last) = bytes.last_mut() {
                *last |= (number >> place & 1) << (7 - at % 8);
            }
            at += 1;
        }
    }
    bytes
}

/// What is left to read.
struct Left<'b>(&'b [u8]);

impl<'b> Left<'b> {
    fn bytes(&mut self, count: usize) -> Option<&'b [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    fn number(&mut self, bytes: usize) -> Option<u64> {
        Some(self.bytes(bytes)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.number(2)?).ok()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    fn unpacked(&mut self, count: usize, bits: usize) -> Option<Vec<u8>> {
        let bytes = self.bytes((count * bits).div_ceil(8))?;
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
        Some((0..count).map(|n| (0..bits).fold(0, |number, place| number << 1 | bit(n * bits + place))).collect())
    }
}
