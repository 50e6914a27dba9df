//! Banners about files: one that was made and is not to be trusted, one that is kept up to date and waits for a person.

use crate::browser::{self, App, El, el};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::keep::{Keep, Made, mistrust};
use crate::session::{Event, FileAlarm, Found, KeepEvent, KeepProblem, KeepState, KeptFile};
use crate::ui::parts::button;

/// Draws them.
pub(super) fn view(app: App, voice: Voice) -> El {
    let shown = app.read(|session| {
        let kept = session.desk().and_then(|desk| session.kept_file(&desk.workbook.id).cloned());
        let waits = kept.filter(|kept| {
            matches!(kept.state, KeepState::Paused { later: false } | KeepState::Found { .. } | KeepState::Refused(_))
        });
        (session.alarm.clone(), waits)
    });
    el("div").class("banners").live_kids(move || {
        let (alarm, kept) = shown.get();
        let alarm = alarm.map(|alarm| distrusted(app, voice, &alarm));
        alarm.into_iter().chain(kept.map(|kept| waiting(app, voice, &kept))).collect()
    })
}

fn distrusted(app: App, voice: Voice, alarm: &FileAlarm) -> El {
    let here = app.peek(|session| session.desk().is_some());
    let again = here.then(|| button("button button--main", voice.say(Made::Again), move || app.save_file()));
    let read = button("button", voice.say(Made::Read), move || app.send(Event::AlarmRead));
    let lead = voice.with(Made::Alarm, &[&alarm.name]);
    banner(voice, "failing", &lead, voice.say(mistrust(&alarm.why)), again.into_iter().chain([read]))
}

/// A file that is kept up to date, and is not until a person has said something.
fn waiting(app: App, voice: Voice, kept: &KeptFile) -> El {
    let id = &kept.id;
    let act = |class: &str, words: &str, event: KeepEvent| {
        let event = Event::Keep(id.clone(), event);
        button(class, words, move || {
            app.send(event.clone());
            // The button that had the focus goes with the banner.
            browser::focus_main();
        })
    };
    let with_name = |word| voice.with(word, &[&kept.name]);
    match &kept.state {
        KeepState::Found { there, .. } => {
            let lead = match there {
                Found::Other { team } => voice.with(Keep::Other, &[&kept.name, team]),
                Found::Version(edited) => voice.with(Keep::Version, &[&kept.name, &browser::moment_text(*edited, voice.0)]),
                Found::NotOurs => with_name(Keep::NotOurs),
            };
            let look = (*there != Found::NotOurs)
                .then(|| act("button button--main", voice.say(Keep::OpenBeside), KeepEvent::OpenBeside));
            let over = act("button", voice.say(Keep::WriteOver), KeepEvent::WriteOver);
            banner(voice, "held", &lead, voice.say(Keep::Untouched), look.into_iter().chain([over]))
        }
        KeepState::Refused(why) => {
            let again = act("button", voice.say(Keep::TryAgain), KeepEvent::GoOn);
            banner(voice, "failing", &with_name(Keep::Refused), voice.say(refused(*why)), [again])
        }
        _ => {
            let go_on = act("button button--main", &with_name(Keep::GoOn), KeepEvent::GoOn);
            let later = act("button button--quiet", voice.say(Keep::Later), KeepEvent::Later);
            banner(voice, "paused", "", &with_name(Keep::Paused), [go_on, later])
        }
    }
}

const fn refused(why: KeepProblem) -> Keep {
    match why {
        KeepProblem::Forbidden => Keep::Forbidden,
        KeepProblem::Gone => Keep::Gone,
        KeepProblem::Full => Keep::Full,
        KeepProblem::Busy => Keep::Busy,
        KeepProblem::Cancelled | KeepProblem::Differs | KeepProblem::Other => Keep::Failed,
    }
}

fn banner(voice: Voice, kind: &str, lead: &str, says: &str, buttons: impl IntoIterator<Item = El>) -> El {
    let mut text = el("p").class("banner__text");
    if !lead.is_empty() {
        text = text.kid(el("strong").text(lead)).text(" ");
    }
    el("section")
        .class("banner")
        .attr("data-kind", kind)
        .attr("aria-label", voice.say(Frame::Notice))
        .attr_if("role", (kind != "paused").then_some("alert"))
        .kid(text.text(says))
        .kid(el("div").class("cluster").kids(buttons))
}
