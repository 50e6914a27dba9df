//! What only a browser can show: elements that follow their signals, parts by role and label, the store, the crash hook.

#![cfg(target_arch = "wasm32")]

mod crash;
mod dialog;
mod element;
mod fields;
mod lists;
mod mark;
mod marked;
mod page;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
