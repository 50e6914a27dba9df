//! The steps of the work, and how far each system is.

use crate::browser::App;
use crate::domain::{ComponentId, Progress};
use crate::i18n::Voice;
use crate::i18n::frame::Frame;
use crate::session::{Place, Route};
use leptos::prelude::*;

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
        Place::Review(_) => Frame::Review,
        Place::See => Frame::See,
        Place::Choose => Frame::Choose,
        Place::Outcomes => Frame::Outcomes,
        Place::OnePage => Frame::OnePage,
        Place::HandOn => Frame::HandOn,
    }
}

/// Draws the steps.
pub(super) fn view(app: App, voice: Voice, place: Option<&Place>) -> AnyView {
    let Some(workbook) = app.peek(|session| session.route.workbook().cloned()) else { return ().into_any() };
    let here = place.map_or(Frame::Prepare, word);
    let words = [Frame::Prepare, Frame::Review, Frame::See, Frame::Choose, Frame::Outcomes, Frame::OnePage, Frame::HandOn];
    let number = words.iter().position(|word| *word == here).map_or(1, |index| index + 1);
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
            let here = matches!(here, Some(Place::Review(component)) if inside(component));
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
            Route::to(&id, place).to_hash()
        };
        view! {
            <li class="spine__item">
                <a class="spine__step" href=href aria-current=(word == here).then_some("step")>
                    <span class="spine__number" aria-hidden="true">{index + 1}</span>
                    <span class="spine__name">{voice.say(word)}</span>
                    {(word == Frame::Review).then(|| view! { <span class="spine__note">{done}</span> })}
                </a>
            </li>
        }
    });
    let system_lines = move || {
        let each = |line: &SystemLine| {
            let href = Route::to(&workbook, Place::Review(line.enter.clone())).to_hash();
            let count = voice.with(Frame::CountOf, &[&line.answered.to_string(), &line.all.to_string()]);
            view! {
                <li>
                    <a class="spine__system" href=href aria-current=line.here.then_some("true")>
                        <span class="spine__sysname">{line.name.clone()}</span>
                        <span class="spine__count">{count}</span>
                        <progress class="spine__bar" max=line.all.to_string() value=line.answered.to_string() aria-hidden="true"></progress>
                    </a>
                </li>
            }
        };
        lines.with(|lines| lines.iter().map(each).collect_view())
    };
    let step_of = voice.with(Frame::StepOf, &[&number.to_string(), &words.len().to_string(), voice.say(here)]);
    view! {
        <nav class="spine" aria-label=voice.say(Frame::Steps)>
            <p class="spine__here">{step_of}</p>
            <ol class="spine__steps">{steps.collect_view()}</ol>
            <ul class="spine__systems" aria-label=voice.say(Frame::Systems)>{system_lines}</ul>
        </nav>
    }
    .into_any()
}
