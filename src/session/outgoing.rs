//! Files that go out: made, handed to the browser, read again, and only then told as made.
//!
//! Invariants, as absences: no file is called saved that the browser did not take; none is called good that does not
//! read back as the workbook; no difference is silent.

use super::{Effect, Env, Notice, Session};
use crate::domain::{Timestamp, Workbook};
use crate::storage::{FileCopy, Mistrust, Receipt, check_file, check_words, write_workbook};
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

/// A file that was made and read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub at: Timestamp,
    /// What is in it.
    pub receipt: Receipt,
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

    /// Another app has the report. Where it went from there nobody knows: it does not count as the file that holds the work.
    pub(super) fn shared(&mut self, file: Outgoing, env: &Env) {
        let bytes = file.text.as_bytes();
        let checked = match &file.holds {
            Some(workbook) => check_file(bytes, workbook),
            None => check_words(bytes, &file.text),
        };
        match checked {
            Ok(receipt) => {
                if let Some(desk) = file.holds.and_then(|workbook| self.any_desk_mut(&workbook.id)) {
                    desk.made = Some(MadeFile { name: file.name.clone(), at: env.now, receipt });
                }
                self.tell(Notice::Shared { name: file.name, receipt });
            }
            Err(why) => self.alarm = Some(FileAlarm { name: file.name, why }),
        }
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
        if let Some(workbook) = file.holds
            && let Some(desk) = self.any_desk_mut(&workbook.id)
        {
            desk.made = Some(MadeFile { name: file.name.clone(), at: env.now, receipt });
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
