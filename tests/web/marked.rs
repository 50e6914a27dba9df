//! Descriptors with their marked phrases: set apart, and never a word less.

use crate::page::Page;
use crate::rubric;
use juneward::browser::el;
use juneward::ui::parts::marked;
use wasm_bindgen_test::wasm_bindgen_test;

/// The text as it can be read, and the phrases that are set apart.
fn shown(text: &str) -> (String, Vec<String>) {
    let page = Page::show(|| marked(el("div"), text));
    (page.root().text_content().unwrap_or_default(), page.names("strong"))
}

#[wasm_bindgen_test]
fn marked_phrases_are_set_apart() {
    let (text, strong) = shown("*Most teams* look at student work *each month*, and say so.");
    assert_eq!(text, "Most teams look at student work each month, and say so.");
    assert_eq!(strong, ["Most teams", "each month"]);
    assert_eq!(shown("Nothing is marked.").1, [""; 0]);
}

#[wasm_bindgen_test]
fn marks_without_a_partner_lose_no_text() {
    for text in ["a * b", "*a b", "a b*", "*", "**", "a ** b", "***a***", "*a*b*", "", "ñ*🌱*\u{2019}"] {
        assert_eq!(shown(text).0, text.replace('*', ""), "{text}");
    }
}

#[wasm_bindgen_test]
fn a_text_that_looks_like_html_stays_a_text() {
    let text = "<strong>no</strong> & *<img src=x>*";
    assert_eq!(shown(text), (text.replace('*', ""), vec!["<img src=x>".to_owned()]));
}

#[wasm_bindgen_test]
fn every_built_in_descriptor_is_shown_whole() {
    for framework in rubric::in_every_language() {
        let texts: Vec<_> = framework
            .systems
            .iter()
            .flat_map(|system| &system.components)
            .flat_map(|component| &component.descriptors)
            .collect();
        assert!(texts.len() >= 152, "{} descriptors", texts.len());
        for text in texts {
            assert_eq!(text.matches('*').count() % 2, 0, "{text}");
            let (shown, strong) = shown(text);
            assert_eq!(shown, text.replace('*', ""));
            assert!(strong.iter().all(|phrase| !phrase.trim().is_empty()), "{text}");
        }
    }
}
