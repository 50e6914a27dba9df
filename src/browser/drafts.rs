//! Ballot papers that are being filled in on this device. They are no work of a team: they stand under keys of their own, and in
//! memory for as long as the page lives, where the device keeps nothing.

use super::{App, crash};
use crate::domain::WorkbookId;
use crate::storage::{Store, aside_key};
use std::cell::RefCell;
use std::rc::Rc;

/// A draft as this page wrote it last, and whether the device has it.
struct Held {
    key: String,
    text: String,
    kept: bool,
}

/// Who is told when another window has written under a draft's key.
type Listener = (String, Rc<dyn Fn()>);

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

impl App {
    /// The draft under a key: what is only in this page, or else what the device has, which another window may have written.
    pub fn draft(self, key: &str) -> Option<String> {
        let held =
            HELD.with_borrow(|held| held.iter().find(|held| held.key == key).map(|held| (held.text.clone(), held.kept)));
        match held {
            Some((text, false)) => Some(text),
            held => self.kept_draft(key).or(held.map(|(text, _)| text)),
        }
    }

    /// What stands under a draft's key on the device.
    pub fn kept_draft(self, key: &str) -> Option<String> {
        self.store().read(key).ok().flatten()
    }

    /// Keeps a draft. Says whether the device has it, read back and compared.
    pub fn keep_draft(self, key: &str, text: &str) -> bool {
        if crash::stopped() {
            return false;
        }
        let kept = self.put(key, text);
        HELD.with_borrow_mut(|held| {
            held.retain(|held| held.key != key);
            held.push(Held { key: key.to_owned(), text: text.to_owned(), kept });
        });
        kept
    }

    /// Keeps bytes that are no draft of ours aside, word for word, where earlier work is found. Says whether the device has them.
    pub fn put_draft_aside(self, mark: &str, raw: &str) -> bool {
        self.put(&aside_key(&WorkbookId::from("ballot"), mark), raw)
    }

    fn put(self, key: &str, text: &str) -> bool {
        let mut store = self.store();
        store.write(key, text).is_ok() && store.read(key).is_ok_and(|kept| kept.as_deref() == Some(text))
    }

    /// Takes a draft off this device.
    pub fn forget_draft(self, key: &str) {
        HELD.with_borrow_mut(|held| held.retain(|held| held.key != key));
        // Where the device keeps nothing there is nothing to take off.
        let _ = self.store().remove(key);
    }

    /// Calls back when another window has written under a draft's key. One draft is on the screen at a time.
    pub fn hear_of_draft(self, key: String, call: impl Fn() + 'static) {
        LISTENER.set(Some((key, Rc::new(call))));
    }
}

/// Another window has written under a key.
pub(super) fn moved(key: &str) {
    let call = LISTENER
        .with_borrow(|listener| listener.as_ref().filter(|(heard, _)| heard == key).map(|(_, call)| Rc::clone(call)));
    if let Some(call) = call {
        call();
    }
}
