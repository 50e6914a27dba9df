//! What stands around every screen: header with the save line, steps, undo, banners, notices.

mod banner;
mod files;
mod ground;
mod notice;
mod save_line;
mod spine;
mod tools;
mod workbook;

use super::pages;
use super::parts::{link, switch_id};
use crate::browser::{self, App, Clock, El, Slice, el};
use crate::domain::Language;
use crate::i18n::Voice;
use crate::i18n::earlier::Earlier;
use crate::i18n::frame::Frame;
use crate::session::{Place, Route, Screens, Session};
use std::cell::RefCell;
use std::hint::black_box;

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
    let scene = app.read(move |session| Scene {
        language: session.language,
        route: session.route.clone(),
        here: session.desk().is_some(),
        screen: pages::ready(app, session, &session.route),
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
    let page = pages::view(app, clock, voice, &scene.route, scene.screen);
    if scene.here {
        // Through an address that the compiler can't see through: `tools/build/split.mjs` cuts the app here. What opened
        // the workbook brought this along.
        return black_box(draw_frame_work as DrawFrame)(app, clock, scene, page);
    }
    el("div")
        .class("frame frame--bare")
        .kid(skip(voice))
        .kid(el("header").class("top").kid(home(voice)))
        .kid(once_here(app, "alerts", move || black_box(draw_alerts_work as DrawTold)(app, voice)))
        .kid(el("div").class("side").kid(tools::view(app, voice, None)))
        .kid(el("main").class("main").attr("tabindex", "-1").kid(el("div").class("stack").attr("data-gap", "xl").kids(page)))
        .kid(once_here(app, "part", move || black_box(draw_notices_work as DrawTold)(app, voice)))
}

type DrawFrame = fn(App, Clock, &Scene, Vec<El>) -> El;
type DrawTold = fn(App, Voice) -> Vec<El>;

#[inline(never)]
fn draw_frame_work(app: App, clock: Clock, scene: &Scene, page: Vec<El>) -> El {
    workbook::view(app, clock, scene, page)
}

#[inline(never)]
fn draw_alerts_work(app: App, voice: Voice) -> Vec<El> {
    alerts(app, voice).into()
}

#[inline(never)]
fn draw_notices_work(app: App, voice: Voice) -> Vec<El> {
    notice::view(app, voice).into()
}

/// What is told on every screen, as soon as what tells it is here: nothing happens before that.
fn once_here(app: App, class: &'static str, draw: impl Fn() -> Vec<El> + 'static) -> El {
    let here = Slice::new(move || app.work() == Screens::Here);
    el("div").class(class).live_kids(move || if here.get() { draw() } else { Vec::new() })
}

fn skip(voice: Voice) -> El {
    el("button").class("skip").attr("type", "button").text(voice.say(Frame::Skip)).click(browser::focus_main)
}

fn home(voice: Voice) -> El {
    link("top__home", &Route::Start.to_hash(), voice.say(Frame::AppName))
}

/// What keeps the work from being saved, and what else a person should know wherever they are.
fn alerts(app: App, voice: Voice) -> [El; 2] {
    [banner::view(app, voice), banners(app, voice)]
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
