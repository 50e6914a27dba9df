#!/usr/bin/env bash
# Runs every check, the cheapest first, and stops at the first that fails. One line a step; what a step printed is kept in
# target/test-logs/. At the end, the runners' own summaries.
#   tools/run-tests.sh          all of it
#   tools/run-tests.sh check    format, clippy on host and wasm, tidy
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
logs="target/test-logs"
rm -rf "$logs"
mkdir -p "$logs"
began=$SECONDS
summary=""

# run NAME WHAT COMMAND…
run() {
  local name="$1" what="$2" log="$logs/$1.log" start=$SECONDS found
  shift 2
  printf '%-12s %-58s' "$name" "$what"
  if "$@" >"$log" 2>&1 </dev/null; then
    printf ' ok    %4d s\n' $((SECONDS - start))
  else
    printf ' FAILED %3d s\n\n' $((SECONDS - start))
    tail -n 60 "$log"
    printf '\n%s failed. What to do: mend the first error above, then run the same command again.\nFull log: %s\n' "$name" "$log"
    exit 1
  fi
  # The words in which cargo test, wasm-bindgen's runner and node --test close.
  found="$(grep -E '^(test result: .*|(# |ℹ )(tests|suites|pass|fail|skipped|duration_ms) .*|(firefox|chromium|webkit): .*|total +[0-9].*|budget .*|Note: .*)$' "$log" | grep -v ' 0 passed; 0 failed; 0 ignored' || true)"
  if [ -n "$found" ]; then summary="$summary$(printf '%s\n' "$found" | sed "s/^/  $name: /")"$'\n'; fi
}

run format 'the code is formatted' cargo fmt --check
run clippy 'lints, on this machine' cargo clippy --locked --all-targets -- -D warnings
run clippy-wasm 'lints, as compiled for the browser' cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --test web -- -D warnings
if [ "${1:-all}" = check ]; then
  run tidy 'the rooms keep their rules' cargo test --locked --test it tidy
else
  run host 'rules, formats, words and journeys' cargo test --locked
  run fuzz 'any bytes at the readers, the same ones every time' tools/fuzz.sh short
  run web 'parts and storage in a real browser' tools/web-tests.sh
  run dist 'the site, ready for any folder of any host' tools/dist.sh dist
  run size 'the first load and what follows it are within their budgets' node tools/size.mjs dist
  run dist-drill 'the site with a crash to practise on' tools/dist.sh dist-crash-drill --features crash-drill
  run e2e 'the whole app in Chromium, Firefox and WebKit' tools/e2e.sh
fi
printf '\nAll green in %d min %02d s.\n%s' $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60)) "$summary"
