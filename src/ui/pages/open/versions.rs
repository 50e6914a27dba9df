//! What each of two states says at a place, side by side; what both say alike is not repeated.

use super::parts::Two;
use crate::browser::{El, el};
use crate::domain::{
    ComponentId, ComponentReview, EvidenceKind, Outcome, OutcomeField, Portion, Rating, Side, TeamKind, Workbook,
};
use crate::i18n::open::Open;
use crate::i18n::outcomes::field_name;
use crate::i18n::prepare::Prepare;
use crate::i18n::review::{Review, evidence_kind, rating};
use crate::i18n::sitting::Sitting;
use crate::i18n::taking::Taking;
use crate::i18n::talk::Talk;
use crate::ui::parts::{Shape, rated};

/// What a place is called.
pub(super) fn name(two: &Two, portion: &Portion) -> String {
    let voice = two.voice;
    match portion {
        Portion::Team => voice.say(Taking::Team).to_owned(),
        Portion::Systems => voice.say(Taking::Systems).to_owned(),
        Portion::Order => voice.say(Taking::Order).to_owned(),
        Portion::ParkingLot => voice.say(Sitting::Parked).to_owned(),
        Portion::Component(id) => component(two, id).to_owned(),
        Portion::Outcome(id) => voice.with(Taking::Outcome, &[component(two, id)]),
    }
}

/// The level that a side says there, in a word.
pub(super) fn level(two: &Two, portion: &Portion, side: Side) -> String {
    rating(two.voice, &stands(two, portion, side).unwrap_or_default(), &two.framework)
}

/// What a side says there: its texts and its level.
pub(super) type Stood = (Vec<Line>, Option<Rating>);

/// What our side says there.
pub(super) fn stood(two: &Two, portion: &Portion) -> Stood {
    (lines(two, portion, Side::Mine), stands(two, portion, Side::Mine))
}

/// Draws both versions.
pub(super) fn view(two: &Two, portion: &Portion) -> El {
    let [mine, theirs] = [Side::Mine, Side::Theirs].map(|side| lines(two, portion, side));
    let only = |these: &[Line], those: &[Line]| -> Vec<Line> {
        these.iter().filter(|line| !those.contains(line)).cloned().collect()
    };
    if mine == theirs && stands(two, portion, Side::Mine) == stands(two, portion, Side::Theirs) {
        return el("p").class("quiet").text(two.voice.say(Taking::Alike));
    }
    el("div").class("switcher").kid(version(two, portion, Side::Mine, &only(&mine, &theirs))).kid(version(
        two,
        portion,
        Side::Theirs,
        &only(&theirs, &mine),
    ))
}

/// What a text is called, and the text.
pub(super) type Line = (String, String);

fn version(two: &Two, portion: &Portion, side: Side, lines: &[Line]) -> El {
    let voice = two.voice;
    let title = voice.say(if side == Side::Mine { Taking::Mine } else { Taking::Theirs });
    let stands = stands(two, portion, side);
    let level =
        stands.as_ref().map(|stands| rated(Shape::of(stands, &two.framework), &rating(voice, stands, &two.framework)));
    let nothing = (lines.is_empty() && level.is_none()).then(|| el("p").class("quiet").text(voice.say(Taking::Nothing)));
    let texts = lines.iter().flat_map(|(name, text)| {
        let name = (!name.is_empty()).then(|| el("p").class("version__title").text(name));
        name.into_iter().chain([el("p").class("version__text").text(text)])
    });
    el("div").class("version").kid(el("p").class("version__title").text(title)).kids(level).kids(texts).kids(nothing)
}

fn book(two: &Two, side: Side) -> &Workbook {
    if side == Side::Mine { &two.ours } else { &two.theirs }
}

fn component<'t>(two: &'t Two, id: &'t ComponentId) -> &'t str {
    two.framework.find(id).map_or(id.as_str(), |(_, component)| component.name.as_str())
}

/// The level that stands there; none where a place has no level.
fn stands(two: &Two, portion: &Portion, side: Side) -> Option<Rating> {
    let book = book(two, side);
    match portion {
        Portion::Component(id) => Some(book.review.rating(id)),
        Portion::Outcome(id) => book.outcome_for(id)?.level_by_june.clone().map(Rating::At),
        _ => None,
    }
}

fn lines(two: &Two, portion: &Portion, side: Side) -> Vec<Line> {
    let (voice, book) = (two.voice, book(two, side));
    let names = |ids: Vec<&str>| vec![(String::new(), ids.join("\n"))];
    match portion {
        Portion::Team => team(two, book),
        Portion::ParkingLot => written_ones([(String::new(), book.parking_lot.clone())]),
        Portion::Systems => names(
            two.framework.systems.iter().filter(|one| book.systems.contains(&one.id)).map(|one| one.name.as_str()).collect(),
        ),
        Portion::Order => names(book.outcomes.iter().map(|outcome| component(two, &outcome.component)).collect()),
        Portion::Component(id) => book.review.entry(id).map(|entry| said(two, entry)).unwrap_or_default(),
        Portion::Outcome(id) => {
            let Some(outcome) = book.outcome_for(id) else { return Vec::new() };
            let mut all = written(two, outcome);
            if !outcome.chosen {
                all.insert(0, (String::new(), voice.say(Taking::SetAside).to_owned()));
            }
            all
        }
    }
}

fn team(two: &Two, book: &Workbook) -> Vec<Line> {
    let voice = two.voice;
    let kind = match book.team.kind {
        TeamKind::GradeLevel => Prepare::GradeLevel,
        TeamKind::Department => Prepare::Department,
        TeamKind::InstructionalLeadership => Prepare::Ilt,
        TeamKind::Other => Prepare::OtherTeam,
    };
    let people = book.team.people.map(|people| voice.with(Talk::InTheRoom, &[&people.to_string()]));
    let all = [
        (String::new(), book.team.name.clone()),
        (voice.say(Open::School).to_owned(), book.team.school.clone()),
        (String::new(), voice.say(kind).to_owned()),
        (String::new(), people.unwrap_or_default()),
        (voice.say(Open::Year).to_owned(), book.school_year.label()),
    ];
    written_ones(all)
}

fn said(two: &Two, entry: &ComponentReview) -> Vec<Line> {
    let voice = two.voice;
    let votes = entry.conversation.first_vote.all() + entry.conversation.second_vote.all();
    let line = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut all = vec![
        (String::new(), if votes > 0 { voice.with(Taking::Votes, &[&votes.to_string()]) } else { String::new() }),
        line(voice.say(Review::Note), &entry.note),
        line(voice.say(Review::LastingTitle), &entry.lasting),
        line(voice.say(Review::FindOut), &entry.find_out),
        line(voice.say(Review::FindOutWho), &entry.find_out_who),
        line(voice.say(Talk::Dissent), &entry.conversation.dissent),
    ];
    all.extend(entry.evidence.iter().map(|piece| {
        let text = [piece.shows.as_str(), piece.link.as_str()].into_iter().filter(|text| !text.trim().is_empty());
        let label = match piece.kind {
            EvidenceKind::Other => voice.say(Review::Evidence).to_owned(),
            kind => named(voice.say(Review::Evidence), evidence_kind(voice, kind)),
        };
        (label, text.collect::<Vec<_>>().join("\n"))
    }));
    written_ones(all)
}

fn named(what: &str, kind: &str) -> String {
    [what, ": ", kind].concat()
}

fn written(two: &Two, outcome: &Outcome) -> Vec<Line> {
    let fields = OutcomeField::ALL.map(|field| (field_name(two.voice, field), outcome.text(field).to_owned()));
    written_ones(fields)
}

fn written_ones(lines: impl IntoIterator<Item = Line>) -> Vec<Line> {
    lines.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
}
