//! Nothing that stood in a file is left out or takes a stand-in when the file is written again.

use juneward::domain::Timestamp;
use serde_json::Value;

/// Panics unless everything in `given` stands in `written` as well. The header and the two fields that describe the
/// writing program are written anew; moments may be told in another zone.
pub fn check(given: &Value, written: &Value) {
    if let Err(at) = inside(given, written, "") {
        panic!("{at} did not come back: {given} became {written}");
    }
}

const WRITTEN_ANEW: [&str; 3] = ["/format_version", "/app_version", "/activity"];

fn inside(given: &Value, written: &Value, at: &str) -> Result<(), String> {
    match (given, written) {
        (Value::Object(given), Value::Object(written)) => given.iter().try_for_each(|(key, value)| {
            let at = format!("{at}/{key}");
            if WRITTEN_ANEW.contains(&at.as_str()) {
                return Ok(());
            }
            inside(value, written.get(key).ok_or_else(|| at.clone())?, &at)
        }),
        (Value::Array(given), Value::Array(written)) if given.len() == written.len() => {
            let pairs = given.iter().zip(written).enumerate();
            pairs.into_iter().try_for_each(|(index, (given, written))| inside(given, written, &format!("{at}/{index}")))
        }
        (Value::String(given), Value::String(written)) if given != written => {
            let moment = (at == "/created" || at == "/edited").then(|| Timestamp::from_rfc3339(given)).flatten();
            if moment.is_some() && moment == Timestamp::from_rfc3339(written) { Ok(()) } else { Err(at.to_owned()) }
        }
        _ if given == written => Ok(()),
        _ => Err(at.to_owned()),
    }
}

/// Whether a number in this text becomes another one by being written and read: seventeen digits are more than a quick
/// reading of a double keeps. No field of ours holds one (`docs/file-format.md`); what a newer version adds might.
pub fn drifts(text: &str) -> bool {
    let Ok(once) = serde_json::from_str::<Value>(text) else { return false };
    serde_json::from_str::<Value>(&once.to_string()).ok().as_ref() != Some(&once) || drifts_inside(&once)
}

/// A rescue file holds texts that are JSON themselves.
fn drifts_inside(value: &Value) -> bool {
    match value {
        Value::String(text) => text.starts_with('{') && drifts(text),
        Value::Array(items) => items.iter().any(drifts_inside),
        Value::Object(map) => map.values().any(drifts_inside),
        _ => false,
    }
}
