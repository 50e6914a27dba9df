//! The steps of the work, and how far each system is.

use crate::browser::{App, El, el};
use crate::domain::{ComponentId, Progress};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::session::{Place, Route};

/// How far a system of this sitting is.
#[derive(Clone, PartialEq)]
struct SystemLine {
    name: String,
    answered: usize,
    all: usize,
    here: bool,
    enter: ComponentId,
}

/// The word for a place.
pub(super) fn word(place: &Place) -> Frame {
    match place {
        Place::Prepare | Place::Resume => Frame::Prepare,
        Place::Review(_)
        | Place::Wall(_)
        | Place::Following
        | Place::Talk(_)
        | Place::Pass(_)
        | Place::OwnDevices(_)
        | Place::Invite(..) => Frame::Review,
        Place::See => Frame::See,
        Place::Choose => Frame::Choose,
        Place::Outcomes => Frame::Outcomes,
        Place::OnePage => Frame::OnePage,
        Place::HandOn => Frame::HandOn,
        Place::Sitting => Frame::Sitting,
        Place::TwoWindows => Frame::TwoWindows,
    }
}

/// Draws the steps.
pub(super) fn view(app: App, voice: Voice, place: Option<&Place>) -> Option<El> {
    let workbook = app.peek(|session| session.route.workbook().cloned())?;
    let here = place.map_or(Frame::Prepare, word);
    let words = [Frame::Prepare, Frame::Review, Frame::See, Frame::Choose, Frame::Outcomes, Frame::OnePage, Frame::HandOn];
    let number = words.iter().position(|word| *word == here).map(|index| index + 1);
    let resume = app.read_desk(|desk, session| {
        let framework = session.framework()?;
        let start = desk.workbook.resume_at(framework);
        start.or_else(|| desk.workbook.todays_components(framework).into_iter().next())
    });
    let lines = app.read_desk(|desk, session| {
        let Some(framework) = session.framework() else { return Vec::new() };
        let here = session.route.place();
        let line = |system: &crate::domain::System| {
            let progress = Progress::of(&desk.workbook, framework, system);
            let inside = |id: &ComponentId| system.components.iter().any(|component| component.id == *id);
            let open = system
                .components
                .iter()
                .find(|component| desk.workbook.review.rating(&component.id) == crate::domain::Rating::NotRated);
            let enter = open.or(system.components.first()).map(|component| component.id.clone())?;
            let here = matches!(here, Some(Place::Review(component) | Place::Talk(component) | Place::OwnDevices(component)) if inside(component));
            Some(SystemLine { name: system.name.clone(), answered: progress.answered, all: progress.all, here, enter })
        };
        desk.workbook.todays_systems(framework).filter_map(line).collect()
    });
    let done = move || {
        lines.with(|lines| {
            let (answered, all) = lines.iter().fold((0, 0), |(a, b), line| (a + line.answered, b + line.all));
            voice.with(Frame::CountOf, &[&answered.to_string(), &all.to_string()])
        })
    };
    let book = workbook.clone();
    let steps = words.into_iter().enumerate().map(move |(index, word)| {
        let id = book.clone();
        let href = move || {
            let place = match word {
                Frame::Review => resume.get().map_or(Place::Prepare, Place::Review),
                Frame::See => Place::See,
                Frame::Choose => Place::Choose,
                Frame::Outcomes => Place::Outcomes,
                Frame::OnePage => Place::OnePage,
                Frame::HandOn => Place::HandOn,
                _ => Place::Prepare,
            };
            Some(Route::to(&id, place).to_hash())
        };
        let step = el("a")
            .class("spine__step")
            .live_attr("href", href)
            .attr_if("aria-current", (word == here).then_some("step"))
            .kid(el("span").class("spine__number").attr("aria-hidden", "true").text(&(index + 1).to_string()))
            .kid(el("span").class("spine__name").text(voice.say(word)))
            .kids((word == Frame::Review).then(|| el("span").class("spine__note").live(done)));
        el("li").class("spine__item").kid(step)
    });
    let system_lines = move || {
        let each = |line: &SystemLine| {
            let href = Route::to(&workbook, Place::Review(line.enter.clone())).to_hash();
            let (answered, all) = (line.answered.to_string(), line.all.to_string());
            let bar =
                el("progress").class("spine__bar").attr("max", &all).attr("value", &answered).attr("aria-hidden", "true");
            let system = el("a")
                .class("spine__system")
                .attr("href", &href)
                .attr_if("aria-current", line.here.then_some("true"))
                .kid(el("span").class("spine__sysname").text(&line.name))
                .text(" ")
                .kid(el("span").class("spine__count").text(&voice.with(Frame::CountOf, &[&answered, &all])))
                .kid(bar);
            el("li").kid(system)
        };
        lines.with(|lines| lines.iter().map(each).collect())
    };
    // What two windows said differently is no step of the work.
    let step_of = number.map_or_else(
        || voice.say(here).to_owned(),
        |number| voice.with(Frame::StepOf, &[&number.to_string(), &words.len().to_string(), voice.say(here)]),
    );
    let nav = el("nav")
        .class("spine")
        .attr("aria-label", voice.say(Frame::Steps))
        .kid(el("p").class("spine__here").text(&step_of))
        .kid(el("ol").class("spine__steps").kids(steps))
        .kid(el("ul").class("spine__systems").attr("aria-label", voice.say(Frame::Systems)).live_kids(system_lines));
    Some(nav)
}
