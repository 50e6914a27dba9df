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

/// Draws the callout; nothing while every text keeps to its room and the type is large enough.
pub(super) fn view(desk: &Desk, fitting: Fitting) -> El {
    let voice = desk.voice;
    let framework = desk.framework.clone();
    let long = desk.app.read_desk(move |desk, _| {
        let long = too_long(&desk.workbook, &framework);
        (long.len(), lines(voice, &long))
    });
    let href = desk.href(Place::Outcomes);
    el("div").attr("role", "status").live_kids(move || {
        let ((number, lines), cut, small) = (long.get(), fitting.cut.get(), fitting.small.get());
        if number == 0 && !small {
            return Vec::new();
        }
        let mut says = el("p");
        if cut {
            says = says.kid(el("strong").text(voice.say(OnePage::Cut)).text(" "));
        }
        let says = match number {
            0 => says,
            _ if cut => says.text(voice.say(OnePage::CutSays)),
            _ => says.text(&voice.count(number, OnePage::LongOne, OnePage::LongSeveral)),
        };
        let callout = el("div")
            .class("callout")
            .attr("data-kind", if cut { "stop" } else { "caution" })
            .kid(says)
            .kid(el("ul").kids(lines.iter().map(|line| el("li").text(line))))
            .kids(small.then(|| el("p").text(voice.say(OnePage::Small))))
            .kid(el("p").kid(link("", &href, voice.say(OnePage::Shorten))));
        vec![callout]
    })
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
