//! The conversation about one component, for whoever leads it: votes by hands, the spread, what to ask, agreement.
//!
//! What is entered is in the workbook at once, so that a vote that is never shown is not lost. Nothing here computes a level.

mod agree;
mod count;
mod practise;
mod spread;

use super::{Desk, review};
use crate::browser::{El, Slice, el};
use crate::domain::{Command, ComponentId, Conversation, Round, Talk as Said};
use crate::i18n::ballots::Pass;
use crate::i18n::frame::Frame;
use crate::i18n::review::Review;
use crate::i18n::sitting::Sitting;
use crate::i18n::talk::Talk;
use crate::session::Place;
use crate::ui::parts::{link, page_head, section};
use count::{Count, count};
use practise::Team;

/// Draws the conversation.
pub(super) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((system, component)) = desk.framework.find(id) else { return super::nowhere::address(desk.voice) };
    let voice = desk.voice;
    let head = page_head(&system.name, &component.name, voice.say(Talk::Lede));
    let ways = el("div")
        .class("cluster screen-only")
        .kid(link("button", &desk.href(Place::Wall(id.clone())), voice.say(Review::OnTheWall)))
        .kid(super::following::way(desk, "button"))
        .kid(link("button", &desk.href(Place::Sitting), voice.say(Frame::Sitting)));
    let path = desk.path(system, component);
    let next = path.iter().position(|here| here == id).and_then(|index| path.get(index + 1));
    let (on, on_word) = match next {
        Some(next) => (Place::Talk(next.clone()), voice.say(Talk::Next)),
        None => (Place::See, voice.say(Review::SeeWhatItSays)),
    };
    let said = said(desk, id);
    let team = Team::of(desk, id, said);
    let led = team.as_ref().filter(|team| team.is_led()).map(Team::led);
    let team = team.as_ref().filter(|_| led.is_none());
    let mut page = vec![desk.paper_head(), el("div").class("review__top").kid(head).kid(ways)];
    page.extend(team.map(Team::intro).or(led));
    page.push(first(desk, id, said, team));
    page.push(spread::view(desk, id, said));
    page.extend(team.map(Team::ends));
    page.push(review::evidence_of(desk, id));
    page.push(again(desk, id, said, team));
    page.push(agree::view(desk, id, said, team));
    page.extend(team.map(Team::close));
    page.push(parked(desk));
    page.push(desk.paper_foot());
    page.push(desk.actions(Place::Review(id.clone()), voice.say(Talk::ToReview), on, on_word));
    page
}

/// What comes up and belongs to another day.
fn parked(desk: &Desk) -> El {
    let fold = el("details").class("fold fold--group screen-only");
    fold.kid(el("summary").text(desk.voice.say(Sitting::Parked))).kid(super::sitting::parking_lot(desk))
}

/// What was said so far.
fn said(desk: &Desk, id: &ComponentId) -> Slice<Conversation> {
    let id = id.clone();
    desk.app.read_desk(move |desk, _| {
        desk.workbook.review.entry(&id).map(|entry| entry.conversation.clone()).unwrap_or_default()
    })
}

fn first(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let names: Vec<&str> = desk.framework.levels.iter().map(|level| level.name.as_str()).collect();
    let (low, top) = (names.first().copied().unwrap_or_default(), names.last().copied().unwrap_or_default());
    let says = voice.with(Talk::FirstSays, &[low, &names.len().to_string(), top]);
    section("first-vote", voice.say(Talk::First))
        .kid(el("p").class("says").text(&says))
        .kid(ways(desk, id))
        .kids(team.map(Team::first))
        .kid(votes(desk, id, Round::First, said))
        .kid(show(desk, id, Round::First, said))
}

/// Shows all votes that there are to the room, or puts them away.
fn show(desk: &Desk, id: &ComponentId, round: Round, said: Slice<Conversation>) -> El {
    let (voice, app, component) = (desk.voice, desk.app, id.clone());
    let (show, hide, says) = match round {
        Round::First => (Talk::Show, Talk::Hide, Talk::ShowSays),
        Round::Second => (Talk::ShowBoth, Talk::HideBoth, Talk::BothSays),
    };
    let shown = Slice::new(move || {
        said.with(|said| match round {
            Round::First => said.shown,
            Round::Second => said.is_seen(round),
        })
    });
    // A spread of nothing would answer before anybody has asked, and what is counted then would be seen hand by hand.
    let empty = Slice::new(move || !shown.get() && said.with(|said| said.votes(round).all() == 0));
    let press = el("button")
        .class("button")
        .attr("type", "button")
        .live_flag("disabled", move || empty.get())
        .live(move || voice.say(if shown.get() { hide } else { show }).to_owned())
        .click(move || {
            let talk = Said::Shown(!shown.get_untracked());
            app.edit(Command::Converse { component: component.clone(), talk });
        });
    el("div").class("cluster screen-only").kid(press).kid(el("p").class("quiet").text(voice.say(says)))
}

/// The ways to vote beside hands.
fn ways(desk: &Desk, id: &ComponentId) -> El {
    let way = |place: Place, word: Pass| link("button", &desk.href(place), desk.voice.say(word));
    el("div")
        .class("cluster screen-only")
        .kid(el("span").class("quiet").text(desk.voice.say(Pass::Ways)))
        .kid(way(Place::Pass(id.clone()), Pass::Way))
        .kid(way(Place::OwnDevices(id.clone()), Pass::OwnWay))
}

fn again(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let open = Slice::new(move || said.with(|said| said.second_vote.all() > 0)).ever();
    el("details")
        .class("fold fold--group")
        .live_flag("open", move || open.get())
        .kid(el("summary").text(voice.say(Talk::Again)))
        .kid(el("p").class("says").text(voice.say(Talk::SecondSays)))
        .kids(team.and_then(Team::again))
        .kid(votes(desk, id, Round::Second, said))
        .kid(show(desk, id, Round::Second, said))
}

/// The counts of a vote, and how many votes there are.
fn votes(desk: &Desk, id: &ComponentId, round: Round, said: Slice<Conversation>) -> El {
    let voice = desk.voice;
    let levels = desk.framework.levels.iter().map(|level| (level.name.clone(), Some(level.id.clone())));
    let all = levels.chain([(voice.say(Review::NotSureYet).to_owned(), None)]);
    let fields = all.enumerate().map(|(index, (label, level))| {
        let key = match round {
            Round::First => "first-",
            Round::Second => "second-",
        };
        let now = level.clone();
        let people = Slice::new(move || said.with(|said| said.votes(round).hands(now.as_ref())));
        let component = id.clone();
        let edit = move |people| {
            let talk = Said::Vote { round, level: level.clone(), people };
            Command::Converse { component: component.clone(), talk }
        };
        count(desk, Count { id: [key, &index.to_string()].concat(), label, people, edit: Box::new(edit) })
    });
    let room = desk.app.read_desk(|desk, _| desk.workbook.team.people);
    let total = move || {
        let all = said.with(|said| said.votes(round).all());
        let mut says = voice.count(all as usize, Talk::VotesOne, Talk::VotesSeveral);
        let shown = said.with(|said| said.is_shown(round));
        let ballots = said.with(|said| said.votes(round).ballots.len());
        if ballots > 0 {
            says.push(' ');
            says.push_str(&voice.count(ballots, Pass::BoxOne, Pass::BoxSeveral));
        }
        if ballots > 0 && !shown {
            says.push(' ');
            says.push_str(voice.say(Pass::Unseen));
        }
        if let Some(people) = room.get().filter(|people| u32::from(*people) != all) {
            says.push(' ');
            says.push_str(&voice.with(Talk::InTheRoom, &[&people.to_string()]));
        }
        says
    };
    let legend = el("legend").class("group__legend").text(voice.say(match round {
        Round::First => Talk::Count,
        Round::Second => Talk::Second,
    }));
    el("fieldset")
        .class("group")
        .kid(legend)
        .kid(el("div").class("tally").kids(fields))
        .kid(el("p").class("quiet").attr("role", "status").live(total))
}
