//! A copy from which its sender left parts out, held against what is here: what it says nothing about is as it is here.

use super::{ComponentReview, Fist, OutcomeField, Part, Round, Workbook};

impl Workbook {
    /// What a newer version wrote stays at home with the first part that does.
    fn complete_the_unknown(&mut self, here: &Self) {
        self.team.unknown.clone_from(&here.team.unknown);
        for entry in &mut self.review.components {
            let Some(mine) = here.review.entry(&entry.component) else { continue };
            entry.unknown.clone_from(&mine.unknown);
            let (said, mine_said) = (&mut entry.conversation, &mine.conversation);
            said.unknown.clone_from(&mine_said.unknown);
            said.first_vote.unknown.clone_from(&mine_said.first_vote.unknown);
            said.second_vote.unknown.clone_from(&mine_said.second_vote.unknown);
            for piece in &mut entry.evidence {
                if let Some(known) = mine.evidence.iter().find(|known| known.id == piece.id) {
                    piece.unknown.clone_from(&known.unknown);
                }
            }
        }
        for outcome in &mut self.outcomes {
            if let Some(mine) = here.outcome_for(&outcome.component) {
                outcome.unknown.clone_from(&mine.unknown);
                outcome.from.unknown.clone_from(&mine.from.unknown);
            }
        }
    }

    /// A copy from which parts were left out says nothing about them: there it says what is here.
    pub(super) fn completed(&self, here: &Self) -> Self {
        let mut whole = self.clone();
        if !self.left_out().is_empty() {
            whole.complete_the_unknown(here);
        }
        if self.is_only_levels() {
            whole.outcomes.clone_from(&here.outcomes);
        }
        if self.left_out().contains(&Part::Notes) {
            whole.parking_lot.clone_from(&here.parking_lot);
        }
        for part in self.left_out() {
            for entry in &mut whole.review.components {
                let empty = ComponentReview::new(entry.component.clone());
                let mine = here.review.entry(&entry.component).unwrap_or(&empty);
                if self.is_only_levels() {
                    entry.find_out_who.clone_from(&mine.find_out_who);
                }
                match part {
                    Part::Notes => {
                        entry.note.clone_from(&mine.note);
                        entry.lasting.clone_from(&mine.lasting);
                        entry.find_out.clone_from(&mine.find_out);
                        entry.conversation.clone_from(&mine.conversation);
                    }
                    Part::SmallCounts => {
                        let (said, mine) = (&mut entry.conversation, &mine.conversation);
                        for (theirs, mine) in
                            [(&mut said.first_vote, &mine.first_vote), (&mut said.second_vote, &mine.second_vote)]
                        {
                            if theirs.all() == 0 {
                                theirs.clone_from(mine);
                            }
                        }
                        for (round, about) in [Round::First, Round::Second].into_iter().zip(&mine.fist_about) {
                            let (theirs, of) = said.fist_mut(round);
                            if *theirs == Fist::default() {
                                *theirs = *mine.fist(round);
                                of.clone_from(about);
                            }
                        }
                    }
                    Part::Evidence => entry.evidence.clone_from(&mine.evidence),
                    Part::Names => {
                        entry.find_out_who.clone_from(&mine.find_out_who);
                        entry.conversation.dissent.clone_from(&mine.conversation.dissent);
                    }
                }
            }
            let field = match part {
                Part::Notes => Some(OutcomeField::Why),
                Part::Evidence | Part::SmallCounts => None,
                Part::Names => Some(OutcomeField::LeadGroup),
            };
            for outcome in &mut whole.outcomes {
                if let (Some(field), Some(mine)) = (field, here.outcome_for(&outcome.component)) {
                    mine.text(field).clone_into(outcome.text_mut(field));
                }
            }
            if part == Part::SmallCounts && whole.team.people.is_none() {
                whole.team.people = here.team.people;
            }
            if part == Part::Names {
                whole.team.name.clone_from(&here.team.name);
                whole.team.school.clone_from(&here.team.school);
                whole.team.people = here.team.people;
            }
        }
        whole
    }
}
