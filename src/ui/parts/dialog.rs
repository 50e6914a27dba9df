//! The dialog before something is deleted: it says what and how many, and Cancel has the focus.

use super::page::button;
use crate::browser::{self, El, el};

/// What a dialog asks.
pub struct Confirm {
    /// Its id in the document; [`browser::open_dialog`] opens it.
    pub id: String,
    /// What will happen, as a question or a statement.
    pub title: String,
    /// What is in it, and what can be brought back.
    pub says: String,
    /// The word on the button that leaves everything as it is.
    pub cancel: &'static str,
    /// The word on the button that does it.
    pub go: String,
}

/// Draws a dialog. It is closed until it is opened; Escape and Cancel close it and change nothing.
pub fn confirm(ask: Confirm, confirmed: impl Fn() + 'static) -> El {
    let Confirm { id, title, says, cancel, go } = ask;
    let title_id = [&id, "-title"].concat();
    let dialog = el("dialog")
        .class("dialog")
        .id(&id)
        .attr("aria-labelledby", &title_id)
        .kid(el("h2").class("dialog__title").id(&title_id).text(&title))
        .kid(el("p").text(&says));
    let close = id.clone();
    let actions = el("div")
        .class("dialog__actions")
        .kid(button("button", cancel, move || browser::close_dialog(&close)).attr("autofocus", ""))
        .kid(button("button button--danger", &go, move || {
            // Closed first: an open dialog that leaves the document would keep the page behind it inert.
            browser::close_dialog(&id);
            confirmed();
        }));
    dialog.kid(actions)
}
