//! A drive in memory with one file, and a device that keeps its work in it.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, TextPlace, WorkbookId};
use juneward::session::{Door, Event, KeepAct, KeepEvent, KeepProblem, KeepState, Place, Route, Seen};
use juneward::storage::{fingerprint, write_workbook};

/// A drive with one file, as a browser shows it to the app.
#[derive(Debug, Default)]
pub(super) struct Drive {
    /// None: it is not there.
    pub(super) file: Option<Vec<u8>>,
    /// What this device wrote.
    pub(super) marks: Vec<u64>,
    /// What every look and write fails with.
    pub(super) trouble: Option<KeepProblem>,
    /// What a person answers the browser.
    pub(super) answer: Option<KeepProblem>,
    /// What becomes of a text on its way into the file.
    pub(super) spoil: Option<fn(&str) -> Vec<u8>>,
    pub(super) writes: usize,
    /// Every text of somebody else that was written over.
    pub(super) written_over: Vec<Vec<u8>>,
}

impl Drive {
    /// Does what is wanted, oldest first, until nothing is.
    pub(super) fn serve(&mut self, device: &mut Device) {
        while self.serve_one(device) {}
    }

    pub(super) fn serve_one(&mut self, device: &mut Device) -> bool {
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

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.file.clone().unwrap_or_default()).into_owned()
    }
}

/// A device with one saved workbook at hand.
pub(super) fn device() -> (Device, Drive, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    write(&mut device, "Grade 4");
    (device, Drive::default(), id)
}

pub(super) fn write(device: &mut Device, name: &str) {
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: name.to_owned() }));
    device.settle();
}

pub(super) fn keep(device: &mut Device, drive: &mut Drive, id: &WorkbookId, event: KeepEvent) {
    device.send(0, Event::Keep(id.clone(), event));
    drive.serve(device);
    device.settle();
    drive.serve(device);
}

pub(super) fn begin(door: Door) -> KeepEvent {
    KeepEvent::Begin { name: "a.json".to_owned(), door }
}

pub(super) fn state(device: &Device, id: &WorkbookId) -> Option<KeepState> {
    device.session(0).kept_file(id).map(|kept| kept.state.clone())
}

pub(super) fn word(device: &Device, id: &WorkbookId) -> &'static str {
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
pub(super) fn work(device: &Device) -> String {
    write_workbook(&device.session(0).desks[0].workbook)
}

/// Brings a device into a state, by the way that leads there.
pub(super) fn in_state(name: &str) -> (Device, Drive, WorkbookId) {
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
