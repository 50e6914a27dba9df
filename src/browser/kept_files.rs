//! The files that are kept up to date, where the browser lets a page write to a file that a person picked.
//!
//! A handle can't stand in localStorage: it is kept in the browser's database, with the fingerprints of what this device wrote
//! there, and nothing else is. Everything here may be missing or refuse; then the session is told why.

use super::App;
use super::by_name::{ask, call, get, object, on, text};
use crate::domain::WorkbookId;
use crate::session::{Door, Event, KeepAct, KeepEvent, KeepProblem, Seen};
use crate::storage::fingerprint;
use js_sys::{Array, Uint8Array};
use leptos::prelude::{set_timeout, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// How many fingerprints are kept for a file: those of two windows that take turns, with room to spare.
const MOST_MARKS: usize = 20;
/// How often a file that something else holds is tried again, a second apart.
const TRIES: u32 = 5;

const DATABASE: &str = "juneward";
const SHELF: &str = "files";

/// Who waits for an answer.
type Then = Box<dyn FnOnce(Option<JsValue>)>;

/// A file that was picked.
#[derive(Clone)]
struct Picked {
    id: WorkbookId,
    handle: JsValue,
    marks: Vec<String>,
}

thread_local! {
    static PICKED: RefCell<Vec<Picked>> = const { RefCell::new(Vec::new()) };
}

/// Whether this browser lets a page keep a file up to date.
pub fn can_keep_files() -> bool {
    get(&window(), "showSaveFilePicker").is_function()
}

/// Tells the session of the files of earlier visits.
pub(super) fn remember(app: App) {
    if !can_keep_files() {
        return;
    }
    shelf("readonly", "getAllKeys", Vec::new(), move |ids| {
        // In a frame without an origin the browser keeps no database, and gives no list.
        let ids = ids.filter(Array::is_array).map(|ids| Array::from(&ids)).unwrap_or_default();
        for id in ids.iter().filter_map(|id| id.as_string()) {
            shelf("readonly", "get", vec![JsValue::from_str(&id)], move |record| {
                let Some(record) = record else { return };
                let (handle, id) = (get(&record, "handle"), WorkbookId::from(id.as_str()));
                let name = text(&handle, "name");
                keep_in_mind(Picked { id: id.clone(), handle: handle.clone(), marks: marks_of(&record) });
                permission(&handle, "queryPermission", move |given| {
                    app.send(Event::Keep(id, KeepEvent::Remembered { name, allowed: given.is_ok() }));
                });
            });
        }
    });
}

/// Does what the session wants with a file.
pub(super) fn act(app: App, id: WorkbookId, act: KeepAct) {
    match act {
        KeepAct::Pick { name, door } => pick(app, id, &name, door),
        KeepAct::Allow => match picked(&id) {
            Some(picked) => permission(&picked.handle, "requestPermission", move |given| {
                app.send(Event::Keep(id, KeepEvent::Allowed(given)));
            }),
            None => app.send(Event::Keep(id, KeepEvent::Allowed(Err(KeepProblem::Gone)))),
        },
        KeepAct::Look { after } => {
            set_timeout(move || look(app, id), Duration::from_millis(u64::from(after)));
        }
        KeepAct::Write { text, over } => write(app, id, text, over, TRIES),
        KeepAct::Forget => {
            PICKED.with_borrow_mut(|all| all.retain(|picked| picked.id != id));
            shelf("readwrite", "delete", vec![JsValue::from_str(id.as_str())], |_| {});
        }
    }
}

fn pick(app: App, id: WorkbookId, name: &str, door: Door) {
    let accept = object(&[("application/json", Array::of1(&JsValue::from_str(".json")).into())]);
    let kinds: JsValue = Array::of1(&object(&[("description", "Juneward".into()), ("accept", accept)])).into();
    let (way, wish) = match door {
        Door::New => ("showSaveFilePicker", ("suggestedName", JsValue::from_str(name))),
        Door::There => ("showOpenFilePicker", ("multiple", JsValue::FALSE)),
    };
    ask(&window(), way, &[object(&[wish, ("types", kinds)])], move |outcome| {
        let handle = match outcome {
            // One way gives a file, the other a list of one.
            Ok(found) if Array::is_array(&found) => Array::from(&found).get(0),
            Ok(found) => found,
            Err(why) => return app.send(Event::Keep(id, KeepEvent::Picked(Err(problem(&why))))),
        };
        let picked = Picked { id: id.clone(), handle: handle.clone(), marks: Vec::new() };
        put(&picked, || {});
        keep_in_mind(picked);
        let name = text(&handle, "name");
        permission(&handle, "requestPermission", move |given| {
            app.send(Event::Keep(id.clone(), KeepEvent::Picked(Ok(name))));
            if let Err(why) = given {
                app.send(Event::Keep(id, KeepEvent::Allowed(Err(why))));
            }
        });
    });
}

fn look(app: App, id: WorkbookId) {
    with_marks(id, move |id, picked| {
        let told = id.clone();
        bytes(&picked.handle.clone(), move |outcome| {
            let seen = outcome.map(|bytes| seen(bytes, &picked.marks)).map_err(|why| problem(&why));
            app.send(Event::Keep(told, KeepEvent::Seen(seen)));
        });
    });
}

fn seen(bytes: Vec<u8>, marks: &[String]) -> Seen {
    let ours = marks.contains(&mark(&bytes));
    Seen { bytes, ours }
}

/// Holds the file for itself, looks once more, and writes it whole: what is written comes in the place of the old file
/// when it is closed, and not before.
fn write(app: App, id: WorkbookId, words: String, over: u64, tries: u32) {
    let tell = move |id: WorkbookId, why: &JsValue| {
        app.send(Event::Keep(id, KeepEvent::Wrote(Err(problem(why)))));
    };
    with_marks(id, move |id, mut picked| {
        let handle = picked.handle.clone();
        let alone = object(&[("keepExistingData", JsValue::FALSE), ("mode", "exclusive".into())]);
        ask(&handle.clone(), "createWritable", &[alone], move |outcome| {
            let writer = match outcome {
                Ok(writer) => writer,
                Err(why) if problem(&why) == KeepProblem::Busy && tries > 0 => {
                    set_timeout(move || write(app, id, words, over, tries - 1), Duration::from_secs(1));
                    return;
                }
                Err(why) => return tell(id, &why),
            };
            bytes(&handle.clone(), move |outcome| {
                let there = match outcome {
                    Ok(there) => there,
                    Err(why) => {
                        give_up(&writer);
                        return tell(id, &why);
                    }
                };
                if fingerprint(&there) != over {
                    give_up(&writer);
                    return app.send(Event::Keep(id, KeepEvent::Moved(seen(there, &picked.marks))));
                }
                // Stopped meanwhile.
                if self::picked(&id).is_none() {
                    return give_up(&writer);
                }
                picked.marks.push(mark(words.as_bytes()));
                let first = picked.marks.len().saturating_sub(MOST_MARKS);
                picked.marks.drain(..first);
                // Known as ours before it is there: a page that is closed in between finds its own words again.
                let kept = picked.clone();
                keep_in_mind(picked);
                put(&kept, move || {
                    ask(&writer.clone(), "write", &[JsValue::from_str(&words)], move |outcome| {
                        if let Err(why) = outcome {
                            give_up(&writer);
                            return tell(id, &why);
                        }
                        ask(&writer, "close", &[], move |outcome| match outcome {
                            Err(why) => tell(id, &why),
                            Ok(_) => bytes(&handle, move |outcome| {
                                let wrote = outcome.map_err(|why| problem(&why));
                                app.send(Event::Keep(id, KeepEvent::Wrote(wrote)));
                            }),
                        });
                    });
                });
            });
        });
    });
}

fn give_up(writer: &JsValue) {
    ask(writer, "abort", &[], |_| {});
}

/// The bytes that stand in a file.
fn bytes(handle: &JsValue, then: impl FnOnce(Result<Vec<u8>, JsValue>) + 'static) {
    ask(handle, "getFile", &[], move |file| match file {
        Ok(file) => ask(&file, "arrayBuffer", &[], move |buffer| {
            then(buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()));
        }),
        Err(why) => then(Err(why)),
    });
}

fn permission(handle: &JsValue, way: &str, then: impl FnOnce(Result<(), KeepProblem>) + 'static) {
    let wish = object(&[("mode", "readwrite".into())]);
    ask(handle, way, &[wish], move |outcome| {
        let given = outcome.is_ok_and(|state| state == "granted");
        then(if given { Ok(()) } else { Err(KeepProblem::Forbidden) });
    });
}

fn problem(why: &JsValue) -> KeepProblem {
    match text(why, "name").as_str() {
        "AbortError" => KeepProblem::Cancelled,
        "NotAllowedError" | "SecurityError" => KeepProblem::Forbidden,
        "NotFoundError" => KeepProblem::Gone,
        "QuotaExceededError" => KeepProblem::Full,
        // Somebody writes it, or has just put another in its place.
        "NoModificationAllowedError" | "InvalidStateError" | "NotReadableError" => KeepProblem::Busy,
        _ => KeepProblem::Other,
    }
}

fn keep_in_mind(picked: Picked) {
    PICKED.with_borrow_mut(|all| {
        all.retain(|other| other.id != picked.id);
        all.push(picked);
    });
}

fn mark(bytes: &[u8]) -> String {
    fingerprint(bytes).to_string()
}

fn picked(id: &WorkbookId) -> Option<Picked> {
    PICKED.with_borrow(|all| all.iter().find(|picked| picked.id == *id).cloned())
}

/// The file, with what any window of this device wrote there.
fn with_marks(id: WorkbookId, then: impl FnOnce(WorkbookId, Picked) + 'static) {
    // Stopped meanwhile.
    let Some(mut picked) = picked(&id) else { return };
    shelf("readonly", "get", vec![JsValue::from_str(id.as_str())], move |record| {
        // Where nothing can be kept, what this window knows has to do.
        for mark in record.map(|record| marks_of(&record)).unwrap_or_default() {
            if !picked.marks.contains(&mark) {
                picked.marks.push(mark);
            }
        }
        then(id, picked);
    });
}

fn marks_of(record: &JsValue) -> Vec<String> {
    let marks = get(record, "marks");
    if !Array::is_array(&marks) {
        return Vec::new();
    }
    Array::from(&marks).iter().filter_map(|mark| mark.as_string()).collect()
}

/// Keeps a handle with its marks, and goes on whether or not that could be done.
fn put(picked: &Picked, then: impl FnOnce() + 'static) {
    let marks: Array = picked.marks.iter().map(|mark| JsValue::from_str(mark)).collect();
    let record = object(&[("handle", picked.handle.clone()), ("marks", marks.into())]);
    shelf("readwrite", "put", vec![record, JsValue::from_str(picked.id.as_str())], move |_| then());
}

/// One request to the shelf of handles; calls back with its result, or with nothing where the browser refuses.
fn shelf(mode: &'static str, verb: &'static str, values: Vec<JsValue>, then: impl FnOnce(Option<JsValue>) + 'static) {
    let then: Rc<Cell<Option<Then>>> = Rc::new(Cell::new(Some(Box::new(then))));
    let answer = move |result: Option<JsValue>| {
        if let Some(then) = then.take() {
            then(result);
        }
    };
    let Ok(opening) = call(&get(&window(), "indexedDB"), "open", &[DATABASE.into(), 1.into()]) else {
        return answer(None);
    };
    let (upgraded, opened) = (opening.clone(), opening.clone());
    let (refused, blocked) = (answer.clone(), answer.clone());
    on(&opening, "onupgradeneeded", move || {
        let _ = call(&get(&upgraded, "result"), "createObjectStore", &[SHELF.into()]);
    });
    on(&opening, "onerror", move || refused(None));
    on(&opening, "onblocked", move || blocked(None));
    on(&opening, "onsuccess", move || {
        let database = get(&opened, "result");
        let asked = call(&database, "transaction", &[SHELF.into(), mode.into()])
            .and_then(|transaction| call(&transaction, "objectStore", &[SHELF.into()]))
            .and_then(|shelf| call(&shelf, verb, &values));
        match asked {
            Ok(request) => {
                let (done, failed, found) = (answer.clone(), answer.clone(), request.clone());
                on(&request, "onsuccess", move || done(Some(get(&found, "result"))));
                on(&request, "onerror", move || failed(None));
            }
            // A handle that is none of the browser's own can't be kept.
            Err(_) => answer(None),
        }
        let _ = call(&database, "close", &[]);
    });
}
