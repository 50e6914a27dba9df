//! Descriptors: `*…*` marks what differs from the level below.

use leptos::prelude::*;

/// Shows a text with its marked phrases set apart.
pub(crate) fn marked(text: &str) -> Vec<AnyView> {
    text.split('*')
        .enumerate()
        .filter(|(_, piece)| !piece.is_empty())
        .map(|(index, piece)| {
            let piece = piece.to_owned();
            // Every second piece stands between two marks.
            if index % 2 == 1 { view! { <strong class="shift">{piece}</strong> }.into_any() } else { piece.into_any() }
        })
        .collect()
}
