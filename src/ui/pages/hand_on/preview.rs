//! What those who get the report will see: the report's own text, taken apart and drawn, since no text becomes HTML here.

use super::super::Desk;
use crate::browser::{self, El, Slice, State, Telling, el};
use crate::export::{Piece, pieces};
use crate::i18n::handing::Handing;

/// Draws it, folded; made only while it is open.
pub(super) fn view(desk: &Desk, telling: Slice<Telling>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let open = State::new(false);
    let book = desk.book();
    let shown = Slice::new(move || {
        let _ = book.get();
        if open.get() { browser::shown(app, &telling.get()) } else { String::new() }
    });
    let report = move || {
        let html = shown.get();
        if html.is_empty() { Vec::new() } else { vec![draw(&html)] }
    };
    let language = move || Some(telling.get().language.tag().to_owned());
    el("details")
        .class("fold screen-only")
        .on("toggle", move |_| open.set(!open.peek().unwrap_or_default()))
        .kid(el("summary").text(voice.say(Handing::Preview)))
        .kid(el("p").class("quiet").text(voice.say(Handing::PreviewSays)))
        .kid(
            el("div")
                .class("preview")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", voice.say(Handing::Preview))
                .live_attr("lang", language)
                .live_kids(report),
        )
}

fn draw(html: &str) -> El {
    let mut open = vec![el("div").class("stack")];
    for piece in pieces(html) {
        match piece {
            Piece::Open(name) => open.push(element(name)),
            Piece::Text(text) => {
                if let Some(last) = open.pop() {
                    open.push(last.text(&text));
                }
            }
            Piece::Close => {
                if let (Some(done), Some(around)) = (open.pop(), open.pop()) {
                    open.push(around.kid(done));
                }
            }
        }
    }
    open.into_iter().next().unwrap_or_else(|| el("div"))
}

/// An element of the report, its headings under those of the screen.
fn element(name: &str) -> El {
    match name {
        "h1" => el("h4").class("found__name"),
        "h2" => el("h5").class("found__name"),
        "h3" => el("h6"),
        "table" => el("table").class("table"),
        "th" => el("th"),
        "thead" => el("thead"),
        "tbody" => el("tbody"),
        "tr" => el("tr"),
        "td" => el("td"),
        "dl" => el("dl"),
        "dt" => el("dt"),
        "dd" => el("dd"),
        "ul" => el("ul"),
        "li" => el("li"),
        "p" => el("p"),
        _ => el("div"),
    }
}
