//! What to work on: the rated components, each with a checkbox, and why.

use super::Desk;
use crate::browser::{self, El, State, el};
use crate::domain::{
    Command, Component, ComponentId, MANY_OUTCOMES, MAX_OUTCOMES, OutcomeField, OutcomeId, Rating, System, TextPlace,
    Workbook,
};
use crate::i18n::choose::Choose;
use crate::i18n::frame::Frame;
use crate::session::Place;
use crate::ui::parts::{empty, field, link, page_head, section, wrong};

/// Draws the screen.
pub(super) fn view(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let any = desk.app.read_desk(|desk, _| {
        let book = &desk.workbook;
        book.chosen().next().is_some() || book.review.components.iter().any(|entry| entry.rating != Rating::NotRated)
    });
    let head = page_head("", voice.say(Choose::Title), voice.say(Choose::Lede));
    let paper_head = desk.paper_head();
    let desk = desk.clone();
    let body = el("div").class("part").live_kids(move || if any.get() { filled(&desk) } else { vec![nothing_yet(&desk)] });
    vec![paper_head, head, body]
}

fn filled(desk: &Desk) -> Vec<El> {
    let voice = desk.voice;
    let mut body = vec![how_many(desk)];
    body.extend(desk.framework.systems.iter().map(|system| system_picks(desk, system)));
    body.push(still_open(desk));
    body.push(desk.paper_foot());
    body.push(desk.actions(Place::See, voice.say(Choose::Back), Place::Outcomes, voice.say(Choose::Next)));
    body
}

fn nothing_yet(desk: &Desk) -> El {
    let voice = desk.voice;
    let first = desk.app.peek_workbook(|book| book.resume_at(&desk.framework)).flatten();
    let href = desk.href(first.map_or(Place::Prepare, Place::Review));
    empty(voice.say(Choose::EmptyTitle), voice.say(Choose::EmptySays), &href, voice.say(Choose::EmptyAction))
}

/// How many are chosen, with a word of caution from four on. Said aloud when it changes.
fn how_many(desk: &Desk) -> El {
    let voice = desk.voice;
    let chosen = desk.chosen();
    let number = move || match chosen.with(Vec::len) {
        0 => voice.say(Choose::None).to_owned(),
        number => voice.count(number, Choose::One, Choose::Several),
    };
    let caution = move || match chosen.with(Vec::len) {
        MAX_OUTCOMES.. => Some(Choose::Full),
        MANY_OUTCOMES.. => Some(Choose::Caution),
        _ => None,
    };
    let says = move || caution().map(|word| [" ", voice.say(word)].concat()).unwrap_or_default();
    el("div")
        .live_attr("class", move || Some(caution().map_or("", |_| "callout").to_owned()))
        .attr("data-kind", "caution")
        .attr("role", "status")
        .kid(el("p").kid(el("strong").live(number)).live(says))
}

/// Whether a component stands in the list: rated, or chosen already.
fn is_listed(book: &Workbook, component: &ComponentId) -> bool {
    book.review.rating(component) != Rating::NotRated || book.outcome_for(component).is_some_and(|outcome| outcome.chosen)
}

fn system_picks(desk: &Desk, system: &System) -> El {
    let all: Vec<ComponentId> = system.components.iter().map(|component| component.id.clone()).collect();
    let ids = desk.app.read_desk(move |desk, _| {
        let listed = all.iter().filter(|component| is_listed(&desk.workbook, component));
        listed.map(|component| component.as_str().to_owned()).collect::<Vec<_>>()
    });
    let title_id = ["picks-", system.id.as_str()].concat();
    let desk = desk.clone();
    let row = move |id: &str| match desk.framework.find(&ComponentId::from(id)) {
        Some((_, component)) => pick(&desk, component),
        // Listed are the framework's own components only.
        None => el("li"),
    };
    section(&title_id, &system.name)
        .class("stack")
        .attr("data-gap", "s")
        .live_flag("hidden", move || ids.with(Vec::is_empty))
        .kid(el("ul").class("picks").each(move || ids.get(), row))
}

fn pick(desk: &Desk, component: &Component) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let input_id = ["pick-", component.id.as_str()].concat();
    let error_id = [&input_id, "-error"].concat();
    let id = component.id.clone();
    let rating = app.read_desk(move |desk, _| desk.workbook.review.rating(&id));
    let id = component.id.clone();
    let outcome = app.read_desk(move |desk, _| {
        desk.workbook.outcome_for(&id).map(|outcome| outcome.id.as_str().to_owned()).unwrap_or_default()
    });
    let id = component.id.clone();
    let chosen = app.read_desk(move |desk, _| desk.workbook.outcome_for(&id).is_some_and(|outcome| outcome.chosen));
    let id = component.id.clone();
    let refused = desk.refused(move |command| matches!(command, Command::Choose { component, .. } if *component == id));
    // Told after each click: a refused click leaves the workbook as it was, and the box has to follow the workbook.
    let clicked = State::new(false);
    let (book, this) = (desk.clone(), component.clone());
    let change = move |_| {
        let command = if chosen.get_untracked() { Command::SetAside(this.id.clone()) } else { choose(&book, &this) };
        app.edit(command);
        clicked.set(true);
    };
    let input = el("input")
        .attr("type", "checkbox")
        .id(&input_id)
        .attr("aria-describedby", &error_id)
        .live_checked(move || {
            clicked.track();
            chosen.get()
        })
        .on("change", change);
    let book = desk.clone();
    let top = el("div")
        .class("pick__top")
        .kid(input)
        .kid(el("label").class("pick__name").attr("for", &input_id).text(&component.name))
        .live_kids(move || vec![rating.with(|rating| book.rated(rating))]);
    let desk = desk.clone();
    let why = move || {
        let id = outcome.get();
        if id.is_empty() {
            return Vec::new();
        }
        if !chosen.get() {
            return vec![el("p").class("pick__system").text(voice.say(Choose::Aside))];
        }
        let place = TextPlace::Outcome(OutcomeId::from(id.as_str()), OutcomeField::Why);
        let mut why = desk.text_field(&["why-", &id].concat(), voice.say(Choose::Why), place);
        voice.say(Choose::WhyHint).clone_into(&mut why.hint);
        why.lines = 2;
        let privacy = el("p").class("privacy").text(voice.say(Frame::GroupsOnly));
        vec![el("div").class("pick__why").kid(field(why)).kid(privacy)]
    };
    el("li").class("pick").kid(top).kid(wrong(&error_id, refused).attr("role", "alert")).live_kids(why)
}

/// The outcome starts as the framework begins it, in the language of the screen, one level above today's.
fn choose(desk: &Desk, component: &Component) -> Command {
    let rating = desk.app.peek_workbook(|book| book.review.rating(&component.id)).unwrap_or_default();
    let level_by_june = rating.level().map(|level| {
        // At the top of the scale, the aim is to stay there.
        desk.framework.level_above(level).map_or_else(|| level.clone(), |above| above.id.clone())
    });
    Command::Choose {
        component: component.id.clone(),
        id: OutcomeId::from(browser::fresh_word().as_str()),
        sentence: component.goal.clone(),
        level_by_june,
    }
}

/// How many components of this sitting are not in the list yet.
fn still_open(desk: &Desk) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let open = desk.app.read_desk(move |desk, _| {
        let book = &desk.workbook;
        let all = book.todays_components(&framework).into_iter();
        let unrated = all.filter(|id| book.review.rating(id) == Rating::NotRated);
        unrated.map(|id| id.as_str().to_owned()).collect::<Vec<_>>()
    });
    let desk = desk.clone();
    let line = move |open: &Vec<String>| {
        let first = ComponentId::from(open.first()?.as_str());
        let says = voice.count(open.len(), Choose::OpenOne, Choose::OpenSeveral);
        let rate = link("", &desk.href(Place::Review(first)), voice.say(Choose::GoRate));
        Some(el("p").class("quiet screen-only").text(&says).text(" ").kid(rate))
    };
    el("div").class("part").live_kids(move || open.with(&line).into_iter().collect())
}
