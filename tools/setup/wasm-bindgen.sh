#!/usr/bin/env bash
# wasm-bindgen: writes the JavaScript between the browser and the app, and runs the browser tests.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version="$(wasm_bindgen_version)"
[ -x "$(tool_dir wasm-bindgen "$version")/bin/wasm-bindgen" ] && exit 0
[ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && have wasm-bindgen-test-runner && exit 0
step wasm-bindgen "building wasm-bindgen $version, which connects the app to the browser" "about 2 minutes, once"
[ -n "$version" ] || fail "Restore Cargo.lock (\`git checkout Cargo.lock\`) and run the same command again." "Cargo.lock does not say which wasm-bindgen the app uses."
# Without --locked: the lock file in that package names a crate that is no longer served.
cargo_tool wasm-bindgen "$version" wasm-bindgen-cli ||
  fail "Check that crates.io can be reached and that a C compiler is installed (Debian: \`sudo apt-get install gcc\`), then run the same command again."
