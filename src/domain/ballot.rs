//! The ballot box: votes that people gave by themselves, on a device that went round or on one of their own.
//!
//! A vote in the box is an answer under a random id, so that the same one is never counted twice. It has a name only where a
//! team chose to show names and said so before anybody voted.

use super::{BallotId, ComponentId, LevelId, MAX_PEOPLE, Refusal, Round, Votes, Workbook};

/// One person's vote on one component, as it lies in the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// A random id: nobody's name, and the same wherever this vote turns up again.
    pub id: BallotId,
    /// For which level; none: not sure yet.
    pub level: Option<LevelId>,
    /// Who voted, where the team shows names; empty otherwise.
    pub name: String,
}

/// One vote on its way into the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// About which component.
    pub component: ComponentId,
    /// In which of the two votes.
    pub round: Round,
    /// The vote.
    pub cast: Cast,
}

impl Workbook {
    /// Puts votes into their boxes, all of them or none. One that is there already stays as it is. Says whether any was new.
    pub(super) fn collect(&mut self, votes: &[Vote]) -> Result<bool, Refusal> {
        let mut review = self.review.clone();
        let mut any = false;
        for Vote { component, round, cast } in votes {
            let entry = review.components.iter_mut().find(|entry| entry.component == *component);
            let said = &mut entry.ok_or(Refusal::Gone)?.conversation;
            if said.votes_mut(*round).put(cast)? {
                // What comes in later is not told by how the spread changes.
                said.shown &= *round == Round::Second;
                said.second_shown = false;
                any = true;
            }
        }
        self.review = review;
        Ok(any)
    }
}

impl Votes {
    /// Whether somebody voted unseen and without a name. A level that one person chose alone would tell who it was, so nobody is
    /// asked for whoever chose it.
    pub fn is_secret(&self) -> bool {
        self.ballots.iter().any(|cast| cast.name.is_empty())
    }

    /// Where a vote with this id lies, or belongs.
    fn place(&self, id: &BallotId) -> Result<usize, usize> {
        let before = self.ballots.iter().take_while(|other| other.id.as_str() < id.as_str()).count();
        if self.ballots.get(before).is_some_and(|other| other.id == *id) { Ok(before) } else { Err(before) }
    }

    /// Whether a vote with this id is in the box.
    pub fn holds(&self, id: &BallotId) -> bool {
        self.place(id).is_ok()
    }

    fn put(&mut self, cast: &Cast) -> Result<bool, Refusal> {
        let Err(index) = self.place(&cast.id) else { return Ok(false) };
        if self.ballots.len() >= usize::from(MAX_PEOPLE) {
            return Err(Refusal::TooManyPeople { max: MAX_PEOPLE });
        }
        self.ballots.insert(index, cast.clone());
        Ok(true)
    }
}
