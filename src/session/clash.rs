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
    /// Whether both stand in the workbook, one under the other.
    pub both: bool,
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
        let both = stands != mine && stands != theirs;
        Some(Clash { mine, theirs, both, earlier: false })
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

impl super::Desk {
    /// Remembers clashes; a later one at the same place takes the place of the earlier, whose words stand in it.
    pub(super) fn remember(&mut self, found: Vec<Clash>) {
        self.open_ends.changed |= !found.is_empty();
        for clash in found {
            self.clashes.retain(|known| !same_place(&known.mine, &clash.mine, &self.workbook));
            self.clashes.push(clash);
        }
    }

    /// What two tabs said differently, where the place is still there: a removed piece of evidence is no question any more.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        self.clashes.iter().filter(|clash| as_in(&clash.mine, &self.workbook, &self.workbook).is_some())
    }
}

impl Session {
    /// A person has picked: the question is over, and what was picked is an edit.
    pub(super) fn pick(&mut self, clash: &Clash, pick: Pick, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.here_mut() else { return Vec::new() };
        let asked = desk.clashes.len();
        desk.clashes.retain(|known| known != clash);
        if desk.clashes.len() == asked {
            return Vec::new();
        }
        desk.open_ends.changed = true;
        let command = match pick {
            Pick::Mine => &clash.mine,
            Pick::Theirs => &clash.theirs,
            Pick::AsItIs => return Vec::new(),
        };
        desk.history.settle();
        let mut effects = self.edit(command.clone(), env);
        // It is whole as it is: no letters follow.
        if let Some(id) = self.route.workbook().cloned() {
            effects.extend(self.hurry(&id, env));
        }
        effects
    }
}
