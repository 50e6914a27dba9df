//! The boxes in which the made-up team of practice answers: each in its place on the page, and gone when there is nothing more to say.

use crate::browser::{self, El, Slice, State, el};
use crate::ui::parts::button;

/// Hands that go up when they are asked for, and what to do about them.
pub(super) struct Asked {
    /// What asks for them.
    pub(super) ask: &'static str,
    /// What the hands are called.
    pub(super) title: &'static str,
    /// The id of their list.
    pub(super) id: &'static str,
    pub(super) hands: Vec<String>,
    /// Whether they are up already, because some were counted before.
    pub(super) up: bool,
    /// What is next.
    pub(super) next: Slice<String>,
    /// Whether the votes are somebody's own: then there are no hands to count.
    pub(super) own: Slice<bool>,
}

/// A box with a title.
pub(super) fn boxed(title: &str) -> El {
    el("div").class("practise").kid(el("p").class("practise__title").text(title))
}

/// A line that goes when there is nothing more to say.
pub(super) fn status(line: Slice<String>) -> El {
    el("p").attr("role", "status").live_flag("hidden", move || line.with(String::is_empty)).live(move || line.get())
}

/// A box with such a line, which goes with it.
pub(super) fn told(title: &str, line: Slice<String>) -> El {
    boxed(title).kid(status(line)).live_flag("hidden", move || line.with(String::is_empty))
}

/// A box in which hands go up when they are asked for; under them what to do next. Where the votes are somebody's own, it has another
/// title, and the line alone.
pub(super) fn shows([team, own_title]: [&'static str; 2], lede: &'static str, asked: Asked) -> El {
    let Asked { ask, title, id, hands, up, next, own } = asked;
    let up = State::new(up);
    let parts = move || {
        if own.get() {
            return vec![told(own_title, next)];
        }
        let team = boxed(team).kids((!lede.is_empty()).then(|| el("p").text(lede)));
        if !up.get() {
            // What was pressed goes away: the focus goes on to what came of it, which a screen reader then says.
            let raise = move || {
                up.set(true);
                browser::focus(id);
            };
            return vec![team.kid(el("p").kid(button("button", ask, raise)))];
        }
        let next_id = [id, "-next"].concat();
        let list = el("ul")
            .class("hands")
            .id(id)
            .attr("tabindex", "-1")
            .attr("aria-label", title)
            .attr("aria-describedby", &next_id);
        vec![team.kid(list.kids(hands.iter().map(|hand| el("li").text(hand)))).kid(status(next).id(&next_id))]
    };
    el("div").class("part").live_kids(parts)
}
