#!/usr/bin/env bash
# geckodriver: lets the tests drive Firefox. Debian ships the browser without it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ -x "$(tool_dir geckodriver "$GECKODRIVER")/bin/geckodriver" ] && exit 0
case "$(geckodriver --version 2>/dev/null)" in "geckodriver $GECKODRIVER"*) exit 0 ;; esac
step geckodriver "building geckodriver $GECKODRIVER, which lets the tests drive Firefox" "about 3 minutes, once"
cargo_tool geckodriver "$GECKODRIVER" geckodriver --locked ||
  fail "Check that crates.io can be reached, then run the same command again."
