//! Other people's programs: what `docs/file-format.md` shows in Python runs as it stands there.

use crate::support::{path, text};
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
