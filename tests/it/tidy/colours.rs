//! Colours live in the tokens, and every pair that carries words can be read by everyone.

use crate::support::{source::files, text};
use std::collections::BTreeMap;

type Tokens = BTreeMap<String, String>;

/// Text and what it stands on.
const READ: [(&str, &str); 22] = [
    ("ink-soft", "ground"),
    ("ink-soft", "surface"),
    ("ink-soft", "sunk"),
    ("ink", "accent-wash"),
    ("ink", "june-wash"),
    ("ink", "danger-wash"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "sunk"),
    ("accent", "accent-wash"),
    ("accent-strong", "ground"),
    ("accent-strong", "surface"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("june-ink", "ground"),
    ("june-ink", "surface"),
    ("june-ink", "june-wash"),
    ("danger", "ground"),
    ("danger", "surface"),
    ("danger", "danger-wash"),
    ("on-danger", "danger"),
    ("sheet-ink", "sheet"),
];
/// The text of the work, and what it stands on.
const READ_LONG: [(&str, &str); 3] = [("ink", "ground"), ("ink", "surface"), ("ink", "sunk")];
/// Edges of controls and the ring of the focus, and what they stand on.
const SEE: [(&str, &str); 6] = [
    ("edge", "ground"),
    ("edge", "surface"),
    ("focus", "ground"),
    ("focus", "surface"),
    ("focus", "sunk"),
    ("accent", "accent-wash"),
];

/// The declarations of one block, from its opening brace to the brace that closes it.
fn block(css: &str) -> &str {
    let mut depth = 0_usize;
    for (at, letter) in css.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return css.get(..at).unwrap_or_default(),
            '}' => depth -= 1,
            _ => {}
        }
    }
    css
}

fn declared(block: &str) -> Tokens {
    let lines = block.split([';', '{', '}']);
    let pairs = lines.filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// The tokens in light and in dark.
fn themes() -> [(&'static str, Tokens); 2] {
    let css = without_comments(&text("style/tokens.css"));
    let (root, _) = css.split_once("@media").expect("themes");
    let light = declared(root);
    let dark_rules = css.split_once("prefers-color-scheme: dark").expect("a dark theme").1;
    let mut dark = light.clone();
    dark.extend(declared(block(dark_rules)));
    [("light", light), ("dark", dark)]
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |css, part| css + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// The red, green and blue of a token, through every token that it names.
fn colour(tokens: &Tokens, name: &str) -> Option<[f64; 3]> {
    let value = tokens.get(name)?;
    if let Some(inner) = value.strip_prefix("var(--") {
        return colour(tokens, inner.trim_end_matches(')'));
    }
    let digits = value.strip_prefix('#')?;
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok().map(|part| f64::from(part) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast of two colours as WCAG 2 counts it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[red, green, blue]: [f64; 3]| {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn measure(theme: &str, tokens: &Tokens, (front, back): (&str, &str), least: f64) {
    let of = |name: &str| colour(tokens, name).unwrap_or_else(|| panic!("--{name} is no colour in {theme}"));
    let found = contrast(of(front), of(back));
    assert!(found >= least, "{theme}: --{front} on --{back} is {found:.2}, and needs {least}");
}

#[test]
fn f45_every_pair_of_tokens_can_be_told_apart_in_light_and_dark() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 0.001, "black on white is 21");
    for (theme, tokens) in themes() {
        for (pairs, least) in [(&READ[..], 4.5), (&READ_LONG, 7.0), (&SEE, 3.0)] {
            for pair in pairs {
                measure(theme, &tokens, *pair, least);
            }
        }
    }
}

/// The pairs above are chosen by hand; these are the ones that the style really puts together in one rule.
#[test]
fn every_rule_that_sets_text_and_ground_can_be_read() {
    let mut pairs = 0;
    for source in files("style", ".css").iter().filter(|source| !source.path.ends_with("/tokens.css")) {
        for rule in without_comments(&source.text).split(['{', '}']) {
            let value = |name: &str| {
                let mut declarations = rule.split(';').filter_map(|line| line.split_once(':'));
                declarations
                    .find(|(key, _)| key.trim() == name)
                    .and_then(|(_, value)| Some(value.trim().strip_prefix("var(--")?.split(')').next()?.to_owned()))
            };
            let Some(front) = value("color") else { continue };
            let Some(back) = value("background").or_else(|| value("background-color")) else { continue };
            pairs += 1;
            for (theme, tokens) in themes() {
                measure(&format!("{} {theme}", source.path), &tokens, (&front, &back), 4.5);
            }
        }
    }
    assert!(pairs > 0, "no rule was found");
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut sources = files("style", ".css");
    sources.extend(files("shell", ".css"));
    sources.extend(files("src/ui", ".rs"));
    // The page that is read without the app has no tokens to use.
    let apart = ["style/tokens.css", "shell/rubric.css"];
    for source in sources.iter().filter(|source| !apart.contains(&source.path.as_str())) {
        let text = without_comments(&source.text).to_lowercase();
        for word in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "color-mix("] {
            assert!(!text.contains(word), "{} makes a colour with {word}", source.path);
        }
        for (at, _) in text.match_indices('#') {
            let digits = text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
            let next = text[at + 1 + digits..].chars().next();
            let word = next.is_some_and(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_');
            let colour = [3, 4, 6, 8].contains(&digits) && !word;
            assert!(!colour, "{}: {}", source.path, &text[at..at + 1 + digits]);
        }
    }
}

#[test]
fn raw_pigments_are_used_by_meanings_only() {
    let mut sources = files("style", ".css");
    sources.extend(files("shell", ".css"));
    for source in sources.iter().filter(|source| source.path != "style/tokens.css") {
        assert!(!source.text.contains("--raw-"), "{} uses a raw token", source.path);
    }
}

#[test]
fn every_token_that_is_used_is_declared() {
    let (_, tokens) = &themes()[0];
    let mut sources = files("style", ".css");
    sources.extend(files("shell", ".css"));
    for source in sources.iter().filter(|source| source.path != "shell/rubric.css") {
        let own = declared(&without_comments(&source.text));
        for used in source.text.split("var(--").skip(1) {
            let name = used.split([')', ',']).next().unwrap_or_default();
            let known = tokens.contains_key(name) || own.contains_key(name);
            assert!(known, "{} uses --{name}, which nobody declares", source.path);
        }
    }
}
