//! Words of the screen "Outcomes".

use super::words::words;

words! {
    /// The screen.
    Outcomes {
        Title: "Outcomes", "Outcomes";
    }
}
