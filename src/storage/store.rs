//! Where bytes are kept: four verbs, with what they promise. One conformance suite runs against every store.

use crate::domain::{Timestamp, WorkbookId};
use std::collections::BTreeMap;

/// Every key of ours begins so. Keys of other apps on the same site are never read, changed or counted.
pub const PREFIX: &str = "juneward/";
/// The key for the language of the screens, kept as its bare tag, so that the page can read it before the app has started.
pub const LANGUAGE_KEY: &str = "juneward/language";

const WORKBOOKS: &str = "juneward/workbook/";

/// The key of a workbook.
pub fn workbook_key(id: &WorkbookId) -> String {
    format!("{WORKBOOKS}{}", id.as_str())
}

/// The workbook that a key belongs to; none for any other key.
pub fn id_of_key(key: &str) -> Option<WorkbookId> {
    key.strip_prefix(WORKBOOKS).filter(|id| !id.is_empty()).map(WorkbookId::from)
}

/// The key for a copy of a workbook as it was saved at a moment.
pub fn copy_key(id: &WorkbookId, at: Timestamp) -> String {
    format!("juneward/copy/{}/{}", id.as_str(), at.0)
}

/// The key for a copy of a workbook as it was before much was taken away at a moment.
pub(super) fn stroke_key(id: &WorkbookId, at: Timestamp) -> String {
    copy_key(id, at) + STROKE
}

/// How such a key ends.
pub(super) const STROKE: &str = "-stroke";

/// The key under which the file of the crash dialog holds texts that are too long for a workbook. Nothing is stored there.
pub fn draft_key(id: &WorkbookId) -> String {
    format!("juneward/draft/{}", id.as_str())
}

/// The key under which earlier versions kept the one copy of a workbook. It is read, and never written.
pub fn before_key(id: &WorkbookId) -> String {
    format!("juneward/before/{}", id.as_str())
}

/// The key for bytes that were put aside, word for word, under a mark that makes it unique.
pub fn aside_key(id: &WorkbookId, mark: &str) -> String {
    format!("juneward/aside/{}/{mark}", id.as_str())
}

/// The key under which a tab puts aside what it can't save yet, anew with every try.
pub fn waits_key(id: &WorkbookId, tab: &str) -> String {
    aside_key(id, &["waits-", tab].concat())
}

/// The workbook beside which a key holds bytes that were put aside; none for any other key.
pub fn aside_of_key(key: &str) -> Option<WorkbookId> {
    let (id, _) = key.strip_prefix("juneward/aside/")?.rsplit_once('/')?;
    Some(WorkbookId::from(id))
}

/// The workbook that a key belongs to which is kept beside it: a copy, what was put aside, what is open, or
/// what can be undone.
pub(super) fn beside(key: &str) -> Option<WorkbookId> {
    let rest = key.strip_prefix(PREFIX)?;
    let id = match rest.split_once('/')? {
        ("copy" | "aside" | "open", rest) => rest.rsplit_once('/')?.0,
        ("before" | "history", id) => id,
        _ => return None,
    };
    Some(WorkbookId::from(id))
}

/// A place that keeps texts under keys.
///
/// What every store promises: a key that was never written reads as none; a write that is reported as done reads
/// back the same, byte for byte; a write that fails leaves the earlier text as it was; nothing else is touched.
pub trait Store {
    /// Our keys, in any order.
    ///
    /// # Errors
    /// When the store can't be reached.
    fn keys(&self) -> Result<Vec<String>, StoreProblem>;

    /// The text under a key; none where there is none.
    ///
    /// # Errors
    /// When the store can't be reached.
    fn read(&self, key: &str) -> Result<Option<String>, StoreProblem>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// When there is no room or the store can't be reached; the earlier text is then still there.
    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreProblem>;

    /// Takes a key away. A key that is not there is no failure.
    ///
    /// # Errors
    /// When the store can't be reached.
    fn remove(&mut self, key: &str) -> Result<(), StoreProblem>;
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreProblem {
    /// There is no room left.
    Full,
    /// The browser does not let this page keep anything.
    Blocked,
    /// What was written does not read back the same.
    ReadsBackDifferently,
    /// Another window wrote the same workbook, and the code that puts the two together has not arrived.
    WrittenElsewhere,
    /// The person asked to start without opening the work on this device, after the app stopped more than once.
    LeftClosed,
}

/// A store in memory: for tests, and for a browser that keeps nothing. It forgets with the page.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    texts: BTreeMap<String, String>,
    /// How many bytes it takes; none for no limit.
    pub room: Option<usize>,
    /// Answers every call with this problem.
    pub broken: Option<StoreProblem>,
}

impl MemoryStore {
    /// A store that has room for this many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Self { room: Some(bytes), ..Self::default() }
    }

    fn check(&self) -> Result<(), StoreProblem> {
        self.broken.map_or(Ok(()), Err)
    }
}

impl Store for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreProblem> {
        self.check()?;
        Ok(self.texts.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreProblem> {
        self.check()?;
        Ok(self.texts.get(key).cloned())
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreProblem> {
        self.check()?;
        let others: usize = self.texts.iter().filter(|(other, _)| *other != key).map(|(k, t)| k.len() + t.len()).sum();
        if self.room.is_some_and(|room| others + key.len() + text.len() > room) {
            return Err(StoreProblem::Full);
        }
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreProblem> {
        self.check()?;
        self.texts.remove(key);
        Ok(())
    }
}
