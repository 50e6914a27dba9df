//! The store in the browser's localStorage.
//!
//! `gloo_storage` panics where storage is blocked, so access is tried first and its raw handle is used after that.
//! Foreign keys are never read, and nothing is ever cleared.

use crate::domain::Language;
use crate::storage::{LANGUAGE_KEY, PREFIX, Store, StoreProblem};
use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's localStorage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrowserStore {
    refused: Option<StoreProblem>,
}

/// What the device says at the start: a store, why it keeps nothing, and the language.
pub fn start() -> (BrowserStore, Option<StoreProblem>, Language) {
    let store = BrowserStore { refused: refused() };
    let here = session_storage().and_then(|session| session.get_item(LANGUAGE_KEY).ok().flatten());
    let chosen = here.or_else(|| store.read(LANGUAGE_KEY).ok().flatten());
    let browsers = web_sys::window().and_then(|window| window.navigator().language());
    let language = chosen.or(browsers).and_then(|tag| Language::from_tag(&tag)).unwrap_or_default();
    (store, store.refused, language)
}

/// Keeps a language for this window alone, or the device's again. It is the wish of whoever votes in it, and no work: a browser
/// that keeps nothing asks for it again.
pub(super) fn speak_here(language: Option<Language>) {
    let Some(session) = session_storage() else { return };
    let _ = match language {
        Some(language) => session.set_item(LANGUAGE_KEY, language.tag()),
        None => session.remove_item(LANGUAGE_KEY),
    };
}

pub(super) fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn refused() -> Option<StoreProblem> {
    let window = web_sys::window()?;
    let session = session_storage();
    let closed = session.and_then(|session| session.get_item("juneward/start").ok().flatten());
    if closed.as_deref() == Some("closed") {
        return Some(StoreProblem::LeftClosed);
    }
    match window.local_storage() {
        Ok(Some(_)) => None,
        _ => Some(StoreProblem::Blocked),
    }
}

impl BrowserStore {
    fn raw(self) -> Result<web_sys::Storage, StoreProblem> {
        match self.refused {
            Some(problem) => Err(problem),
            // Asked anew each time: access can be withdrawn while the page is open.
            None if web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_)))) => {
                Ok(gloo_storage::LocalStorage::raw())
            }
            None => Err(StoreProblem::Blocked),
        }
    }
}

impl Store for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreProblem> {
        let raw = self.raw()?;
        let length = raw.length().map_err(|_| StoreProblem::Blocked)?;
        let keys = (0..length).filter_map(|index| raw.key(index).ok().flatten());
        Ok(keys.filter(|key| key.starts_with(PREFIX)).collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreProblem> {
        self.raw()?.get_item(key).map_err(|_| StoreProblem::Blocked)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreProblem> {
        self.raw()?.set_item(key, text).map_err(|error| problem(&error))
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreProblem> {
        self.raw()?.remove_item(key).map_err(|_| StoreProblem::Blocked)
    }
}

/// Engines name a full store differently; the two numbers are the old codes of the same.
fn problem(error: &JsValue) -> StoreProblem {
    let field = |name: &str| js_sys::Reflect::get(error, &JsValue::from_str(name)).ok();
    let name = field("name").and_then(|name| name.as_string()).unwrap_or_default();
    let code = field("code").and_then(|code| code.as_f64()).unwrap_or_default();
    let full = matches!(name.as_str(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR");
    #[expect(clippy::float_cmp, reason = "the codes are whole numbers")]
    let full = full || code == 22.0 || code == 1014.0;
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default();
    // Byte by byte: a search in texts would be much code.
    if full || message.as_bytes().windows(5).any(|word| word == b"quota") {
        StoreProblem::Full
    } else {
        StoreProblem::Blocked
    }
}
