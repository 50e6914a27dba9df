//! June Outcomes: for each chosen component, what will be true by June and how the team gets there.

mod article;
mod texts;

use super::Desk;
use crate::domain::OutcomeId;
use crate::i18n::outcomes::Outcomes;
use crate::session::Place;
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let ids = desk.app.read_desk(|desk, _| desk.workbook.chosen().map(|outcome| outcome.id.clone()).collect::<Vec<_>>());
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    let june = desk.app.peek_workbook(|book| book.school_year.june().to_string()).unwrap_or_default();
    let head = (desk.paper_head(), page_head(None, voice.say(Outcomes::Title), voice.with(Outcomes::Lede, &[&june])));
    let desk = desk.clone();
    view! {
        {head}
        {move || if any.get() { filled(&desk, ids) } else { nothing_yet(&desk, &june) }}
    }
    .into_any()
}

fn filled(desk: &Desk, ids: Memo<Vec<OutcomeId>>) -> AnyView {
    let voice = desk.voice;
    let one = {
        let desk = desk.clone();
        move |id: OutcomeId| article::view(&desk, &id, ids)
    };
    view! {
        <p class="privacy">{voice.say(Outcomes::GroupsOnly)}</p>
        <For each=move || ids.get() key=Clone::clone children=one />
        {too_long(desk)}
        {desk.paper_foot()}
        <div class="actions">
            <a class="button" href=desk.href(Place::Choose)>{voice.say(Outcomes::Back)}</a>
            <a class="button button--main" href=desk.href(Place::OnePage)>{voice.say(Outcomes::Next)}</a>
        </div>
    }
    .into_any()
}

/// How many texts are longer than their room on the page.
fn too_long(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let long = desk
        .app
        .read_desk(|desk, _| desk.workbook.chosen().map(|outcome| outcome.too_long_for_the_page().count()).sum::<usize>());
    let says = move || match long.get() {
        0 => voice.say(Outcomes::Fits).to_owned(),
        number => voice.count(number, Outcomes::TooLongOne, Outcomes::TooLongSeveral),
    };
    let kind = move || if long.get() == 0 { "calm" } else { "caution" };
    view! {
        <div class="callout screen-only" data-kind=kind role="status">
            <p>{says} " " <a href=desk.href(Place::OnePage)>{voice.say(Outcomes::Next)}</a></p>
        </div>
    }
    .into_any()
}

fn nothing_yet(desk: &Desk, june: &str) -> AnyView {
    let voice = desk.voice;
    view! {
        <div class="empty">
            <h2 class="empty__title">{voice.say(Outcomes::EmptyTitle)}</h2>
            <p>{voice.with(Outcomes::EmptySays, &[june])}</p>
            <a class="button button--main" href=desk.href(Place::Choose)>{voice.say(Outcomes::EmptyAction)}</a>
        </div>
    }
    .into_any()
}
