//! What handing on is for. It says what is best then, and which of the ways are shown.

use crate::browser::{self, El, Slice, State, el};
use crate::i18n::Voice;
use crate::i18n::handing::Handing;
use crate::ui::parts::{choice, choices, group};

/// What it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    Colleague,
    Facilitator,
    Print,
    Safe,
    /// Nobody has said, or wants to see all of it.
    Every,
}

/// Shown when it goes to people.
pub(super) const PEOPLE: &[For] = &[For::Colleague, For::Facilitator];

/// Shown for these alone, and where every way is shown.
pub(super) fn only(part: El, purpose: State<For>, these: &'static [For]) -> El {
    part.live_flag("hidden", move || {
        let now = purpose.get();
        now != For::Every && !these.contains(&now)
    })
}

/// Draws the question, and what is best for its answer on this device.
pub(super) fn view(voice: Voice, purpose: State<For>) -> El {
    let answers = [
        (For::Colleague, Handing::Colleague),
        (For::Facilitator, Handing::Facilitator),
        (For::Print, Handing::Print),
        (For::Safe, Handing::Safe),
        (For::Every, Handing::Every),
    ];
    let answers = answers.map(|(one, word)| {
        let chosen = Slice::new(move || purpose.get() == one);
        choice("radio", "purpose", voice.say(word), &[], chosen, move || purpose.set(one))
    });
    let shares = browser::can_share();
    let best = move || {
        let word = match purpose.get() {
            For::Every => return String::new(),
            For::Colleague | For::Facilitator if shares => Handing::BestShare,
            For::Colleague | For::Facilitator => Handing::BestMail,
            For::Print => Handing::BestPrint,
            For::Safe => Handing::BestSafe,
        };
        voice.say(word).to_owned()
    };
    group(voice.say(Handing::For))
        .class("group screen-only")
        .kid(choices(answers))
        .kid(el("p").attr("aria-live", "polite").live(best))
}
