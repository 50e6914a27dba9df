//! Words of the screen "OnePage".

use super::words::words;

words! {
    /// The screen.
    OnePage {
        Title: "OnePage", "OnePage";
    }
}
