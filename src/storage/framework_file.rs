//! The framework file: a rubric in one language. Its schema is `docs/schema/framework.schema.json`.

use super::Unreadable;
use super::fields::{Fields, Placed, read_whole};
use super::workbook_file::parse;
use crate::domain::{Audience, Component, Framework, FrameworkRef, Language, Level, MAX_COMPONENTS, System, Unknown};

const FORMAT: &str = "juneward-framework";
const VERSION: u64 = 1;
const MAX_NAME: usize = 200;
const MAX_SENTENCE: usize = 1000;

/// Reads a framework file.
///
/// # Errors
/// [`Unreadable`] names the reason and the place.
pub fn read_framework(text: &str) -> Result<Framework, Unreadable> {
    read_whole(parse(text)?, framework)
}

fn framework(root: Placed) -> Framework {
    let mut fields = root.object();
    fields.header(FORMAT, VERSION);
    let levels: Vec<_> = fields.take("levels").list(5).into_iter().map(level).collect();
    if levels.len() < 3 {
        fields.wrong_field("levels", |at| Unreadable::NotPossible { at });
    }
    fields.unique("levels", "/id", &levels.iter().map(|level: &Level| level.id.as_str()).collect::<Vec<_>>());
    let systems = fields.take("systems").list(40).into_iter().map(|placed| system(placed, levels.len()));
    let systems: Vec<_> = systems.collect();
    fields.unique("systems", "/id", &systems.iter().map(|system: &System| system.id.as_str()).collect::<Vec<_>>());
    let components: Vec<_> = systems.iter().flat_map(|system| &system.components).map(|c| c.id.as_str()).collect();
    if components.len() > MAX_COMPONENTS {
        fields.wrong_field("systems", |at| Unreadable::TooLong { at, max: MAX_COMPONENTS });
    }
    // The same component in two systems: its place is the whole of the systems.
    let again = |(index, id): (usize, &&str)| components.iter().take(index).any(|earlier| earlier == id);
    if components.iter().enumerate().any(again) {
        fields.wrong_field("systems", |at| Unreadable::Duplicate { at });
    }
    Framework {
        reference: FrameworkRef {
            id: fields.take("id").id(),
            version: fields.take("version").id(),
            unknown: Unknown::new(),
        },
        language: fields.take("language").parsed(Language::from_tag, Language::English),
        title: name(&mut fields, "title"),
        statement: sentence(&mut fields, "statement"),
        licence: name(&mut fields, "licence"),
        levels,
        systems,
    }
}

fn level(placed: Placed) -> Level {
    let mut fields = placed.object();
    Level {
        id: fields.take("id").id(),
        name: name(&mut fields, "name"),
        who: name(&mut fields, "who"),
        how_often: name(&mut fields, "how_often"),
        proof: name(&mut fields, "proof"),
    }
}

fn system(placed: Placed, levels: usize) -> System {
    let mut fields = placed.object();
    let components = fields.take("components").list(60).into_iter();
    System {
        id: fields.take("id").id(),
        name: name(&mut fields, "name"),
        about: sentence(&mut fields, "about"),
        audience: fields.take("audience").parsed(audience, Audience::Any),
        components: components.map(|placed| component(placed, levels)).collect(),
    }
}

/// The audience that a word in a file stands for.
pub fn audience(word: &str) -> Option<Audience> {
    match word {
        "every-team" => Some(Audience::EveryTeam),
        "any" => Some(Audience::Any),
        "leadership" => Some(Audience::Leadership),
        _ => None,
    }
}

fn component(placed: Placed, levels: usize) -> Component {
    let mut fields = placed.object();
    let descriptors = fields.take("levels").list(5);
    if descriptors.len() != levels {
        fields.wrong_field("levels", |at| Unreadable::NotPossible { at });
    }
    Component {
        id: fields.take("id").id(),
        name: name(&mut fields, "name"),
        focus: sentence(&mut fields, "focus"),
        concerns: name(&mut fields, "concerns"),
        bring: name(&mut fields, "bring"),
        goal: sentence(&mut fields, "goal"),
        descriptors: descriptors.into_iter().map(|text| text.text(MAX_SENTENCE)).collect(),
    }
}

fn name(fields: &mut Fields, key: &str) -> String {
    fields.take(key).text(MAX_NAME)
}

fn sentence(fields: &mut Fields, key: &str) -> String {
    fields.take(key).text(MAX_SENTENCE)
}
