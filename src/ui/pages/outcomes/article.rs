//! One outcome: its component, the levels it leads from and to, its texts, and what can be done with it.

use super::super::Desk;
use super::texts;
use crate::browser::{self, Callback, El, Slice, el};
use crate::domain::{Command, ComponentId, LevelId, OutcomeId, Rating};
use crate::i18n::outcomes::Outcomes;
use crate::i18n::review;
use crate::session::Place;
use crate::ui::parts::{Pick, Shape, button, link, marked, move_line, pick};

/// What an outcome's head is drawn from.
#[derive(Clone, Copy)]
struct Levels {
    from: Slice<Rating>,
    now: Slice<Rating>,
    /// The level's id; empty while it is undecided.
    by_june: Slice<String>,
}

impl Levels {
    fn new(desk: &Desk, id: &OutcomeId) -> Self {
        let app = desk.app;
        let mine = id.clone();
        let from = app.read_desk(move |desk, _| {
            desk.workbook.outcome(&mine).map(|outcome| outcome.from.rating.clone()).unwrap_or_default()
        });
        let mine = id.clone();
        let now = app.read_desk(move |desk, _| {
            let outcome = desk.workbook.outcome(&mine);
            outcome.map(|outcome| desk.workbook.review.rating(&outcome.component)).unwrap_or_default()
        });
        let mine = id.clone();
        let by_june = app.read_desk(move |desk, _| {
            let level = desk.workbook.outcome(&mine).and_then(|outcome| outcome.level_by_june.as_ref());
            level.map(|level| level.as_str().to_owned()).unwrap_or_default()
        });
        Self { from, now, by_june }
    }
}

/// Draws the outcome with this id.
pub(super) fn view(desk: &Desk, id: &OutcomeId, ids: Slice<Vec<String>>) -> El {
    let voice = desk.voice;
    let article = el("article").class("outcome");
    let known = desk.app.peek_workbook(|book| book.outcome(id).map(|outcome| outcome.component.clone())).flatten();
    let Some(component) = known else { return article.attr("hidden", "") };
    let found = desk.framework.find(&component).map(|(_, component)| component);
    let name = found.map_or(component.as_str(), |component| &component.name);
    let descriptors = found.map(|component| component.descriptors.clone()).unwrap_or_default();
    let outside = found.is_none().then(|| el("p").class("quiet").text(voice.say(Outcomes::Outside)));
    let levels = Levels::new(desk, id);
    let mine = id.as_str().to_owned();
    let number =
        Slice::new(move || (ids.with(|ids| ids.iter().position(|id| *id == mine).unwrap_or_default()) + 1).to_string());
    let title_id = ["outcome-", id.as_str()].concat();
    let title = el("div").kid(el("h2").class("outcome__name").id(&title_id).attr("tabindex", "-1").text(name));
    let head = el("header")
        .class("outcome__head")
        .kid(el("span").class("outcome__number").attr("aria-hidden", "true").live(move || number.get()))
        .kid(from_to(desk, levels, title).kids(outside));
    article
        .attr("aria-labelledby", &title_id)
        .kid(head)
        .kid(texts::sentence(desk, id))
        .kid(looks_like(desk, levels, descriptors, el("div").class("stack").kid(level_by_june(desk, id, levels))))
        .kids(texts::groups(desk, id))
        .kid(doing(desk, id, &component, name, number))
}

/// The rating that it came from, the level by June, and whether the component was rated anew since.
fn from_to(desk: &Desk, levels: Levels, into: El) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    into.live_kids(move || {
        let (from, now, by_june) = (levels.from.get(), levels.now.get(), levels.by_june.get());
        let word = |rating: &Rating| review::rating(voice, rating, &framework);
        let (target, target_word) = if by_june.is_empty() {
            (Rating::NotRated, voice.say(Outcomes::Undecided).to_owned())
        } else {
            let target = Rating::At(LevelId::from(by_june.as_str()));
            let word = word(&target);
            (target, word)
        };
        let mut lines = vec![move_line(
            (Shape::of(&from, &framework), &word(&from)),
            voice.say(Outcomes::To),
            (Shape::of(&target, &framework), &target_word),
        )];
        if now != from {
            lines.push(el("p").class("quiet").text(&voice.with(Outcomes::RatedSince, &[&word(&now)])));
        }
        lines
    })
}

/// The levels from today's up; and the chosen one, should it lie lower.
fn level_by_june(desk: &Desk, id: &OutcomeId, levels: Levels) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let chosen = levels.by_june.get_untracked();
    let from = levels.from.get_untracked();
    let lowest = from.level().and_then(|level| desk.framework.position(level)).unwrap_or_default();
    let mut options = vec![(String::new(), voice.say(Outcomes::Undecided).to_owned())];
    for (step, level) in desk.framework.levels.iter().enumerate() {
        if step >= lowest || level.id.as_str() == chosen {
            options.push((level.id.as_str().to_owned(), level.name.clone()));
        }
    }
    let outcome = id.clone();
    pick(Pick {
        id: ["level-", id.as_str()].concat(),
        label: voice.say(Outcomes::LevelByJune).to_owned(),
        options,
        value: levels.by_june,
        choose: Callback::new(move |slug: String| {
            let level = (!slug.is_empty()).then(|| LevelId::from(slug.as_str()));
            app.edit(Command::SetLevelByJune { outcome: outcome.clone(), level });
        }),
    })
}

/// What the level by June looks like for this component: the sentence is often written from it.
fn looks_like(desk: &Desk, levels: Levels, descriptors: Vec<String>, into: El) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let line = move || {
        let step = levels.by_june.with(|level| framework.position(&LevelId::from(level.as_str())))?;
        let line = el("p").class("screen-only").text(voice.say(Outcomes::LooksLike)).text(": ");
        Some(marked(line, descriptors.get(step)?))
    };
    into.live_kids(move || line().into_iter().collect())
}

fn doing(desk: &Desk, id: &OutcomeId, component: &ComponentId, name: &str, number: Slice<String>) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let of = voice.with(Outcomes::Of, &[name]);
    let of = || el("span").class("vh").text(&of);
    let review = link("button button--quiet", &desk.href(Place::Review(component.clone())), voice.say(Outcomes::ToReview));
    let id = id.clone();
    let up = button("button button--quiet", voice.say(Outcomes::MoveUp), move || {
        app.edit(Command::MoveUp(id.clone()));
        browser::focus(&["outcome-", id.as_str()].concat());
    });
    let component = component.clone();
    let aside = button("button button--quiet", voice.say(Outcomes::SetAside), move || {
        app.edit(Command::SetAside(component.clone()));
        browser::focus_main();
    });
    el("div")
        .class("cluster screen-only")
        .kid(review.kid(of()))
        .kid(up.live_flag("hidden", move || number.with(|number| number == "1")).kid(of()))
        .kid(aside.kid(of()))
}
