//! What arrives in a file or by paste: looked at first, opened beside, never over anything.

use super::{Desk, Effect, Env, Notice, Place, Route, SaveState, Session};
use crate::domain::{Contents, Workbook, WorkbookId};
use crate::storage::{Arrived, FileCopy, Unreadable, read_incoming, read_levels};
use std::sync::Arc;

/// Something that arrived and waits for a decision. Nothing has changed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The name of the file; empty for a pasted text, and for several files.
    pub name: String,
    /// How many files came together; none for a pasted text.
    pub files: usize,
    /// Whether it came in a link.
    pub link: bool,
    /// What is in it, or why it can't be read.
    pub found: Result<Vec<Offer>, Unreadable>,
}

/// One thing that was found in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// A workbook.
    Workbook {
        /// The name of the file that it came in, where several came together; empty otherwise.
        file: String,
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
        let found = text.and_then(|text| self.offers("", &text));
        self.incoming = Some(Incoming { files: usize::from(!name.is_empty()), name, link: false, found });
    }

    /// Several files that came together. Each thing in them is offered by itself; what can't be read keeps nothing else back,
    /// and a workbook that came twice is offered once.
    pub(super) fn receive_together(&mut self, files: Vec<(String, Result<String, Unreadable>)>) {
        let mut all: Vec<Offer> = Vec::new();
        let count = files.len();
        for (name, text) in files {
            let offers = text.and_then(|text| self.offers(&name, &text));
            for offer in offers.unwrap_or_else(|why| vec![Offer::Unreadable { part: name, why }]) {
                let twice = matches!(&offer, Offer::Workbook { workbook, .. } if all.iter().any(|other| {
                    matches!(other, Offer::Workbook { workbook: there, .. } if there == workbook)
                }));
                if !twice {
                    all.push(offer);
                }
            }
        }
        self.incoming = Some(Incoming { name: String::new(), files: count, link: false, found: Ok(all) });
    }

    pub(super) fn offers(&self, file: &str, text: &str) -> Result<Vec<Offer>, Unreadable> {
        let workbook = |workbook: Workbook| {
            let same = self.compare(&workbook);
            Offer::Workbook { file: file.to_owned(), workbook: Arc::new(workbook), same }
        };
        // The order of components is the same in every language.
        let framework = self.frameworks.first();
        let offer = |arrived| match arrived {
            Arrived::Workbook(found) => workbook(*found),
            Arrived::Linked(found) => workbook(match framework {
                Some(framework) => found.unfolded(framework),
                None => *found,
            }),
            Arrived::Levels(levels) => {
                let framework = framework.ok_or(Unreadable::OtherReview);
                let read = framework.and_then(|framework| read_levels(&levels, framework));
                read.map_or_else(|why| Offer::Unreadable { part: file.to_owned(), why }, workbook)
            }
            Arrived::Unreadable { part, why } => {
                let part = if part.is_empty() { file.to_owned() } else { part };
                Offer::Unreadable { part, why }
            }
        };
        let mut offers: Vec<Offer> = Vec::new();
        for one in read_incoming(text)?.into_iter().map(offer) {
            // The same work may stand there as a link and as a file.
            if !offers.contains(&one) {
                offers.push(one);
            }
        }
        match offers.as_slice() {
            [Offer::Unreadable { part, why }] if part == file => Err(why.clone()),
            _ => Ok(offers),
        }
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
        let Some(incoming) = &self.incoming else { return Vec::new() };
        let offer = incoming.found.as_ref().ok().and_then(|found| found.get(index));
        let Some(Offer::Workbook { workbook, .. }) = offer else { return Vec::new() };
        let same = self.compare(workbook);
        let (id, mut effects) = self.take_one((**workbook).clone(), incoming.files, &env.fresh, env);
        let place = self.place_to_read(&id, same);
        if !self.leave_incoming() {
            effects.push(Effect::Go(Route::to(&id, place)));
        }
        effects
    }

    /// Opens everything that can be opened, each beside the others.
    pub(super) fn take_in_all(&mut self, env: &Env) -> Vec<Effect> {
        let Some(Incoming { found: Ok(found), files, .. }) = self.incoming.take() else { return Vec::new() };
        let mut effects = Vec::new();
        let mut opened = 0;
        for (number, offer) in found.into_iter().enumerate() {
            let Offer::Workbook { workbook, .. } = offer else { continue };
            // One random word a visit to this function, and a number: no two are alike.
            let fresh = [env.fresh.as_str(), "-", &number.to_string()].concat();
            effects.extend(self.take_one((*workbook).clone(), files, &fresh, env).1);
            opened += 1;
        }
        self.tell(Notice::OpenedAll { workbooks: opened });
        effects.push(Effect::Go(Route::Start));
        effects
    }

    fn take_one(&mut self, mut workbook: Workbook, files: usize, fresh: &str, env: &Env) -> (WorkbookId, Vec<Effect>) {
        let (team, came_as) = (workbook.team.name.clone(), workbook.id.clone());
        // Asked again now: another tab may have changed the shelf since the file was shown.
        match self.compare(&workbook) {
            Same::Identical => {
                self.tell(Notice::AlreadyHere { team });
                return (came_as, Vec::new());
            }
            Same::Deleted => {
                let effects = self.put_back(&came_as, env);
                return (came_as, effects);
            }
            Same::New => {
                if !Route::can_carry(&workbook.id) {
                    workbook.id = WorkbookId::from(fresh);
                }
                self.tell(Notice::Opened { id: workbook.id.clone(), team });
            }
            Same::Differs => {
                // What is deleted is here no more: there is nothing that it stands beside.
                let beside = self.desk_of(&came_as).is_some();
                workbook.id = WorkbookId::from(fresh);
                let id = workbook.id.clone();
                self.tell(if beside { Notice::OpenedBeside { id, team } } else { Notice::Opened { id, team } });
            }
        }
        let framework = self.frameworks.first().filter(|f| f.reference.id == workbook.framework.id);
        let added = framework.map_or(0, |framework| workbook.fit(framework));
        let (id, edited) = (workbook.id.clone(), workbook.edited);
        let mut desk = Desk::new(workbook);
        desk.save = SaveState::Waiting { since: env.now };
        // A file that holds just this is a file that it is saved to, made no earlier than the last edit in it. A link or a text
        // that was pasted is none.
        desk.file = (files > 0 && came_as == desk.workbook.id && added == 0).then_some(FileCopy { at: edited, edited });
        self.desks.push(desk);
        let effects = self.save_now(&id, env);
        (id, effects)
    }

    /// Where somebody who keeps what arrived wants to be: where its content is. What was here already goes on where it stood.
    fn place_to_read(&self, id: &WorkbookId, same: Same) -> Place {
        let holds = self.desk_of(id).map(|desk| Contents::of(&desk.workbook)).unwrap_or_default();
        match same {
            Same::New | Same::Differs if holds.outcomes + holds.chosen > 0 => Place::Outcomes,
            Same::New | Same::Differs if holds.ratings + holds.not_sure > 0 => Place::See,
            _ => Place::Resume,
        }
    }

    /// With several workbooks in a file the rest stays on offer: whether it does.
    pub(super) fn leave_incoming(&mut self) -> bool {
        let several =
            self.incoming.as_ref().is_some_and(|incoming| incoming.found.as_ref().is_ok_and(|found| found.len() > 1));
        let incoming = self.incoming.take().filter(|_| several);
        self.incoming = incoming.map(|mut incoming| {
            for offer in incoming.found.iter_mut().flatten() {
                if let Offer::Workbook { workbook, same, .. } = offer {
                    *same = self.compare(workbook);
                }
            }
            incoming
        });
        several
    }
}
