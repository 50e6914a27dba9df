//! The invitation for the whole room: a QR code and the link, large, and nothing of the team's.

use super::super::Desk;
use super::own::{address, way};
use crate::browser::{self, El, Slice, el};
use crate::domain::ComponentId;
use crate::i18n::ballots::{Own, Pass, uncounted};
use crate::i18n::frame::Frame;
use crate::session::{Invitation, Place, Route};
use crate::ui::parts::{link, page_head, qr};

/// Draws the invitation.
pub(in crate::ui::pages) fn view(desk: &Desk, id: &ComponentId, code: &str) -> Vec<El> {
    let voice = desk.voice;
    let back = desk.href(Place::OwnDevices(id.clone()));
    let out = el("p").kid(link("button button--quiet", &back, voice.say(Pass::Back)));
    if let Err(why) = Invitation::in_link(code) {
        return vec![page_head("", voice.say(Own::InvitationCut), &super::sentence(&uncounted(voice, &why))), out];
    }
    browser::on_keys(move |key| {
        let leave = key == "Escape";
        if leave {
            browser::step_to(&back);
        }
        leave
    });
    let held_out = code.to_owned();
    let here = Place::Invite(id.clone(), held_out.clone());
    super::super::following::invite(desk, &here, id, Slice::new(move || Some(held_out.clone())));
    board(desk, code, Some(out)).into_iter().collect()
}

/// The QR code, the link and what to do with them, here and in a second window; none where the code is no invitation.
pub(in crate::ui::pages) fn board(desk: &Desk, code: &str, out: Option<El>) -> Option<El> {
    let voice = desk.voice;
    let invitation = Invitation::in_link(code).ok()?;
    let components = invitation.components(&desk.framework).unwrap_or_default();
    let name = match components.as_slice() {
        [only] => only.name.clone(),
        [first, .., last] => match (desk.framework.find(&first.id), desk.framework.find(&last.id)) {
            (Some((one, _)), Some((other, _))) if one.id == other.id => one.name.clone(),
            _ => voice.say(Own::Everything).to_owned(),
        },
        [] => String::new(),
    };
    // Practice says so wherever it is shown: here no frame stands around it.
    let practice = if invitation.practice { [voice.say(Frame::Practice), " · "].concat() } else { String::new() };
    let about = [practice, name].concat();
    let names = voice.say(if invitation.names { Pass::WithNames } else { Pass::NoNames });
    let texts = el("div")
        .class("stack")
        .kid(page_head(&about, voice.say(Own::LargeTitle), voice.say(Own::LargeSays)))
        .kid(el("p").class("says").text(names))
        .kid(el("p").class("invite__link").text(&address(code)))
        .kids(out);
    let drawing = qr(voice.say(Own::QrName), &browser::own_address(), &way(&Route::Vote(code.to_owned())));
    Some(el("article").class("invite").kid(el("div").class("invite__qr").kids(drawing)).kid(texts))
}
