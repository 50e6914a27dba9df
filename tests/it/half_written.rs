//! F08: the page dies between any two writes. Whatever stands there then opens whole: the old state or the new one, and
//! beside it either what belongs to it or nothing.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, TextPlace, Timestamp, Workbook, WorkbookId};
use juneward::session::{Event, Route};
use juneward::storage::{
    Aside, MemoryStore, SaveOutcome, SaveRequest, Store, StoreProblem, copies, forget, read_stored, save, waits_key,
};

/// A store that ends after so many writes and removals.
struct Dies {
    store: MemoryStore,
    after: usize,
}

impl Dies {
    fn once(&mut self) -> Result<(), StoreProblem> {
        self.after = self.after.checked_sub(1).ok_or(StoreProblem::Blocked)?;
        Ok(())
    }
}

impl Store for Dies {
    fn keys(&self) -> Result<Vec<String>, StoreProblem> {
        self.store.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreProblem> {
        self.store.read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreProblem> {
        self.once()?;
        self.store.write(key, text)
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreProblem> {
        self.once()?;
        self.store.remove(key)
    }
}

/// A device where the team's name was "first" yesterday and is about to be saved as "second": with a copy, steps and bytes to
/// put aside.
fn about_to_save() -> (MemoryStore, SaveRequest) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    name(&mut device, "first");
    let route = device.session(0).route.clone();
    device.close(0);
    device.now += 86_400_000;
    device.open(0, route);
    device.hold_saves = true;
    name(&mut device, "second");
    device.send(0, Event::Leaving);
    let mut request = device.tab_mut(0).saves.pop_front().expect("a save");
    assert!(request.copy.is_some() && request.history.is_some(), "every kind of write is on its way");
    request.aside.push(Aside { mark: "mark".to_owned(), raw: "{".to_owned() });
    // Old copies that the new one makes superfluous.
    for moment in 1..9 {
        let key = format!("juneward/copy/{}/{moment}", request.id.as_str());
        device.store.write(&key, "an old copy").expect("room");
    }
    (device.store, request)
}

fn name(device: &mut Device, text: &str) {
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: text.to_owned() }));
    device.send(0, Event::Settled);
}

/// Opens what stands there, takes everything back that can be, and gives the workbook as it was and as it is then.
fn open(store: MemoryStore, id: &WorkbookId) -> (Workbook, Workbook) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.store = store;
    device.open(0, Route::to(id, juneward::session::Place::Prepare));
    assert!(device.session(0).held.is_empty(), "nothing is held");
    let now = (*device.session(0).desk().expect("the workbook").workbook).clone();
    while device.session(0).desk().expect("the workbook").history.can_undo().is_some() {
        device.send(0, Event::Undo);
    }
    (now, (*device.session(0).desk().expect("the workbook").workbook).clone())
}

#[test]
fn f08_a_save_that_dies_between_two_writes_leaves_the_old_or_the_new_state() {
    let (before, request) = about_to_save();
    let (mut old, mut new, mut undone) = (0, 0, 0);
    for after in 0.. {
        let mut store = Dies { store: before.clone(), after };
        let outcome = save(&mut store, &request);
        let left = store.after;
        let (now, start) = open(store.store.clone(), &request.id);
        match now.team.name.as_str() {
            "first" => old += 1,
            "second" => {
                new += 1;
                let key = format!("juneward/aside/{}/mark", request.id.as_str());
                assert_eq!(store.store.read(&key), Ok(Some("{".to_owned())), "kept before it was written over");
                let kept = copies(&store.store).into_iter().any(|copy| {
                    let text = store.store.read(&copy.key).ok().flatten();
                    text.and_then(|text| read_stored(&text).ok()).is_some_and(|stored| stored.workbook.team.name == "first")
                });
                assert!(kept, "a copy was there before it was written over");
            }
            other => panic!("after {after} writes it is called {other}"),
        }
        match start.team.name.as_str() {
            "" => undone += 1,
            same => assert_eq!(same, now.team.name, "steps of another state were taken"),
        }
        if left > 0 {
            assert_eq!(outcome, SaveOutcome::Saved);
            break;
        }
    }
    assert!(old >= 2 && new >= 2 && undone >= 2, "{old} {new} {undone}");
}

#[test]
fn f17_what_another_tab_could_not_save_stays_when_the_workbook_is_removed_for_good() {
    let (mut store, request) = about_to_save();
    let waiting = waits_key(&request.id, "another");
    assert_eq!(store.write(&waiting, "typed while on hold"), Ok(()));
    assert_eq!(forget(&mut store, &request.id, request.base.as_deref()), SaveOutcome::Saved);
    assert_eq!(store.keys(), Ok(vec![waiting]));
    // It is what is left then, and can be removed as well.
    assert_eq!(forget(&mut store, &request.id, None), SaveOutcome::Saved);
    assert_eq!(store.keys(), Ok(vec![]));
}

#[test]
fn f08_a_removal_that_dies_can_be_done_again() {
    let (store, request) = about_to_save();
    let mut whole = Dies { store, after: usize::MAX };
    assert_eq!(save(&mut whole, &request), SaveOutcome::Saved);
    assert!(copies(&whole.store).iter().any(|copy| copy.at > Timestamp(9)));
    for after in 0.. {
        let mut dies = Dies { store: whole.store.clone(), after };
        let outcome = forget(&mut dies, &request.id, Some(&request.text));
        if outcome == SaveOutcome::Saved {
            assert_eq!(dies.store.keys(), Ok(vec![]));
            break;
        }
        // It is still there to be removed, with whatever is left beside it.
        assert_eq!(open(dies.store.clone(), &request.id).0.team.name, "second");
        assert_eq!(forget(&mut dies.store, &request.id, Some(&request.text)), SaveOutcome::Saved);
        assert_eq!(dies.store.keys(), Ok(vec![]));
    }
}
