//! The code that edits and saves follows the first screen by itself, and the later screens follow it. What happens before it is
//! here waits, and is carried out in its order when it comes.
//!
//! Invariants, as absences: nothing that waits is lost; nothing overtakes what waits; nothing here changes the session.

use super::{App, fetch};
use crate::session::{Effect, Event, Screens};
use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;

thread_local! {
    static EFFECTS: RefCell<Vec<Effect>> = const { RefCell::new(Vec::new()) };
    static EVENTS: RefCell<Vec<Event>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// Asks for the code that edits and saves, unless it is here.
    pub fn need_work(self) {
        if self.work_here.peek() != Some(Screens::Here) {
            self.work_here.set(Screens::Coming);
            fetch::work(&(Rc::new(move |came: Result<String, ()>| self.work_came(came.is_ok())) as fetch::Tell));
        }
    }

    fn work_came(self, here: bool) {
        if self.work_here.peek() == Some(Screens::Here) {
            return;
        }
        self.work_here.set(if here { Screens::Here } else { Screens::Missing });
        if here {
            // Through an address that the compiler can't see through: `tools/build/split.mjs` cuts the app here.
            black_box(Self::begin_work as fn(Self))(self);
        }
    }

    /// What waited is carried out.
    #[inline(never)]
    fn begin_work(self) {
        self.perform(EFFECTS.take());
        for event in EVENTS.take() {
            self.send(event);
        }
        self.waited_for.set(false);
    }

    /// An event has to wait. Whether a person waits for what comes of it is shown.
    pub(super) fn wait_for_work(self, event: Event) {
        if matches!(event, Event::Went(_) | Event::StartWorkbook { .. } | Event::StartPractice | Event::Speak(_)) {
            self.waited_for.set(true);
        }
        EVENTS.with_borrow_mut(|events| {
            if !matches!((&event, events.last()), (Event::NeedScreens, Some(Event::NeedScreens))) {
                events.push(event);
            }
        });
        // The network may be back.
        if self.work_here.peek() == Some(Screens::Missing) {
            self.need_work();
        }
    }
}

/// What has to be done first once the code is here.
pub(super) fn hold(effects: Vec<Effect>) {
    EFFECTS.with_borrow_mut(|held| held.extend(effects));
}
