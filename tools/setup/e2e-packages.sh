#!/usr/bin/env bash
# The npm packages with which the whole-app tests check accessibility.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cd "$ROOT/tests/e2e"
# npm empties the folder first and the mark is written last, so an interrupted install is not mistaken for a whole one.
mark=node_modules/.installed-from
[ -f "$mark" ] && cmp -s "$mark" package-lock.json && exit 0
step e2e-packages "installing the packages of the whole-app tests" "about half a minute"
logged npm ci --no-audit --no-fund ||
  fail "Check that npm's package registry can be reached, then run the same command again."
cp package-lock.json "$mark"
