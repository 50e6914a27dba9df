//! A device with one tab: it opens on what stands in the store, and carries out the saves.

use juneward::domain::{Date, Framework, Language, Timestamp, WorkbookId};
use juneward::session::{Effect, Env, Event, Place, Route, Screens, Session, Start};
use juneward::storage::{MemoryStore, Store, read_framework, save};
use std::sync::{Arc, OnceLock};

pub struct Device {
    pub store: MemoryStore,
    pub session: Session,
    fresh: u32,
}

/// Two systems and four components: a workbook that fits it is small.
pub fn framework() -> Arc<Framework> {
    static SMALL: OnceLock<Arc<Framework>> = OnceLock::new();
    let small = || Arc::new(read_framework(include_str!("../corpus/framework/small.json")).expect("a framework"));
    Arc::clone(SMALL.get_or_init(small))
}

impl Device {
    /// Opens the app at the workbook.
    pub fn open(store: MemoryStore, id: &WorkbookId) -> Self {
        let start = Start {
            language: Language::English,
            frameworks: vec![framework()],
            route: Route::to(id, Place::Prepare),
            blocked: None,
            screens: Screens::Here,
        };
        let (session, _) = Session::open(start, &store);
        Self { store, session, fresh: 0 }
    }

    pub fn send(&mut self, event: Event) {
        self.fresh += 1;
        let fresh = format!("fresh{}", self.fresh);
        let env = Env { now: Timestamp(1_795_250_000_000), today: Date { year: 2026, month: 11, day: 21 }, fresh };
        for effect in self.session.update(event, &env) {
            match effect {
                Effect::Save(request) => {
                    let outcome = save(&mut self.store, &request);
                    self.send(Event::Saved { request, outcome });
                }
                Effect::Go(route) => self.send(Event::Went(route)),
                _ => {}
            }
        }
    }

    /// Everything in the store, to see that nothing has changed.
    pub fn everything(&self) -> Vec<(String, Option<String>)> {
        let keys = self.store.keys().expect("a store that answers");
        keys.into_iter().map(|key| (key.clone(), self.store.read(&key).expect("a store that answers"))).collect()
    }
}
