//! Other people's programs: what `docs/file-format.md` shows in Python runs as it stands there, and a spreadsheet program opens
//! the tables.

use crate::support::{frameworks::built_in, path, text};
use juneward::domain::Language;
use juneward::export::{Table, table};
use juneward::i18n::Voice;
use juneward::storage::read_workbook;
use std::process::Command;

#[test]
fn the_python_in_the_documents_runs_as_it_is_written() {
    let document = text("docs/file-format.md");
    let parts: Vec<_> = document.split("```python\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(parts.len() >= 3, "the examples are in the document");
    let folder = std::env::temp_dir().join(format!("juneward-python-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for a moment");
    for (from, to) in [
        ("report.en.html", "report.html"),
        ("june-outcomes.en.csv", "june-outcomes.csv"),
        ("carriers/saved-by-libreoffice.html", "saved.html"),
        ("workbook-v1.json", "workbook.json"),
        ("carriers/workbook-link-v1.txt", "link.txt"),
    ] {
        std::fs::copy(path(&format!("tests/fixtures/{from}")), folder.join(to)).expect("a fixture");
    }
    std::fs::write(folder.join("hard.csv"), "\u{feff}\"a\"\r\n\"'=1\"\r\n\"''=1\"\r\n\"'tis\"\r\n\"' -1\"\r\n")
        .expect("room");
    // What the document shows, and then what it promises.
    let promises = r#"
assert carried("saved.html") == carried("workbook.json"), "a report that was saved again carries the same"
book = carried("workbook.json")
said = {one["component"]: one for one in book["review"]["components"]}
found = linked(open("link.txt").read())
assert all(said[one["component"]] == one for one in found["review"]["components"]) and found["review"]["components"]
assert {**found, "review": 0} == {**book, "review": 0}, "a link carries the same"
assert [row["a"] for row in rows("hard.csv")] == ["=1", "'=1", "'tis", " -1"], list(rows("hard.csv"))
"#;
    std::fs::write(folder.join("examples.py"), parts.concat() + promises).expect("room");
    let ran = Command::new("python3").arg("examples.py").current_dir(&folder).env("PYTHONIOENCODING", "utf-8").output();
    let Ok(ran) = ran else {
        eprintln!("Note: python3 is not on this machine, so the examples for other programs were not run.");
        return;
    };
    let _ = std::fs::remove_dir_all(&folder);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(
        String::from_utf8_lossy(&ran.stdout).replace("\r\n", "\n"),
        "Grade 4 sample team 2026-27\n  1 full-implementation\n  1 getting-under-way\n  1 mostly-in-place\n 33 not-rated\n  \
         1 not-sure-yet\n  1 not-yet-begun\nChecking for learning · One Tuesday a month kept free for sorting\nActing on what we \
         see · Intervention teachers free on sorting Tuesdays\n"
    );
}

/// What a spreadsheet takes for a formula, or for more than one cell, if nobody watches out.
const HOSTILE: [&str; 8] = [
    "=1+1",
    "+1",
    "-1 \"quoted\", a\nnew line; 🌱",
    "@SUM(A1:A9)",
    "＝1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://example.org\";\"see\")",
    "Escuela “Ñandú” 日本",
];

#[test]
fn f30_libreoffice_told_to_evaluate_formulas_finds_none_in_the_tables_and_every_text_in_its_cell() {
    let folder = std::env::temp_dir().join(format!("juneward-tables-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for a moment");
    let mut book = read_workbook(&text("tests/fixtures/workbook-v1.json")).expect("the golden file");
    let mut texts = HOSTILE.iter().cycle();
    let mut next = || texts.next().map(|text| (*text).to_owned()).unwrap_or_default();
    for entry in book.review.components.iter_mut().take(HOSTILE.len()) {
        (entry.note, entry.conversation.dissent) = (next(), next());
    }
    (book.team.name, book.team.school) = (HOSTILE[5].to_owned(), HOSTILE[7].to_owned());
    book.outcomes.iter_mut().for_each(|outcome| outcome.sentence = next());
    let framework = built_in(Language::English);
    let mut names = vec!["bare.csv"];
    for (name, which) in
        [("ratings.csv", Table::Ratings), ("votes.csv", Table::Votes), ("june-outcomes.csv", Table::Outcomes)]
    {
        std::fs::write(folder.join(name), table(Voice(Language::English), &book, &framework, which)).expect("room");
        names.push(name);
    }
    // The same texts as they are: a program that finds no formula here would prove nothing.
    let bare = HOSTILE.map(|text| format!("\"{}\"\r\n", text.replace('"', "\"\""))).concat();
    std::fs::write(folder.join("bare.csv"), format!("\u{feff}{bare}")).expect("room");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    // Comma, quote, UTF-8, from the first line on; each quoted cell a text or not as it looks; formulas are evaluated.
    let reads = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "fods", reads])
        .args(&names)
        .current_dir(&folder)
        .output();
    ran.expect("LibreOffice (on Debian: apt-get install libreoffice-calc)");
    let sheet = |name: &str| std::fs::read_to_string(folder.join(name.replace(".csv", ".fods"))).expect("a sheet");
    let sheets: Vec<(&str, String)> = names.iter().map(|name| (*name, sheet(name))).collect();
    let _ = std::fs::remove_dir_all(&folder);
    for (name, sheet) in &sheets {
        assert_eq!(sheet.contains("table:formula="), *name == "bare.csv", "formulas in {name}");
    }
    let escaped = |text: &str| text.replace('&', "&amp;").replace('\'', "&apos;").replace('"', "&quot;");
    let ratings = &sheets[1].1;
    let all = sheets[1..].iter().map(|(_, sheet)| sheet.as_str()).collect::<Vec<_>>().concat();
    for text in HOSTILE {
        // Lines of a cell are paragraphs there.
        for line in text.split('\n') {
            assert!(all.contains(&escaped(line)), "“{line}” is not in the sheet");
        }
    }
    let rows = ratings.matches("<table:table-row").count();
    assert!(rows > framework.components().count(), "{rows} rows");
}
