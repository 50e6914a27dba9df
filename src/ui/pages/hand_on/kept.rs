//! A file that is kept up to date: picked here, and let go of here. What waits for a person stands in the banner.

use super::super::Desk;
use crate::browser::{self, Clock, El, Slice, el};
use crate::i18n::Voice;
use crate::i18n::keep::Keep;
use crate::session::{Door, Event, KeepEvent, KeepProblem, KeepState, KeptFile};
use crate::ui::parts::button;

const TITLE: &str = "keep-title";

/// Draws it where the browser can do it; nothing elsewhere.
pub(super) fn view(desk: &Desk) -> Option<El> {
    if !browser::can_keep_files() {
        return None;
    }
    let (app, voice, clock, id) = (desk.app, desk.voice, desk.clock, desk.id.clone());
    let of = id.clone();
    let kept = app.read(move |session| session.kept_file(&of).cloned());
    let (edited, too_long) = (app.read_desk(|desk, _| desk.workbook.edited), app.read_desk(|desk, _| desk.has_drafts()));
    let lines = move || {
        let line = |class: &str, text: &str| el("p").class(class).text(text);
        match kept.get() {
            None => vec![line("", voice.say(Keep::Says)), line("quiet", voice.say(Keep::ThereSays))],
            Some(kept) => vec![line("", &says(voice, &kept, !too_long.get() && kept.holds(edited.get()), clock))],
        }
    };
    // Drawn anew only when they change: a write in the background must not take the focus away.
    let offers = Slice::new(move || kept.with(|kept| Offers::of(kept.as_ref())));
    let buttons = move || {
        let act = |class: &'static str, words: &str, event: KeepEvent| {
            let event = Event::Keep(id.clone(), event);
            button(class, words, move || {
                app.send(event.clone());
                // The button that had the focus is another one now, or gone.
                browser::focus(TITLE);
            })
        };
        let pick = |word, door| act("button", voice.say(word), KeepEvent::Begin { name: app.kept_name(), door });
        let both = || vec![pick(Keep::New, Door::New), pick(Keep::There, Door::There)];
        let stop = || act("button button--quiet", voice.say(Keep::Stop), KeepEvent::Stop);
        match offers.get() {
            Offers::Begin => both(),
            Offers::GoOn(name) => vec![act("button", &voice.with(Keep::GoOn, &[&name]), KeepEvent::GoOn), stop()],
            Offers::PickAgain => vec![pick(Keep::Again, Door::There), pick(Keep::New, Door::New), stop()],
            Offers::Stop => vec![stop()],
        }
    };
    let title = el("h2").class("offer__title").id(TITLE).attr("tabindex", "-1").text(voice.say(Keep::Title));
    let text = el("div").class("offer__text").kid(title).kid(el("div").class("part").live_kids(lines));
    Some(el("li").class("offer").kid(text).kid(el("div").class("offer__do").live_kids(buttons)))
}

/// What a person can do about it here.
#[derive(Clone, PartialEq)]
enum Offers {
    Begin,
    GoOn(String),
    PickAgain,
    Stop,
}

impl Offers {
    fn of(kept: Option<&KeptFile>) -> Self {
        match kept.map(|kept| &kept.state) {
            None | Some(KeepState::Asking) => Self::Begin,
            Some(KeepState::Paused { later: true }) => Self::GoOn(kept.map(|kept| kept.name.clone()).unwrap_or_default()),
            Some(KeepState::Refused(KeepProblem::Gone)) => Self::PickAgain,
            Some(_) => Self::Stop,
        }
    }
}

fn says(voice: Voice, kept: &KeptFile, current: bool, clock: Clock) -> String {
    let word = match &kept.state {
        KeepState::Current { at } if current => {
            // Read so that the time gets its date when midnight passes.
            let _ = clock.now();
            return voice.with(Keep::Current, &[&kept.name, &browser::moment_text(*at, voice.0)]);
        }
        KeepState::Asking => Keep::Asking,
        KeepState::Paused { .. } => Keep::Paused,
        KeepState::Looking | KeepState::Writing => Keep::Working,
        KeepState::Current { .. } | KeepState::Behind => Keep::Behind,
        // Why, and what to do, stands in the banner.
        KeepState::Found { .. } => Keep::LineFound,
        KeepState::Refused(_) => Keep::LineRefused,
    };
    voice.with(word, &[&kept.name])
}
