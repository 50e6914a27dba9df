#!/usr/bin/env bash
# A C++ compiler: libFuzzer, which throws bytes at the readers of files, is written in it.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

debian cpp "installing a C++ compiler, with which libFuzzer is built" "about 1 minute, once" "c++" "g++"
