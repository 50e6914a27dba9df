//! The preparation: who is at the table, for which year, and which systems they look at today.

mod people;
mod systems;

use super::Desk;
use crate::browser::{self, El, State, el};
use crate::domain::{Command, Rating, SchoolYear, TeamKind, TextPlace};
use crate::i18n::frame::Frame;
use crate::i18n::prepare::Prepare;
use crate::session::Place;
use crate::ui::parts::{button, choice, choices, field, group, link, page_head};

/// Draws the preparation.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let mut team = desk.text_field("team-name", voice.say(Prepare::TeamName), TextPlace::TeamName);
    voice.say(Prepare::TeamNameHint).clone_into(&mut team.hint);
    let school = desk.text_field("school", voice.say(Prepare::School), TextPlace::School);
    // Asked for after the main action was pressed with no system chosen.
    let missing = State::new(false);
    let parts = el("div")
        .class("stack")
        .attr("data-gap", "l")
        .kid(field(team))
        .kid(field(school))
        .kid(el("p").class("privacy").text(voice.say(Frame::GroupsOnly)))
        .kid(kinds(desk))
        .kid(years(desk))
        .kid(people::view(desk))
        .kids(systems::view(desk, missing));
    let head = page_head("", voice.say(Prepare::Title), voice.say(Prepare::Lede));
    let sitting = el("p").class("screen-only").kid(link("", &desk.href(Place::Sitting), voice.say(Frame::SittingGo)));
    vec![head, parts, sitting, super::earlier::more(desk), desk.paper_foot(), start(desk, missing)]
}

fn kinds(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let kinds = [
        (TeamKind::GradeLevel, Prepare::GradeLevel),
        (TeamKind::Department, Prepare::Department),
        (TeamKind::InstructionalLeadership, Prepare::Ilt),
        (TeamKind::Other, Prepare::OtherTeam),
    ];
    let kinds = kinds.map(|(kind, word)| {
        let checked = app.read_desk(move |desk, _| desk.workbook.team.kind == kind);
        choice("radio", "team-kind", voice.say(word), &[], checked, move || app.edit(Command::SetTeamKind(kind)))
    });
    group(voice.say(Prepare::Kind)).kid(choices(kinds))
}

fn years(desk: &Desk) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let this = SchoolYear::of(browser::today());
    let stored = app.peek_workbook(|book| book.school_year);
    let mut years = vec![this, this.next()];
    if let Some(stored) = stored.filter(|year| !years.contains(year)) {
        years.insert(if stored < this { 0 } else { years.len() }, stored);
    }
    let years = years.into_iter().map(|year| {
        let checked = app.read_desk(move |desk, _| desk.workbook.school_year == year);
        let note = voice.with(Prepare::YearSays, &[&year.june().to_string()]);
        let choose = move || app.edit(Command::SetSchoolYear(year));
        choice("radio", "school-year", &year.label(), &[&note], checked, choose)
    });
    group(voice.say(Prepare::Year)).kid(choices(years))
}

/// The main action: to the first component without a rating. With no system chosen it says what is missing.
fn start(desk: &Desk, missing: State<bool>) -> El {
    let voice = desk.voice;
    let here = desk.clone();
    // Where to, and the word for it; nothing where no system is chosen.
    let target = desk.app.read_desk(move |desk, _| {
        let book = &desk.workbook;
        let first = book.todays_components(&here.framework).into_iter().next();
        let Some(component) = book.resume_at(&here.framework).or(first) else { return Vec::new() };
        let begun = book.review.components.iter().any(|entry| entry.rating != Rating::NotRated);
        let word = if begun { Prepare::GoOn } else { Prepare::Start };
        vec![here.href(Place::Review(component)), voice.say(word).to_owned()]
    });
    el("div").class("actions").live_kids(move || {
        if let [href, word] = target.get().as_slice() {
            return vec![link("button button--main", href, word)];
        }
        let explain = move || {
            missing.set(true);
            browser::focus(systems::MISSING);
        };
        vec![button("button button--main", voice.say(Prepare::Start), explain)]
    })
}
