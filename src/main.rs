//! Starts the app in a browser; on any other machine it says how to get there.

#[cfg(target_arch = "wasm32")]
fn main() {
    juneward::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Juneward runs in a browser: use `make serve`.");
}
