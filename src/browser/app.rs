//! The app as the views see it: one signal with the session, small slices of it to read, and one way to say what happened.

use super::state::{Known, Slice, State, memo};
use super::storage::{BrowserStore, speak_here};
use super::{clock, crash, fetch, files, ground, interrupted, kept_files, leaving, listen, page, timers, turns, work};
use crate::domain::{Command, TextPlace, Workbook, WorkbookId};
use crate::export;
use crate::i18n::Voice;
use crate::session::{Desk, Earlier, Effect, Event, Outgoing, Parcel, Screens, Session, earlier};
use crate::storage::{
    LANGUAGE_KEY, SaveOutcome, SaveRequest, Store, forget, id_of_key, keep_beside, keep_stroke, put_aside, save,
    workbook_key, write_workbook,
};
use leptos::prelude::{Get, GetUntracked, Memo, Notify, RwSignal, UpdateUntracked, window};
use std::hint::black_box;
use std::rc::Rc;
use std::sync::Arc;

/// A handle on the app, as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct App {
    // Whoever looks takes a share and looks without a lock. A script that the browser stops in the middle of a look or an
    // edit would keep the lock, and nothing could be saved any more.
    session: RwSignal<Arc<Session>>,
    store: BrowserStore,
    /// Whether what edits and saves is here.
    pub(super) work_here: State<Screens>,
    /// Whether a person waits for it.
    pub(super) waited_for: State<bool>,
}

/// What a slice of the session is made with.
type Look = dyn Fn(&Session) -> Known + Send + Sync;
/// What a slice of the workbook at hand is made with, if there is one.
type LookAtDesk = dyn Fn(Option<(&Desk, &Session)>) -> Known + Send + Sync;

/// The moment, told again every half minute, for lines such as "3 minutes ago".
#[derive(Clone, Copy)]
pub struct Clock(State<crate::domain::Timestamp>);

impl Clock {
    /// A clock that shows now.
    pub fn new() -> Self {
        Self(State::new(clock::now()))
    }

    /// The moment; whoever reads it is told again.
    pub fn now(self) -> crate::domain::Timestamp {
        self.0.get().max(clock::now())
    }

    pub(super) fn tick(self) {
        self.0.set(clock::now());
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

impl App {
    /// The app, opened on what the device holds.
    pub fn open(frameworks: Vec<Arc<crate::domain::Framework>>) -> Self {
        let (store, blocked, language) = super::start();
        let start =
            crate::session::Start { language, frameworks, route: listen::route(), blocked, screens: Screens::Coming };
        let (session, effects) = Session::open(start, &store);
        work::hold(effects);
        let (work_here, waited_for) = (State::new(Screens::Coming), State::new(false));
        Self { session: RwSignal::new(Arc::new(session)), store, work_here, waited_for }
    }

    /// A slice of the session, which tells its readers only when it changes.
    pub fn read<T>(self, slice: impl Fn(&Session) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Slice::of(self.follow(Box::new(move |session| Arc::new(slice(session)))))
    }

    fn follow(self, look: Box<Look>) -> Memo<Known> {
        memo(Box::new(move || look(&self.session.get())))
    }

    fn follow_desk(self, look: Box<LookAtDesk>) -> Memo<Known> {
        self.follow(Box::new(move |session| look(session.desk().map(|desk| (desk, session)))))
    }

    /// A slice of the workbook at hand; what `slice` gives for no workbook where there is none.
    pub fn read_desk<T>(self, slice: impl Fn(&Desk, &Session) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Slice::of(self.follow_desk(Box::new(move |found| {
            Arc::new(found.map(|(desk, session)| slice(desk, session)).unwrap_or_default())
        })))
    }

    /// The text at a place of the workbook at hand.
    pub fn text(self, place: TextPlace) -> Slice<String> {
        self.read_desk(move |desk, _| desk.shown(&place).unwrap_or_default().to_owned())
    }

    /// Looks at the session once, without being told again.
    pub fn peek<T>(self, look: impl FnOnce(&Session) -> T) -> T {
        look(&self.session.get_untracked())
    }

    /// Looks at the workbook at hand once.
    pub fn peek_workbook<T>(self, look: impl FnOnce(&Workbook) -> T) -> Option<T> {
        self.peek(|session| session.desk().map(|desk| look(&desk.workbook)))
    }

    pub(super) fn store(self) -> BrowserStore {
        self.store
    }

    /// The language to speak, now.
    pub fn voice(self) -> Voice {
        Voice(self.peek(|session| session.language))
    }

    /// Whether what edits and saves is here; whoever asks is told when it comes.
    pub fn work(self) -> Screens {
        self.work_here.get()
    }

    /// Whether a person asked for something that waits for it.
    pub fn asked(self) -> bool {
        self.waited_for.get()
    }

    /// Says what happened.
    pub fn send(self, event: Event) {
        if crash::stopped() {
            return;
        }
        if self.work_here.peek() == Some(Screens::Here) {
            // Through an address that the compiler can't see through: `tools/build/split.mjs` cuts the app here.
            black_box(Self::send_work as fn(Self, Event))(self, event);
        } else {
            self.wait_for_work(event);
        }
    }

    #[inline(never)]
    fn send_work(self, event: Event) {
        if let Some(left) = interrupted::event() {
            self.take(left);
        }
        if let Some(left) = interrupted::save() {
            self.save(left);
        }
        self.take(event);
        self.ask_before_leaving();
    }

    /// The browser asks before a page is closed that has what no store has.
    pub(super) fn ask_before_leaving(self) {
        leaving::ask_before(self.peek(|session| session.unsaved().is_some()));
    }

    /// Takes an event into the session, and does what comes of it. The page is told afterwards: what has to be kept
    /// comes before what has to be drawn.
    fn take(self, event: Event) {
        interrupted::takes(Some(&event));
        let mut session = (*self.session.get_untracked()).clone();
        let effects = session.update(event, &clock::env());
        let before = self.session.try_update_untracked(|now| std::mem::replace(now, Arc::new(session)));
        interrupted::takes(None);
        drop(before);
        self.perform(effects);
        self.session.notify();
    }

    fn save(self, request: SaveRequest) {
        interrupted::saves(Some(&request));
        let outcome = save(&mut { self.store }, &request);
        let unsaved = matches!(outcome, SaveOutcome::Failed(_)).then_some(request.text.as_str());
        crash::keep_for_rescue(&workbook_key(&request.id), unsaved);
        interrupted::saves(None);
        self.send(Event::Saved { request, outcome });
    }

    /// Sends an edit.
    pub fn edit(self, command: Command) {
        self.send(Event::Edit(command));
    }

    /// Writes a text.
    pub fn write(self, place: TextPlace, text: String) {
        self.edit(Command::Write { place, text });
    }

    /// Saves the workbook at hand as a file.
    pub fn save_file(self) {
        let name = self.peek(|session| session.desk().map(|desk| export::file_name(&desk.workbook, clock::today())));
        if let Some(name) = name {
            self.send(Event::SaveFile { name });
        }
    }

    /// Saves a workbook as a file from where several are shown.
    pub fn save_file_of(self, id: &WorkbookId) {
        let work = self.peek(|session| session.desk_of(id).map(|desk| Arc::clone(&desk.workbook)));
        if let Some(work) = work {
            let name = export::file_name(&work, clock::today());
            self.hand_out(Outgoing { name, text: write_workbook(&work), holds: Some(work) });
        }
    }

    /// The name to offer for a file that is kept up to date with the workbook at hand.
    pub fn kept_name(self) -> String {
        self.peek_workbook(export::kept_name).unwrap_or_default()
    }

    /// What is kept beside the workbooks on this device, now.
    pub fn earlier(self) -> Vec<Earlier> {
        earlier(&self.store)
    }

    /// What stands under a workbook's key, as it is.
    pub fn stored(self, id: &WorkbookId) -> Option<String> {
        self.store.read(&workbook_key(id)).ok().flatten()
    }

    /// A word of this device's own, as it stands under a key.
    pub(super) fn note(self, key: &str) -> Option<String> {
        self.store.read(key).ok().flatten()
    }

    /// Keeps a word of this device's own under a key.
    pub(super) fn keep_note(self, key: &'static str, text: &str) {
        self.perform(vec![Effect::Note { key, text: Some(text.to_owned()) }]);
    }

    /// Downloads a text as it stands, word for word.
    pub fn download_raw(self, name: &str, raw: &str) {
        self.hand_out(Outgoing { name: name.to_owned(), text: raw.to_owned(), holds: None });
    }

    /// Hands a file to the browser that was not made by the session. It is read again and told like any other.
    pub(super) fn hand_out(self, file: Outgoing) {
        self.perform(vec![Effect::Download(file)]);
    }

    /// Compares everything with the store again.
    pub(super) fn look_again(self) {
        let mut ids = self.peek(|session| session.desks.iter().map(|desk| desk.workbook.id.clone()).collect::<Vec<_>>());
        let Ok(keys) = self.store.keys() else { return };
        for id in keys.iter().filter_map(|key| id_of_key(key)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        for id in ids {
            self.look_at(id);
        }
    }

    /// Compares a workbook with the store. What a storage event carries can be old by the time it arrives.
    pub(super) fn look_at(self, id: WorkbookId) {
        if let Ok(now) = self.store.read(&workbook_key(&id)) {
            self.send(Event::StoreMoved { id, now });
        }
    }

    /// Another tab wrote this. Tabs may be processes of their own, and see each other's writing late: what this tab wrote in
    /// the same moment may stand in its place by now.
    pub(super) fn overhear(self, id: WorkbookId, text: String) {
        if self.store.read(&workbook_key(&id)).is_ok_and(|now| now.as_ref() != Some(&text)) {
            self.send(Event::Overheard { id, text });
        }
    }

    pub(super) fn perform(self, effects: Vec<Effect>) {
        let mut store = self.store;
        for effect in effects {
            match effect {
                Effect::SaveSoon { id, after } => {
                    timers::after(id.clone(), after, move || self.send(Event::SaveDue(id)));
                }
                Effect::AskTurn(id) => {
                    turns::ask(&workbook_key(&id), move || self.send(Event::Turn(id)));
                }
                Effect::Rescue { key, text } => crash::keep_for_rescue(&key, text.as_deref()),
                Effect::Save(request) => self.save(request),
                Effect::KeepCopy { id, at, text, makes_way } => keep_stroke(&mut store, &id, at, &text, makes_way),
                Effect::Download(file) => files::hand_over(self, file),
                Effect::Go(route) => {
                    let _ = window().location().set_hash(&route.to_hash());
                }
                Effect::GoInstead(route) => {
                    if let Ok(history) = window().history() {
                        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&route.to_hash()));
                    }
                }
                Effect::Remember(language) => {
                    page::set_language(language);
                    // A device that keeps nothing asks for the language again next time.
                    let _ = store.write(LANGUAGE_KEY, language.tag());
                    speak_here(None);
                }
                Effect::RememberHere(language) => {
                    page::set_language(language);
                    speak_here(Some(language));
                }
                Effect::Fetch(parcel @ Parcel::Screens) => {
                    let tell: Rc<dyn Fn(Result<String, ()>)> =
                        Rc::new(move |text| self.send(Event::Arrived { parcel, text }));
                    fetch::screens(&tell);
                }
                Effect::Fetch(parcel) => {
                    fetch::fetch(parcel, Box::new(move |text| self.send(Event::Arrived { parcel, text })));
                }
                // Whatever asks for one of the others is in the later code, so that this is here as well.
                later => black_box(Self::perform_later as fn(Self, Effect))(self, later),
            }
        }
    }

    #[inline(never)]
    fn perform_later(self, effect: Effect) {
        let mut store = self.store;
        match effect {
            Effect::PutAside { id, aside } => self.send(match put_aside(&mut store, &id, &aside) {
                SaveOutcome::Saved => Event::WasPutAside(id),
                SaveOutcome::MovedOn(now) => Event::StoreMoved { id, now },
                SaveOutcome::Failed(why) => Event::NotDone(why),
            }),
            Effect::Remove { id, base } => match forget(&mut store, &id, base.as_deref()) {
                SaveOutcome::Saved => {}
                SaveOutcome::MovedOn(now) => self.send(Event::StoreMoved { id, now }),
                SaveOutcome::Failed(why) => {
                    self.send(Event::StoreMoved { id, now: base });
                    self.send(Event::NotDone(why));
                }
            },
            Effect::Note { key, text } => keep_or_drop(&mut store, key, text),
            // Where there is no room it stands on the screen all the same, and in the file of the crash dialog.
            Effect::KeepOpen { key, text } => keep_beside(&mut store, &key, text.as_deref()),
            Effect::LookAround => {
                kept_files::remember(self);
                ground::look(self);
            }
            Effect::AskToStay => ground::ask_to_stay(self),
            Effect::Weigh => ground::weigh(self),
            Effect::Keep(id, act) => kept_files::act(self, id, act),
            _ => {}
        }
    }
}

/// Whether it succeeds, nobody is told: the work is elsewhere.
fn keep_or_drop(store: &mut impl Store, key: &str, text: Option<String>) {
    let _ = match text {
        Some(text) => store.write(key, &text),
        None => store.remove(key),
    };
}
