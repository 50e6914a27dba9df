//! The summary in the language of those who will read it: shown, copied, or sent on its way by e-mail.

use super::super::Desk;
use crate::browser;
use crate::domain::Language;
use crate::export;
use crate::i18n::Voice;
use crate::i18n::hand_on::{HandOn, own_name};
use crate::ui::parts::choice;
use leptos::prelude::*;

/// Draws the choice of language, the summary, and the two ways to take it along.
pub(super) fn view(desk: &Desk) -> AnyView {
    let (app, voice) = (desk.app, desk.voice);
    let language = RwSignal::new(voice.0);
    let text = app.read_desk(move |desk, session| {
        let language = language.get();
        let Some(framework) = session.framework_in(language) else { return String::new() };
        export::summary(Voice(language), &desk.workbook, framework, &browser::date_text(browser::today(), language))
    });
    let mail = app.read_desk(move |desk, session| {
        let language = language.get();
        let Some(framework) = session.framework_in(language) else { return String::new() };
        let file = export::file_name(&desk.workbook, browser::today());
        export::mailto(Voice(language), &desk.workbook, framework, &file)
    });
    view! {
        <section class="section" aria-labelledby="words-title">
            <h2 id="words-title">{voice.say(HandOn::Words)}</h2>
            <fieldset class="group screen-only" aria-describedby="words-language-hint">
                <legend class="group__legend">{voice.say(HandOn::Language)}</legend>
                <p class="group__hint" id="words-language-hint">{voice.say(HandOn::LanguageHint)}</p>
                <div class="group__choices" data-cols="2">
                    {Language::ALL
                        .map(|each| {
                            let checked = Signal::derive(move || language.get() == each);
                            let choose = Callback::new(move |()| language.set(each));
                            choice("radio", "summary-language", own_name(each).to_owned(), String::new(), checked, choose)
                        })
                        .collect_view()}
                </div>
            </fieldset>
            <ul class="offers screen-only">
                <li class="offer">
                    <div class="offer__text">
                        <h3 class="offer__title">{voice.say(HandOn::Copy)}</h3>
                        <p>{voice.say(HandOn::CopySays)}</p>
                    </div>
                    <div class="offer__do">
                        <button class="button" type="button" on:click=move |_| text.with(|text| browser::copy(app, text))>
                            {voice.say(HandOn::Copy)}
                        </button>
                    </div>
                </li>
                <li class="offer">
                    <div class="offer__text">
                        <h3 class="offer__title">{voice.say(HandOn::Mail)}</h3>
                        <p>{voice.say(HandOn::MailSays)}</p>
                    </div>
                    <div class="offer__do">
                        <a class="button" href=mail>{voice.say(HandOn::Mail)}</a>
                    </div>
                </li>
            </ul>
            <h3 id="summary-title">{voice.say(HandOn::Summary)}</h3>
            <pre class="plain" tabindex="0" aria-labelledby="summary-title" lang=move || language.get().tag()>{text}</pre>
        </section>
    }
    .into_any()
}
