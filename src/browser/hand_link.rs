//! Links: the work behind the `#` of the app's own address, which no browser sends to any server.
//!
//! Made from the same copy as every other way out, and read again before it is offered.

use super::hand_out::Telling;
use super::{App, compress};
use crate::domain::Workbook;
use crate::storage::{Arrived, levels_code, link_code, link_text, read_incoming};

/// Makes the code of a link to the workbook at hand, and calls back with it: with nothing where this browser makes none, or
/// where it does not read back as it should.
pub fn whole_link(app: App, telling: &Telling, then: impl FnOnce(Option<String>) + 'static) {
    let framework = app.peek(|session| session.framework().cloned());
    let Some((copy, framework)) = copy(app, telling).zip(framework) else { return then(None) };
    compress::compress(&link_text(&copy, &framework), move |bytes| {
        let code = bytes.map(|bytes| link_code(&bytes));
        then(code.filter(|code| match read_incoming(code).as_deref() {
            // A file may hold its entries in another order than the framework; who opens a link has them in the framework's.
            Ok([Arrived::Linked(found)]) => found.clone().unfolded(&framework) == copy.clone().unfolded(&framework),
            _ => false,
        }));
    });
}

/// The code of a link with the levels alone. None where the workbook belongs to another review.
pub fn levels_link(app: App, telling: &Telling) -> Option<String> {
    let framework = app.peek(|session| session.framework().cloned())?;
    levels_code(&copy(app, telling)?, &framework)
}

fn copy(app: App, telling: &Telling) -> Option<Workbook> {
    app.peek_workbook(|workbook| workbook.without(&telling.without))
}
