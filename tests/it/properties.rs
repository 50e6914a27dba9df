//! What holds for anything that could happen. `PROPTEST_CASES=5000 cargo test --test it properties` looks harder.

mod bytes;
mod editing;
mod events;
mod round_trip;
mod tabs;
mod taking;
mod typing;
mod undo;
