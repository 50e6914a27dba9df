//! Votes from people's own devices, on the team's device: the invitation as a link and a QR code, and the ballots that come back.
//! What a ballot says is not shown here: only whether it was counted, and if not, which one and why.

use super::super::Desk;
use super::{invitation, round, said};
use crate::browser::{self, El, Slice, State, el};
use crate::domain::{ComponentId, Round};
use crate::i18n::ballots::{Own, Pass, uncounted};
use crate::i18n::wall::Wall;
use crate::session::{Collected, Place, Route, Uncounted};
use crate::ui::parts::{button, callout, choice, choices, group, link, page_head, pasted, qr, section};

const PASTED: &str = "ballots-pasted";
const RESULT: &str = "ballots-result";

/// Draws the screen.
pub(in crate::ui::pages) fn view(desk: &Desk, id: &ComponentId) -> Vec<El> {
    let Some((system, component)) = desk.framework.find(id) else {
        return super::super::nowhere::workbook(desk.app, desk.voice, &desk.id);
    };
    let voice = desk.voice;
    let (scope, names) = (State::new(0_usize), State::new(false));
    let said = said(desk, id);
    let second = round(&said) == Round::Second;
    // Only this component can be at its second vote: the others begin.
    let first_and_last = |components: &[&ComponentId]| Some(((*components.first()?).clone(), (*components.last()?).clone()));
    let ranges = [
        Some((id.clone(), id.clone())),
        first_and_last(&system.components.iter().map(|component| &component.id).collect::<Vec<_>>()),
        first_and_last(&desk.framework.components().map(|component| &component.id).collect::<Vec<_>>()),
    ];
    let rounds = [round(&said), Round::First, Round::First];
    let made: Vec<_> = ranges
        .into_iter()
        .zip(rounds)
        .map(|(range, round)| range.and_then(|(from, to)| invitation(desk, &from, &to, round)))
        .collect();
    let code = Slice::new(move || {
        let chosen = made.get(scope.get()).copied().flatten();
        chosen.map(|mut chosen| {
            chosen.names = names.get();
            chosen.code()
        })
    });
    super::super::following::invite(desk, &Place::OwnDevices(id.clone()), id, code);
    let words = [
        voice.say(Own::OneComponent).to_owned(),
        voice.with(Own::OneSystem, &[&system.name]),
        voice.say(Own::Everything).to_owned(),
    ];
    let about = words.into_iter().enumerate().map(|(index, word)| {
        let checked = Slice::new(move || scope.get() == index);
        choice("radio", "about", &word, &[], checked, move || scope.set(index))
    });
    let flip = move || names.set(!names.peek().unwrap_or_default());
    let ask = choice("checkbox", "names", voice.say(Own::Names), &[voice.say(Own::NamesHint)], names.into(), flip);
    let told = move || if second && scope.get() == 0 { vec![callout("calm", voice.say(Own::Second))] } else { Vec::new() };
    let setup = el("div")
        .class("stack")
        .kid(group(voice.say(Own::About)).kid(choices(about)))
        .kid(el("div").class("part").live_kids(told))
        .kid(group(voice.say(Pass::NamesTitle)).kid(ask));
    vec![
        page_head(&component.name, voice.say(Own::Title), voice.say(Own::Lede)),
        setup,
        way_in(desk, id, code),
        collect(desk, id),
        el("p").kid(link("button", &desk.href(Place::Talk(id.clone())), voice.say(Own::Back))),
    ]
}

/// The link behind an invitation.
pub(super) fn address(code: &str) -> String {
    [&browser::own_address(), way(&Route::Vote(code.to_owned())).as_str()].concat()
}

/// What stands behind the `#`.
pub(super) fn way(route: &Route) -> String {
    route.to_hash().trim_start_matches('#').to_owned()
}

fn way_in(desk: &Desk, id: &ComponentId, code: Slice<Option<String>>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let drawing = move || {
        let code = code.get().unwrap_or_default();
        qr(voice.say(Own::QrName), &browser::own_address(), &way(&Route::Vote(code))).into_iter().collect()
    };
    let link_text = move || code.get().map(|code| address(&code)).unwrap_or_default();
    let field = el("div")
        .class("field")
        .kid(el("label").class("field__label").attr("for", "vote-link").text(voice.say(Own::Link)))
        .kid(el("p").class("field__hint").id("vote-link-hint").text(voice.say(Own::LinkHint)))
        .kid(
            el("input")
                .id("vote-link")
                .attr("type", "text")
                .attr("readonly", "")
                .attr("aria-describedby", "vote-link-hint")
                .live_value(link_text),
        );
    let copy = button("button", voice.say(Own::CopyLink), move || {
        let code = code.get_untracked().unwrap_or_default();
        browser::copy(app, &address(&code));
    });
    let (desk, here, id) = (desk.clone(), desk.clone(), id.clone());
    let large = el("a")
        .class("button")
        .text(voice.say(Own::Large))
        .live_attr("href", move || Some(here.href(Place::Invite(id.clone(), code.get()?))));
    let second = super::super::following::way(&desk, "button wall__second");
    let says = el("p").class("quiet wall__second").text(&voice.with(Own::SecondSays, &[voice.say(Wall::Second)]));
    let acts = el("div").class("cluster").kid(copy).kid(large).kid(second);
    let texts = el("div").class("stack").kid(field).kid(acts).kid(says);
    section("vote-in", voice.say(Own::Invitation))
        .kid(el("div").class("way-in").kid(el("div").class("way-in__qr").live_kids(drawing)).kid(texts))
}

fn collect(desk: &Desk, id: &ComponentId) -> El {
    let (app, voice) = (desk.app, desk.voice);
    // Another team's ballots are not counted with this one's.
    let kept = ["juneward/pasted/", desk.id.as_str()].concat();
    let pasted = pasted(PASTED, "3", kept.clone());
    let count = button("button button--main", voice.say(Own::Count), move || {
        browser::read_pasted(app, &browser::value_of(PASTED));
        browser::empty_field(PASTED);
        browser::stand(&kept, String::new());
        browser::focus(RESULT);
    });
    let files = el("input")
        .id("ballots-files")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ".txt,text/plain")
        .attr("aria-describedby", "ballots-files-hint")
        .on("change", move |event| browser::read_input(app, &event));
    let label = |id: &str, word: Own| {
        el("div").class("field").kid(el("label").class("field__label").attr("for", id).text(voice.say(word)))
    };
    let collected = app.read(|session| session.collected.clone());
    let component = id.clone();
    let in_box = app.read_desk(move |desk, _| {
        let said = &desk.workbook.review.entry(&component)?.conversation;
        Some(said.votes(round(said)).ballots.len())
    });
    let counted = move || voice.count(in_box.get().unwrap_or_default(), Pass::BoxOne, Pass::BoxSeveral);
    section("vote-back", voice.say(Own::Collect))
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| browser::read_dropped(app, &event))
        .kid(el("p").text(voice.say(Own::Camera)))
        .kid(label(PASTED, Own::Paste).kid(pasted))
        .kid(el("p").kid(count))
        .kid(
            label("ballots-files", Own::Files)
                .kid(el("p").class("field__hint").id("ballots-files-hint").text(voice.say(Own::FilesHint)))
                .kid(files),
        )
        .kid(el("div").attr("role", "status").live_kids(move || {
            collected.with(|collected| collected.iter().map(|collected| result(voice, collected)).collect())
        }))
        .kid(el("p").class("quiet").live(counted))
}

/// What became of the ballots that came last.
fn result(voice: crate::i18n::Voice, collected: &Collected) -> El {
    let line =
        |number: usize, one: Own, several: Own| (number > 0).then(|| el("p").text(&voice.count(number, one, several)));
    let counted = match collected.counted {
        0 => voice.say(Own::CountedNone).to_owned(),
        counted => voice.count(counted, Own::CountedOne, Own::CountedSeveral),
    };
    let refused = (!collected.refused.is_empty())
        .then(|| el("ul").class("refused").kids(collected.refused.iter().map(|one| el("li").text(&which(voice, one)))));
    el("div")
        .class("callout")
        .attr("data-kind", if collected.refused.is_empty() { "calm" } else { "caution" })
        .kid(el("h3").id(RESULT).attr("tabindex", "-1").text(voice.say(Own::Result)))
        .kid(el("p").text(&counted))
        .kids(line(collected.again, Own::AgainOne, Own::AgainSeveral))
        .kids(line(collected.refused.len(), Own::RefusedOne, Own::RefusedSeveral))
        .kids(refused)
}

fn which(voice: crate::i18n::Voice, one: &Uncounted) -> String {
    let (number, of, why) = (one.number.to_string(), one.of.to_string(), uncounted(voice, &one.why));
    if one.file.is_empty() {
        voice.with(Own::Which, &[&number, &of, &why])
    } else {
        voice.with(Own::WhichFile, &[&one.file, &number, &of, &why])
    }
}
