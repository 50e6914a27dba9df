//! What the documents say is there, and nothing is there that they may not say.

use crate::support::{path, source::files, text};
use std::collections::BTreeSet;
use std::process::Command;

/// The folders of `src/`, as `src/domain`, down to those of a room, as `src/ui/parts`. A page's own pieces are its own business.
fn folders() -> BTreeSet<String> {
    let sources = files("src", "").into_iter();
    let folders = sources.filter_map(|source| source.path.rsplit_once('/').map(|(folder, _)| folder.to_owned()));
    folders.filter(|folder| (1..=2).contains(&folder.matches('/').count())).collect()
}

#[test]
fn architecture_names_every_folder_and_only_those_that_exist() {
    let map = text("ARCHITECTURE.md");
    for folder in folders() {
        let name = folder.rsplit('/').next().unwrap_or_default();
        assert!(map.contains(&format!("{name}/")), "ARCHITECTURE.md does not name {folder}/");
    }
    for named in map.split("src/").skip(1) {
        let inside: String = named.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-/.".contains(*c)).collect();
        // A pattern, such as `src/content/juneward.{en,es}.json`, speaks of a folder.
        let pattern = named[inside.len()..].starts_with(['{', '*', '<']);
        let inside = if pattern { inside.rsplit_once('/').map_or("", |(folder, _)| folder) } else { &inside };
        let inside = inside.trim_end_matches(['/', '.']);
        assert!(path(&format!("src/{inside}")).exists(), "ARCHITECTURE.md names src/{inside}, which is not there");
    }
}

#[test]
fn every_decision_that_is_cited_is_written() {
    let mut cited = BTreeSet::new();
    for source in files("src", ".rs").into_iter().chain(files("tests/it", ".rs")).chain(files("docs", ".md")) {
        for rest in source.text.split("docs/decisions/").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-.".contains(*c)).collect();
            if let Some(name) = name.strip_suffix(".md") {
                cited.insert(name.to_owned());
            }
        }
    }
    for name in cited {
        assert!(path(&format!("docs/decisions/{name}.md")).exists(), "docs/decisions/{name}.md is cited and not there");
    }
}

#[test]
fn the_file_format_describes_every_field_of_the_schema() {
    let document = text("docs/file-format.md");
    let schema: serde_json::Value = serde_json::from_str(&text("docs/schema/workbook.schema.json")).expect("JSON");
    let mut groups = vec![&schema];
    groups.extend(schema["$defs"].as_object().expect("parts").values());
    for group in groups {
        for field in group.get("properties").and_then(|p| p.as_object()).into_iter().flat_map(|fields| fields.keys()) {
            assert!(document.contains(&format!("`{field}`")), "docs/file-format.md does not name `{field}`");
        }
    }
}

/// A path of the machine it was made on, or the host that packages came from, helps nobody who reads this elsewhere.
#[test]
fn nothing_names_a_machine_or_a_host_of_packages() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(path(".")).output();
    let listed = listed.ok().filter(|output| output.status.success()).map(|output| output.stdout).unwrap_or_default();
    let names = String::from_utf8_lossy(&listed).into_owned();
    // Put together here, so that this file does not name them either.
    let never: Vec<String> = [
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["static.rust-", "lang.org"],
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["registry.npm", "js.org"],
        ["deb.deb", "ian.org"],
        ["proxy.go", "lang.org"],
    ]
    .into_iter()
    .map(|parts| parts.concat())
    .collect();
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let Ok(text) = std::fs::read_to_string(path(name)) else { continue };
        for word in &never {
            assert!(!text.contains(word.as_str()), "{name} names {word}");
        }
    }
}
