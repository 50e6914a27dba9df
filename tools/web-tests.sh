#!/usr/bin/env bash
# Runs the tests that need a real browser but not the whole app: tests/web, compiled to WebAssembly, in Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
CHROMEDRIVER="$(command -v chromedriver || true)"
if [ -z "$CHROMEDRIVER" ]; then
  echo "chromedriver is missing: run \`make test\`, which installs it." >&2
  exit 1
fi
export CHROMEDRIVER
# A machine that is busy with the other tests starts a browser slowly.
export WASM_BINDGEN_TEST_TIMEOUT=120
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
exec tools/with-tools cargo test --locked --target wasm32-unknown-unknown --test web "$@"
