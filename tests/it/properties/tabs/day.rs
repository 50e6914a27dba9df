//! A day with two or three tabs, and the model that knows what must still be there.

use super::step::Step;
use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, Rating, TextPlace, Workbook, WorkbookId};
use juneward::session::{Event, Place, Route, SaveState};
use juneward::storage::{Store, StoreProblem, read_stored, workbook_key, write_workbook};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A workbook's text without what its outcomes remember of a rating, and what fingers and an agreement were about. Those are copies
/// of the mark: one window may write over the rating while another sets the outcome aside or takes the fingers back, each of them
/// knowingly, and the mark is gone by no accident.
fn own_words(workbook: &Workbook) -> String {
    let mut workbook = workbook.clone();
    for outcome in &mut workbook.outcomes {
        outcome.from.rating = Rating::NotRated;
    }
    for entry in &mut workbook.review.components {
        entry.conversation.fist_about = Default::default();
        entry.conversation.agreed_about = None;
    }
    write_workbook(&workbook)
}

pub(super) struct Day {
    pub(super) device: Device,
    pub(super) id: WorkbookId,
    pub(super) tabs: usize,
    /// Each mark that must still stand somewhere, and the tab in which it was made.
    marks: BTreeMap<String, usize>,
    /// Marks that were taken off a screen knowingly, and in which tabs: only those can bring them back.
    gone: BTreeMap<String, BTreeSet<usize>>,
    /// What stood on each tab's screen when it was opened: it can be undone there, whoever made it. Undo survives a reload.
    found: BTreeMap<usize, BTreeSet<String>>,
    /// In which tab each mark was made, whoever brought it back since; the first is `m1m`.
    made: Vec<usize>,
    /// Tabs that a storage event never reached: they may show what is old until they write.
    deaf: BTreeSet<usize>,
    /// Tabs whose save was written over, unseen, in the same moment, where nobody has heard of it. This is the one thing
    /// that no page can mend by itself: one that ends in these few milliseconds takes its last words with it.
    pub(super) overrun: BTreeSet<usize>,
    /// The device kept other bytes than it was given: what was saved there is no longer this app's to answer for.
    pub(super) garbled: bool,
}

impl Day {
    pub(super) fn begin(tabs: usize) -> Self {
        let mut device = Device::new(vec![frameworks::small()]);
        device.open(0, Route::Start);
        device.send(0, Event::StartWorkbook { review: "r".into() });
        let id = device.session(0).route.workbook().expect("a workbook").clone();
        let (marks, gone) = (BTreeMap::new(), BTreeMap::new());
        let mut day = Self {
            device,
            id,
            tabs,
            marks,
            gone,
            found: BTreeMap::new(),
            made: Vec::new(),
            deaf: BTreeSet::new(),
            overrun: BTreeSet::new(),
            garbled: false,
        };
        day.type_word(0, TextPlace::TeamName);
        day.device.wait(4000);
        for tab in 1..tabs {
            day.device.open(tab, Route::to(&day.id, Place::Prepare));
            day.found.insert(tab, day.seen(tab));
        }
        day
    }

    fn on_screen(&self, tab: usize) -> Option<&Workbook> {
        let desks = &self.device.session(tab).desks;
        desks.iter().find(|desk| desk.workbook.id == self.id).map(|desk| &*desk.workbook)
    }

    fn screen(&self, tab: usize) -> String {
        self.on_screen(tab).map(own_words).unwrap_or_default()
    }

    fn shown(&self, tab: usize, mark: &str) -> bool {
        self.screen(tab).contains(mark)
    }

    fn mark(&mut self, tab: usize) -> String {
        self.made.push(tab);
        format!("m{}m", self.made.len())
    }

    fn made_in(&self, tab: usize, mark: &str) -> bool {
        let here = |number: usize| mark == format!("m{number}m");
        (1..).zip(&self.made).any(|(number, made)| *made == tab && here(number))
    }

    /// Every mark that was ever made and stands on this screen.
    fn seen(&self, tab: usize) -> BTreeSet<String> {
        let screen = self.screen(tab);
        (1..=self.made.len()).map(|number| format!("m{number}m")).filter(|mark| screen.contains(mark.as_str())).collect()
    }

    /// Sends an edit: what it takes off the screen is taken away knowingly, what it brings to the screen is accepted.
    /// Answers with what it took away and whose that was.
    fn edit(&mut self, tab: usize, event: Event) -> Vec<(String, usize)> {
        let before = self.seen(tab);
        self.device.send(tab, event);
        let after = self.seen(tab);
        for mark in after.difference(&before) {
            // What another tab took away meanwhile does not come back because this one takes its own edit back.
            let by = self.gone.entry(mark.clone()).or_default();
            by.remove(&tab);
            if by.is_empty() {
                self.marks.entry(mark.clone()).or_insert(tab);
            }
        }
        let mut taken = Vec::new();
        for mark in before.difference(&after) {
            self.gone.entry(mark.clone()).or_default().insert(tab);
            taken.extend(self.marks.remove(mark).map(|owner| (mark.clone(), owner)));
        }
        taken
    }

    fn type_word(&mut self, tab: usize, place: TextPlace) {
        let Some(desk) = self.device.session(tab).desk() else { return };
        let Some(text) = desk.workbook.text(&place).map(str::to_owned) else { return };
        let text = format!("{text} {}", self.mark(tab));
        self.edit(tab, Event::Edit(Command::Write { place, text }));
    }

    /// Whether a mark stands in the store or in what was put aside.
    fn kept(&self, mark: &str) -> bool {
        let has = |text: &String| match read_stored(text) {
            Ok(stored) => own_words(&stored.workbook).contains(mark),
            Err(_) => text.contains(mark),
        };
        self.device.stored(&self.id).as_ref().is_some_and(has) || self.device.asides().iter().any(has)
    }

    fn anywhere(&self, mark: &str) -> bool {
        self.kept(mark) || (0..self.tabs).any(|tab| self.shown(tab, mark))
    }

    /// Marks that a person takes away knowingly: what is nowhere any more is not looked for.
    fn taken_away(&mut self) {
        let gone: Vec<_> = self.marks.keys().filter(|mark| !self.anywhere(mark)).cloned().collect();
        for mark in gone {
            self.marks.remove(&mark);
        }
    }

    pub(super) fn step(&mut self, tab: usize, step: Step) -> Result<(), TestCaseError> {
        let id = self.id.clone();
        match step {
            Step::Type(place) => self.type_word(tab, place),
            Step::Rate(component) => {
                let rating = Rating::At(self.mark(tab).as_str().into());
                self.edit(tab, Event::Edit(Command::Rate { component, rating }));
            }
            Step::Evidence(component) => {
                let id = self.mark(tab).as_str().into();
                self.edit(tab, Event::Edit(Command::AddEvidence { component, id }));
            }
            Step::Edit(command) => {
                self.edit(tab, Event::Edit(command));
            }
            Step::Undo => {
                for (mark, owner) in self.edit(tab, Event::Undo) {
                    let knew = self.found.get(&tab).is_some_and(|found| found.contains(&mark));
                    let own = owner == tab || self.made_in(tab, &mark);
                    prop_assert!(own || knew, "undo took away what another tab wrote: {}", mark);
                }
            }
            Step::Redo => {
                self.edit(tab, Event::Redo);
            }
            Step::Go(to_the_start) => {
                let route = if to_the_start { Route::Start } else { Route::to(&id, Place::Prepare) };
                self.device.send(tab, Event::Went(route));
            }
            Step::Delete => self.device.send(tab, Event::Delete(id)),
            Step::PutBack => self.device.send(tab, Event::PutBack(id)),
            Step::Forget => {
                // The person sees what goes: what is on this screen. It need not stand anywhere after that.
                let deleted = self.device.session(tab).deleted().iter().any(|desk| desk.workbook.id == id);
                let mut seen = if deleted { self.seen(tab) } else { BTreeSet::new() };
                // What was put aside goes with it, as do the copies; so does what is left of a workbook that is here no more.
                let here = self.device.session(tab).desks.iter().any(|desk| desk.workbook.id == id);
                let rest = !here && self.device.stored(&id).is_none();
                let asides = if deleted || rest { self.device.asides().concat() } else { String::new() };
                seen.extend(self.marks.keys().filter(|mark| asides.contains(mark.as_str())).cloned());
                self.device.send(tab, Event::Forget(id));
                self.marks.retain(|mark, _| !seen.contains(mark));
            }
            Step::KeepMine => self.device.send(tab, Event::KeepMine(id)),
            Step::LetGo => {
                self.device.send(tab, Event::LetGo(id));
                self.taken_away();
            }
            Step::SaveDue => self.device.send(tab, Event::SaveDue(id)),
            Step::SaveFile => self.device.send(tab, Event::SaveFile { name: "a.json".to_owned() }),
            Step::Reload => {
                self.device.send(tab, Event::Leaving);
                self.device.carry_out_saves(tab);
                self.begin_again(tab)?;
            }
            Step::Kill => self.begin_again(tab)?,
            Step::Deliver => self.device.deliver(tab),
            Step::DeliverLastFirst => {
                self.device.tab_mut(tab).mail.make_contiguous().reverse();
                self.device.deliver(tab);
            }
            Step::LoseMail => {
                if !std::mem::take(&mut self.device.tab_mut(tab).mail).is_empty() {
                    self.deaf.insert(tab);
                }
            }
            Step::CarryOutSave => self.device.carry_out_one_save(tab),
            Step::SaveGarbled => self.save_garbled(tab),
            Step::HoldTurns(hold) => self.device.hold_turns = hold,
            Step::Turns => self.device.give_turns(tab),
            Step::Returned => self.device.send(tab, Event::Returned),
            Step::SaveAllAtOnce => self.save_all_at_once(),
            Step::Wait(milliseconds) => self.device.wait(milliseconds),
            Step::HoldMail(hold) => self.device.hold_mail = hold,
            Step::HoldSaves(hold) => self.device.hold_saves = hold,
            Step::Room(more) => self.device.store.room = more.map(|more| self.used() + more),
            Step::Blocked(blocked) => self.device.store.broken = blocked.then_some(StoreProblem::Blocked),
        }
        self.nothing_is_lost()
    }

    fn nothing_is_lost(&mut self) -> Result<(), TestCaseError> {
        let (device, deaf) = (&self.device, &self.deaf);
        self.overrun.retain(|tab| deaf.contains(tab) || !device.tab(*tab).mail.is_empty());
        for mark in self.marks.keys() {
            prop_assert!(self.anywhere(mark), "{mark} is nowhere");
        }
        // What a screen says is saved, is: unless somebody else has just changed the store, and the news is on its way.
        for tab in (0..self.tabs).filter(|tab| !self.garbled && !self.deaf.contains(tab)) {
            let desk = self.device.session(tab).desks.iter().find(|desk| desk.workbook.id == self.id);
            let clean = desk.is_some_and(|desk| matches!(desk.save, SaveState::Clean { .. }));
            if clean && self.device.tab(tab).mail.is_empty() {
                for mark in self.marks.keys().filter(|mark| self.shown(tab, mark)) {
                    prop_assert!(self.kept(mark), "tab {tab} says that {mark} is saved");
                }
            }
        }
        Ok(())
    }

    /// The page ends, and another one opens in its place.
    fn begin_again(&mut self, tab: usize) -> Result<(), TestCaseError> {
        let desk = self.device.session(tab).desks.iter().find(|desk| desk.workbook.id == self.id);
        let saved = desk.is_none_or(|desk| matches!(desk.save, SaveState::Clean { .. }));
        let shown: Vec<_> = self.marks.keys().filter(|mark| self.shown(tab, mark)).cloned().collect();
        let route = self.device.session(tab).route.clone();
        self.device.open(tab, route);
        self.found.insert(tab, self.seen(tab));
        self.deaf.remove(&tab);
        if saved && !self.garbled && !self.overrun.remove(&tab) {
            for mark in shown {
                prop_assert!(self.anywhere(&mark), "{mark} was said to be saved");
            }
        } else {
            // What only this page had goes with it. Another screen may still show a mark that was taken away in this one and
            // brought back here by undoing, until it hears of that.
            let lost: Vec<_> = self.marks.iter().filter(|(mark, owner)| **owner == tab && !self.kept(mark)).collect();
            let lost: Vec<_> = lost.into_iter().map(|(mark, _)| mark.clone()).collect();
            self.marks.retain(|mark, _| !lost.contains(mark));
            self.taken_away();
        }
        Ok(())
    }

    /// How many bytes stand in the store.
    fn used(&self) -> usize {
        let mut store = self.device.store.clone();
        store.broken = None;
        let length = |key: &String| key.len() + store.read(key).ok().flatten().map_or(0, |text| text.len());
        store.keys().unwrap_or_default().iter().map(length).sum()
    }

    /// Everything is well again: what is not on hold is saved, and every screen shows what is saved.
    pub(super) fn evening(&mut self) -> Result<(), TestCaseError> {
        self.device.store.broken = None;
        self.device.store.room = None;
        self.device.hold_mail = false;
        self.device.hold_saves = false;
        self.device.hold_turns = false;
        for tab in 0..self.tabs {
            self.device.send(tab, Event::TryAgain);
        }
        self.device.settle();
        // A tab that never heard of the others finds out when it writes next, also where it shows another screen by now.
        for tab in self.deaf.clone() {
            self.device.send(tab, Event::Went(Route::to(&self.id, Place::Prepare)));
            if self.device.session(tab).desk().is_some() {
                self.deaf.remove(&tab);
            }
            self.type_word(tab, TextPlace::School);
            self.device.settle();
        }
        self.nothing_is_lost()?;
        let stored = self.device.store.read(&workbook_key(&self.id)).expect("a store that answers");
        let stored = stored.and_then(|text| read_stored(&text).ok());
        for tab in 0..self.tabs {
            let Some(desk) = self.device.session(tab).desks.iter().find(|desk| desk.workbook.id == self.id) else {
                continue;
            };
            match &desk.save {
                SaveState::Clean { .. } => {
                    // A tab that was deaf while it showed another screen has not written.
                    if desk.deleted.is_none() && self.device.session(tab).desk().is_some() {
                        let stored = stored.as_ref().map(|stored| &stored.workbook);
                        prop_assert_eq!(stored, Some(&*desk.workbook), "tab {} says it is saved", tab);
                    }
                }
                SaveState::Held(_) | SaveState::New => {}
                other => prop_assert!(false, "tab {tab} never comes to rest: {other:?}"),
            }
        }
        Ok(())
    }
}
