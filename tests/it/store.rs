//! The promises of a store, kept by the one in memory. `tests/web/store.rs` asks the same of the browser's.

#[path = "../support/store_suite.rs"]
mod suite;

use juneward::storage::{MemoryStore, PREFIX, Store};
use std::collections::BTreeMap;
use suite::{Bench, store_suite};

/// Room for the longest text of the suite, and an end.
const ROOM: usize = 4_000_000;

/// The store in memory has no other apps: their keys are written through the same door and remembered here.
struct MemoryBench {
    store: MemoryStore,
    others: BTreeMap<String, String>,
}

impl MemoryBench {
    fn new() -> Self {
        Self { store: MemoryStore::with_room(ROOM), others: BTreeMap::new() }
    }
}

impl Bench for MemoryBench {
    fn store(&mut self) -> &mut dyn Store {
        &mut self.store
    }

    fn other_app_writes(&mut self, key: &str, text: &str) {
        assert!(!key.starts_with(PREFIX), "{key} is ours");
        assert_eq!(self.store.write(key, text), Ok(()));
        self.others.insert(key.to_owned(), text.to_owned());
    }

    fn of_other_apps(&mut self) -> Vec<(String, String)> {
        let read = |key: &String| self.store.read(key).ok().flatten().map(|text| (key.clone(), text));
        self.others.keys().filter_map(read).collect()
    }

    fn other_app_fills_it(&mut self) {
        // By halves, to the last character.
        let (mut text, mut more) = (String::new(), ROOM);
        while more > 0 {
            let longer = [text.as_str(), &"x".repeat(more)].concat();
            match self.store.write("other/filler", &longer) {
                Ok(()) => text = longer,
                Err(_) => more /= 2,
            }
        }
        self.others.insert("other/filler".to_owned(), text);
    }
}

store_suite!(
    #[test]
    MemoryBench::new()
);
