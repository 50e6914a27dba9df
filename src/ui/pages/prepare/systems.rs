//! Which systems today: those that the kind of team usually takes up first, the others under a fold.

use super::super::Desk;
use crate::browser::{El, Slice, State, el};
use crate::domain::{Audience, Command, System};
use crate::i18n::prepare::Prepare;
use crate::session::EACH;
use crate::ui::parts::{choice, choices, group};

/// The id of the sentence that asks for a system.
pub(super) const MISSING: &str = "systems-missing";
/// How long the usual meeting is, in minutes.
const MEETING: usize = 45;

/// Draws the choice and how long it takes.
pub(super) fn view(desk: &Desk, missing: State<bool>) -> [El; 2] {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let first = desk.app.read_desk(move |desk, _| {
        let first = framework.offered_first(desk.workbook.team.kind);
        first.map(|system| system.id.as_str().to_owned()).collect::<Vec<_>>()
    });
    let framework = desk.framework.clone();
    let time = desk.app.read_desk(move |desk, _| {
        let count = desk.workbook.todays_components(&framework).len();
        let mut says = vec![match count {
            0 => voice.say(Prepare::TimeNone).to_owned(),
            count => voice.with(Prepare::Time, &[&count.to_string(), &(count * EACH).to_string(), &EACH.to_string()]),
        }];
        if count * EACH > MEETING {
            says.push(voice.say(Prepare::TimeLong).to_owned());
        }
        says
    });
    let chosen = any_today(desk);
    let ask = el("p")
        .class("field__error")
        .id(MISSING)
        .attr("tabindex", "-1")
        .live_flag("hidden", move || chosen.get() || !missing.get())
        .text(voice.say(Prepare::Pick));
    let desk = desk.clone();
    let group = group(voice.say(Prepare::Systems))
        .attr("aria-describedby", "systems-hint")
        .kid(el("p").class("group__hint").id("systems-hint").text(voice.say(Prepare::SystemsHint)))
        .kid(ask)
        .live_kids(move || first.with(|first| offered(&desk, first)));
    let time = el("div").class("callout").attr("aria-live", "polite").each(move || time.get(), |says| el("p").text(says));
    [group, time]
}

fn any_today(desk: &Desk) -> Slice<bool> {
    let framework = desk.framework.clone();
    desk.app.read_desk(move |desk, _| !desk.workbook.todays_components(&framework).is_empty())
}

fn offered(desk: &Desk, offered: &[String]) -> Vec<El> {
    let chosen = desk.app.peek_workbook(|book| book.systems.clone()).unwrap_or_default();
    let (first, others): (Vec<_>, Vec<_>) =
        desk.framework.systems.iter().partition(|system| offered.iter().any(|id| id == system.id.as_str()));
    let open = others.iter().any(|system| chosen.contains(&system.id));
    let all = |systems: Vec<&System>| choices(systems.into_iter().map(|system| one(desk, system)));
    let mut shown = vec![all(first)];
    if !others.is_empty() {
        let summary = desk.voice.with(Prepare::OtherSystems, &[&others.len().to_string()]);
        let fold = el("details").class("fold").attr_if("open", open.then_some(""));
        shown.push(fold.kid(el("summary").text(&summary)).kid(all(others)));
    }
    shown
}

fn one(desk: &Desk, system: &System) -> El {
    let (app, voice, id) = (desk.app, desk.voice, system.id.clone());
    let components = system.components.len();
    let size = voice.with(Prepare::Size, &[&components.to_string(), &(components * EACH).to_string()]);
    let mut notes = vec![system.about.as_str(), &size];
    if system.audience == Audience::Leadership {
        notes.push(voice.say(Prepare::Leadership));
    }
    let this = id.clone();
    let checked = app.read_desk(move |desk, _| desk.workbook.systems.contains(&this));
    let toggle = move || app.edit(Command::ToggleSystem(id.clone()));
    choice("checkbox", "system", &system.name, &notes, checked, toggle)
}
