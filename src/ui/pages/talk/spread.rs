//! The spread, once it is shown: each vote a dot, the same in a table of words, and what to ask about it.

use super::super::Desk;
use crate::browser::{El, Slice, el};
use crate::domain::{ComponentId, Conversation, LevelId, Rating, Round, Votes};
use crate::i18n::review::Review;
use crate::i18n::talk::Talk;
use crate::ui::parts::{Shape, rated};

/// Draws the spread. Before it is shown, nothing of it is in the page.
pub(super) fn view(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> El {
    let component = id.clone();
    let agreed = desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&component));
    let desk = desk.clone();
    el("div").class("part").live_kids(move || {
        let said = said.get();
        let Some((round, last)) = said.seen().last() else { return Vec::new() };
        let agreed = agreed.get();
        let strips = said.seen().map(|(round, votes)| strip(&desk, votes, Talk::of(round), &agreed));
        let spread = el("section").class("says-part").attr("aria-labelledby", "spread-title");
        let spread = spread.kid(el("h3").class("vh").id("spread-title").text(desk.voice.say(Talk::Spread)));
        vec![spread.kid(el("div").class("switcher").kids(strips)).kids(prompts(&desk, round, last))]
    })
}

fn strip(desk: &Desk, votes: &Votes, title: Talk, agreed: &Rating) -> El {
    let voice = desk.voice;
    let row = |rating: Rating, word: &str, people: u16| {
        let dots = "●".repeat(usize::from(people.min(60)));
        let number = voice.count(usize::from(people), Talk::PersonOne, Talk::PersonSeveral);
        let mut name = el("th").attr("scope", "row").kid(rated(Shape::of(&rating, &desk.framework), word));
        if rating == *agreed {
            name = name.text(" ").kid(el("span").class("tag").text(voice.say(Talk::AgreedLevel)));
        }
        let dots = el("span").class("spread__dots").attr("aria-hidden", "true").text(&dots);
        let who = names(votes, rating.level());
        let who = (!who.is_empty()).then(|| el("span").class("spread__names").text(&who));
        el("tr").kid(name).kid(el("td").kid(dots).text(" ").text(&number).text(" ").kids(who))
    };
    let levels = desk
        .framework
        .levels
        .iter()
        .map(|level| row(Rating::At(level.id.clone()), &level.name, votes.people(Some(&level.id))));
    let rows: Vec<El> = levels.chain([row(Rating::NotSureYet, voice.say(Review::NotSureYet), votes.people(None))]).collect();
    let head = |word: Talk| el("th").attr("scope", "col").text(voice.say(word));
    el("table")
        .class("table spread")
        .kid(el("caption").text(voice.say(title)))
        .kid(el("thead").kid(el("tr").kid(head(Talk::Level)).kid(head(Talk::PeopleHead))))
        .kid(el("tbody").kids(rows))
}

/// The names beside the votes for a level, where the team chose to show names.
fn names(votes: &Votes, level: Option<&LevelId>) -> String {
    let cast = votes.ballots.iter().filter(|cast| cast.level.as_ref() == level && !cast.name.is_empty());
    let mut names: Vec<&str> = cast.map(|cast| cast.name.as_str()).collect();
    names.sort_unstable();
    names.join(", ")
}

/// Whom to hear first. The lowest and the highest, never who they are; after the second vote, that it is time to agree.
fn prompts(desk: &Desk, round: Round, votes: &Votes) -> Vec<El> {
    let voice = desk.voice;
    let levels = desk.framework.levels.iter().filter(|level| votes.people(Some(&level.id)) > 0);
    let named: Vec<&str> = levels.map(|level| level.name.as_str()).collect();
    let says = |text: &str| el("p").class("says").text(text);
    let unsure = votes.people(None) > 0;
    if round == Round::Second {
        let agree = voice.say(Talk::Agree);
        return vec![match named.as_slice() {
            [alike] if !unsure => says(&voice.with(Talk::SecondAlike, &[alike, agree])),
            _ => says(&voice.with(Talk::SecondApart, &[agree])),
        }];
    }
    // After a secret vote reasons are asked for, and never a person: who stands alone is as safe as everybody else.
    let (low, high, open) = if votes.is_secret() {
        (Talk::SecretLowest, Talk::SecretHighest, Talk::SecretUnsure)
    } else {
        (Talk::Lowest, Talk::Highest, Talk::Unsure)
    };
    let mut prompts = match named.as_slice() {
        [] => Vec::new(),
        [alike] => vec![says(&voice.with(Talk::Alike, &[alike]))],
        [lowest, .., highest] => {
            vec![says(&voice.with(low, &[lowest])), says(&voice.with(high, &[highest]))]
        }
    };
    prompts.extend(unsure.then(|| says(voice.say(open))));
    prompts
}
