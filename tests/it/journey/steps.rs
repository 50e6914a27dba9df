//! What people and the world do in a story.

use super::Story;
use crate::support::device::{Device, Network};
use crate::support::places::{outcome_id, rating, text_place};
use juneward::domain::{Command, ComponentId, EvidenceKind, Language, Rating, TeamKind, WorkbookId};
use juneward::session::{Event, Place, Route};
use juneward::storage::{MemoryStore, Store, StoreProblem, decode, workbook_key};
use std::sync::Arc;

/// Does a step; says whether it knows it.
pub(super) fn do_step(story: &mut Story, words: &[&str], texts: &[&str]) -> bool {
    edit(story, words, texts)
        || go(story, words)
        || keep(story, words, texts)
        || files(story, words, texts)
        || world(story, words, texts)
}

fn edit(story: &mut Story, words: &[&str], texts: &[&str]) -> bool {
    let command = match *words {
        ["write", ref place @ .., "\""] => {
            let place = text_place(place, story.workbook());
            Command::Write { place, text: texts[0].to_owned() }
        }
        ["clear", ref place @ ..] => Command::Write { place: text_place(place, story.workbook()), text: String::new() },
        ["rate", component, "at", level] => Command::Rate { component: component.into(), rating: Rating::At(level.into()) },
        ["rate", component, ref words @ ..] => Command::Rate { component: component.into(), rating: rating(words) },
        ["kind", "of", "team", "is", slug] => Command::SetTeamKind(TeamKind::from_slug(slug).expect("a kind of team")),
        ["people", "in", "the", "room:", "unknown"] => Command::SetPeople(None),
        ["people", "in", "the", "room:", count] => Command::SetPeople(Some(count.parse().expect("a number"))),
        ["toggle", "system", system] => Command::ToggleSystem(system.into()),
        ["add", "evidence", id, "to", component] => Command::AddEvidence { component: component.into(), id: id.into() },
        ["evidence", id, "of", component, "is", kind] => Command::SetEvidenceKind {
            component: component.into(),
            id: id.into(),
            kind: EvidenceKind::from_slug(kind).expect("a kind of evidence"),
        },
        ["remove", "evidence", id, "from", component] => {
            Command::RemoveEvidence { component: component.into(), id: id.into() }
        }
        ["choose", component] => choose(story, component),
        ["set", "aside", component] => Command::SetAside(component.into()),
        ["start", "over"] => Command::StartOver,
        ["move", component, "up"] => Command::MoveUp(outcome_id(story.workbook(), component)),
        ["level", "by", "June", "of", component, "is", level] => {
            Command::SetLevelByJune { outcome: outcome_id(story.workbook(), component), level: Some(level.into()) }
        }
        _ => return false,
    };
    story.send(Event::Edit(command));
    true
}

/// Choosing brings the goal as the sentence and the next level, as the screen does.
fn choose(story: &mut Story, component: &str) -> Command {
    let id = story.device.fresh();
    let framework = story.session().framework().expect("a framework").clone();
    let component = ComponentId::from(component);
    let rating = story.workbook().review.rating(&component);
    Command::Choose {
        id: id.as_str().into(),
        sentence: framework.find(&component).map(|(_, found)| found.goal.clone()).unwrap_or_default(),
        level_by_june: rating.level().and_then(|level| framework.level_above(level)).map(|level| level.id.clone()),
        component,
    }
}

fn go(story: &mut Story, words: &[&str]) -> bool {
    let place = match *words {
        ["start", "a", "workbook"] => {
            let review = story.device.fresh();
            story.send(Event::StartWorkbook { review: review.as_str().into() });
            return true;
        }
        ["go", "to", "the", "start"] => {
            story.send(Event::Went(Route::Start));
            return true;
        }
        ["go", "to", "prepare"] => Place::Prepare,
        ["go", "to", "review", component] => Place::Review(component.into()),
        ["go", "to", "see"] => Place::See,
        ["go", "to", "choose"] => Place::Choose,
        ["go", "to", "June", "Outcomes"] => Place::Outcomes,
        ["go", "to", "the", "one", "page"] => Place::OnePage,
        ["go", "to", "hand", "on"] => Place::HandOn,
        ["go", "on"] => Place::Resume,
        _ => return false,
    };
    let id = story.at_hand();
    story.send(Event::Went(Route::to(&id, place)));
    true
}

fn keep(story: &mut Story, words: &[&str], texts: &[&str]) -> bool {
    let tab = story.tab;
    match *words {
        ["undo"] => story.send(Event::Undo),
        ["redo"] => story.send(Event::Redo),
        ["leave", "the", "field"] => story.send(Event::Settled),
        ["wait", milliseconds, "ms"] => story.device.wait(milliseconds.parse().expect("a number")),
        ["hide", "the", "page"] => story.send(Event::Leaving),
        ["try", "again"] => story.send(Event::TryAgain),
        ["close", "the", "page"] => {
            story.last_route = story.session().route.clone();
            story.device.close(tab);
        }
        ["close", "everything"] => {
            story.last_route = story.session().route.clone();
            for tab in 0..story.device.tabs.len() {
                if story.device.is_open(tab) {
                    story.device.close(tab);
                }
            }
        }
        // The battery dies: nobody is told.
        ["the", "page", "dies"] => {
            story.last_route = story.session().route.clone();
            story.device.tabs[tab] = None;
        }
        ["open", "again"] => story.device.open(tab, story.last_route.clone()),
        ["open", "the", "start"] => story.device.open(tab, Route::Start),
        ["open", "the", "workbook"] => {
            let route = Route::to(&story.at_hand(), Place::Resume);
            story.device.open(tab, route);
        }
        ["delete", "it"] => story.send_about(Event::Delete),
        ["put", "it", "back"] => story.send_about(Event::PutBack),
        ["take", "it", "away", "for", "good"] => story.send_about(Event::Forget),
        ["open", "the", "newest", "copy", "as", "\""] => {
            let id = story.at_hand();
            let raw = story.device.copies(&id).first().expect("a copy").1.clone();
            story.send(Event::OpenEarlier { raw, team: texts[0].to_owned() });
        }
        ["keep", "mine"] => story.send_about(Event::KeepMine),
        ["let", "go"] => story.send_about(Event::LetGo),
        ["put", "the", "bytes", "aside"] => story.send_about(Event::PutAside),
        ["practise"] => story.send(Event::StartPractice),
        ["speak", name] => story.send(Event::Speak(language(name))),
        ["show", "the", "page", "in", name] => story.send(Event::Need(language(name))),
        _ => return false,
    }
    true
}

fn files(story: &mut Story, words: &[&str], texts: &[&str]) -> bool {
    match *words {
        ["save", "a", "file", "\""] => story.send(Event::SaveFile { name: texts[0].to_owned() }),
        ["receive", "the", "last", "file"] => {
            let (name, text) = story.device.files.last().expect("a file").clone();
            story.send(Event::Received { name, text: Ok(text) });
        }
        ["receive", "fixture", "\""] => {
            let bytes = std::fs::read(crate::support::path(&format!("tests/fixtures/{}", texts[0]))).expect("a fixture");
            story.send(Event::Received { name: texts[0].to_owned(), text: decode(&bytes) });
        }
        ["receive", "a", "newer", "file"] => {
            let (name, text) = story.device.files.last().expect("a file").clone();
            let text = text.replace("\"format_version\": 1", "\"format_version\": 2");
            story.send(Event::Received { name, text: Ok(text) });
        }
        ["receive", "half", "of", "the", "last", "file"] => {
            let (name, text) = story.device.files.last().expect("a file").clone();
            let half: String = text.chars().take(text.chars().count() / 2).collect();
            story.send(Event::Received { name, text: decode(half.as_bytes()) });
        }
        ["receive", "50", "MB"] => {
            story.send(Event::Received { name: "big.json".to_owned(), text: decode(&vec![b'1'; 50_000_000]) });
        }
        ["receive", "a", "rescue", "file"] => {
            let text = rescue(&story.device);
            story.device.files.push(("rescue.json".to_owned(), text.clone()));
            story.send(Event::Received { name: "rescue.json".to_owned(), text: Ok(text) });
        }
        ["receive", "\""] => story.send(Event::Received { name: String::new(), text: decode(texts[0].as_bytes()) }),
        ["take", "in", number] => {
            let index = number.parse::<usize>().expect("a number") - 1;
            story.send(Event::TakeIn { index });
        }
        ["decline"] => story.send(Event::Decline),
        _ => return false,
    }
    true
}

/// What the crash dialog makes: everything under our keys, word for word.
fn rescue(device: &Device) -> String {
    let keys = device.store.keys().expect("keys");
    let stored: serde_json::Map<_, _> = keys
        .into_iter()
        .map(|key| {
            let text = device.store.read(&key).expect("a readable store").expect("a text");
            (key, text.into())
        })
        .collect();
    serde_json::json!({ "format": "juneward-rescue", "format_version": 1, "stored": stored }).to_string()
}

fn world(story: &mut Story, words: &[&str], texts: &[&str]) -> bool {
    match *words {
        ["the", "store", "is", "full"] => story.device.store.room = Some(0),
        ["the", "store", "is", "blocked"] => {
            story.device.store.broken = Some(StoreProblem::Blocked);
            story.device.blocked = Some(StoreProblem::Blocked);
        }
        ["the", "store", "is", "well"] => {
            story.device.store.room = None;
            story.device.store.broken = None;
            story.device.blocked = None;
        }
        ["the", "store", "is", "emptied"] => story.device.store = MemoryStore::default(),
        ["another", "browser"] => {
            story.device.store = MemoryStore::default();
            story.device.tabs.clear();
            story.device.open(0, Route::Start);
        }
        ["the", "site", "is", "out", "of", "reach"] => story.device.network = Network::Away,
        ["the", "site", "is", "in", "reach"] => story.device.network = Network::Well,
        ["the", "network", "is", "slow"] => story.device.network = Network::Slow,
        ["the", "network", "answers"] => {
            story.device.network = Network::Well;
            story.device.deliver_parcels(story.tab);
        }
        // As a browser starts: the framework of the device's language comes before anything is drawn, or does not.
        ["the", "device", "speaks", name] => {
            story.device.language = language(name);
            story.device.frameworks.truncate(1);
            if story.device.network != Network::Away {
                story.device.frameworks.push(Arc::new(crate::support::frameworks::built_in(language(name))));
            }
        }
        ["storage", "events", "wait"] => story.device.hold_mail = true,
        ["storage", "events", "arrive"] => {
            story.device.hold_mail = false;
            for tab in 0..story.device.tabs.len() {
                story.device.deliver(tab);
            }
        }
        ["under", "the", "key", "of", id, "stands", "\""] => story.plant(id, texts[0].to_owned()),
        ["under", "the", "key", "of", id, "stands", "half", "a", "workbook"] => {
            let golden = crate::support::text("tests/fixtures/workbook-v1.json");
            let half = golden.chars().take(golden.chars().count() / 2).collect();
            story.plant(id, half);
        }
        ["under", "the", "key", "of", id, "stands", "another", "workbook"] => {
            let golden: serde_json::Value =
                serde_json::from_str(&crate::support::text("tests/fixtures/workbook-v1.json")).expect("JSON");
            let stored = serde_json::json!({
                "format": "juneward-stored",
                "format_version": 1,
                "revision": 1,
                "saved": "2026-11-21T17:45:01.120Z",
                "deleted": null,
                "file": null,
                "workbook": golden,
            });
            story.plant(id, stored.to_string());
        }
        ["under", "the", "key", "of", id, "stands", "a", "newer", "workbook"] => {
            story.plant(id, "{\"format\": \"juneward-stored\", \"format_version\": 99, \"shape\": \"new\"}".to_owned());
        }
        _ => return false,
    }
    true
}

pub(super) fn language(name: &str) -> Language {
    match name {
        "English" => Language::English,
        "Spanish" => Language::Spanish,
        _ => panic!("nobody speaks {name} here"),
    }
}

impl Story {
    fn plant(&mut self, id: &str, raw: String) {
        let id = WorkbookId::from(id);
        self.device.store.write(&workbook_key(&id), &raw).expect("room");
        self.at_hand = Some(id.clone());
        self.planted.push((id, raw));
    }

    /// The workbook that a later "open the workbook" or "delete it" means.
    pub(super) fn remember_the_workbook(&mut self) {
        if self.device.is_open(self.tab) {
            self.at_hand = self.session().route.workbook().cloned().or(self.at_hand.take());
        }
    }

    pub(super) fn send(&mut self, event: Event) {
        self.device.send(self.tab, event);
    }

    fn send_about(&mut self, event: fn(WorkbookId) -> Event) {
        let id = self.at_hand();
        self.send(event(id));
    }
}
