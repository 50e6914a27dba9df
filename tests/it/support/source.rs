//! The repository's own files, taken apart just far enough to check the house rules.

use std::path::Path;

/// A file with its path inside the repository.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every file under a folder whose name ends so, in order.
pub(crate) fn files(folder: &str, ends: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&super::path(folder), folder, ends, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, inside: &str, ends: &str, found: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{inside}/{name}");
        if entry.path().is_dir() {
            if !["node_modules", "target", "dist"].contains(&name.as_str()) {
                collect(&entry.path(), &path, ends, found);
            }
        } else if name.ends_with(ends)
            && let Ok(text) = std::fs::read_to_string(entry.path())
        {
            found.push(Source { path, text });
        }
    }
}

impl Source {
    /// The room of a file under `src/`: the first folder, or the file's own name at the top.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// Rust without its tests: they may use what they like.
    pub(crate) fn without_tests(&self) -> &str {
        self.text.split("\n#[cfg(test)]").next().unwrap_or_default()
    }

    /// Rust without tests, comments and what stands in quotation marks.
    pub(crate) fn bare(&self) -> String {
        split(self.without_tests()).0
    }

    /// The texts in quotation marks of Rust without tests and comments.
    pub(crate) fn literals(&self) -> Vec<String> {
        split(self.without_tests()).1
    }
}

/// Code without comments and texts, and the texts.
fn split(rust: &str) -> (String, Vec<String>) {
    let (mut code, mut texts) = (String::new(), Vec::new());
    let mut ahead = rust;
    while let Some(first) = ahead.chars().next() {
        if ahead.starts_with("//") {
            ahead = ahead.find('\n').map_or("", |end| &ahead[end..]);
        } else if ahead.starts_with("/*") {
            ahead = ahead.find("*/").map_or("", |end| &ahead[end + 2..]);
        } else if let Some(raw) = ahead.strip_prefix("r#\"") {
            let end = raw.find("\"#").unwrap_or(raw.len());
            texts.push(raw[..end].to_owned());
            code.push_str("\"\"");
            ahead = raw.get(end + 2..).unwrap_or_default();
        } else if first == '"' {
            let end = closing(&ahead[1..]);
            texts.push(ahead[1..=end].replace("\\\"", "\"").replace("\\n", "\n"));
            code.push_str("\"\"");
            ahead = ahead.get(end + 2..).unwrap_or_default();
        } else if ahead.starts_with("'\"'") || ahead.starts_with("'\\\"'") {
            code.push_str("' '");
            ahead = &ahead[ahead[1..].find('\'').map_or(1, |end| end + 2)..];
        } else {
            code.push(first);
            ahead = &ahead[first.len_utf8()..];
        }
    }
    (code, texts)
}

/// Where a text in quotation marks ends.
fn closing(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn code_is_told_from_comments_and_texts() {
    let (code, texts) = split("let a = \"x // y\"; // \"no\"\nlet b = '\"'; /* \"no\" */ r#\"raw \"it\" is\"#;");
    assert_eq!(code, "let a = \"\"; \nlet b = ' ';  \"\";");
    assert_eq!(texts, ["x // y", "raw \"it\" is"]);
}
