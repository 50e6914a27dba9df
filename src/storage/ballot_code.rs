//! Ballots and invitations as codes: what people's own devices and the team's device hand each other.
//!
//! An invitation says which review, which part of the rubric and which vote; a ballot says the same and what one person answered.
//! Both find a component by its place in the rubric, and say whose rubric that is: so a whole review stays short enough for a QR
//! code. A ballot of another review or another rubric is refused by name, never counted. `docs/decisions/018-the-ballot-box.md`.

use super::Unreadable;
use super::code::{Code, CodeKind, CodeProblem, read_codes, write_code};
use crate::domain::{
    BallotId, Cast, Component, ComponentId, Framework, LevelId, MAX_NAME, Purpose, ReviewId, Round, Vote, Workbook,
};

/// What kind of thing is in the code.
const INVITATION: u8 = 1;
const BALLOT: u8 = 2;
/// Signs beside the numbers.
const SECOND: u8 = 1;
const NAMES: u8 = 2;
const PRACTICE: u8 = 4;
/// An answer takes three bits: none, not sure yet, or a level.
const ANSWER_BITS: usize = 3;
const UNSURE: u8 = 1;

/// What somebody is invited to vote on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// A mark of the review: the same for the same review, and nothing that leads back to it.
    review: [u8; 6],
    /// A mark of the rubric with the order of its components and levels.
    rubric: [u8; 4],
    /// The place of the first component in the rubric.
    first: u16,
    /// How many components, from there on.
    count: u16,
    /// In which vote.
    pub round: Round,
    /// Whether names stand beside the votes.
    pub names: bool,
    /// Whether it is about a workbook to practise with: whoever votes is told so.
    pub practice: bool,
}

/// What one person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// What it answers to.
    pub invitation: Invitation,
    /// A random mark: the same ballot is never counted twice.
    pub id: [u8; 6],
    /// Who voted, where names are shown; empty otherwise.
    pub name: String,
    /// The answers, by component: a level, or none for not sure yet. A component without an answer is not listed.
    pub answers: Vec<(ComponentId, Option<LevelId>)>,
}

/// Why a ballot is not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotProblem {
    /// There is no code in it.
    Nothing,
    /// The code was cut.
    Cut,
    /// The code was changed.
    Changed,
    /// A newer Juneward made it.
    Newer,
    /// It is a code for something else.
    NoBallot,
    /// It is the invitation, not an answer to it.
    Invitation,
    /// It belongs to another review.
    OtherReview,
    /// It was made with another version of the rubric.
    OtherRubric,
    /// No answer is in it.
    Blank,
    /// The file can't be read.
    Unreadable(Unreadable),
    /// The box takes no more.
    Full,
}

impl Invitation {
    /// Invites to vote on the components from one to another, in the rubric's order. None where the rubric does not have them.
    pub fn new(book: &Workbook, framework: &Framework, from: &ComponentId, to: &ComponentId, round: Round) -> Option<Self> {
        let place = |id: &ComponentId| framework.components().position(|component| component.id == *id);
        let (first, last) = (place(from)?, place(to)?);
        Some(Self {
            review: review_mark(&book.review.id),
            rubric: rubric_mark(framework),
            first: u16::try_from(first).ok()?,
            count: u16::try_from((last + 1).checked_sub(first)?).ok()?,
            round,
            names: false,
            practice: book.purpose == Purpose::Practice,
        })
    }

    /// The components to vote on; none where the rubric is another one.
    pub fn components<'f>(&self, framework: &'f Framework) -> Option<Vec<&'f Component>> {
        if self.rubric != rubric_mark(framework) {
            return None;
        }
        let found: Vec<_> = framework.components().skip(self.first.into()).take(self.count.into()).collect();
        (found.len() == usize::from(self.count) && !found.is_empty()).then_some(found)
    }

    /// Reads the invitation in a link.
    ///
    /// # Errors
    /// [`BallotProblem`] says why there is none.
    pub fn in_link(text: &str) -> Result<Self, BallotProblem> {
        let code = read_codes(text).into_iter().next().unwrap_or(Err(CodeProblem::None)).map_err(problem)?;
        let mut bytes = Bytes(&code.bytes);
        if code.kind != CodeKind::Ballot || bytes.take() != Some([INVITATION]) {
            return Err(BallotProblem::NoBallot);
        }
        Self::read(&mut bytes).filter(|_| bytes.0.is_empty()).ok_or(BallotProblem::Changed)
    }

    /// Whether it is about this review.
    pub fn is_for(&self, book: &Workbook) -> bool {
        self.review == review_mark(&book.review.id)
    }

    /// The code to put behind a link.
    pub fn code(&self) -> String {
        write_code(CodeKind::Ballot, &[&[INVITATION][..], &self.bytes()].concat())
    }

    /// A word for what is kept beside it on a device.
    pub fn mark(&self) -> String {
        hex(&self.bytes())
    }

    fn bytes(&self) -> Vec<u8> {
        let signs = if self.round == Round::Second { SECOND } else { 0 }
            | if self.names { NAMES } else { 0 }
            | if self.practice { PRACTICE } else { 0 };
        [&self.review[..], &self.rubric, &self.first.to_be_bytes(), &self.count.to_be_bytes(), &[signs]].concat()
    }

    fn read(bytes: &mut Bytes<'_>) -> Option<Self> {
        let (review, rubric) = (bytes.take()?, bytes.take()?);
        let (first, count) = (u16::from_be_bytes(bytes.take()?), u16::from_be_bytes(bytes.take()?));
        let [signs] = bytes.take()?;
        let round = if signs & SECOND == 0 { Round::First } else { Round::Second };
        let (names, practice) = (signs & NAMES != 0, signs & PRACTICE != 0);
        (signs <= SECOND | NAMES | PRACTICE).then_some(Self { review, rubric, first, count, round, names, practice })
    }
}

impl Ballot {
    /// The code to hand in. Answers that the rubric does not have stay out.
    pub fn code(&self, framework: &Framework) -> String {
        let mut answers = Bits::default();
        for component in self.invitation.components(framework).unwrap_or_default() {
            let answer = self.answers.iter().find(|(id, _)| *id == component.id).and_then(|(_, level)| match level {
                None => Some(UNSURE),
                Some(level) => u8::try_from(framework.position(level)?).ok().map(|place| place + UNSURE + 1),
            });
            answers.push(answer.unwrap_or_default());
        }
        let name: String = self.name.chars().take(MAX_NAME).collect();
        let length = u8::try_from(name.len()).unwrap_or_default();
        let name = name.get(..length.into()).unwrap_or_default();
        let parts = [&[BALLOT][..], &self.invitation.bytes(), &self.id, &[length], name.as_bytes(), &answers.0];
        write_code(CodeKind::Ballot, &parts.concat())
    }

    /// Its votes, each under an id of its own: what stands in the file does not put one person's answers side by side.
    pub fn votes(&self) -> Vec<Vote> {
        let vote = |(component, level): &(ComponentId, Option<LevelId>)| {
            let [_, _, mark @ ..] = hash(&[&self.id, component.as_str().as_bytes()].concat()).to_be_bytes();
            let cast = Cast { id: BallotId::from(hex(&mark).as_str()), level: level.clone(), name: self.name.clone() };
            Vote { component: component.clone(), round: self.invitation.round, cast }
        };
        self.answers.iter().map(vote).collect()
    }
}

/// Reads every ballot in a text, in their order.
pub fn read_ballots(text: &str, framework: &Framework) -> Vec<Result<Ballot, BallotProblem>> {
    let codes = read_codes(text);
    if codes.is_empty() {
        return vec![Err(BallotProblem::Nothing)];
    }
    let read = |code: Result<Code, CodeProblem>| {
        let code = code.map_err(problem)?;
        if code.kind == CodeKind::Ballot { ballot(&code.bytes, framework) } else { Err(BallotProblem::NoBallot) }
    };
    codes.into_iter().map(read).collect()
}

fn problem(problem: CodeProblem) -> BallotProblem {
    match problem {
        CodeProblem::None => BallotProblem::Nothing,
        CodeProblem::Cut => BallotProblem::Cut,
        CodeProblem::Changed => BallotProblem::Changed,
        CodeProblem::Other(_) => BallotProblem::NoBallot,
        CodeProblem::Newer { .. } => BallotProblem::Newer,
    }
}

fn ballot(bytes: &[u8], framework: &Framework) -> Result<Ballot, BallotProblem> {
    let mut bytes = Bytes(bytes);
    match bytes.take() {
        Some([BALLOT]) => {}
        Some([INVITATION]) => return Err(BallotProblem::Invitation),
        _ => return Err(BallotProblem::Newer),
    }
    let invitation = Invitation::read(&mut bytes).ok_or(BallotProblem::Changed)?;
    let components = invitation.components(framework).ok_or(BallotProblem::OtherRubric)?;
    let answered = |bytes: &mut Bytes<'_>| {
        let id = bytes.take()?;
        let [length] = bytes.take()?;
        let name = std::str::from_utf8(bytes.slice(length.into())?).ok()?.to_owned();
        let numbers = Bits::read(bytes.slice((components.len() * ANSWER_BITS).div_ceil(8))?, components.len())?;
        let mut answers = Vec::new();
        for (component, number) in components.iter().zip(numbers) {
            match number.checked_sub(UNSURE) {
                None => {}
                Some(0) => answers.push((component.id.clone(), None)),
                Some(place) => {
                    let level = framework.levels.get(usize::from(place) - 1)?;
                    answers.push((component.id.clone(), Some(level.id.clone())));
                }
            }
        }
        let whole = bytes.0.is_empty() && name.chars().count() <= MAX_NAME;
        whole.then_some(Ballot { invitation, id, name, answers })
    };
    let ballot = answered(&mut bytes).ok_or(BallotProblem::Changed)?;
    if ballot.answers.is_empty() { Err(BallotProblem::Blank) } else { Ok(ballot) }
}

/// Bytes that are read one after another.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn slice(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.slice(N)?.try_into().ok()
    }
}

/// Answers, three bits each.
#[derive(Default)]
struct Bits(Vec<u8>, usize);

impl Bits {
    fn push(&mut self, answer: u8) {
        for bit in (0..ANSWER_BITS).rev() {
            if self.1.is_multiple_of(8) {
                self.0.push(0);
            }
            if let Some(last) = self.0.last_mut() {
                *last |= (answer >> bit & 1) << (7 - self.1 % 8);
            }
            self.1 += 1;
        }
    }

    /// None where the bits that fill the last byte are not empty.
    fn read(bytes: &[u8], count: usize) -> Option<Vec<u8>> {
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
        let numbers = (0..count).map(|one| (0..ANSWER_BITS).fold(0, |number, n| number << 1 | bit(one * ANSWER_BITS + n)));
        let rest_is_empty = (count * ANSWER_BITS..bytes.len() * 8).all(|at| bit(at) == 0);
        rest_is_empty.then(|| numbers.collect())
    }
}

fn review_mark(id: &ReviewId) -> [u8; 6] {
    let [_, _, mark @ ..] = hash(id.as_str().as_bytes()).to_be_bytes();
    mark
}

fn rubric_mark(framework: &Framework) -> [u8; 4] {
    let components = framework.components().map(|component| component.id.as_str());
    let levels = framework.levels.iter().map(|level| level.id.as_str());
    let names: Vec<&str> = [framework.reference.id.as_str()].into_iter().chain(components).chain(levels).collect();
    let [_, _, _, _, mark @ ..] = hash(names.join(" ").as_bytes()).to_be_bytes();
    mark
}

/// FNV-1a, stirred once more: the last bytes count as much as the first.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let sum =
        bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let sum = (sum ^ sum >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    sum ^ sum >> 33
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| b"0123456789abcdef".get(usize::from(value)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
