#!/usr/bin/env bash
# Three browsers with their drivers: teachers hold Chromebooks, iPads and whatever the district bought.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

packages="chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth"
missing=""
for program in chromium chromedriver firefox-esr WebKitWebDriver Xvfb xvfb-run xauth; do
  have "$program" || missing="$missing $program"
done
[ -z "$missing" ] && exit 0

step browsers "installing Chromium, Firefox and WebKit with their drivers, in which the tests open the app" "about 3 minutes, once"
by_hand="Run \`sudo apt-get install $packages\`, then the same command again."
have apt-get || fail "Install Chromium with chromedriver, Firefox ESR, WebKitGTK's WebDriver and Xvfb, then run the same command again." "missing:$missing"
[ "$(id -u)" = 0 ] || fail "$by_hand" "missing:$missing; only root may install packages."
export DEBIAN_FRONTEND=noninteractive
logged apt-get update || printf '    the package lists could not be refreshed; going on with the ones that are here\n'
# shellcheck disable=SC2086
logged apt-get install -y $packages || fail "Run \`apt-get update\`, then the same command again."
