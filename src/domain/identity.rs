//! Ids. A slug comes from a framework file and never changes; a random id comes from outside, through `Env`.
//! Names and labels are never keys: a renamed team or component keeps its id.

use std::sync::Arc;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it is written in files and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }
    )+};
}

ids! {
    /// One workbook on this device: random.
    WorkbookId,
    /// One review inside a workbook: random.
    ReviewId,
    /// One piece of evidence: random.
    EvidenceId,
    /// One June Outcome: random.
    OutcomeId,
    /// A system of a framework: a slug such as `curriculum-instruction`.
    SystemId,
    /// A component of a framework: a slug such as `curriculum-instruction.planning-together`.
    ComponentId,
    /// One person's vote on one component: random, and nobody's name.
    BallotId,
    /// A level of a framework's scale: a slug such as `mostly-in-place`.
    LevelId,
}
