//! The conversation about a component: how people voted, whether all can live with the level, and who sees it differently.
//!
//! Votes are counts of hands, and what lies in the ballot box. The agreed level is [`super::Rating`], which people choose:
//! nothing here computes one.

use super::{Cast, LevelId, Rating, Unknown};

/// What was said about one component beside its rating.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// The first vote, before anybody spoke.
    pub first_vote: Votes,
    /// The one re-vote, kept beside the first.
    pub second_vote: Votes,
    /// Whether the room has seen the spread. Before that, no screen shows a count to anybody but who enters it.
    pub shown: bool,
    /// Whether that holds for the second vote as well. A vote that goes on is put away again: see [`Conversation::is_shown`].
    pub second_shown: bool,
    /// How many people showed no finger, one, and so on to five, when they were asked whether they can live with the level.
    pub fist_to_five: Fist,
    /// The same, asked once more after what was needed had been heard; kept beside the first.
    pub second_fist: Fist,
    /// What people were asked about when they showed their fingers, the first time and once more: see [`Rating::asked`]. None where
    /// nobody was asked, and where it was not noted. A level that is chosen afterwards is not what they spoke of.
    pub fist_about: [Option<LevelId>; 2],
    /// How the level was agreed on; none while nobody has said.
    pub agreed_by: Option<AgreedBy>,
    /// Of what that was said, in the same way.
    pub agreed_about: Option<LevelId>,
    /// Who sees it differently, and what they see: groups, never a name.
    pub dissent: String,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// How many people show no finger, one, and so on to five.
pub type Fist = [u16; 6];

/// One vote: how many hands for each answer, and the ballots. An answer without hands is not listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Votes {
    /// For each level, how many hands; in the order of the levels' ids.
    pub levels: Vec<(LevelId, u16)>,
    /// How many hands for not sure yet.
    pub not_sure: u16,
    /// The ballot box, in the order of the ids. Nobody sees what is in it before the spread is shown.
    pub ballots: Vec<Cast>,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// How a level was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreedBy {
    /// Everyone can live with it.
    All,
    /// By majority: a fallback, and labelled as one.
    Majority,
}

/// Which of the two votes, or of the two times that everyone was asked for a fist to five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// Before anybody spoke.
    First,
    /// Once more, after the talk.
    Second,
}

/// One thing that happens in the conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Talk {
    /// So many people for a level; without a level: not sure yet.
    Vote {
        /// In which vote.
        round: Round,
        /// For which level.
        level: Option<LevelId>,
        /// How many.
        people: u16,
    },
    /// The room sees the spread now, or no longer.
    Shown(bool),
    /// So many people show so many fingers.
    Fist {
        /// The first time, or once more.
        round: Round,
        /// How many fingers, none to five.
        fingers: usize,
        /// How many people.
        people: u16,
    },
    /// How the level was agreed on.
    AgreedBy(Option<AgreedBy>),
}

impl Conversation {
    /// One of the two votes.
    pub fn votes(&self, round: Round) -> &Votes {
        match round {
            Round::First => &self.first_vote,
            Round::Second => &self.second_vote,
        }
    }

    /// The fingers of one of the two times.
    pub fn fist(&self, round: Round) -> &Fist {
        match round {
            Round::First => &self.fist_to_five,
            Round::Second => &self.second_fist,
        }
    }

    /// What people were asked about when they showed these fingers, where it is not what stands now.
    pub fn fist_elsewhere(&self, round: Round, now: &Rating) -> Option<&LevelId> {
        let [first, second] = &self.fist_about;
        let about = if round == Round::First { first } else { second };
        about.as_ref().filter(|about| *self.fist(round) != Fist::default() && Some(*about) != now.asked().as_ref())
    }

    /// Of what it was said how it was agreed on, where it is not what stands now.
    pub fn agreed_elsewhere(&self, now: &Rating) -> Option<&LevelId> {
        self.agreed_about.as_ref().filter(|about| self.agreed_by.is_some() && Some(*about) != now.asked().as_ref())
    }

    /// How what stands now was agreed on; none while nobody has said it of that.
    pub fn agreed_on(&self, now: &Rating) -> Option<AgreedBy> {
        self.agreed_by.filter(|_| self.agreed_elsewhere(now).is_none())
    }

    /// How many people showed less than three fingers when they were last asked about what stands now. Above nobody, "everyone
    /// can live with it" is not what the hands said.
    pub fn less_than_three(&self, now: &Rating) -> usize {
        let last = self.last_fist(now);
        let fingers = if self.fist_elsewhere(last, now).is_some() { &Fist::default() } else { self.fist(last) };
        fingers.iter().take(3).map(|people| usize::from(*people)).sum()
    }

    /// Which of the two times people were last asked about what stands now; the first, where they never were.
    pub fn last_fist(&self, now: &Rating) -> Round {
        let again = self.second_fist != Fist::default() && self.fist_elsewhere(Round::Second, now).is_none();
        if again { Round::Second } else { Round::First }
    }

    /// How many people were counted when they were asked, and how many voted last: who votes also shows fingers, so the two
    /// say whether all are counted. Where nobody voted there is nothing to count against.
    pub fn counted(&self, round: Round) -> (u32, u32) {
        let voted = match self.second_vote.all() {
            0 => self.first_vote.all(),
            people => people,
        };
        (self.fist(round).iter().map(|people| u32::from(*people)).sum(), voted)
    }

    /// How many people the agreement leaves out although it is said that everyone can live with it.
    pub fn contradicted(&self, now: &Rating) -> usize {
        if self.agreed_on(now) == Some(AgreedBy::All) { self.less_than_three(now) } else { 0 }
    }

    /// Whether the room has seen the spread of a vote: the second one is never seen without the first.
    pub fn is_shown(&self, round: Round) -> bool {
        match round {
            Round::First => self.shown,
            Round::Second => self.shown && self.second_shown,
        }
    }

    /// The votes that the room sees beside each other, the first one first; none that nobody gave.
    pub fn seen(&self) -> impl Iterator<Item = (Round, &Votes)> {
        let all = [(Round::First, &self.first_vote), (Round::Second, &self.second_vote)];
        all.into_iter().filter(|(round, votes)| self.is_shown(*round) && votes.all() > 0)
    }

    /// Whether the room sees a vote that somebody gave.
    pub fn is_seen(&self, round: Round) -> bool {
        self.seen().any(|(seen, _)| seen == round)
    }

    /// What may be told of a vote: hands, and what is in the ballot box once the spread was shown, all as counts.
    #[must_use]
    pub fn told(&self, round: Round) -> Votes {
        let votes = self.votes(round);
        let mut told = Votes { ballots: Vec::new(), ..votes.clone() };
        if self.is_shown(round) {
            for cast in &votes.ballots {
                let level = cast.level.as_ref();
                told.set(level, told.hands(level).saturating_add(1));
            }
        }
        told
    }

    /// The fingers of one of the two times, and what they are about.
    pub(super) fn fist_mut(&mut self, round: Round) -> (&mut Fist, &mut Option<LevelId>) {
        let [first, second] = &mut self.fist_about;
        match round {
            Round::First => (&mut self.fist_to_five, first),
            Round::Second => (&mut self.second_fist, second),
        }
    }

    pub(super) fn votes_mut(&mut self, round: Round) -> &mut Votes {
        match round {
            Round::First => &mut self.first_vote,
            Round::Second => &mut self.second_vote,
        }
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Votes {
    /// How many people are for a level, by hand or by ballot; without a level: are not sure yet.
    pub fn people(&self, level: Option<&LevelId>) -> u16 {
        let ballots = self.ballots.iter().filter(|cast| cast.level.as_ref() == level).count();
        self.hands(level).saturating_add(u16::try_from(ballots).unwrap_or(u16::MAX))
    }

    /// How many hands there are for a level; without a level: for not sure yet.
    pub fn hands(&self, level: Option<&LevelId>) -> u16 {
        match level {
            None => self.not_sure,
            Some(level) => self.levels.iter().find(|(known, _)| known == level).map_or(0, |(_, people)| *people),
        }
    }

    /// How many people voted, by hand or by ballot.
    pub fn all(&self) -> u32 {
        let ballots = u32::try_from(self.ballots.len()).unwrap_or(u32::MAX);
        self.levels.iter().fold(ballots + u32::from(self.not_sure), |all, (_, people)| all + u32::from(*people))
    }

    /// Sets how many hands there are for a level.
    pub(super) fn set(&mut self, level: Option<&LevelId>, people: u16) {
        let Some(level) = level else {
            self.not_sure = people;
            return;
        };
        self.levels.retain(|(known, _)| known != level);
        if people > 0 {
            let before = self.levels.iter().take_while(|(known, _)| known.as_str() < level.as_str()).count();
            self.levels.insert(before, (level.clone(), people));
        }
    }
}

impl AgreedBy {
    /// Both, in the order in which a choice shows them.
    pub const ALL: [Self; 2] = [Self::All, Self::Majority];

    /// The word for it in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::All => "all-can-live-with-it",
            Self::Majority => "majority",
        }
    }

    /// Reads the word; none for any other.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.slug() == slug)
    }
}
