//! Writes the built-in framework out line by line, in the order in which `src/content/lines.rs` reads it: the first load then
//! brings no reader of JSON. What the file says is checked by the tests, which read it as any other framework file.

use serde_json::Value;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

const FILE: &str = "src/content/juneward.en.json";

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    println!("cargo::rerun-if-changed={FILE}");
    let framework: Value = serde_json::from_str(&fs::read_to_string(FILE)?)?;
    let mut lines = String::new();
    texts(&mut lines, &framework, &["id", "version", "language", "title", "statement", "licence"])?;
    for level in list(&mut lines, &framework, "levels")? {
        texts(&mut lines, level, &["id", "name", "who", "how_often", "proof"])?;
    }
    for system in list(&mut lines, &framework, "systems")? {
        texts(&mut lines, system, &["id", "name", "about", "audience"])?;
        for component in list(&mut lines, system, "components")? {
            texts(&mut lines, component, &["id", "name", "focus", "concerns", "bring", "goal"])?;
            for descriptor in list(&mut lines, component, "levels")? {
                line(&mut lines, descriptor)?;
            }
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("framework.txt"), lines)?;
    Ok(())
}

fn texts(lines: &mut String, object: &Value, keys: &[&str]) -> Done {
    keys.iter().try_for_each(|key| line(lines, &object[key]))
}

fn line(lines: &mut String, text: &Value) -> Done {
    let text = text.as_str().filter(|text| !text.contains('\n')).ok_or_else(|| format!("{FILE}: {text} is not one line"))?;
    lines.push_str(text);
    lines.push('\n');
    Ok(())
}

/// The entries of a list, after a line with their number.
fn list<'v>(lines: &mut String, object: &'v Value, key: &str) -> Result<&'v Vec<Value>, Box<dyn Error>> {
    let entries = object[key].as_array().ok_or_else(|| format!("{FILE}: {key} is not a list"))?;
    lines.push_str(&entries.len().to_string());
    lines.push('\n');
    Ok(entries)
}
