//! The paper itself. Its measures and its steps of density are in `style/sheet.css`.

use super::super::Desk;
use crate::browser;
use crate::domain::{Language, Purpose};
use crate::export::{Cell, OnePage, PageOutcome, Texts};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::one_page::Sheet;
use crate::ui::parts::{Shape, mark, rated};
use leptos::prelude::*;

/// Draws the paper in a language.
pub(super) fn view(desk: &Desk, page: &OnePage, language: Language) -> AnyView {
    let voice = Voice(language);
    let practice = page.purpose == Purpose::Practice;
    let outcomes = page.outcomes.iter().enumerate().map(|(index, outcome)| one(desk, voice, index + 1, outcome));
    let goes_on = (page.texts == Texts::ToTheirRoom).then(|| view! { <p>{voice.say(Sheet::GoesOn)}</p> });
    view! {
        <article class="sheet" data-density="1" lang=language.tag()>
            <header class="sheet__head">
                <div>
                    <h2 class="sheet__title">{voice.say(Sheet::Title)}</h2>
                    <p class="sheet__year">{page.year.clone()}</p>
                    {practice.then(|| view! { <p class="tag">{voice.say(Frame::Practice)}</p> })}
                </div>
                <p class="sheet__who">
                    <strong class="sheet__team">{page.team.clone()}</strong>
                    " "
                    <span class="sheet__school">{page.school.clone()}</span>
                </p>
            </header>
            <ol class="sheet__list">{outcomes.collect_view()}</ol>
            <footer class="sheet__foot">
                <p>{browser::date_text(browser::today(), language)}</p>
                {goes_on}
                <p>{voice.say(Frame::NotEvaluation)}</p>
            </footer>
        </article>
    }
    .into_any()
}

fn one(desk: &Desk, voice: Voice, number: usize, outcome: &PageOutcome) -> AnyView {
    let (now, by_june) = (&outcome.now, &outcome.by_june);
    let framework = &desk.framework;
    view! {
        <li class="sheet__outcome">
            <div class="sheet__top">
                <span class="sheet__number">{number}</span>
                <h3 class="sheet__component">{outcome.component.clone()}</h3>
                <p class="move sheet__move">
                    {rated(Shape::of(&now.0, framework), now.1.clone())} <span class="move__arrow" aria-hidden="true">"→"</span>
                    <span class="vh">" "{voice.say(Sheet::To)}" "</span>
                    <span class="rated rated--june">
                        {mark(Shape::of(&by_june.0, framework))} <span class="rated__word">{by_june.1.clone()}</span>
                    </span>
                </p>
            </div>
            <p class="sheet__sentence">{outcome.sentence.clone()}</p>
            <dl class="sheet__cells">{cells("sheet__cell", &outcome.know)}</dl>
            <dl class="sheet__cells">{cells("sheet__cell", &outcome.work)}</dl>
            <dl class="sheet__quarters">{cells("sheet__quarter", &outcome.quarters)}</dl>
        </li>
    }
    .into_any()
}

fn cells(class: &'static str, cells: &[Cell]) -> AnyView {
    let cells = cells.iter().map(|cell| {
        view! { <div class=class><dt>{cell.label.clone()}</dt>" "<dd>{cell.text.clone()}</dd></div> }
    });
    cells.collect_view().into_any()
}
