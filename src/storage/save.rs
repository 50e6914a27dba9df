//! One save: look, write, read back, compare. "Saved" is said only after the comparison.

use super::{Store, StoreProblem, before_key, workbook_key};
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
    if let Some(before) = &request.before {
        // A courtesy copy: where there is no room for it, the work itself comes first.
        let _ = store.write(&before_key(&request.id), before);
    }
    if let Err(problem) = store.write(&key, &request.text) {
        return SaveOutcome::Failed(problem);
    }
    match store.read(&key) {
        Ok(Some(text)) if text == request.text => SaveOutcome::Saved,
        Ok(_) => SaveOutcome::Failed(StoreProblem::ReadsBackDifferently),
        Err(problem) => SaveOutcome::Failed(problem),
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
        SaveRequest { id: WorkbookId::from("w"), base: base.map(str::to_owned), text: text.to_owned(), before: None }
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
