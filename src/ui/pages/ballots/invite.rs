//! The invitation for the whole room: a QR code and the link, large, and nothing of the team's.

use super::super::Desk;
use super::own::{address, way};
use crate::browser::{self, El, el};
use crate::domain::ComponentId;
use crate::i18n::ballots::{Own, Pass, uncounted};
use crate::session::{Invitation, Place, Route};
use crate::ui::parts::{link, page_head, qr};

/// Draws the invitation.
pub(in crate::ui::pages) fn view(desk: &Desk, id: &ComponentId, code: &str) -> Vec<El> {
    let voice = desk.voice;
    let back = desk.href(Place::OwnDevices(id.clone()));
    let out = el("p").kid(link("button button--quiet", &back, voice.say(Pass::Back)));
    let invitation = match Invitation::in_link(code) {
        Ok(invitation) => invitation,
        Err(why) => {
            return vec![page_head("", voice.say(Own::InvitationCut), &super::sentence(&uncounted(voice, &why))), out];
        }
    };
    let components = invitation.components(&desk.framework).unwrap_or_default();
    let about = match components.as_slice() {
        [only] => only.name.clone(),
        [first, .., last] => match (desk.framework.find(&first.id), desk.framework.find(&last.id)) {
            (Some((one, _)), Some((other, _))) if one.id == other.id => one.name.clone(),
            _ => voice.say(Own::Everything).to_owned(),
        },
        [] => String::new(),
    };
    let names = voice.say(if invitation.names { Pass::WithNames } else { Pass::NoNames });
    browser::on_keys(move |key| {
        let leave = key == "Escape";
        if leave {
            browser::step_to(&back);
        }
        leave
    });
    let texts = el("div")
        .class("stack")
        .kid(page_head(&about, voice.say(Own::LargeTitle), voice.say(Own::LargeSays)))
        .kid(el("p").class("says").text(names))
        .kid(el("p").class("invite__link").text(&address(code)))
        .kid(out);
    let drawing = qr(voice.say(Own::QrName), &browser::own_address(), &way(&Route::Vote(code.to_owned())));
    vec![el("div").class("invite").kid(el("div").class("invite__qr").kids(drawing)).kid(texts)]
}
