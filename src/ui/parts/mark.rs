//! The level mark: one glyph family for every rating, always beside its word.

use crate::domain::{Framework, Rating};
use leptos::prelude::*;

/// Which glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
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
    pub(crate) fn of(rating: &Rating, framework: &Framework) -> Self {
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
pub(crate) fn mark(shape: Shape) -> AnyView {
    let full = matches!(shape, Shape::Level { step, steps } if step >= steps);
    let inside = match shape {
        Shape::Unsure => {
            view! { <circle cx="12" cy="12" r="9" stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0.01 5.645" /> }
                .into_any()
        }
        Shape::None => view! { <path stroke-width="2.4" stroke-linecap="round" d="M6 12H18" /> }.into_any(),
        Shape::Level { .. } => view! {
            <circle cx="12" cy="12" r="9" fill=full.then_some("currentColor") />
            {shape.wedge().map(|d| view! { <path class="mark__fill" fill="currentColor" stroke="none" d=d /> })}
        }
        .into_any(),
    };
    view! {
        <svg
            class="mark"
            viewBox="0 0 24 24"
            width="24"
            height="24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            aria-hidden="true"
            focusable="false"
            data-level=shape.name()
        >
            {inside}
        </svg>
    }
    .into_any()
}

/// The glyph with its word.
pub(crate) fn rated(shape: Shape, word: String) -> AnyView {
    view! { <span class="rated">{mark(shape)}<span class="rated__word">{word}</span></span> }.into_any()
}

/// From one level to another, the second in June's colour.
pub(crate) fn move_line(from: (Shape, String), to_word: &'static str, to: (Shape, String)) -> AnyView {
    view! {
        <p class="move">
            {rated(from.0, from.1)} <span class="move__arrow" aria-hidden="true">"→"</span>
            <span class="vh">{format!(" {to_word} ")}</span>
            <span class="rated rated--june">{mark(to.0)}<span class="rated__word">{to.1}</span></span>
        </p>
    }
    .into_any()
}
