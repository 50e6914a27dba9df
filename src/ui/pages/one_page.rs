//! The one page: the paper as it will print, in a language chosen here, and what keeps it from fitting.

mod long;
mod sheet;

use super::Desk;
use super::reading::Reading;
use crate::browser::{self, El, Fit, SMALL_TYPE, State, el};
use crate::domain::Language;
use crate::export::{OnePage as Page, Texts};
use crate::i18n::Voice;
use crate::i18n::one_page::OnePage;
use crate::session::Place;
use crate::ui::parts::{button, choice, empty, group, page_head};

/// How the page stands with its paper.
#[derive(Clone, Copy)]
struct Fitting {
    /// The type had to become so small that it is hard to read.
    small: State<bool>,
    /// Texts are cut to their room, because not even the densest step holds them whole.
    cut: State<bool>,
}

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let any = desk.app.read_desk(|desk, _| desk.workbook.chosen().next().is_some());
    let head = page_head("", voice.say(OnePage::Title), voice.say(OnePage::Lede));
    let desk = desk.clone();
    let body = el("div").class("part").live_kids(move || if any.get() { filled(&desk) } else { vec![nothing_yet(&desk)] });
    vec![head, body]
}

fn nothing_yet(desk: &Desk) -> El {
    let voice = desk.voice;
    let href = desk.href(Place::Choose);
    empty(voice.say(OnePage::EmptyTitle), voice.say(OnePage::EmptySays), &href, voice.say(OnePage::EmptyAction))
}

fn filled(desk: &Desk) -> Vec<El> {
    let (app, voice) = (desk.app, desk.voice);
    let reading = Reading::new(app, voice.0);
    let language = reading.shown;
    let fitting = Fitting { small: State::new(false), cut: State::new(false) };
    let book = desk.book();
    browser::watch(move || {
        book.with(|_| ());
        language.with(|_| ());
        // Whole texts get their chance again.
        if fitting.cut.peek() == Some(true) {
            fitting.cut.set(false);
        }
        browser::after_draw(move || fit(fitting));
    });
    browser::before_print_and_on_resize(move || fit(fitting));
    let draft = desk.clone();
    let paper = move || {
        let texts = if fitting.cut.get() { Texts::ToTheirRoom } else { Texts::Whole };
        let (book, language) = (book.get()?, language.get());
        let framework = draft.app.peek(|session| session.framework_in(language).cloned())?;
        Some(sheet::view(&draft, &Page::of(&book, &framework, Voice(language), texts), language))
    };
    let sheet = el("div")
        .class("sheet-view")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", voice.say(OnePage::Paper))
        .kid(el("p").class("sheet-view__note").text(voice.say(OnePage::LaidOut)))
        .live_kids(move || paper().into_iter().collect());
    let hint = el("p").class("quiet").text(voice.say(OnePage::Hint));
    let print = button("button", voice.say(OnePage::Print), move || browser::print_page(app, language.get_untracked()));
    vec![
        languages(voice, reading),
        el("div").class("stack").attr("data-gap", "s").kid(long::view(desk, fitting)).kid(sheet),
        el("div").class("stack").attr("data-gap", "s").kid(el("p").kid(print)).kid(hint),
        desk.actions(Place::Outcomes, voice.say(OnePage::Back), Place::HandOn, voice.say(OnePage::HandOn)),
    ]
}

/// Measures the paper. Where whole texts do not fit at any step, they are cut to their room and it is measured again.
fn fit(fitting: Fitting) {
    // The screen may have been left since this was asked for: then its signals are gone.
    let Some(cut) = fitting.cut.peek() else { return };
    let Some(fit_now) = browser::fit_sheet() else { return };
    if fit_now == Fit::Over && !cut {
        fitting.cut.set(true);
        browser::after_draw(move || fit(fitting));
    } else {
        let small = matches!(fit_now, Fit::At(SMALL_TYPE..) | Fit::Over);
        // Told only when it changes: what it shows is read aloud.
        if fitting.small.peek() != Some(small) {
            fitting.small.set(small);
        }
    }
}

fn languages(voice: Voice, reading: Reading) -> El {
    let choices = Language::ALL.map(|this| {
        let name = match this {
            Language::English => "English",
            Language::Spanish => "Español",
        };
        choice("radio", "page-language", name, &[], reading.is(this), move || reading.choose(this))
    });
    group(voice.say(OnePage::PageLanguage))
        .kid(el("p").class("group__hint").text(voice.say(OnePage::PageLanguageHint)))
        .kid(el("div").class("cluster").kids(choices))
}
