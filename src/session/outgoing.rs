//! What goes out: made, handed to the browser, read again, and only then told as made.
//!
//! Invariants, as absences: no file is called saved that the browser did not take; none is called good that does not
//! read back as the workbook; no difference is silent.

use super::{Effect, Env, Notice, Offer, Session};
use crate::domain::{Contents, Timestamp, Workbook};
use crate::storage::{FileCopy, Mistrust, Receipt, Unreadable, Way, check_file, check_words, write_workbook};
use std::sync::Arc;

/// A text on its way into a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    /// The name of the file.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The workbook that it is to hold; none where the text itself is all there is to say.
    pub holds: Option<Arc<Workbook>>,
}

/// Something that went out and was looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOn {
    /// How it went.
    pub way: Way,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub at: Timestamp,
    /// What is in it.
    pub receipt: Receipt,
}

impl HandedOn {
    /// Whether it is a file of this kind.
    pub fn is_file(&self, kind: &str) -> bool {
        self.way == Way::File && self.name.rsplit('.').next() == Some(kind)
    }
}

/// A file that is not to be trusted. It stays on the screen until a person has read it, or a good file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileAlarm {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Mistrust,
}

impl Session {
    pub(super) fn save_file(&mut self, name: String) -> Vec<Effect> {
        let Some(desk) = self.here_mut() else { return Vec::new() };
        let holds = Arc::clone(&desk.workbook);
        vec![Effect::Download(Outgoing { name, text: write_workbook(&holds), holds: Some(holds) })]
    }

    /// It is out of our hands: another app, the clipboard or the printer has it, or refused it. Where it went from there nobody
    /// knows: it does not count as the file that holds the work.
    pub(super) fn handed_on(&mut self, way: Way, file: Outgoing, taken: Result<(), ()>, env: &Env) {
        if taken.is_err() {
            self.tell(Notice::NotCopied);
            return;
        }
        let bytes = file.text.as_bytes();
        let checked = match (&file.holds, way) {
            (Some(workbook), Way::Link | Way::Levels) => self.check_code(&file.text, workbook),
            (Some(workbook), _) => check_file(bytes, workbook),
            (None, _) => check_words(bytes, &file.text),
        };
        match checked {
            Ok(receipt) => {
                let made = HandedOn { way, name: file.name, at: env.now, receipt };
                self.remember_made(file.holds.as_deref(), made.clone());
                self.tell(Notice::HandedOn(made));
            }
            Err(why) => self.alarm = Some(FileAlarm { name: file.name, why }),
        }
    }

    /// What a link carries, read as whoever opens it will.
    pub fn carried(&self, link: &str) -> Option<Arc<Workbook>> {
        match self.offers("", link).ok()?.as_slice() {
            [Offer::Workbook { workbook, .. }] => Some(Arc::clone(workbook)),
            _ => None,
        }
    }

    /// What was made last stands on the desk that it was made of.
    fn remember_made(&mut self, of: Option<&Workbook>, made: HandedOn) {
        let id = of.map(|workbook| &workbook.id).or(self.route.workbook()).cloned();
        if let Some(desk) = id.and_then(|id| self.any_desk_mut(&id)) {
            desk.made = Some(made);
        }
    }

    /// Reads a link again and compares. A link to the levels alone has to say each of them, and nothing of the rest.
    fn check_code(&self, link: &str, workbook: &Workbook) -> Result<Receipt, Mistrust> {
        let found = self.carried(link).ok_or(Mistrust::Unreadable(Unreadable::Damaged))?;
        let expected = match self.frameworks.first() {
            Some(framework) => workbook.clone().unfolded(framework),
            None => workbook.clone(),
        };
        let same = if workbook.is_only_levels() {
            found.review.components.iter().all(|entry| entry.rating == workbook.review.rating(&entry.component))
        } else {
            *found == expected
        };
        let receipt = Receipt { bytes: link.len(), contents: Some(Contents::of(&found)) };
        same.then_some(receipt).ok_or(Mistrust::Differs)
    }

    /// The browser has the file, with these bytes, or did not take it.
    pub(super) fn file_left(&mut self, file: Outgoing, taken: Result<Vec<u8>, ()>, env: &Env) -> Vec<Effect> {
        let checked = taken.map_err(|()| Mistrust::NotTaken).and_then(|bytes| match &file.holds {
            Some(workbook) => check_file(&bytes, workbook),
            None => check_words(&bytes, &file.text),
        });
        let receipt = match checked {
            Ok(receipt) => receipt,
            Err(why) => {
                self.alarm = Some(FileAlarm { name: file.name, why });
                return Vec::new();
            }
        };
        self.alarm = None;
        let mut effects = Vec::new();
        // Said once in a sitting, and heard.
        self.remind = None;
        let made = HandedOn { way: Way::File, name: file.name.clone(), at: env.now, receipt };
        self.remember_made(file.holds.as_deref(), made);
        if let Some(workbook) = file.holds
            && let Some(desk) = self.any_desk_mut(&workbook.id)
        {
            // A copy from which something was left out is not a copy to go on with.
            let whole = desk.workbook.left_out() == workbook.left_out();
            if whole {
                desk.file = Some(FileCopy { at: env.now, edited: workbook.edited });
                desk.in_file = Some(Arc::clone(&workbook));
                desk.changed(env.now);
                effects = self.save_now(&workbook.id, env);
            }
        }
        self.tell(Notice::FileMade { name: file.name, receipt });
        effects
    }
}
