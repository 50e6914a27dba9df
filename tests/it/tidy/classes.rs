//! Every class has a use and every use has a class: a rule that nothing matches is a rule that nobody looks at.

use crate::support::source::{Source, files};
use crate::support::text;
use std::collections::BTreeSet;

/// The classes that the style knows.
fn styled() -> BTreeSet<String> {
    let mut sources = files("style", ".css");
    sources.extend(files("shell", ".css").into_iter().filter(|source| source.path != "shell/rubric.css"));
    let mut found = BTreeSet::new();
    for source in sources {
        for selector in selectors(&source.text) {
            for part in selector.split('.').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
                if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                    found.insert(name);
                }
            }
        }
    }
    found
}

/// What stands before each opening brace.
fn selectors(css: &str) -> Vec<String> {
    let css: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let mut before: Vec<&str> = css.split('{').collect();
    before.pop();
    let selectors = before.into_iter().map(|before| before.rsplit([';', '}']).next().unwrap_or_default().trim());
    selectors.filter(|selector| !selector.starts_with('@')).map(str::to_owned).collect()
}

/// Words in the texts of the view and of the static page: every class that is in use is among them.
fn words() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add =
        |text: &str| found.extend(text.split(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).map(str::to_owned));
    for source in files("src/ui", ".rs").iter().chain(&files("src/browser", ".rs")) {
        source.literals().iter().for_each(|text| add(text));
        source.bare().split("class:").skip(1).for_each(|rest| add(rest.split('=').next().unwrap_or_default()));
    }
    for ends in [".html", ".js"] {
        for source in files("shell", ends) {
            add(&source.text);
        }
    }
    add(&text("index.html"));
    found
}

/// The classes that the view writes down as such: `class="…"`, `class=format!("…")` and `class:name`.
fn used(source: &Source) -> Vec<String> {
    let code = source.without_tests();
    let mut found = Vec::new();
    for rest in code.split("class=").skip(1) {
        let rest = rest.strip_prefix("format!(").unwrap_or(rest);
        let Some(text) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
        found.extend(text.split_whitespace().filter(|word| !word.contains('{')).map(str::to_owned));
    }
    for rest in code.split("class:").skip(1) {
        let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        if !name.is_empty() {
            found.push(name);
        }
    }
    found
}

#[test]
fn every_class_in_use_has_a_style() {
    let styled = styled();
    assert!(styled.len() > 20, "only {} classes were found", styled.len());
    let mut missing = BTreeSet::new();
    for source in files("src/ui", ".rs") {
        let unknown = used(&source).into_iter().filter(|class| !styled.contains(class));
        missing.extend(unknown.map(|class| format!("{} in {}", class, source.path)));
    }
    assert!(missing.is_empty(), "no style for {missing:?}");
}

#[test]
fn every_style_has_a_use() {
    let words = words();
    let unused: Vec<_> = styled().into_iter().filter(|class| !words.contains(class)).collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

#[test]
fn selectors_are_found_inside_layers_and_media() {
    let css = "@layer a { /* .no */ .one .two:hover { x: y; z: .5rem } @media print { .three { x: y } } }";
    assert_eq!(selectors(css), [".one .two:hover", ".three"]);
}
