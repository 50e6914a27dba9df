//! Juneward: a team agrees where its school stands, and what will be true by June.
//!
//! The map of the house. The inner rooms are plain Rust and run anywhere; only `browser` and `ui` know that a
//! browser exists, and only they are compiled for it. `ARCHITECTURE.md` says who may use whom.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod content;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod session;
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod ui;
