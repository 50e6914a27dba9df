//! The evidence for a component. An entry is part of the workbook from the moment it is opened, so that nothing typed waits in a form.

use super::super::Desk;
use crate::browser;
use crate::domain::{Command, ComponentId, EvidenceId, EvidenceKind, TextPlace};
use crate::i18n::frame::Frame;
use crate::i18n::review::{Review, evidence_kind};
use crate::ui::parts::{Pick, field, pick};
use leptos::prelude::*;

/// Draws the entries and the button that opens a new one.
pub(super) fn view(desk: &Desk, component: &ComponentId) -> AnyView {
    let (voice, app) = (desk.voice, desk.app);
    let id = component.clone();
    let ids = app.read_desk(move |desk, _| {
        let entry = desk.workbook.review.entry(&id);
        entry.map(|entry| entry.evidence.iter().map(|piece| piece.id.clone()).collect::<Vec<_>>()).unwrap_or_default()
    });
    let refused = desk.refused(|command| matches!(command, Command::AddEvidence { .. }));
    let add = {
        let component = component.clone();
        move |_| {
            let id = EvidenceId::from(browser::fresh_word().as_str());
            app.edit(Command::AddEvidence { component: component.clone(), id: id.clone() });
            browser::focus(&format!("evidence-{}-shows", id.as_str()));
        }
    };
    let row = {
        let (desk, component) = (desk.clone(), component.clone());
        move |id: EvidenceId| entry(&desk, &component, &id, ids)
    };
    view! {
        <section class="section evidence" aria-labelledby="evidence-title">
            <h2 id="evidence-title">{voice.say(Review::Evidence)}</h2>
            <p class="quiet">{voice.say(Review::EvidenceSays)} " " <span class="privacy">{voice.say(Frame::GroupsOnly)}</span></p>
            <ul class="evidence__list">
                <For each=move || ids.get() key=Clone::clone children=row />
            </ul>
            <p class="field__error" hidden=move || refused.with(String::is_empty)>{refused}</p>
            <p>
                <button class="button" type="button" id="add-evidence" on:click=add>
                    {voice.say(Review::AddEvidence)}
                </button>
            </p>
        </section>
    }
    .into_any()
}

fn entry(desk: &Desk, component: &ComponentId, id: &EvidenceId, ids: Memo<Vec<EvidenceId>>) -> AnyView {
    let (voice, app) = (desk.voice, desk.app);
    let key = format!("evidence-{}", id.as_str());
    let mine = id.clone();
    let number =
        Memo::new(move |_| ids.with(|ids| ids.iter().position(|id| *id == mine).unwrap_or_default() + 1).to_string());
    let kind = {
        let (component, id) = (component.clone(), id.clone());
        app.read_desk(move |desk, _| {
            let piece = desk.workbook.evidence(&component, &id);
            piece.map(|piece| piece.kind.slug().to_owned()).unwrap_or_default()
        })
    };
    let choose = {
        let (component, id) = (component.clone(), id.clone());
        Callback::new(move |slug: String| {
            if let Some(kind) = EvidenceKind::from_slug(&slug) {
                app.edit(Command::SetEvidenceKind { component: component.clone(), id: id.clone(), kind });
            }
        })
    };
    let remove = {
        let (component, id) = (component.clone(), id.clone());
        move |_| {
            app.edit(Command::RemoveEvidence { component: component.clone(), id: id.clone() });
            browser::focus("add-evidence");
        }
    };
    let options = EvidenceKind::ALL.map(|kind| (kind.slug().to_owned(), evidence_kind(voice, kind).to_owned()));
    let mut shows = desk.text_field(
        &format!("{key}-shows"),
        voice.say(Review::EvidenceShows),
        TextPlace::EvidenceShows(component.clone(), id.clone()),
    );
    shows.lines = 2;
    let link = desk.text_field(
        &format!("{key}-link"),
        voice.say(Review::EvidenceLink),
        TextPlace::EvidenceLink(component.clone(), id.clone()),
    );
    view! {
        <li class="evidence__item">
            <fieldset class="group">
                <legend class="group__legend">{move || voice.with(Review::EvidenceNumber, &[&number.get()])}</legend>
                <div class="evidence__add">
                    {pick(Pick {
                        id: format!("{key}-kind"),
                        label: voice.say(Review::EvidenceKind).to_owned(),
                        options: options.to_vec(),
                        value: kind.into(),
                        choose,
                    })} {field(shows)} {field(link)}
                    <button class="button button--quiet" type="button" on:click=remove>
                        {move || voice.with(Review::RemoveEvidence, &[&number.get()])}
                    </button>
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}
