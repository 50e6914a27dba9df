//! Agreement: the level that people choose, whether all can live with it, and who sees it differently.

use super::super::{Desk, review};
use super::count::{Count, count};
use super::practise::Team;
use crate::browser::{El, Slice, el};
use crate::domain::{AgreedBy, Command, ComponentId, Conversation, Fist, Rating, Round, Talk as Said, TextPlace};
use crate::i18n::review::{Review, rating};
use crate::i18n::talk::{Talk, agreement, asked_about, fingers as fingers_of};
use crate::ui::parts::{choice, choices, field, group};

/// Draws the agreement.
pub(super) fn view(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let mut dissent = desk.text_field("dissent", voice.say(Talk::Dissent), TextPlace::Dissent(id.clone()));
    voice.say(Talk::DissentHint).clone_into(&mut dissent.hint);
    dissent.lines = 2;
    let mut note = desk.text_field("note", voice.say(Review::Note), TextPlace::Note(id.clone()));
    voice.say(Review::NoteHint).clone_into(&mut note.hint);
    note.lines = 2;
    el("div")
        .kid(el("p").class("says").text(voice.say(Talk::AgreeSays)))
        .kids(team.map(Team::offer))
        .kid(levels(desk, id))
        .kid(review::asked_of(desk, id))
        .kid(review::find_out_of(desk, id))
        .kid(fist(desk, id, said, team))
        .kid(field(dissent))
        .kid(how(desk, id, said))
        .kid(field(note))
        .kid(review::lasting_of(desk, id))
        .kid(review::privacy(desk))
}

/// The levels, to choose from. They are the same rating as in the review.
fn levels(desk: &Desk, id: &ComponentId) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let all = desk.framework.levels.iter().map(|level| Rating::At(level.id.clone())).chain([Rating::NotSureYet]);
    let all = all.map(|this| {
        let (component, mine) = (id.clone(), this.clone());
        let checked = app.read_desk(move |desk, _| desk.workbook.review.rating(&component) == mine);
        let command = Command::Rate { component: id.clone(), rating: this.clone() };
        let word = rating(voice, &this, &desk.framework);
        choice("radio", "rating", &word, &[], checked, move || app.edit(command.clone()))
    });
    group(voice.say(Review::WhereNow)).kid(choices(all))
}

/// Fist to five, and once more where somebody showed less than three: both stay side by side.
fn fist(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let now = now(desk, id);
    // What the fingers were shown for, where that is another level than the one that is chosen by now.
    let framework = desk.framework.clone();
    let elsewhere = move |round| {
        let about = now.with(|now| said.with(|said| said.fist_elsewhere(round, now).cloned()))?;
        Some(voice.with(Talk::FistElsewhere, &[asked_about(voice, &about, &framework), voice.say(Talk::FistAgain)]))
    };
    let [of_first, of_second] = [Round::First, Round::Second].map(|round| {
        let elsewhere = elsewhere.clone();
        Slice::new(move || elsewhere(round))
    });
    let asked = move |round| said.with(|said| *said.fist(round) != Fist::default());
    let open = Slice::new(move || asked(Round::First) || asked(Round::Second)).ever();
    let less = move |round| said.with(|said| said.fist(round).iter().take(3).map(|people| usize::from(*people)).sum());
    let room = desk.app.read_desk(|desk, _| desk.workbook.team.people);
    // Nobody is spoken for who is not counted yet. Who did not vote may show fingers all the same.
    let all_can = move |round| {
        let (counted, voted) = said.with(|said| said.counted(round));
        let most = voted.max(room.get().map(u32::from).unwrap_or_default());
        match (voted, most) {
            (1.., _) if counted < voted => voice.with(Talk::FistSoFar, &[&counted.to_string(), &voted.to_string()]),
            (_, 1..) if counted > most => voice.with(Talk::FistOver, &[&counted.to_string(), &most.to_string()]),
            _ => voice.say(Talk::AllCan).to_owned(),
        }
    };
    // What the first time called for is over once it was asked again.
    let first = move || match less(Round::First) {
        _ if !asked(Round::First) || asked(Round::Second) => String::new(),
        _ if of_first.with(Option::is_some) => of_first.get().unwrap_or_default(),
        0 => all_can(Round::First),
        people => voice.count(people, Talk::NotAllOne, Talk::NotAllSeveral),
    };
    let second = move || match less(Round::Second) {
        _ if !asked(Round::Second) => String::new(),
        _ if of_second.with(Option::is_some) => of_second.get().unwrap_or_default(),
        0 => all_can(Round::Second),
        _ => voice.say(Talk::NotAllAgain).to_owned(),
    };
    let status = |says: Box<dyn Fn() -> String>| el("p").class("says").attr("role", "status").live(says);
    let again = move || less(Round::First) > 0 || asked(Round::Second) || of_first.with(Option::is_some);
    let needed = Slice::new(again).ever();
    let again = el("div")
        .class("stack")
        .live_flag("hidden", move || !needed.get())
        .kid(el("h3").text(voice.say(Talk::FistAgain)))
        .kid(el("p").class("says").text(&voice.with(Talk::FistAgainSays, &[voice.say(Talk::Dissent)])))
        .kids(team.and_then(|team| team.fist(Round::Second)))
        .kid(group(voice.say(Talk::FistAgain)).kid(fingers(desk, id, said, Round::Second)))
        .kid(status(Box::new(second)));
    el("details")
        .class("fold fold--group")
        .live_flag("open", move || open.get())
        .kid(el("summary").text(voice.say(Talk::Fist)))
        .kid(el("p").class("says").text(voice.say(Talk::FistSays)))
        .kid(el("p").text(voice.say(Talk::FistRule)))
        .kids(team.and_then(|team| team.fist(Round::First)))
        .kid(group(voice.say(Talk::FistCount)).kid(fingers(desk, id, said, Round::First)))
        .kid(status(Box::new(first)))
        .kid(again)
}

/// How many people show each number.
fn fingers(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, round: Round) -> El {
    let key = if round == Round::First { "fist-" } else { "fist-again-" };
    let fields = (0..6).map(|fingers: usize| {
        let label = fingers_of(desk.voice, fingers);
        let people = Slice::new(move || said.with(|said| said.fist(round).get(fingers).copied().unwrap_or_default()));
        let component = id.clone();
        let edit =
            move |people| Command::Converse { component: component.clone(), talk: Said::Fist { round, fingers, people } };
        count(desk, Count { id: [key, &fingers.to_string()].concat(), label, people, edit: Box::new(edit) })
    });
    el("div").class("tally").kids(fields)
}

fn how(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> El {
    let (app, voice, now) = (desk.app, desk.voice, now(desk, id));
    let ways = AgreedBy::ALL.map(|way| {
        let (word, notes): (_, &[&str]) = match way {
            AgreedBy::All => (Talk::ByAll, &[]),
            AgreedBy::Majority => (Talk::ByMajority, &[voice.say(Talk::ByMajoritySays)]),
        };
        let checked = Slice::new(move || now.with(|now| said.with(|said| said.agreed_on(now) == Some(way))));
        let command = Command::Converse { component: id.clone(), talk: Said::AgreedBy(Some(way)) };
        choice("radio", "agreed-by", voice.say(word), notes, checked, move || app.edit(command.clone()))
    });
    group(voice.say(Talk::How)).kid(choices(ways)).kid(against(desk, said, now))
}

/// What stands for the component now.
fn now(desk: &Desk, id: &ComponentId) -> Slice<Rating> {
    let id = id.clone();
    desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&id))
}

/// What the fingers say against "everyone can live with it", and the two ways on, which stand above it; or that it was said of another
/// level. It stays as people chose it: nothing is forbidden, and the record tells both.
fn against(desk: &Desk, said: Slice<Conversation>, now: Slice<Rating>) -> El {
    let (voice, framework) = (desk.voice, desk.framework.clone());
    let says = move |said: &Conversation, now: &Rating| {
        if let (Some(about), Some(way)) = (said.agreed_elsewhere(now), said.agreed_by) {
            let way = if way == AgreedBy::All { Talk::ByAll } else { Talk::ByMajority };
            return voice.with(Talk::HowElsewhere, &[voice.say(way), asked_about(voice, about, &framework)]);
        }
        let line = agreement(voice, said, now, &framework).into_iter().next().filter(|_| said.contradicted(now) > 0);
        line.map(|line| voice.with(Talk::Against, &[&line, voice.say(Talk::ByMajority)])).unwrap_or_default()
    };
    let says = Slice::new(move || now.with(|now| said.with(|said| says(said, now))));
    el("p")
        .class("callout")
        .attr("data-kind", "caution")
        .attr("role", "status")
        .live_flag("hidden", move || says.with(String::is_empty))
        .live(move || says.get())
}
