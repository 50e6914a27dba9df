//! What is not in a file yet, said quietly where people stop working: once in a line, with the way to mend it.

use super::Desk;
use crate::browser::{self, App, El, el};
use crate::domain::WorkbookId;
use crate::i18n::Voice;
use crate::i18n::ground::{self, Ground};
use crate::session::Since;
use crate::ui::parts::button;

/// What changed since the last file, in words.
pub(in crate::ui) fn since_words(voice: Voice, since: Since) -> String {
    let day = |at| browser::moment_text(at, voice.0);
    match since {
        Since::Never(contents) => ground::never(voice, contents),
        Since::Changed(at, changes) => {
            ground::changed(voice, &day(at), [changes.ratings, changes.notes, changes.outcomes, changes.parked])
        }
        Since::Something(at) => voice.with(Ground::Something, &[&day(at)]),
        Since::TooLong => voice.say(Ground::TooLong).to_owned(),
    }
}

/// The same with what this browser does to work that is in no file; nothing where there is nothing to say.
pub(super) fn words(app: App, voice: Voice, id: &WorkbookId) -> impl Fn() -> Option<String> + Copy + use<> {
    let id = id.clone();
    let known = app.read(move |session| Some((session.unfiled(&id)?, session.ground.forgets)));
    move || {
        let (since, forgets) = known.get()?;
        let says = since_words(voice, since);
        Some(if forgets { [&says, voice.say(Ground::ForgetsThis)].join(" ") } else { says })
    }
}

/// The line on a screen of the workbook. Where the banner says it already, it is said once.
pub(super) fn line(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let words = words(app, voice, &desk.id);
    let reminded = app.read(|session| session.reminds().is_some());
    el("div").class("part").live_kids(move || {
        let line = words().filter(|_| !reminded.get()).map(|says| {
            let save = button("button", voice.say(Ground::Save), move || {
                app.save_file();
                // The button goes with the line.
                browser::focus_main();
            });
            el("div").class("cluster screen-only").kid(el("p").text(&says)).kid(save)
        });
        line.into_iter().collect()
    })
}
