//! Words of the screen "Prepare".

use super::words::words;

words! {
    /// The screen.
    Prepare {
        Title: "Prepare", "Prepare";
    }
}
