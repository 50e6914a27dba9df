//! Ballot papers that are being filled in on this device. They are no work of a team: they stand under keys of their own, and in
//! memory for as long as the page lives, where the device keeps nothing.

use super::{App, crash, leaving, timers};
use crate::domain::WorkbookId;
use crate::storage::{Store, aside_key};
use std::cell::RefCell;
use std::rc::Rc;

/// What could not be kept is tried again after so many milliseconds.
const AGAIN: u32 = 5000;

/// A draft as this page wrote it last, and whether the device has it.
struct Held {
    key: String,
    text: String,
    kept: bool,
    /// Whether somebody has written on it, and not only opened it.
    written_on: bool,
}

/// What became of the draft on the screen without this window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Another window wrote under its key, or took it off the device; or what could not be kept there is to be tried again.
    Written,
    /// The device's whole store was emptied. Nobody meant this draft by it.
    Emptied,
}

/// Who is told under which key another window wrote; without one, that the device's store was emptied.
type Listener = Rc<dyn Fn(Option<&str>)>;

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
            let before = held.iter().position(|held| held.key == key).map(|at| held.remove(at));
            let written_on = before.is_some_and(|before| before.written_on || before.text != text);
            held.push(Held { key: key.to_owned(), text: text.to_owned(), kept, written_on });
            crash::keep_for_rescue(key, (written_on && !kept).then_some(text));
        });
        if !kept {
            // There may be room by then, as for the work of a team.
            let again = key.to_owned();
            timers::after(WorkbookId::from(key), AGAIN, move || moved(Some(&again)));
        }
        self.ask_for_papers();
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
        crash::keep_for_rescue(key, None);
        // Where the device keeps nothing there is nothing to take off.
        let _ = self.store().remove(key);
        self.ask_for_papers();
    }

    /// What a person wrote and only this page has is not closed without a question.
    fn ask_for_papers(self) {
        leaving::paper_is_only_here(HELD.with_borrow(|held| held.iter().any(|held| held.written_on && !held.kept)));
        self.ask_before_leaving();
    }

    /// Calls back when something became of the draft under a key. One draft is on the screen at a time. All that is to be done
    /// then is here, so that a page which shows no draft has none of it.
    pub fn hear_of_draft(self, key: String, call: impl Fn(Happened) + 'static) {
        LISTENER.set(Some(Rc::new(move |moved| match moved {
            None => {
                call(Happened::Emptied);
                self.put_back();
            }
            Some(moved) if moved == key => call(Happened::Written),
            Some(_) => {}
        })));
    }

    /// What this page wrote goes back into a store that was emptied, also where it is on the screen no more.
    fn put_back(self) {
        let held =
            HELD.with_borrow(|held| held.iter().map(|held| (held.key.clone(), held.text.clone())).collect::<Vec<_>>());
        for (key, text) in held.iter().filter(|(key, _)| self.kept_draft(key).is_none()) {
            self.keep_draft(key, text);
        }
    }
}

/// Another window has written under a key, or this one is to try again; without one, the store was emptied at once.
pub(super) fn moved(key: Option<&str>) {
    let listener = LISTENER.with_borrow(Clone::clone);
    if let Some(call) = listener {
        call(key);
    }
}
