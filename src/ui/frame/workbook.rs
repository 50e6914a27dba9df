//! What stands around the screens of a workbook: whose it is, the save line, the steps, undo.

use super::{Scene, alerts, banner, home, notice, save_line, skip, spine, tools};
use crate::browser::{App, Clock, El, el};
use crate::domain::Purpose;
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::session::Place;
use crate::ui::pages;

/// The longest name of a team that the header shows whole, in characters.
const LONGEST_NAME: usize = 80;

/// Draws the frame, with the screen in it.
pub(super) fn view(app: App, clock: Clock, scene: &Scene, page: Vec<El>) -> El {
    let voice = Voice(scene.language);
    let place = scene.route.place();
    if let Some(Place::Wall(_) | Place::Following) = place {
        // On the wall nothing stands around the component: no name, no save line, nothing to undo.
        let page = el("div").class("stack").kids(page);
        return el("main").class("main main--wall").attr("tabindex", "-1").kid(page);
    }
    if let Some(Place::Pass(_) | Place::Invite(..)) = place {
        // Nor around somebody who votes; but what keeps a vote from being saved is told at once.
        let alerts = el("div").class("alerts").kid(banner::view(app, voice));
        let page = el("div").class("stack").kids(page);
        return el("div")
            .class("booth")
            .kid(alerts)
            .kid(el("main").class("main booth__main").attr("tabindex", "-1").kid(page));
    }
    let header = el("header").class("top").kid(home(voice)).kid(who(app, voice)).kid(save_line::view(app, clock, voice));
    let side = el("div").class("side").kids(spine::view(app, voice, place)).kid(tools::view(
        app,
        voice,
        Some(tools::history(app, voice)),
    ));
    // What a newer Juneward wrote is shown, and no control answers: headings and links do.
    let page = el(if scene.read_only { "fieldset" } else { "div" })
        .class("stack")
        .attr("data-gap", "xl")
        .attr_if("disabled", scene.read_only.then_some(""))
        .kids(page);
    el("div")
        .class("frame")
        .kid(skip(voice))
        .kid(header)
        .kid(el("div").class("alerts").kids(alerts(app, voice)).kid(pages::above(app, clock, voice)))
        .kid(side)
        .kid(el("main").class("main").attr("tabindex", "-1").kid(page))
        .kids(notice::view(app, voice))
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
