//! What the three targets share: how bytes are changed between two runs, and what must hold of what comes back.
//!
//! Data flow: bytes → [`mutate`] (a value put elsewhere in the JSON, or any bytes) → a target → the app's own readers.
//! Invariants: a target never looks inside the app, only at what it answers; nothing is written to disk by a target.

pub mod carried;
pub mod device;
pub mod mutate;
pub mod refusal;
