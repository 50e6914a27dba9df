//! The texts of an outcome, each with the room that the one page leaves for it.

use super::super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{Command, OutcomeField, OutcomeId, Quarter, TextPlace};
use crate::i18n::outcomes::{Outcomes, field_name, room_words};
use crate::ui::parts::{self, Field, button, field};

/// The check-ins.
const QUARTERS: [OutcomeField; 4] = [
    OutcomeField::CheckIn(Quarter::Q1),
    OutcomeField::CheckIn(Quarter::Q2),
    OutcomeField::CheckIn(Quarter::Q3),
    OutcomeField::CheckIn(Quarter::Q4),
];

/// The sentence, which "By June …," begins.
pub(super) fn sentence(desk: &Desk, id: &OutcomeId) -> El {
    let voice = desk.voice;
    let june = desk.app.peek_workbook(|book| book.school_year.june().to_string()).unwrap_or_default();
    let mut sentence = text(desk, id, OutcomeField::Sentence);
    sentence.label = voice.with(Outcomes::ByJune, &[&june]);
    let key = sentence.id.clone();
    el("div").class("byjune").kid(field(sentence)).kid(draft(desk, id, key))
}

/// While the sentence is still the one that the review offered, this says so: a team that prints it unread would find words in
/// its mouth. Kept as it is, it ends like a sentence.
fn draft(desk: &Desk, id: &OutcomeId, key: String) -> El {
    let (voice, app) = (desk.voice, desk.app);
    let mine = id.clone();
    let draft = app.read_desk(move |desk, _| {
        let outcome = desk.workbook.outcome(&mine).filter(|outcome| outcome.is_draft());
        outcome.map(|outcome| outcome.sentence.clone()).unwrap_or_default()
    });
    let id = id.clone();
    el("div").class("byjune__draft screen-only").live_flag("hidden", move || draft.with(String::is_empty)).kids([
        el("p").kid(el("strong").text(voice.say(Outcomes::Draft))),
        button("button", voice.say(Outcomes::KeepDraft), move || {
            let text = [draft.get_untracked().as_str(), "."].concat();
            app.edit(Command::Write { place: TextPlace::Outcome(id.clone(), OutcomeField::Sentence), text });
            // The button goes with the line.
            browser::focus(&key);
        }),
    ])
}

/// The other texts in their groups.
pub(super) fn groups(desk: &Desk, id: &OutcomeId) -> [El; 5] {
    use OutcomeField::{Baseline, FirstStep, LeadGroup, Measure, SupportFromHomeOffice, SupportFromSchool, Target, Why};
    [
        group(desk, id, Outcomes::Know, None, &[&[Measure], &[Baseline, Target]]),
        group(desk, id, Outcomes::First, None, &[&[LeadGroup, FirstStep]]),
        later(desk, id, Outcomes::Support, None, &[SupportFromSchool, SupportFromHomeOffice]),
        later(desk, id, Outcomes::CheckIns, Some(Outcomes::CheckInsHint), &QUARTERS),
        later(desk, id, Outcomes::Why, None, &[Why]),
    ]
}

/// A group that can wait: folded until somebody opens it or something is written there. It never folds by itself: a text
/// that is cleared to be written anew must not take its field away.
fn later(desk: &Desk, id: &OutcomeId, title: Outcomes, hint: Option<Outcomes>, fields: &'static [OutcomeField]) -> El {
    let outcome = id.clone();
    let open = desk
        .app
        .read_desk(move |desk, _| fields.iter().any(|field| desk.shows(&TextPlace::Outcome(outcome.clone(), *field))));
    let open = open.ever();
    // One text needs no group around it, and no label beside its heading but for those who hear the screen.
    let inside = match fields {
        [alone] => {
            let mut alone = text(desk, id, *alone);
            alone.class = "field--alone";
            field(alone)
        }
        several => group(desk, id, title, hint, &[several]),
    };
    el("details")
        .class("fold fold--group")
        .live_flag("open", move || open.get())
        .kid(el("summary").text(desk.voice.say(title)))
        .kid(inside)
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
