//! Any events in any order: nothing panics, nothing changes a workbook but an edit, "Saved" and "in a file" are true.

use crate::support::{
    device::{Device, Network},
    frameworks, generate,
};
use juneward::domain::{Language, Portion, Side, Take, Timestamp, Workbook, WorkbookId};
use juneward::session::{
    Door, Env, Event, KeepEvent, KeepProblem, Learned, Outgoing, Parcel, Place, Route, SaveState, Screens, Seen, Session,
    Start,
};
use juneward::storage::{
    MemoryStore, SaveOutcome, SaveRequest, Store, StoreProblem, Stored, Unreadable, Way, Writers, read_stored, workbook_key,
    write_stored, write_workbook,
};
use proptest::prelude::*;
use std::sync::Arc;

/// The device names ids in order: the first workbooks are among these.
fn workbook_id() -> impl Strategy<Value = WorkbookId> {
    (1..12_u32).prop_map(|number| format!("id{number}").as_str().into())
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Resume),
        Just(Place::Prepare),
        generate::component().prop_map(Place::Review),
        generate::component().prop_map(Place::Pass),
        generate::component().prop_map(Place::OwnDevices),
        Just(Place::See),
        Just(Place::Choose),
        Just(Place::Outcomes),
        Just(Place::OnePage),
        Just(Place::HandOn),
        Just(Place::Following),
        Just(Place::Sitting),
        Just(Place::TwoWindows),
    ]
}

fn route() -> BoxedStrategy<Route> {
    prop_oneof![
        1 => Just(Route::Start),
        1 => Just(Route::Open),
        1 => Just(Route::Nowhere),
        1 => prop::sample::select(vec!["", "JUNEWARD-B1-0-7K3M"]).prop_map(|code| Route::Count(code.to_owned())),
        1 => prop::sample::select(vec!["JUN", "JUNEWARD-W1-3-abc", "JUNEWARD-B1-0-7K3M"]).prop_map(|link| Route::Link(link.to_owned())),
        4 => (workbook_id(), place()).prop_map(|(id, place)| Route::to(&id, place)),
    ]
    .boxed()
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn way() -> impl Strategy<Value = Way> {
    prop::sample::select(vec![Way::Share, Way::Summary, Way::Formatted, Way::Link, Way::Levels, Way::Mail, Way::Paper])
}

fn parcel() -> impl Strategy<Value = Parcel> {
    prop_oneof![language().prop_map(Parcel::Practice), language().prop_map(Parcel::Framework), Just(Parcel::Screens)]
}

/// What people do. Nothing here lies about the store.
fn deed() -> BoxedStrategy<Event> {
    prop_oneof![
        12 => generate::command().prop_map(Event::Edit),
        3 => Just(Event::Undo),
        3 => Just(Event::Redo),
        1 => Just(Event::Settled),
        2 => Just(Event::StartWorkbook { review: "r".into() }),
        2 => Just(Event::StartPractice),
        4 => route().prop_map(Event::Went),
        1 => language().prop_map(Event::Speak),
        1 => language().prop_map(Event::Need),
        1 => Just(Event::NeedScreens),
        // Nobody asked, or it was asked for and this comes first.
        1 => (parcel(), generate::workbook()).prop_map(|(parcel, workbook)| {
            Event::Arrived { parcel, text: Ok(write_workbook(&workbook)) }
        }),
        2 => workbook_id().prop_map(Event::Delete),
        2 => workbook_id().prop_map(Event::PutBack),
        1 => workbook_id().prop_map(Event::Forget),
        1 => workbook_id().prop_map(Event::SaveDue),
        1 => workbook_id().prop_map(Event::Turn),
        1 => Just(Event::TryAgain),
        1 => Just(Event::Returned),
        1 => Just(Event::Leaving),
        1 => workbook_id().prop_map(Event::KeepMine),
        1 => workbook_id().prop_map(Event::PutAside),
        3 => Just(Event::SaveFile { name: "file.json".to_owned() }),
        1 => generate::workbook().prop_map(|workbook| received(Ok(write_workbook(&workbook)))),
        1 => generate::text().prop_map(|text| received(Ok(text))),
        1 => Just(received(Err(Unreadable::NotText))),
        2 => (0..3_usize).prop_map(|index| Event::TakeIn { index }),
        1 => Just(Event::TakeInAll),
        1 => Just(Event::Decline),
        1 => prop::sample::select(vec![Ok(()), Err(())]).prop_map(Event::Copied),
        1 => (generate::workbook(), way(), prop::sample::select(vec![Ok(()), Err(())])).prop_map(|(workbook, way, taken)| {
            let file = Outgoing { name: "a".to_owned(), text: String::new(), holds: Some(Arc::new(workbook)) };
            Event::HandedOn { way, file, taken }
        }),
        1 => (0..3_usize, workbook_id(), generate::component()).prop_map(|(index, into, component)| {
            let choices = vec![(Portion::Component(component.clone()), Take::Both(Side::Theirs)),
                (Portion::Outcome(component), Take::One(Side::Theirs))];
            Event::TakeParts { index, into, choices }
        }),
        1 => Just(Event::NoticeClosed),
        1 => Just(Event::AlarmRead),
        1 => Just(Event::Ground(Learned::ReminderRead)),
        1 => (0..6_000_000_usize).prop_map(|used| Event::Ground(Learned::Used(used))),
        2 => (workbook_id(), keeping()).prop_map(|(id, event)| Event::Keep(id, event)),
    ]
    .boxed()
}

/// What a person does about the file that is kept up to date.
fn keeping() -> impl Strategy<Value = KeepEvent> {
    let name = "a.json".to_owned();
    prop::sample::select(vec![
        KeepEvent::Begin { name: name.clone(), door: Door::New },
        KeepEvent::Picked(Ok(name.clone())),
        KeepEvent::Picked(Err(KeepProblem::Cancelled)),
        KeepEvent::Remembered { name, allowed: false },
        KeepEvent::GoOn,
        KeepEvent::Later,
        KeepEvent::WriteOver,
        KeepEvent::OpenBeside,
        KeepEvent::Stop,
    ])
}

/// What a browser could say of such a file, true or not.
fn kept() -> impl Strategy<Value = KeepEvent> {
    let bytes = || stored_text().prop_map(|text| text.unwrap_or_default().into_bytes());
    prop_oneof![
        keeping(),
        (bytes(), any::<bool>()).prop_map(|(bytes, ours)| KeepEvent::Seen(Ok(Seen { bytes, ours }))),
        (bytes(), any::<bool>()).prop_map(|(bytes, ours)| KeepEvent::Moved(Seen { bytes, ours })),
        bytes().prop_map(|bytes| KeepEvent::Wrote(Ok(bytes))),
        Just(KeepEvent::Seen(Err(KeepProblem::Gone))),
        Just(KeepEvent::Wrote(Err(KeepProblem::Full))),
        Just(KeepEvent::Allowed(Ok(()))),
    ]
}

fn received(text: Result<String, Unreadable>) -> Event {
    Event::Received { name: "a.json".to_owned(), text }
}

fn stored_text() -> BoxedStrategy<Option<String>> {
    let stored =
        (generate::workbook(), workbook_id(), 0..9_u64, any::<bool>()).prop_map(|(mut workbook, id, revision, gone)| {
            workbook.id = id;
            let deleted = gone.then_some(Timestamp(0));
            write_stored(&Stored { revision, deleted, ..Stored::first(workbook) })
        });
    prop_oneof![1 => Just(None), 1 => generate::text().prop_map(Some), 3 => stored.prop_map(Some)].boxed()
}

/// What a browser could report, true or not.
fn report() -> BoxedStrategy<Event> {
    let problem = prop::sample::select(vec![
        StoreProblem::Full,
        StoreProblem::Blocked,
        StoreProblem::ReadsBackDifferently,
        StoreProblem::LeftClosed,
    ]);
    let outcome = prop_oneof![
        Just(SaveOutcome::Saved),
        stored_text().prop_map(SaveOutcome::MovedOn),
        problem.prop_map(SaveOutcome::Failed),
    ];
    prop_oneof![
        (workbook_id(), stored_text()).prop_map(|(id, now)| Event::StoreMoved { id, now }),
        (workbook_id(), kept()).prop_map(|(id, event)| Event::Keep(id, event)),
        (generate::workbook(), stored_text()).prop_map(|(workbook, text)| {
            let file = Outgoing { name: "a.json".to_owned(), text: String::new(), holds: Some(Arc::new(workbook)) };
            Event::FileLeft { file, taken: text.map(String::into_bytes).ok_or(()) }
        }),
        (workbook_id(), stored_text(), outcome).prop_map(|(id, text, outcome)| {
            let request = SaveRequest {
                id,
                base: None,
                text: text.unwrap_or_default(),
                save: Writers::default(),
                copy: None,
                history: None,
                aside: Vec::new(),
                makes_way: true,
            };
            Event::Saved { request, outcome }
        }),
        (parcel(), prop::result::maybe_ok(generate::text(), Just(())))
            .prop_map(|(parcel, text)| Event::Arrived { parcel, text }),
        workbook_id().prop_map(Event::WasPutAside),
        workbook_id().prop_map(Event::LetGo),
    ]
    .boxed()
}

fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), Just(1_795_250_000_000), 0_i64..4_000_000_000_000]
}

proptest! {
    #![proptest_config(generate::cases(100))]

    #[test]
    fn f51_no_sequence_of_events_makes_the_session_panic(
        planted in prop::collection::vec((workbook_id(), stored_text()), 0..4),
        first in route(),
        events in prop::collection::vec((prop_oneof![3 => deed(), 2 => report()], moment()), 0..60),
        no_framework in prop::bool::weighted(0.1),
        screens in prop_oneof![Just(Screens::Here), Just(Screens::Coming)],
    ) {
        let mut store = MemoryStore::default();
        for (id, raw) in planted {
            store.write(&workbook_key(&id), &raw.unwrap_or_default()).unwrap();
        }
        let frameworks = if no_framework { vec![] } else { vec![frameworks::small()] };
        let start = Start { language: Language::English, frameworks, route: first, blocked: None, screens };
        let (mut session, _) = Session::open(start, &store);
        for (number, (event, now)) in events.into_iter().enumerate() {
            let today = juneward::domain::Date { year: 2026, month: 11, day: 21 };
            let env = Env { now: Timestamp(now), today, fresh: format!("id{number}") };
            let _ = session.update(event, &env);
            // What the views read of it.
            let _ = (session.shelf().len(), session.deleted().len(), session.desk().is_some());
        }
    }
}

/// One step of a day with a device of its own moods.
#[derive(Clone, Debug)]
enum Step {
    Do(Event),
    Wait(i64),
    HoldSaves(bool),
    Network(Network),
    Fault(Option<StoreProblem>, Option<usize>),
    Reload,
}

fn step() -> BoxedStrategy<Step> {
    prop_oneof![
        12 => deed().prop_map(Step::Do),
        2 => prop::sample::select(vec![1, 400, 600, 4000]).prop_map(Step::Wait),
        1 => any::<bool>().prop_map(Step::HoldSaves),
        1 => prop::sample::select(vec![Network::Well, Network::Slow, Network::Away]).prop_map(Step::Network),
        1 => prop::sample::select(vec![
            (None, None),
            (Some(StoreProblem::Full), None),
            (Some(StoreProblem::Blocked), None),
            (None, Some(0)),
            (None, Some(10_000)),
        ]).prop_map(|(problem, room)| Step::Fault(problem, room)),
        1 => Just(Step::Reload),
    ]
    .boxed()
}

/// Whether an event may change what a workbook holds.
fn is_an_edit(step: &Step) -> bool {
    matches!(step, Step::Do(Event::Edit(_) | Event::Undo | Event::Redo))
}

fn books(device: &Device) -> Vec<Arc<Workbook>> {
    device.session(0).desks.iter().map(|desk| Arc::clone(&desk.workbook)).collect()
}

/// F07: what the header says is true.
fn told_truthfully(device: &Device) -> Result<(), TestCaseError> {
    for desk in &device.session(0).desks {
        let stored = device.stored(&desk.workbook.id).and_then(|text| read_stored(&text).ok());
        if matches!(desk.save, SaveState::Clean { .. }) {
            let stored = stored.expect("what is called saved stands in the store");
            // Entries for components that a newer framework added are made on opening, and need no saving.
            let mut workbook = stored.workbook;
            if workbook.framework.id == "small" {
                workbook.fit(&frameworks::small());
            }
            prop_assert_eq!(&workbook, &*desk.workbook);
            prop_assert_eq!(stored.deleted, desk.deleted);
        }
        if desk.file_is_current() {
            let now = write_workbook(&desk.workbook);
            prop_assert!(device.files.iter().any(|(_, text)| *text == now), "no file holds this state");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(generate::cases(80))]

    #[test]
    fn f06_f07_nothing_is_lost_on_one_device(steps in prop::collection::vec(step(), 1..60)) {
        let mut device = Device::new(vec![frameworks::small()]);
        device.open(0, Route::Start);
        for step in steps {
            let before = books(&device);
            let forgotten = match &step {
                Step::Do(Event::Forget(id)) => Some(id.clone()),
                _ => None,
            };
            let edits = is_an_edit(&step);
            match step {
                Step::Do(event) => {
                    // A file that is opened is a file that holds the work, as much as one that was saved here.
                    if let Event::Received { name, text: Ok(text) } = &event {
                        device.files.push((name.clone(), text.clone()));
                    }
                    device.send(0, event);
                }
                Step::Wait(milliseconds) => device.wait(milliseconds),
                Step::HoldSaves(hold) => {
                    device.hold_saves = hold;
                    if !hold {
                        device.carry_out_saves(0);
                    }
                }
                Step::Network(network) => {
                    device.network = network;
                    if network != Network::Slow {
                        device.deliver_parcels(0);
                    }
                }
                Step::Fault(problem, room) => {
                    device.store.broken = problem;
                    device.store.room = room;
                }
                Step::Reload => {
                    // A page that could not save keeps its work only on the screen: it is not reloaded here.
                    device.send(0, Event::Leaving);
                    device.carry_out_saves(0);
                    let all_saved = device.session(0).desks.iter().all(|desk| {
                        matches!(desk.save, SaveState::Clean { .. } | SaveState::New)
                    });
                    if all_saved && device.store.broken.is_none() {
                        let kept: Vec<_> = device.session(0).desks.iter()
                            .filter(|desk| desk.save != SaveState::New)
                            .map(|desk| Arc::clone(&desk.workbook)).collect();
                        let route = device.session(0).route.clone();
                        device.open(0, route);
                        for book in kept {
                            prop_assert!(books(&device).contains(&book), "gone after a reload");
                        }
                    }
                    continue;
                }
            }
            if !edits {
                for book in before {
                    if forgotten.as_ref() != Some(&book.id) {
                        prop_assert!(books(&device).contains(&book), "changed or gone without an edit");
                    }
                }
            }
            told_truthfully(&device)?;
        }
        // Once the store is well, everything that was typed is in it.
        device.store.broken = None;
        device.store.room = None;
        device.hold_saves = false;
        device.send(0, Event::Leaving);
        device.carry_out_saves(0);
        device.settle();
        told_truthfully(&device)?;
        for desk in &device.session(0).desks {
            let at_rest = matches!(desk.save, SaveState::Clean { .. } | SaveState::New);
            prop_assert!(at_rest, "never saved: {:?}", desk.save);
        }
    }
}
