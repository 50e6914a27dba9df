//! The wall in a second window, which goes where the facilitator's own window goes. What passes between them is where that is: a
//! workbook's id and a component's, the link for voting while it is held out to the room, and nothing that a team wrote. Votes come
//! as they always do, from what is saved.
//!
//! Windows speak over a channel of the browser's; where there is none, by a word under a key of ours, which the other windows are
//! told of. Nobody is trusted: an address that nothing answers to is passed over.

use super::{App, by_name};
use crate::domain::{ComponentId, Language, WorkbookId};
use crate::session::{Event, Place, Route};
use crate::storage::LANGUAGE_KEY;
use js_sys::{Array, Function, Reflect};
use leptos::ev;
use leptos::prelude::{on_cleanup, window, window_event_listener};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The name of the channel, and the key where there is none.
const NAME: &str = "juneward/wall";
/// Under which word this window remembers where it led last.
const FROM: &str = "juneward/led-from";
/// The name of the second window: opened twice, it is the same one.
const WINDOW: &str = "juneward-wall";

/// Where the facilitator is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// In which workbook.
    pub workbook: WorkbookId,
    /// At which component.
    pub component: ComponentId,
    /// The address there.
    pub here: Route,
    /// Where one step back leads.
    pub before: Option<Route>,
    /// Where one step on leads.
    pub after: Option<Route>,
    /// The invitation to vote on people's own devices, while it is held out to the room. It has no word of the team's in it.
    pub invite: Option<String>,
}

/// Takes what another window says.
type Hear = Rc<dyn Fn(&str)>;

thread_local! {
    static CHANNEL: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
    static LEAD: RefCell<Option<Lead>> = const { RefCell::new(None) };
    static FOLLOWER: RefCell<Option<Hear>> = const { RefCell::new(None) };
    /// What this window calls itself before others, for as long as its page lives.
    static OWN: String = super::fresh_word();
    /// The window that this one follows.
    static LEADER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Tells other windows where this one is, now and whenever one asks.
pub fn lead(app: App, lead: Lead) {
    listen(app);
    if matches!(lead.here.place(), Some(Place::Talk(_) | Place::Review(_))) {
        super::stand(FROM, lead.here.to_hash());
    }
    let said = lead.said();
    let moved = LEAD.with_borrow_mut(|last| last.replace(lead.clone()) != Some(lead));
    if moved {
        post(app, &said);
    }
}

/// The invitation is held out for as long as this screen stands: once it is left, the wall shows the component again.
pub fn invite_until_left(app: App, screen: Route) {
    on_cleanup(move || {
        let said = LEAD.with_borrow_mut(|last| {
            let last = last.as_mut().filter(|last| last.here == screen)?;
            last.invite.take().map(|_| last.said())
        });
        if let Some(said) = said {
            post(app, &said);
        }
    });
}

impl Lead {
    fn said(&self) -> String {
        let said = here(&self.workbook, self.component.as_str());
        match &self.invite {
            Some(invite) => [&said, " ", invite].concat(),
            None => said,
        }
    }
}

/// This window is in a workbook, at none of its components. Where it led another one before, the wall shows that one no longer.
pub fn lead_nowhere(app: App, workbook: &WorkbookId) {
    let other = LEAD.with_borrow_mut(|last| last.take_if(|last| last.workbook != *workbook));
    if other.is_some() {
        post(app, &here(workbook, ""));
    }
}

/// Where this window last was in a conversation or a review, also before a reload: leaving the wall leads back there.
pub fn led_from() -> Option<Route> {
    super::stood(FROM).map(|hash| Route::from_hash(&hash))
}

/// Calls back with the component at which another window is, and what it invites to, now and whenever it moves, until the screen is left. Where that
/// window goes to another workbook, this one goes along, and keeps nothing of the first on the wall. Whoever opens another
/// workbook in a third window does not take the wall away.
pub fn follow(app: App, workbook: &WorkbookId, then: impl Fn(&str, &str) + 'static) {
    listen(app);
    let mine = workbook.as_str().to_owned();
    let hear = move |text: &str| {
        let mut words = text.split(' ');
        let (Some("here"), Some(book)) = (words.next(), words.next()) else { return };
        let (component, leader) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if book == mine {
            LEADER.set(leader.to_owned());
            // What stands behind is an invitation, a word without meaning, or nothing: whoever is called back looks.
            then(component, words.next().unwrap_or_default());
        } else if !book.is_empty() && LEADER.with_borrow(|known| known.is_empty() || known == leader) {
            LEADER.set(leader.to_owned());
            super::step_to(&Route::to(&WorkbookId::from(book), Place::Following).to_hash());
        }
    };
    FOLLOWER.set(Some(Rc::new(hear)));
    // The language that was chosen at work is remembered on the device, and other windows are told of it.
    let speaks = window_event_listener(ev::storage, move |event| {
        let chosen = event.new_value().filter(|_| event.key().as_deref() == Some(LANGUAGE_KEY));
        if let Some(language) = chosen.and_then(|tag| Language::from_tag(&tag)) {
            app.send(Event::Speak(language));
        }
    });
    on_cleanup(|| {
        FOLLOWER.set(None);
        speaks.remove();
    });
    post(app, &["where ", workbook.as_str()].concat());
}

/// Asks the other window for a step on, or back: a clicker reaches whichever window has the focus.
pub fn ask_step(app: App, workbook: &WorkbookId, word: &str) {
    post(app, &[word, " ", workbook.as_str()].concat());
}

/// Opens the second window, or brings it to the front. Says whether the browser did.
pub fn open_second(hash: &str) -> bool {
    // As large as a projector's picture; a browser gives what its screen has room for.
    let opened = window().open_with_url_and_target_and_features(hash, WINDOW, "popup,width=1280,height=720");
    opened.ok().flatten().is_some_and(|second| second.focus().is_ok())
}

/// Closes this window, if the app opened it; otherwise goes to an address instead.
pub fn close_or_go(hash: &str) {
    let _ = window().close();
    let hash = hash.to_owned();
    // A window that closes never comes to this.
    super::after_draw(move || super::step_to(&hash));
}

/// Whether this browser can fill the screen with the page.
pub fn can_fill_screen() -> bool {
    ["fullscreenEnabled", "webkitFullscreenEnabled"].iter().any(|name| by_name::get(&document(), name).is_truthy())
}

/// Whether the page fills the screen.
pub fn fills_screen() -> bool {
    ["fullscreenElement", "webkitFullscreenElement"].iter().any(|name| by_name::get(&document(), name).is_object())
}

/// Fills the screen with the page.
pub fn fill_screen() {
    let root = by_name::get(&document(), "documentElement");
    first_that_answers(&root, ["requestFullscreen", "webkitRequestFullscreen"]);
}

/// Lets the screen go again.
pub fn leave_screen() {
    if fills_screen() {
        first_that_answers(&document(), ["exitFullscreen", "webkitExitFullscreen"]);
    }
}

/// Calls back whenever the page fills the screen or lets it go, until the screen is left.
pub fn on_screen_filled(then: impl Fn() + Clone + 'static) {
    let names = ["fullscreenchange", "webkitfullscreenchange"];
    let listening = names.map(|name| {
        let then = then.clone();
        window_event_listener(ev::Custom::<ev::CustomEvent>::new(name), move |_| then())
    });
    on_cleanup(move || listening.into_iter().for_each(leptos::prelude::WindowListenerHandle::remove));
}

fn first_that_answers(of: &JsValue, names: [&str; 2]) {
    if let Some(name) = names.into_iter().find(|name| by_name::get(of, name).is_function()) {
        // A browser that refuses leaves everything as it is.
        by_name::ask(of, name, &[], |_| {});
    }
}

fn document() -> JsValue {
    leptos::prelude::document().into()
}

/// Where this window is, and which one it is; without a component, at none of them.
fn here(workbook: &WorkbookId, component: &str) -> String {
    OWN.with(|own| ["here ", workbook.as_str(), " ", component, " ", own].concat())
}

fn post(app: App, text: &str) {
    let sent = CHANNEL.with_borrow(|channel| {
        channel.as_ref().is_some_and(|channel| by_name::call(channel, "postMessage", &[JsValue::from_str(text)]).is_ok())
    });
    if !sent {
        // The same word twice would be no news.
        app.keep_note(NAME, &[text, " ", &super::fresh_word()].concat());
    }
}

/// Listens once, for as long as the page lives.
fn listen(app: App) {
    if LISTENING.replace(true) {
        return;
    }
    let hear = move |text: &str| heard(app, text);
    let maker: Option<Function> = by_name::get(&js_sys::global(), "BroadcastChannel").dyn_into().ok();
    let made = maker.and_then(|maker| Reflect::construct(&maker, &Array::of1(&JsValue::from_str(NAME))).ok());
    if let Some(channel) = made {
        let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| hear(&by_name::text(&event, "data")));
        let _ = Reflect::set(&channel, &JsValue::from_str("onmessage"), &listener.into_js_value());
        CHANNEL.set(Some(channel));
        return;
    }
    // The handle is let go: it listens as long as the page lives.
    let _ = window_event_listener(ev::storage, move |event| {
        if event.key().as_deref() == Some(NAME) {
            hear(&event.new_value().unwrap_or_default());
        }
    });
}

fn heard(app: App, text: &str) {
    let follower = FOLLOWER.with_borrow(Clone::clone);
    if let Some(follower) = follower {
        follower(text);
    }
    let mut words = text.split(' ');
    let (word, workbook) = (words.next().unwrap_or_default(), words.next());
    let Some(lead) = LEAD.with_borrow(Clone::clone).filter(|lead| workbook == Some(lead.workbook.as_str())) else { return };
    let step = match word {
        "where" => return post(app, &lead.said()),
        "next" => lead.after,
        "previous" => lead.before,
        _ => return,
    };
    // Only where this window is still there: whoever went on to something else is not pulled away.
    if let Some(step) = step.filter(|_| app.peek(|session| session.route == lead.here)) {
        super::step_to(&step.to_hash());
    }
}
