//! Handing the work on: a file, paper, a summary, an e-mail.

mod kept;
mod link;
mod preview;
mod purpose;
mod send;

use super::Desk;
use crate::browser::{self, El, State, el};
use crate::export;
use crate::i18n::dates;
use crate::i18n::frame::Frame;
use crate::i18n::ground::Ground;
use crate::i18n::hand_on::HandOn;
use crate::i18n::handed::handed;
use crate::session::{HandedOn, Place, Way};
use crate::ui::parts::{button, callout, link, page_head};
use purpose::{For, only};

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let purpose = State::new(For::Every);
    let keep = el("ul")
        .class("offers screen-only")
        .kid(only(file(desk), purpose, &[For::Safe]))
        .kids(kept::view(desk).map(|kept| only(kept, purpose, &[For::Safe])))
        .kid(only(paper(desk), purpose, &[For::Print]));
    let head = page_head("", voice.say(HandOn::Title), voice.say(HandOn::Lede));
    let too_long = desk.app.read_desk(|desk, _| desk.has_drafts());
    // Whichever way is taken: what goes along is what the workbook holds.
    let too_long = move || too_long.get().then(|| callout("caution", voice.say(Ground::TooLong))).into_iter().collect();
    let too_long = el("div").class("part screen-only").live_kids(too_long);
    let mut screen = vec![desk.paper_head(), head, too_long, purpose::view(voice, purpose), keep];
    screen.extend(send::view(desk, purpose));
    screen.push(el("p").class("quiet screen-only").text(voice.say(Frame::NotEvaluation)));
    screen.push(desk.paper_foot());
    screen
}

/// Something that can be done: a heading, a line, what more there is to say, and the way to do it.
fn offer(heading: &'static str, title: &str, says: &str, more: impl IntoIterator<Item = El>, action: El) -> El {
    let text =
        el("div").class("offer__text").kid(el(heading).class("offer__title").text(title)).kid(el("p").text(says)).kids(more);
    el("li").class("offer").kid(text).kid(el("div").class("offer__do").kid(action))
}

fn file(desk: &Desk) -> El {
    let (app, voice, clock) = (desk.app, desk.voice, desk.clock);
    let name = app.read_desk(|desk, _| export::file_name(&desk.workbook, browser::today()));
    let unfiled = super::unfiled::words(app, voice, &desk.id);
    let last = app.read_desk(move |desk, _| match desk.file {
        None => voice.say(HandOn::NoFile).to_owned(),
        Some(file) => {
            let word = if desk.file_is_current() { HandOn::FileCurrent } else { HandOn::FileBehind };
            voice.with(word, &[&dates::ago(voice, file.at, clock.now())])
        }
    });
    let more = [
        el("p").text(voice.say(HandOn::FileName)).kid(el("strong").live(move || name.get())),
        el("p").class("quiet").live(move || unfiled().unwrap_or_else(|| last.get())),
        receipt(desk, |made| made.is_file("json")),
    ];
    let title = voice.say(HandOn::SaveFile);
    let save = button("button button--main", title, move || app.save_file());
    offer("h2", title, voice.say(HandOn::SaveFileSays), more, save)
}

/// What went out just now stands here until the screen is left for good: the notice goes with the next edit.
fn receipt(desk: &Desk, mine: impl Fn(&HandedOn) -> bool + 'static) -> El {
    let voice = desk.voice;
    let made = desk.app.read_desk(|desk, _| desk.made.clone());
    el("div").class("part screen-only").live_kids(move || {
        let made = made.get().filter(&mine);
        made.map(|made| el("p").text(&handed(voice, made.way, &made.name, made.receipt))).into_iter().collect()
    })
}

fn paper(desk: &Desk) -> El {
    let voice = desk.voice;
    let print = link("button", &desk.href(Place::OnePage), voice.say(HandOn::PrintGo));
    let receipt = receipt(desk, |made| made.way == Way::Paper);
    offer("h2", voice.say(HandOn::Print), voice.say(HandOn::PrintSays), [receipt], print)
}
