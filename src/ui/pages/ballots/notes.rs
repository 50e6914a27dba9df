//! What a person noted for oneself while rating alone, to be read in the talk once the ballot is made.

use crate::browser::{El, State, el};
use crate::domain::Component;
use crate::i18n::Voice;
use crate::i18n::ballots::Paper;
use crate::session::Draft;
use crate::ui::parts::section;

/// Draws the notes, each under its component's name; hidden where there are none. A window that did not make the ballot may
/// still be writing on them.
pub(super) fn notes(voice: Voice, components: Vec<Component>, draft: State<Draft>, kept: State<bool>) -> El {
    let listed = move || {
        let noted = |component: &Component| {
            let note = draft.with(|draft| draft.note(&component.id).to_owned());
            let name = el("h3").class("version__title").text(&component.name);
            let text = el("p").class("version__text").text(&note);
            (!note.trim().is_empty()).then(|| el("div").class("version").kid(name).kid(text))
        };
        let lost = (!kept.get()).then(|| el("p").text(voice.say(Paper::NotKept)));
        let says = el("p").text(voice.say(Paper::NotesSay));
        lost.into_iter().chain([says]).chain(components.iter().filter_map(noted)).collect()
    };
    section("vote-notes", voice.say(Paper::Notes))
        .live_flag("hidden", move || draft.with(|draft| draft.notes.iter().all(|(_, note)| note.trim().is_empty())))
        .kid(el("div").class("stack").live_kids(listed))
}
