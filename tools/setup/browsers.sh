#!/usr/bin/env bash
# Three browsers with their drivers: teachers hold Chromebooks, iPads and whatever the district bought.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

debian browsers "installing Chromium, Firefox and WebKit with their drivers, in which the tests open the app" "about 3 minutes, once" \
  "chromium chromedriver firefox-esr WebKitWebDriver Xvfb xvfb-run xauth" \
  "chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth"
