#!/usr/bin/env bash
# A spreadsheet program: the tables that teams hand on are opened in one.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

debian spreadsheet "installing LibreOffice's spreadsheet, in which the tests open the tables" "about 2 minutes, once" "soffice" "--no-install-recommends libreoffice-calc"
