//! Why a text is not read. Each reason is one sentence on the screen; places are JSON Pointers.

/// Why bytes did not become a workbook or a framework. Nothing is changed by a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It is larger than any file of ours.
    TooLarge {
        /// The most bytes that are read.
        max: usize,
    },
    /// The bytes are no text in UTF-8 or UTF-16.
    NotText,
    /// The text is not JSON from this place on.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// The text ends before it is complete.
    CutShort {
        /// The line on which it ends, counted from 1.
        line: usize,
    },
    /// It carries a file of ours, which was cut or changed on the way.
    Damaged,
    /// It is one person's vote, which belongs into a conversation.
    Vote,
    /// It is levels of another review than the one that is here.
    OtherReview,
    /// It is JSON, but not a file of ours.
    NotOurs,
    /// A newer Juneward wrote it.
    Newer {
        /// The version of its format.
        version: u64,
    },
    /// A part has the wrong type.
    WrongType {
        /// Where, as a JSON Pointer.
        at: String,
        /// What belongs there.
        expected: Expected,
    },
    /// A part is missing.
    Missing {
        /// Where it should be, as a JSON Pointer.
        at: String,
    },
    /// A value is none of those that are possible there.
    NotPossible {
        /// Where, as a JSON Pointer.
        at: String,
    },
    /// Two things have the same id.
    Duplicate {
        /// Where the second one stands, as a JSON Pointer.
        at: String,
    },
    /// It refers to something that is not there.
    Dangling {
        /// Where the reference stands, as a JSON Pointer.
        at: String,
    },
    /// A text or list is longer than the format allows.
    TooLong {
        /// Where, as a JSON Pointer.
        at: String,
        /// The most characters or entries.
        max: usize,
    },
}

/// What belongs at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// A list.
    List,
    /// An object.
    Object,
}
