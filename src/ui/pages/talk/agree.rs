//! Agreement: the level that people choose, whether all can live with it, and who sees it differently.

use super::super::{Desk, review};
use super::count::{Count, count};
use super::practise::Team;
use crate::browser::{El, Slice, el};
use crate::domain::{AgreedBy, Command, ComponentId, Conversation, Rating, Talk as Said, TextPlace};
use crate::i18n::review::{Review, rating};
use crate::i18n::talk::{Talk, fingers as fingers_of};
use crate::ui::parts::{choice, choices, field, group};

/// Draws the agreement.
pub(super) fn view(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let mut dissent = desk.text_field("dissent", voice.say(Talk::Dissent), TextPlace::Dissent(id.clone()));
    voice.say(Talk::DissentHint).clone_into(&mut dissent.hint);
    dissent.lines = 2;
    let mut note = desk.text_field("note", voice.say(Review::Note), TextPlace::Note(id.clone()));
    voice.say(Review::NoteHint).clone_into(&mut note.hint);
    note.lines = 2;
    el("div")
        .kid(el("p").class("says").text(voice.say(Talk::AgreeSays)))
        .kids(team.map(Team::offer))
        .kid(levels(desk, id))
        .kid(review::asked_of(desk, id))
        .kid(review::find_out_of(desk, id))
        .kid(fist(desk, id, said, team))
        .kid(field(dissent))
        .kid(how(desk, id, said))
        .kid(field(note))
        .kid(review::lasting_of(desk, id))
        .kid(review::privacy(desk))
}

/// The levels, to choose from. They are the same rating as in the review.
fn levels(desk: &Desk, id: &ComponentId) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let all = desk.framework.levels.iter().map(|level| Rating::At(level.id.clone())).chain([Rating::NotSureYet]);
    let all = all.map(|this| {
        let (component, mine) = (id.clone(), this.clone());
        let checked = app.read_desk(move |desk, _| desk.workbook.review.rating(&component) == mine);
        let command = Command::Rate { component: id.clone(), rating: this.clone() };
        let word = rating(voice, &this, &desk.framework);
        choice("radio", "rating", &word, &[], checked, move || app.edit(command.clone()))
    });
    group(voice.say(Review::WhereNow)).kid(choices(all))
}

fn fist(desk: &Desk, id: &ComponentId, said: Slice<Conversation>, team: Option<&Team>) -> El {
    let voice = desk.voice;
    let fields = (0..6).map(|fingers: usize| {
        let label = fingers_of(voice, fingers);
        let people = Slice::new(move || said.with(|said| said.fist_to_five.get(fingers).copied().unwrap_or_default()));
        let component = id.clone();
        let edit = move |people| Command::Converse { component: component.clone(), talk: Said::Fist { fingers, people } };
        count(desk, Count { id: ["fist-", &fingers.to_string()].concat(), label, people, edit: Box::new(edit) })
    });
    let shown = Slice::new(move || said.with(|said| said.fist_to_five.iter().any(|people| *people > 0)));
    let open = shown.ever();
    let says = move || {
        if !shown.get() {
            return String::new();
        }
        match said.with(|said| said.fist_to_five.iter().take(3).map(|people| usize::from(*people)).sum()) {
            0 => voice.say(Talk::AllCan).to_owned(),
            people => voice.count(people, Talk::NotAllOne, Talk::NotAllSeveral),
        }
    };
    el("details")
        .class("fold fold--group")
        .live_flag("open", move || open.get())
        .kid(el("summary").text(voice.say(Talk::Fist)))
        .kid(el("p").class("says").text(voice.say(Talk::FistSays)))
        .kid(el("p").text(voice.say(Talk::FistRule)))
        .kids(team.and_then(Team::fist))
        .kid(group(voice.say(Talk::FistCount)).kid(el("div").class("tally").kids(fields)))
        .kid(el("p").class("says").attr("role", "status").live(says))
}

fn how(desk: &Desk, id: &ComponentId, said: Slice<Conversation>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let ways = AgreedBy::ALL.map(|way| {
        let (word, notes): (_, &[&str]) = match way {
            AgreedBy::All => (Talk::ByAll, &[]),
            AgreedBy::Majority => (Talk::ByMajority, &[voice.say(Talk::ByMajoritySays)]),
        };
        let checked = Slice::new(move || said.with(|said| said.agreed_by == Some(way)));
        let command = Command::Converse { component: id.clone(), talk: Said::AgreedBy(Some(way)) };
        choice("radio", "agreed-by", voice.say(word), notes, checked, move || app.edit(command.clone()))
    });
    group(voice.say(Talk::How)).kid(choices(ways))
}
