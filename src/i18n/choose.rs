//! Words of the screen "Choose".

use super::words::words;

words! {
    /// The screen.
    Choose {
        Title: "Choose", "Choose";
    }
}
