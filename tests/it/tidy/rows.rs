//! Failures that happened to others: each row that this app has to answer is named by a test.

use crate::support::source::files;

const ROWS: [&str; 39] = [
    "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F13", "F14", "F15", "F16", "F17", "F20",
    "F21", "F22", "F23", "F24", "F25", "F28", "F29", "F30", "F32", "F33", "F34", "F35", "F37", "F38", "F42", "F43", "F44",
    "F45", "F50", "F51", "F52", "F53",
];

#[test]
fn every_row_is_named_by_a_test() {
    let this = "tests/it/tidy/rows.rs";
    let mut tests = Vec::new();
    for ends in [".rs", ".mjs", ".js", ".txt"] {
        tests.extend(files("tests", ends).into_iter().filter(|source| source.path != this).map(|source| source.text));
    }
    let beside = files("src", ".rs").into_iter();
    tests.extend(
        beside.map(|source| source.text.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned()).unwrap_or_default()),
    );
    let named: Vec<_> = tests.iter().map(|text| text.to_uppercase()).collect();
    let missing: Vec<_> = ROWS.into_iter().filter(|row| !named.iter().any(|text| text.contains(row))).collect();
    assert!(missing.is_empty(), "no test names {missing:?}");
}
