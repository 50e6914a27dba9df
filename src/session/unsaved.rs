//! What stands on the screen and not in the store, beyond an edit that waits for its quiet time: texts that no workbook
//! can hold, and work that is on hold or can't be written. Nothing of it is dropped by going elsewhere in the app.

use super::{Desk, Effect, Env, Hold, SaveState, Session};
use crate::domain::{Command, ComponentId, MAX_TEXT, TextPlace, Workbook};
use crate::storage::{BETWEEN, Unreadable, draft_key, waits_key, workbook_key};
use std::hint::black_box;
use std::sync::Arc;

/// A text that was refused for its length. It is shown where it was typed until it is short enough.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) place: TextPlace,
    pub(super) text: String,
    /// What the workbook said there when it began: the text that somebody lengthened.
    over: String,
}

impl Desk {
    /// What is shown at a place: a text that was refused for its length, until it is shortened, or what the workbook says.
    pub fn shown(&self, place: &TextPlace) -> Option<&str> {
        let text = self.workbook.text(place)?;
        Some(self.draft(place).unwrap_or(text))
    }

    /// Whether anything is shown at a place: its field must not go, whatever the workbook holds.
    pub fn shows(&self, place: &TextPlace) -> bool {
        self.shown(place).is_some_and(|text| !text.is_empty())
    }

    /// Whether a text is too long that stands at a component where only some ratings ask for one: its field must not go.
    pub fn has_draft_of(&self, component: &ComponentId) -> bool {
        self.drafts.iter().any(|draft| match &draft.place {
            TextPlace::FindOut(of) | TextPlace::FindOutWho(of) | TextPlace::Lasting(of) => of == component,
            _ => false,
        })
    }

    /// A text that was refused for its length.
    pub fn draft(&self, place: &TextPlace) -> Option<&str> {
        self.drafts.iter().find(|draft| draft.place == *place).map(|draft| draft.text.as_str())
    }

    /// Whether some text is too long to be kept. One whose place was taken out is no question any more.
    pub fn has_drafts(&self) -> bool {
        self.drafts.iter().any(|draft| self.workbook.text(&draft.place).is_some())
    }

    /// Keeps a refused text, or lets it go once its place has another one.
    pub(super) fn set_draft(&mut self, place: &TextPlace, text: Option<&str>) -> Option<Effect> {
        let had = self.drafts.iter().position(|draft| draft.place == *place).map(|at| self.drafts.remove(at));
        if had.is_none() && text.is_none() {
            return None;
        }
        let over = had.map(|had| had.over).or_else(|| self.workbook.text(place).map(str::to_owned)).unwrap_or_default();
        self.drafts.extend(text.map(|text| Draft { place: place.clone(), text: text.to_owned(), over }));
        let texts: Vec<&str> = self.drafts.iter().map(|draft| draft.text.as_str()).collect();
        let text = (!texts.is_empty()).then(|| texts.join("\n\n"));
        Some(Effect::Rescue { key: draft_key(&self.workbook.id), text })
    }

    /// What another window is about to take away while a text that is too long stands in it is written in by that text, as far as
    /// it fits: what was removed there and written in here stays. Says whether there was such a place.
    pub(super) fn holds_on(&mut self, theirs: &Workbook) -> bool {
        let gone = |draft: &&Draft| self.workbook.text(&draft.place).is_some() && theirs.text(&draft.place).is_none();
        let gone: Vec<_> = self.drafts.iter().filter(gone).cloned().collect();
        for Draft { place, text, .. } in &gone {
            let text: String = text.chars().take(MAX_TEXT).collect();
            self.drafts.iter_mut().filter(|draft| draft.place == *place).for_each(|draft| text.clone_into(&mut draft.over));
            let _ = Arc::make_mut(&mut self.workbook).apply(&Command::Write { place: place.clone(), text });
        }
        !gone.is_empty()
    }

    /// A text that was too long is short enough by now, and another window wrote at its place meanwhile, where nobody saw it
    /// behind the long text: both stand there, and are seen from now on.
    pub(super) fn with_unseen(&mut self, place: &TextPlace, text: &mut String) {
        let Some(draft) = self.drafts.iter_mut().find(|draft| draft.place == *place) else { return };
        let Some(theirs) = self.workbook.text(place).filter(|theirs| *theirs != draft.over) else { return };
        theirs.clone_into(&mut draft.over);
        if !theirs.is_empty() {
            text.push_str(BETWEEN);
            text.push_str(theirs);
        }
    }

    /// Whether a newer Juneward has written the workbook: this one only shows it.
    pub fn is_read_only(&self) -> bool {
        matches!(self.save, SaveState::Held(Hold::Unreadable(Unreadable::Newer { .. })))
    }

    /// What only this window holds while the workbook is on hold, under keys of its own: what stands in the store is
    /// another thing. The window may go without anybody having chosen, so it is put aside as well, where earlier work is found.
    pub(super) fn rescue(&mut self, env: &Env) -> Vec<Effect> {
        let text = matches!(self.save, SaveState::Held(_)).then(|| self.text(env.now));
        let id = &self.workbook.id;
        let tab = self.tab.get_or_insert_with(|| env.fresh.clone());
        // What another window deleted as it is here is theirs to remove for good.
        let only_here = self.removed != Some(self.workbook.edited);
        let aside = text.clone().filter(|_| only_here);
        let aside = aside.map(|text| Effect::KeepOpen { key: waits_key(id, tab), text: Some(text) });
        let key = [&workbook_key(id), "~on-screen"].concat();
        aside.into_iter().chain([Effect::Rescue { key, text }]).collect()
    }

    /// The same after more was typed, or when the window is about to go.
    pub(super) fn keep_held(&mut self, env: &Env) -> Vec<Effect> {
        if !matches!(self.save, SaveState::Held(_)) {
            return Vec::new();
        }
        self.typing = None;
        // What put it on hold is the later code, so that it is here.
        black_box(Self::keep_held_later as fn(&mut Self, &Env) -> Vec<Effect>)(self, env)
    }

    #[inline(never)]
    fn keep_held_later(&mut self, env: &Env) -> Vec<Effect> {
        self.rescue(env)
    }
}

impl Session {
    /// The first workbook with something that is nowhere but in this window: closing it would lose that.
    pub fn unsaved(&self) -> Option<&Desk> {
        self.all_unsaved().next()
    }

    /// The same in another workbook than the one at hand: somebody else's screen must not hide it.
    pub fn unsaved_elsewhere(&self) -> Option<&Desk> {
        self.all_unsaved().find(|desk| Some(&desk.workbook.id) != self.route.workbook())
    }

    fn all_unsaved(&self) -> impl Iterator<Item = &Desk> {
        let unsaved =
            |desk: &&Desk| matches!(desk.save, SaveState::Failing { .. } | SaveState::Held(_)) || desk.has_drafts();
        self.desks.iter().filter(|desk| desk.deleted.is_none()).filter(unsaved)
    }
}
