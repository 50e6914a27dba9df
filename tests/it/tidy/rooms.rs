//! Who may use whom, and what is not there.

use crate::support::source::{Source, files};

/// Each room, and the rooms that it may use.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("storage", &["domain"]),
    ("session", &["storage", "domain"]),
    // Reading a framework file is storage's business.
    ("content", &["storage", "domain"]),
    // Why bytes can't be read is said in words.
    ("i18n", &["storage", "domain"]),
    ("export", &["domain", "i18n", "content"]),
    ("browser", &["storage", "session", "domain", "content", "i18n", "export"]),
    ("ui", &["browser", "session", "export", "i18n", "domain", "content"]),
];

/// What a room names with `crate::`.
fn uses(source: &Source) -> Vec<String> {
    let code = source.bare();
    let after = code.split("crate::").skip(1);
    after
        .map(|rest| {
            assert!(!rest.starts_with('{'), "{}: one `use` for each room", source.path);
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
        })
        .collect()
}

#[test]
fn each_room_uses_only_the_rooms_that_it_may() {
    let sources = files("src", ".rs");
    for source in sources.iter().filter(|source| !["lib", "main"].contains(&source.room())) {
        let (_, allowed) = MAY_USE
            .iter()
            .find(|(room, _)| *room == source.room())
            .unwrap_or_else(|| panic!("{} is in no known room", source.path));
        for used in uses(source) {
            let fine = used == source.room() || allowed.contains(&used.as_str());
            assert!(fine, "{}: {} may not use {used}", source.path, source.room());
        }
    }
}

#[test]
fn inner_rooms_read_no_clock_and_know_no_browser() {
    let inner = ["domain", "session", "storage", "export", "content", "i18n"];
    let names = [
        "SystemTime",
        "Instant",
        "Date::now",
        "std::time",
        "std::env::var",
        "std::fs",
        "std::net",
        "std::thread",
        "rand::",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "leptos",
        "println!",
        "eprintln!",
    ];
    for source in files("src", ".rs").iter().filter(|source| inner.contains(&source.room())) {
        let code = source.bare();
        for name in names {
            assert!(!code.contains(name), "{} names {name}", source.path);
        }
    }
}

#[test]
fn only_the_browser_room_names_the_browser() {
    for source in files("src", ".rs").iter().filter(|source| source.room() != "browser") {
        let code = source.bare();
        for name in ["web_sys", "js_sys", "gloo"] {
            assert!(!code.contains(name), "{} names {name}", source.path);
        }
    }
}

#[test]
fn parts_of_the_view_know_no_session() {
    for source in files("src/ui/parts", ".rs") {
        let code = source.bare();
        let words: Vec<_> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for name in ["Session", "App", "Event", "Effect"] {
            assert!(!words.contains(&name), "{} names {name}", source.path);
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    for source in files("src", ".rs") {
        for mark in ["TODO", "FIXME", "XXX", "for now", "unimplemented!", "todo!", "dbg!"] {
            assert!(!source.text.contains(mark), "{} says {mark}", source.path);
        }
    }
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    for source in files("src", ".rs").iter().chain(&files("tests/it", ".rs")).chain(&files("tests/web", ".rs")) {
        assert!(source.text.starts_with("//! "), "{} has no header", source.path);
    }
}

#[test]
fn files_stay_small() {
    let mut lengths = Vec::new();
    for source in files("src", ".rs") {
        let code = source.without_tests().lines().filter(|line| {
            let line = line.trim();
            !line.is_empty() && !line.starts_with("//")
        });
        lengths.push((code.count(), source.path));
    }
    lengths.sort();
    let (longest, path) = lengths.last().expect("there are files");
    assert!(*longest <= 300, "{path} has {longest} lines of code");
    let (median, _) = lengths[lengths.len() / 2];
    assert!(median < 120, "half of the files have {median} lines of code or more");
}
