//! What stands around every screen: header with the save line, steps, undo, banners, notices.

mod banner;
mod notice;
mod save_line;
mod spine;
mod tools;

use super::pages;
use crate::browser::{self, App, Clock};
use crate::domain::{Language, Purpose};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::session::{Place, Route, Session};
use leptos::prelude::*;

/// What the frame is drawn anew for: the language, the address, and whether its workbook is here.
#[derive(Clone, PartialEq)]
struct Scene {
    language: Language,
    route: Route,
    here: bool,
}

/// Draws the frame and the screen in it.
pub(super) fn view(app: App, clock: Clock) -> AnyView {
    let scene = app.read(|session| Scene {
        language: session.language,
        route: session.route.clone(),
        here: session.desk().is_some(),
    });
    // A new address is an arrival: title, focus on the heading, top of the page. A new language keeps the place.
    Effect::new(move |before: Option<Scene>| {
        let now = scene.get();
        let title = title(app, Voice(now.language), &now.route);
        match before {
            Some(before) if before.route == now.route && before.language != now.language => {
                browser::arrive_in_place(&title, &format!("language-{}", now.language.tag()));
            }
            _ => browser::arrive(&title),
        }
        now
    });
    (move || scene.with(|scene| framed(app, clock, scene))).into_any()
}

fn framed(app: App, clock: Clock, scene: &Scene) -> AnyView {
    let voice = Voice(scene.language);
    let bare = !scene.here;
    view! {
        <div class="frame" class:frame--bare=bare>
            <button class="skip" type="button" on:click=|_| browser::focus_main()>{voice.say(Frame::Skip)}</button>
            <header class="top">
                <a class="top__home" href=Route::Start.to_hash()>{voice.say(Frame::AppName)}</a>
                {scene.here.then(|| who(app, voice))} {scene.here.then(|| save_line::view(app, clock, voice))}
            </header>
            {banner::view(app, voice)}
            <div class="side">{scene.here.then(|| spine::view(app, voice, scene.route.place()))} {tools::view(app, voice)}</div>
            <main class="main" tabindex="-1">
                <div class="stack" data-gap="xl">{pages::view(app, clock, voice, &scene.route)}</div>
            </main>
            {notice::view(app, voice)}
        </div>
    }
    .into_any()
}

fn who(app: App, voice: Voice) -> AnyView {
    let team = app.read_desk(|desk, _| desk.workbook.team.name.clone());
    let year = app.read_desk(|desk, _| desk.workbook.school_year.label());
    let practice = app.read_desk(|desk, _| desk.workbook.purpose == Purpose::Practice);
    let name = move || {
        team.with(|team| if team.trim().is_empty() { voice.say(Frame::UnnamedTeam).to_owned() } else { team.clone() })
    };
    view! {
        <p class="top__who">
            <strong class="top__team">{name}</strong> " " <span class="top__year">{year}</span> " "
            {move || practice.get().then(|| view! { <span class="tag">{voice.say(Frame::Practice)}</span> })}
        </p>
    }
    .into_any()
}

fn title(app: App, voice: Voice, route: &Route) -> String {
    let screen = match route {
        Route::Start => return voice.say(Frame::StartTitle).to_owned(),
        Route::Open => voice.say(Frame::OpenFile).to_owned(),
        Route::Nowhere => voice.say(Frame::Nowhere).to_owned(),
        Route::Workbook(_, Place::Review(component)) => app.peek(|session: &Session| {
            let name = session.framework().and_then(|framework| Some(framework.find(component)?.1.name.clone()));
            name.unwrap_or_else(|| voice.say(Frame::Review).to_owned())
        }),
        Route::Workbook(_, place) => voice.say(spine::word(place)).to_owned(),
    };
    voice.with(Frame::TitleOf, &[&screen])
}
