//! The one page: the paper as it will print, in a language chosen here, and what keeps it from fitting.

mod long;
mod sheet;

use super::Desk;
use crate::browser::{self, Fit};
use crate::domain::Language;
use crate::export::{OnePage as Page, Texts};
use crate::i18n::Voice;
use crate::i18n::one_page::OnePage;
use crate::session::Place;
use crate::ui::parts::{choice, empty, page_head};
use leptos::prelude::*;

/// How the page stands with its paper.
#[derive(Clone, Copy)]
struct Fitting {
    /// How it fits; nothing until it was measured.
    fit: RwSignal<Option<Fit>>,
    /// Whole, or cut to their room because not even the densest step holds them.
    texts: RwSignal<Texts>,
}

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let any = desk.app.read_desk(|desk, _| desk.workbook.chosen().next().is_some());
    let head = page_head(None, voice.say(OnePage::Title), voice.say(OnePage::Lede));
    let desk = desk.clone();
    let body = move || {
        if any.get() {
            return filled(&desk);
        }
        let href = desk.href(Place::Choose);
        empty(voice.say(OnePage::EmptyTitle), voice.say(OnePage::EmptySays), href, voice.say(OnePage::EmptyAction))
    };
    view! {
        {head}
        {body}
    }
    .into_any()
}

fn filled(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    // The language of the page is a view of it, not a part of the workbook: it starts as the screen's.
    let language = RwSignal::new(voice.0);
    let fitting = Fitting { fit: RwSignal::new(None), texts: RwSignal::new(Texts::Whole) };
    let page = move |texts: Texts| {
        move |session: &crate::session::Session| {
            let language = language.get();
            let desk = session.desk()?;
            Some(Page::of(&desk.workbook, session.framework_in(language)?, Voice(language), texts))
        }
    };
    let whole = desk.app.read(page(Texts::Whole));
    let short = desk.app.read(page(Texts::ToTheirRoom));
    Effect::new(move |_| {
        whole.track();
        fitting.texts.set(Texts::Whole);
        browser::after_draw(move || fit(fitting));
    });
    browser::before_print_and_on_resize(move || fit(fitting));
    let paper = {
        let desk = desk.clone();
        move || {
            let page = if fitting.texts.get() == Texts::Whole { whole.get() } else { short.get() };
            page.map(|page| sheet::view(&desk, &page, language.get_untracked()))
        }
    };
    view! {
        {languages(voice, language)}
        <div class="stack">
            {long::view(desk, fitting)}
            <div class="sheet-view" role="region" tabindex="0" aria-label=voice.say(OnePage::Paper)>
                {paper}
            </div>
        </div>
        <p class="quiet">
            {voice.say(OnePage::Hint)} " " <a href=desk.href(Place::HandOn)>{voice.say(OnePage::HandOn)}</a>
        </p>
        <div class="actions">
            <a class="button" href=desk.href(Place::Outcomes)>{voice.say(OnePage::Back)}</a>
            <button class="button button--main" type="button" on:click=|_| browser::print()>{voice.say(OnePage::Print)}</button>
        </div>
    }
    .into_any()
}

/// Measures the paper. Where whole texts do not fit at any step, they are cut to their room and it is measured again.
fn fit(fitting: Fitting) {
    // The screen may have been left since this was asked for: then its signals are gone.
    let Some(texts) = fitting.texts.try_get_untracked() else { return };
    let Some(fit_now) = browser::fit_sheet() else { return };
    if fit_now == Fit::Over && texts == Texts::Whole {
        fitting.texts.set(Texts::ToTheirRoom);
        browser::after_draw(move || fit(fitting));
    } else {
        fitting.fit.set(Some(fit_now));
    }
}

fn languages(voice: Voice, language: RwSignal<Language>) -> AnyView {
    let choices = Language::ALL.map(|this| {
        let name = match this {
            Language::English => "English",
            Language::Spanish => "Español",
        };
        let checked = Signal::derive(move || language.get() == this);
        let pick = Callback::new(move |()| language.set(this));
        choice("radio", "page-language", name.to_owned(), String::new(), checked, pick)
    });
    view! {
        <fieldset class="group">
            <legend class="group__legend">{voice.say(OnePage::PageLanguage)}</legend>
            <p class="group__hint">{voice.say(OnePage::PageLanguageHint)}</p>
            <div class="cluster">{choices}</div>
        </fieldset>
    }
    .into_any()
}
