//! The save line: when the work was last saved on this device and to a file. Always on the screen, and always true.

use crate::browser::{self, App, Clock, El, el};
use crate::domain::{Command, Timestamp};
use crate::i18n::frame::SaveLine;
use crate::i18n::keep::Keep;
use crate::i18n::{Voice, dates};
use crate::session::{Desk, FileCopy, KeepState, KeptFile, SaveState, Session};

/// What the line is drawn from.
#[derive(Clone, Default, PartialEq)]
struct Line {
    state: Option<SaveState>,
    file: Option<FileCopy>,
    current: bool,
    memory: bool,
    refused: bool,
    kept: Option<KeptFile>,
    edited: Timestamp,
}

/// Draws the line.
pub(super) fn view(app: App, clock: Clock, voice: Voice) -> El {
    let line = app.read_desk(|desk: &Desk, session: &Session| Line {
        state: Some(desk.save.clone()),
        file: desk.file,
        current: desk.file_is_current(),
        memory: session.blocked.is_some(),
        // A refused text stands on the screen alone: nobody may think that it is kept.
        refused: desk.has_drafts()
            || matches!(&session.refused, Some((Command::Write { place, .. }, _)) if desk.workbook.text(place).is_some()),
        kept: session.kept_file(&desk.workbook.id).cloned(),
        edited: desk.workbook.edited,
    });
    let kind = move || {
        let kind = line.with(|line| match &line.state {
            _ if line.memory => "memory",
            _ if line.refused => "failing",
            Some(SaveState::Waiting { .. } | SaveState::Writing) => "saving",
            Some(SaveState::Failing { .. }) => "failing",
            Some(SaveState::Held(_)) => "held",
            _ => "saved",
        });
        Some(kind.to_owned())
    };
    let device = move || {
        line.with(|line| match &line.state {
            _ if line.memory => voice.say(SaveLine::Memory).to_owned(),
            _ if line.refused => voice.say(SaveLine::TooLong).to_owned(),
            Some(SaveState::Clean { at }) => {
                // Read so that "10:42" gets its date when midnight passes.
                let _ = clock.now();
                voice.with(SaveLine::Saved, &[&browser::moment_text(*at, voice.0)])
            }
            Some(SaveState::Waiting { .. } | SaveState::Writing) => voice.say(SaveLine::Saving).to_owned(),
            Some(SaveState::Failing { .. }) => voice.say(SaveLine::Failing).to_owned(),
            Some(SaveState::Held(_)) => voice.say(SaveLine::Held).to_owned(),
            Some(SaveState::New) | None => voice.say(SaveLine::New).to_owned(),
        })
    };
    let file = move || {
        line.with(|line| match (&line.kept, line.file) {
            (Some(kept), _) if kept.state != KeepState::Asking => {
                kept_line(voice, kept, !line.refused && kept.holds(line.edited), clock)
            }
            (_, None) => voice.say(SaveLine::NoFile).to_owned(),
            (_, Some(file)) => {
                let word = if line.current { SaveLine::InFile } else { SaveLine::FileBehind };
                voice.with(word, &[&dates::ago(voice, file.at, clock.now())])
            }
        })
    };
    el("p")
        .class("top__saved")
        .live_attr("data-state", kind)
        .kid(el("span").class("top__device").live(device))
        .text(" ")
        .kid(el("span").class("top__file").live(file))
}

/// What is said of a file that is kept up to date. It is up to date only when it holds what is on the screen.
fn kept_line(voice: Voice, kept: &KeptFile, current: bool, clock: Clock) -> String {
    let word = match &kept.state {
        KeepState::Current { at } if current => {
            let _ = clock.now();
            return voice.with(Keep::LineCurrent, &[&browser::moment_text(*at, voice.0)]);
        }
        KeepState::Asking | KeepState::Current { .. } | KeepState::Behind => Keep::LineBehind,
        KeepState::Looking | KeepState::Writing => Keep::LineWorking,
        KeepState::Paused { .. } => Keep::LinePaused,
        KeepState::Found { .. } => Keep::LineFound,
        KeepState::Refused(_) => Keep::LineRefused,
    };
    voice.say(word).to_owned()
}
