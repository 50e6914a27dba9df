//! What a rating asks for beside evidence: what to find out while the team is not sure, and how the highest level will last.

use super::super::Desk;
use crate::browser::{El, Slice, el};
use crate::domain::{ComponentId, Rating, Standing, TextPlace};
use crate::i18n::review::Review;
use crate::ui::parts::{callout, field, section};

/// What to find out, and which group will: shown while the team is not sure yet, or has written there before.
pub(in super::super) fn find_out(desk: &Desk, component: &ComponentId) -> El {
    let id = component.clone();
    let state = desk.app.read_desk(move |desk, _| {
        let entry = desk.workbook.review.entry(&id)?;
        let written = !entry.find_out.is_empty() || !entry.find_out_who.is_empty() || desk.has_draft_of(&id);
        Some((entry.rating == Rating::NotSureYet, written))
    });
    let written = Slice::new(move || state.get().is_some_and(|(_, written)| written)).ever();
    let show = Slice::new(move || written.get() || state.get().is_some_and(|(asked, _)| asked));
    let (desk, id) = (desk.clone(), component.clone());
    el("div").class("part").live_kids(move || {
        if !show.get() {
            return Vec::new();
        }
        let voice = desk.voice;
        let mut what = desk.text_field("find-out", voice.say(Review::FindOut), TextPlace::FindOut(id.clone()));
        what.lines = 2;
        let who = desk.text_field("find-out-who", voice.say(Review::FindOutWho), TextPlace::FindOutWho(id.clone()));
        let section = section("find-out-title", voice.say(Review::FindOutTitle));
        vec![section.kid(field(what)).kid(field(who)).kid(super::privacy(&desk))]
    })
}

/// What the highest level still asks for, right below its card: further down, nobody who has just rated would see it.
pub(in super::super) fn asked(desk: &Desk, component: &ComponentId) -> El {
    let (framework, id) = (desk.framework.clone(), component.clone());
    let word = desk.app.read_desk(move |desk, _| asks(desk.workbook.review.entry(&id)?.standing(&framework)));
    let top = desk.framework.levels.last().map(|level| level.name.clone()).unwrap_or_default();
    let voice = desk.voice;
    let say = move || word.get().map(|word| callout("caution", &voice.with(word, &[&top]))).into_iter().collect();
    el("div").class("part").attr("role", "status").live_kids(say)
}

/// How it will last: asked at the highest level, and shown wherever something was written.
pub(in super::super) fn lasting(desk: &Desk, component: &ComponentId) -> El {
    let (framework, id) = (desk.framework.clone(), component.clone());
    let state = desk.app.read_desk(move |desk, _| {
        let entry = desk.workbook.review.entry(&id)?;
        let top = entry.rating.level().is_some_and(|level| framework.is_top(level));
        Some((top, !entry.lasting.is_empty() || desk.has_draft_of(&id)))
    });
    let written = Slice::new(move || state.get().is_some_and(|(_, written)| written)).ever();
    let show = Slice::new(move || written.get() || state.get().is_some_and(|(top, _)| top));
    let (desk, id) = (desk.clone(), component.clone());
    el("div").class("part").live_kids(move || {
        if !show.get() {
            return Vec::new();
        }
        let voice = desk.voice;
        let mut lasting = desk.text_field("lasting", voice.say(Review::Lasting), TextPlace::Lasting(id.clone()));
        lasting.lines = 2;
        let section = section("lasting-title", voice.say(Review::LastingTitle));
        vec![section.kid(field(lasting)).kid(super::privacy(&desk))]
    })
}

fn asks(standing: Standing) -> Option<Review> {
    match standing {
        Standing::AsksForMore { evidence: true, lasting: true } => Some(Review::AsksBoth),
        Standing::AsksForMore { evidence: true, .. } => Some(Review::AsksEvidence),
        Standing::AsksForMore { lasting: true, .. } => Some(Review::AsksLasting),
        _ => None,
    }
}
