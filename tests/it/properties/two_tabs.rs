//! Two tabs on one device: every accepted text stays somewhere, whatever arrives late, fails or is deleted.
//!
//! Each text typed is a word that was never typed before, put behind what stands in its place, so that no word is
//! ever taken away by writing. Then, after every step, each word stands in the store, in what was put aside, or on a
//! screen; unless the person who typed it undid it, let it go, or closed a page that said "not saved".

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, TextPlace, Workbook, WorkbookId};
use juneward::session::{Event, Place, Route, SaveState};
use juneward::storage::{Store, StoreProblem, read_stored, write_workbook};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
    Type(TextPlace),
    Edit(Command),
    Undo,
    Redo,
    Go(bool),
    Delete,
    PutBack,
    Forget,
    KeepMine,
    LetGo,
    SaveDue,
    Turns,
    HoldTurns(bool),
    Returned,
    SaveFile,
    Reload,
    Deliver,
    CarryOutSave,
    Wait(i64),
    HoldMail(bool),
    HoldSaves(bool),
    Fault(Option<StoreProblem>),
}

fn step() -> impl Strategy<Value = Step> {
    let edit = generate::command().prop_filter("words are taken away on purpose", |command| {
        !matches!(command, Command::Write { .. } | Command::RemoveEvidence { .. })
    });
    prop_oneof![
        10 => generate::place().prop_map(Step::Type),
        6 => prop::sample::select(vec![TextPlace::TeamName, TextPlace::Note("one.a".into())]).prop_map(Step::Type),
        6 => edit.prop_map(Step::Edit),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        2 => any::<bool>().prop_map(Step::Go),
        1 => Just(Step::Delete),
        2 => Just(Step::PutBack),
        1 => Just(Step::Forget),
        2 => Just(Step::KeepMine),
        1 => Just(Step::LetGo),
        2 => Just(Step::SaveDue),
        3 => Just(Step::Turns),
        1 => any::<bool>().prop_map(Step::HoldTurns),
        1 => Just(Step::Returned),
        1 => Just(Step::SaveFile),
        1 => Just(Step::Reload),
        3 => Just(Step::Deliver),
        3 => Just(Step::CarryOutSave),
        4 => prop::sample::select(vec![1, 500, 4000]).prop_map(Step::Wait),
        1 => any::<bool>().prop_map(Step::HoldMail),
        1 => any::<bool>().prop_map(Step::HoldSaves),
        1 => prop::sample::select(vec![None, None, Some(StoreProblem::Full), Some(StoreProblem::Blocked)]).prop_map(Step::Fault),
    ]
}

struct Day {
    device: Device,
    id: WorkbookId,
    /// Each word that must still stand somewhere, and the tab in which it was typed.
    words: BTreeMap<String, usize>,
    /// The words that each tab found when it was opened: the steps that stand beside the work may take them back.
    found: [Vec<String>; 2],
    typed: usize,
    /// The words that were taken back, and the tabs in which that was done.
    undone: BTreeMap<String, Vec<usize>>,
}

impl Day {
    fn begin() -> Self {
        let mut device = Device::new(vec![frameworks::small()]);
        device.open(0, Route::Start);
        device.send(0, Event::StartWorkbook { review: "r".into() });
        let id = device.session(0).route.workbook().expect("a workbook").clone();
        let mut day =
            Self { device, id, words: BTreeMap::new(), found: [vec![], vec![]], typed: 0, undone: BTreeMap::new() };
        day.type_word(0, TextPlace::TeamName);
        day.device.wait(1000);
        day.open(1, Route::to(&day.id, Place::Prepare));
        day
    }

    fn open(&mut self, tab: usize, route: Route) {
        self.device.open(tab, route);
        self.found[tab] = self.words.keys().filter(|word| self.shown(tab, word)).cloned().collect();
    }

    fn on_screen(&self, tab: usize) -> Option<&Workbook> {
        let desks = &self.device.session(tab).desks;
        desks.iter().find(|desk| desk.workbook.id == self.id).map(|desk| &*desk.workbook)
    }

    fn type_word(&mut self, tab: usize, place: TextPlace) {
        let Some(desk) = self.device.session(tab).desk() else { return };
        let Some(text) = desk.workbook.text(&place) else { return };
        self.typed += 1;
        let word = format!("w{}w", self.typed);
        let text = format!("{text} {word}");
        self.device.send(tab, Event::Edit(Command::Write { place, text }));
        if self.shown(tab, &word) {
            self.words.insert(word, tab);
        }
    }

    fn shown(&self, tab: usize, word: &str) -> bool {
        self.on_screen(tab).is_some_and(|workbook| write_workbook(workbook).contains(word))
    }

    /// Whether a word stands in the store or in what was put aside.
    fn kept(&self, word: &str) -> bool {
        self.device.stored(&self.id).is_some_and(|text| text.contains(word))
            || self.device.asides().iter().any(|text| text.contains(word))
    }

    fn anywhere(&self, word: &str) -> bool {
        self.kept(word) || (0..2).any(|tab| self.shown(tab, word))
    }

    /// Words that a person takes away knowingly: what is nowhere any more is not looked for.
    fn taken_away(&mut self) {
        let gone: Vec<_> = self.words.keys().filter(|word| !self.anywhere(word)).cloned().collect();
        for word in gone {
            self.words.remove(&word);
        }
    }

    fn step(&mut self, tab: usize, step: Step) -> Result<(), TestCaseError> {
        let id = self.id.clone();
        match step {
            Step::Type(place) => self.type_word(tab, place),
            Step::Edit(command) => self.device.send(tab, Event::Edit(command)),
            Step::Undo => {
                let typed = (1..=self.typed).map(|number| format!("w{number}w"));
                let shown: Vec<_> = typed.filter(|word| self.shown(tab, word)).collect();
                self.device.send(tab, Event::Undo);
                for word in shown.into_iter().filter(|word| !self.shown(tab, word)).collect::<Vec<_>>() {
                    let known = self.words.get(&word).is_none_or(|by| *by == tab) || self.found[tab].contains(&word);
                    prop_assert!(known, "undo took away {word}, which another tab wrote meanwhile");
                    self.words.remove(&word);
                    self.undone.entry(word).or_default().push(tab);
                }
            }
            Step::Redo => {
                let undone = (1..=self.typed).map(|number| format!("w{number}w"));
                let undone: Vec<_> = undone.filter(|word| !self.shown(tab, word)).collect();
                self.device.send(tab, Event::Redo);
                for word in undone.into_iter().filter(|word| self.shown(tab, word)).collect::<Vec<_>>() {
                    // A word that was taken back in another window as well goes again with what that window saves.
                    if self.undone.get(&word).is_some_and(|by| by.iter().all(|by| *by == tab)) {
                        self.words.entry(word).or_insert(tab);
                    }
                }
            }
            Step::Go(to_the_start) => {
                let route = if to_the_start { Route::Start } else { Route::to(&id, Place::Prepare) };
                self.device.send(tab, Event::Went(route));
            }
            Step::Delete => self.device.send(tab, Event::Delete(id)),
            Step::PutBack => self.device.send(tab, Event::PutBack(id)),
            Step::Forget => {
                // The person sees what goes: the words on this screen. They need not stand anywhere after that.
                let deleted = self.device.session(tab).deleted().iter().any(|desk| desk.workbook.id == id);
                let seen: Vec<_> = self.words.keys().filter(|word| deleted && self.shown(tab, word)).cloned().collect();
                self.device.send(tab, Event::Forget(id));
                self.words.retain(|word, _| !seen.contains(word));
            }
            Step::KeepMine => self.device.send(tab, Event::KeepMine(id)),
            Step::LetGo => {
                self.device.send(tab, Event::LetGo(id));
                self.taken_away();
            }
            Step::SaveDue => self.device.send(tab, Event::SaveDue(id)),
            Step::Turns => self.device.give_turns(tab),
            Step::HoldTurns(hold) => self.device.hold_turns = hold,
            Step::Returned => self.device.send(tab, Event::Returned),
            Step::SaveFile => self.device.send(tab, Event::SaveFile { name: "a.json".to_owned() }),
            Step::Reload => self.reload(tab)?,
            Step::Deliver => self.device.deliver(tab),
            Step::CarryOutSave => self.device.carry_out_one_save(tab),
            Step::Wait(milliseconds) => self.device.wait(milliseconds),
            Step::HoldMail(hold) => self.device.hold_mail = hold,
            Step::HoldSaves(hold) => self.device.hold_saves = hold,
            Step::Fault(problem) => self.device.store.broken = problem,
        }
        for word in self.words.keys() {
            prop_assert!(self.anywhere(word), "{word} is nowhere");
        }
        Ok(())
    }

    fn reload(&mut self, tab: usize) -> Result<(), TestCaseError> {
        self.device.send(tab, Event::Leaving);
        self.device.carry_out_saves(tab);
        let desk = self.device.session(tab).desks.iter().find(|desk| desk.workbook.id == self.id);
        let saved = desk.is_none_or(|desk| matches!(desk.save, SaveState::Clean { .. }));
        let shown: Vec<_> = self.words.keys().filter(|word| self.shown(tab, word)).cloned().collect();
        let route = self.device.session(tab).route.clone();
        self.open(tab, route);
        if saved {
            for word in shown {
                prop_assert!(self.anywhere(&word), "{word} was said to be saved");
            }
        } else {
            self.taken_away();
        }
        Ok(())
    }

    /// Everything is well again: what is not on hold is saved, and every screen shows what is saved.
    fn evening(&mut self) -> Result<(), TestCaseError> {
        self.device.store.broken = None;
        self.device.hold_mail = false;
        self.device.hold_saves = false;
        self.device.hold_turns = false;
        for tab in 0..2 {
            self.device.send(tab, Event::TryAgain);
        }
        self.device.settle();
        for word in self.words.keys() {
            prop_assert!(self.anywhere(word), "{word} is nowhere in the evening");
        }
        let stored = self.device.stored(&self.id).and_then(|text| read_stored(&text).ok());
        for tab in 0..2 {
            let Some(desk) = self.device.session(tab).desks.iter().find(|desk| desk.workbook.id == self.id) else {
                continue;
            };
            match &desk.save {
                SaveState::Clean { .. } => {
                    let stored = stored.as_ref().map(|stored| &stored.workbook);
                    prop_assert_eq!(stored, Some(&*desk.workbook), "tab {} says it is saved", tab);
                }
                SaveState::Held(_) | SaveState::New => {}
                other => prop_assert!(false, "tab {tab} never comes to rest: {other:?}"),
            }
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(generate::cases(150))]

    #[test]
    fn f14_f15_f17_every_text_of_two_tabs_stays_somewhere(steps in prop::collection::vec((0..2_usize, step()), 1..50)) {
        let mut day = Day::begin();
        for (tab, step) in steps {
            day.step(tab, step)?;
        }
        day.evening()?;
        // No key of ours is left behind that nothing answers to.
        let keys = day.device.store.keys().expect("keys");
        prop_assert!(keys.iter().all(|key| key.starts_with("juneward/")));
    }
}
