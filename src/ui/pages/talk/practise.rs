//! The made-up team, where a workbook is there to practise with: it shows hands and answers, each in the place of the script
//! where a real team would. Whoever practises counts and writes as always; nothing is entered for them.
//!
//! A box says only what is next: what was done goes from it, and what comes later is not told before. Where votes came in from
//! devices, they are nobody's of the six: these say nothing of them, and whoever practises answers in their place.

use super::super::Desk;
use super::boxes::{Asked, boxed, shows, status, told};
use crate::browser::{El, Slice, el};
use crate::content::made_up_team::{Course, Hand, Kind, counted, counted_fist, course};
use crate::domain::{AgreedBy, ComponentId, Conversation, Fist, LevelId, Purpose, Rating, Round};
use crate::i18n::ballots::Pass;
use crate::i18n::frame::Frame;
use crate::i18n::practise::Practise;
use crate::i18n::review::Review;
use crate::i18n::talk::{Talk, fingers};
use crate::i18n::wall::Wall;
use crate::session::Place;
use crate::ui::parts::link;

/// The made-up team at one component; nobody in a team's own workbook.
#[derive(Clone)]
pub(super) struct Team {
    desk: Desk,
    id: ComponentId,
    course: Course,
    said: Slice<Conversation>,
    rating: Slice<Rating>,
    /// Whether votes came in from devices: whoever practises gave them, and not the six.
    own: Slice<bool>,
}

impl Team {
    /// The team, where the workbook is there to practise.
    pub(super) fn of(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> Option<Self> {
        desk.app.peek_workbook(|book| book.purpose == Purpose::Practice).filter(|practice| *practice)?;
        let (system, _) = desk.framework.find(id)?;
        let place = system.components.iter().position(|component| component.id == *id)?;
        let of = id.clone();
        let rating = desk.app.read_desk(move |desk, _| desk.workbook.review.rating(&of));
        let own = Slice::new(move || said.with(has_own));
        Some(Self { desk: desk.clone(), id: id.clone(), course: course(place), said, rating, own })
    }

    /// Whether the whole conversation was led before this screen was drawn: its record is shown then, and nobody asks for hands
    /// that would say something else.
    pub(super) fn is_led(&self) -> bool {
        self.open().get_untracked().is_some_and(|open| open.is_empty())
    }

    /// What this is, above everything.
    pub(super) fn intro(&self) -> El {
        let (voice, own) = (self.desk.voice, self.own);
        let says = move || voice.say(if own.get() { Practise::OwnIntro } else { Practise::Intro }).to_owned();
        boxed(voice.say(Practise::Title)).kid(el("p").live(says))
    }

    /// Where a conversation was led already: what stands below, and which component is still to lead.
    pub(super) fn led(&self) -> El {
        let (desk, voice) = (&self.desk, self.desk.voice);
        let next = desk.app.peek_workbook(|book| {
            let today = book.todays_components(&desk.framework);
            today.into_iter().find(|id| book.review.rating(id) == Rating::NotRated)
        });
        let next = next.flatten().and_then(|id| desk.framework.find(&id));
        let led = boxed(voice.say(Practise::LedTitle)).kid(el("p").text(voice.say(Practise::Led)));
        match next {
            Some((_, next)) => {
                let word = voice.with(Practise::LedGo, &[&next.name]);
                led.kid(el("p").kid(link("button", &desk.href(Place::Talk(next.id.clone())), &word)))
            }
            None => led.kid(el("p").text(voice.say(Practise::LedAll))).kid(el("p").kid(link(
                "button",
                &desk.href(Place::Prepare),
                voice.say(Review::GoPrepare),
            ))),
        }
    }

    /// The first vote.
    pub(super) fn first(&self) -> El {
        let voice = self.desk.voice;
        let said = self.said;
        let then = Slice::new(move || !said.with(|said| said.shown));
        let first = self.vote(Round::First, self.course.first, Practise::HandsGo, (Talk::Show, then));
        shows(self.titles(), voice.say(Practise::Ready), first)
    }

    /// What they say once the spread is shown, until they have voted once more.
    pub(super) fn ends(&self) -> El {
        let (voice, said, rating, kind) = (self.desk.voice, self.said, self.rating, self.course.kind);
        let shown = Slice::new(move || said.with(|said| said.shown && !said.is_seen(Round::Second)));
        let own = Slice::new(move || said.with(|said| !said.first_vote.ballots.is_empty()));
        let then = Slice::new(move || match kind {
            Kind::Alike if rating.with(|rating| *rating == Rating::NotRated) => {
                voice.with(Practise::AlikeThen, &[voice.say(Review::Note), voice.say(Talk::Agree)])
            }
            Kind::Open | Kind::Closer | Kind::Alone if said.with(|said| said.second_vote.all() == 0) => {
                voice.with(Practise::ThenAgain, &[voice.say(Review::AddEvidence), voice.say(Talk::Again)])
            }
            _ => String::new(),
        });
        el("div").class("part").live_kids(move || {
            if !shown.get() {
                return Vec::new();
            }
            if own.get() {
                let says = voice.with(Practise::OwnSays, &[voice.say(Talk::Again), voice.say(Talk::Agree)]);
                return vec![boxed(voice.say(Practise::OwnTitle)).kid(el("p").text(&says))];
            }
            let lines: &[Practise] = match kind {
                Kind::Alike => &[Practise::AlikeSays],
                Kind::Open => &[Practise::OpenLow, Practise::OpenHigh, Practise::OpenUnsure],
                Kind::Closer => &[Practise::CloserLow, Practise::CloserHigh, Practise::CloserUnsure],
                Kind::Alone => &[Practise::AloneLow, Practise::AloneHigh],
            };
            let lines = lines.iter().map(|line| el("p").text(voice.say(*line)));
            vec![boxed(voice.say(Practise::Says)).kids(lines).kid(status(then))]
        })
    }

    /// The re-vote, where there is one.
    pub(super) fn again(&self) -> Option<El> {
        let hands = self.course.second?;
        let said = self.said;
        let then = Slice::new(move || !said.with(|said| said.is_seen(Round::Second)));
        Some(shows(self.titles(), "", self.vote(Round::Second, hands, Practise::HandsAgain, (Talk::ShowBoth, then))))
    }

    /// Which level to offer, or that it does not close: told when the votes are done and not before.
    pub(super) fn offer(&self) -> El {
        let (voice, said, course) = (self.desk.voice, self.said, self.course);
        let (rating, own) = (self.rating, self.own);
        let level = course.offer.and_then(|place| self.desk.framework.levels.get(place)).cloned();
        let open = self.open();
        let own_line = self.own_offer();
        let line = Slice::new(move || {
            if own.get() {
                return own_line();
            }
            let waits = said.with(|said| !said.shown || (course.second.is_some() && !said.is_seen(Round::Second)));
            let rating = rating.get();
            match &level {
                _ if waits && rating == Rating::NotRated => voice.say(Practise::OfferWaits).to_owned(),
                Some(level) if rating != Rating::At(level.id.clone()) => voice.with(Practise::Offer, &[&level.name]),
                Some(_) if said.with(|said| said.fist_to_five == [0; 6]) => {
                    voice.with(Practise::OfferFist, &[voice.say(Talk::Fist)])
                }
                None if rating != Rating::NotSureYet => voice.with(Practise::NoClose, &[voice.say(Review::NotSureYet)]),
                None if open.with(|open| open.as_ref().is_some_and(|open| !open.is_empty())) => {
                    let (what, who) = (voice.say(Review::FindOut), voice.say(Review::FindOutWho));
                    voice.with(Practise::NoCloseThen, &[what, who])
                }
                _ => String::new(),
            }
        });
        let titles = self.titles();
        el("div").class("part").live_kids(move || {
            let [team, mine] = titles;
            vec![told(if own.get() { mine } else { team }, line)]
        })
    }

    /// The same where the votes are not theirs.
    fn own_offer(&self) -> impl Fn() -> String + Send + Sync + 'static {
        let (voice, said, rating) = (self.desk.voice, self.said, self.rating);
        move || {
            let asked = said.with(|said| said.fist_to_five != [0; 6]);
            match rating.get() {
                Rating::NotRated if said.with(|said| said.shown) => {
                    voice.with(Practise::OwnOffer, &[voice.say(Review::NotSureYet)])
                }
                Rating::At(_) if !asked => voice.with(Practise::OfferFist, &[voice.say(Talk::Fist)]),
                _ => String::new(),
            }
        }
    }

    /// Fist to five, where it comes to that: once, and once more where somebody showed less than three.
    pub(super) fn fist(&self, round: Round) -> Option<El> {
        let (voice, said, own) = (self.desk.voice, self.said, self.own);
        let again = self.course.fist_again;
        let (ask, shown) = match round {
            Round::First => (Practise::FistGo, self.course.fist?),
            Round::Second => (Practise::FistAgain, again?),
        };
        let next = Slice::new(move || {
            let (all, voted) = said.with(|said| said.counted(round));
            if own.get() {
                let more = all < voted;
                return if more { voice.with(Practise::OwnFist, &[&voted.to_string()]) } else { String::new() };
            }
            match said.with(|said| counted_fist(said.fist(round), &shown)) {
                true if round == Round::First && again.is_some() => {
                    let needed = said.with(|said| *said.fist(Round::Second) == Fist::default());
                    if needed { voice.with(Practise::FistTwo, &[voice.say(Talk::Dissent)]) } else { String::new() }
                }
                true if said.with(|said| said.agreed_by.is_some()) => String::new(),
                true => voice.with(Practise::FistRight, &[voice.say(Talk::ByAll)]),
                false => voice.say(if all < 6 { Practise::CountFist } else { Practise::CountOther }).to_owned(),
            }
        });
        let hands = shown.iter().map(|number| fingers(voice, *number)).collect();
        let id = if round == Round::First { "fingers-first" } else { "fingers-again" };
        let up = *said.get_untracked().fist(round) != Fist::default();
        let asked = Asked { ask: voice.say(ask), title: voice.say(Practise::Hands), id, hands, up, next, own };
        Some(shows(self.titles(), "", asked))
    }

    /// What is still to be written down once a level was chosen, and that it was the whole conversation, once it was.
    pub(super) fn close(&self) -> El {
        let (voice, open) = (self.desk.voice, self.open());
        // Of the other components of today, which do not change here: whether one was led, and whether one is still to lead.
        let (mut led, mut left) = (false, false);
        self.desk.app.peek_workbook(|book| {
            for other in book.todays_components(&self.desk.framework) {
                let rated = book.review.rating(&other) != Rating::NotRated;
                led |= rated && other != self.id;
                left |= !rated && other != self.id;
            }
        });
        let line = move || match open.get() {
            None => String::new(),
            Some(open) if open.is_empty() => match (led, left) {
                (false, _) => voice.with(Practise::Done, &[voice.say(Frame::See)]),
                (true, true) => voice.with(Practise::DoneNext, &[voice.say(Talk::Next)]),
                (true, false) => voice.with(Practise::DoneAll, &[voice.say(Frame::See)]),
            },
            Some(open) => voice.with(Practise::StillOpen, &[&open]),
        };
        el("p").class("practise practise--done").attr("role", "status").live(line)
    }

    /// What is still open of the record, by the names of its fields; nothing is asked before a level was chosen.
    fn open(&self) -> Slice<Option<String>> {
        let (voice, course, id) = (self.desk.voice, self.course, self.id.clone());
        let dissent = course.fist.is_some_and(|fist| fist.iter().any(|fingers| *fingers < 3));
        self.desk.app.read_desk(move |desk, _| {
            let entry = desk.workbook.review.entry(&id)?;
            let said = &entry.conversation;
            // As the rule for agreement says: who shows less than three is asked once more, unless a majority decided.
            let majority = said.agreed_by == Some(AgreedBy::Majority);
            let (counted, voted) = said.counted(said.last_fist(&entry.rating));
            let fist = (!majority && said.less_than_three(&entry.rating) > 0) || counted == 0 || counted < voted;
            let asked: &[(bool, &str)] = match entry.rating {
                Rating::NotRated => return None,
                Rating::NotSureYet => &[
                    (entry.find_out.trim().is_empty(), voice.say(Review::FindOut)),
                    (entry.find_out_who.trim().is_empty(), voice.say(Review::FindOutWho)),
                ],
                Rating::At(_) => &[
                    (fist, voice.say(Talk::Fist)),
                    ((dissent && !has_own(said) || majority) && said.dissent.trim().is_empty(), voice.say(Talk::Dissent)),
                    (said.agreed_on(&entry.rating).is_none(), voice.say(Talk::How)),
                    (entry.note.trim().is_empty(), voice.say(Review::Note)),
                ],
            };
            let counted = said.second_vote.all() > 0 && !said.is_shown(Round::Second);
            let shows = [(!said.shown, voice.say(Talk::Show)), (said.shown && counted, voice.say(Talk::ShowBoth))];
            let asked = shows.into_iter().chain(asked.iter().copied()).filter(|(open, _)| *open);
            let asked: Vec<String> = asked.map(|(_, word)| voice.with(Practise::Named, &[word])).collect();
            Some(asked.join(", "))
        })
    }

    /// Whose box it is: theirs, or that of whoever practises.
    fn titles(&self) -> [&'static str; 2] {
        [Practise::Title, Practise::OwnTitle].map(|word| self.desk.voice.say(word))
    }

    /// One of the two votes. Where to go on is said until somebody went there.
    fn vote(&self, round: Round, hands: [Hand; 6], ask: Practise, (to, then): (Talk, Slice<bool>)) -> Asked {
        let (voice, said) = (self.desk.voice, self.said);
        let levels: Vec<LevelId> = self.desk.framework.levels.iter().map(|level| level.id.clone()).collect();
        let right = Slice::new(move || said.with(|said| counted(said.votes(round), &hands, &levels)));
        let ballots = Slice::new(move || said.with(|said| said.votes(round).ballots.len()));
        // A second vote of the six would not go with a first one that was not theirs.
        let own = Slice::new(move || ballots.get() > 0 || said.with(|said| !said.first_vote.ballots.is_empty()));
        let next = Slice::new(move || match (right.get(), then.get()) {
            (_, then) if ballots.get() > 0 => {
                let voted = voice.count(ballots.get(), Pass::BoxOne, Pass::BoxSeveral);
                if then { voice.with(Practise::BoxThen, &[&voted, voice.say(to)]) } else { voted }
            }
            _ if own.get() => String::new(),
            (true, true) => voice.with(Practise::FirstRight, &[voice.say(to)]),
            (true, false) => voice.say(Practise::Counted).to_owned(),
            _ if said.with(|said| said.votes(round).all() < 6) => voice.say(Practise::CountThem).to_owned(),
            _ => voice.say(Practise::CountOther).to_owned(),
        });
        let word = |hand: &Hand| match hand {
            Some(place) => voice.count(place + 1, Wall::FingerOne, Wall::Fingers),
            None => voice.say(Wall::Thumb).to_owned(),
        };
        let hands = hands.iter().map(word).collect();
        let id = if round == Round::First { "hands-first" } else { "hands-again" };
        let up = said.get_untracked().votes(round).all() > 0;
        Asked { ask: voice.say(ask), title: voice.say(Practise::Hands), id, hands, up, next, own }
    }
}

/// Whether votes came in from devices.
fn has_own(said: &Conversation) -> bool {
    !said.first_vote.ballots.is_empty() || !said.second_vote.ballots.is_empty()
}
