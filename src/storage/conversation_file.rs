//! The conversation's part of a component's entry. It is written only where something was said, so that a file without
//! conversations is the file that it always was.

use super::Unreadable;
use super::fields::{Fields, Placed};
use super::written::Written;
use crate::domain::{AgreedBy, BallotId, Cast, Conversation, Fist, LevelId, MAX_NAME, MAX_PEOPLE, MAX_VOTED_LEVELS, Votes};
use serde_json::Value;

const KEY: &str = "conversation";
const BALLOTS: &str = "ballots";
const NAMES: &str = "names";
const SECOND_SHOWN: &str = "second_shown";
const FIST: &str = "fist_to_five";
const SECOND_FIST: &str = "second_fist_to_five";
/// What each was about: written only where it was noted.
const ABOUT: [&str; 3] = ["fist_to_five_about", "second_fist_to_five_about", "agreed_about"];

pub(super) fn conversation_from(entry: &mut Fields) -> Conversation {
    let Some(placed) = entry.take_if_there(KEY) else { return Conversation::default() };
    let mut fields = placed.object();
    let first = fields.take(FIST);
    let fist_to_five = fist_from(&mut fields, FIST, first);
    // Only where everyone was asked once more.
    let second_fist = fields.take_if_there(SECOND_FIST).map(|again| fist_from(&mut fields, SECOND_FIST, again));
    let shown = fields.take("shown").yes_or_no();
    let [first, second, agreed] = ABOUT;
    let fist_about = [about_from(&mut fields, first), about_from(&mut fields, second)];
    let agreed_about = about_from(&mut fields, agreed);
    Conversation {
        first_vote: votes_from(fields.take("first_vote")),
        second_vote: votes_from(fields.take("second_vote")),
        shown,
        // One word for both, unless the first was shown and the second was not, or not yet.
        second_shown: fields.take_if_there(SECOND_SHOWN).map_or(shown, |field| field.yes_or_no()),
        fist_to_five,
        second_fist: second_fist.unwrap_or_default(),
        fist_about,
        agreed_about,
        agreed_by: fields.take("agreed_by").optional().map(|way| way.parsed(AgreedBy::from_slug, AgreedBy::All)),
        dissent: fields.text("dissent"),
        unknown: fields.rest(),
    }
}

pub(super) fn conversation_to(entry: &mut Written, conversation: &Conversation) {
    if conversation.is_empty() {
        return;
    }
    let mut written = Written::over(&conversation.unknown);
    written.set("first_vote", votes_to(&conversation.first_vote));
    written.set("second_vote", votes_to(&conversation.second_vote));
    written.set("shown", Value::Bool(conversation.shown));
    if conversation.second_shown != conversation.shown {
        written.set(SECOND_SHOWN, Value::Bool(conversation.second_shown));
    }
    let mut fist = |key, fist: &Fist| written.list(key, fist.iter().map(|people| Value::from(*people)));
    fist(FIST, &conversation.fist_to_five);
    if conversation.second_fist != Fist::default() {
        fist(SECOND_FIST, &conversation.second_fist);
    }
    let [of_first, of_second] = &conversation.fist_about;
    for (key, about) in ABOUT.iter().zip([of_first, of_second, &conversation.agreed_about]) {
        if let Some(about) = about {
            written.text(key, about.as_str());
        }
    }
    written.text_or_null("agreed_by", conversation.agreed_by.map(AgreedBy::slug));
    written.text("dissent", &conversation.dissent);
    entry.set(KEY, written.done());
}

#[inline(never)]
fn about_from(fields: &mut Fields, key: &str) -> Option<LevelId> {
    fields.take_if_there(key).map(Placed::id)
}

fn fist_from(fields: &mut Fields, key: &str, placed: Placed) -> Fist {
    let fingers = placed.list(6);
    if fingers.len() != 6 {
        fields.wrong_field(key, |at| Unreadable::NotPossible { at });
    }
    let mut fist = Fist::default();
    for (place, count) in fist.iter_mut().zip(fingers) {
        *place = people(&count);
    }
    fist
}

fn votes_from(placed: Placed) -> Votes {
    let mut fields = placed.object();
    let levels = fields.take("levels").object().entries(MAX_VOTED_LEVELS);
    let levels = levels.into_iter().map(|(level, count)| (LevelId::from(level.as_str()), people(&count)));
    Votes {
        levels: levels.filter(|(_, people)| *people > 0).collect(),
        not_sure: people(&fields.take("not_sure_yet")),
        ballots: ballots_from(&mut fields),
        unknown: fields.rest(),
    }
}

fn votes_to(votes: &Votes) -> Value {
    let mut levels = Written::over(&serde_json::Map::new());
    for (level, people) in &votes.levels {
        levels.set(level.as_str(), Value::from(*people));
    }
    let mut written = Written::over(&votes.unknown);
    written.set("levels", levels.done());
    written.set("not_sure_yet", Value::from(votes.not_sure));
    ballots_to(&mut written, &votes.ballots);
    written.done()
}

/// The box: a level for each id, `null` for not sure yet; names in an object of their own, where there are any.
fn ballots_from(fields: &mut Fields) -> Vec<Cast> {
    let mut entries =
        |key| fields.take_if_there(key).map(|field| field.object().entries(MAX_PEOPLE.into())).unwrap_or_default();
    let cast = |(id, level): (String, Placed)| Cast {
        id: BallotId::from(id.as_str()),
        level: level.optional().map(Placed::id),
        name: String::new(),
    };
    let mut ballots: Vec<Cast> = entries(BALLOTS).into_iter().map(cast).collect();
    for (id, name) in entries(NAMES) {
        match ballots.iter_mut().find(|cast| cast.id.as_str() == id) {
            Some(cast) => cast.name = name.text(MAX_NAME),
            None => name.wrong(|at| Unreadable::NotPossible { at }),
        }
    }
    ballots
}

fn ballots_to(written: &mut Written, ballots: &[Cast]) {
    if ballots.is_empty() {
        return;
    }
    let (mut levels, mut names) = (Written::over(&serde_json::Map::new()), Written::over(&serde_json::Map::new()));
    for Cast { id, level, name } in ballots {
        levels.text_or_null(id.as_str(), level.as_ref().map(LevelId::as_str));
        if !name.is_empty() {
            names.text(id.as_str(), name);
        }
    }
    written.set(BALLOTS, levels.done());
    if ballots.iter().any(|cast| !cast.name.is_empty()) {
        written.set(NAMES, names.done());
    }
}

fn people(count: &Placed) -> u16 {
    let people = u16::try_from(count.number()).unwrap_or(u16::MAX);
    if people > MAX_PEOPLE {
        count.wrong(|at| Unreadable::NotPossible { at });
        return 0;
    }
    people
}
