//! The texts of an outcome, each with the room that the one page leaves for it.

use super::super::Desk;
use crate::browser::{El, el};
use crate::domain::{OutcomeField, OutcomeId, Quarter, TextPlace};
use crate::i18n::outcomes::{Outcomes, field_name, room_words};
use crate::ui::parts::{self, Field, field};

/// The sentence, which "By June …," begins.
pub(super) fn sentence(desk: &Desk, id: &OutcomeId) -> El {
    let voice = desk.voice;
    let june = desk.app.peek_workbook(|book| book.school_year.june().to_string()).unwrap_or_default();
    let mut sentence = text(desk, id, OutcomeField::Sentence);
    sentence.label = voice.with(Outcomes::ByJune, &[&june]);
    sentence.class = "byjune";
    field(sentence)
}

/// The other texts in their groups.
pub(super) fn groups(desk: &Desk, id: &OutcomeId) -> [El; 5] {
    use OutcomeField::{Baseline, FirstStep, LeadGroup, Measure, SupportFromHomeOffice, SupportFromSchool, Target, Why};
    let quarters = Quarter::ALL.map(OutcomeField::CheckIn);
    [
        group(desk, id, Outcomes::Know, None, &[&[Measure], &[Baseline, Target]]),
        group(desk, id, Outcomes::First, None, &[&[LeadGroup, FirstStep]]),
        group(desk, id, Outcomes::Support, None, &[&[SupportFromSchool, SupportFromHomeOffice]]),
        group(desk, id, Outcomes::CheckIns, Some(Outcomes::CheckInsHint), &[&quarters]),
        field(text(desk, id, Why)),
    ]
}

fn group(desk: &Desk, id: &OutcomeId, title: Outcomes, hint: Option<Outcomes>, rows: &[&[OutcomeField]]) -> El {
    let voice = desk.voice;
    let rows = rows.iter().map(|fields| {
        let class = match fields.len() {
            1 => "",
            2 => "switcher",
            _ => "quarters",
        };
        el("div").class(class).kids(fields.iter().map(|name| field(text(desk, id, *name))))
    });
    parts::group(voice.say(title)).kids(hint.map(|hint| el("p").class("group__hint").text(voice.say(hint)))).kids(rows)
}

fn text(desk: &Desk, id: &OutcomeId, which: OutcomeField) -> Field {
    let number = OutcomeField::ALL.iter().position(|candidate| *candidate == which).unwrap_or_default();
    let key = ["outcome-", id.as_str(), "-", &number.to_string()].concat();
    let mut text = desk.text_field(&key, field_name(desk.voice, which), TextPlace::Outcome(id.clone(), which));
    text.lines = 2;
    text.room = which.page_room().map(|room| (room, room_words(desk.voice) as _));
    text
}
