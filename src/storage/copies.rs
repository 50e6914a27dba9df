//! Earlier copies of workbooks: taken when a save takes the place of something, fewer the older they are, and given up
//! before the work itself finds no room.
//!
//! A copy stands under `juneward/copy/<workbook>/<moment>`, word for word as it stood under the workbook's own key; the
//! moment is the one at which that text was saved. What stood there before much was taken away stands under a key that says so.
//! Why and how many: `docs/decisions/013-earlier-copies.md`.

use super::save::put_first;
use super::store::{STROKE, Store, before_key, copy_key, stroke_key};
use crate::domain::{Timestamp, WorkbookId};

/// So many copies of a workbook stay whatever their age.
const NEWEST: usize = 4;
/// So many more of those stay that were kept before much was taken away: others come by themselves and take no such one's place.
const NEWEST_OF_STROKES: usize = 8;
/// Where the spans of age begin, in hours. Of each span the oldest copy stays, so that one is there to grow into the next.
const SPANS: [i64; 9] = [1, 4, 24, 2 * 24, 4 * 24, 7 * 24, 14 * 24, 28 * 24, 56 * 24];
/// All copies of all workbooks together are no longer than this, in bytes: a fifth of what browsers usually give.
const MOST_BYTES: usize = 1_000_000;
const HOUR: i64 = 3_600_000;

/// Where a copy stands, whose it is and from when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Its key.
    pub key: String,
    /// The workbook.
    pub id: WorkbookId,
    /// When this text was saved, or what was taken away after it.
    pub at: Timestamp,
    /// Whether it was kept before much was taken away.
    pub stroke: bool,
}

/// Which copies of one workbook stay. They come newest first; ages count from the newest, so that a summer without a
/// visit takes nothing away.
fn stay(newest_first: &[Copy]) -> Vec<bool> {
    let newest = newest_first.first().map_or(0, |newest| newest.at.0);
    let span = |copy: &Copy| SPANS.iter().filter(|hours| newest.saturating_sub(copy.at.0) >= **hours * HOUR).count();
    let (mut strokes, mut others) = (0, 0);
    let mut stays = Vec::new();
    for (index, copy) in newest_first.iter().enumerate() {
        let (newer, most) = if copy.stroke { (&mut strokes, NEWEST_OF_STROKES) } else { (&mut others, NEWEST) };
        *newer += 1;
        let oldest_of_its_span = newest_first.get(index + 1).map(span) != Some(span(copy));
        stays.push(*newer <= most || oldest_of_its_span);
    }
    stays
}

/// Every copy in a store, newest first. Only keys are read.
pub fn copies(store: &dyn Store) -> Vec<Copy> {
    let mut found: Vec<Copy> = Vec::new();
    for key in store.keys().unwrap_or_default() {
        if let Some((id, at)) = copy_of_key(&key) {
            let later = found.iter().take_while(|other| other.at >= at).count();
            let stroke = key.ends_with(STROKE);
            found.insert(later, Copy { key, id, at, stroke });
        }
    }
    found
}

/// The workbook and the moment of a copy's key; none for any other key. The one copy that earlier versions kept has no
/// moment: it is older than all others.
fn copy_of_key(key: &str) -> Option<(WorkbookId, Timestamp)> {
    if let Some(id) = key.strip_prefix(&before_key(&WorkbookId::from(""))) {
        return Some((WorkbookId::from(id), Timestamp(0)));
    }
    let (id, at) = key.strip_prefix("juneward/copy/")?.rsplit_once('/')?;
    let at = at.strip_suffix(STROKE).unwrap_or(at);
    Some((WorkbookId::from(id), Timestamp(at.parse().ok()?)))
}

/// Keeps a text as a copy. A courtesy: older copies make way for it, and where there is no room all the same, there is none.
/// `stroke`: much of it is about to be taken away.
pub fn keep_copy(store: &mut dyn Store, id: &WorkbookId, at: Timestamp, text: &str, stroke: bool) {
    // Two texts of one moment stand beside each other.
    for later in 0..60 {
        let at = Timestamp(at.0.saturating_add(later));
        let key = if stroke { stroke_key(id, at) } else { copy_key(id, at) };
        match store.read(&key) {
            Ok(None) => {
                if put_first(store, id, &key, text, true).is_ok() {
                    thin(store, &Copy { key, id: id.clone(), at, stroke });
                }
                return;
            }
            Ok(Some(kept)) if kept != text => {}
            _ => return,
        }
    }
}

/// Takes away the copies of a workbook that need not stay beside the one that was kept last, and of all workbooks what is too much
/// together.
fn thin(store: &mut dyn Store, last: &Copy) {
    let mut mine = in_order(store, last.at);
    mine.retain(|copy| copy.id == last.id);
    for (copy, _) in mine.iter().zip(stay(&mine)).filter(|(_, stays)| !stays) {
        let _ = store.remove(&copy.key);
    }
    let sizes = first_to_go(store, last.at).into_iter().map(|key| {
        let size = store.read(&key).ok().flatten().map_or(0, |text| text.len());
        (key, size)
    });
    let sizes: Vec<(String, usize)> = sizes.collect();
    let mut all: usize = sizes.iter().map(|(_, size)| size).sum();
    for (key, size) in sizes {
        if all <= MOST_BYTES {
            return;
        }
        // Of a workbook that is larger than that, there is one.
        if key == last.key {
            continue;
        }
        let _ = store.remove(&key);
        all -= size;
    }
}

/// Every copy, newest first. What seems later than the one that was kept last was kept while the clock ran ahead: it is an older one.
fn in_order(store: &dyn Store, last: Timestamp) -> Vec<Copy> {
    // What is kept before much is taken away is of its own moment, and a little later than the save that comes next.
    let after = |copy: &Copy| copy.at.0 > last.0.saturating_add(HOUR);
    let (ahead, mut all): (Vec<Copy>, Vec<Copy>) = copies(store).into_iter().partition(after);
    all.extend(ahead);
    all
}

/// The keys of all copies in the order in which they are given up: oldest first, but what was kept before much was taken away within
/// the last day after all others, and the newest of each workbook last. `last`: the moment of the one that was kept last.
pub(super) fn first_to_go(store: &dyn Store, last: Timestamp) -> Vec<String> {
    let all = in_order(store, last);
    let newest = |copy: &Copy| all.iter().find(|other| other.id == copy.id) == Some(copy);
    let yesterday = all.first().map_or(0, |copy| copy.at.0.saturating_sub(24 * HOUR));
    let turn = |copy: &Copy| {
        if newest(copy) { 2 } else { u8::from(copy.stroke && copy.at.0 > yesterday) }
    };
    let mut keys = Vec::new();
    for this in 0..3 {
        for copy in all.iter().rev() {
            if turn(copy) == this {
                keys.push(copy.key.clone());
            }
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::MemoryStore;

    fn hours_ago(hours: &[i64], stroke: bool) -> Vec<Copy> {
        let at = |hours| Timestamp(1_800_000_000_000 - hours * HOUR);
        let copy = |hours: &i64| Copy { key: String::new(), id: "w".into(), at: at(*hours), stroke };
        hours.iter().map(copy).collect()
    }

    #[test]
    fn what_was_kept_before_much_was_taken_away_gives_way_to_its_like_alone() {
        let copies = [hours_ago(&[0; 6], false), hours_ago(&[0; 10], true), hours_ago(&[0], false)].concat();
        let stays: String = stay(&copies).into_iter().map(|stays| if stays { '+' } else { '-' }).collect();
        assert_eq!(stays, "++++--++++++++--+");
    }

    #[test]
    fn what_was_taken_away_today_makes_way_after_all_other_copies() {
        let mut store = MemoryStore::default();
        let mut keep = |hours: i64, stroke| {
            keep_copy(&mut store, &"w".into(), Timestamp(hours * HOUR), &format!("{hours} {stroke}"), stroke);
        };
        for (hours, stroke) in [(100, true), (130, true), (131, false), (132, true), (133, false)] {
            keep(hours, stroke);
        }
        let order: Vec<_> =
            first_to_go(&store, Timestamp(133 * HOUR)).into_iter().filter_map(|key| store.read(&key).ok()?).collect();
        assert_eq!(order, ["100 true", "131 false", "130 true", "132 true", "133 false"]);
    }

    #[test]
    fn f10_copies_of_a_time_when_the_clock_ran_ahead_take_no_newer_one_s_place() {
        let mut store = MemoryStore::default();
        let id = WorkbookId::from("w");
        let now = 1_800_000_000_000;
        for later in 1..6 {
            keep_copy(&mut store, &id, Timestamp(now + later * 40 * 24 * HOUR), &format!("ahead {later}"), false);
        }
        for minute in 0..4 {
            keep_copy(&mut store, &id, Timestamp(now + minute * 60_000), &format!("now {minute}"), false);
        }
        let kept: Vec<_> = copies(&store).into_iter().filter_map(|copy| store.read(&copy.key).ok()?).collect();
        for minute in 0..4 {
            assert!(kept.contains(&format!("now {minute}")), "{kept:?}");
        }
    }

    #[test]
    fn f10_nor_where_there_is_too_much_of_all_workbooks_together() {
        let mut store = MemoryStore::default();
        let (now, text) = (1_800_000_000_000, "x".repeat(150_000));
        for (hours, id) in [(0, "other"), (1, "w"), (2, "w"), (3, "w"), (4, "w"), (5, "w")] {
            keep_copy(&mut store, &id.into(), Timestamp(now + (7200 + hours) * HOUR), &text, false);
        }
        for minute in 0..5 {
            keep_copy(&mut store, &"w".into(), Timestamp(now + minute * 60_000), &text, true);
        }
        let kept = copies(&store).into_iter().filter(|copy| copy.stroke).count();
        assert_eq!(kept, 5);
    }

    #[test]
    fn f24_of_a_workbook_larger_than_all_copies_may_be_there_is_one() {
        let mut store = MemoryStore::default();
        for at in 1..4 {
            keep_copy(&mut store, &WorkbookId::from("w"), Timestamp(at), &at.to_string().repeat(MOST_BYTES + 1), false);
        }
        let kept: Vec<_> = copies(&store).into_iter().map(|copy| copy.at.0).collect();
        assert_eq!(kept, [3]);
    }

    #[test]
    fn f04_f10_older_copies_make_way_for_a_newer_one() {
        let mut store = MemoryStore::default();
        let id = WorkbookId::from("w");
        for at in 1..4 {
            keep_copy(&mut store, &id, Timestamp(at), "an older one", false);
        }
        store.room = Some(crate::storage::weigh(&store));
        keep_copy(&mut store, &id, Timestamp(9), "a newer one that is longer", false);
        let kept: Vec<_> = copies(&store).into_iter().map(|copy| copy.at.0).collect();
        assert_eq!(kept, [9, 3]);
    }

    #[test]
    fn the_newest_stay_and_of_older_ones_the_oldest_of_each_span() {
        for (ages, stay_so_many_hours_old) in [
            (vec![], vec![]),
            (vec![0], vec![0]),
            (vec![0, 0, 0, 0, 0, 0], vec![0, 0, 0, 0, 0]),
            // An hour to four hours, four hours to a day.
            (vec![0, 0, 0, 0, 1, 2, 3, 4, 9, 23], vec![0, 0, 0, 0, 3, 23]),
            // Days and weeks.
            (vec![0, 1, 2, 3, 24, 47, 48, 95, 96, 167, 168, 335], vec![0, 1, 2, 3, 47, 95, 167, 335]),
            // What is older than eight weeks: the oldest of all stays.
            (vec![0, 1, 2, 3, 1344, 5000, 9000], vec![0, 1, 2, 3, 9000]),
            // A summer passed before the newest was taken.
            (vec![0, 2000, 2001, 2002, 2003, 2004], vec![0, 2000, 2001, 2002, 2004]),
        ] {
            let stays = stay(&hours_ago(&ages, false));
            let left: Vec<i64> = ages.iter().zip(stays).filter(|(_, stays)| *stays).map(|(age, _)| *age).collect();
            assert_eq!(left, stay_so_many_hours_old, "{ages:?}");
        }
    }

    #[test]
    fn a_school_year_of_editing_leaves_a_bounded_number_and_something_of_every_age() {
        let mut store = MemoryStore::default();
        let id = WorkbookId::from("w");
        let mut now = 1_790_000_000_000_i64;
        let began = now;
        for day in 0..280_i64 {
            // An hour of work each day, a copy every ten minutes.
            for turn in 0..6 {
                keep_copy(&mut store, &id, Timestamp(now + turn * 600_000), "a workbook", false);
            }
            now += 24 * HOUR;
            let left = copies(&store);
            assert!(left.len() <= 14, "day {day}: {}", left.len());
            let newest = left[0].at.0;
            for days in [1, 3, 7, 20] {
                if newest - began > days * 2 * 24 * HOUR {
                    let (young, old) = (newest - days * 12 * HOUR, newest - (days * 72 + 24) * HOUR);
                    let there = left.iter().any(|copy| (old..=young).contains(&copy.at.0));
                    assert!(there, "day {day}: nothing about {days} days old");
                }
            }
        }
        assert_eq!(copies(&store).last().map(|copy| copy.at.0), Some(began), "the very first one stays");
    }

    #[test]
    fn copies_of_all_workbooks_together_are_bounded_and_each_keeps_its_newest() {
        let mut store = MemoryStore::default();
        let text = "x".repeat(90_000);
        for turn in 0..8_i64 {
            for id in ["a", "b", "c"] {
                keep_copy(&mut store, &WorkbookId::from(id), Timestamp(turn * 100 * HOUR), &text, false);
            }
        }
        let left = copies(&store);
        assert_eq!(left.len(), MOST_BYTES / text.len());
        for id in ["a", "b", "c"] {
            assert!(left.iter().any(|copy| copy.id.as_str() == id && copy.at.0 == 700 * HOUR));
        }
    }

    #[test]
    fn the_same_text_of_the_same_moment_is_kept_once_and_another_beside_it() {
        let mut store = MemoryStore::default();
        let id = WorkbookId::from("a/b");
        for text in ["one", "one", "two", "one"] {
            keep_copy(&mut store, &id, Timestamp(5), text, false);
        }
        assert_eq!(
            copies(&store).iter().map(|copy| (copy.id.as_str(), copy.at.0)).collect::<Vec<_>>(),
            [("a/b", 6), ("a/b", 5)]
        );
    }

    #[test]
    fn the_one_copy_of_earlier_versions_is_the_oldest() {
        let mut store = MemoryStore::default();
        store.write("juneward/before/w", "before").expect("room");
        store.write("juneward/copy/w/7", "later").expect("room");
        store.write("juneward/copy/w/no-moment", "a stranger's").expect("room");
        let keys: Vec<_> = copies(&store).into_iter().map(|copy| copy.key).collect();
        assert_eq!(keys, ["juneward/copy/w/7", "juneward/before/w"]);
        assert_eq!(first_to_go(&store, Timestamp(7)), ["juneward/before/w", "juneward/copy/w/7"]);
    }
}
