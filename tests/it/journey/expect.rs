//! What is true at a point of a story.

use super::Story;
use super::steps::language;
use crate::support::places::{rating, text_place};
use juneward::domain::{ComponentId, Refusal, Workbook, WorkbookId};
use juneward::session::{Desk, Hold, Notice, Offer, Place, Route, Same, SaveState, Session};
use juneward::storage::{Store, StoreProblem, Unreadable, read_stored};
use std::fmt::Debug;

pub(super) fn check(story: &Story, words: &[&str], texts: &[&str], place: &str) {
    let known = answers(story, words, texts, place)
        || saving(story, words, place)
        || telling(story, words, texts, place)
        || arriving(story, words, place);
    assert!(known, "nobody knows what to expect here: {place}");
}

fn answers(story: &Story, words: &[&str], texts: &[&str], place: &str) -> bool {
    match *words {
        ["rating", component, "is", ref words @ ..] => {
            same(&story.workbook().review.rating(&component.into()), &rating(words), place);
        }
        ["text", ref at @ .., "has", "\""] => {
            let workbook = story.workbook();
            let text = workbook.text(&text_place(at, workbook)).unwrap_or_default();
            assert!(text.contains(texts[0]), "{place}\n  it says {text:?}");
        }
        ["text", ref at @ .., "\""] => {
            let workbook = story.workbook();
            same(&workbook.text(&text_place(at, workbook)), &Some(texts[0]), place);
        }
        ["evidence", component, "counts", count] => {
            let entry = story.workbook().review.entry(&component.into()).expect("an entry");
            same(&entry.evidence_count().to_string().as_str(), &count, place);
        }
        ["chosen", ref components @ ..] => {
            let chosen: Vec<_> = story.workbook().chosen().map(|outcome| outcome.component.as_str()).collect();
            let expected: Vec<_> = components.iter().copied().filter(|word| *word != "nothing").collect();
            same(&chosen, &expected, place);
        }
        ["systems", ref systems @ ..] => {
            let found: Vec<_> = story.workbook().systems.iter().map(juneward::domain::SystemId::as_str).collect();
            same(&found, &systems.to_vec(), place);
        }
        ["every", "component", "has", "an", "entry"] => {
            let framework = story.session().framework().expect("a framework");
            let all = framework.components().all(|found| story.workbook().review.entry(&found.id).is_some());
            assert!(all, "{place}");
        }
        ["practice"] => same(&story.workbook().purpose, &juneward::domain::Purpose::Practice, place),
        _ => return false,
    }
    true
}

fn saving(story: &Story, words: &[&str], place: &str) -> bool {
    match *words {
        // Said only when it is true: what stands in the store reads as what is on the screen.
        ["saved"] => {
            assert!(matches!(story.desk().save, SaveState::Clean { .. }), "{place}\n  it is {:?}", story.desk().save);
            let stored = story.device.stored(&story.workbook().id).and_then(|text| read_stored(&text).ok());
            assert!(stored.is_some_and(|stored| stored.workbook == *story.workbook()), "{place}\n  the store differs");
        }
        ["waiting"] => assert!(matches!(story.desk().save, SaveState::Waiting { .. }), "{place}"),
        ["not", "saved:", "full"] => same(&story.desk().save, &failing(StoreProblem::Full), place),
        ["not", "saved:", "blocked"] => same(&story.desk().save, &failing(StoreProblem::Blocked), place),
        ["on", "hold:", "deleted", "elsewhere"] => {
            same(&story.desk().save, &SaveState::Held(Hold::DeletedElsewhere), place);
        }
        ["on", "hold:", "vanished"] => same(&story.desk().save, &SaveState::Held(Hold::Vanished), place),
        ["nothing", "can", "be", "kept", "here"] => same(&story.session().blocked, &Some(StoreProblem::Blocked), place),
        ["nothing", "in", "the", "store"] => {
            same(&story.device.stored(&story.at_hand()), &None, place);
        }
        ["held", "back", count] => same(&story.session().held.len().to_string().as_str(), &count, place),
        ["the", "planted", "bytes", "untouched"] => {
            for (id, raw) in &story.planted {
                same(&story.device.stored(id).as_deref(), &Some(raw.as_str()), place);
            }
        }
        ["the", "planted", "bytes", "aside"] => {
            let asides = story.device.asides();
            assert!(story.planted.iter().all(|(_, raw)| asides.contains(raw)), "{place}");
        }
        ["copies", count] => {
            same(&story.device.copies(&story.at_hand()).len().to_string().as_str(), &count, place);
        }
        ["nothing", "beside", "it"] => {
            let own = format!("/{}", story.at_hand().as_str());
            let keys = story.device.store.keys().expect("keys");
            assert!(keys.iter().all(|key| !key.contains(&own)), "{place}\n  there is {keys:?}");
        }
        ["file", "current"] => assert!(story.desk().file_is_current(), "{place}"),
        ["file", "behind"] => assert!(!story.desk().file_is_current(), "{place}"),
        ["no", "file"] => same(&story.device.files.len(), &0, place),
        ["the", "last", "two", "files", "alike"] => {
            let [.., (_, earlier), (_, later)] = story.device.files.as_slice() else { panic!("two files: {place}") };
            assert_eq!(earlier, later, "{place}");
        }
        _ => return false,
    }
    true
}

fn failing(why: StoreProblem) -> SaveState {
    SaveState::Failing { why }
}

fn telling(story: &Story, words: &[&str], texts: &[&str], place: &str) -> bool {
    let session = story.session();
    match *words {
        ["undo", "takes", "back", ref words @ ..] => {
            let command = story.desk().history.can_undo();
            same(&command.map(|command| deed(command)).as_deref(), &Some(words.join(" ").as_str()), place);
        }
        ["redo", "does", ref words @ ..] => {
            let command = story.desk().history.can_redo();
            same(&command.map(|command| deed(command)).as_deref(), &Some(words.join(" ").as_str()), place);
        }
        ["nothing", "to", "undo"] => assert!(story.desk().history.can_undo().is_none(), "{place}"),
        ["nothing", "to", "redo"] => assert!(story.desk().history.can_redo().is_none(), "{place}"),
        ["refused:", "five", "outcomes"] => {
            let why = session.refused.as_ref().map(|(_, why)| *why);
            same(&why, &Some(Refusal::OutcomeLimit { max: 5 }), place);
        }
        ["refused:", "it", "is", "gone"] => {
            same(&session.refused.as_ref().map(|(_, why)| *why), &Some(Refusal::Gone), place);
        }
        ["told:", name] => {
            let told = session.notice.as_ref().map(notice_name);
            same(&told, &Some(name), place);
        }
        ["told", "nothing"] => same(&session.notice, &None, place),
        // Whole: the screens and the rubric in one language.
        ["spoken:", name] => {
            same(&session.language, &language(name), place);
            same(&session.framework().map(|framework| framework.language), &Some(language(name)), place);
        }
        ["kept", "for", "the", "next", "visit:", name] => {
            same(&story.device.tab(story.tab).remembered, &Some(language(name)), place);
        }
        ["a", "page", "in", wanted, "shows", name] => same(&session.language_for(language(wanted)), &language(name), place),
        ["the", "site", "was", "asked", count, "times"] => {
            same(&story.device.tab(story.tab).asked.to_string().as_str(), &count, place);
        }
        ["at", "the", "start"] => same(&session.route, &Route::Start, place),
        ["at", "prepare"] => same(&session.route.place(), &Some(&Place::Prepare), place),
        ["at", "review", component] => {
            same(&session.route.place(), &Some(&Place::Review(ComponentId::from(component))), place);
        }
        ["at", "see"] => same(&session.route.place(), &Some(&Place::See), place),
        ["at", "June", "Outcomes"] => same(&session.route.place(), &Some(&Place::Outcomes), place),
        ["on", "the", "shelf", "nothing"] => same(&session.shelf().len(), &0, place),
        ["on", "the", "shelf", ..] => {
            let names: Vec<_> = session.shelf().iter().map(|desk| desk.workbook.team.name.clone()).collect();
            same(&names.iter().map(String::as_str).collect::<Vec<_>>(), &texts.to_vec(), place);
        }
        ["among", "the", "deleted", ..] => {
            let names: Vec<_> = session.deleted().iter().map(|desk| desk.workbook.team.name.clone()).collect();
            same(&names.iter().map(String::as_str).collect::<Vec<_>>(), &texts.to_vec(), place);
        }
        _ => return false,
    }
    true
}

fn arriving(story: &Story, words: &[&str], place: &str) -> bool {
    let incoming = story.session().incoming.as_ref();
    let found = incoming.map(|incoming| incoming.found.clone());
    match *words {
        ["nothing", "on", "offer"] => assert!(found.is_none(), "{place}"),
        ["on", "offer", ref words @ ..] => {
            let offers = found.and_then(Result::ok).unwrap_or_else(|| panic!("nothing arrived: {place}"));
            let offers: Vec<_> = offers
                .iter()
                .map(|offer| match offer {
                    Offer::Workbook { same: Same::New, .. } => "new",
                    Offer::Workbook { same: Same::Identical, .. } => "identical",
                    Offer::Workbook { same: Same::Deleted, .. } => "deleted",
                    Offer::Workbook { same: Same::Differs, .. } => "differs",
                    Offer::Unreadable { .. } => "unreadable",
                })
                .collect();
            same(&offers, &words.to_vec(), place);
        }
        ["not", "read:", ref words @ ..] => {
            let why = found.and_then(Result::err).unwrap_or_else(|| panic!("it was read: {place}"));
            same(&reason(&why).as_str(), &words.join(" ").as_str(), place);
        }
        _ => return false,
    }
    true
}

fn reason(why: &Unreadable) -> String {
    match why {
        Unreadable::Empty => "empty".to_owned(),
        Unreadable::TooLarge { .. } => "too large".to_owned(),
        Unreadable::NotText => "not text".to_owned(),
        Unreadable::NotJson { .. } => "not JSON".to_owned(),
        Unreadable::CutShort { .. } => "cut short".to_owned(),
        Unreadable::NotOurs => "not ours".to_owned(),
        Unreadable::Vote => "a vote".to_owned(),
        Unreadable::OtherReview => "another review".to_owned(),
        Unreadable::Damaged => "damaged".to_owned(),
        Unreadable::Newer { version } => format!("newer {version}"),
        Unreadable::WrongType { at, .. } => format!("wrong type at {at}"),
        Unreadable::Missing { at } => format!("missing at {at}"),
        Unreadable::NotPossible { at } => format!("not possible at {at}"),
        Unreadable::Duplicate { at } => format!("duplicate at {at}"),
        Unreadable::Dangling { at } => format!("dangling at {at}"),
        Unreadable::TooLong { at, .. } => format!("too long at {at}"),
    }
}

/// The name of a command in small words: `SetAside` becomes "set aside".
fn deed(command: &dyn Debug) -> String {
    let mut words = String::new();
    for letter in format!("{command:?}").chars().take_while(char::is_ascii_alphanumeric) {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

fn notice_name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Undone(_) => "undone",
        Notice::Redone(_) => "redone",
        Notice::Removed(_) => "removed",
        Notice::Deleted { .. } => "deleted",
        Notice::PutBack { .. } => "put-back",
        Notice::FileMade { .. } => "file-made",
        Notice::Opened { .. } => "opened",
        Notice::AlreadyHere { .. } => "already-here",
        Notice::OpenedBeside { .. } => "opened-beside",
        Notice::TakenFromOtherTab => "taken-from-other-tab",
        Notice::Merged { .. } => "merged",
        Notice::HandedOn(_) => "handed-on",
        Notice::OpenedAll { .. } => "opened-all",
        Notice::Copied => "copied",
        Notice::NotCopied => "not-copied",
        Notice::PutAside => "bytes-put-aside",
        Notice::NotKept(_) => "not-kept",
        Notice::NotArrived(_) => "not-arrived",
        Notice::PutTogether { .. } => "put-together",
        Notice::ReadOnly => "read-only",
        Notice::NothingChanged => "nothing changed",
    }
}

fn same<T: PartialEq + Debug + ?Sized>(found: &T, expected: &T, place: &str) {
    assert!(found == expected, "{place}\n  found    {found:?}\n  expected {expected:?}");
}

impl Story {
    pub(super) fn session(&self) -> &Session {
        self.device.session(self.tab)
    }

    pub(super) fn at_hand(&self) -> WorkbookId {
        let open = self.device.is_open(self.tab).then(|| self.session().route.workbook()).flatten();
        open.or(self.at_hand.as_ref()).expect("a workbook at hand").clone()
    }

    /// The workbook at hand, deleted or not.
    pub(super) fn desk(&self) -> &Desk {
        let id = self.at_hand();
        let desk = self.session().desks.iter().find(|desk| desk.workbook.id == id);
        desk.unwrap_or_else(|| panic!("workbook {} is not here", id.as_str()))
    }

    pub(super) fn workbook(&self) -> &Workbook {
        &self.desk().workbook
    }
}
