//! Banners about the ground that the work stands on, and the reminder at the end of a sitting. None is an alarm.

use crate::browser::{self, App, El, el};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::ground::{self, Ground};
use crate::session::{Event, Learned};
use crate::ui::pages::since_words;
use crate::ui::parts::button;

/// Draws them.
pub(super) fn view(app: App, voice: Voice) -> El {
    let shown = app.read(|session| {
        let since = session.reminds().map(|(_, since)| since);
        (session.ground.framed, session.ground.tight(), since, session.ground.forgets)
    });
    el("div").class("banners").live_kids(move || {
        let (framed, tight, since, forgets) = shown.get();
        let framed = framed.then(|| {
            let own = el("a").class("button").attr("href", "./").attr("target", "_blank").attr("rel", "noopener");
            banner(voice, "memory", voice.say(Ground::Framed), [own.text(voice.say(Ground::OwnTab))])
        });
        let tight = tight.map(|used| {
            let says = voice.with(Ground::Tight, &[&ground::millions(used)]);
            banner(voice, "room", &says, [done(app, voice.say(Ground::Read), Event::Ground(Learned::RoomRead))])
        });
        let remind = since.map(|since| {
            let mut says = since_words(voice, since);
            if forgets {
                says = [says.as_str(), voice.say(Ground::Forgets)].join(" ");
            }
            let save = button("button", voice.say(Ground::Save), move || {
                app.save_file();
                browser::focus_main();
            });
            banner(
                voice,
                "reminder",
                &says,
                [save, done(app, voice.say(Ground::Later), Event::Ground(Learned::ReminderRead))],
            )
        });
        framed.into_iter().chain(tight).chain(remind).collect()
    })
}

fn done(app: App, words: &str, event: Event) -> El {
    button("button button--quiet", words, move || {
        app.send(event.clone());
        // The button that had the focus goes with the banner.
        browser::focus_main();
    })
}

fn banner(voice: Voice, kind: &str, says: &str, buttons: impl IntoIterator<Item = El>) -> El {
    el("section")
        .class("banner")
        .attr("data-kind", kind)
        .attr("aria-label", voice.say(Frame::Notice))
        .kid(el("p").class("banner__text").text(says))
        .kid(el("div").class("cluster").kids(buttons))
}
