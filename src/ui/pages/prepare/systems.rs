//! Which systems today: those that the kind of team usually takes up first, the others under a fold.

use super::super::Desk;
use crate::domain::{Audience, Command, System, TeamKind};
use crate::i18n::prepare::Prepare;
use crate::ui::parts::choice;
use leptos::prelude::*;

/// The id of the sentence that asks for a system.
pub(super) const MISSING: &str = "systems-missing";
/// How long a component takes, in minutes.
const MINUTES: usize = 7;
/// How long the usual meeting is, in minutes.
const MEETING: usize = 45;

/// Draws the choice and how long it takes.
pub(super) fn view(desk: &Desk, missing: RwSignal<bool>) -> AnyView {
    let voice = desk.voice;
    let kind = desk.app.read_desk(|desk, _| desk.workbook.team.kind);
    let count = {
        let framework = desk.framework.clone();
        desk.app.read_desk(move |desk, _| desk.workbook.todays_components(&framework).len())
    };
    let desk = desk.clone();
    let choices = move || choices(&desk, kind.get());
    let time = move || match count.get() {
        0 => voice.say(Prepare::TimeNone).to_owned(),
        count => voice.with(Prepare::Time, &[&count.to_string(), &(count * MINUTES).to_string()]),
    };
    let unasked = move || count.get() > 0 || !missing.get();
    view! {
        <fieldset class="group" aria-describedby="systems-hint">
            <legend class="group__legend">{voice.say(Prepare::Systems)}</legend>
            <p class="group__hint" id="systems-hint">{voice.say(Prepare::SystemsHint)}</p>
            <p class="field__error" id=MISSING tabindex="-1" hidden=unasked>
                {voice.say(Prepare::Pick)}
            </p>
            {choices}
        </fieldset>
        <div class="callout" aria-live="polite">
            <p>{time}</p>
            {move || (count.get() * MINUTES > MEETING).then(|| view! { <p>{voice.say(Prepare::TimeLong)}</p> })}
        </div>
    }
    .into_any()
}

fn choices(desk: &Desk, kind: TeamKind) -> AnyView {
    let chosen = desk.app.peek_workbook(|book| book.systems.clone()).unwrap_or_default();
    let offered: Vec<_> = desk.framework.offered_first(kind).map(|system| system.id.clone()).collect();
    let (first, others): (Vec<_>, Vec<_>) = desk.framework.systems.iter().partition(|system| offered.contains(&system.id));
    let open = others.iter().any(|system| chosen.contains(&system.id));
    let many = others.len();
    let first = first.into_iter().map(|system| one(desk, system)).collect_view();
    let others = (many > 0).then(|| {
        let others = others.into_iter().map(|system| one(desk, system)).collect_view();
        view! {
            <details class="fold" open=open>
                <summary>{desk.voice.with(Prepare::OtherSystems, &[&many.to_string()])}</summary>
                <div class="group__choices" data-cols="2">{others}</div>
            </details>
        }
    });
    view! {
        <div class="group__choices" data-cols="2">{first}</div>
        {others}
    }
    .into_any()
}

fn one(desk: &Desk, system: &System) -> AnyView {
    let (app, voice, id) = (desk.app, desk.voice, system.id.clone());
    let components = system.components.len();
    let size = voice.with(Prepare::Size, &[&components.to_string(), &(components * MINUTES).to_string()]);
    let mut note = [system.about.as_str(), &size].join(" ");
    if system.audience == Audience::Leadership {
        note.push(' ');
        note.push_str(voice.say(Prepare::Leadership));
    }
    let checked = {
        let id = id.clone();
        app.read_desk(move |desk, _| desk.workbook.systems.contains(&id))
    };
    let toggle = Callback::new(move |()| app.edit(Command::ToggleSystem(id.clone())));
    choice("checkbox", "system", system.name.clone(), note, checked.into(), toggle)
}
