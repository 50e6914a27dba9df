//! Where this window stood: kept for the window alone and for as long as it is open, so that a reload finds the room as it was.
//!
//! What is kept are addresses within the app, which steps were open, and what was pasted into a box and not read yet: nothing that a
//! team wrote here. A browser that keeps nothing remembers until the reload.

use super::storage::session_storage;
use std::cell::RefCell;

thread_local! {
    static STANDING: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers where this window is. An empty place is none.
pub fn stand(key: &str, place: String) {
    if let Some(session) = session_storage() {
        // What finds no room is remembered until the reload; an older place would be the wrong one then.
        if place.is_empty() || session.set_item(key, &place).is_err() {
            let _ = session.remove_item(key);
        }
    }
    STANDING.with_borrow_mut(|all| {
        all.retain(|(other, _)| other != key);
        all.push((key.to_owned(), place));
    });
}

/// Where this window stood last, also before a reload.
pub fn stood(key: &str) -> Option<String> {
    let here = STANDING.with_borrow(|all| all.iter().find(|(other, _)| other == key).map(|(_, place)| place.clone()));
    here.or_else(|| session_storage()?.get_item(key).ok().flatten())
}
