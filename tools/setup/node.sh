#!/usr/bin/env bash
# Node with npm: finishes the built site, serves it, and drives the browsers in the tests.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

found="$(node --version 2>/dev/null | tr -d v || true)"
if have npm && [ -n "$found" ] && at_least "$NODE_AT_LEAST" "$found"; then exit 0; fi
step node "looking for Node $NODE_AT_LEAST, which finishes and serves the built site" "a second"
if [ -n "$found" ] && at_least "$NODE_AT_LEAST" "$found"; then reason="Node is here, but npm is not."; else reason="Node $NODE_AT_LEAST or newer is needed and ${found:-none} was found."; fi
fail "Install Node $NODE_AT_LEAST or newer together with npm, then run the same command again." "$reason"
