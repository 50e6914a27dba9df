//! The evidence for a component. An entry is part of the workbook from the moment it is opened, so that nothing typed waits in a form.

use super::super::Desk;
use crate::browser::{self, Callback, El, Slice, el};
use crate::domain::{Command, ComponentId, EvidenceId, EvidenceKind, TextPlace};
use crate::i18n::review::{Review, evidence_kind};
use crate::ui::parts::{Pick, button, field, pick, section, wrong};

/// Draws the entries and the button that opens a new one.
pub(in super::super) fn view(desk: &Desk, component: &ComponentId) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let id = component.clone();
    let ids = app.read_desk(move |desk, _| {
        let entry = desk.workbook.review.entry(&id);
        entry.map(|entry| entry.evidence.iter().map(|piece| piece.id.as_str().to_owned()).collect()).unwrap_or_default()
    });
    let target = component.clone();
    let add = button("button", voice.say(Review::AddEvidence), move || {
        let id = EvidenceId::from(browser::fresh_word().as_str());
        app.edit(Command::AddEvidence { component: target.clone(), id: id.clone() });
        browser::focus(&["evidence-", id.as_str(), "-shows"].concat());
    });
    let (book, target) = (desk.clone(), component.clone());
    let list = el("ul")
        .class("evidence__list")
        .each(move || ids.get(), move |id| entry(&book, &target, &EvidenceId::from(id), ids));
    section("evidence-title", voice.say(Review::Evidence))
        .class("section evidence")
        .kid(el("p").class("quiet").text(voice.say(Review::EvidenceSays)))
        .kid(super::privacy(desk))
        .kid(list)
        .kid(wrong("evidence-refused", desk.refused(|command| matches!(command, Command::AddEvidence { .. }))))
        .kid(el("p").kid(add.id("add-evidence")))
}

fn entry(desk: &Desk, component: &ComponentId, id: &EvidenceId, ids: Slice<Vec<String>>) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let part = |name: &str| ["evidence-", id.as_str(), "-", name].concat();
    let both = || (component.clone(), id.clone());
    let mine = id.as_str().to_owned();
    let number =
        Slice::new(move || ids.with(|ids| ids.iter().position(|id| *id == mine).unwrap_or_default() + 1).to_string());
    let (of, this) = both();
    let kind = app.read_desk(move |desk, _| {
        let piece = desk.workbook.evidence(&of, &this);
        piece.map(|piece| piece.kind.slug().to_owned()).unwrap_or_default()
    });
    let (of, this) = both();
    let choose = Callback::new(move |slug: String| {
        if let Some(kind) = EvidenceKind::from_slug(&slug) {
            app.edit(Command::SetEvidenceKind { component: of.clone(), id: this.clone(), kind });
        }
    });
    let (of, this) = both();
    let remove = el("button")
        .class("button button--quiet")
        .attr("type", "button")
        .live(move || voice.with(Review::RemoveEvidence, &[&number.get()]))
        .click(move || {
            app.edit(Command::RemoveEvidence { component: of.clone(), id: this.clone() });
            browser::focus("add-evidence");
        });
    let options = EvidenceKind::ALL.map(|kind| (kind.slug().to_owned(), evidence_kind(voice, kind).to_owned()));
    let kind = Pick {
        id: part("kind"),
        label: voice.say(Review::EvidenceKind).to_owned(),
        options: options.to_vec(),
        value: kind,
        choose,
    };
    let (of, this) = both();
    let mut shows = desk.text_field(&part("shows"), voice.say(Review::EvidenceShows), TextPlace::EvidenceShows(of, this));
    shows.lines = 2;
    let (of, this) = both();
    let place = desk.text_field(&part("link"), voice.say(Review::EvidenceLink), TextPlace::EvidenceLink(of, this));
    let legend = el("legend").class("group__legend").live(move || voice.with(Review::EvidenceNumber, &[&number.get()]));
    let fields = el("div").class("evidence__add").kid(pick(kind)).kid(field(shows)).kid(field(place)).kid(remove);
    el("li").class("evidence__item").kid(el("fieldset").class("group").kid(legend).kid(fields))
}
