//! Every edit, as data. So an edit can be undone, named in the Undo button, replayed in a test and applied again.

use super::{
    ComponentId, ComponentReview, Evidence, EvidenceId, EvidenceKind, Fist, LevelId, MAX_EVIDENCE, MAX_OUTCOMES, MAX_PEOPLE,
    MAX_TEXT, MAX_VOTED_LEVELS, Origin, Outcome, OutcomeField, OutcomeId, Rating, Round, SchoolYear, SystemId, Talk,
    TeamKind, Unknown, Vote, Workbook,
};
use std::sync::Arc;

/// One intention of the people at the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write a text.
    Write {
        /// Where.
        place: TextPlace,
        /// The whole new text.
        text: String,
    },
    /// Say what kind of team this is.
    SetTeamKind(TeamKind),
    /// Pick the school year.
    SetSchoolYear(SchoolYear),
    /// Say how many people are in the room.
    SetPeople(Option<u16>),
    /// Take a system into this sitting, or take it out again if it is in. Its ratings stay.
    ToggleSystem(SystemId),
    /// Agree on a rating.
    Rate {
        /// The component.
        component: ComponentId,
        /// Its rating.
        rating: Rating,
    },
    /// Something happens in the conversation about a component.
    Converse {
        /// The component.
        component: ComponentId,
        /// What happens.
        talk: Talk,
    },
    /// Put votes into the ballot box. One that is there already is not counted again.
    Collect(Vec<Vote>),
    /// Open a new, empty piece of evidence.
    AddEvidence {
        /// The component.
        component: ComponentId,
        /// The id of the new piece.
        id: EvidenceId,
    },
    /// Say what kind of evidence it is.
    SetEvidenceKind {
        /// The component.
        component: ComponentId,
        /// The piece.
        id: EvidenceId,
        /// Its kind.
        kind: EvidenceKind,
    },
    /// Take a piece of evidence out.
    RemoveEvidence {
        /// The component.
        component: ComponentId,
        /// The piece.
        id: EvidenceId,
    },
    /// Choose a component to work on. One that was set aside comes back with every word.
    Choose {
        /// The component.
        component: ComponentId,
        /// The id of the outcome, where it is new.
        id: OutcomeId,
        /// How its sentence begins, where it is new: the framework's goal for the component, in the team's language.
        sentence: String,
        /// The level to reach by June, where it is new: the one above today's.
        level_by_june: Option<LevelId>,
    },
    /// Set a chosen component aside. Its words are kept.
    SetAside(ComponentId),
    /// Move an outcome one place up the list.
    MoveUp(OutcomeId),
    /// Pick the level to reach by June.
    SetLevelByJune {
        /// The outcome.
        outcome: OutcomeId,
        /// The level, or none while the team decides.
        level: Option<LevelId>,
    },
    /// Start the review over: every rating, text, piece of evidence and outcome goes; team, year and systems stay.
    StartOver,
    /// Let this stand in the place of what is here: it was put together from here and from what arrived. None where what
    /// it was is not known any more.
    PutTogether(Option<Arc<Workbook>>),
}

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextPlace {
    /// The team's name.
    TeamName,
    /// The school's name.
    School,
    /// What came up and waits for another day.
    ParkingLot,
    /// Why the team rates a component as it does.
    Note(ComponentId),
    /// How Full Implementation will last.
    Lasting(ComponentId),
    /// What to find out.
    FindOut(ComponentId),
    /// Which group will find it out.
    FindOutWho(ComponentId),
    /// Who sees a component differently, and what they see.
    Dissent(ComponentId),
    /// What a piece of evidence shows.
    EvidenceShows(ComponentId, EvidenceId),
    /// Where a piece of evidence can be found.
    EvidenceLink(ComponentId, EvidenceId),
    /// A text of an outcome.
    Outcome(OutcomeId, OutcomeField),
}

/// What an accepted command did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The workbook is different now.
    Changed,
    /// It already was as the command asks.
    Nothing,
}

/// Why a command was not carried out. A refused command changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The workbook does not have what the command speaks of: it was removed meanwhile.
    Gone,
    /// All places for outcomes are taken.
    OutcomeLimit {
        /// How many there are.
        max: usize,
    },
    /// The component has as many pieces of evidence as it can hold.
    EvidenceLimit {
        /// How many that is.
        max: usize,
    },
    /// The text is longer than any text may be.
    TextTooLong {
        /// The most characters.
        max: usize,
    },
    /// A review has as many components as it can hold.
    ComponentLimit {
        /// How many that is.
        max: usize,
    },
    /// No room holds so many people.
    TooManyPeople {
        /// The most.
        max: u16,
    },
}

impl Workbook {
    /// Carries a command out, or refuses it and changes nothing.
    ///
    /// # Errors
    /// A [`Refusal`] says why; the workbook is then as it was.
    pub fn apply(&mut self, command: &Command) -> Result<Change, Refusal> {
        match command {
            Command::Write { place, text } => {
                if text.chars().count() > MAX_TEXT {
                    return Err(Refusal::TextTooLong { max: MAX_TEXT });
                }
                Ok(set(self.text_mut(place)?, text.clone()))
            }
            Command::SetTeamKind(kind) => Ok(set(&mut self.team.kind, *kind)),
            Command::SetSchoolYear(year) => Ok(set(&mut self.school_year, *year)),
            Command::SetPeople(Some(people)) if *people > MAX_PEOPLE => Err(Refusal::TooManyPeople { max: MAX_PEOPLE }),
            Command::SetPeople(people) => Ok(set(&mut self.team.people, *people)),
            Command::ToggleSystem(system) => {
                let before = self.systems.len();
                self.systems.retain(|chosen| chosen != system);
                if self.systems.len() == before {
                    self.systems.push(system.clone());
                }
                Ok(Change::Changed)
            }
            Command::Rate { component, rating } => Ok(set(&mut self.entry_mut(component)?.rating, rating.clone())),
            Command::Converse { component, talk } => self.converse(component, talk),
            Command::Collect(votes) => Ok(if self.collect(votes)? { Change::Changed } else { Change::Nothing }),
            Command::AddEvidence { component, id } => {
                let entry = self.entry_mut(component)?;
                if entry.evidence.len() >= MAX_EVIDENCE {
                    return Err(Refusal::EvidenceLimit { max: MAX_EVIDENCE });
                }
                if entry.evidence.iter().any(|evidence| evidence.id == *id) {
                    return Ok(Change::Nothing);
                }
                entry.evidence.push(Evidence::new(id.clone()));
                Ok(Change::Changed)
            }
            Command::SetEvidenceKind { component, id, kind } => Ok(set(&mut self.evidence_mut(component, id)?.kind, *kind)),
            Command::RemoveEvidence { component, id } => {
                let entry = self.entry_mut(component)?;
                let before = entry.evidence.len();
                entry.evidence.retain(|evidence| evidence.id != *id);
                if entry.evidence.len() == before { Err(Refusal::Gone) } else { Ok(Change::Changed) }
            }
            Command::Choose { component, id, sentence, level_by_june } => {
                self.choose(component, id, sentence, level_by_june.as_ref())
            }
            Command::SetAside(component) => {
                let outcome =
                    self.outcomes.iter_mut().find(|outcome| outcome.component == *component).ok_or(Refusal::Gone)?;
                Ok(set(&mut outcome.chosen, false))
            }
            Command::MoveUp(id) => self.move_up(id),
            Command::SetLevelByJune { outcome, level } => {
                Ok(set(&mut self.outcome_mut(outcome)?.level_by_june, level.clone()))
            }
            Command::StartOver => {
                let fresh = |entry: &ComponentReview| ComponentReview {
                    unknown: entry.unknown.clone(),
                    ..ComponentReview::new(entry.component.clone())
                };
                let components = self.review.components.iter().map(fresh).collect();
                let changes = [
                    set(&mut self.review.components, components),
                    set(&mut self.review.decided_on, Vec::new()),
                    set(&mut self.parking_lot, String::new()),
                    set(&mut self.outcomes, Vec::new()),
                ];
                Ok(if changes.contains(&Change::Changed) { Change::Changed } else { Change::Nothing })
            }
            Command::PutTogether(whole) => Ok(set(self, Self::clone(whole.as_ref().ok_or(Refusal::Gone)?))),
        }
    }

    /// The text at a place; none when the workbook does not have the place.
    pub fn text(&self, place: &TextPlace) -> Option<&str> {
        Some(match place {
            TextPlace::TeamName => &self.team.name,
            TextPlace::School => &self.team.school,
            TextPlace::ParkingLot => &self.parking_lot,
            TextPlace::Note(component) => &self.review.entry(component)?.note,
            TextPlace::Lasting(component) => &self.review.entry(component)?.lasting,
            TextPlace::FindOut(component) => &self.review.entry(component)?.find_out,
            TextPlace::FindOutWho(component) => &self.review.entry(component)?.find_out_who,
            TextPlace::Dissent(component) => &self.review.entry(component)?.conversation.dissent,
            TextPlace::EvidenceShows(component, id) => &self.evidence(component, id)?.shows,
            TextPlace::EvidenceLink(component, id) => &self.evidence(component, id)?.link,
            TextPlace::Outcome(id, field) => self.outcome(id)?.text(*field),
        })
    }

    /// A piece of evidence.
    pub fn evidence(&self, component: &ComponentId, id: &EvidenceId) -> Option<&Evidence> {
        self.review.entry(component)?.evidence.iter().find(|evidence| evidence.id == *id)
    }

    fn converse(&mut self, component: &ComponentId, talk: &Talk) -> Result<Change, Refusal> {
        let ComponentReview { conversation, rating, .. } = self.entry_mut(component)?;
        if let Talk::Vote { people, .. } | Talk::Fist { people, .. } = talk
            && *people > MAX_PEOPLE
        {
            return Err(Refusal::TooManyPeople { max: MAX_PEOPLE });
        }
        match talk {
            Talk::Vote { round, level, people } => {
                let votes = conversation.votes_mut(*round);
                if votes.hands(level.as_ref()) == *people {
                    return Ok(Change::Nothing);
                }
                if votes.levels.len() >= MAX_VOTED_LEVELS && votes.hands(level.as_ref()) == 0 {
                    return Err(Refusal::Gone);
                }
                votes.set(level.as_ref(), *people);
                // While hands are counted once more, the room sees the first vote and no number that is being typed.
                conversation.second_shown &= *round == Round::First;
                Ok(Change::Changed)
            }
            Talk::Shown(shown) => {
                let second = set(&mut conversation.second_shown, *shown);
                Ok(if set(&mut conversation.shown, *shown) == Change::Nothing { second } else { Change::Changed })
            }
            Talk::Fist { round, fingers, people } => {
                let (fist, about) = conversation.fist_mut(*round);
                let shown = set(fist.get_mut(*fingers).ok_or(Refusal::Gone)?, *people);
                if shown == Change::Changed {
                    *about = if *fist == Fist::default() { None } else { rating.asked() };
                }
                Ok(shown)
            }
            Talk::AgreedBy(way) => {
                let about = set(&mut conversation.agreed_about, way.and_then(|_| rating.asked()));
                Ok(if set(&mut conversation.agreed_by, *way) == Change::Nothing { about } else { Change::Changed })
            }
        }
    }

    fn choose(
        &mut self,
        component: &ComponentId,
        id: &OutcomeId,
        sentence: &str,
        level_by_june: Option<&LevelId>,
    ) -> Result<Change, Refusal> {
        let rating = self.review.entry(component).ok_or(Refusal::Gone)?.rating.clone();
        let known = self.outcomes.iter().position(|outcome| outcome.component == *component);
        if known.and_then(|index| self.outcomes.get(index)).is_some_and(|outcome| outcome.chosen) {
            return Ok(Change::Nothing);
        }
        if self.chosen().count() >= MAX_OUTCOMES {
            return Err(Refusal::OutcomeLimit { max: MAX_OUTCOMES });
        }
        let from = Origin { review: self.review.id.clone(), rating, unknown: Unknown::new() };
        if known.is_none() && sentence.chars().count() > MAX_TEXT {
            return Err(Refusal::TextTooLong { max: MAX_TEXT });
        }
        if let Some(index) = known {
            // It goes to the end of the list, as a new choice would; its words and its target are those it had.
            let mut outcome = self.outcomes.remove(index);
            outcome.chosen = true;
            outcome.from = from;
            self.outcomes.push(outcome);
        } else {
            let mut outcome = Outcome::new(id.clone(), component.clone(), from);
            sentence.clone_into(&mut outcome.sentence);
            sentence.clone_into(&mut outcome.draft);
            outcome.level_by_june = level_by_june.cloned();
            self.outcomes.push(outcome);
        }
        Ok(Change::Changed)
    }

    fn move_up(&mut self, id: &OutcomeId) -> Result<Change, Refusal> {
        let index = self.outcomes.iter().position(|outcome| outcome.id == *id).ok_or(Refusal::Gone)?;
        let above = self.outcomes.iter().take(index).rposition(|outcome| outcome.chosen);
        let Some(above) = above else { return Ok(Change::Nothing) };
        self.outcomes.swap(above, index);
        Ok(Change::Changed)
    }

    fn entry_mut(&mut self, component: &ComponentId) -> Result<&mut ComponentReview, Refusal> {
        self.review.components.iter_mut().find(|entry| entry.component == *component).ok_or(Refusal::Gone)
    }

    fn evidence_mut(&mut self, component: &ComponentId, id: &EvidenceId) -> Result<&mut Evidence, Refusal> {
        self.entry_mut(component)?.evidence.iter_mut().find(|evidence| evidence.id == *id).ok_or(Refusal::Gone)
    }

    fn outcome_mut(&mut self, id: &OutcomeId) -> Result<&mut Outcome, Refusal> {
        self.outcomes.iter_mut().find(|outcome| outcome.id == *id).ok_or(Refusal::Gone)
    }

    fn text_mut(&mut self, place: &TextPlace) -> Result<&mut String, Refusal> {
        Ok(match place {
            TextPlace::TeamName => &mut self.team.name,
            TextPlace::School => &mut self.team.school,
            TextPlace::ParkingLot => &mut self.parking_lot,
            TextPlace::Note(component) => &mut self.entry_mut(component)?.note,
            TextPlace::Lasting(component) => &mut self.entry_mut(component)?.lasting,
            TextPlace::FindOut(component) => &mut self.entry_mut(component)?.find_out,
            TextPlace::FindOutWho(component) => &mut self.entry_mut(component)?.find_out_who,
            TextPlace::Dissent(component) => &mut self.entry_mut(component)?.conversation.dissent,
            TextPlace::EvidenceShows(component, id) => &mut self.evidence_mut(component, id)?.shows,
            TextPlace::EvidenceLink(component, id) => &mut self.evidence_mut(component, id)?.link,
            TextPlace::Outcome(id, field) => self.outcome_mut(id)?.text_mut(*field),
        })
    }
}

fn set<T: PartialEq>(place: &mut T, value: T) -> Change {
    if *place == value {
        return Change::Nothing;
    }
    *place = value;
    Change::Changed
}
