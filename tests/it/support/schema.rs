//! The published schemas, ready to check a text against.

use jsonschema::Validator;
use serde_json::Value;

/// Reads a schema of `docs/schema/`.
pub(crate) fn schema(name: &str) -> Validator {
    let schema: Value = serde_json::from_str(&super::text(&format!("docs/schema/{name}"))).expect("a schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name} is no schema: {error}"));
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema that can be used")
}

/// What the schema finds wrong with a text; empty when nothing is.
pub(crate) fn complaints(schema: &Validator, text: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(text).expect("JSON");
    schema.iter_errors(&value).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}
