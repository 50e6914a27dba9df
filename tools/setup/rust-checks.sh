#!/usr/bin/env bash
# rustfmt and clippy: the format and lint checks that `make test` begins with.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$ROOT"

if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then exit 0; fi
step rust-checks "adding rustfmt and clippy, which check the code before it is tested" "about 1 minute"
logged rustup component add rustfmt clippy ||
  fail "Check the network, then run \`rustup component add rustfmt clippy\` and the same command again."
