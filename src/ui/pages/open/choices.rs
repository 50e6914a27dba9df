//! What somebody chose for each place where two workbooks differ, and what stands there.
//!
//! Invariant, as an absence: what arrived never takes the place of words that nobody had seen when it was chosen.

use super::parts::Two;
use super::versions;
use crate::browser::{Slice, State};
use crate::domain::{Apart, Portion, Says, Side, Take};

/// What stands at first everywhere in a workbook that other people began: nothing of theirs comes in by itself.
const LEFT: Take = Take::One(Side::Mine);

/// What somebody chose for a place, and what stood there on our side when they chose.
#[derive(Clone, PartialEq)]
struct Chosen {
    portion: Portion,
    take: Take,
    seen: versions::Stood,
}

/// What was chosen so far.
type Choices = State<Vec<Chosen>>;

/// The choice, which follows both workbooks.
#[derive(Clone, Copy)]
pub(super) struct Chooser {
    pub(super) two: Slice<Option<Two>>,
    pub(super) apart: Slice<Vec<Apart>>,
    chosen: Choices,
    /// What stands for each place, chosen or offered; none where only a person can say.
    pub(super) stand: Slice<Vec<(Portion, Take)>>,
}

impl Chooser {
    pub(super) fn new(two: Slice<Option<Two>>) -> Self {
        let chosen: Choices = State::new(Vec::new());
        let apart = Slice::new(move || two.with(|two| two.as_ref().map(asked).unwrap_or_default()));
        let stand = Slice::new(move || {
            let stands = |two: &Two, all: &[Chosen]| -> Vec<(Portion, Take)> {
                let stand = |one: &Apart| Some((one.portion.clone(), standing(two, one, all)?));
                apart.with(|apart| apart.iter().filter_map(stand).collect())
            };
            two.with(|two| chosen.with(|all| two.as_ref().map(|two| stands(two, all)).unwrap_or_default()))
        });
        Self { two, apart, chosen, stand }
    }

    /// Chooses for places, each as it stands now; with nothing chosen, what is offered stands again.
    pub(super) fn choose(self, takes: impl IntoIterator<Item = (Portion, Option<Take>)>) {
        let Some(two) = self.two.get_untracked() else { return };
        let mut all = self.chosen.peek().unwrap_or_default();
        for (portion, take) in takes {
            all.retain(|known| known.portion != portion);
            let seen = versions::stood(&two, &portion);
            all.extend(take.map(|take| Chosen { portion, take, seen }));
        }
        self.chosen.set(all);
    }

    /// Whether somebody chose for a place, and it was written on since in a way that makes the choice mean something else.
    pub(super) fn went_on(self, portion: &Portion) -> bool {
        let place = self.place(&key_of(portion));
        let stale = |two: &Two, place: &Apart, one: &Chosen| one.portion == *portion && !still_means(two, place, one);
        let any = |two: &Two, place: &Apart| self.chosen.with(|all| all.iter().any(|one| stale(two, place, one)));
        self.two.with(|two| two.as_ref().zip(place.as_ref()).is_some_and(|(two, place)| any(two, place)))
    }

    /// The place of a key, as it differs now.
    pub(super) fn place(self, key: &str) -> Option<Apart> {
        self.apart.with(|apart| apart.iter().find(|one| key_of(&one.portion) == key).cloned())
    }
}

pub(super) fn is_own(two: &Two) -> bool {
    two.ours.id == two.theirs.id
}

/// The places that a person is asked about.
fn asked(two: &Two) -> Vec<Apart> {
    two.ours.apart(&two.theirs).into_iter().filter(|one| is_asked(one, is_own(two))).collect()
}

/// Where one has outcomes that the other does not have, their order is no question; nor is what other people say nothing about.
fn is_asked(apart: &Apart, own: bool) -> bool {
    let order = apart.portion != Portion::Order || apart.says == Says::Both;
    order && (own || apart.says != Says::Only(Side::Mine))
}

/// What is chosen at first: what loses nothing. Where only a person can say, nothing.
fn offered(apart: &Apart) -> Option<Take> {
    match (&apart.portion, apart.says) {
        (Portion::Team | Portion::Order, _) => Some(Take::One(Side::Mine)),
        (_, Says::Only(side)) => Some(Take::One(side)),
        (_, Says::Both) => Some(Take::Both(Side::Mine)),
        (_, Says::BothLevels | Says::Either) => None,
    }
}

/// What stands for a place: what was chosen, where that still means what the person saw; otherwise what is offered.
fn standing(two: &Two, apart: &Apart, chosen: &[Chosen]) -> Option<Take> {
    let chosen = chosen.iter().find(|one| one.portion == apart.portion).filter(|one| still_means(two, apart, one));
    let offered = || if is_own(two) { offered(apart) } else { Some(LEFT) };
    chosen.map_or_else(offered, |one| Some(one.take))
}

/// Whether a choice still stands. What arrived takes the place of what was here when somebody chose it, and of nothing that
/// was written after that.
fn still_means(two: &Two, apart: &Apart, chosen: &Chosen) -> bool {
    let unseen = || chosen.seen != versions::stood(two, &apart.portion);
    possible(apart).contains(&chosen.take) && !(chosen.take == Take::One(Side::Theirs) && unseen())
}

/// What can stand at a place.
pub(super) fn possible(apart: &Apart) -> Vec<Take> {
    let mut all = vec![Take::One(Side::Mine), Take::One(Side::Theirs)];
    match apart.says {
        Says::Both => all.push(Take::Both(Side::Mine)),
        Says::BothLevels => all.extend([Side::Mine, Side::Theirs].map(Take::Both)),
        Says::Only(_) | Says::Either => {}
    }
    all
}

pub(super) fn key_of(portion: &Portion) -> String {
    match portion {
        Portion::Team => "team".into(),
        Portion::Systems => "systems".into(),
        Portion::Component(id) => ["component-", id.as_str()].concat(),
        Portion::Outcome(id) => ["outcome-", id.as_str()].concat(),
        Portion::Order => "order".into(),
        Portion::ParkingLot => "parking-lot".into(),
    }
}
