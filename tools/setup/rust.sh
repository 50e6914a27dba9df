#!/usr/bin/env bash
# The Rust compiler: the app is written in it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

version() { rustc --version 2>/dev/null | awk '{ print $2 }'; }

if have rustc && have cargo && at_least "$RUST_AT_LEAST" "$(version)"; then exit 0; fi
step rust "getting Rust $RUST_AT_LEAST or newer, which compiles the app" "about 2 minutes"
have rustup || fail "Install rustup (Rust's own installer) with its stable toolchain, open a new terminal, and run the same command again." \
  "Rust $RUST_AT_LEAST or newer is needed and $(have rustc && version || echo none) was found."
logged rustup toolchain install stable --profile minimal --no-self-update ||
  fail "Check the network, then run \`rustup update stable\` and the same command again."
at_least "$RUST_AT_LEAST" "$(version)" ||
  fail "Run \`rustup update stable\`, then the same command again." "Rust $RUST_AT_LEAST or newer is needed and $(version) was found."
