//! Ballots from people's own devices: many at once, in any order. What can't be counted is named, and keeps nothing else back.

use super::{Effect, Env, Notice, Place, Route, Session};
use crate::domain::{Command, Vote};
use crate::storage::{BallotProblem, Unreadable, read_ballots};

/// What became of the ballots that came last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// How many were counted.
    pub counted: usize,
    /// How many were counted before, or came twice.
    pub again: usize,
    /// Those that were not counted.
    pub refused: Vec<Uncounted>,
}

/// A ballot that was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncounted {
    /// The file that it came in; empty where it was pasted.
    pub file: String,
    /// Which one of those that were in there, from 1.
    pub number: usize,
    /// How many were in there.
    pub of: usize,
    /// Why.
    pub why: BallotProblem,
}

impl Session {
    /// Whether what arrives now is a ballot for the workbook at hand.
    pub(super) fn collects(&self) -> bool {
        matches!(self.route.place(), Some(Place::OwnDevices(_)))
    }

    /// Takes in all ballots that are in these texts.
    pub(super) fn collect(&mut self, texts: Vec<(String, Result<String, Unreadable>)>, env: &Env) -> Vec<Effect> {
        let (Some(framework), Some(desk)) = (self.framework().cloned(), self.desk()) else { return Vec::new() };
        // Nothing is called counted that a newer app would have to write.
        if desk.is_read_only() {
            self.tell(Notice::ReadOnly);
            return Vec::new();
        }
        let book = &desk.workbook;
        let mut collected = Collected::default();
        let mut votes: Vec<Vote> = Vec::new();
        let mut seen: Vec<[u8; 6]> = Vec::new();
        for (file, text) in texts {
            let ballots = match text {
                Ok(text) => read_ballots(&text, &framework),
                Err(why) => vec![Err(BallotProblem::Unreadable(why))],
            };
            let of = ballots.len();
            for (index, ballot) in ballots.into_iter().enumerate() {
                let ours = ballot.and_then(|ballot| {
                    if ballot.invitation.is_for(book) { Ok(ballot) } else { Err(BallotProblem::OtherReview) }
                });
                let ballot = match ours {
                    Ok(ballot) => ballot,
                    Err(why) => {
                        collected.refused.push(Uncounted { file: file.clone(), number: index + 1, of, why });
                        continue;
                    }
                };
                let mine = ballot.votes();
                let there = |vote: &Vote| {
                    let entry = book.review.entry(&vote.component);
                    entry.is_some_and(|entry| entry.conversation.votes(vote.round).holds(&vote.cast.id))
                };
                if seen.contains(&ballot.id) || mine.iter().any(there) {
                    collected.again += 1;
                } else {
                    seen.push(ballot.id);
                    collected.counted += 1;
                    votes.extend(mine);
                }
            }
        }
        let command = Command::Collect(votes);
        let effects = if collected.counted > 0 { self.edit(command.clone(), env) } else { Vec::new() };
        if self.refused.as_ref().is_some_and(|(refused, _)| *refused == command) {
            let of = std::mem::take(&mut collected.counted);
            collected.refused.push(Uncounted { file: String::new(), number: of, of, why: BallotProblem::Full });
        }
        self.collected = Some(collected);
        effects
    }

    /// A ballot came as a link that was opened on this device. It goes to its review; the address does not keep it.
    pub(super) fn collect_link(&mut self, text: String, env: &Env) -> Vec<Effect> {
        let ballot = self.framework().and_then(|framework| read_ballots(&text, framework).into_iter().next());
        let ballot = ballot.unwrap_or(Err(BallotProblem::Nothing));
        let place = ballot.and_then(|ballot| {
            let desks = self.shelf();
            let desk =
                desks.iter().find(|desk| ballot.invitation.is_for(&desk.workbook)).ok_or(BallotProblem::OtherReview)?;
            let (component, _) = ballot.answers.first().ok_or(BallotProblem::Blank)?;
            Ok(Route::to(&desk.workbook.id, Place::OwnDevices(component.clone())))
        });
        match place {
            Ok(route) => {
                self.route = route.clone();
                let mut effects = self.collect(vec![(String::new(), Ok(text))], env);
                effects.push(Effect::GoInstead(route));
                effects
            }
            Err(why) => {
                let refused = vec![Uncounted { file: String::new(), number: 1, of: 1, why }];
                self.collected = Some(Collected { refused, ..Collected::default() });
                self.route = Route::Count(String::new());
                vec![Effect::GoInstead(self.route.clone())]
            }
        }
    }
}
