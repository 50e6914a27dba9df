#!/usr/bin/env bash
# Serves a quick build and makes it anew after each change: reload the page to see it. Same policy and same files as the real site.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
unset NO_COLOR
mkdir -p dist-dev
tools/with-tools trunk --log warn build --offline true --dist dist-dev
tools/with-tools trunk --log warn watch --offline true --dist dist-dev &
watcher=$!
trap 'kill "$watcher" 2>/dev/null || true' EXIT
node tools/serve.mjs dist-dev --port "${PORT:-8417}"
