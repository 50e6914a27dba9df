//! June Outcomes: for each chosen component, what will be true by June and how the team gets there.

mod article;
mod texts;

use super::Desk;
use crate::browser::{El, Slice, el};
use crate::domain::OutcomeId;
use crate::i18n::outcomes::Outcomes;
use crate::session::Place;
use crate::ui::parts::{empty, page_head};

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let ids = desk.chosen();
    let any = Slice::new(move || ids.with(|ids| !ids.is_empty()));
    let june = desk.app.peek_workbook(|book| book.school_year.june().to_string()).unwrap_or_default();
    let head = page_head("", voice.say(Outcomes::Title), &voice.with(Outcomes::Lede, &[&june]));
    let paper_head = desk.paper_head();
    let desk = desk.clone();
    let body = el("div")
        .class("part")
        .live_kids(move || if any.get() { filled(&desk, ids) } else { vec![nothing_yet(&desk, &june)] });
    vec![paper_head, head, body]
}

fn filled(desk: &Desk, ids: Slice<Vec<String>>) -> Vec<El> {
    let voice = desk.voice;
    let book = desk.clone();
    let one = move |id: &str| article::view(&book, &OutcomeId::from(id), ids);
    vec![
        el("p").class("privacy").text(voice.say(Outcomes::GroupsOnly)),
        el("div").class("part").each(move || ids.get(), one),
        too_long(desk),
        desk.paper_foot(),
        desk.actions(Place::Choose, voice.say(Outcomes::Back), Place::OnePage, voice.say(Outcomes::Next)),
    ]
}

/// How many texts are longer than their room on the page.
fn too_long(desk: &Desk) -> El {
    let voice = desk.voice;
    let fits = voice.say(Outcomes::Fits);
    let says = desk.app.read_desk(move |desk, _| {
        match desk.workbook.chosen().map(|outcome| outcome.too_long_for_the_page().count()).sum() {
            0 => fits.to_owned(),
            number => voice.count(number, Outcomes::TooLongOne, Outcomes::TooLongSeveral),
        }
    });
    let kind = move || says.with(|says| if says == fits { "calm" } else { "caution" });
    el("div")
        .class("callout screen-only")
        .live_attr("data-kind", move || Some(kind().to_owned()))
        .attr("role", "status")
        .kid(el("p").live(move || says.get()))
}

fn nothing_yet(desk: &Desk, june: &str) -> El {
    let voice = desk.voice;
    let says = voice.with(Outcomes::EmptySays, &[june]);
    empty(voice.say(Outcomes::EmptyTitle), &says, &desk.href(Place::Choose), voice.say(Outcomes::EmptyAction))
}
