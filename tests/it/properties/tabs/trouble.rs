//! A store that lies, and tabs that write in the same moment, each unseen by the others.

use super::day::Day;
use juneward::session::Event;
use juneward::storage::{MemoryStore, SaveOutcome, SaveRequest, Store, StoreProblem, save};

/// A store that keeps something else than it was given.
struct Garbling<'s>(&'s mut MemoryStore);

impl Store for Garbling<'_> {
    fn keys(&self) -> Result<Vec<String>, StoreProblem> {
        self.0.keys()
    }
    fn read(&self, key: &str) -> Result<Option<String>, StoreProblem> {
        self.0.read(key)
    }
    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreProblem> {
        let half = text.chars().take(text.chars().count() / 2).collect::<String>();
        self.0.write(key, &half)
    }
    fn remove(&mut self, key: &str) -> Result<(), StoreProblem> {
        self.0.remove(key)
    }
}

impl Day {
    /// The next save reaches a store that keeps other bytes: it must not be called saved, and the others hear of it.
    pub(super) fn save_garbled(&mut self, tab: usize) {
        let Some(request) = self.device.tab_mut(tab).saves.pop_front() else { return };
        let before = self.device.stored(&request.id);
        let outcome = save(&mut Garbling(&mut self.device.store), &request);
        assert_ne!(outcome, SaveOutcome::Saved, "other bytes were called saved");
        if self.device.stored(&request.id) != before {
            self.garbled = true;
            self.tell(tab);
        }
        self.device.send(tab, Event::Saved { request, outcome });
        self.mail();
    }

    /// Every tab that has something to save looks at the same moment, and each writes without having seen the others.
    pub(super) fn save_all_at_once(&mut self) {
        let id = self.id.clone();
        let held = std::mem::replace(&mut self.device.hold_saves, true);
        for tab in 0..self.tabs {
            // A turn that comes to each of them, as where there are no Web Locks.
            self.device.send(tab, Event::Turn(id.clone()));
        }
        self.device.hold_saves = held;
        let before = self.device.store.clone();
        let mut ended: Vec<(usize, SaveRequest, SaveOutcome)> = Vec::new();
        for tab in 0..self.tabs {
            let Some(request) = self.device.tab_mut(tab).saves.pop_front() else { continue };
            let mut unseen = before.clone();
            let outcome = save(&mut unseen, &request);
            for key in unseen.keys().unwrap_or_default() {
                let text = unseen.read(&key).ok().flatten();
                if text != before.read(&key).ok().flatten() {
                    let room = self.device.store.room.take();
                    self.device.store.write(&key, &text.unwrap_or_default()).expect("a store that answers");
                    self.device.store.room = room;
                }
            }
            ended.push((tab, request, outcome));
        }
        let wrote = ended.iter().filter(|(_, _, outcome)| *outcome == SaveOutcome::Saved).map(|(tab, ..)| *tab);
        let mut wrote: Vec<_> = wrote.collect();
        wrote.pop();
        let texts: Vec<_> =
            ended.iter().filter(|(tab, ..)| wrote.contains(tab)).map(|(_, asked, _)| asked.text.clone()).collect();
        for (tab, request, outcome) in ended {
            if outcome == SaveOutcome::Saved {
                self.tell(tab);
            }
            self.device.send(tab, Event::Saved { request, outcome });
        }
        // Where news and saves come in time, whoever wrote over another's words hears of them and writes them again.
        if self.device.hold_mail || self.device.hold_saves {
            self.overrun.extend(wrote);
        }
        self.mail();
        if !self.device.hold_mail {
            for (tab, text) in (0..self.tabs).flat_map(|tab| texts.iter().map(move |text| (tab, text))) {
                self.device.send(tab, Event::Overheard { id: id.clone(), text: text.clone() });
            }
        }
    }

    fn tell(&mut self, from: usize) {
        for other in (0..self.tabs).filter(|other| *other != from) {
            self.device.tab_mut(other).mail.push_back(self.id.clone());
        }
    }

    fn mail(&mut self) {
        for tab in 0..self.tabs {
            if !self.device.hold_mail {
                self.device.deliver(tab);
            }
        }
    }
}
