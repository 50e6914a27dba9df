//! The framework file: a rubric in one language. Its schema is `docs/schema/framework.schema.json`.

use super::Unreadable;
use super::fields::{Placed, unique};
use super::workbook_file::{header, parse};
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
    let mut fields = Placed::root(parse(text)?).object().map_err(|_| Unreadable::NotOurs)?;
    header(&mut fields, FORMAT, VERSION)?;
    let levels = fields.take("levels")?;
    let levels_at = levels.at.clone();
    let levels = levels.list(5)?.into_iter().map(level).collect::<Result<Vec<_>, _>>()?;
    if levels.len() < 3 {
        return Err(Unreadable::NotPossible { at: levels_at });
    }
    unique(&levels, |index| format!("/levels/{index}/id"), |level| &level.id)?;
    let systems = fields.take("systems")?.list(40)?;
    let systems = systems.into_iter().map(|placed| system(placed, levels.len())).collect::<Result<Vec<_>, _>>()?;
    unique(&systems, |index| format!("/systems/{index}/id"), |system| &system.id)?;
    let components: Vec<_> = systems.iter().flat_map(|system| &system.components).collect();
    unique(&components, |_| "/systems".to_owned(), |component| &component.id)?;
    if components.len() > MAX_COMPONENTS {
        return Err(Unreadable::TooLong { at: "/systems".to_owned(), max: MAX_COMPONENTS });
    }
    Ok(Framework {
        reference: FrameworkRef {
            id: fields.take("id")?.id()?,
            version: fields.take("version")?.id()?,
            unknown: Unknown::new(),
        },
        language: fields.take("language")?.parsed(Language::from_tag)?,
        title: fields.take("title")?.text(MAX_NAME)?,
        statement: fields.take("statement")?.text(MAX_SENTENCE)?,
        licence: fields.take("licence")?.text(MAX_NAME)?,
        levels,
        systems,
    })
}

fn level(placed: Placed) -> Result<Level, Unreadable> {
    let mut fields = placed.object()?;
    Ok(Level {
        id: fields.take("id")?.id()?,
        name: fields.take("name")?.text(MAX_NAME)?,
        who: fields.take("who")?.text(MAX_NAME)?,
        how_often: fields.take("how_often")?.text(MAX_NAME)?,
        proof: fields.take("proof")?.text(MAX_NAME)?,
    })
}

fn system(placed: Placed, levels: usize) -> Result<System, Unreadable> {
    let mut fields = placed.object()?;
    let components = fields.take("components")?.list(60)?;
    Ok(System {
        id: fields.take("id")?.id()?,
        name: fields.take("name")?.text(MAX_NAME)?,
        about: fields.take("about")?.text(MAX_SENTENCE)?,
        audience: fields.take("audience")?.parsed(|word| match word {
            "every-team" => Some(Audience::EveryTeam),
            "any" => Some(Audience::Any),
            "leadership" => Some(Audience::Leadership),
            _ => None,
        })?,
        components: components.into_iter().map(|placed| component(placed, levels)).collect::<Result<_, _>>()?,
    })
}

fn component(placed: Placed, levels: usize) -> Result<Component, Unreadable> {
    let mut fields = placed.object()?;
    let descriptors = fields.take("levels")?;
    let at = descriptors.at.clone();
    let descriptors = descriptors.list(5)?.into_iter().map(|text| text.text(MAX_SENTENCE)).collect::<Result<Vec<_>, _>>()?;
    if descriptors.len() != levels {
        return Err(Unreadable::NotPossible { at });
    }
    Ok(Component {
        id: fields.take("id")?.id()?,
        name: fields.take("name")?.text(MAX_NAME)?,
        focus: fields.take("focus")?.text(MAX_SENTENCE)?,
        concerns: fields.take("concerns")?.text(MAX_NAME)?,
        bring: fields.take("bring")?.text(MAX_NAME)?,
        goal: fields.take("goal")?.text(MAX_SENTENCE)?,
        descriptors,
    })
}
