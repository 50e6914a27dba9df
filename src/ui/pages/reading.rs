//! The language of those who will read what is handed on: chosen on the screen, shown as soon as its rubric is here.

use crate::browser::{self, App, Slice, State};
use crate::domain::Language;
use crate::session::{Event, Parcel};

/// A choice of language. It is a view of the workbook and no part of it; it starts as the screen's.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    app: App,
    /// The language of the screens, in which the choice began.
    first: Language,
    chosen: State<Language>,
    /// The language to show: that of the screen until the chosen one is here.
    pub(super) shown: Slice<Language>,
}

impl Reading {
    pub(super) fn new(app: App, language: Language) -> Self {
        let chosen = State::new(language);
        let shown = app.read(move |session| session.language_for(chosen.get()));
        let waits = app.read(move |session| session.awaits(Parcel::Framework(chosen.get())));
        browser::watch(move || {
            // It did not come: the choice shows again what the paper shows. Why is told in the notice.
            let shown = shown.get();
            if !waits.get() && chosen.peek() != Some(shown) {
                chosen.set(shown);
            }
        });
        Self { app, first: language, chosen, shown }
    }

    /// Whether it is the chosen one.
    pub(super) fn is(self, language: Language) -> Slice<bool> {
        let chosen = self.chosen;
        Slice::new(move || chosen.get() == language)
    }

    /// The language of the screens again.
    pub(super) fn home(self) {
        self.chosen.set(self.first);
    }

    pub(super) fn choose(self, language: Language) {
        // Asked for first: a choice that nobody has asked for would be taken back.
        self.app.send(Event::Need(language));
        self.chosen.set(language);
    }
}
