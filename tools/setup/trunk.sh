#!/usr/bin/env bash
# trunk: turns the Rust crate, the page and the styles into a static site.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ -x "$(tool_dir trunk "$TRUNK")/bin/trunk" ] && exit 0
[ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK" ] && exit 0
step trunk "building trunk $TRUNK, which turns the code into a website" "about 6 minutes, once"
cargo_tool trunk "$TRUNK" trunk --locked ||
  fail "Check that crates.io can be reached and that a C compiler is installed (Debian: \`sudo apt-get install gcc\`), then run the same command again."
