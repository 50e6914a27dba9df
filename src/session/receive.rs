//! What arrives in a file or by paste: looked at first, opened beside, never over anything.

use super::{Desk, Effect, Env, Notice, Place, Route, SaveState, Session};
use crate::domain::{Workbook, WorkbookId};
use crate::storage::{Arrived, FileCopy, Unreadable, read_incoming};
use std::sync::Arc;

/// Something that arrived and waits for a decision. Nothing has changed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The name of the file; empty for a pasted text.
    pub name: String,
    /// What is in it, or why it can't be read.
    pub found: Result<Vec<Offer>, Unreadable>,
}

/// One thing that was found in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// A workbook.
    Workbook {
        /// What is in it.
        workbook: Arc<Workbook>,
        /// How it stands to what is here.
        same: Same,
    },
    /// A part that can't be read.
    Unreadable {
        /// Which part.
        part: String,
        /// Why.
        why: Unreadable,
    },
}

/// How a workbook that arrived stands to what is on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// It is not here yet.
    New,
    /// It is here, exactly like this.
    Identical,
    /// It is here exactly like this, among the deleted ones: opening it puts it back.
    Deleted,
    /// It is here in another state: opening it puts this one beside that.
    Differs,
}

impl Session {
    pub(super) fn receive(&mut self, name: String, text: Result<String, Unreadable>) {
        let found = text.and_then(|text| read_incoming(&text)).map(|arrived| {
            arrived
                .into_iter()
                .map(|arrived| match arrived {
                    Arrived::Workbook(workbook) => {
                        let same = self.compare(&workbook);
                        Offer::Workbook { workbook: Arc::new(*workbook), same }
                    }
                    Arrived::Unreadable { part, why } => Offer::Unreadable { part, why },
                })
                .collect()
        });
        self.incoming = Some(Incoming { name, found });
    }

    fn compare(&self, workbook: &Workbook) -> Same {
        let held = self.held.iter().any(|held| held.id == workbook.id);
        match self.desks.iter().find(|desk| desk.workbook.id == workbook.id) {
            None if held => Same::Differs,
            None => Same::New,
            Some(desk) if *desk.workbook == *workbook => {
                if desk.deleted.is_some() {
                    Same::Deleted
                } else {
                    Same::Identical
                }
            }
            Some(_) => Same::Differs,
        }
    }

    pub(super) fn take_in(&mut self, index: usize, env: &Env) -> Vec<Effect> {
        let offer = self.incoming.as_ref().and_then(|incoming| incoming.found.as_ref().ok()?.get(index));
        let Some(Offer::Workbook { workbook, .. }) = offer else { return Vec::new() };
        let mut workbook = (**workbook).clone();
        let (team, came_as) = (workbook.team.name.clone(), workbook.id.clone());
        // Asked again now: another tab may have changed the shelf since the file was shown.
        let same = self.compare(&workbook);
        match same {
            Same::Identical => {
                self.tell(Notice::AlreadyHere { team });
                return self.leave_incoming(&workbook.id);
            }
            Same::Deleted => {
                let id = workbook.id.clone();
                let mut effects = self.put_back(&id, env);
                effects.extend(self.leave_incoming(&id));
                return effects;
            }
            Same::New => {
                if !Route::can_carry(&workbook.id) {
                    workbook.id = WorkbookId::from(env.fresh.as_str());
                }
                self.tell(Notice::Opened { id: workbook.id.clone(), team });
            }
            Same::Differs => {
                workbook.id = WorkbookId::from(env.fresh.as_str());
                self.tell(Notice::OpenedBeside { id: workbook.id.clone(), team });
            }
        }
        let framework = self.frameworks.first().filter(|f| f.reference.id == workbook.framework.id);
        let added = framework.map_or(0, |framework| workbook.fit(framework));
        let (id, edited) = (workbook.id.clone(), workbook.edited);
        let mut desk = Desk::new(workbook);
        desk.save = SaveState::Waiting { since: env.now };
        // A file that holds just this is a file that it is saved to, made no earlier than the last edit in it.
        desk.file = (came_as == desk.workbook.id && added == 0).then_some(FileCopy { at: edited, edited });
        self.desks.push(desk);
        let mut effects = self.save_now(&id, env);
        effects.extend(self.leave_incoming(&id));
        effects
    }

    /// With several workbooks in a file the rest stays on offer; with one, the way leads to it.
    fn leave_incoming(&mut self, id: &WorkbookId) -> Vec<Effect> {
        let several =
            self.incoming.as_ref().is_some_and(|incoming| incoming.found.as_ref().is_ok_and(|found| found.len() > 1));
        if several {
            let incoming = self.incoming.take();
            self.incoming = incoming.map(|mut incoming| {
                if let Ok(found) = &mut incoming.found {
                    for offer in found {
                        if let Offer::Workbook { workbook, same } = offer {
                            *same = self.compare(workbook);
                        }
                    }
                }
                incoming
            });
            return Vec::new();
        }
        self.incoming = None;
        vec![Effect::Go(Route::to(id, Place::Resume))]
    }
}
