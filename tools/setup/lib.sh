# What every set-up step shares: where tools are kept, how a step speaks, and how an install becomes visible only when it is whole.
# A step is silent when there is nothing to do.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
# shellcheck source=versions.sh
. "$ROOT/tools/setup/versions.sh"

# Per user and keyed by version, so that a second clone finds what the first one built.
TOOLS="${JUNEWARD_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/juneward}"
LOGS="$TOOLS/logs"
mkdir -p "$LOGS"

have() { command -v "$1" >/dev/null 2>&1; }

# step NAME WHAT-AND-WHY ABOUT-HOW-LONG: opens a step and its log.
step() {
  STEP="$1"
  LOG="$LOGS/$1.log"
  : >"$LOG"
  printf '  %s: %s (%s)\n' "$1" "$2" "$3"
}

# logged COMMAND…: runs it with everything it says kept in the step's log.
logged() {
  printf '\n$ %s\n' "$*" >>"$LOG"
  "$@" >>"$LOG" 2>&1 </dev/null
}

# The likeliest reason in the log: the first line of the last command that names an error, or else its last line.
why() {
  local last line
  last="$(awk '/^\$ / { text = ""; next } NF { text = text $0 "\n" } END { printf "%s", text }' "$LOG" 2>/dev/null || true)"
  line="$(printf '%s' "$last" | grep -iE '(^|[^a-z])(error|fatal|failed|unable|cannot|could not|E:)' | grep -vE 'npm error (code|errno|syscall|A complete)' | head -n 1 || true)"
  [ -n "$line" ] || line="$(printf '%s' "$last" | tail -n 1)"
  printf '%s' "${line:-nothing was printed}" | cut -c 1-300
}

# fail WHAT-TO-DO [WHY]: closes the set-up with which step, why and one thing to do.
fail() {
  {
    printf '\nSet-up stopped at step "%s".\n' "$STEP"
    printf '  Why:        %s\n' "${2:-$(why)}"
    printf '  What to do: %s\n' "$1"
    if [ -s "${LOG:-}" ]; then printf '  Full log:   %s\n' "$LOG"; fi
  } >&2
  exit 1
}

# debian STEP WHAT-AND-WHY ABOUT-HOW-LONG "PROGRAMS" "PACKAGES, AND HOW": installs Debian's packages where one of the programs is missing.
debian() {
  local program missing=""
  for program in $4; do have "$program" || missing="$missing $program"; done
  [ -z "$missing" ] && return 0
  step "$1" "$2" "$3"
  have apt-get || fail "Install what these Debian packages hold in your system's own way, then run the same command again: ${5#--* }" "missing:$missing"
  [ "$(id -u)" = 0 ] || fail "Run \`sudo apt-get install $5\`, then the same command again." "missing:$missing; only root may install packages."
  export DEBIAN_FRONTEND=noninteractive
  logged apt-get update || printf '    the package lists could not be refreshed; going on with the ones that are here\n'
  # shellcheck disable=SC2086
  logged apt-get install -y $5 || fail "Run \`apt-get update\`, then the same command again."
}

# at_least WANTED FOUND: compares versions number by number.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$1" ]; }

# The cached folder of a tool. Its name carries the version.
tool_dir() { printf '%s/%s-%s' "$TOOLS" "$1" "$2"; }

# keep FROM TO: shows a finished install under its final name in one move. If another clone was faster, its copy stays.
keep() {
  if [ -e "$2" ]; then rm -rf "$1"; else mv "$1" "$2"; fi
}

# cargo_tool NAME VERSION CRATE [FLAGS…]: installs a program from crates.io into its own cached folder.
# The compiled pieces stay until the install is whole, so that an interrupted one carries on where it stopped.
cargo_tool() {
  local name="$1" version="$2" crate="$3"
  shift 3
  local final parts fresh
  final="$(tool_dir "$name" "$version")"
  parts="$TOOLS/unfinished/$name-$version"
  fresh="$parts/install-$$"
  mkdir -p "$parts"
  CARGO_TARGET_DIR="$parts/target" logged cargo install "$crate" --version "$version" --root "$fresh" "$@" || return 1
  keep "$fresh" "$final"
  rm -rf "$parts"
}
