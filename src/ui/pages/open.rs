//! Opening a file: by picking it, by dropping it, or by pasting its text. What is in it is shown before anything changes.

mod choices;
mod differs;
mod found;
mod parts;
mod place;
mod read;
mod versions;

pub(super) use found::{levels, told};
pub(super) use read::view as read;

use crate::browser::{self, App, El, Slice, el};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::links::Linked;
use crate::i18n::open::Open;
use crate::ui::parts::{button, page_head, pasted};
use std::cell::Cell;

/// Where the focus goes when something arrived, readable or not.
pub(super) const ARRIVED: &str = "arrived";
const PASTED: &str = "pasted";
const KEPT: &str = "juneward/pasted";

/// Draws the screen.
pub(super) fn view(app: App, voice: Voice) -> Vec<El> {
    let incoming = app.read(|session| session.incoming.clone());
    // A file is read in its own time: the focus follows when it is there.
    let first = Cell::new(true);
    browser::watch(move || {
        let there = incoming.with(Option::is_some);
        if !first.replace(false) && there {
            browser::focus(ARRIVED);
        }
    });
    let look = button("button", voice.say(Open::Look), move || {
        browser::read_pasted(app, &browser::value_of(PASTED));
        // It waits for a decision now. What can't be read stays in the box, to be mended or pasted elsewhere.
        if app.peek(|session| session.incoming.as_ref().is_some_and(|incoming| incoming.found.is_ok())) {
            browser::stand(KEPT, String::new());
        }
        // Also when the answer is the same as before.
        browser::focus(ARRIVED);
    });
    let label = |id: &str, word: Open| {
        let label = el("label").class("field__label").attr("for", id).text(voice.say(word));
        el("div").class("field").kid(label)
    };
    let file = el("input")
        .id("file")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ".json,.txt,.html,.htm,application/json,text/plain,text/html")
        .attr("aria-describedby", "file-hint")
        .on("change", move |event| browser::read_input(app, &event));
    let file = label("file", Open::Choose)
        .kid(el("p").class("field__hint").id("file-hint").text(voice.say(Open::ChooseHint)))
        .kid(file);
    let pasted = label(PASTED, Open::Paste).kid(pasted(PASTED, "2", KEPT.to_owned()));
    // A link was opened to be read: what it brings stands first, and everything else below.
    let by_link = Slice::new(move || incoming.with(|incoming| incoming.as_ref().is_some_and(|incoming| incoming.link)));
    let arrived = move |here: bool| {
        let here = here == by_link.get();
        incoming.with(|incoming| {
            incoming.as_ref().filter(|_| here).map(|incoming| found::view(app, voice, incoming)).into_iter().collect()
        })
    };
    let title = move || if by_link.get() { voice.say(Linked::Title) } else { voice.say(Frame::OpenFile) };
    // The frame knows the screen and not what arrived on it.
    browser::watch(move || browser::entitle(&voice.with(Frame::TitleOf, &[title()])));
    let head = move || vec![page_head("", title(), voice.say(Open::Lede))];
    let screen = el("div")
        .class("stack")
        .attr("data-gap", "xl")
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| browser::read_dropped(app, &event))
        .live_kids(head)
        .live_kids(move || arrived(true))
        .kid(el("div").class("stack").kid(file).kid(pasted).kid(el("p").kid(look)))
        .live_kids(move || arrived(false));
    vec![screen]
}
