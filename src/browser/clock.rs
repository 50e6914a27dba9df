//! The clock, the calendar and random words. Dates are written by the browser's own calendar, in the reader's time zone.

use crate::domain::{Date, Language, Timestamp};
use crate::session::Env;
use js_sys::{Array, Object, Reflect, Uint32Array};
use wasm_bindgen::JsValue;

/// The moment.
pub fn now() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit into 53 bits for the next 285,000 years"
    )]
    Timestamp(js_sys::Date::now() as i64)
}

/// The reader's calendar day.
pub fn today() -> Date {
    let date = js_sys::Date::new_0();
    Date {
        year: i32::try_from(date.get_full_year()).unwrap_or(2026),
        month: u8::try_from(date.get_month() + 1).unwrap_or(1),
        day: u8::try_from(date.get_date()).unwrap_or(1),
    }
}

/// A word of 16 random letters and digits from the browser's own source of chance.
pub fn fresh_word() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let numbers = Uint32Array::new_with_length(16);
    let strong = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_array_buffer_view(&numbers).is_ok());
    let mut word = String::with_capacity(16);
    for index in 0..16 {
        // Where the browser has no such source, its ordinary one is still far from giving the same word twice.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is between 0 and 2^32")]
        let number = if strong { numbers.get_index(index) } else { (js_sys::Math::random() * 4_294_967_295.0) as u32 };
        word.push(char::from(LETTERS.get(number as usize % LETTERS.len()).copied().unwrap_or(b'a')));
    }
    word
}

/// What an event needs from outside.
pub(super) fn env() -> Env {
    Env { now: now(), today: today(), fresh: fresh_word() }
}

/// A moment for people: the time of day when it was today, the date and the time otherwise.
pub fn moment_text(moment: Timestamp, language: Language) -> String {
    let date = js_date(moment);
    if date.to_date_string() == js_sys::Date::new_0().to_date_string() {
        return format(&date, language, &[("hour", "numeric"), ("minute", "2-digit")]);
    }
    dated_text(moment, language)
}

/// A moment for people who read it on another day: always with its date.
pub fn dated_text(moment: Timestamp, language: Language) -> String {
    let time = [("hour", "numeric"), ("minute", "2-digit"), ("day", "numeric"), ("month", "short"), ("year", "numeric")];
    format(&js_date(moment), language, &time)
}

/// A day for people: 21 November 2026, in the order that the language uses.
pub fn date_text(day: Date, language: Language) -> String {
    let date = js_sys::Date::new_with_year_month_day(
        u32::try_from(day.year).unwrap_or_default(),
        i32::from(day.month) - 1,
        i32::from(day.day),
    );
    format(&date, language, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

fn js_date(moment: Timestamp) -> js_sys::Date {
    #[expect(clippy::cast_precision_loss, reason = "a moment in this era fits into 53 bits")]
    js_sys::Date::new(&JsValue::from_f64(moment.0 as f64))
}

fn format(date: &js_sys::Date, language: Language, options: &[(&str, &str)]) -> String {
    let wish = Object::new();
    for (key, value) in options {
        // Setting a field of a plain object can't fail.
        let _ = Reflect::set(&wish, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let tag = match language {
        Language::English => "en-US",
        Language::Spanish => "es-US",
    };
    let format = js_sys::Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &wish).format();
    format.call1(&JsValue::NULL, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
