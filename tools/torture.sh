#!/usr/bin/env bash
# Tries to lose an edit, for TORTURE_MINUTES (15): models on this machine, two windows and killed processes in real browsers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export JUNEWARD_DIST="${JUNEWARD_DIST:-$PWD/dist}"
exec tools/with-tools node tests/e2e/torture/run.mjs
