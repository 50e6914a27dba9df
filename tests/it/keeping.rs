//! The file that is kept up to date: the table of its states, and what no sequence of events may do to a file.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, TextPlace, Timestamp, WorkbookId};
use juneward::session::{
    Door, Event, Found, Hold, KeepAct, KeepEvent, KeepProblem, KeepState, Place, Route, SaveState, Seen,
};
use juneward::storage::{fingerprint, read_workbook, write_workbook};
use proptest::prelude::*;

/// A drive with one file, as a browser shows it to the app.
#[derive(Debug, Default)]
struct Drive {
    /// None: it is not there.
    file: Option<Vec<u8>>,
    /// What this device wrote.
    marks: Vec<u64>,
    /// What every look and write fails with.
    trouble: Option<KeepProblem>,
    /// What a person answers the browser.
    answer: Option<KeepProblem>,
    /// What becomes of a text on its way into the file.
    spoil: Option<fn(&str) -> Vec<u8>>,
    writes: usize,
    /// Every text of somebody else that was written over.
    written_over: Vec<Vec<u8>>,
}

impl Drive {
    /// Does what is wanted, oldest first, until nothing is.
    fn serve(&mut self, device: &mut Device) {
        while self.serve_one(device) {}
    }

    fn serve_one(&mut self, device: &mut Device) -> bool {
        let Some((tab, id, act)) = device.acts.pop_front() else { return false };
        if !device.is_open(tab) {
            return true;
        }
        let event = match act {
            KeepAct::Pick { name, door } => {
                if self.answer.is_none() && door == Door::New {
                    // As browsers do.
                    self.file = Some(Vec::new());
                }
                KeepEvent::Picked(self.answer.map_or(Ok(name), Err))
            }
            KeepAct::Allow => KeepEvent::Allowed(self.answer.map_or(Ok(()), Err)),
            KeepAct::Look { .. } => KeepEvent::Seen(self.look()),
            KeepAct::Write { text, over } => match self.look() {
                Ok(seen) if fingerprint(&seen.bytes) != over => KeepEvent::Moved(seen),
                Err(why) => KeepEvent::Wrote(Err(why)),
                Ok(seen) => {
                    if !seen.ours && !seen.bytes.is_empty() {
                        self.written_over.push(seen.bytes);
                    }
                    self.marks.push(fingerprint(text.as_bytes()));
                    let bytes = self.spoil.map_or_else(|| text.clone().into_bytes(), |spoil| spoil(&text));
                    self.file = Some(bytes.clone());
                    self.writes += 1;
                    KeepEvent::Wrote(Ok(bytes))
                }
            },
            KeepAct::Forget => return true,
        };
        device.send(tab, Event::Keep(id, event));
        true
    }

    fn look(&self) -> Result<Seen, KeepProblem> {
        if let Some(why) = self.trouble {
            return Err(why);
        }
        let bytes = self.file.clone().ok_or(KeepProblem::Gone)?;
        let ours = self.marks.contains(&fingerprint(&bytes));
        Ok(Seen { bytes, ours })
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.file.clone().unwrap_or_default()).into_owned()
    }
}

/// A device with one saved workbook at hand.
fn device() -> (Device, Drive, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    write(&mut device, "Grade 4");
    (device, Drive::default(), id)
}

fn write(device: &mut Device, name: &str) {
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: name.to_owned() }));
    device.settle();
}

fn keep(device: &mut Device, drive: &mut Drive, id: &WorkbookId, event: KeepEvent) {
    device.send(0, Event::Keep(id.clone(), event));
    drive.serve(device);
    device.settle();
    drive.serve(device);
}

fn begin(door: Door) -> KeepEvent {
    KeepEvent::Begin { name: "a.json".to_owned(), door }
}

fn state(device: &Device, id: &WorkbookId) -> Option<KeepState> {
    device.session(0).kept_file(id).map(|kept| kept.state.clone())
}

fn word(device: &Device, id: &WorkbookId) -> &'static str {
    match state(device, id) {
        None => "off",
        Some(KeepState::Asking) => "asking",
        Some(KeepState::Paused { later: false }) => "paused",
        Some(KeepState::Paused { later: true }) => "later",
        Some(KeepState::Looking) => "looking",
        Some(KeepState::Writing) => "writing",
        Some(KeepState::Current { .. }) => "current",
        Some(KeepState::Behind) => "behind",
        Some(KeepState::Found { .. }) => "found",
        Some(KeepState::Refused(_)) => "refused",
    }
}

/// The work as it is on the screen.
fn work(device: &Device) -> String {
    write_workbook(&device.session(0).desks[0].workbook)
}

/// Brings a device into a state, by the way that leads there.
fn in_state(name: &str) -> (Device, Drive, WorkbookId) {
    let (mut device, mut drive, id) = device();
    let ask = |device: &mut Device, event| device.send(0, Event::Keep(id.clone(), event));
    match name {
        "off" => {}
        "asking" => ask(&mut device, begin(Door::New)),
        "paused" | "later" => {
            ask(&mut device, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: false });
            if name == "later" {
                ask(&mut device, KeepEvent::Later);
            }
        }
        "looking" => {
            ask(&mut device, begin(Door::New));
            drive.serve_one(&mut device);
        }
        "writing" => {
            ask(&mut device, begin(Door::New));
            drive.serve_one(&mut device);
            drive.serve_one(&mut device);
        }
        "behind" => {
            ask(&mut device, begin(Door::New));
            drive.serve_one(&mut device);
            device.send(0, Event::Edit(Command::Write { place: TextPlace::School, text: "Elm".to_owned() }));
            drive.serve_one(&mut device);
        }
        "current" | "found" | "refused" => {
            if name == "found" {
                drive.file = Some(b"somebody else's".to_vec());
            }
            drive.trouble = (name == "refused").then_some(KeepProblem::Full);
            let door = if name == "found" { Door::There } else { Door::New };
            keep(&mut device, &mut drive, &id, begin(door));
        }
        other => panic!("no way to {other}"),
    }
    assert_eq!(word(&device, &id), name);
    (device, drive, id)
}

const STATES: [&str; 10] =
    ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"];

#[test]
fn every_state_answers_every_event_as_the_table_says() {
    let seen = |bytes: &[u8]| KeepEvent::Seen(Ok(Seen { bytes: bytes.to_vec(), ours: false }));
    let remembered = KeepEvent::Remembered { name: "b.json".to_owned(), allowed: true };
    let table: [(&str, KeepEvent, [&str; 10]); 12] = [
        // off, asking, paused, later, looking, writing, behind, current, found, refused
        (
            "begin",
            begin(Door::New),
            ["asking", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "called off",
            KeepEvent::Picked(Err(KeepProblem::Cancelled)),
            ["off", "off", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "picked",
            KeepEvent::Picked(Ok("b.json".to_owned())),
            ["off", "looking", "paused", "later", "looking", "writing", "behind", "current", "found", "looking"],
        ),
        (
            "remembered",
            remembered,
            ["looking", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "go on",
            KeepEvent::GoOn,
            ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "allowed",
            KeepEvent::Allowed(Ok(())),
            ["off", "asking", "looking", "looking", "looking", "writing", "behind", "current", "found", "looking"],
        ),
        (
            "not allowed",
            KeepEvent::Allowed(Err(KeepProblem::Forbidden)),
            ["off", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused"],
        ),
        (
            "put off",
            KeepEvent::Later,
            ["off", "asking", "later", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "something else is there",
            seen(b"x"),
            ["off", "asking", "paused", "later", "found", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "write over",
            KeepEvent::WriteOver,
            ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "looking", "refused"],
        ),
        (
            "written, and cut short",
            KeepEvent::Wrote(Ok(b"{".to_vec())),
            ["off", "asking", "paused", "later", "looking", "refused", "behind", "current", "found", "refused"],
        ),
        ("stop", KeepEvent::Stop, ["off"; 10]),
    ];
    for (name, event, expected) in table {
        for (from, expected) in STATES.into_iter().zip(expected) {
            let (mut device, _, id) = in_state(from);
            let before = work(&device);
            device.send(0, Event::Keep(id.clone(), event.clone()));
            assert_eq!(word(&device, &id), expected, "{name}, {from}");
            assert_eq!(work(&device), before, "{name}, {from}: the work was changed");
        }
    }
}

#[test]
fn a_new_file_holds_the_work_and_follows_every_save() {
    let (mut device, mut drive, id) = device();
    keep(&mut device, &mut drive, &id, begin(Door::New));
    assert_eq!(word(&device, &id), "current");
    for name in ["one", "two", "three"] {
        write(&mut device, name);
        drive.serve(&mut device);
        assert_eq!(drive.text(), work(&device), "{name}");
        assert!(device.session(0).desks[0].file_is_current());
    }
    device.send(0, Event::Undo);
    device.settle();
    drive.serve(&mut device);
    assert_eq!(drive.text(), work(&device), "undone");
}

#[test]
fn edits_that_come_while_it_writes_are_one_more_write() {
    let (mut device, mut drive, id) = in_state("writing");
    for name in ["one", "two", "three"] {
        write(&mut device, name);
    }
    assert_eq!(device.acts.len(), 1, "a second write began before the first was over");
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.writes), ("current", 2));
    assert_eq!(drive.text(), work(&device));
}

#[test]
fn nothing_of_somebody_else_is_written_over_before_a_person_says_so() {
    let (mut other, _, _) = device();
    write(&mut other, "Grade 5");
    let other = other.session(0).desks[0].workbook.clone();
    let as_other = |id: &WorkbookId| {
        let mut other = (*other).clone();
        other.id = id.clone();
        other.edited = Timestamp(1_000_000);
        write_workbook(&other).into_bytes()
    };
    let mut another = (*other).clone();
    another.id = "another".into();
    let (_, _, id) = device();
    let cases: [(Vec<u8>, Found); 4] = [
        (as_other(&id), Found::Version(Timestamp(1_000_000))),
        (write_workbook(&another).into_bytes(), Found::Other { team: "Grade 5".to_owned() }),
        (b"shopping list".to_vec(), Found::NotOurs),
        (b"\xff\xfe\x00".to_vec(), Found::NotOurs),
    ];
    for (there, expected) in cases {
        for kept_before in [false, true] {
            let (mut device, mut drive, id) = device();
            drive.file = Some(there.clone());
            if kept_before {
                drive.file = Some(Vec::new());
                keep(&mut device, &mut drive, &id, begin(Door::New));
                // Somebody else changes it meanwhile.
                drive.file = Some(there.clone());
                write(&mut device, "changed here");
                drive.serve(&mut device);
            } else {
                keep(&mut device, &mut drive, &id, begin(Door::There));
            }
            let Some(KeepState::Found { there: found, .. }) = state(&device, &id) else { panic!("{expected:?}") };
            assert_eq!(found, expected);
            write(&mut device, "more");
            drive.serve(&mut device);
            assert_eq!(drive.file.as_ref(), Some(&there), "written over without a word");
            keep(&mut device, &mut drive, &id, KeepEvent::WriteOver);
            assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)), "{expected:?}");
            // What a person let go of is on this device still, where it is a workbook.
            let aside = device.asides().iter().any(|text| text.as_bytes() == there);
            assert_eq!(aside, expected != Found::NotOurs, "{expected:?}");
        }
    }
}

#[test]
fn what_is_let_go_is_kept_aside_first_or_the_file_waits() {
    let (mut device, mut drive, id) = device();
    let mut theirs = (*device.session(0).desks[0].workbook).clone();
    theirs.id = "another".into();
    drive.file = Some(write_workbook(&theirs).into_bytes());
    keep(&mut device, &mut drive, &id, begin(Door::There));
    device.store.room = Some(0);
    keep(&mut device, &mut drive, &id, KeepEvent::WriteOver);
    assert_eq!(drive.writes, 0, "their workbook is in no place any more");
    device.store.room = None;
    device.send(0, Event::TryAgain);
    device.settle();
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
}

#[test]
fn f04_a_full_device_does_not_keep_the_work_from_the_file() {
    let (mut device, mut drive, id) = in_state("current");
    device.store.room = Some(0);
    write(&mut device, "no room here");
    assert!(matches!(device.session(0).desks[0].save, SaveState::Failing { .. }));
    drive.serve(&mut device);
    assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)));
}

#[test]
fn f17_a_workbook_on_hold_or_deleted_is_not_written() {
    for deleted in [false, true] {
        let (mut device, mut drive, id) = in_state("current");
        let before = drive.text();
        if deleted {
            device.send(0, Event::Delete(id.clone()));
        } else {
            device.send(0, Event::StoreMoved { id: id.clone(), now: None });
            assert_eq!(device.session(0).desks[0].save, SaveState::Held(Hold::Vanished));
        }
        write(&mut device, "not chosen yet");
        drive.serve(&mut device);
        assert_eq!(drive.text(), before);
        let back = if deleted { Event::PutBack(id.clone()) } else { Event::KeepMine(id.clone()) };
        device.send(0, back);
        device.settle();
        drive.serve(&mut device);
        assert_eq!(drive.text(), work(&device));
    }
}

#[test]
fn trouble_is_told_and_the_next_save_tries_again_unless_a_person_has_to_act() {
    let waits = [KeepProblem::Forbidden, KeepProblem::Gone];
    for why in [KeepProblem::Forbidden, KeepProblem::Gone, KeepProblem::Full, KeepProblem::Busy, KeepProblem::Other] {
        let (mut device, mut drive, id) = in_state("current");
        drive.trouble = Some(why);
        write(&mut device, "one");
        drive.serve(&mut device);
        assert_eq!(state(&device, &id), Some(KeepState::Refused(why)));
        assert!(matches!(device.session(0).desks[0].save, SaveState::Clean { .. }), "{why:?}: the work is not saved");
        drive.trouble = None;
        write(&mut device, "two");
        drive.serve(&mut device);
        assert_eq!(word(&device, &id), if waits.contains(&why) { "refused" } else { "current" }, "{why:?}");
        keep(&mut device, &mut drive, &id, KeepEvent::GoOn);
        assert_eq!((word(&device, &id), drive.text()), ("current", work(&device)), "{why:?}");
    }
}

#[test]
fn f20_a_file_that_was_written_wrong_is_an_alarm() {
    let (mut device, mut drive, id) = in_state("current");
    drive.spoil = Some(|text| text.replace("Grade", "grade").into_bytes());
    write(&mut device, "Grade 6");
    drive.serve(&mut device);
    assert_eq!(state(&device, &id), Some(KeepState::Refused(KeepProblem::Differs)));
    assert!(device.session(0).alarm.as_ref().is_some_and(|alarm| alarm.name == "a.json"));
    assert!(!device.session(0).desks[0].file_is_current());
}

#[test]
fn tomorrow_the_file_is_looked_at_and_the_device_knows_that_it_holds_the_work() {
    let (mut device, mut drive, id) = in_state("current");
    write(&mut device, "the last thing today");
    drive.serve(&mut device);
    let writes = drive.writes;
    device.close(0);
    device.open(0, Route::to(&id, Place::Resume));
    assert!(device.session(0).desks[0].file_is_current(), "what the file holds was not told to the store");
    keep(&mut device, &mut drive, &id, KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true });
    assert_eq!((word(&device, &id), drive.writes), ("current", writes), "written again for nothing");
}

/// What happens around a kept file.
#[derive(Clone, Debug)]
enum Step {
    Write(String),
    Keep(KeepEvent),
    Serve,
    Settle,
    Trouble(Option<KeepProblem>),
    Answer(Option<KeepProblem>),
    Elsewhere(Vec<u8>),
    Room(Option<usize>),
    Reload,
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let problem = prop::option::of(prop::sample::select(vec![
        KeepProblem::Cancelled,
        KeepProblem::Forbidden,
        KeepProblem::Gone,
        KeepProblem::Full,
        KeepProblem::Busy,
        KeepProblem::Other,
    ]));
    let deed = prop::sample::select(vec![
        begin(Door::New),
        begin(Door::There),
        KeepEvent::GoOn,
        KeepEvent::Later,
        KeepEvent::Stop,
        KeepEvent::Remembered { name: "a.json".to_owned(), allowed: true },
        KeepEvent::Remembered { name: "a.json".to_owned(), allowed: false },
    ]);
    prop_oneof![
        4 => "[a-z]{1,8}".prop_map(Step::Write),
        4 => deed.prop_map(Step::Keep),
        6 => Just(Step::Serve),
        3 => Just(Step::Settle),
        1 => problem.clone().prop_map(Step::Trouble),
        1 => problem.prop_map(Step::Answer),
        1 => generate::workbook().prop_map(|workbook| Step::Elsewhere(write_workbook(&workbook).into_bytes())),
        1 => "[a-z ]{1,20}".prop_map(|text| Step::Elsewhere(text.into_bytes())),
        1 => prop::option::of(0..2000_usize).prop_map(Step::Room),
        1 => Just(Step::Reload),
        1 => Just(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(generate::cases(80))]

    /// Whatever happens in whatever order: without "write over", nothing of somebody else is ever written over; a file
    /// that is called up to date holds the work; and once all is well again, a kept file follows.
    #[test]
    fn a_kept_file_is_never_wrong_and_never_in_the_way(steps in prop::collection::vec(step(), 1..50)) {
        let (mut device, mut drive, id) = device();
        for step in steps {
            match step {
                Step::Write(text) => {
                    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text }));
                }
                Step::Keep(event) => device.send(0, Event::Keep(id.clone(), event)),
                Step::Serve => { drive.serve_one(&mut device); }
                Step::Settle => device.settle(),
                Step::Trouble(trouble) => drive.trouble = trouble,
                Step::Answer(answer) => drive.answer = answer,
                Step::Elsewhere(bytes) => drive.file = Some(bytes),
                Step::Room(room) => device.store.room = room,
                Step::Reload => {
                    device.close(0);
                    device.acts.clear();
                    device.open(0, Route::to(&id, Place::Prepare));
                    // The browser gives back what it was given to keep.
                    if device.session(0).desks.is_empty() {
                        return Ok(());
                    }
                }
                Step::Undo => device.send(0, Event::Undo),
            }
            prop_assert!(drive.written_over.is_empty(), "somebody's file was written over");
            let waiting = device.acts.iter().filter(|(_, _, act)| matches!(act, KeepAct::Write { .. })).count();
            prop_assert!(waiting <= 1, "two writes at once");
        }
        (drive.trouble, drive.answer, device.store.room) = (None, None, None);
        device.send(0, Event::Edit(Command::Write { place: TextPlace::School, text: "the end".to_owned() }));
        for _ in 0..6 {
            device.send(0, Event::TryAgain);
            device.settle();
            drive.serve(&mut device);
        }
        let desk = &device.session(0).desks[0];
        prop_assert!(matches!(desk.save, SaveState::Clean { .. } | SaveState::New), "{:?}", desk.save);
        match state(&device, &id) {
            Some(KeepState::Current { .. }) => {
                let there = read_workbook(&drive.text());
                prop_assert_eq!(there.as_ref(), Ok(&*desk.workbook));
            }
            None | Some(KeepState::Paused { .. } | KeepState::Refused(_) | KeepState::Found { .. }) => {}
            other => prop_assert!(false, "stuck: {:?}", other),
        }
    }
}
