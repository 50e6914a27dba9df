//! What only a browser can show: elements that follow their signals, parts by role and label, the store, the crash hook.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on has failed, and says where"
)]

mod crash;
mod dialog;
mod element;
mod fields;
mod lists;
mod mark;
mod marked;
mod page;
mod rubric;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
