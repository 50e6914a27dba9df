//! The start: what the store holds becomes desks, or is held.

use super::{Desk, Effect, Held, Notice, Parcel, Route, Screens, Session};
use crate::domain::{Framework, Language, WorkbookId};
use crate::storage::{Store, StoreProblem, history_key, id_of_key, open_of_key, read_stored};
use std::hint::black_box;
use std::sync::Arc;

/// What the outside brings to the start.
#[derive(Debug)]
pub struct Start {
    /// The language of the screens.
    pub language: Language,
    /// The built-in framework, in each language that is there.
    pub frameworks: Vec<Arc<Framework>>,
    /// The address that was opened.
    pub route: Route,
    /// Why nothing can be kept on this device, where that is so.
    pub blocked: Option<StoreProblem>,
    /// Whether the later screens are here.
    pub screens: Screens,
}

/// What stands under a workbook's key, and beside it what can be undone and what is open.
#[derive(Clone, Debug)]
pub(super) struct Unread {
    id: WorkbookId,
    raw: String,
    history: Option<String>,
    open: Vec<(String, String)>,
}

impl Session {
    /// Opens the app on what a store holds. Reading never writes. What reads a workbook is not in the first load, which a
    /// device without work is served by: until it is here, the work is known to be there and no more.
    pub fn open(start: Start, store: &dyn Store) -> (Self, Vec<Effect>) {
        let mut frameworks = start.frameworks;
        if let Some(first) = frameworks.first().cloned() {
            frameworks.retain(|framework| super::parcel::belongs(std::slice::from_ref(&first), framework));
        }
        let mut session = Self {
            language: start.language,
            frameworks,
            screens: start.screens,
            unread: Vec::new(),
            waiting: Vec::new(),
            under_way: Vec::new(),
            speak_next: None,
            route: Route::Start,
            desks: Vec::new(),
            held: Vec::new(),
            blocked: start.blocked,
            incoming: None,
            collected: None,
            notice: None,
            notices: 0,
            ground: super::Ground::default(),
            remind: None,
            reminded: Vec::new(),
            sitting: None,
            kept: Vec::new(),
            alarm: None,
            arriving: false,
            refused: None,
        };
        // A language whose framework could not be brought is not spoken by halves.
        if let Some(spoken) = session.framework().map(|framework| framework.language)
            && spoken != start.language
        {
            session.language = spoken;
            session.tell(Notice::NotArrived(Parcel::Framework(start.language)));
        }
        match store.keys() {
            Ok(keys) => {
                for (key, id) in keys.iter().filter_map(|key| Some((key, id_of_key(key)?))) {
                    match store.read(key) {
                        Ok(Some(raw)) => {
                            let history = store.read(&history_key(&id)).ok().flatten();
                            let open = keys.iter().filter(|key| open_of_key(key).as_ref() == Some(&id));
                            let open = open.filter_map(|key| Some((key.clone(), store.read(key).ok()??))).collect();
                            session.unread.push(Unread { id, raw, history, open });
                        }
                        Ok(None) => {}
                        Err(problem) => session.blocked = Some(problem),
                    }
                }
            }
            Err(problem) => session.blocked = Some(problem),
        }
        let (route, link) = super::link::arrival(start.route);
        session.route = route;
        let mut effects = session.read_shelf();
        if let Some((instead, linked)) = link {
            effects.push(instead);
            session.waiting.push(linked);
        }
        (session, effects)
    }

    /// Reads the work on this device, if what reads it is here, and goes where the address says.
    pub(super) fn read_shelf(&mut self) -> Vec<Effect> {
        if self.is_unread() && self.screens == Screens::Here {
            black_box(Self::read_shelf_later as fn(&mut Self))(self);
        }
        self.go_to(self.route.clone())
    }

    #[inline(never)]
    fn read_shelf_later(&mut self) {
        for Unread { id, raw, history, open } in std::mem::take(&mut self.unread) {
            self.put_on_shelf(&id, raw);
            // What an earlier visit could undo: taken as it is, and read when it is needed.
            if let Some(desk) = self.any_desk_mut(&id) {
                desk.kept_history = history;
                desk.take_up_open_ends(open);
            }
        }
    }

    /// Takes in what stands under a workbook's key: as a desk where it can be read, as held bytes otherwise.
    pub(super) fn put_on_shelf(&mut self, id: &WorkbookId, raw: String) {
        self.held.retain(|held| held.id != *id);
        match read_stored(&raw) {
            // A workbook that stands under another one's key was put there by hand: reading it would mix the two.
            Ok(stored) if stored.workbook.id != *id => {
                let why = crate::storage::Unreadable::NotPossible { at: "/workbook/id".to_owned() };
                self.held.push(Held { id: id.clone(), raw, why });
            }
            Ok(mut stored) => {
                if let Some(framework) = self.frameworks.first().filter(|f| f.reference.id == stored.workbook.framework.id) {
                    stored.workbook.fit(framework);
                }
                self.desks.push(Desk::loaded(stored, raw));
            }
            Err(why) => self.held.push(Held { id: id.clone(), raw, why }),
        }
    }
}
