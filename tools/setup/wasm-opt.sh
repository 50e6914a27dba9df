#!/usr/bin/env bash
# binaryen: divides the app's WebAssembly in two and makes both smaller, so that it opens quickly on a weak network. A wasm-opt that is on
# PATH will not do: the package also holds the library with which tools/build/split.mjs divides.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

final="$(tool_dir binaryen "$BINARYEN")"
[ -x "$final/node_modules/.bin/wasm-opt" ] && exit 0
step wasm-opt "getting binaryen $BINARYEN from npm, which makes the app smaller to load" "about half a minute, once"
fresh="$TOOLS/unfinished/binaryen-$$"
rm -rf "$fresh"
mkdir -p "$fresh"
trap 'rm -rf "$fresh"' EXIT
# The lock file carries the package's checksum.
cp "$ROOT"/tools/setup/wasm-opt/{package.json,package-lock.json,.npmrc} "$fresh/"
logged npm ci --prefix "$fresh" --no-audit --no-fund ||
  fail "Check that npm's package registry can be reached, then run the same command again."
logged "$fresh/node_modules/.bin/wasm-opt" --version ||
  fail "Run the same command again; if it stops here again, install Node from another source."
keep "$fresh" "$final"
