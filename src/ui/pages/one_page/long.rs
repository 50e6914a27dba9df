//! What keeps the page from fitting well: which texts to shorten, and what the paper does meanwhile.

use super::super::Desk;
use super::Fitting;
use crate::browser::{Fit, SMALL_TYPE};
use crate::export::{LongText, Texts, TooLong, too_long};
use crate::i18n::Voice;
use crate::i18n::one_page::OnePage;
use crate::i18n::outcomes::field_name;
use crate::session::Place;
use leptos::prelude::*;

/// Draws the callout; nothing while every text keeps to its room and the type is large enough.
pub(super) fn view(desk: &Desk, fitting: Fitting) -> AnyView {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let long = desk.app.read_desk(move |desk, _| {
        let long = too_long(&desk.workbook, &framework);
        (long.len(), lines(voice, &long))
    });
    let cut = move || fitting.texts.get() == Texts::ToTheirRoom;
    let small = move || matches!(fitting.fit.get(), Some(Fit::At(SMALL_TYPE..) | Fit::Over));
    let href = desk.href(Place::Outcomes);
    let callout = move || {
        let (number, lines) = long.get();
        if number == 0 && !small() {
            return None;
        }
        let kind = if cut() { "stop" } else { "caution" };
        let says = match number {
            0 => String::new(),
            _ if cut() => voice.say(OnePage::CutSays).to_owned(),
            _ => voice.count(number, OnePage::LongOne, OnePage::LongSeveral),
        };
        let lead = cut().then(|| view! { <strong>{voice.say(OnePage::Cut)}" "</strong> });
        let small = small().then(|| view! { <p>{voice.say(OnePage::Small)}</p> });
        let list = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        Some(view! {
            <div class="callout" data-kind=kind>
                <p>{lead} {says}</p>
                <ul>{list}</ul>
                {small}
                <p><a href=href.clone()>{voice.say(OnePage::Shorten)}</a></p>
            </div>
        })
    };
    view! { <div role="status">{callout}</div> }.into_any()
}

/// One line for the names, and one for each outcome with its texts.
fn lines(voice: Voice, long: &[TooLong]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut last = 0;
    for TooLong { text, over } in long {
        let over = over.to_string();
        match text {
            LongText::Team => lines.push(voice.with(OnePage::TeamOver, &[&over])),
            LongText::School => lines.push(voice.with(OnePage::SchoolOver, &[&over])),
            LongText::Outcome { number, component, field } => {
                let name = voice.with(OnePage::TextOver, &[&field_name(voice, *field), &over]);
                match lines.last_mut().filter(|_| *number == last) {
                    Some(line) => {
                        line.push_str(", ");
                        line.push_str(&name);
                    }
                    None => lines.push(voice.with(OnePage::LongTexts, &[&number.to_string(), component, &name])),
                }
                last = *number;
            }
        }
    }
    lines
}
