//! The level mark: one glyph family for every rating, always beside its word.

use crate::browser::{El, el, svg};
use crate::domain::{Framework, Rating};

/// Which glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A circle, filled as far as the level is up the scale: `step` of `steps`.
    Level {
        /// How many levels up, from 0.
        step: usize,
        /// How many steps the scale has.
        steps: usize,
    },
    /// A dotted ring: not sure yet.
    Unsure,
    /// A dash: not rated.
    None,
}

impl Shape {
    /// The glyph of a rating on a framework's scale.
    pub fn of(rating: &Rating, framework: &Framework) -> Self {
        match rating {
            Rating::NotRated => Self::None,
            Rating::NotSureYet => Self::Unsure,
            Rating::At(level) => match framework.position(level) {
                Some(step) => Self::Level { step, steps: framework.levels.len().saturating_sub(1) },
                None => Self::None,
            },
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Level { step, .. } => ["0", "1", "2", "3", "4"].get(step).copied().unwrap_or("none"),
            Self::Unsure => "unsure",
            Self::None => "none",
        }
    }

    /// The filled part, for scales of three to five levels: the arcs are computed once, here, by hand.
    fn wedge(self) -> Option<&'static str> {
        let Self::Level { step, steps } = self else { return None };
        match (step, steps) {
            (1, 4) => Some("M12 12V3A9 9 0 0 1 21 12Z"),
            (1, 3) => Some("M12 12V3A9 9 0 0 1 19.79 16.5Z"),
            (1, 2) | (2, 4) => Some("M12 12V3A9 9 0 0 1 12 21Z"),
            (2, 3) => Some("M12 12V3A9 9 0 1 1 4.21 16.5Z"),
            (3, 4) => Some("M12 12V3A9 9 0 1 1 3 12Z"),
            _ => None,
        }
    }
}

/// Draws the glyph.
pub fn mark(shape: Shape) -> El {
    let drawing = svg("svg")
        .class("mark")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .attr("data-level", shape.name());
    let circle = || svg("circle").attr("cx", "12").attr("cy", "12").attr("r", "9");
    match shape {
        Shape::Unsure => drawing.kid(
            circle().attr("stroke-width", "2.6").attr("stroke-linecap", "round").attr("stroke-dasharray", "0.01 5.645"),
        ),
        Shape::None => {
            drawing.kid(svg("path").attr("stroke-width", "2.4").attr("stroke-linecap", "round").attr("d", "M6 12H18"))
        }
        Shape::Level { step, steps } => {
            let full = (step >= steps).then_some("currentColor");
            let wedge = shape
                .wedge()
                .map(|d| svg("path").class("mark__fill").attr("fill", "currentColor").attr("stroke", "none").attr("d", d));
            drawing.kid(circle().attr_if("fill", full)).kids(wedge)
        }
    }
}

/// The glyph with its word.
pub fn rated(shape: Shape, word: &str) -> El {
    el("span").class("rated").kid(mark(shape)).kid(el("span").class("rated__word").text(word))
}

/// From one level to another, the second in June's colour. `to_word` is read out between the two.
pub fn move_line(from: (Shape, &str), to_word: &str, to: (Shape, &str)) -> El {
    el("p")
        .class("move")
        .kid(rated(from.0, from.1))
        .text(" ")
        .kid(el("span").class("move__arrow").attr("aria-hidden", "true").text("→"))
        .kid(el("span").class("vh").text(" ").text(to_word).text(" "))
        .kid(rated(to.0, to.1).class("rated rated--june"))
}
