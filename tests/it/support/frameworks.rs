//! Frameworks to test with: the built-in one as its file gives it, and a small one that makes properties fast.

use juneward::domain::{Audience, Component, Framework, FrameworkRef, Language, Level, System};
use juneward::storage::read_framework;
use std::sync::Arc;

/// The built-in framework in a language.
pub(crate) fn built_in(language: Language) -> Framework {
    let file = format!("src/content/juneward.{}.json", language.tag());
    read_framework(&super::text(&file)).unwrap_or_else(|why| panic!("{file}: {why:?}"))
}

/// Two systems, six components, four levels.
pub(crate) fn small() -> Arc<Framework> {
    let level = |id: &str| Level {
        id: id.into(),
        name: id.to_owned(),
        who: "who".to_owned(),
        how_often: "how often".to_owned(),
        proof: "proof".to_owned(),
    };
    let component = |id: &str| Component {
        id: id.into(),
        name: id.to_owned(),
        focus: "focus".to_owned(),
        concerns: "everyone".to_owned(),
        bring: "papers".to_owned(),
        goal: "goal".to_owned(),
        descriptors: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
    };
    let system = |id: &str, audience, components: [&str; 3]| System {
        id: id.into(),
        name: id.to_owned(),
        about: "about".to_owned(),
        audience,
        components: components.map(component).to_vec(),
    };
    Arc::new(Framework {
        reference: FrameworkRef {
            id: "small".to_owned(),
            version: "1.0.0".to_owned(),
            unknown: juneward::domain::Unknown::new(),
        },
        language: Language::English,
        title: "Small".to_owned(),
        statement: "A framework for tests.".to_owned(),
        licence: "CC0".to_owned(),
        levels: ["l0", "l1", "l2", "l3"].map(level).to_vec(),
        systems: vec![
            system("one", Audience::EveryTeam, ["one.a", "one.b", "one.c"]),
            system("two", Audience::Any, ["two.a", "two.b", "two.c"]),
        ],
    })
}
