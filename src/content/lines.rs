//! The built-in framework as `build.rs` has written it out: a text in each line, and before a list the number of its
//! entries.

use crate::domain::{Component, Framework, FrameworkRef, Language, Level, System, Unknown};
use crate::storage::audience;
use std::str::Lines;

/// Reads it. A line that is not there would be an empty text: a test holds the whole against the file that it is from.
pub(super) fn framework(text: &str) -> Framework {
    let mut lines = text.lines();
    let next = &mut lines;
    Framework {
        reference: FrameworkRef { id: line(next), version: line(next), unknown: Unknown::new() },
        language: Language::from_tag(&line(next)).unwrap_or(Language::English),
        title: line(next),
        statement: line(next),
        licence: line(next),
        levels: list(next).map(|_| level(next)).collect(),
        systems: list(next).map(|_| system(next)).collect(),
    }
}

fn level(next: &mut Lines<'_>) -> Level {
    Level { id: line(next).as_str().into(), name: line(next), who: line(next), how_often: line(next), proof: line(next) }
}

fn system(next: &mut Lines<'_>) -> System {
    System {
        id: line(next).as_str().into(),
        name: line(next),
        about: line(next),
        audience: audience(&line(next)).unwrap_or(crate::domain::Audience::Any),
        components: list(next).map(|_| component(next)).collect(),
    }
}

fn component(next: &mut Lines<'_>) -> Component {
    Component {
        id: line(next).as_str().into(),
        name: line(next),
        focus: line(next),
        concerns: line(next),
        bring: line(next),
        goal: line(next),
        descriptors: list(next).map(|_| line(next)).collect(),
    }
}

fn line(next: &mut Lines<'_>) -> String {
    next.next().unwrap_or_default().to_owned()
}

fn list(next: &mut Lines<'_>) -> std::ops::Range<usize> {
    0..next.next().and_then(|number| number.parse().ok()).unwrap_or_default()
}
