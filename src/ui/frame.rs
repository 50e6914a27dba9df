//! What stands around every screen: header with the save line, steps, undo, banners, notices.

mod banner;
mod files;
mod ground;
mod notice;
mod save_line;
mod spine;
mod tools;

use super::pages;
use super::parts::{link, switch_id};
use crate::browser::{self, App, Clock, El, el};
use crate::domain::{Language, Purpose};
use crate::i18n::Voice;
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::session::{Place, Route, Screens, Session};
use std::cell::RefCell;
use std::hint::black_box;

/// The longest name of a team that the header shows whole, in characters.
const LONGEST_NAME: usize = 80;

/// What the frame is drawn anew for: the language, the address, whether its workbook and its screen are here, and whether the
/// workbook can be changed.
#[derive(Clone, PartialEq)]
struct Scene {
    language: Language,
    route: Route,
    here: bool,
    screen: Screens,
    bare: bool,
    read_only: bool,
}

/// Draws the frame and the screen in it.
pub(super) fn view(app: App, clock: Clock) -> El {
    let scene = app.read(|session| Scene {
        language: session.language,
        route: session.route.clone(),
        here: session.desk().is_some(),
        screen: pages::ready(session, &session.route),
        bare: session.route == Route::Start && session.is_bare(),
        read_only: session.desk().is_some_and(crate::session::Desk::is_read_only),
    });
    // A new address is an arrival: title, focus on the heading, top of the page. A new language keeps the place.
    let before = RefCell::new(None::<Scene>);
    browser::watch(move || {
        let now = scene.get();
        let title = title(app, Voice(now.language), &now.route);
        match before.replace(Some(now.clone())) {
            Some(before) if before.route == now.route && before.language != now.language => {
                browser::arrive_in_place(&title, &switch_id(now.language));
            }
            _ => browser::arrive(&title),
        }
    });
    el("div").class("app").id("app").live_kids(move || vec![framed(app, clock, &scene.get())])
}

fn framed(app: App, clock: Clock, scene: &Scene) -> El {
    let voice = Voice(scene.language);
    let here = scene.here;
    if let (true, Some(Place::Wall(_) | Place::Following)) = (here, scene.route.place()) {
        // On the wall nothing stands around the component: no name, no save line, nothing to undo.
        let page = el("div").class("stack").kids(pages::view(app, clock, voice, &scene.route));
        return el("main").class("main main--wall").attr("tabindex", "-1").kid(page);
    }
    if let (true, Some(Place::Pass(_) | Place::Invite(..))) = (here, scene.route.place()) {
        // Nor around somebody who votes; but what keeps a vote from being saved is told at once.
        let alerts = el("div").class("alerts").kid(banner::view(app, voice));
        let page = el("div").class("stack").kids(pages::view(app, clock, voice, &scene.route));
        return el("div")
            .class("booth")
            .kid(alerts)
            .kid(el("main").class("main booth__main").attr("tabindex", "-1").kid(page));
    }
    let skip = el("button").class("skip").attr("type", "button").text(voice.say(Frame::Skip)).click(browser::focus_main);
    let header = el("header")
        .class("top")
        .kid(link("top__home", &Route::Start.to_hash(), voice.say(Frame::AppName)))
        .kids(here.then(|| who(app, voice)))
        .kids(here.then(|| save_line::view(app, clock, voice)));
    let side = el("div")
        .class("side")
        .kids(spine::view(app, voice, scene.route.place()).filter(|_| here))
        .kid(tools::view(app, voice, here));
    // What a newer Juneward wrote is shown, and no control answers: headings and links do.
    let page = el(if scene.read_only { "fieldset" } else { "div" })
        .class("stack")
        .attr("data-gap", "xl")
        .attr_if("disabled", scene.read_only.then_some(""))
        .kids(pages::view(app, clock, voice, &scene.route));
    el("div")
        .class(if here { "frame" } else { "frame frame--bare" })
        .kid(skip)
        .kid(header)
        .kid(
            el("div")
                .class("alerts")
                .kid(banner::view(app, voice))
                .kid(banners(app, voice))
                .kids(here.then(|| pages::above(app, clock, voice))),
        )
        .kid(side)
        .kid(el("main").class("main").attr("tabindex", "-1").kid(page))
        .kids(notice::view(app, voice))
}

/// The banners about what only the later code knows: files, and the ground that the work stands on.
fn banners(app: App, voice: Voice) -> El {
    let here = app.read(|session| session.screens == Screens::Here);
    el("div").class("part").live_kids(move || {
        if here.get() { black_box(draw_banners_later as fn(App, Voice) -> Vec<El>)(app, voice) } else { Vec::new() }
    })
}

#[inline(never)]
fn draw_banners_later(app: App, voice: Voice) -> Vec<El> {
    vec![files::view(app, voice), ground::view(app, voice)]
}

fn who(app: App, voice: Voice) -> El {
    let team = app.read_desk(|desk, _| desk.workbook.team.name.clone());
    let year = app.read_desk(|desk, _| desk.workbook.school_year.label());
    let practice = app.peek_workbook(|workbook| workbook.purpose == Purpose::Practice).unwrap_or_default();
    let name = move || {
        team.with(|team| match team.char_indices().nth(LONGEST_NAME) {
            _ if team.trim().is_empty() => voice.say(Frame::UnnamedTeam).to_owned(),
            // The whole name stands on Prepare and on paper; here the beginning tells teams apart.
            Some((end, _)) => [team.get(..end).unwrap_or_default(), "…"].concat(),
            None => team.clone(),
        })
    };
    el("p")
        .class("top__who")
        .kid(el("strong").class("top__team").live(name))
        .text(" ")
        .kid(el("span").class("top__year").live(move || year.get()))
        .text(" ")
        .kids(practice.then(|| el("span").class("tag").text(voice.say(Frame::Practice))))
}

fn title(app: App, voice: Voice, route: &Route) -> String {
    let screen = match route {
        Route::Start => return voice.say(Frame::StartTitle).to_owned(),
        Route::Vote(_) | Route::Count(_) => voice.say(Frame::Vote).to_owned(),
        Route::Open | Route::Link(_) => voice.say(Frame::OpenFile).to_owned(),
        Route::Earlier(_) => voice.say(Earlier::Title).to_owned(),
        Route::Nowhere => voice.say(Frame::Nowhere).to_owned(),
        Route::Workbook(
            _,
            Place::Review(component)
            | Place::Wall(component)
            | Place::Talk(component)
            | Place::Pass(component)
            | Place::OwnDevices(component)
            | Place::Invite(component, _),
        ) => app.peek(|session: &Session| {
            let name = session.framework().and_then(|framework| Some(framework.find(component)?.1.name.clone()));
            name.unwrap_or_else(|| voice.say(Frame::Review).to_owned())
        }),
        Route::Workbook(_, place) => voice.say(spine::word(place)).to_owned(),
    };
    voice.with(Frame::TitleOf, &[&screen])
}
