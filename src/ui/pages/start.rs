//! The start: the workbooks of this device, and the three ways to begin.

mod books;
pub(super) mod gone;
pub(super) mod held;

use crate::browser::{self, App, Clock, El, el};
use crate::domain::ReviewId;
use crate::i18n::Voice;
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::i18n::ground::Ground;
use crate::i18n::lead::Lead;
use crate::i18n::start::Start;
use crate::session::{self, EACH, Event, Route, Stay};
use crate::ui::parts::{button, link, page_head, section};

/// Draws the start where this device has no work yet.
pub(super) fn bare(app: App, voice: Voice) -> Vec<El> {
    view(app, voice, Vec::new(), None)
}

/// Draws the start with the work of this device.
pub(super) fn with_work(app: App, clock: Clock, voice: Voice) -> Vec<El> {
    view(app, voice, vec![books::view(app, clock, voice), held::view(app, voice)], Some(gone::view(app, voice)))
}

#[inline(never)]
fn view(app: App, voice: Voice, work: Vec<El>, gone: Option<El>) -> Vec<El> {
    let any = app.read(|session| !session.shelf().is_empty());
    let head = move || {
        let (title, lede) = if any.get() { (Start::Title, "") } else { (Start::Welcome, voice.say(Start::WelcomeSays)) };
        vec![page_head(voice.say(Start::Kicker), voice.say(title), lede)]
    };
    let stays = app.read(|session| words_of(session.ground));
    let promise = el("p").kid(el("strong").text(voice.say(Start::Privacy)));
    let begin = [
        ways(app, voice),
        el("div").class("part").live_kids(move || if any.get() { Vec::new() } else { vec![sitting(voice)] }),
        lead(voice),
        el("div")
            .class("stack")
            .attr("data-gap", "s")
            .kid(promise)
            .live_kids(move || stays.get().into_iter().map(|word| el("p").class("quiet").text(voice.say(word))).collect())
            .kid(el("p").class("quiet").text(voice.say(Start::Shared))),
    ];
    let earlier = el("p").kid(link("", &Route::Earlier(None).to_hash(), voice.say(Earlier::Title)));
    let head = el("div").class("part").live_kids(head);
    [head].into_iter().chain(work).chain(begin).chain(gone).chain([earlier, foot(app, voice)]).collect()
}

fn ways(app: App, voice: Voice) -> El {
    let way = |title: &str, says: Start, action: El| {
        el("section")
            .class("way")
            .kid(el("h2").class("way__title").text(title))
            .kid(el("p").text(voice.say(says)))
            .kid(action)
    };
    let (begin, open) = (voice.say(Start::Begin), voice.say(Frame::OpenFile));
    let begins = button("button button--main", begin, move || {
        app.send(Event::StartWorkbook { review: ReviewId::from(browser::fresh_word().as_str()) });
    });
    let practises = button("button", voice.say(Start::PractiseGo), move || {
        app.send(Event::StartPractice);
    });
    el("div")
        .class("ways")
        .kid(way(begin, Start::BeginSays, begins))
        .kid(way(open, Start::OpenSays, link("button", &Route::Open.to_hash(), open)))
        .kid(way(voice.say(Start::Practise), Start::PractiseSays, practises))
}

/// What a sitting is like: for those who see this for the first time.
fn sitting(voice: Voice) -> El {
    let steps = [Start::SittingOne, Start::SittingTwo, Start::SittingThree];
    let steps = el("ol").class("sitting").kids(steps.map(|step| el("li").text(&voice.with(step, &[&EACH.to_string()]))));
    section("sitting-title", voice.say(Start::Sitting)).kid(steps)
}

/// What helps whoever leads. The two pages on paper need no app, only the site; they open beside the work, so that nobody loses the
/// place at which the room is.
fn lead(voice: Voice) -> El {
    let page = |file: Lead, words: Lead| {
        let words = [voice.say(words), voice.say(Lead::NewTab)].concat();
        el("li").kid(link("way__paper", voice.say(file), &words).attr("target", "_blank"))
    };
    let papers = el("ul").kid(page(Lead::ScriptFile, Lead::Script)).kid(page(Lead::RubricFile, Lead::Rubric));
    section("lead-title", voice.say(Lead::Title)).kid(el("p").text(voice.say(Lead::Says))).kid(papers)
}

/// Whose wording this is and whose it is not.
fn foot(app: App, voice: Voice) -> El {
    let foot = el("footer").class("section");
    let Some(framework) = app.peek(|session| session.framework().cloned()) else { return foot };
    let line = |text: &str| el("p").class("quiet").text(text);
    foot.kid(line(&framework.statement)).kid(line(&voice.with(Start::Licence, &[&framework.licence])))
}

/// A team's name, or what stands for it.
pub(super) fn named(voice: Voice, name: &str) -> String {
    if name.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { name.to_owned() }
}

/// What the browser says about keeping the work, as far as it was asked.
fn words_of(known: session::Ground) -> Vec<Ground> {
    let stay = match known.stay {
        Stay::Unasked | Stay::Asked => None,
        Stay::Granted => Some(Ground::Granted),
        Stay::Refused => Some(Ground::Refused),
        Stay::NotOffered => Some(Ground::NotOffered),
    };
    // What Safari does, it does whatever it has promised about space.
    if known.forgets { vec![Ground::Forgets] } else { stay.into_iter().collect() }
}
