//! The file that is kept up to date: picked once, then written after every save of its workbook.
//!
//! Data flow: a person begins, the outside answers with [`KeepEvent`]s, and after every event [`Session::follow_kept_files`]
//! looks whether a file is behind a workbook that is saved. What stands in the file is looked at before each write.
//! Invariants, as absences: nothing is written over that this device did not write there, before a person has said so;
//! no two writes of one file are under way at once; a file is never called up to date unless its own bytes, read
//! again, are the workbook on the screen; what goes wrong with a file never touches the work.

use super::together::put_together;
use super::{
    Desk, Effect, Env, FileAlarm, Found, KeepAct, KeepEvent, KeepProblem, KeepState, KeptFile, Route, SaveState, Seen,
    Session,
};
use crate::domain::{Timestamp, Workbook, WorkbookId};
use crate::storage::Seen::Nothing;
use crate::storage::{Arrived, FileCopy, check_file, decode, fingerprint, read_incoming, read_workbook, write_workbook};
use std::hint::black_box;
use std::sync::Arc;

type Follow = fn(&mut Session, &Env) -> Vec<Effect>;

/// The shortest time between two writes, in milliseconds: a folder that is carried to a network is spared every word.
const PACE: i64 = 1500;

impl KeptFile {
    /// Whether the file is known to hold the workbook as of this edit.
    pub fn holds(&self, edited: Timestamp) -> bool {
        matches!(self.state, KeepState::Current { .. }) && self.holds == Some(edited)
    }

    fn new(id: &WorkbookId, name: String, state: KeepState) -> Self {
        Self {
            id: id.clone(),
            name,
            state,
            holds: None,
            tried: None,
            found: None,
            ahead: false,
            let_go: None,
            under_way: None,
        }
    }

    /// Looks at the file, soon after the last write or at once.
    fn look(&mut self, now: Timestamp) -> Effect {
        let since = match self.state {
            KeepState::Current { at } => now.0.saturating_sub(at.0).clamp(0, PACE),
            _ => PACE,
        };
        self.state = KeepState::Looking;
        Effect::Keep(self.id.clone(), KeepAct::Look { after: u32::try_from(PACE - since).unwrap_or(0) })
    }
}

impl Session {
    /// The file that is kept up to date with a workbook.
    pub fn kept_file(&self, id: &WorkbookId) -> Option<&KeptFile> {
        self.kept.iter().find(|kept| kept.id == *id)
    }

    pub(super) fn keep(&mut self, id: &WorkbookId, event: KeepEvent, env: &Env) -> Vec<Effect> {
        let known = self.kept.iter().position(|kept| kept.id == *id);
        match (event, known.and_then(|index| self.kept.get_mut(index))) {
            (KeepEvent::Begin { name, door }, kept) => {
                match kept.map(|kept| &kept.state) {
                    None => self.kept.push(KeptFile::new(id, name.clone(), KeepState::Asking)),
                    Some(KeepState::Asking | KeepState::Refused(_)) => {}
                    Some(_) => return Vec::new(),
                }
                vec![Effect::Keep(id.clone(), KeepAct::Pick { name, door })]
            }
            (KeepEvent::Remembered { name, allowed }, None) => {
                let mut kept = KeptFile::new(id, name, KeepState::Paused { later: false });
                let effects = if allowed { vec![kept.look(env.now)] } else { Vec::new() };
                self.kept.push(kept);
                effects
            }
            (KeepEvent::Picked(Ok(name)), Some(kept)) => {
                if !matches!(kept.state, KeepState::Asking | KeepState::Refused(_)) {
                    return Vec::new();
                }
                *kept = KeptFile::new(id, name, KeepState::Behind);
                vec![kept.look(env.now)]
            }
            (KeepEvent::Picked(Err(why)), Some(kept)) => {
                // Whoever kept a file before and closed the window keeps it.
                if kept.state == KeepState::Asking {
                    kept.state = KeepState::Refused(why);
                    if why == KeepProblem::Cancelled {
                        self.kept.retain(|kept| kept.id != *id);
                    }
                }
                Vec::new()
            }
            (KeepEvent::GoOn, Some(kept)) => match kept.state {
                KeepState::Paused { .. } | KeepState::Refused(_) => {
                    vec![Effect::Keep(id.clone(), KeepAct::Allow)]
                }
                _ => Vec::new(),
            },
            (KeepEvent::Allowed(Ok(())), Some(kept)) => match kept.state {
                KeepState::Paused { .. } | KeepState::Refused(_) => vec![kept.look(env.now)],
                _ => Vec::new(),
            },
            (KeepEvent::Allowed(Err(why)), Some(kept)) => {
                kept.state = KeepState::Refused(why);
                Vec::new()
            }
            (KeepEvent::Later, Some(kept)) => {
                if let KeepState::Paused { later } = &mut kept.state {
                    *later = true;
                }
                Vec::new()
            }
            (KeepEvent::Stop, Some(_)) => {
                self.kept.retain(|kept| kept.id != *id);
                vec![Effect::Keep(id.clone(), KeepAct::Forget)]
            }
            (KeepEvent::OpenBeside, Some(kept)) => {
                let KeepState::Found { text, .. } = &kept.state else { return Vec::new() };
                let (name, text) = (kept.name.clone(), text.clone());
                self.receive(name, Ok(text));
                vec![Effect::Go(Route::Open)]
            }
            (KeepEvent::WriteOver, Some(kept)) => {
                let KeepState::Found { there, text } = &kept.state else { return Vec::new() };
                let aside = (*there != Found::NotOurs).then(|| text.clone());
                kept.let_go = kept.found;
                kept.state = KeepState::Behind;
                kept.tried = None;
                self.keep_aside_first(id, aside, env)
            }
            // An answer that nobody waits for any more says nothing.
            (KeepEvent::Seen(seen), Some(kept)) if kept.state == KeepState::Looking => self.seen(id, seen, env),
            (KeepEvent::Moved(seen), Some(kept)) if kept.state == KeepState::Writing => self.seen(id, Ok(seen), env),
            (KeepEvent::Wrote(wrote), Some(_)) => self.wrote(id, wrote, env),
            (KeepEvent::Seen(_) | KeepEvent::Moved(_) | KeepEvent::Remembered { .. }, Some(_)) | (_, None) => Vec::new(),
        }
    }

    /// What a person lets go of in a file is kept aside by the save that comes before the write.
    fn keep_aside_first(&mut self, id: &WorkbookId, aside: Option<String>, env: &Env) -> Vec<Effect> {
        let blocked = self.blocked.is_some();
        let Some((desk, aside)) = self.any_desk_mut(id).zip(aside).filter(|_| !blocked) else { return Vec::new() };
        desk.put_by(aside, env);
        desk.changed(env.now);
        self.save_now(id, env)
    }

    fn seen(&mut self, id: &WorkbookId, seen: Result<Seen, KeepProblem>, env: &Env) -> Vec<Effect> {
        let Some(kept) = self.kept.iter_mut().find(|kept| kept.id == *id) else { return Vec::new() };
        let Some(desk) = self.desks.iter_mut().find(|desk| desk.workbook.id == *id) else {
            // It waits for its workbook, which may come out of a file.
            (kept.state, kept.tried) = (KeepState::Behind, None);
            return Vec::new();
        };
        kept.under_way = None;
        kept.tried = Some(desk.workbook.edited);
        let Seen { bytes, ours } = match seen {
            Ok(seen) => seen,
            Err(why) => {
                kept.state = KeepState::Refused(why);
                return Vec::new();
            }
        };
        if check_file(&bytes, &desk.workbook).is_ok() {
            kept.is_the_work(desk, Arc::clone(&desk.workbook), env);
            return Vec::new();
        }
        let over = fingerprint(&bytes);
        // What this device wrote there may be from another window, or from before the browser was killed.
        let known = bytes.is_empty() || kept.let_go == Some(over) || ours && desk.goes_back_to(&bytes, kept.holds);
        if !known {
            (kept.holds, kept.found, kept.ahead) = (None, Some(over), ours);
            kept.state = KeepState::Found { there: what_is_it(&bytes, id), text: decode(&bytes).unwrap_or_default() };
            return Vec::new();
        }
        if !may_be_written(desk) {
            kept.state = KeepState::Behind;
            kept.tried = None;
            return Vec::new();
        }
        kept.state = KeepState::Writing;
        kept.under_way = Some(Arc::clone(&desk.workbook));
        vec![Effect::Keep(id.clone(), KeepAct::Write { text: write_workbook(&desk.workbook), over })]
    }

    fn wrote(&mut self, id: &WorkbookId, wrote: Result<Vec<u8>, KeepProblem>, env: &Env) -> Vec<Effect> {
        let Some(kept) = self.kept.iter_mut().find(|kept| kept.id == *id) else { return Vec::new() };
        let Some(workbook) = kept.under_way.take() else { return Vec::new() };
        let checked = match wrote {
            Ok(bytes) => check_file(&bytes, &workbook),
            Err(why) => {
                kept.state = KeepState::Refused(why);
                return Vec::new();
            }
        };
        match (checked, self.desks.iter_mut().find(|desk| desk.workbook.id == *id)) {
            (Ok(_), Some(desk)) => kept.is_the_work(desk, workbook, env),
            (Ok(_), None) => kept.state = KeepState::Behind,
            (Err(why), _) => {
                kept.state = KeepState::Refused(KeepProblem::Differs);
                self.alarm = Some(FileAlarm { name: kept.name.clone(), why });
            }
        }
        Vec::new()
    }

    /// After every event: a workbook that is saved and has moved past its file is written there next.
    pub(super) fn follow_kept_files(&mut self, env: &Env) -> Vec<Effect> {
        // Only the later code keeps a file, so it is here where there is one.
        if self.kept.is_empty() { Vec::new() } else { black_box(Self::follow_kept_files_later as Follow)(self, env) }
    }

    #[inline(never)]
    fn follow_kept_files_later(&mut self, env: &Env) -> Vec<Effect> {
        let mut effects = Vec::new();
        for kept in &mut self.kept {
            let Some(desk) = self.desks.iter().find(|desk| desk.workbook.id == kept.id) else {
                // Should it come back, it may be older than what was written.
                kept.holds = None;
                continue;
            };
            let edited = Some(desk.workbook.edited);
            if let (KeepState::Found { text, .. }, true) = (&kept.state, kept.ahead && kept.tried != edited) {
                kept.tried = edited;
                // Another window had written it, and this one has heard of that by now.
                if desk.goes_back_to(text.as_bytes(), None) {
                    (kept.state, kept.tried) = (KeepState::Behind, None);
                }
            }
            let waits = match kept.state {
                KeepState::Current { .. } | KeepState::Behind => kept.holds != edited,
                // A file that is away or forbidden waits for a person.
                KeepState::Refused(why) => !matches!(why, KeepProblem::Forbidden | KeepProblem::Gone),
                _ => false,
            };
            if waits && kept.tried != edited && may_be_written(desk) {
                effects.push(kept.look(env.now));
            }
        }
        effects
    }

    /// Before the page goes: that a file holds the work is itself worth keeping.
    pub(super) fn tell_of_files(&mut self, env: &Env) {
        for desk in &mut self.desks {
            if std::mem::take(&mut desk.untold) && matches!(desk.save, SaveState::Clean { .. }) {
                desk.save = SaveState::Waiting { since: env.now };
            }
        }
    }
}

impl KeptFile {
    /// The file holds this state of the workbook.
    fn is_the_work(&mut self, desk: &mut Desk, workbook: Arc<Workbook>, env: &Env) {
        self.state = KeepState::Current { at: env.now };
        self.holds = Some(workbook.edited);
        self.tried = self.holds;
        self.let_go = None;
        if desk.file.is_none_or(|file| file.edited != workbook.edited) {
            desk.file = Some(FileCopy { at: env.now, edited: workbook.edited });
            // Told to the store with the next save: a save of its own would follow each save.
            desk.untold = true;
        }
        desk.in_file = Some(workbook);
    }
}

impl Desk {
    /// Whether what stands here goes back to what a file of it holds: what this visit wrote or knows, or nothing that is not here.
    fn goes_back_to(&self, bytes: &[u8], holds: Option<Timestamp>) -> bool {
        let Some(found) = decode(bytes).ok().and_then(|text| read_workbook(&text).ok()) else { return true };
        let edited = Some(found.edited);
        if holds == edited || self.file.map(|file| file.edited) == edited || self.came_by(found.edited) {
            return true;
        }
        // What does not fit beside it would be lost.
        let (mut both, _, lost) = put_together(None, &self.workbook, &found, Nothing);
        both.edited = self.workbook.edited;
        !lost && found.edited < self.workbook.edited && both == *self.workbook
    }
}

/// The work reaches the file after the device has it, or when the device can't take it. What a person has to choose
/// first, and what has to be kept aside first, waits.
fn may_be_written(desk: &Desk) -> bool {
    let saved = match desk.save {
        SaveState::New | SaveState::Clean { .. } => true,
        SaveState::Failing { .. } => desk.aside.is_empty(),
        _ => false,
    };
    saved && desk.deleted.is_none()
}

fn what_is_it(bytes: &[u8], id: &WorkbookId) -> Found {
    let arrived = decode(bytes).and_then(|text| read_incoming(&text));
    match arrived.as_deref() {
        Ok([Arrived::Workbook(found)]) if found.id == *id => Found::Version(found.edited),
        Ok([Arrived::Workbook(found)]) => Found::Other { team: found.team.name.clone() },
        _ => Found::NotOurs,
    }
}
