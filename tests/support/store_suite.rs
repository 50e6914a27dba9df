//! What every store promises, written once and run against each: memory on the host, localStorage in a browser.
//!
//! A store is reached only through [`Bench`], which also plays the other apps on the same site. Names follow the rows
//! of failures that they answer, where there is one.

use juneward::domain::{Timestamp, WorkbookId};
use juneward::storage::{SaveOutcome, SaveRequest, Store, StoreProblem, Writers, copies, forget, save, workbook_key};

/// A store to be tried, empty at first, and what happens around it.
pub(crate) trait Bench {
    /// The store.
    fn store(&mut self) -> &mut dyn Store;

    /// Another app on the same site keeps a text.
    fn other_app_writes(&mut self, key: &str, text: &str);

    /// Everything that stands there and is not ours, in the order of its keys.
    fn of_other_apps(&mut self) -> Vec<(String, String)>;

    /// Another app takes all the room there is, to the last character.
    fn other_app_fills_it(&mut self);
}

/// Makes a test of every promise: `store_suite!(#[test] MemoryBench::new());`
macro_rules! store_suite {
    (#[$test:meta] $bench:expr) => {
        store_suite! {
            #[$test] $bench;
            a_key_that_was_never_written_reads_as_none,
            f01_what_is_written_reads_back_byte_for_byte,
            f01_a_long_text_reads_back_byte_for_byte,
            an_empty_text_is_not_a_missing_one,
            a_later_text_takes_the_place_of_the_earlier,
            keys_are_told_apart_letter_by_letter,
            removing_takes_one_key_away,
            removing_what_is_not_there_is_no_failure,
            f05_keys_are_ours_alone,
            f05_nothing_of_other_apps_is_ever_touched,
            f04_a_write_without_room_leaves_the_earlier_text,
            f05_a_save_without_room_fails_and_keeps_the_earlier_work,
            f04_copies_give_their_room_to_the_work_the_oldest_first,
            f10_removing_for_good_takes_what_is_beside_it_and_nothing_else,
            room_that_was_given_back_can_be_used,
            f07_saved_is_what_can_be_read_back,
        }
    };
    (#[$test:meta] $bench:expr; $($promise:ident,)*) => {
        $(
            #[$test]
            fn $promise() {
                suite::$promise(&mut $bench);
            }
        )*
    };
}
pub(crate) use store_suite;

/// Texts that have been changed on their way by other apps: quotes, apostrophes, marks of HTML, tabs, line ends of every
/// kind, letters outside the first plane, a joined family, a byte-order mark, a zero, and words that mean "nothing".
const TEXTS: [&str; 12] = [
    "Ms. O\u{2019}Brien's \"A\" team \u{1f331} <b>",
    "tab\there, line\nthere, return\r\nand\rthat",
    "ñ Ñ ü ¿qué? ¡así! «día»",
    "👩‍👩‍👧‍👦 𝒥une \u{1f1f2}\u{1f1fd}",
    "e\u{301} is not é",
    "\u{feff}{\"a\":1}",
    "a\u{0}b",
    "\u{2028}\u{2029}\u{ffff}\u{fffd}",
    "  spaces around  ",
    "\\u0041 \\n %20 &amp;",
    "null",
    "undefined",
];

fn sorted(mut keys: Vec<String>) -> Vec<String> {
    keys.sort();
    keys
}

fn read(bench: &mut dyn Bench, key: &str) -> Option<String> {
    let read = bench.store().read(key);
    assert!(read.is_ok(), "{key} can't be read: {read:?}");
    read.ok().flatten()
}

fn write(bench: &mut dyn Bench, key: &str, text: &str) {
    assert_eq!(bench.store().write(key, text), Ok(()), "{key} can't be written");
}

fn request(base: Option<&str>, text: &str) -> SaveRequest {
    SaveRequest {
        id: WorkbookId::from("w"),
        base: base.map(str::to_owned),
        text: text.to_owned(),
        save: Writers::default(),
        copy: None,
        history: None,
        aside: Vec::new(),
        makes_way: true,
    }
}

pub(crate) fn a_key_that_was_never_written_reads_as_none(bench: &mut dyn Bench) {
    assert_eq!(read(bench, "juneward/workbook/w"), None);
    assert_eq!(bench.store().keys(), Ok(vec![]));
    write(bench, "juneward/workbook/another", "text");
    assert_eq!(read(bench, "juneward/workbook/w"), None);
}

pub(crate) fn f01_what_is_written_reads_back_byte_for_byte(bench: &mut dyn Bench) {
    for (index, text) in TEXTS.iter().enumerate() {
        write(bench, &format!("juneward/workbook/{index}"), text);
    }
    // Read only after all of them are written, so that no text stands in for another.
    for (index, text) in TEXTS.iter().enumerate() {
        assert_eq!(read(bench, &format!("juneward/workbook/{index}")).as_deref(), Some(*text));
    }
}

pub(crate) fn f01_a_long_text_reads_back_byte_for_byte(bench: &mut dyn Bench) {
    let long = TEXTS.join("\n").repeat(1500);
    assert!(long.len() > 300_000, "as long as ten teams in ten years");
    write(bench, "juneward/workbook/w", &long);
    // Not assert_eq: nobody wants to read both of them.
    assert!(read(bench, "juneward/workbook/w") == Some(long), "the long text came back different");
}

pub(crate) fn an_empty_text_is_not_a_missing_one(bench: &mut dyn Bench) {
    write(bench, "juneward/workbook/w", "");
    assert_eq!(read(bench, "juneward/workbook/w"), Some(String::new()));
    assert_eq!(bench.store().keys(), Ok(vec!["juneward/workbook/w".to_owned()]));
}

pub(crate) fn a_later_text_takes_the_place_of_the_earlier(bench: &mut dyn Bench) {
    write(bench, "juneward/workbook/w", "the earlier text, which is longer");
    write(bench, "juneward/workbook/w", "the later");
    assert_eq!(read(bench, "juneward/workbook/w").as_deref(), Some("the later"));
    assert_eq!(bench.store().keys(), Ok(vec!["juneward/workbook/w".to_owned()]));
}

pub(crate) fn keys_are_told_apart_letter_by_letter(bench: &mut dyn Bench) {
    let keys =
        ["juneward/workbook/a", "juneward/workbook/A", "juneward/workbook/a ", "juneward/workbook/\u{1f331}\u{2019}\""];
    for key in keys {
        write(bench, key, key);
    }
    for key in keys {
        assert_eq!(read(bench, key).as_deref(), Some(key));
    }
    let expected = sorted(keys.map(str::to_owned).to_vec());
    assert_eq!(bench.store().keys().map(sorted), Ok(expected));
}

pub(crate) fn removing_takes_one_key_away(bench: &mut dyn Bench) {
    write(bench, "juneward/workbook/gone", "one");
    write(bench, "juneward/workbook/stays", "two");
    assert_eq!(bench.store().remove("juneward/workbook/gone"), Ok(()));
    assert_eq!(read(bench, "juneward/workbook/gone"), None);
    assert_eq!(read(bench, "juneward/workbook/stays").as_deref(), Some("two"));
    assert_eq!(bench.store().keys(), Ok(vec!["juneward/workbook/stays".to_owned()]));
}

pub(crate) fn removing_what_is_not_there_is_no_failure(bench: &mut dyn Bench) {
    write(bench, "juneward/workbook/stays", "two");
    assert_eq!(bench.store().remove("juneward/workbook/never-there"), Ok(()));
    assert_eq!(bench.store().keys(), Ok(vec!["juneward/workbook/stays".to_owned()]));
}

/// What other apps keep: no JSON, keys that almost look like ours, and no key at all.
const OTHER_APPS: [(&str, &str); 6] = [
    ("", "a text under an empty key"),
    ("Juneward/workbook/w", "another app's name begins with a capital"),
    ("juneward", "{broken"),
    ("junewardish/workbook/w", "undefined"),
    ("mdbook-theme", "navy"),
    ("my/juneward/workbook/w", ""),
];

pub(crate) fn f05_keys_are_ours_alone(bench: &mut dyn Bench) {
    for (key, text) in OTHER_APPS {
        bench.other_app_writes(key, text);
    }
    assert_eq!(bench.store().keys(), Ok(vec![]));
    write(bench, "juneward/workbook/w", "ours");
    write(bench, "juneward/language", "es");
    let ours = vec!["juneward/language".to_owned(), "juneward/workbook/w".to_owned()];
    assert_eq!(bench.store().keys().map(sorted), Ok(ours));
}

pub(crate) fn f05_nothing_of_other_apps_is_ever_touched(bench: &mut dyn Bench) {
    for (key, text) in OTHER_APPS {
        bench.other_app_writes(key, text);
    }
    let theirs: Vec<_> = OTHER_APPS.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    let id = WorkbookId::from("w");
    let first = save(bench.store(), &request(None, "first"));
    let second = save(bench.store(), &SaveRequest { copy: Some(Timestamp(1)), ..request(Some("first"), "second") });
    assert_eq!((first, second), (SaveOutcome::Saved, SaveOutcome::Saved));
    assert_eq!(bench.of_other_apps(), theirs);
    assert_eq!(forget(bench.store(), &id, Some("second")), SaveOutcome::Saved);
    write(bench, "juneward/aside/w/mark", "raw");
    for key in bench.store().keys().unwrap_or_default() {
        assert_eq!(bench.store().remove(&key), Ok(()));
    }
    // Now that our last key is gone: whoever clears the store would have taken theirs along.
    assert_eq!(bench.store().keys(), Ok(vec![]));
    assert_eq!(bench.of_other_apps(), theirs);
}

pub(crate) fn f04_a_write_without_room_leaves_the_earlier_text(bench: &mut dyn Bench) {
    write(bench, "juneward/workbook/w", "the earlier text");
    bench.other_app_fills_it();
    let theirs = bench.of_other_apps();
    let longer = "a later text that is longer";
    assert_eq!(bench.store().write("juneward/workbook/w", longer), Err(StoreProblem::Full));
    assert_eq!(bench.store().write("juneward/workbook/new", "one more"), Err(StoreProblem::Full));
    assert_eq!(read(bench, "juneward/workbook/w").as_deref(), Some("the earlier text"));
    assert_eq!(read(bench, "juneward/workbook/new"), None);
    assert_eq!(bench.store().keys(), Ok(vec!["juneward/workbook/w".to_owned()]));
    assert!(bench.of_other_apps() == theirs, "what other apps keep has changed");
}

pub(crate) fn f05_a_save_without_room_fails_and_keeps_the_earlier_work(bench: &mut dyn Bench) {
    assert_eq!(save(bench.store(), &request(None, "the earlier work")), SaveOutcome::Saved);
    bench.other_app_fills_it();
    let wish =
        SaveRequest { copy: Some(Timestamp(1)), ..request(Some("the earlier work"), "the later work, which is longer") };
    assert_eq!(save(bench.store(), &wish), SaveOutcome::Failed(StoreProblem::Full));
    let id = WorkbookId::from("w");
    assert_eq!(read(bench, &workbook_key(&id)).as_deref(), Some("the earlier work"));
    assert_eq!(copies(bench.store()), vec![]);
    // A text that is no longer than the one before still goes in: only the courtesy copy has no room.
    let shorter = SaveRequest { text: "shorter work".to_owned(), ..wish };
    assert_eq!(save(bench.store(), &shorter), SaveOutcome::Saved);
    assert_eq!(read(bench, &workbook_key(&id)).as_deref(), Some("shorter work"));
}

pub(crate) fn f04_copies_give_their_room_to_the_work_the_oldest_first(bench: &mut dyn Bench) {
    assert_eq!(save(bench.store(), &request(None, "the earlier work")), SaveOutcome::Saved);
    for moment in 1..4 {
        write(bench, &format!("juneward/copy/w/{moment}"), &"an earlier copy ".repeat(40));
    }
    bench.other_app_fills_it();
    let theirs = bench.of_other_apps();
    let later = "the later work ".repeat(30);
    let wish = SaveRequest { history: Some("what can be undone ".repeat(100)), ..request(Some("the earlier work"), &later) };
    assert_eq!(save(bench.store(), &wish), SaveOutcome::Saved);
    assert_eq!(read(bench, "juneward/workbook/w"), Some(later));
    let left: Vec<_> = copies(bench.store()).into_iter().map(|copy| copy.key).collect();
    assert_eq!(left, ["juneward/copy/w/3", "juneward/copy/w/2"], "no more than must");
    assert_eq!(read(bench, "juneward/history/w"), None, "there was no room for it");
    assert!(bench.of_other_apps() == theirs, "what other apps keep has changed");
}

pub(crate) fn f10_removing_for_good_takes_what_is_beside_it_and_nothing_else(bench: &mut dyn Bench) {
    for (key, text) in OTHER_APPS {
        bench.other_app_writes(key, text);
    }
    let theirs = bench.of_other_apps();
    for key in ["workbook/w", "copy/w/1", "copy/w/2", "aside/w/mark", "history/w", "before/w"] {
        write(bench, &format!("juneward/{key}"), "text");
    }
    let others = ["juneward/copy/w2/1", "juneward/history/w2", "juneward/language", "juneward/workbook/w2"];
    for key in others {
        write(bench, key, "text");
    }
    assert_eq!(forget(bench.store(), &WorkbookId::from("w"), Some("text")), SaveOutcome::Saved);
    assert_eq!(bench.store().keys().map(sorted), Ok(others.map(str::to_owned).to_vec()));
    assert_eq!(bench.of_other_apps(), theirs);
}

pub(crate) fn room_that_was_given_back_can_be_used(bench: &mut dyn Bench) {
    write(bench, "juneward/aside/w/mark", "some room that can be given back");
    bench.other_app_fills_it();
    assert_eq!(bench.store().write("juneward/workbook/w", "text"), Err(StoreProblem::Full));
    assert_eq!(bench.store().remove("juneward/aside/w/mark"), Ok(()));
    write(bench, "juneward/workbook/w", "text");
    assert_eq!(read(bench, "juneward/workbook/w").as_deref(), Some("text"));
}

pub(crate) fn f07_saved_is_what_can_be_read_back(bench: &mut dyn Bench) {
    let key = workbook_key(&WorkbookId::from("w"));
    assert_eq!(save(bench.store(), &request(None, "mine")), SaveOutcome::Saved);
    assert_eq!(read(bench, &key).as_deref(), Some("mine"));
    // Another tab goes on with it, and then takes it away: neither is written over.
    write(bench, &key, "theirs");
    let outcome = save(bench.store(), &request(Some("mine"), "mine again"));
    assert_eq!(outcome, SaveOutcome::MovedOn(Some("theirs".to_owned())));
    assert_eq!(read(bench, &key).as_deref(), Some("theirs"));
    assert_eq!(bench.store().remove(&key), Ok(()));
    assert_eq!(save(bench.store(), &request(Some("theirs"), "mine again")), SaveOutcome::MovedOn(None));
    assert_eq!(read(bench, &key), None);
}
