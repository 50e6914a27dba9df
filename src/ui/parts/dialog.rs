//! The dialog before something is deleted: it says what and how many, and Cancel has the focus.

use crate::browser;
use leptos::prelude::*;

/// What a dialog asks.
pub(crate) struct Confirm {
    /// Its id in the document; [`browser::open_dialog`] opens it.
    pub(crate) id: String,
    /// What will happen, as a question or a statement.
    pub(crate) title: String,
    /// What is in it, and what can be brought back.
    pub(crate) says: String,
    /// The word on the button that leaves everything as it is.
    pub(crate) cancel: &'static str,
    /// The word on the button that does it.
    pub(crate) go: String,
    /// Does it.
    pub(crate) confirmed: Callback<()>,
}

/// Draws a dialog. It is closed until it is opened; Escape and Cancel close it and change nothing.
pub(crate) fn confirm(ask: Confirm) -> AnyView {
    let Confirm { id, title, says, cancel, go, confirmed } = ask;
    let title_id = format!("{id}-title");
    let labelled = title_id.clone();
    let (close_id, go_id) = (id.clone(), id.clone());
    view! {
        <dialog class="dialog" id=id aria-labelledby=labelled>
            <h2 class="dialog__title" id=title_id>{title}</h2>
            <p>{says}</p>
            <div class="dialog__actions">
                <button class="button" type="button" autofocus on:click=move |_| browser::close_dialog(&close_id)>{cancel}</button>
                <button
                    class="button button--danger"
                    type="button"
                    on:click=move |_| {
                        // Closed first: an open dialog that leaves the document would keep the page behind it inert.
                        browser::close_dialog(&go_id);
                        confirmed.run(());
                    }
                >
                    {go}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
