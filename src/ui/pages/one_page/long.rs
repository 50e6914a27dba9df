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
        long.iter().map(|long| name(voice, long)).collect::<Vec<_>>()
    });
    let cut = move || fitting.texts.get() == Texts::ToTheirRoom;
    let small = move || matches!(fitting.fit.get(), Some(Fit::At(SMALL_TYPE..) | Fit::Over));
    let href = desk.href(Place::Outcomes);
    let callout = move || {
        let names = long.get();
        if names.is_empty() && !small() {
            return None;
        }
        let kind = if cut() { "stop" } else { "caution" };
        let says = match names.len() {
            0 => String::new(),
            _ if cut() => voice.say(OnePage::CutSays).to_owned(),
            number => voice.count(number, OnePage::LongOne, OnePage::LongSeveral),
        };
        let lead = cut().then(|| view! { <strong>{voice.say(OnePage::Cut)}" "</strong> });
        let small = small().then(|| view! { <p>{voice.say(OnePage::Small)}</p> });
        let list = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
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

fn name(voice: Voice, long: &TooLong) -> String {
    let over = long.over.to_string();
    match &long.text {
        LongText::Team => voice.with(OnePage::TeamOver, &[&over]),
        LongText::School => voice.with(OnePage::SchoolOver, &[&over]),
        LongText::Outcome { number, component, field } => {
            voice.with(OnePage::LongText, &[&number.to_string(), component, &field_name(voice, *field), &over])
        }
    }
}
