//! The head of a screen, facts in pairs, an empty state that teaches, and what only paper shows.

use leptos::prelude::*;

/// The head of a screen: a line above, the one `h1`, a line below.
pub(crate) fn page_head(kicker: Option<String>, title: impl Into<String>, lede: impl Into<String>) -> AnyView {
    let (title, lede) = (title.into(), lede.into());
    view! {
        <header class="page-head">
            {kicker.map(|kicker| view! { <p class="page-head__kicker">{kicker}</p> })} <h1 tabindex="-1">{title}</h1>
            {(!lede.is_empty()).then(|| view! { <p class="page-head__lede">{lede}</p> })}
        </header>
    }
    .into_any()
}

/// Facts in pairs of a word and what it says.
pub(crate) fn facts(pairs: Vec<(&'static str, String)>) -> AnyView {
    let rows = pairs.into_iter().map(|(term, said)| {
        view! { <div class="facts__row"><dt>{term}</dt><dd>{said}</dd></div> }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// An empty state: what will be here, and the one thing to do next.
pub(crate) fn empty(title: &'static str, says: &'static str, href: String, action: &'static str) -> AnyView {
    view! {
        <div class="empty">
            <h2 class="empty__title">{title}</h2>
            <p>{says}</p>
            <a class="button button--main" href=href>{action}</a>
        </div>
    }
    .into_any()
}

/// On paper, the first line: whose work this is, and of which year.
pub(crate) fn print_head(who: String, year: String) -> AnyView {
    view! { <p class="print-head print-only"><span>{who}</span><span>{year}</span></p> }.into_any()
}

/// On paper, the last line: the day, and what this is not.
pub(crate) fn print_foot(day: String, says: &'static str) -> AnyView {
    view! { <p class="print-foot print-only"><span>{day}</span><span>{says}</span></p> }.into_any()
}
