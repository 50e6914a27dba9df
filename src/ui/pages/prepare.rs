//! The preparation: who is at the table, for which year, and which systems they look at today.

mod people;
mod systems;

use super::Desk;
use crate::browser;
use crate::domain::{Command, SchoolYear, TeamKind, TextPlace};
use crate::i18n::frame::Frame;
use crate::i18n::prepare::Prepare;
use crate::session::Place;
use crate::ui::parts::{choice, field, page_head};
use leptos::prelude::*;

/// Draws the preparation.
pub(super) fn view(desk: &Desk) -> AnyView {
    let voice = desk.voice;
    let mut team = desk.text_field("team-name", voice.say(Prepare::TeamName), TextPlace::TeamName);
    voice.say(Prepare::TeamNameHint).clone_into(&mut team.hint);
    let school = desk.text_field("school", voice.say(Prepare::School), TextPlace::School);
    // Asked for after the main action was pressed with no system chosen.
    let missing = RwSignal::new(false);
    view! {
        {page_head(None, voice.say(Prepare::Title), voice.say(Prepare::Lede))}
        <div class="stack" data-gap="l">
            {field(team)} {field(school)} <p class="privacy">{voice.say(Frame::GroupsOnly)}</p> {kinds(desk)} {years(desk)}
            {people::view(desk)} {systems::view(desk, missing)}
        </div>
        {start(desk, missing)}
    }
    .into_any()
}

fn kinds(desk: &Desk) -> AnyView {
    let (app, voice) = (desk.app, desk.voice);
    let now = app.read_desk(|desk, _| desk.workbook.team.kind);
    let kinds = [
        (TeamKind::GradeLevel, Prepare::GradeLevel),
        (TeamKind::Department, Prepare::Department),
        (TeamKind::InstructionalLeadership, Prepare::Ilt),
        (TeamKind::Other, Prepare::OtherTeam),
    ];
    let choices = kinds.map(|(kind, word)| {
        let choose = Callback::new(move |()| app.edit(Command::SetTeamKind(kind)));
        let checked = Signal::derive(move || now.get() == kind);
        choice("radio", "team-kind", voice.say(word).to_owned(), String::new(), checked, choose)
    });
    view! {
        <fieldset class="group">
            <legend class="group__legend">{voice.say(Prepare::Kind)}</legend>
            <div class="group__choices" data-cols="2">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn years(desk: &Desk) -> AnyView {
    let (app, voice) = (desk.app, desk.voice);
    let this = SchoolYear::of(browser::today());
    let stored = app.peek_workbook(|book| book.school_year);
    let mut years = vec![this, this.next()];
    years.extend(stored.filter(|year| !years.contains(year)));
    years.sort_unstable();
    let now = app.read_desk(|desk, _| Some(desk.workbook.school_year));
    let choices = years.into_iter().map(|year| {
        let choose = Callback::new(move |()| app.edit(Command::SetSchoolYear(year)));
        let checked = Signal::derive(move || now.get() == Some(year));
        let note = voice.with(Prepare::YearSays, &[&year.june().to_string()]);
        choice("radio", "school-year", year.label(), note, checked, choose)
    });
    view! {
        <fieldset class="group">
            <legend class="group__legend">{voice.say(Prepare::Year)}</legend>
            <div class="group__choices" data-cols="2">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The main action: to the first component without a rating. With no system chosen it says what is missing.
fn start(desk: &Desk, missing: RwSignal<bool>) -> AnyView {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    // Where to, and whether anything was answered before.
    let target = desk.app.read_desk(move |desk, _| {
        let book = &desk.workbook;
        let first = book.todays_components(&framework).into_iter().next()?;
        let begun = book.review.components.iter().any(|entry| entry.rating != crate::domain::Rating::NotRated);
        Some((book.resume_at(&framework).unwrap_or(first), begun))
    });
    let desk = desk.clone();
    let action = move || {
        if let Some((component, begun)) = target.get() {
            let word = if begun { Prepare::GoOn } else { Prepare::Start };
            let href = desk.href(Place::Review(component));
            view! { <a class="button button--main" href=href>{voice.say(word)}</a> }.into_any()
        } else {
            let explain = move |_| {
                missing.set(true);
                browser::focus(systems::MISSING);
            };
            view! {
                <button class="button button--main" type="button" on:click=explain>{voice.say(Prepare::Start)}</button>
            }
            .into_any()
        }
    };
    view! { <div class="actions">{action}</div> }.into_any()
}
