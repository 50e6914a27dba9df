//! The start: the workbooks of this device, and the three ways to begin.

mod books;
mod gone;
mod held;

use crate::browser::{self, App, Clock};
use crate::content;
use crate::domain::ReviewId;
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::i18n::start::Start;
use crate::session::{Event, Route};
use crate::ui::parts::page_head;
use leptos::prelude::*;

/// Draws the start.
pub(super) fn view(app: App, clock: Clock, voice: Voice) -> AnyView {
    let any = app.read(|session| !session.shelf().is_empty());
    let head = move || {
        let kicker = Some(voice.say(Start::Kicker).to_owned());
        if any.get() {
            page_head(kicker, voice.say(Start::Title), "")
        } else {
            page_head(kicker, voice.say(Start::Welcome), voice.say(Start::WelcomeSays))
        }
    };
    view! {
        {head}
        {books::view(app, clock, voice)}
        {held::view(app, voice)}
        {ways(app, voice)}
        {move || (!any.get()).then(|| sitting(voice))}
        <div class="stack" data-gap="s">
            <p><strong>{voice.say(Start::Privacy)}</strong></p>
            <p class="quiet">{voice.say(Start::Shared)}</p>
        </div>
        {gone::view(app, voice)}
        {foot(app, voice)}
    }
    .into_any()
}

fn ways(app: App, voice: Voice) -> AnyView {
    let begin = move |_| app.send(Event::StartWorkbook { review: ReviewId::from(browser::fresh_word().as_str()) });
    let practise = move |_| app.send(Event::StartPractice(content::practice(voice.0).to_owned()));
    view! {
        <div class="ways">
            <section class="way">
                <h2 class="way__title">{voice.say(Start::Begin)}</h2>
                <p>{voice.say(Start::BeginSays)}</p>
                <button class="button button--main" type="button" on:click=begin>{voice.say(Start::Begin)}</button>
            </section>
            <section class="way">
                <h2 class="way__title">{voice.say(Frame::OpenFile)}</h2>
                <p>{voice.say(Start::OpenSays)}</p>
                <a class="button" href=Route::Open.to_hash()>{voice.say(Frame::OpenFile)}</a>
            </section>
            <section class="way">
                <h2 class="way__title">{voice.say(Start::Practise)}</h2>
                <p>{voice.say(Start::PractiseSays)}</p>
                <button class="button" type="button" on:click=practise>{voice.say(Start::PractiseGo)}</button>
            </section>
        </div>
    }
    .into_any()
}

/// What a sitting is like: for those who see this for the first time.
fn sitting(voice: Voice) -> AnyView {
    let steps = [Start::SittingOne, Start::SittingTwo, Start::SittingThree];
    view! {
        <section class="section" aria-labelledby="sitting-title">
            <h2 id="sitting-title">{voice.say(Start::Sitting)}</h2>
            <ol class="sitting">{steps.map(|step| view! { <li>{voice.say(step)}</li> }).collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Whose wording this is and whose it is not.
fn foot(app: App, voice: Voice) -> AnyView {
    let framework = app.peek(|session| session.framework().cloned());
    let says = framework.map(|framework| {
        view! {
            <p class="quiet">{framework.statement.clone()}</p>
            <p class="quiet">{voice.with(Start::Licence, &[&framework.licence])}</p>
        }
    });
    view! { <footer class="section">{says}</footer> }.into_any()
}

/// A team's name, or what stands for it.
fn named(voice: Voice, name: &str) -> String {
    if name.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { name.to_owned() }
}
