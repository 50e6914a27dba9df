//! Text fields of the workbook at hand: each is a place in the workbook, so that what is typed is an edit at once.

use super::Desk;
use crate::browser::{Callback, Slice};
use crate::domain::{Command, MAX_TEXT, Refusal, TextPlace};
use crate::i18n::problems;
use crate::session::Event;
use crate::ui::parts::Field;

impl Desk {
    /// A text field for a place in the workbook; the caller sets what differs from the usual.
    pub(super) fn text_field(&self, id: &str, label: impl Into<String>, place: TextPlace) -> Field {
        let app = self.app;
        let target = place.clone();
        Field {
            id: id.to_owned(),
            label: label.into(),
            hint: String::new(),
            value: app.text(place.clone()),
            write: Callback::new(move |text| app.write(target.clone(), text)),
            settle: Callback::new(move |()| app.send(Event::Settled)),
            lines: 1,
            error: self.too_long_or(place),
            room: None,
            class: "",
        }
    }

    /// Why the text of a place is not kept: it is too long, now or since an earlier visit to this screen, or its place is gone.
    fn too_long_or(&self, place: TextPlace) -> Slice<String> {
        let voice = self.voice;
        let at = place.clone();
        let long = self.app.read_desk(move |desk, _| desk.draft(&at).is_some());
        let refused = self.refused(move |command| matches!(command, Command::Write { place: at, .. } if *at == place));
        Slice::new(
            move || {
                if long.get() { problems::refused(voice, Refusal::TextTooLong { max: MAX_TEXT }) } else { refused.get() }
            },
        )
    }

    /// Why the last edit was refused, if it was one of these; empty otherwise.
    pub(super) fn refused(&self, mine: impl Fn(&Command) -> bool + Send + Sync + 'static) -> Slice<String> {
        let voice = self.voice;
        let refusal = self.app.read(move |session| -> Option<Refusal> {
            session.refused.as_ref().filter(|(command, _)| mine(command)).map(|(_, refusal)| *refusal)
        });
        Slice::new(move || refusal.get().map(|refusal| problems::refused(voice, refusal)).unwrap_or_default())
    }
}
