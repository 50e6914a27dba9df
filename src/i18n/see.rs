//! Words of the screen "See".

use super::words::words;

words! {
    /// The screen.
    See {
        Title: "See", "See";
    }
}
