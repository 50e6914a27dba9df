//! The paper itself. Its measures and its steps of density are in `style/sheet.css`.

use super::super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{Language, Purpose};
use crate::export::{Cell, OnePage, PageOutcome, Texts};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::one_page::Sheet;
use crate::ui::parts::{Shape, move_line};

/// Draws the paper in a language.
pub(super) fn view(desk: &Desk, page: &OnePage, language: Language) -> El {
    let voice = Voice(language);
    let practice = page.purpose == Purpose::Practice;
    let outcomes = page.outcomes.iter().enumerate().map(|(index, outcome)| one(desk, voice, index + 1, outcome));
    let goes_on = page.texts == Texts::ToTheirRoom;
    let title = el("div")
        .kid(el("h2").class("sheet__title").text(voice.say(Sheet::Title)))
        .kid(el("p").class("sheet__year").text(&page.year))
        .kids(practice.then(|| el("p").class("tag").text(voice.say(Frame::Practice))));
    let who = el("p")
        .class("sheet__who")
        .kid(el("strong").class("sheet__team").text(&page.team))
        .text(" ")
        .kid(el("span").class("sheet__school").text(&page.school));
    let foot = el("footer")
        .class("sheet__foot")
        .kid(el("p").text(&browser::date_text(browser::today(), language)))
        .kids(goes_on.then(|| el("p").text(voice.say(Sheet::GoesOn))))
        .kid(el("p").text(voice.say(Frame::NotEvaluation)));
    el("article")
        .class("sheet")
        .attr("data-density", "1")
        .attr("lang", language.tag())
        .kid(el("header").class("sheet__head").kid(title).kid(who))
        .kid(el("ol").class("sheet__list").kids(outcomes))
        .kid(foot)
}

fn one(desk: &Desk, voice: Voice, number: usize, outcome: &PageOutcome) -> El {
    let (now, by_june) = (&outcome.now, &outcome.by_june);
    let shape = |rating| Shape::of(rating, &desk.framework);
    let levels = move_line((shape(&now.0), &now.1), voice.say(Sheet::To), (shape(&by_june.0), &by_june.1));
    let top = el("div")
        .class("sheet__top")
        .kid(el("span").class("sheet__number").text(&number.to_string()))
        .kid(el("h3").class("sheet__component").text(&outcome.component))
        .kid(levels.class("move sheet__move"));
    el("li")
        .class("sheet__outcome")
        .kid(top)
        .kid(el("p").class("sheet__sentence").text(&outcome.sentence))
        .kid(cells("sheet__cells", "sheet__cell", &outcome.know))
        .kid(cells("sheet__cells", "sheet__cell", &outcome.work))
        .kid(el("p").class("sheet__label").text(voice.say(Sheet::CheckIns)))
        .kid(cells("sheet__quarters", "sheet__quarter", &outcome.quarters))
}

fn cells(class: &str, each: &str, cells: &[Cell]) -> El {
    let cells = cells.iter().map(|cell| {
        let label = el("dt").text(&cell.label);
        el("div").class(each).kid(label).text(" ").kid(el("dd").text(&cell.text))
    });
    el("dl").class(class).kids(cells)
}
