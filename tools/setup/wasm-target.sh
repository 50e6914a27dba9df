#!/usr/bin/env bash
# Rust's standard library for WebAssembly: the form in which the app runs in a browser.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

# Both must be there: an interrupted copy could leave one without the other.
installed() {
  local folder
  folder="$(rustc --print target-libdir --target wasm32-unknown-unknown)"
  compgen -G "$folder/libcore-*.rlib" >/dev/null && compgen -G "$folder/libstd-*.rlib" >/dev/null
}

if installed; then exit 0; fi
step wasm-target "adding Rust's standard library for WebAssembly, so that the app can run in a browser" "about 1 minute"
if have rustup && logged rustup target add wasm32-unknown-unknown && installed; then exit 0; fi
printf '    rustup could not bring it: building it from the source that Debian keeps (about 2 minutes)\n'
"$ROOT/tools/setup/wasm-target-from-debian.sh" "$LOG"
installed || fail "Check the network, then run \`rustup target add wasm32-unknown-unknown\` and the same command again."
