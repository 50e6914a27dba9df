//! What is not in the first load and comes later: a framework in another language, the sample workbook, the screens that
//! nobody begins with.
//!
//! Invariants, as absences: no language is spoken whose framework is not here whole; nothing is asked for twice while
//! it is under way; what nobody waits for, or what can't be read, changes nothing.

use super::{Effect, Env, Event, Notice, Route, Session};
use crate::domain::{Framework, Language};
use crate::storage::read_framework;
use std::sync::Arc;

/// A file of the app's own site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parcel {
    /// The built-in framework in a language.
    Framework(Language),
    /// The sample workbook in a language.
    Practice(Language),
    /// The code of the later screens.
    Screens,
}

/// Whether code that is not in the first load is here: what a team rates with, or the later screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screens {
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It did not come.
    Missing,
}

impl Session {
    /// The language in which something can be shown now: the one that is wanted, or that of the screens until it is here.
    pub fn language_for(&self, wanted: Language) -> Language {
        if self.has_framework(wanted) { wanted } else { self.language }
    }

    /// Whether something was asked for and has not come yet.
    pub fn awaits(&self, parcel: Parcel) -> bool {
        // What came and can't be read yet is still waited for.
        let unread = |event: &Event| matches!(event, Event::Unpacked { parcel: other, .. } if *other == parcel);
        self.under_way.contains(&parcel) || self.waiting.iter().any(unread)
    }

    pub(super) fn has_framework(&self, language: Language) -> bool {
        self.frameworks.iter().any(|framework| framework.language == language)
    }

    /// Speaks a language at once where its framework and its words are here, and when they have arrived otherwise.
    pub(super) fn speak(&mut self, language: Language) -> Vec<Effect> {
        self.speak_next = Some(language);
        if !self.has_framework(language) {
            return self.fetch(Parcel::Framework(language));
        }
        // English is in the first load; the words of another language travel with the later screens.
        if language != Language::English && language != self.language && self.screens != Screens::Here {
            return self.need_screens();
        }
        self.speak_next = None;
        self.language = language;
        // Whoever votes reads in a language of their own; the device goes on in the one that was chosen at work.
        let votes = matches!(self.route, Route::Vote(_));
        vec![if votes { Effect::RememberHere(language) } else { Effect::Remember(language) }]
    }

    /// Something will be shown in this language.
    pub(super) fn need(&mut self, language: Language) -> Vec<Effect> {
        if self.has_framework(language) { Vec::new() } else { self.fetch(Parcel::Framework(language)) }
    }

    /// Asks for the later screens, unless they are here.
    pub(super) fn need_screens(&mut self) -> Vec<Effect> {
        if self.screens == Screens::Here {
            return Vec::new();
        }
        self.screens = Screens::Coming;
        self.fetch(Parcel::Screens)
    }

    pub(super) fn fetch(&mut self, parcel: Parcel) -> Vec<Effect> {
        // What was told about the last attempt is over.
        if self.notice == Some(Notice::NotArrived(parcel)) {
            self.notice = None;
        }
        if self.awaits(parcel) {
            return Vec::new();
        }
        self.under_way.push(parcel);
        vec![Effect::Fetch(parcel)]
    }

    pub(super) fn arrived(&mut self, parcel: Parcel, text: Result<String, ()>, env: &Env) -> Vec<Effect> {
        // Screens that come late, when they were given up, are as good as others.
        if !self.awaits(parcel) && parcel != Parcel::Screens {
            return Vec::new();
        }
        self.under_way.retain(|awaited| *awaited != parcel);
        if parcel == Parcel::Screens {
            return self.screens_arrived(text.is_ok(), env);
        }
        // What reads it is not in the first load.
        match text {
            Ok(text) => self.when_screens_are_here(Event::Unpacked { parcel, text }, env),
            Err(()) => self.not_arrived(parcel),
        }
    }

    /// The text of a parcel is here, and so is what reads it.
    pub(super) fn unpacked(&mut self, parcel: Parcel, text: &str, env: &Env) -> Vec<Effect> {
        let effects = match parcel {
            Parcel::Framework(language) => self.keep_framework(language, text),
            // Whoever went on to something else meanwhile is not pulled away from it.
            Parcel::Practice(_) if self.route != Route::Start => Some(Vec::new()),
            Parcel::Practice(_) => self.practise(text, env),
            Parcel::Screens => None,
        };
        effects.unwrap_or_else(|| self.not_arrived(parcel))
    }

    fn not_arrived(&mut self, parcel: Parcel) -> Vec<Effect> {
        self.speak_next = self.speak_next.filter(|language| parcel != Parcel::Framework(*language));
        self.tell(Notice::NotArrived(parcel));
        Vec::new()
    }

    fn screens_arrived(&mut self, here: bool, env: &Env) -> Vec<Effect> {
        if here || self.screens == Screens::Here {
            self.screens = Screens::Here;
            // What can be undone was not kept beside the work so far: it goes with the next save, or before the page goes.
            for desk in &mut self.desks {
                desk.untold |= desk.history.can_undo().is_some();
            }
            let mut effects = if self.is_unread() { self.read_shelf() } else { Vec::new() };
            effects.push(Effect::LookAround);
            effects.extend(self.catch_up(env));
            effects.extend(self.speak_next.map(|language| self.speak(language)).unwrap_or_default());
            return effects;
        }
        // Told on the screen that waits for them: whoever is elsewhere misses nothing, unless it is practice or a language.
        self.screens = Screens::Missing;
        let mut effects = Vec::new();
        for event in std::mem::take(&mut self.waiting) {
            match event {
                Event::Unpacked { parcel, .. } => drop(self.not_arrived(parcel)),
                other => {
                    effects.extend(self.falls_behind(&other, env));
                    self.waiting.push(other);
                }
            }
        }
        if let Some(language) = self.speak_next.take() {
            self.tell(Notice::NotArrived(Parcel::Framework(language)));
        }
        effects
    }

    fn keep_framework(&mut self, language: Language, text: &str) -> Option<Vec<Effect>> {
        let framework = read_framework(text).ok()?;
        if framework.language != language || !belongs(&self.frameworks, &framework) {
            return None;
        }
        self.frameworks.push(Arc::new(framework));
        Some(if self.speak_next == Some(language) { self.speak(language) } else { Vec::new() })
    }
}

/// Whether a framework is the one that is here, in another language. A file of an older or newer site is not: a
/// component could be missing from it.
pub(super) fn belongs(frameworks: &[Arc<Framework>], other: &Framework) -> bool {
    let same =
        |one: &Framework| (&one.reference.id, &one.reference.version) == (&other.reference.id, &other.reference.version);
    frameworks.first().is_none_or(|first| same(first))
}
