//! One save: look, write, read back, compare. "Saved" is said only after the comparison.

use super::copies::{first_to_go, keep_copy};
use super::history_file::{HISTORIES, history_key};
use super::store::{beside, stroke_key};
use super::{Store, StoreProblem, Writers, aside_key, waits_key, workbook_key};
use crate::domain::{Timestamp, WorkbookId};
use std::hint::black_box;

type KeepCopy = fn(&mut dyn Store, &WorkbookId, Timestamp, &str, bool);
type MakeWay = fn(&mut dyn Store, &WorkbookId, &str, &str) -> Result<(), StoreProblem>;

/// What is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveRequest {
    /// The workbook.
    pub id: WorkbookId,
    /// What this tab believes to stand there; none for a workbook that was never saved.
    pub base: Option<String>,
    /// What shall stand there.
    pub text: String,
    /// Which save this is: the tab's name, and how many times it has saved, this time included.
    pub save: Writers,
    /// Keep a copy of what this save takes the place of, which was saved at this moment.
    pub copy: Option<Timestamp>,
    /// What can be undone in this text, kept beside it where there is room; none where there is nothing.
    pub history: Option<String>,
    /// What this save takes the place of and can't hold: kept first, or nothing is written.
    pub aside: Vec<Aside>,
    /// Whether copies are kept and make way where there is no room: not before the code for it is here.
    pub makes_way: bool,
}

/// Bytes to be kept under a key of their own, word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What makes the key unique.
    pub mark: String,
    /// The bytes.
    pub raw: String,
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It stands there, read back and compared.
    Saved,
    /// Somebody else wrote or removed it meanwhile: nothing was written. What stands there now.
    MovedOn(Option<String>),
    /// It failed; what stood there before still does.
    Failed(StoreProblem),
}

/// Saves, unless what stands there is not what this tab believes.
pub fn save(store: &mut dyn Store, request: &SaveRequest) -> SaveOutcome {
    let key = workbook_key(&request.id);
    let waiting = waits_key(&request.id, request.save.tab());
    match store.read(&key) {
        Err(problem) => return SaveOutcome::Failed(problem),
        Ok(now) if now != request.base => {
            if !request.makes_way {
                // Who knows when the code comes that puts the two together: until then it stands where earlier work is found.
                let _ = store.write(&waiting, &request.text);
            }
            return SaveOutcome::MovedOn(now);
        }
        Ok(_) => {}
    }
    for aside in &request.aside {
        let key = aside_key(&request.id, &aside.mark);
        if let Err(problem) = put_first(store, &request.id, &key, &aside.raw, request.makes_way) {
            return SaveOutcome::Failed(problem);
        }
    }
    if let (Some(at), Some(base)) = (request.copy, &request.base) {
        black_box(keep_copy as KeepCopy)(store, &request.id, at, base, false);
    }
    if let Err(problem) = put_first(store, &request.id, &key, &request.text, request.makes_way) {
        return SaveOutcome::Failed(problem);
    }
    let _ = store.remove(&waiting);
    keep_history(store, request);
    SaveOutcome::Saved
}

/// Keeps a text as a copy because much of it is about to be taken away. While the code that makes room for copies is not here, it
/// stands there where there is room; the next copy thins it with the others.
pub fn keep_stroke(store: &mut dyn Store, id: &WorkbookId, at: Timestamp, text: &str, makes_way: bool) {
    if makes_way {
        black_box(keep_copy as KeepCopy)(store, id, at, text, true);
    } else {
        // Two texts of one moment stand beside each other.
        for later in 0..9 {
            let key = stroke_key(id, Timestamp(at.0.saturating_add(later)));
            if store.read(&key) == Ok(None) {
                let _ = store.write(&key, text);
                return;
            }
        }
    }
}

/// Keeps a text beside the work under a key of its own, or takes it away. Copies make way for it, the work does not: where there
/// is no room all the same, an earlier text stays.
pub fn keep_beside(store: &mut dyn Store, key: &str, text: Option<&str>) {
    // What can't be kept is on a screen, which says so.
    let _ = match (text, beside(key)) {
        (Some(text), Some(id)) => put_first(store, &id, key, text, true),
        (Some(_), None) => Ok(()),
        (None, _) => store.remove(key),
    };
}

/// After the work is safe. An older one that can't make way would only take room: it belongs to the text that is gone.
fn keep_history(store: &mut dyn Store, request: &SaveRequest) {
    let key = history_key(&request.id);
    let kept = request.history.as_ref().is_some_and(|history| store.write(&key, history).is_ok());
    if !kept {
        let _ = store.remove(&key);
    }
}

/// Writes and reads back what has to be kept.
pub(super) fn put_first(
    store: &mut dyn Store,
    id: &WorkbookId,
    key: &str,
    text: &str,
    makes_way: bool,
) -> Result<(), StoreProblem> {
    let put_down = put(store, key, text);
    if put_down != Err(StoreProblem::Full) || !makes_way {
        return put_down;
    }
    black_box(make_way_later as MakeWay)(store, id, key, text)
}

/// Copies and what can be undone may have taken the room of what has to be kept: they are given up one by one until it
/// fits. Where that does not help, they go back.
#[inline(never)]
fn make_way_later(store: &mut dyn Store, id: &WorkbookId, key: &str, text: &str) -> Result<(), StoreProblem> {
    let mut given_up = Vec::new();
    // What can be undone in the text that makes way is over in any case.
    let histories = store.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(HISTORIES));
    for courtesy in [history_key(id)].into_iter().chain(first_to_go(store, Timestamp(i64::MAX))).chain(histories) {
        let Ok(Some(copy)) = store.read(&courtesy) else { continue };
        if store.remove(&courtesy).is_err() {
            continue;
        }
        given_up.push((courtesy, copy));
        if put(store, key, text).is_ok() {
            return Ok(());
        }
    }
    for (courtesy, copy) in given_up {
        let _ = store.write(&courtesy, &copy);
    }
    Err(StoreProblem::Full)
}

/// Writes and reads back.
fn put(store: &mut dyn Store, key: &str, text: &str) -> Result<(), StoreProblem> {
    store.write(key, text)?;
    match store.read(key)? {
        Some(kept) if kept == text => Ok(()),
        _ => Err(StoreProblem::ReadsBackDifferently),
    }
}

/// Moves bytes that can't be read from a workbook's key to one of their own, unless something else stands there by now. They
/// are given up in the old place only when they can be read back in the new one.
pub fn put_aside(store: &mut dyn Store, id: &WorkbookId, aside: &Aside) -> SaveOutcome {
    let key = workbook_key(id);
    match store.read(&key) {
        Err(problem) => return SaveOutcome::Failed(problem),
        Ok(now) if now.as_ref() != Some(&aside.raw) => return SaveOutcome::MovedOn(now),
        Ok(_) => {}
    }
    let moved = put_first(store, id, &aside_key(id, &aside.mark), &aside.raw, true);
    match moved.and_then(|()| store.remove(&key)) {
        Ok(()) => SaveOutcome::Saved,
        Err(problem) => SaveOutcome::Failed(problem),
    }
}

/// Takes a workbook away for good with all that was kept beside it, unless what stands there is not what this tab believes.
/// Its own key goes last: what was begun can be done again. What another tab could not save into it stays: whoever takes the
/// workbook away has not seen that. Without a workbook (`base` is none) it is what is left, and goes as well.
pub fn forget(store: &mut dyn Store, id: &WorkbookId, base: Option<&str>) -> SaveOutcome {
    let key = workbook_key(id);
    match store.read(&key) {
        Err(problem) => return SaveOutcome::Failed(problem),
        Ok(now) if now.as_deref() != base => return SaveOutcome::MovedOn(now),
        Ok(_) => {}
    }
    let waiting = waits_key(id, "");
    let keys = store.keys().unwrap_or_default();
    let goes = |key: &String| beside(key).as_ref() == Some(id) && (base.is_none() || !key.starts_with(&waiting));
    let kept = keys.into_iter().filter(goes);
    match kept.chain([key]).try_for_each(|key| store.remove(&key)) {
        Ok(()) => SaveOutcome::Saved,
        Err(problem) => SaveOutcome::Failed(problem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::MemoryStore;

    fn request(base: Option<&str>, text: &str) -> SaveRequest {
        SaveRequest {
            id: WorkbookId::from("w"),
            base: base.map(str::to_owned),
            text: text.to_owned(),
            save: Writers::default(),
            copy: None,
            history: None,
            aside: vec![],
            makes_way: true,
        }
    }

    fn copies_of(store: &MemoryStore) -> Vec<String> {
        crate::storage::copies(store).into_iter().map(|copy| copy.key).collect()
    }

    #[test]
    fn a_copy_of_what_is_replaced_is_kept_word_for_word() {
        let mut store = MemoryStore::default();
        assert_eq!(save(&mut store, &request(None, "one")), SaveOutcome::Saved);
        let wish = SaveRequest { copy: Some(Timestamp(7)), ..request(Some("one"), "two") };
        assert_eq!(save(&mut store, &wish), SaveOutcome::Saved);
        assert_eq!(store.read("juneward/copy/w/7"), Ok(Some("one".to_owned())));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("two".to_owned())));
    }

    #[test]
    fn f04_copies_never_take_the_room_of_the_work() {
        let mut store = MemoryStore::with_room(125);
        assert_eq!(save(&mut store, &request(None, "short")), SaveOutcome::Saved);
        store.write("juneward/copy/other/1", "another one's").expect("room");
        store.write("juneward/copy/other/2", "another one's").expect("room");
        let wish = |length: usize| SaveRequest { copy: Some(Timestamp(3)), ..request(Some("short"), &"x".repeat(length)) };
        // What finds no room in any case takes nothing away.
        assert_eq!(save(&mut store, &wish(200)), SaveOutcome::Failed(StoreProblem::Full));
        assert_eq!(copies_of(&store), ["juneward/copy/w/3", "juneward/copy/other/2", "juneward/copy/other/1"]);
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("short".to_owned())));
        // The oldest copy goes first, and no more of them than must.
        assert_eq!(save(&mut store, &wish(40)), SaveOutcome::Saved);
        assert_eq!(copies_of(&store), ["juneward/copy/w/3", "juneward/copy/other/2"]);
        assert_eq!(save(&mut store, &request(Some(&"x".repeat(40)), &"y".repeat(100))), SaveOutcome::Saved);
        assert_eq!(copies_of(&store), Vec::<String>::new());
    }

    #[test]
    fn f02_what_can_t_be_kept_aside_is_not_written_over() {
        let wish = |mark: &str| SaveRequest {
            aside: vec![Aside { mark: mark.to_owned(), raw: "theirs".to_owned() }],
            ..request(Some("theirs"), "mine")
        };
        let mut store = MemoryStore::with_room(45);
        assert_eq!(save(&mut store, &request(None, "theirs")), SaveOutcome::Saved);
        assert_eq!(save(&mut store, &wish("m")), SaveOutcome::Failed(StoreProblem::Full));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("theirs".to_owned())));
        store.room = None;
        assert_eq!(save(&mut store, &wish("m")), SaveOutcome::Saved);
        assert_eq!(store.read("juneward/aside/w/m"), Ok(Some("theirs".to_owned())));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("mine".to_owned())));
    }

    #[test]
    fn a_first_save_and_the_next_one_are_read_back() {
        let mut store = MemoryStore::default();
        assert_eq!(save(&mut store, &request(None, "one")), SaveOutcome::Saved);
        assert_eq!(save(&mut store, &request(Some("one"), "two")), SaveOutcome::Saved);
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("two".to_owned())));
    }

    #[test]
    fn f14_what_another_tab_wrote_is_never_written_over() {
        let mut store = MemoryStore::default();
        assert_eq!(save(&mut store, &request(None, "theirs")), SaveOutcome::Saved);
        assert_eq!(save(&mut store, &request(None, "mine")), SaveOutcome::MovedOn(Some("theirs".to_owned())));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("theirs".to_owned())));
    }

    #[test]
    fn f17_what_another_tab_put_back_is_not_taken_away() {
        let mut store = MemoryStore::default();
        let id = WorkbookId::from("w");
        assert_eq!(save(&mut store, &request(None, "deleted")), SaveOutcome::Saved);
        assert_eq!(save(&mut store, &request(Some("deleted"), "put back")), SaveOutcome::Saved);
        let outcome = forget(&mut store, &id, Some("deleted"));
        assert_eq!(outcome, SaveOutcome::MovedOn(Some("put back".to_owned())));
        assert_eq!(forget(&mut store, &id, Some("put back")), SaveOutcome::Saved);
        assert_eq!(store.keys(), Ok(vec![]));
    }

    #[test]
    fn f11_what_is_put_aside_is_what_was_looked_at_and_finds_room_before_any_copy() {
        let id = WorkbookId::from("w");
        let aside = Aside { mark: "m".to_owned(), raw: "{ half".to_owned() };
        let mut store = MemoryStore::default();
        // Another window has mended it meanwhile.
        store.write("juneward/workbook/w", "whole").expect("room");
        assert_eq!(put_aside(&mut store, &id, &aside), SaveOutcome::MovedOn(Some("whole".to_owned())));
        assert_eq!(store.keys(), Ok(vec!["juneward/workbook/w".to_owned()]));
        store.write("juneward/workbook/w", &aside.raw).expect("room");
        store.room = Some(30);
        assert_eq!(put_aside(&mut store, &id, &aside), SaveOutcome::Failed(StoreProblem::Full));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some(aside.raw.clone())));
        store.room = None;
        store.write("juneward/copy/x/1", "a copy of something else").expect("room");
        store.room = Some(70);
        assert_eq!(put_aside(&mut store, &id, &aside), SaveOutcome::Saved);
        assert_eq!(store.keys(), Ok(vec!["juneward/aside/w/m".to_owned()]));
        assert_eq!(store.read("juneward/aside/w/m"), Ok(Some(aside.raw)));
    }

    #[test]
    fn what_is_taken_away_for_good_takes_along_what_is_its_own_and_nothing_else() {
        let mut store = MemoryStore::default();
        let own = ["workbook/w", "copy/w/1", "copy/w/2", "aside/w/mark", "before/w"];
        let others = ["workbook/w/1", "copy/w/1/1", "copy/x/1", "aside/x/w", "before/w2", "language", "copy/w"];
        for key in own.iter().chain(&others) {
            store.write(&["juneward/", key].concat(), "text").expect("room");
        }
        assert_eq!(forget(&mut store, &WorkbookId::from("w"), Some("text")), SaveOutcome::Saved);
        let mut left: Vec<_> = others.iter().map(|key| ["juneward/", key].concat()).collect();
        left.sort();
        assert_eq!(store.keys(), Ok(left));
    }

    #[test]
    fn f04_a_full_store_keeps_the_previous_copy() {
        let mut store = MemoryStore::with_room(40);
        assert_eq!(save(&mut store, &request(None, "short")), SaveOutcome::Saved);
        let long = "long".repeat(20);
        assert_eq!(save(&mut store, &request(Some("short"), &long)), SaveOutcome::Failed(StoreProblem::Full));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("short".to_owned())));
    }
}
