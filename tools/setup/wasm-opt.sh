#!/usr/bin/env bash
# wasm-opt: makes the app's WebAssembly smaller, so that it opens quickly on a weak network. Debian's own is too old for today's Rust.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

final="$(tool_dir binaryen "$BINARYEN")"
[ -x "$final/node_modules/.bin/wasm-opt" ] && exit 0
case "$(wasm-opt --version 2>/dev/null)" in "wasm-opt version ${BINARYEN%%.*}"*) exit 0 ;; esac
step wasm-opt "getting wasm-opt from npm's binaryen $BINARYEN, which makes the app smaller to load" "about half a minute, once"
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
