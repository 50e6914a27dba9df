//! The head of a screen, sections, facts in pairs, an empty state that teaches, and what only paper shows.

use crate::browser::{El, el};

/// The head of a screen: a line above (may be empty), the one `h1`, a line below (may be empty).
pub fn page_head(kicker: &str, title: &str, lede: &str) -> El {
    let line = |class: &str, text: &str| (!text.is_empty()).then(|| el("p").class(class).text(text));
    el("header")
        .class("page-head")
        .kids(line("page-head__kicker", kicker))
        .kid(el("h1").attr("tabindex", "-1").text(title))
        .kids(line("page-head__lede", lede))
}

/// A part of a screen with its heading. `id` is the heading's.
pub fn section(id: &str, heading: &str) -> El {
    el("section").class("section").attr("aria-labelledby", id).kid(el("h2").id(id).text(heading))
}

/// Facts in pairs of a word and what it says.
pub fn facts(pairs: &[(&str, &str)]) -> El {
    let row = |(term, said): &(&str, &str)| el("div").class("facts__row").kid(el("dt").text(term)).kid(el("dd").text(said));
    el("dl").class("facts").kids(pairs.iter().map(row))
}

/// An empty state: what will be here, and the one thing to do next.
pub fn empty(title: &str, says: &str, href: &str, action: &str) -> El {
    el("div").class("empty").kid(el("h2").class("empty__title").text(title)).kid(el("p").text(says)).kid(link(
        "button button--main",
        href,
        action,
    ))
}

/// A link. Within a text its class is empty.
pub fn link(class: &str, href: &str, text: &str) -> El {
    el("a").attr_if("class", (!class.is_empty()).then_some(class)).attr("href", href).text(text)
}

/// A button. It never submits a form.
pub fn button(class: &str, text: &str, press: impl FnMut() + 'static) -> El {
    el("button").class(class).attr("type", "button").text(text).click(press)
}

/// A word of caution, a stop or a calm remark: `kind` is `caution`, `stop` or `calm`.
pub fn callout(kind: &str, says: &str) -> El {
    el("div").class("callout").attr("data-kind", kind).kid(el("p").text(says))
}

/// On paper, the first line: whose work this is, and of which year.
pub fn print_head(who: &str, year: &str) -> El {
    el("p").class("print-head print-only").kid(el("span").text(who)).kid(el("span").text(year))
}

/// On paper, the last line: the day, and what this is not.
pub fn print_foot(day: &str, says: &str) -> El {
    el("p").class("print-foot print-only").kid(el("span").text(day)).kid(el("span").text(says))
}
