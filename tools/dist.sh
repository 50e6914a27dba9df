#!/usr/bin/env bash
# Builds the static site: tools/dist.sh [folder] [trunk's own flags, such as --features crash-drill]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="${1:-dist}"
shift || true
# trunk reads NO_COLOR as a truth value and refuses the "1" that many machines set.
unset NO_COLOR
# Panic messages carry source paths. Shortened, they name nobody's home folder, and two machines with the same parts of Rust build the same bytes.
# And the linker keeps what it knows of what refers to what: tools/build/split.mjs divides the code by it.
export RUSTFLAGS="-Clink-args=--emit-relocs --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$PWD=juneward \
  --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=rust ${RUSTFLAGS:-}"
mkdir -p "$folder"
if ! tools/with-tools trunk --log warn build --release --offline true --dist "$folder" "$@"; then
  echo "The site was not built: the first error above says why." >&2
  exit 1
fi
