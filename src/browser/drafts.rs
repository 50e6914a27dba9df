//! Ballot papers that are being filled in on this device. They are no work of a team: they stand under keys of their own, and in
//! memory for as long as the page lives, where the device keeps nothing.

use super::{App, crash};
use crate::storage::Store;
use std::cell::RefCell;

thread_local! {
    static HELD: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// What stands under a draft's key.
    pub fn draft(self, key: &str) -> Option<String> {
        let held = HELD.with_borrow(|held| held.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()));
        held.or_else(|| self.store().read(key).ok().flatten())
    }

    /// Keeps a draft. Says whether the device has it, read back and compared.
    pub fn keep_draft(self, key: &str, text: &str) -> bool {
        if crash::stopped() {
            return false;
        }
        HELD.with_borrow_mut(|held| {
            held.retain(|(other, _)| other != key);
            held.push((key.to_owned(), text.to_owned()));
        });
        let mut store = self.store();
        store.write(key, text).is_ok() && store.read(key).is_ok_and(|kept| kept.as_deref() == Some(text))
    }

    /// Takes a draft off this device.
    pub fn forget_draft(self, key: &str) {
        HELD.with_borrow_mut(|held| held.retain(|(other, _)| other != key));
        // Where the device keeps nothing there is nothing to take off.
        let _ = self.store().remove(key);
    }
}
