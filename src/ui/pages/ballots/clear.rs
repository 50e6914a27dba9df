//! Taking a ballot paper off the device it was filled in on: asked first, because private notes stand nowhere else.

use crate::browser::{self, El, el};
use crate::i18n::Voice;
use crate::i18n::ballots::Paper;
use crate::i18n::frame::Frame;
use crate::ui::parts::{Confirm, button, confirm, section};

const ASK: &str = "vote-clear-ask";

/// Draws what is said of it, and the question.
pub(super) fn clear(voice: Voice, cleared: impl Fn() + 'static) -> El {
    let go = button("button", voice.say(Paper::Clear), || browser::open_dialog(ASK));
    let ask = Confirm {
        id: ASK.to_owned(),
        title: voice.say(Paper::ClearTitle).to_owned(),
        says: voice.say(Paper::ClearAsks).to_owned(),
        cancel: voice.say(Frame::Cancel),
        go: voice.say(Paper::Clear).to_owned(),
    };
    section("vote-clear", voice.say(Paper::Clear))
        .kid(el("p").text(voice.say(Paper::ClearSays)))
        .kid(el("p").kid(go))
        .kid(confirm(ask, cleared))
}
