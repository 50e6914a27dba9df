//! Words of the screen "HandOn".

use super::words::words;

words! {
    /// The screen.
    HandOn {
        Title: "HandOn", "HandOn";
    }
}
