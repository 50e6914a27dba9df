#!/usr/bin/env bash
# Throws bytes at the readers of files and of what a device keeps, guided by what the code does with them (libFuzzer).
#   tools/fuzz.sh short          a fixed number of runs from a fixed seed: the same every time (part of `make test`)
#   tools/fuzz.sh long MINUTES   as long as you like, the three targets one after the other; goes on where the last one ended
#   tools/fuzz.sh keep           adds to fuzz/corpus/ what long runs found that reaches code which nothing kept there reaches
#   tools/fuzz.sh one TARGET FILE…   these files only
# No nightly compiler is needed: what libFuzzer asks of the compiler are passes that the stable one has. Memory errors are not
# looked for: no code of ours can make one, `unsafe` is forbidden.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
targets="stored incoming framework"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/fuzz"
found="$CARGO_TARGET_DIR/found"
failing="$CARGO_TARGET_DIR/failing"
machine="$(rustc -vV | sed -n 's/^host: //p')"
programs="$CARGO_TARGET_DIR/$machine/release"

# The target is named so that build scripts are compiled without these flags.
build() {
  RUSTFLAGS="--cfg fuzzing -Ccodegen-units=1 -Clink-dead-code -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares" \
    cargo build --locked --release --quiet --manifest-path fuzz/Cargo.toml --target "$machine"
  mkdir -p "$failing"
}

# run TARGET LABEL ARGUMENTS…: one target. When it finds something, says how to see it again.
run() {
  local target="$1" label="$2" log="$CARGO_TARGET_DIR/$1.log"
  shift 2
  if ! "$programs/$target" -max_len=16384 -timeout=10 -rss_limit_mb=4096 -artifact_prefix="$failing/$target-" "$@" >"$log" 2>&1; then
    grep -vE '	(NEW|REDUCE|RELOAD|pulse) |^WARNING' "$log" | cut -c 1-2000 | tail -n 30
    printf '\n%s: found something. See it again: tools/fuzz.sh one %s %s\n' "$target" "$target" "$(ls -t "$failing/$target"-* 2>/dev/null | head -n 1)"
    exit 1
  fi
  printf '%-10s %s: %s, nothing found\n' "$target" "$label" "$(grep -oE '^Done [0-9]+ runs' "$log" | tail -n 1)"
}

case "${1:-}" in
  short)
    cargo fmt --check --manifest-path fuzz/Cargo.toml
    build
    for target in $targets; do
      # The first folder is where new finds go: one that is thrown away, so that every run begins with the same corpus.
      fresh="$(mktemp -d)"
      run "$target" "seed 1" -seed=1 -runs="${FUZZ_RUNS:-15000}" "$fresh" "fuzz/corpus/$target"
      rm -rf "$fresh"
    done
    ;;
  long)
    build
    for target in $targets; do
      mkdir -p "$found/$target"
      run "$target" "$2 minutes in three" -max_total_time="$(($2 * 60 / 3))" "$found/$target" "fuzz/corpus/$target"
    done
    ;;
  keep)
    build
    for target in $targets; do
      "$programs/$target" -set_cover_merge=1 -use_counters=0 -max_len=2500 "fuzz/corpus/$target" "$found/$target" >"$CARGO_TARGET_DIR/$target.log" 2>&1
      printf '%s: %s files, %s\n' "$target" "$(ls "fuzz/corpus/$target" | wc -l)" "$(du -sh --apparent-size "fuzz/corpus/$target" | cut -f 1)"
    done
    ;;
  one)
    build
    target="$2"
    shift 2
    exec "$programs/$target" "$@"
    ;;
  *)
    sed -n '3,6s/^# *//p' "$0"
    exit 2
    ;;
esac
