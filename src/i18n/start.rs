//! Words of the screen "Start".

use super::words::words;

words! {
    /// The screen.
    Start {
        Title: "Start", "Start";
    }
}
