//! Places where two tabs said different things: both versions side by side, until a person has picked.
//!
//! The merge has already decided what stands meanwhile: both texts, or this tab's rating. A version is the command that
//! puts it in place, so that picking one is an edit like any other: named, saved and undone.

use super::{Effect, Env, Session};
use crate::domain::{Command, ComponentReview, OutcomeField, OutcomeId, Round, Talk, TextPlace, Workbook};

/// A place where two tabs said different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Puts this tab's version in its place.
    pub mine: Command,
    /// Puts the other tab's version in its place.
    pub theirs: Command,
    /// Puts there what the merge left standing: both, one under the other, or one of the two. None where an earlier version
    /// of the app asked, which did not keep it.
    pub stood: Option<Command>,
    /// Whether it was asked in an earlier visit: nobody knows any more which window was which.
    pub earlier: bool,
}

/// Which version a person picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This tab's.
    Mine,
    /// The other tab's.
    Theirs,
    /// Whatever stands in the workbook now.
    AsItIs,
}

/// Where both sides left their common beginning, and not for the same.
pub(super) fn clashes(base: Option<&Workbook>, mine: &Workbook, theirs: &Workbook, merged: &Workbook) -> Vec<Clash> {
    let found = commands(merged).into_iter().filter_map(|stands| {
        let version = |workbook| as_in(&stands, workbook, merged);
        let (mine, theirs) = (version(mine)?, version(theirs)?);
        let before = base.and_then(version);
        if mine == theirs || before.as_ref() == Some(&mine) || before.as_ref() == Some(&theirs) {
            return None;
        }
        // One typed on where the other left off: the longer one holds both.
        let holds_both = |one: &Command, other: &Command| match (one, other) {
            (Command::Write { text: one, .. }, Command::Write { text: other, .. }) => one.contains(other.as_str()),
            _ => false,
        };
        if stands == mine && holds_both(&mine, &theirs) || stands == theirs && holds_both(&theirs, &mine) {
            return None;
        }
        Some(Clash { mine, theirs, stood: Some(stands), earlier: false })
    });
    found.collect()
}

/// Whether two commands say something about the same place.
fn same_place(one: &Command, other: &Command, workbook: &Workbook) -> bool {
    as_in(one, workbook, workbook) == as_in(other, workbook, workbook)
}

/// For each place that holds one answer, the command that would put there what stands there now.
fn commands(workbook: &Workbook) -> Vec<Command> {
    let write = |place| Command::Write { place, text: String::new() };
    let mut commands = vec![
        write(TextPlace::TeamName),
        write(TextPlace::School),
        Command::SetTeamKind(workbook.team.kind),
        Command::SetSchoolYear(workbook.school_year),
        Command::SetPeople(workbook.team.people),
    ];
    for entry in &workbook.review.components {
        let component = || entry.component.clone();
        commands.push(Command::Rate { component: component(), rating: entry.rating.clone() });
        commands.extend(
            [TextPlace::Note, TextPlace::Lasting, TextPlace::FindOut, TextPlace::FindOutWho, TextPlace::Dissent]
                .map(|of| write(of(component()))),
        );
        commands.extend(counted(entry).into_iter().map(|talk| Command::Converse { component: component(), talk }));
        for piece in &entry.evidence {
            let (component, id) = (component(), piece.id.clone());
            commands.push(write(TextPlace::EvidenceShows(component.clone(), id.clone())));
            commands.push(write(TextPlace::EvidenceLink(component.clone(), id.clone())));
            commands.push(Command::SetEvidenceKind { component, id, kind: piece.kind });
        }
    }
    for outcome in &workbook.outcomes {
        let id = || outcome.id.clone();
        commands.extend(OutcomeField::ALL.map(|field| write(TextPlace::Outcome(id(), field))));
        commands.push(Command::SetLevelByJune { outcome: id(), level: outcome.level_by_june.clone() });
    }
    commands.into_iter().filter_map(|command| as_in(&command, workbook, workbook)).collect()
}

/// What people were counted for, and how they agreed.
fn counted(entry: &ComponentReview) -> Vec<Talk> {
    let mut all = Vec::new();
    for round in [Round::First, Round::Second] {
        for (level, _) in &entry.conversation.votes(round).levels {
            all.push(Talk::Vote { round, level: Some(level.clone()), people: 0 });
        }
        all.push(Talk::Vote { round, level: None, people: 0 });
    }
    for round in [Round::First, Round::Second] {
        for fingers in 0..entry.conversation.fist(round).len() {
            all.push(Talk::Fist { round, fingers, people: 0 });
        }
    }
    all.push(Talk::AgreedBy(None));
    all
}

/// What a component's conversation says there.
fn talk_in(talk: &Talk, entry: &ComponentReview) -> Option<Talk> {
    let conversation = &entry.conversation;
    Some(match talk {
        Talk::Vote { round, level, .. } => {
            let people = conversation.votes(*round).people(level.as_ref());
            Talk::Vote { round: *round, level: level.clone(), people }
        }
        Talk::Fist { round, fingers, .. } => {
            Talk::Fist { round: *round, fingers: *fingers, people: *conversation.fist(*round).get(*fingers)? }
        }
        Talk::AgreedBy(_) => Talk::AgreedBy(conversation.agreed_by),
        Talk::Shown(_) => return None,
    })
}

/// The same place with what a workbook says there; none where it does not have the place. Two tabs that chose the same
/// component made two ids for one outcome: `ids` is the workbook whose ids the command speaks of.
fn as_in(command: &Command, workbook: &Workbook, ids: &Workbook) -> Option<Command> {
    let outcome = |id: &OutcomeId| {
        let component = &ids.outcome(id)?.component;
        workbook.outcome(id).or_else(|| workbook.outcome_for(component))
    };
    Some(match command {
        Command::Write { place, .. } => {
            let text = match place {
                TextPlace::Outcome(id, field) => outcome(id)?.text(*field),
                _ => workbook.text(place)?,
            };
            Command::Write { place: place.clone(), text: text.to_owned() }
        }
        Command::SetTeamKind(_) => Command::SetTeamKind(workbook.team.kind),
        Command::SetSchoolYear(_) => Command::SetSchoolYear(workbook.school_year),
        Command::SetPeople(_) => Command::SetPeople(workbook.team.people),
        Command::Rate { component, .. } => {
            let rating = workbook.review.entry(component)?.rating.clone();
            Command::Rate { component: component.clone(), rating }
        }
        Command::Converse { component, talk } => {
            let talk = talk_in(talk, workbook.review.entry(component)?)?;
            Command::Converse { component: component.clone(), talk }
        }
        Command::SetEvidenceKind { component, id, .. } => {
            let kind = workbook.evidence(component, id)?.kind;
            Command::SetEvidenceKind { component: component.clone(), id: id.clone(), kind }
        }
        Command::SetLevelByJune { outcome: id, .. } => {
            Command::SetLevelByJune { outcome: id.clone(), level: outcome(id)?.level_by_june.clone() }
        }
        _ => return None,
    })
}

impl Clash {
    /// Whether both stand in the workbook, one under the other, and nothing else.
    pub fn both_stand(&self, now: &Command) -> bool {
        self.stood.as_ref() == Some(now) && *now != self.mine && *now != self.theirs
    }

    /// What can be picked while this stands there: where it is more than both versions, first of all what stands.
    pub fn picks(&self, now: &Command) -> Vec<Pick> {
        let more = self.is_more(now);
        let mut picks = Vec::with_capacity(3);
        if more {
            picks.push(Pick::AsItIs);
        }
        for pick in [Pick::Mine, Pick::Theirs] {
            if self.puts(pick, now).is_some_and(|puts| !more || puts != *now) {
                picks.push(pick);
            }
        }
        if self.both_stand(now) {
            picks.push(Pick::AsItIs);
        }
        picks
    }

    /// Whether something else stands there than the question is about.
    pub fn is_more(&self, now: &Command) -> bool {
        *now != self.mine && *now != self.theirs && self.stood.as_ref() != Some(now)
    }

    /// What a pick puts there while this stands there. Words beyond both versions stay: only what the other version
    /// brought along is taken out. None where that can't be told apart any more.
    fn puts(&self, pick: Pick, now: &Command) -> Option<Command> {
        let (version, other) = match pick {
            Pick::Mine => (&self.mine, &self.theirs),
            Pick::Theirs => (&self.theirs, &self.mine),
            Pick::AsItIs => return Some(now.clone()),
        };
        if !self.is_more(now) || text_of(now).is_none() {
            return Some(version.clone());
        }
        let (stood, now) = (text_of(self.stood.as_ref()?)?, text_of(now)?);
        let mut puts = version.clone();
        if let Command::Write { text, .. } = &mut puts {
            // Two answers, of which one could never be given, are no choice.
            changed_alike(stood, text_of(other)?, now)?;
            *text = changed_alike(stood, text, now)?;
        }
        Some(puts)
    }
}

fn text_of(command: &Command) -> Option<&str> {
    match command {
        Command::Write { text, .. } => Some(text),
        _ => None,
    }
}

/// What led from `old` to `new` at one place, done to what `old` has become since. None where that place was written in
/// meanwhile, or where there are two like it.
#[inline(never)]
fn changed_alike(old: &str, new: &str, since: &str) -> Option<String> {
    if old == new {
        return Some(since.to_owned());
    }
    let most = old.len().min(new.len());
    let mut ahead = old.bytes().zip(new.bytes()).take_while(|(one, other)| one == other).count();
    while !old.is_char_boundary(ahead) {
        ahead -= 1;
    }
    let mut behind = old.bytes().rev().zip(new.bytes().rev()).take_while(|(one, other)| one == other).count();
    behind = behind.min(most - ahead);
    while !old.is_char_boundary(old.len() - behind) {
        behind -= 1;
    }
    let (out, into) = (old.get(ahead..old.len() - behind)?, new.get(ahead..new.len() - behind)?);
    let (before, after) = since.split_once(out).filter(|(_, after)| !out.is_empty() && !after.contains(out))?;
    // A letter that was typed right at the edge belongs to the word there: to cut between them would tear it.
    let joins =
        |was: Option<u8>, is: Option<u8>| was != is && is.is_some_and(|is| !is.is_ascii() || is.is_ascii_alphanumeric());
    let left = joins(old.get(..ahead)?.bytes().next_back(), before.bytes().next_back());
    let right = joins(old.get(old.len() - behind..)?.bytes().next(), after.bytes().next());
    (!left && !right).then(|| [before, into, after].concat())
}

impl super::Desk {
    /// Remembers clashes; a later one at the same place takes the place of the earlier, whose words stand in it. `before` is
    /// what stood on this desk: where another window has put one of two versions in its place since, it has picked.
    pub(super) fn remember(&mut self, found: Vec<Clash>, before: &Workbook) {
        let asked = self.clashes.len();
        let now = &*self.workbook;
        self.clashes.retain(|clash| {
            let stands = as_in(&clash.mine, now, now);
            let picked = stands.as_ref().is_some_and(|stands| *stands == clash.mine || *stands == clash.theirs);
            !picked || stands == as_in(&clash.mine, before, now)
        });
        self.open_ends.changed |= !found.is_empty() || self.clashes.len() < asked;
        for clash in found {
            self.clashes.retain(|known| !same_place(&known.mine, &clash.mine, &self.workbook));
            self.clashes.push(clash);
        }
    }

    /// What two tabs said differently, where the place is still there: a removed piece of evidence is no question any more.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        self.clashes.iter().filter(|clash| self.stands(clash).is_some())
    }

    /// What stands in the workbook now where two tabs said different things.
    pub fn stands(&self, clash: &Clash) -> Option<Command> {
        as_in(&clash.mine, &self.workbook, &self.workbook)
    }
}

impl Session {
    /// A person has picked: the question is over, and what was picked is an edit. Where something else stands there than
    /// the person has seen, nothing changes and it is still a question.
    pub(super) fn pick(&mut self, clash: &Clash, pick: Pick, seen: &Command, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.here_mut() else { return Vec::new() };
        let known = desk.clashes.iter().any(|known| known == clash);
        let Some(now) = desk.stands(clash).filter(|now| known && now == seen) else { return Vec::new() };
        let Some(puts) = clash.puts(pick, &now) else { return Vec::new() };
        desk.clashes.retain(|known| known != clash);
        desk.open_ends.changed = true;
        if puts == now {
            return Vec::new();
        }
        desk.history.settle();
        // What is too long for the workbook is no part of what was asked: it waits on in its field.
        let place = match &puts {
            Command::Write { place, .. } => Some(place.clone()),
            _ => None,
        };
        let draft = place.and_then(|place| {
            let text = desk.draft(&place)?.to_owned();
            // The answer is whole: nothing that stands behind the long text is put under it.
            desk.set_draft(&place, None);
            Some((text, place))
        });
        let mut effects = self.edit(puts, env);
        if let Some((desk, (text, place))) = self.here_mut().zip(draft) {
            effects.extend(desk.set_draft(&place, Some(&text)));
        }
        // It is whole as it is: no letters follow.
        if let Some(id) = self.route.workbook().cloned() {
            effects.extend(self.hurry(&id, env));
        }
        effects
    }
}
