//! Where this window stood: kept for the window alone and for as long as it is open, so that a reload finds the room as it was.
//!
//! What is kept are addresses within the app and which steps were open, and nothing that a team wrote. A browser that keeps nothing
//! remembers until the reload.

use super::storage::session_storage;
use std::cell::RefCell;

thread_local! {
    static STANDING: RefCell<Vec<(&'static str, String)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers where this window is.
pub fn stand(key: &'static str, place: String) {
    if let Some(session) = session_storage() {
        let _ = session.set_item(key, &place);
    }
    STANDING.with_borrow_mut(|all| {
        all.retain(|(other, _)| *other != key);
        all.push((key, place));
    });
}

/// Where this window stood last, also before a reload.
pub fn stood(key: &'static str) -> Option<String> {
    let here = STANDING.with_borrow(|all| all.iter().find(|(other, _)| *other == key).map(|(_, place)| place.clone()));
    here.or_else(|| session_storage()?.get_item(key).ok().flatten())
}
