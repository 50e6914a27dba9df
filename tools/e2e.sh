#!/usr/bin/env bash
# Runs the whole-app tests against the sites that `make dist` and its crash drill have built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export JUNEWARD_DIST="${JUNEWARD_DIST:-$PWD/dist}"
export JUNEWARD_DIST_CRASH_DRILL="${JUNEWARD_DIST_CRASH_DRILL:-$PWD/dist-crash-drill}"
exec tools/with-tools npm test --prefix tests/e2e --silent
