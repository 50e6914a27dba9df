//! How a workbook in a file differs from the one that is here: shown before anything happens.

use crate::browser::{App, El, el};
use crate::domain::{Difference, Framework, Rating, Workbook};
use crate::i18n::Voice;
use crate::i18n::receive::Receive;
use crate::i18n::review::rating;
use crate::ui::parts::{Shape, rated};

/// Draws the differences, where this workbook is here in another state.
pub(super) fn view(app: App, voice: Voice, book: &Workbook) -> Option<El> {
    let (here, framework) = app.peek(|session| {
        let here = session.desk_of(&book.id)?.workbook.clone();
        Some((here, session.framework()?.clone()))
    })?;
    let found = here.differences(book);
    let mut lines = Vec::new();
    match found.outcomes {
        0 => {}
        number => lines.push(voice.count(number, Receive::Outcome, Receive::Outcomes)),
    }
    if found.head {
        lines.push(voice.say(Receive::Head).to_owned());
    }
    if lines.is_empty() && found.components.is_empty() {
        lines.push(voice.say(Receive::Moment).to_owned());
    }
    let table = (!found.components.is_empty()).then(|| table(voice, &framework, &found.components));
    Some(
        el("div")
            .class("stack")
            .kid(el("h4").text(voice.say(Receive::Title)))
            .kids(lines.iter().map(|line| el("p").text(line)))
            .kids(table),
    )
}

fn table(voice: Voice, framework: &Framework, components: &[Difference]) -> El {
    let heads = [Receive::Component, Receive::Here, Receive::There];
    let heads = heads.map(|word| el("th").attr("scope", "col").text(voice.say(word)));
    let cell = |stands: &Rating| el("td").kid(rated(Shape::of(stands, framework), &rating(voice, stands, framework)));
    let rows = components.iter().map(|one| {
        let name = framework.find(&one.component).map_or(one.component.as_str(), |found| &found.1.name);
        let words = one.words.then(|| el("p").class("quiet").text(voice.say(Receive::Words)));
        el("tr").kid(el("th").attr("scope", "row").text(name)).kid(cell(&one.here)).kid(cell(&one.there).kids(words))
    });
    el("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", voice.say(Receive::Title))
        .kid(el("table").class("table").kid(el("thead").kid(el("tr").kids(heads))).kid(el("tbody").kids(rows)))
}
