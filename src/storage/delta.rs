//! What differs between two JSON values, path by path, as a JSON value of its own; small where the difference is small.
//!
//! | a difference | means |
//! |---|---|
//! | `[v]` | `v` stands here now |
//! | `{"f": {key: difference, key: null}}` | these fields differ; a field with `null` is gone |
//! | `{"e": {index: difference}}` | these entries of a list differ, which is as long as before |
//! | `{"s": [start, count, [v, …]]}` | so many entries from there on made way for these |
//! | `{"t": [start, count, "…"]}` | so many bytes of a text from there on made way for this |

use serde_json::{Map, Value};

/// What makes `to` out of `from`; none where they are the same.
pub fn diff(from: &Value, to: &Value) -> Option<Value> {
    if from == to {
        return None;
    }
    Some(match (from, to) {
        (Value::Object(from), Value::Object(to)) => {
            let gone = from.keys().filter(|key| !to.contains_key(*key)).map(|key| (key.clone(), Value::Null));
            let other = to.iter().filter_map(|(key, to)| {
                let delta = from.get(key).map_or_else(|| Some(replaced(to)), |from| diff(from, to))?;
                Some((key.clone(), delta))
            });
            named("f", Value::Object(gone.chain(other).collect()))
        }
        (Value::Array(from), Value::Array(to)) if from.len() == to.len() => {
            let pairs = from.iter().zip(to).enumerate();
            let other = pairs.filter_map(|(index, (from, to))| Some((index.to_string(), diff(from, to)?)));
            named("e", Value::Object(other.collect()))
        }
        (Value::Array(from), Value::Array(to)) => {
            let start = from.iter().zip(to).take_while(|(from, to)| from == to).count();
            let (from, to) = (from.get(start..).unwrap_or_default(), to.get(start..).unwrap_or_default());
            let end = from.iter().rev().zip(to.iter().rev()).take_while(|(from, to)| from == to).count();
            let new = to.iter().take(to.len() - end).cloned().collect();
            named("s", Value::Array(vec![start.into(), (from.len() - end).into(), Value::Array(new)]))
        }
        (Value::String(from), Value::String(to)) => {
            let start = alike(from.chars().zip(to.chars()));
            let (from, to) = (from.get(start..).unwrap_or_default(), to.get(start..).unwrap_or_default());
            let end = alike(from.chars().rev().zip(to.chars().rev()));
            let new = to.get(..to.len() - end).unwrap_or_default();
            named("t", Value::Array(vec![start.into(), (from.len() - end).into(), new.into()]))
        }
        _ => replaced(to),
    })
}

/// Makes the change in place. None where the difference does not belong to this value, which is then good for nothing.
pub fn patch(value: &mut Value, delta: &Value) -> Option<()> {
    if let Value::Array(new) = delta {
        let [new] = new.as_slice() else { return None };
        *value = new.clone();
        return Some(());
    }
    let (kind, delta) = delta.as_object()?.iter().next()?;
    match (kind.as_str(), value) {
        ("f", Value::Object(fields)) => {
            for (key, delta) in delta.as_object()? {
                match delta {
                    Value::Null => drop(fields.remove(key)?),
                    delta => patch(fields.entry(key.clone()).or_insert(Value::Null), delta)?,
                }
            }
            Some(())
        }
        ("e", Value::Array(entries)) => delta
            .as_object()?
            .iter()
            .try_for_each(|(index, delta)| patch(entries.get_mut(index.parse::<usize>().ok()?)?, delta)),
        ("s", Value::Array(entries)) => {
            let (start, end, new) = splice(delta, entries.len())?;
            entries.splice(start..end, new.as_array()?.iter().cloned());
            Some(())
        }
        ("t", Value::String(text)) => {
            let (start, end, new) = splice(delta, text.len())?;
            if !text.is_char_boundary(start) || !text.is_char_boundary(end) {
                return None;
            }
            text.replace_range(start..end, new.as_str()?);
            Some(())
        }
        _ => None,
    }
}

/// From where to where something makes way, and for what.
fn splice(delta: &Value, length: usize) -> Option<(usize, usize, &Value)> {
    let [start, count, new] = delta.as_array()?.as_slice() else { return None };
    let start = usize::try_from(start.as_u64()?).ok()?;
    let end = start.checked_add(usize::try_from(count.as_u64()?).ok()?)?;
    (end <= length).then_some((start, end, new))
}

fn replaced(value: &Value) -> Value {
    Value::Array(vec![value.clone()])
}

fn named(kind: &str, delta: Value) -> Value {
    Value::Object(Map::from_iter([(kind.to_owned(), delta)]))
}

/// How many bytes of two texts are alike, character by character.
fn alike(pairs: impl Iterator<Item = (char, char)>) -> usize {
    pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_small_difference_is_told_in_few_words() {
        for (from, to, delta) in [
            (json!({"a": 1}), json!({"a": 1}), Value::Null),
            (json!({"a": 1, "b": 2}), json!({"b": 3, "c": null}), json!({"f": {"a": null, "b": [3], "c": [null]}})),
            (json!(["a", "b", "c"]), json!(["a", "x", "c"]), json!({"e": {"1": {"t": [0, 1, "x"]}}})),
            (json!([1, 2, 3, 4]), json!([1, 4]), json!({"s": [1, 2, []]})),
            (json!([1, 4]), json!([1, 2, 3, 4]), json!({"s": [1, 0, [2, 3]]})),
            (json!("aaa"), json!("aa"), json!({"t": [2, 1, ""]})),
            (json!("we plan each week"), json!("we plan, each week"), json!({"t": [7, 0, ","]})),
            // Letters that begin with the same bytes.
            (json!("año ñ"), json!("año ó"), json!({"t": [5, 2, "ó"]})),
            (json!(null), json!([null]), json!([[null]])),
            (json!({"f": 1}), json!([1]), json!([[1]])),
        ] {
            assert_eq!(diff(&from, &to).unwrap_or_default(), delta, "{from} to {to}");
        }
    }

    #[test]
    fn a_difference_that_belongs_to_another_value_is_refused() {
        for (value, delta) in [
            (json!({"a": 1}), json!({"f": {"b": null}})),
            (json!({"a": 1}), json!({"f": {"b": {"t": [0, 0, "x"]}}})),
            (json!([1]), json!({"e": {"1": [2]}})),
            (json!([1]), json!({"e": {"x": [2]}})),
            (json!([1]), json!({"s": [1, 1, []]})),
            (json!("añ"), json!({"t": [2, 1, ""]})),
            (json!("a"), json!({"t": [0, u64::MAX, ""]})),
            (json!("a"), json!({"s": [0, 0, []]})),
            (json!("a"), json!({"t": [0, 1]})),
            (json!("a"), json!({"x": 1})),
            (json!("a"), json!({})),
            (json!("a"), json!([])),
            (json!("a"), json!("a")),
            (json!("a"), Value::Null),
        ] {
            assert_eq!(patch(&mut value.clone(), &delta), None, "{value} with {delta}");
        }
    }
}
