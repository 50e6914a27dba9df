//! What keeps the page from fitting well: which texts to shorten, and what the paper does meanwhile.

use super::super::Desk;
use super::Fitting;
use crate::browser::{El, el};
use crate::export::{LongText, TooLong, too_long};
use crate::i18n::Voice;
use crate::i18n::one_page::OnePage;
use crate::i18n::outcomes::field_name;
use crate::session::Place;
use crate::ui::parts::link;
use leptos::prelude::Get;

/// Draws the callout; nothing while every text keeps to its room and the type is large enough.
pub(super) fn view(desk: &Desk, fitting: Fitting) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let long = desk.app.read_desk(move |desk, _| {
        let long = too_long(&desk.workbook, &framework);
        long.iter().map(|long| name(voice, long)).collect::<Vec<_>>()
    });
    let href = desk.href(Place::Outcomes);
    el("div").attr("role", "status").live_kids(move || {
        let (names, cut, small) = (long.get(), fitting.cut.get(), fitting.small.get());
        if names.is_empty() && !small {
            return Vec::new();
        }
        let mut says = el("p");
        if cut {
            says = says.kid(el("strong").text(voice.say(OnePage::Cut)).text(" "));
        }
        let says = match names.len() {
            0 => says,
            _ if cut => says.text(voice.say(OnePage::CutSays)),
            number => says.text(&voice.count(number, OnePage::LongOne, OnePage::LongSeveral)),
        };
        let callout = el("div")
            .class("callout")
            .attr("data-kind", if cut { "stop" } else { "caution" })
            .kid(says)
            .kid(el("ul").kids(names.iter().map(|name| el("li").text(name))))
            .kids(small.then(|| el("p").text(voice.say(OnePage::Small))))
            .kid(el("p").kid(link("", &href, voice.say(OnePage::Shorten))));
        vec![callout]
    })
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
