#!/usr/bin/env bash
# Sets up what is missing for building the app (`build`), or for building and testing it (`test`).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
steps="rust wasm-target node trunk wasm-bindgen wasm-opt"
if [ "${1:-build}" = test ]; then steps="$steps rust-checks cpp spreadsheet browsers geckodriver e2e-packages"; fi
printf 'Set-up: looking for what is missing. The first time takes about 10 to 15 minutes; after that, a second.\n'
for name in $steps; do "$here/$name.sh"; done
printf 'Set-up: everything is here.\n'
