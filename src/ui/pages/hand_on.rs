//! Handing the work on: a file, paper, a summary, an e-mail.

mod summary;

use super::Desk;
use crate::browser;
use crate::export;
use crate::i18n::dates;
use crate::i18n::frame::Frame;
use crate::i18n::hand_on::HandOn;
use crate::session::Place;
use crate::ui::parts::{page_head, print_foot, print_head};
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let who = desk.app.peek_workbook(|book| (book.team.name.clone(), book.school_year.label())).unwrap_or_default();
    view! {
        {print_head(who.0, who.1)}
        {page_head(None, voice.say(HandOn::Title), voice.say(HandOn::Lede))}
        <ul class="offers screen-only">{file(desk)} {paper(desk)}</ul>
        {summary::view(desk)}
        <p class="quiet screen-only">{voice.say(Frame::NotEvaluation)}</p>
        {print_foot(browser::date_text(browser::today(), voice.0), voice.say(Frame::NotEvaluation))}
    }
    .into_any()
}

fn file(desk: &Desk) -> AnyView {
    let (app, voice, clock) = (desk.app, desk.voice, desk.clock);
    let name = app.read_desk(|desk, _| export::file_name(&desk.workbook, browser::today()));
    let copy = app.read_desk(|desk, _| desk.file.map(|file| (file.at, desk.file_is_current())));
    let last = move || match copy.get() {
        None => voice.say(HandOn::NoFile).to_owned(),
        Some((at, current)) => {
            let word = if current { HandOn::FileCurrent } else { HandOn::FileBehind };
            voice.with(word, &[&dates::ago(voice, at, clock.now())])
        }
    };
    view! {
        <li class="offer">
            <div class="offer__text">
                <h2 class="offer__title">{voice.say(HandOn::SaveFile)}</h2>
                <p>{voice.say(HandOn::SaveFileSays)}</p>
                <p>{voice.say(HandOn::FileName)} <strong>{name}</strong></p>
                <p class="quiet">{last}</p>
            </div>
            <div class="offer__do">
                <button class="button button--main" type="button" on:click=move |_| app.save_file()>
                    {voice.say(HandOn::SaveFile)}
                </button>
            </div>
        </li>
    }
    .into_any()
}

fn paper(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    view! {
        <li class="offer">
            <div class="offer__text">
                <h2 class="offer__title">{voice.say(HandOn::Print)}</h2>
                <p>{voice.say(HandOn::PrintSays)}</p>
            </div>
            <div class="offer__do">
                <a class="button" href=desk.href(Place::OnePage)>{voice.say(HandOn::PrintGo)}</a>
            </div>
        </li>
    }
    .into_any()
}
