#!/usr/bin/env bash
# A C++ compiler: libFuzzer, which throws bytes at the readers of files, is written in it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

have c++ && exit 0
step cpp "installing a C++ compiler, with which libFuzzer is built" "about 1 minute, once"
have apt-get || fail "Install a C++ compiler that can be called as c++, then run the same command again." "no C++ compiler was found"
[ "$(id -u)" = 0 ] || fail "Run \`sudo apt-get install g++\`, then the same command again." "no C++ compiler was found, and only root may install one"
export DEBIAN_FRONTEND=noninteractive
logged apt-get update || printf '    the package lists could not be refreshed; going on with the ones that are here\n'
logged apt-get install -y g++ || fail "Run \`apt-get update\`, then the same command again."
