//! A link that was opened: it leaves the address at once, and what it carries is looked at like any other thing that arrived.

use super::{Effect, Event, Incoming, Route, Session};
use crate::storage::{Unreadable, decode};

/// Where an address leads, what has to be done, and what it brings along. What is in an address would stay in the browser's
/// history and be sent on by whoever copies it: a link is replaced by the screen where things arrive.
pub(super) fn arrival(route: Route) -> (Route, Option<(Effect, Event)>) {
    match route {
        Route::Link(link) => (Route::Open, Some((Effect::GoInstead(Route::Open), Event::Linked(link)))),
        Route::Count(code) if !code.is_empty() => {
            let here = Route::Count(String::new());
            (here.clone(), Some((Effect::GoInstead(here), Event::Count(code))))
        }
        other => (other, None),
    }
}

impl Session {
    pub(super) fn follow_link(&mut self, link: &str) {
        let found = decode(link.as_bytes()).and_then(|text| self.offers("", &text)).map_err(|why| match why {
            // A link without a whole code in it was cut: there is nothing else that it could be.
            Unreadable::NotJson { .. } | Unreadable::CutShort { .. } | Unreadable::NotOurs | Unreadable::Empty => {
                Unreadable::Damaged
            }
            why => why,
        });
        self.incoming = Some(Incoming { name: String::new(), files: 0, link: true, found });
    }
}
