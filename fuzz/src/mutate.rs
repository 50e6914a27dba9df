//! Changing a file as a hand would: taking a value out, putting one in a second time, or one in the place of another.
//! Bytes alone hardly ever change JSON into other JSON, so every other change is made of values.

use serde_json::{Value, json};

/// Chance that is the same for the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below this one; 0 for 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default().checked_rem(end).unwrap_or_default()
    }
}

/// One changed file, or none where the bytes are no JSON.
pub fn json(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut chance = Chance::new(seed);
    let mut value: Value = serde_json::from_slice(bytes).ok()?;
    // What a device keeps may be wrapped: a rescue file holds texts that are JSON themselves.
    for _ in 0..=chance.below(3) {
        change(&mut value, &mut chance);
    }
    let text = if chance.below(2) == 0 { value.to_string() } else { serde_json::to_string_pretty(&value).ok()? };
    Some(text.into_bytes())
}

fn change(value: &mut Value, chance: &mut Chance) {
    let places = places(value);
    let pick = |chance: &mut Chance| places[chance.below(places.len())].clone();
    let (here, there) = (pick(chance), pick(chance));
    let other = value.pointer(&there).cloned().unwrap_or_default();
    let new = match chance.below(4) {
        0 => odd(chance),
        1 => bent(value.pointer(&here).cloned().unwrap_or_default(), chance),
        _ => other,
    };
    let Some((parent, key)) = here.rsplit_once('/') else {
        *value = new;
        return;
    };
    let key = key.replace("~1", "/").replace("~0", "~");
    match (value.pointer_mut(parent), chance.below(3)) {
        (Some(Value::Object(map)), 0) => drop(map.remove(&key)),
        (Some(Value::Object(map)), 1) => drop(map.insert(ODD_KEYS[chance.below(ODD_KEYS.len())].to_owned(), new)),
        (Some(Value::Object(map)), _) => drop(map.insert(key, new)),
        (Some(Value::Array(list)), 0) => drop(list.remove(key.parse().unwrap_or_default())),
        (Some(Value::Array(list)), 1) => list.insert(key.parse().unwrap_or_default(), new),
        (Some(Value::Array(list)), _) => list[key.parse::<usize>().unwrap_or_default()] = new,
        _ => {}
    }
}

fn places(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(value, String::new(), &mut found);
    found
}

fn collect(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, format!("{at}/{index}"), found))
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            collect(item, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        _ => {}
    }
    found.push(at);
}

const ODD_KEYS: [&str; 6] = ["__proto__", "", "id", "a/b~c", "format", "later"];

fn odd(chance: &mut Chance) -> Value {
    let choices = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e300),
        json!(0.1),
        json!([]),
        json!({}),
        json!(""),
        json!("x"),
        json!("\u{0}\u{1F331}\u{202E}\u{FEFF}’"),
        json!("x".repeat(100_001)),
        json!("é".repeat(100_000)),
        json!("9999-12-31T23:59:59.999999999Z"),
        json!("0000-01-01T00:00:00+23:59"),
        json!("2026-02-29"),
        json!("9999-00"),
        json!(vec!["x"; 401]),
        (0..62).fold(json!(1), |inner, _| json!([inner])),
        (0..126).fold(json!(1), |inner, _| json!({ "a": inner })),
    ];
    choices[chance.below(choices.len())].clone()
}

/// The same value, a little different.
fn bent(value: Value, chance: &mut Chance) -> Value {
    match value {
        Value::String(text) if chance.below(2) == 0 => Value::String(text.chars().rev().collect()),
        Value::String(text) => {
            let cut = chance.below(text.chars().count() + 1);
            Value::String(text.chars().take(cut).chain("'\"\\ü".chars()).collect())
        }
        Value::Number(number) => json!(number.as_f64().unwrap_or_default() + 0.5),
        Value::Bool(yes) => Value::Bool(!yes),
        Value::Array(mut items) => {
            items.extend(items.clone());
            Value::Array(items)
        }
        other => json!([other]),
    }
}
