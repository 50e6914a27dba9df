//! A place where two workbooks differ: what both say, and the choice between them.

use super::choices::{Chooser, key_of, possible};
use super::parts::Two;
use super::versions;
use crate::browser::{El, Slice, el};
use crate::domain::{Apart, Portion, Says, Side, Take};
use crate::i18n::taking::Taking;
use crate::ui::parts::{choice, choices, group};

/// A place that differs. Its controls stay while somebody goes on writing there; what both say follows.
pub(super) fn row(index: usize, chooser: Chooser, key: &str) -> El {
    let Chooser { two, stand, .. } = chooser;
    let (Some(first), Some(apart)) = (two.get_untracked(), chooser.place(key)) else { return el("div") };
    let (voice, portion) = (first.voice, apart.portion.clone());
    let name = ["take-", &index.to_string(), "-", key].concat();
    let of = portion.clone();
    let stood = Slice::new(move || two.with(|two| two.as_ref().map(|two| versions::stood(two, &of))));
    let of = portion.clone();
    let view = el("div").live_kids(move || {
        stood.with(|_| ());
        two.get_untracked().map(|two| versions::view(&two, &of)).into_iter().collect()
    });
    let of = portion.clone();
    let went_on = Slice::new(move || chooser.went_on(&of));
    let key = key_of(&portion);
    let options = Slice::new(move || {
        let place = chooser.place(&key)?;
        two.with(|two| Some((place.says, options(two.as_ref()?, &place))))
    });
    let of = portion.clone();
    let controls = el("div").live_kids(move || {
        let Some((says, options)) = options.get() else { return Vec::new() };
        let options = options.into_iter().map(|(take, words)| {
            let (portion, of) = (of.clone(), of.clone());
            let stands = Slice::new(move || stand.with(|all| all.iter().any(|(one, stands)| *one == of && *stands == take)));
            choice("radio", &name, &words, &[], stands, move || chooser.choose([(portion.clone(), Some(take))]))
        });
        let no_room = says == Says::Either && of != Portion::Team;
        let hint = no_room.then(|| el("p").class("group__hint").text(voice.say(Taking::NoRoom)));
        hint.into_iter().chain([choices(options)]).collect()
    });
    let again = el("p")
        .class("group__hint")
        .attr("aria-live", "polite")
        .live(move || if went_on.get() { voice.say(Taking::WentOn).to_owned() } else { String::new() });
    group(&versions::name(&first, &portion)).kid(view).kid(again).kid(controls)
}

/// What can stand at a place, in the words for it.
fn options(two: &Two, apart: &Apart) -> Vec<(Take, String)> {
    let voice = two.voice;
    let outcome = matches!(apart.portion, Portion::Outcome(_));
    let (mine, theirs) = match apart.says {
        Says::Only(Side::Theirs) => (Taking::Leave, Taking::TakeIn),
        Says::Only(Side::Mine) if outcome => (Taking::Leave, Taking::Aside),
        Says::Only(Side::Mine) => (Taking::Leave, Taking::Clear),
        _ => (Taking::KeepMine, Taking::TakeTheirs),
    };
    let both = match apart.portion {
        Portion::Systems => Taking::BothSystems,
        Portion::Order => Taking::BothOrders,
        _ => Taking::Both,
    };
    let words = |take: &Take| match *take {
        Take::One(Side::Mine) => voice.say(mine).to_owned(),
        Take::One(Side::Theirs) => voice.say(theirs).to_owned(),
        Take::Both(_) if apart.says == Says::Both => voice.say(both).to_owned(),
        Take::Both(side) => {
            let word = if side == Side::Mine { Taking::BothMine } else { Taking::BothTheirs };
            voice.with(word, &[&versions::level(two, &apart.portion, side)])
        }
    };
    possible(apart).into_iter().map(|take| (take, words(&take))).collect()
}
