//! One save: look, write, read back, compare. "Saved" is said only after the comparison.

use super::{Store, StoreProblem, aside_key, before_key, workbook_key};
use crate::domain::WorkbookId;

/// What is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveRequest {
    /// The workbook.
    pub id: WorkbookId,
    /// What this tab believes to stand there; none for a workbook that was never saved.
    pub base: Option<String>,
    /// What shall stand there.
    pub text: String,
    /// The text as it was before this visit, to be kept one generation back; none after the first save.
    pub before: Option<String>,
    /// What this save takes the place of and can't hold: kept first, or nothing is written.
    pub aside: Vec<Aside>,
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
    match store.read(&key) {
        Err(problem) => return SaveOutcome::Failed(problem),
        Ok(now) if now != request.base => return SaveOutcome::MovedOn(now),
        Ok(_) => {}
    }
    for aside in &request.aside {
        if let Err(problem) = put(store, &aside_key(&request.id, &aside.mark), &aside.raw) {
            return SaveOutcome::Failed(problem);
        }
    }
    if let Some(before) = &request.before {
        // A courtesy copy: where there is no room for it, the work itself comes first.
        let _ = store.write(&before_key(&request.id), before);
    }
    let mut put_down = put(store, &key, &request.text);
    if put_down == Err(StoreProblem::Full)
        && let Ok(Some(copy)) = store.read(&before_key(&request.id))
        && store.remove(&before_key(&request.id)).is_ok()
    {
        // The courtesy copy may have taken the room. Where that does not help, it goes back.
        put_down = put(store, &key, &request.text);
        if put_down.is_err() && request.before.is_none() {
            let _ = store.write(&before_key(&request.id), &copy);
        }
    }
    match put_down {
        Ok(()) => SaveOutcome::Saved,
        Err(problem) => SaveOutcome::Failed(problem),
    }
}

/// Writes and reads back.
fn put(store: &mut dyn Store, key: &str, text: &str) -> Result<(), StoreProblem> {
    store.write(key, text)?;
    match store.read(key)? {
        Some(kept) if kept == text => Ok(()),
        _ => Err(StoreProblem::ReadsBackDifferently),
    }
}

/// Takes a workbook away for good, unless what stands there is not what this tab believes.
pub fn forget(store: &mut dyn Store, id: &WorkbookId, base: Option<&str>) -> SaveOutcome {
    let key = workbook_key(id);
    match store.read(&key) {
        Err(problem) => return SaveOutcome::Failed(problem),
        Ok(now) if now.as_deref() != base => return SaveOutcome::MovedOn(now),
        Ok(_) => {}
    }
    match store.remove(&key).and_then(|()| store.remove(&before_key(id))) {
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
            before: None,
            aside: vec![],
        }
    }

    #[test]
    fn f04_the_copy_from_before_never_takes_the_room_of_the_work() {
        let mut store = MemoryStore::with_room(70);
        assert_eq!(save(&mut store, &request(None, "short")), SaveOutcome::Saved);
        let wish = SaveRequest { before: Some("short".to_owned()), ..request(Some("short"), &"long".repeat(10)) };
        assert_eq!(save(&mut store, &wish), SaveOutcome::Saved);
        assert_eq!(store.keys(), Ok(vec!["juneward/workbook/w".to_owned()]));
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
    fn f04_a_full_store_keeps_the_previous_copy() {
        let mut store = MemoryStore::with_room(40);
        assert_eq!(save(&mut store, &request(None, "short")), SaveOutcome::Saved);
        let long = "long".repeat(20);
        assert_eq!(save(&mut store, &request(Some("short"), &long)), SaveOutcome::Failed(StoreProblem::Full));
        assert_eq!(store.read("juneward/workbook/w"), Ok(Some("short".to_owned())));
    }
}
