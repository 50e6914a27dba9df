//! Links: their length is told before they are sent, and a short one stands as a QR code beside it.

use super::super::Desk;
use super::{offer, receipt};
use crate::browser::{self, App, El, Slice, State, Telling, el};
use crate::domain::Contents;
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::keep::Made;
use crate::i18n::links::Links;
use crate::i18n::open::holds;
use crate::session::Way;
use crate::ui::parts::{button, qr};
use std::cell::Cell;
use std::rc::Rc;

/// From here on Teams cuts a text, and some mail programs an address.
const SHORT: usize = 2000;
/// From here on Slack does.
const LONG: usize = 4000;

/// A link that is made outside, in its own time.
#[derive(Clone, PartialEq)]
enum Link {
    Making,
    None,
    Here(String),
}

/// Draws both: the link to all that goes along, and the one to the levels alone.
pub(super) fn view(desk: &Desk, telling: Slice<Telling>) -> El {
    el("ul").class("offers").kid(whole(desk, telling)).kid(levels(desk, telling))
}

fn whole(desk: &Desk, telling: Slice<Telling>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let book = desk.book();
    let link = State::new(Link::Making);
    let newest = Rc::new(Cell::new(0_u32));
    browser::watch(move || {
        let (_, telling) = (book.get(), telling.get());
        // What was asked for before and comes later is old.
        let mine = newest.get().wrapping_add(1);
        newest.set(mine);
        let newest = Rc::clone(&newest);
        browser::whole_link(app, &telling, move |code| {
            if newest.get() == mine {
                link.set(code.map_or(Link::None, |code| Link::Here([browser::own_address(), code].concat())));
            }
        });
    });
    let says = move || match link.get() {
        Link::Making => voice.say(Links::Making).to_owned(),
        Link::None => voice.say(Links::NoLink).to_owned(),
        Link::Here(link) => {
            let word = match link.len() {
                length if length <= SHORT => Links::FitsAll,
                length if length <= LONG => Links::FitsSlack,
                _ => Links::TooLong,
            };
            voice.with(word, &[&link.len().to_string()])
        }
    };
    let more = [
        el("p").attr("aria-live", "polite").live(says),
        el("div").class("part").live_kids(move || match link.get() {
            Link::Here(link) => vec![letters(voice, Links::See, &link)],
            Link::Making | Link::None => Vec::new(),
        }),
        receipt(desk, |made| made.way == Way::Link),
    ];
    let copy = button("button", voice.say(Links::Copy), move || {
        if let Link::Here(link) = link.get() {
            browser::copy_link(app, &telling.get(), link);
        }
    });
    let copy = copy.live_flag("disabled", move || !link.with(|link| matches!(link, Link::Here(_))));
    offer("h3", voice.say(Links::Title), voice.say(Links::Says), more, copy).class("offer screen-only")
}

fn levels(desk: &Desk, telling: Slice<Telling>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let book = desk.book();
    let code = Slice::new(move || {
        let _ = book.get();
        browser::levels_link(app, &telling.get())
    });
    let book = desk.book();
    let drawn = move || {
        let Some(code) = code.get() else { return vec![el("p").text(voice.say(Links::OtherReview))] };
        let address = browser::own_address();
        let link = [address.as_str(), &code].concat();
        let team = book.with(|book| book.as_ref().map(|book| book.team.name.clone()).unwrap_or_default());
        let team = if team.trim().is_empty() { voice.say(Frame::UnnamedTeam) } else { &team };
        let drawing = match qr(&voice.with(Links::QrName, &[team]), &address, &code) {
            Some(drawing) => vec![el("p").text(voice.say(Links::Scan)), drawing],
            None => vec![el("p").text(voice.say(Links::NoQr))],
        };
        let length = el("p").class("screen-only").text(&voice.with(Links::LevelsLength, &[&link.len().to_string()]));
        let length = std::iter::once(length).chain(read_again(app, voice, &link));
        length.chain(drawing).chain([letters(voice, Links::SeeLevels, &link)]).collect()
    };
    let more =
        [el("div").class("stack").attr("data-gap", "s").live_kids(drawn), receipt(desk, |made| made.way == Way::Levels)];
    let copy = button("button", voice.say(Links::CopyLevels), move || {
        if let Some(code) = code.get() {
            browser::copy_levels(app, &telling.get(), [browser::own_address(), code].concat());
        }
    });
    let copy = copy.live_flag("disabled", move || code.with(Option::is_none));
    offer("h3", voice.say(Links::Levels), voice.say(Links::LevelsSay), more, copy)
}

/// What whoever opens the link will find in it, known by opening it here.
fn read_again(app: App, voice: Voice, link: &str) -> Option<El> {
    let found = app.peek(|session| session.carried(link))?;
    Some(el("p").class("screen-only").text(&voice.with(Made::Checked, &[&holds(voice, Contents::of(&found))])))
}

/// The link itself, to be copied by hand where the clipboard refuses.
fn letters(voice: Voice, word: Links, link: &str) -> El {
    let text = el("pre").class("plain").attr("tabindex", "0").attr("aria-label", voice.say(word)).text(link);
    el("details").class("fold screen-only").kid(el("summary").text(voice.say(word))).kid(text)
}
