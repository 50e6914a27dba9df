//! Taking from another workbook, place by place: a person says whose stands, or that both do. It may be another state of the
//! same one, or one that other people began by themselves.
//!
//! Invariants, as absences: nothing that is left as it is changes by a letter; no text is dropped for another one unless a
//! person says so; what a sender left out is not taken for something that was deleted; no place takes more than it holds.

use super::union::{answers_differ, entries, lists, outcomes, texts};
use super::{
    ComponentId, ComponentReview, MAX_COMPONENTS, MAX_EVIDENCE, MAX_OUTCOMES, MAX_TEXT, Outcome, OutcomeField, OutcomeId,
    Refusal, Workbook,
};

/// A place about which two states of a workbook can say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Who reviews, and for which year.
    Team,
    /// The systems of the sitting.
    Systems,
    /// The review of a component.
    Component(ComponentId),
    /// The outcome of a component.
    Outcome(ComponentId),
    /// In which order the outcomes stand.
    Order,
    /// What was parked for later.
    ParkingLot,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is here.
    Mine,
    /// What arrived.
    Theirs,
}

/// What stands afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// What one of the two says.
    One(Side),
    /// Both; where they differ in a level, this side's.
    Both(Side),
}

/// A place that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Which.
    pub portion: Portion,
    /// Who says something there.
    pub says: Says,
}

/// Who says something at a place that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// One of them alone.
    Only(Side),
    /// Both; their texts can stand together, and their levels are alike.
    Both,
    /// Both, and a level has to be chosen.
    BothLevels,
    /// Both, and only one of the two can stand: a name, or texts that are too long together.
    Either,
}

impl Workbook {
    /// Where another state of this workbook differs, in the order of the work.
    pub fn apart(&self, other: &Self) -> Vec<Apart> {
        self.apart_from(&other.completed(self))
    }

    /// How many places this state and one that was put together from it differ in.
    pub fn changes(&self, whole: &Self) -> usize {
        let new = |apart: &Apart| apart.portion != Portion::Order || apart.says == Says::Both;
        self.apart_from(whole).into_iter().filter(new).count()
    }

    fn apart_from(&self, other: &Self) -> Vec<Apart> {
        let mut found = Vec::new();
        let mut add = |portion, says| found.push(Apart { portion, says });
        if self.team != other.team || self.school_year != other.school_year {
            add(Portion::Team, Says::Either);
        }
        if self.systems != other.systems {
            add(Portion::Systems, Says::Both);
        }
        for (mine, theirs) in pairs(self, other) {
            if mine != theirs {
                add(Portion::Component(mine.component.clone()), says(&mine, &theirs));
            }
        }
        let only_there = other.outcomes.iter().filter(|outcome| self.outcome_for(&outcome.component).is_none());
        for outcome in self.outcomes.iter().chain(only_there) {
            let component = &outcome.component;
            let says = match (self.outcome_for(component), other.outcome_for(component)) {
                (Some(mine), Some(theirs)) if mine == theirs => continue,
                (Some(mine), Some(theirs)) => match (&mine.level_by_june, &theirs.level_by_june) {
                    _ if !fits(&outcomes(mine, theirs, Side::Mine)) => Says::Either,
                    (Some(mine), Some(theirs)) if mine != theirs => Says::BothLevels,
                    _ => Says::Both,
                },
                // What was set aside here and is not there is nobody's question.
                (Some(mine), None) if !mine.chosen => continue,
                (Some(_), None) => Says::Only(Side::Mine),
                (None, _) => Says::Only(Side::Theirs),
            };
            add(Portion::Outcome(component.clone()), says);
        }
        let order = |book: &Self, known: &Self| -> Vec<ComponentId> {
            let ids = book.outcomes.iter().map(|outcome| outcome.component.clone());
            ids.filter(|id| known.outcome_for(id).is_some()).collect()
        };
        if order(self, self) != order(other, other) {
            // Where one has more than the other, and those that both have stand alike, there is nothing to ask.
            let alike = order(self, other) == order(other, self);
            add(Portion::Order, if alike { Says::Only(Side::Mine) } else { Says::Both });
        }
        if self.parking_lot != other.parking_lot {
            let says = match (self.parking_lot.as_str(), other.parking_lot.as_str()) {
                ("", _) => Says::Only(Side::Theirs),
                (_, "") => Says::Only(Side::Mine),
                (mine, theirs) if is_too_long(&texts(mine, theirs)) => Says::Either,
                _ => Says::Both,
            };
            add(Portion::ParkingLot, says);
        }
        found
    }

    /// This workbook with what was chosen from another state. A place that nobody chose for stays as it is.
    ///
    /// # Errors
    /// A [`Refusal`] where a text, the evidence of a component or the outcomes would be more than a workbook holds.
    pub fn put_together(&self, other: &Self, choices: &[(Portion, Take)]) -> Result<Self, Refusal> {
        let other = other.completed(self);
        let mut whole = self.clone();
        for (portion, take) in choices {
            match (portion, take) {
                (_, Take::One(Side::Mine))
                | (Portion::Team, Take::Both(Side::Mine))
                | (Portion::Outcome(_) | Portion::Order, _) => {}
                (Portion::Team, _) => {
                    whole.team = other.team.clone();
                    whole.school_year = other.school_year;
                }
                (Portion::Systems, Take::Both(_)) => {
                    whole.systems = lists(&self.systems, &other.systems, |system| system.as_str(), |mine, _| mine.clone());
                }
                (Portion::ParkingLot, Take::Both(_)) => whole.parking_lot = texts(&self.parking_lot, &other.parking_lot),
                (Portion::ParkingLot, _) => whole.parking_lot.clone_from(&other.parking_lot),
                (Portion::Systems, _) => whole.systems.clone_from(&other.systems),
                (Portion::Component(component), take) => {
                    let pair = pairs(self, &other).into_iter().find(|(mine, _)| mine.component == *component);
                    let (mine, theirs) = pair.ok_or(Refusal::Gone)?;
                    let entry = match take {
                        Take::Both(side) => entries(&mine, &theirs, *side),
                        Take::One(_) => theirs.clone(),
                    };
                    check(&entry)?;
                    // The day goes with the rating; of the same rating on two days the later one is remembered.
                    let days = [(self, &mine), (&other, &theirs)].into_iter().filter(|(_, one)| one.rating == entry.rating);
                    let day = days.filter_map(|(book, _)| book.review.day_of(component)).max();
                    match whole.review.components.iter_mut().find(|known| known.component == *component) {
                        Some(known) => *known = entry,
                        None => whole.review.components.push(entry),
                    }
                    whole.review.decided_on.retain(|(known, _)| known != component);
                    if let Some(day) = day {
                        whole.review.remember_day(component, day);
                    }
                }
            }
        }
        whole.outcomes = self.outcomes_of_both(&other, choices);
        whole.tie_outcomes();
        if whole.review.components.len() > MAX_COMPONENTS {
            return Err(Refusal::ComponentLimit { max: MAX_COMPONENTS });
        }
        if whole.chosen().count() > MAX_OUTCOMES {
            return Err(Refusal::OutcomeLimit { max: MAX_OUTCOMES });
        }
        if whole.outcomes.iter().all(fits) && !is_too_long(&whole.parking_lot) {
            Ok(whole)
        } else {
            Err(Refusal::TextTooLong { max: MAX_TEXT })
        }
    }

    /// The outcomes, each as it was chosen: those of here in their order, then those that are only there.
    fn outcomes_of_both(&self, other: &Self, choices: &[(Portion, Take)]) -> Vec<Outcome> {
        let choice = |portion: &Portion| choices.iter().find(|(other, _)| other == portion).map(|(_, take)| *take);
        let of = |outcome: &Outcome| choice(&Portion::Outcome(outcome.component.clone()));
        let mine = self.outcomes.iter().map(|mine| {
            let Some(take) = of(mine).filter(|take| *take != Take::One(Side::Mine)) else { return mine.clone() };
            match (other.outcome_for(&mine.component), take) {
                (Some(theirs), Take::Both(side)) => outcomes(mine, theirs, side),
                (Some(theirs), Take::One(_)) => theirs.clone(),
                // It is not in the other one: it is set aside, and its words are kept.
                (None, Take::One(_)) => Outcome { chosen: false, ..mine.clone() },
                (None, Take::Both(_)) => mine.clone(),
            }
        });
        let only_there = other.outcomes.iter().filter(|theirs| {
            let taken = of(theirs).is_some_and(|take| take != Take::One(Side::Mine));
            taken && self.outcome_for(&theirs.component).is_none()
        });
        let mut all: Vec<Outcome> = mine.chain(only_there.cloned()).collect();
        let place = |ids: &[&ComponentId], outcome: &Outcome| ids.iter().position(|id| **id == outcome.component);
        let order: Vec<&ComponentId> = match choice(&Portion::Order) {
            Some(Take::One(Side::Theirs)) => other.outcomes.iter().map(|outcome| &outcome.component).collect(),
            // Neither comes first: they go as the review goes.
            Some(Take::Both(_)) => self.review.components.iter().map(|entry| &entry.component).collect(),
            _ => return all,
        };
        all.sort_by_key(|outcome| place(&order, outcome).unwrap_or(usize::MAX));
        all
    }

    /// Two workbooks that began apart know nothing of each other's ids and components: an outcome that was taken has an entry to
    /// speak of, and an id of its own. Which one keeps an id does not hang on who came first.
    fn tie_outcomes(&mut self) {
        for at in 0..self.outcomes.len() {
            let Some(outcome) = self.outcomes.get(at).cloned() else { continue };
            if self.review.entry(&outcome.component).is_none() {
                self.review.components.push(ComponentReview::new(outcome.component.clone()));
            }
            let first = |other: &Outcome| other.id == outcome.id && other.component < outcome.component;
            if self.outcomes.iter().any(first) {
                let taken = |id: &OutcomeId| self.outcomes.iter().any(|other| other.id == *id);
                let mut own = OutcomeId::from(outcome.component.as_str());
                let mut numbers = 1_usize..;
                while let (true, Some(n)) = (taken(&own), numbers.next()) {
                    own = n.to_string().as_str().into();
                }
                if let Some(outcome) = self.outcomes.get_mut(at) {
                    outcome.id = own;
                }
            }
        }
    }
}

/// Every component of both, as each of them has it; one that is missing says nothing.
fn pairs(mine: &Workbook, theirs: &Workbook) -> Vec<(ComponentReview, ComponentReview)> {
    let only_there = theirs.review.components.iter().filter(|entry| mine.review.entry(&entry.component).is_none());
    let entry = |book: &Workbook, id: &ComponentId| {
        book.review.entry(id).cloned().unwrap_or_else(|| ComponentReview::new(id.clone()))
    };
    let all = mine.review.components.iter().chain(only_there).map(|entry| &entry.component);
    all.map(|id| (entry(mine, id), entry(theirs, id))).collect()
}

fn says(mine: &ComponentReview, theirs: &ComponentReview) -> Says {
    let nothing = ComponentReview::new(mine.component.clone());
    if *mine == nothing {
        return Says::Only(Side::Theirs);
    }
    if *theirs == nothing {
        return Says::Only(Side::Mine);
    }
    if check(&entries(mine, theirs, Side::Mine)).is_err() {
        return Says::Either;
    }
    if answers_differ(mine, theirs) { Says::BothLevels } else { Says::Both }
}

/// Whether a component holds what it should hold.
fn check(entry: &ComponentReview) -> Result<(), Refusal> {
    if entry.evidence.len() > MAX_EVIDENCE {
        return Err(Refusal::EvidenceLimit { max: MAX_EVIDENCE });
    }
    let own = [&entry.note, &entry.lasting, &entry.find_out, &entry.find_out_who, &entry.conversation.dissent];
    let brought = entry.evidence.iter().flat_map(|piece| [&piece.shows, &piece.link]);
    let long = own.into_iter().chain(brought).any(|text| is_too_long(text));
    if long { Err(Refusal::TextTooLong { max: MAX_TEXT }) } else { Ok(()) }
}

fn fits(outcome: &Outcome) -> bool {
    OutcomeField::ALL.into_iter().all(|field| !is_too_long(outcome.text(field)))
}

fn is_too_long(text: &str) -> bool {
    text.chars().count() > MAX_TEXT
}
