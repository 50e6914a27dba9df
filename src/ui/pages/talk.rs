//! The conversation about one component, for whoever leads it: votes by hands, the spread, what to ask, agreement.
//!
//! What is entered is in the workbook at once, so that a vote that is never shown is not lost. Nothing here computes a level.

mod agree;
mod boxes;
mod count;
mod practise;
mod spread;
mod steps;

use super::{Desk, review};
use crate::browser::{El, Slice, el};
use crate::domain::{Command, ComponentId, Conversation, Rating, Round, Talk as Said};
use crate::i18n::ballots::Pass;
use crate::i18n::frame::Frame;
use crate::i18n::review::{Review, rating};
use crate::i18n::see::See;
use crate::i18n::sitting::Sitting;
use crate::i18n::steps::Step as Words;
use crate::i18n::talk::{Talk, agreement, in_words};
use crate::session::Place;
use crate::ui::parts::{link, page_head};
use count::{Count, count};
use practise::Team;
use steps::{Step, Steps};

/// Draws the conversation.
pub(super) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((system, component)) = desk.framework.find(id) else { return super::nowhere::address(desk.voice) };
    let voice = desk.voice;
    let index = system.components.iter().position(|candidate| candidate.id == *id).unwrap_or_default() + 1;
    let place = voice.with(Review::PlaceIn, &[&system.name, &index.to_string(), &system.components.len().to_string()]);
    let head = page_head(&place, &component.name, &component.focus);
    let ways = el("div")
        .class("cluster screen-only")
        .kid(link("button", &desk.href(Place::Wall(id.clone())), voice.say(Review::OnTheWall)))
        .kid(super::following::way(desk, "button wall__second"))
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
    let steps = Steps::of(desk, id, said);
    page.push(
        el("div").class("steps").kids([
            steps.draw(Step::Look, voice.say(Words::Look), String::new, steps::look(desk, component)),
            steps.draw(
                Step::Vote,
                voice.say(Talk::First),
                line(desk, Round::First, said),
                first(desk, id, said, team, steps),
            ),
            steps.draw(Step::Hear, voice.say(Words::Hear), heard(desk, id, said), hear(desk, id, said, team, steps)),
            steps
                .draw(
                    Step::Again,
                    voice.say(Talk::Again),
                    line(desk, Round::Second, said),
                    again(desk, id, said, team, steps),
                )
                .live_flag("data-unused", move || said.with(|said| said.votes(Round::Second).all() == 0)),
            steps.draw(Step::Agree, voice.say(Talk::Agree), agreed(desk, id, said), agree::view(desk, id, said, team)),
        ]),
    );
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

/// What came of a vote, as far as it may be told here.
fn line(desk: &Desk, round: Round, said: Slice<Conversation>) -> impl Fn() -> String + 'static {
    let (voice, framework) = (desk.voice, desk.framework.clone());
    move || {
        said.with(|said| match (said.votes(round).all(), round) {
            (0, Round::First) => String::new(),
            (0, Round::Second) => voice.say(Words::AgainIf).to_owned(),
            _ if said.is_seen(round) => in_words(voice, &said.told(round), &framework),
            (people, _) => {
                let votes = voice.count(people as usize, Talk::VotesOne, Talk::VotesSeveral);
                [&votes, " ", voice.say(Words::NotShown)].concat()
            }
        })
    }
}

/// What was noted as it was said.
fn heard(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> impl Fn() -> String + 'static {
    let (voice, id) = (desk.voice, id.clone());
    let evidence = desk
        .app
        .read_desk(move |desk, _| desk.workbook.review.entry(&id).map(|entry| entry.evidence.len()).unwrap_or_default());
    move || match evidence.get() {
        0 if !said.with(|said| said.shown) => voice.say(Words::HearWaits).to_owned(),
        0 => voice.say(Review::EvidenceNone).to_owned(),
        pieces => voice.count(pieces, See::EvidenceOne, See::EvidenceSeveral),
    }
}

/// The level that was agreed on, and how.
fn agreed(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> impl Fn() -> String + 'static {
    let (voice, framework, id) = (desk.voice, desk.framework.clone(), id.clone());
    let now = desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&id));
    move || {
        let now = now.get();
        let how = said.with(|said| said.agreed_by.and_then(|_| agreement(voice, said, &now, &framework).into_iter().next()));
        match (rating(voice, &now, &framework), how) {
            (_, None) if now == Rating::NotRated => String::new(),
            (level, None) => level,
            (level, Some(how)) => voice.with(Words::Both, &[&level, &how]),
        }
    }
}

fn first(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>, steps: Steps) -> El {
    let voice = desk.voice;
    let names: Vec<&str> = desk.framework.levels.iter().map(|level| level.name.as_str()).collect();
    let (low, top) = (names.first().copied().unwrap_or_default(), names.last().copied().unwrap_or_default());
    let says = voice.with(Talk::FirstSays, &[low, &names.len().to_string(), top]);
    el("div")
        .kid(el("p").class("says").text(&says))
        .kid(ways(desk, id))
        .kids(team.map(Team::first))
        .kid(votes(desk, id, Round::First, said))
        .kid(show(desk, id, Round::First, said, steps))
}

/// The spread, what to ask about it, and the evidence that comes of it.
fn hear(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>, steps: Steps) -> El {
    let (voice, app, component) = (desk.voice, desk.app, id.clone());
    let shown = Slice::new(move || said.with(|said| said.seen().next().is_some()));
    let both = Slice::new(move || said.with(|said| said.is_seen(Round::Second)));
    let hide = el("button")
        .class("button screen-only")
        .attr("type", "button")
        .live_flag("hidden", move || !shown.get())
        .live(move || voice.say(if both.get() { Talk::HideBoth } else { Talk::Hide }).to_owned())
        .click(move || {
            app.edit(Command::Converse { component: component.clone(), talk: Said::Shown(false) });
            // What was pressed is gone with the spread: the focus is at the vote that is open again.
            steps.go(Step::Vote);
        });
    el("div")
        .kid(spread::view(desk, id, said))
        .kid(el("p").kid(hide))
        .kids(team.map(Team::ends))
        .kid(review::evidence_of(desk, id))
}

/// Shows all votes that there are to the room, and goes on to what they say.
fn show(desk: &Desk, id: &ComponentId, round: Round, said: Slice<Conversation>, steps: Steps) -> El {
    let (voice, app, component) = (desk.voice, desk.app, id.clone());
    let (show, says) = match round {
        Round::First => (Talk::Show, Talk::ShowSays),
        Round::Second => (Talk::ShowBoth, Talk::BothSays),
    };
    let shown = Slice::new(move || {
        said.with(|said| match round {
            Round::First => said.shown,
            Round::Second => said.is_seen(round),
        })
    });
    // A spread of nothing would answer before anybody has asked, and what is counted then would be seen hand by hand.
    let empty = Slice::new(move || said.with(|said| said.votes(round).all() == 0));
    let press = el("button")
        .class("button")
        .attr("type", "button")
        .live_flag("disabled", move || empty.get())
        .text(voice.say(show))
        .click(move || {
            app.edit(Command::Converse { component: component.clone(), talk: Said::Shown(true) });
            steps.go(Step::Hear);
        });
    el("div")
        .class("cluster screen-only")
        .live_flag("hidden", move || shown.get())
        .kid(press)
        .kid(el("p").class("quiet").text(voice.say(says)))
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

fn again(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>, steps: Steps) -> El {
    el("div")
        .kid(el("p").class("says").text(desk.voice.say(Talk::SecondSays)))
        .kid(ways(desk, id))
        .kids(team.and_then(Team::again))
        .kid(votes(desk, id, Round::Second, said))
        .kid(put_away(desk, said))
        .kid(show(desk, id, Round::Second, said, steps))
}

/// A number of the second vote that is set right takes that vote off the wall, because no wall follows the typing: whoever sets it
/// right is told so, and how it comes back.
fn put_away(desk: &Desk, said: Slice<Conversation>) -> El {
    let voice = desk.voice;
    let was_seen = Slice::new(move || said.with(|said| said.is_seen(Round::Second))).ever();
    let gone = Slice::new(move || {
        let now = said.with(|said| said.shown && !said.is_shown(Round::Second) && said.second_vote.all() > 0);
        // Both are read each time: what is not read is not heard of again.
        now & was_seen.get()
    });
    let says = move || if gone.get() { voice.with(Talk::NotOnWall, &[voice.say(Talk::ShowBoth)]) } else { String::new() };
    let line = el("p").class("callout screen-only").attr("data-kind", "caution").attr("role", "status");
    line.live_flag("hidden", move || !gone.get()).live(says)
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
        // Who has not voted yet is told before anything is shown, and nothing waits for them: some have left the room.
        if let Some(people) = room.get().filter(|people| u32::from(*people) != all) {
            let few = all > 0 && u32::from(people) > all;
            let (people, all) = (people.to_string(), all.to_string());
            says.push(' ');
            says.push_str(&if few {
                voice.with(Talk::RoomFew, &[&all, &people])
            } else {
                voice.with(Talk::InTheRoom, &[&people])
            });
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
