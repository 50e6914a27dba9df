//! What goes along when work is handed on: a team may leave parts of its workbook at home.
//!
//! What is left out is gone from the copy, not hidden in it; the copy says which parts it lacks. Ratings and June Outcomes
//! always travel: they are what is handed on.

use super::{Conversation, OutcomeField, Round, Unknown, Votes, Workbook};

/// The field in which a copy says what was left out of it. It is carried along like any field that is not known.
pub(super) const LEFT_OUT: &str = "left_out";

/// A part of a workbook that can stay at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the team wrote about its ratings and its choices.
    Notes,
    /// What the team brought to show it.
    Evidence,
    /// Counts from which one could tell who answered what: of votes in which an answer has very few people.
    SmallCounts,
    /// Who it is: team, school, the groups that lead or find out, names beside votes, and how many people were in the room.
    Names,
}

impl Part {
    /// Every part, in the order in which a choice shows them.
    pub const ALL: [Self; 4] = [Self::Notes, Self::Evidence, Self::SmallCounts, Self::Names];

    /// The word for this part in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Evidence => "evidence",
            Self::SmallCounts => "small-counts",
            Self::Names => "names",
        }
    }
}

/// Fewer people than this are a small group.
pub const SMALL_GROUP: u16 = 5;

fn is_small(people: u16) -> bool {
    people > 0 && people < SMALL_GROUP
}

impl Workbook {
    /// A copy without these parts. Without any to leave out it is the workbook itself; otherwise what this version does not
    /// know stays at home too: nobody can say what is in it.
    #[must_use]
    pub fn without(&self, parts: &[Part]) -> Self {
        let mut copy = self.clone();
        if parts.is_empty() {
            return copy;
        }
        let already = self.left_out();
        copy.forget_the_unknown();
        for part in parts {
            match part {
                Part::Notes => copy.leave_notes(),
                Part::Evidence => copy.review.components.iter_mut().for_each(|entry| entry.evidence.clear()),
                Part::SmallCounts => copy.leave_small_counts(),
                Part::Names => copy.leave_names(),
            }
        }
        let slugs = Part::ALL.iter().filter(|part| parts.contains(part) || already.contains(part)).map(|part| part.slug());
        copy.unknown.insert(LEFT_OUT.to_owned(), slugs.map(str::to_owned).collect::<Vec<_>>().into());
        copy
    }

    /// The parts that were left out of this copy, as far as they are known.
    pub fn left_out(&self) -> Vec<Part> {
        let listed = self.unknown.get(LEFT_OUT).and_then(serde_json::Value::as_array);
        let says = |part: &Part| listed.is_some_and(|listed| listed.iter().any(|slug| slug.as_str() == Some(part.slug())));
        Part::ALL.into_iter().filter(says).collect()
    }

    fn leave_notes(&mut self) {
        for entry in &mut self.review.components {
            for text in [&mut entry.note, &mut entry.lasting, &mut entry.find_out] {
                text.clear();
            }
            // How people voted, and who sees it differently, was said in the room.
            entry.conversation = Conversation::default();
        }
        self.parking_lot.clear();
        // What was set aside is nobody's plan any more: it is a note.
        self.outcomes.retain(|outcome| outcome.chosen);
        self.outcomes.iter_mut().for_each(|outcome| outcome.why.clear());
    }

    /// A count that is too small takes its whole vote with it: from the other counts one could tell it.
    fn leave_small_counts(&mut self) {
        for entry in &mut self.review.components {
            let said = &mut entry.conversation;
            for votes in [&mut said.first_vote, &mut said.second_vote] {
                let answers = votes
                    .levels
                    .iter()
                    .map(|(level, _)| Some(level))
                    .chain(votes.ballots.iter().map(|cast| cast.level.as_ref()));
                if answers.chain([None]).any(|level| is_small(votes.people(level))) {
                    *votes = Votes { unknown: std::mem::take(&mut votes.unknown), ..Votes::default() };
                }
            }
            for round in [Round::First, Round::Second] {
                let (fist, about) = said.fist_mut(round);
                if fist.iter().any(|people| is_small(*people)) {
                    *fist = Default::default();
                    *about = None;
                }
            }
        }
        self.team.people = self.team.people.filter(|people| !is_small(*people));
    }

    fn leave_names(&mut self) {
        self.team.name.clear();
        self.team.school.clear();
        self.team.people = None;
        for entry in &mut self.review.components {
            entry.find_out_who.clear();
            // It says which group sees it differently.
            entry.conversation.dissent.clear();
            for votes in [&mut entry.conversation.first_vote, &mut entry.conversation.second_vote] {
                votes.ballots.iter_mut().for_each(|cast| cast.name.clear());
            }
        }
        self.outcomes.iter_mut().for_each(|outcome| outcome.text_mut(OutcomeField::LeadGroup).clear());
    }

    fn forget_the_unknown(&mut self) {
        let entries = self.review.components.iter_mut();
        let evidence = entries.flat_map(|entry| {
            let Conversation { first_vote, second_vote, unknown, .. } = &mut entry.conversation;
            let said = [unknown, &mut first_vote.unknown, &mut second_vote.unknown, &mut entry.unknown];
            said.into_iter().chain(entry.evidence.iter_mut().map(|one| &mut one.unknown))
        });
        let outcomes = self.outcomes.iter_mut().flat_map(|outcome| [&mut outcome.unknown, &mut outcome.from.unknown]);
        for unknown in evidence.chain(outcomes) {
            *unknown = Unknown::new();
        }
        for unknown in [&mut self.unknown, &mut self.team.unknown, &mut self.review.unknown, &mut self.framework.unknown] {
            *unknown = Unknown::new();
        }
    }
}
