//! A device for tests: one store, any number of tabs, a clock that moves only when told.
//!
//! It carries effects out as a browser does: a save answers with how it ended, a write reaches the other tabs as a
//! storage event, "go there" comes back as a changed address. Saves and storage events can be held back.

use juneward::content;
use juneward::domain::{Date, Framework, Language, Timestamp, WorkbookId};
use juneward::session::{Effect, Env, Event, KeepAct, Learned, Parcel, Route, Screens, Session, Start};
use juneward::storage::{
    MemoryStore, SaveOutcome, SaveRequest, Store, StoreProblem, copies, forget, keep_beside, keep_stroke, put_aside, save,
    weigh, workbook_key,
};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// One device.
pub(crate) struct Device {
    pub(crate) store: MemoryStore,
    pub(crate) tabs: Vec<Option<Tab>>,
    /// Files that were handed over, oldest first: name and text.
    pub(crate) files: Vec<(String, String)>,
    /// How often the browser was asked to keep the work.
    pub(crate) asked_to_stay: usize,
    /// What is to be done with the files that are kept up to date: `keeping/drive.rs` does it.
    pub(crate) acts: VecDeque<(usize, WorkbookId, KeepAct)>,
    /// What becomes of a text on its way into a file: the bytes that the browser takes, if it does.
    pub(crate) download: fn(&str) -> Result<Vec<u8>, ()>,
    /// Storage events wait until they are delivered.
    pub(crate) hold_mail: bool,
    /// Saves wait until they are carried out.
    pub(crate) hold_saves: bool,
    /// Turns wait until they are given.
    pub(crate) hold_turns: bool,
    /// How the app's own site can be reached.
    pub(crate) network: Network,
    /// What a visit has from the beginning: the language of the device, and frameworks.
    pub(crate) language: Language,
    /// Why the browser keeps nothing, where it does not.
    pub(crate) blocked: Option<StoreProblem>,
    pub(crate) frameworks: Vec<Arc<Framework>>,
    /// Whether the later code is here when a page opens.
    pub(crate) screens: Screens,
    pub(crate) now: i64,
    fresh: u32,
}

/// How a site can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Network {
    Well,
    /// What was asked for waits until it is delivered.
    Slow,
    Away,
}

/// One tab.
pub(crate) struct Tab {
    pub(crate) session: Session,
    pub(crate) timers: BTreeMap<WorkbookId, i64>,
    /// Storage events that have not arrived yet.
    pub(crate) mail: VecDeque<WorkbookId>,
    pub(crate) saves: VecDeque<SaveRequest>,
    /// What the dialog would hold that opens after a crash, beside what is in the store.
    pub(crate) rescue: BTreeMap<String, String>,
    /// The turns that this tab asked for.
    pub(crate) turns: VecDeque<WorkbookId>,
    /// The language that was kept for the next visit.
    pub(crate) remembered: Option<Language>,
    /// What was asked of the site and has not arrived.
    pub(crate) parcels: VecDeque<Parcel>,
    /// How often the site was asked for something.
    pub(crate) asked: usize,
}

/// 21 November 2026, in the morning.
const MORNING: i64 = 1_795_250_000_000;

impl Device {
    pub(crate) fn new(frameworks: Vec<Arc<Framework>>) -> Self {
        Self {
            store: MemoryStore::default(),
            tabs: Vec::new(),
            files: Vec::new(),
            asked_to_stay: 0,
            acts: VecDeque::new(),
            download: |text| Ok(text.as_bytes().to_vec()),
            hold_mail: false,
            hold_saves: false,
            hold_turns: false,
            network: Network::Well,
            language: Language::English,
            blocked: None,
            frameworks,
            screens: Screens::Here,
            now: MORNING,
            fresh: 0,
        }
    }

    /// A random word for an id, and never the same twice.
    pub(crate) fn fresh(&mut self) -> String {
        self.fresh += 1;
        format!("id{}", self.fresh)
    }

    pub(crate) fn env(&mut self) -> Env {
        Env { now: Timestamp(self.now), today: Date { year: 2026, month: 11, day: 21 }, fresh: self.fresh() }
    }

    /// Opens the app in a tab, as a visit or a reload does.
    pub(crate) fn open(&mut self, tab: usize, route: Route) {
        let start = Start {
            language: self.language,
            frameworks: self.frameworks.clone(),
            route,
            blocked: self.blocked,
            screens: self.screens,
        };
        let (session, effects) = Session::open(start, &self.store);
        while self.tabs.len() <= tab {
            self.tabs.push(None);
        }
        self.tabs[tab] = Some(Tab {
            session,
            timers: BTreeMap::new(),
            mail: VecDeque::new(),
            saves: VecDeque::new(),
            turns: VecDeque::new(),
            rescue: BTreeMap::new(),
            remembered: None,
            parcels: VecDeque::new(),
            asked: 0,
        });
        self.perform(tab, effects);
    }

    /// Leaves the page as a browser does: the app hears of it, and what waits to be written is written.
    pub(crate) fn close(&mut self, tab: usize) {
        self.send(tab, Event::Leaving);
        self.carry_out_saves(tab);
        self.tabs[tab] = None;
    }

    pub(crate) fn tab(&self, tab: usize) -> &Tab {
        self.tabs.get(tab).and_then(Option::as_ref).unwrap_or_else(|| panic!("tab {tab} is not open"))
    }

    pub(crate) fn tab_mut(&mut self, tab: usize) -> &mut Tab {
        self.tabs.get_mut(tab).and_then(Option::as_mut).unwrap_or_else(|| panic!("tab {tab} is not open"))
    }

    pub(crate) fn session(&self, tab: usize) -> &Session {
        &self.tab(tab).session
    }

    pub(crate) fn is_open(&self, tab: usize) -> bool {
        self.tabs.get(tab).is_some_and(Option::is_some)
    }

    /// Sends an event to a tab and carries out what comes of it.
    pub(crate) fn send(&mut self, tab: usize, event: Event) {
        let env = self.env();
        let effects = self.tab_mut(tab).session.update(event, &env);
        self.perform(tab, effects);
    }

    fn perform(&mut self, tab: usize, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::SaveSoon { id, after } => {
                    let due = self.now + i64::from(after);
                    self.tab_mut(tab).timers.insert(id, due);
                }
                Effect::AskTurn(id) => {
                    self.tab_mut(tab).turns.push_back(id);
                    if !self.hold_turns {
                        self.give_turns(tab);
                    }
                }
                Effect::Rescue { key, text } => {
                    let rescue = &mut self.tab_mut(tab).rescue;
                    match text {
                        Some(text) => rescue.insert(key, text),
                        None => rescue.remove(&key),
                    };
                }
                Effect::Save(request) => {
                    self.tab_mut(tab).saves.push_back(request);
                    if !self.hold_saves {
                        self.carry_out_saves(tab);
                    }
                }
                Effect::PutAside { id, aside } => match put_aside(&mut self.store, &id, &aside) {
                    SaveOutcome::Saved => {
                        self.tell_others(tab, &id);
                        self.send(tab, Event::WasPutAside(id));
                    }
                    SaveOutcome::MovedOn(now) => self.send(tab, Event::StoreMoved { id, now }),
                    SaveOutcome::Failed(why) => self.send(tab, Event::NotDone(why)),
                },
                Effect::KeepCopy { id, at, text, makes_way } => keep_stroke(&mut self.store, &id, at, &text, makes_way),
                Effect::Remove { id, base } => match forget(&mut self.store, &id, base.as_deref()) {
                    SaveOutcome::Saved => self.tell_others(tab, &id),
                    SaveOutcome::MovedOn(now) => self.send(tab, Event::StoreMoved { id, now }),
                    SaveOutcome::Failed(why) => {
                        self.send(tab, Event::StoreMoved { id, now: base });
                        self.send(tab, Event::NotDone(why));
                    }
                },
                Effect::KeepOpen { key, text } => keep_beside(&mut self.store, &key, text.as_deref()),
                Effect::Download(file) => {
                    let taken = (self.download)(&file.text);
                    if let Ok(bytes) = &taken {
                        self.files.push((file.name.clone(), String::from_utf8_lossy(bytes).into_owned()));
                    }
                    self.send(tab, Event::FileLeft { file, taken });
                }
                Effect::AskToStay => self.asked_to_stay += 1,
                Effect::Weigh => {
                    let used = weigh(&self.store);
                    self.send(tab, Event::Ground(Learned::Used(used)));
                }
                Effect::Keep(id, act) => self.acts.push_back((tab, id, act)),
                Effect::Go(route) => self.send(tab, Event::Went(route)),
                // The address is replaced without an event; what is around is told by the tests themselves; a word of the device's
                // own is one that no test of these looks at.
                Effect::GoInstead(_) | Effect::RememberHere(_) | Effect::LookAround | Effect::Note { .. } => {}
                Effect::Remember(language) => self.tab_mut(tab).remembered = Some(language),
                Effect::Fetch(parcel) => {
                    self.tab_mut(tab).parcels.push_back(parcel);
                    self.tab_mut(tab).asked += 1;
                    if self.network != Network::Slow {
                        self.deliver_parcels(tab);
                    }
                }
            }
        }
    }

    /// The site answers, as far as it can be reached.
    pub(crate) fn deliver_parcels(&mut self, tab: usize) {
        while let Some(parcel) = self.tab_mut(tab).parcels.pop_front() {
            let text = match parcel {
                _ if self.network == Network::Away => Err(()),
                Parcel::Framework(language) => {
                    Ok(super::text(&format!("src/content/{}", content::framework_file(language))))
                }
                Parcel::Practice(language) => Ok(super::text(&format!("src/content/{}", content::practice_file(language)))),
                Parcel::Screens => Ok(String::new()),
            };
            self.send(tab, Event::Arrived { parcel, text });
        }
    }

    /// Gives a tab the turns that it asked for.
    pub(crate) fn give_turns(&mut self, tab: usize) {
        while self.is_open(tab) {
            let Some(id) = self.tab_mut(tab).turns.pop_front() else { return };
            self.send(tab, Event::Turn(id));
        }
    }

    /// Carries out the oldest save that waits in a tab.
    pub(crate) fn carry_out_one_save(&mut self, tab: usize) {
        let Some(request) = self.tab_mut(tab).saves.pop_front() else { return };
        let outcome = save(&mut self.store, &request);
        if outcome == SaveOutcome::Saved {
            self.tell_others(tab, &request.id);
        }
        self.send(tab, Event::Saved { request, outcome });
    }

    pub(crate) fn carry_out_saves(&mut self, tab: usize) {
        while self.is_open(tab) && !self.tab(tab).saves.is_empty() {
            self.carry_out_one_save(tab);
        }
    }

    fn tell_others(&mut self, tab: usize, id: &WorkbookId) {
        for other in (0..self.tabs.len()).filter(|other| *other != tab) {
            if let Some(open) = &mut self.tabs[other] {
                open.mail.push_back(id.clone());
            }
            if !self.hold_mail {
                self.deliver(other);
            }
        }
    }

    /// Delivers the storage events that wait for a tab: it looks at what stands in the store now.
    pub(crate) fn deliver(&mut self, tab: usize) {
        while self.is_open(tab) {
            if self.store.broken.is_some() {
                return;
            }
            let Some(id) = self.tab_mut(tab).mail.pop_front() else { return };
            let now = self.stored(&id);
            self.send(tab, Event::StoreMoved { id, now });
        }
    }

    /// Lets time pass, and rings what is due in every tab.
    pub(crate) fn wait(&mut self, milliseconds: i64) {
        let until = self.now + milliseconds;
        loop {
            let next = self
                .tabs
                .iter()
                .enumerate()
                .filter_map(|(index, tab)| Some((index, tab.as_ref()?)))
                .flat_map(|(index, tab)| tab.timers.iter().map(move |(id, due)| (*due, index, id.clone())))
                .min()
                .filter(|(due, ..)| *due <= until);
            let Some((due, tab, id)) = next else { break };
            self.now = self.now.max(due);
            self.tab_mut(tab).timers.remove(&id);
            self.send(tab, Event::SaveDue(id));
        }
        self.now = until;
    }

    /// Lets everything settle: saves are carried out, storage events arrive, timers ring.
    pub(crate) fn settle(&mut self) {
        for _ in 0..20 {
            for tab in 0..self.tabs.len() {
                if self.is_open(tab) {
                    self.give_turns(tab);
                    self.carry_out_saves(tab);
                    self.deliver(tab);
                }
            }
            self.wait(3_001);
        }
    }

    /// What stands under a workbook's key.
    pub(crate) fn stored(&self, id: &WorkbookId) -> Option<String> {
        let mut store = self.store.clone();
        store.broken = None;
        store.read(&workbook_key(id)).ok().flatten()
    }

    /// Everything that was put aside.
    pub(crate) fn asides(&self) -> Vec<String> {
        let mut store = self.store.clone();
        store.broken = None;
        let keys = store.keys().unwrap_or_default();
        let asides = keys.iter().filter(|key| key.starts_with("juneward/aside/"));
        asides.filter_map(|key| store.read(key).ok().flatten()).collect()
    }

    /// The earlier copies of a workbook, newest first: from when and what.
    pub(crate) fn copies(&self, id: &WorkbookId) -> Vec<(Timestamp, String)> {
        let mut store = self.store.clone();
        store.broken = None;
        let copies = copies(&store).into_iter().filter(|copy| copy.id == *id);
        copies.map(|copy| (copy.at, store.read(&copy.key).ok().flatten().unwrap_or_default())).collect()
    }
}
