// The three engines: finding their programs, starting a driver, opening a session with a fresh or a kept profile.
//
// Nothing here downloads anything: every driver is a process that this file starts, and the client is only told its address.
// How a person's settings (dark, reduced motion, forced colours, language, window) are imitated differs per engine and is all here.
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import selenium from "selenium-webdriver";
import { Command } from "selenium-webdriver/lib/command.js";
import { startDisplay } from "./display.mjs";
import { freePort, startProcess } from "./processes.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];

const DEBIAN = "Run `make test`, which installs what is missing, or on Debian: apt-get install";

// Where each program may be: an explicit path, then PATH, then the places where the set-up or Debian puts it.
const PROGRAMS = {
  chromedriver: { variable: "JUNEWARD_CHROMEDRIVER", names: ["chromedriver"], also: () => [], advice: `${DEBIAN} chromium chromium-driver` },
  chromium: { variable: "JUNEWARD_CHROMIUM", names: ["chromium", "chromium-browser", "google-chrome"], also: () => [], advice: `${DEBIAN} chromium` },
  geckodriver: {
    variable: "JUNEWARD_GECKODRIVER",
    names: ["geckodriver"],
    also: () => below(join(homedir(), ".cache", "juneward"), /^geckodriver/, "bin/geckodriver"),
    advice: "Run `make test`, which builds it, or: cargo install geckodriver",
  },
  firefox: { variable: "JUNEWARD_FIREFOX", names: ["firefox-esr", "firefox"], also: () => [], advice: `${DEBIAN} firefox-esr` },
  webkitdriver: { variable: "JUNEWARD_WEBKITDRIVER", names: ["WebKitWebDriver"], also: () => [], advice: `${DEBIAN} webkit2gtk-driver` },
  minibrowser: {
    variable: "JUNEWARD_MINIBROWSER",
    names: ["MiniBrowser"],
    also: () => ["/usr/lib", "/usr/libexec", ...below("/usr/lib", /-linux-/, "")].flatMap((lib) => below(lib, /^webkit2?gtk-/, "MiniBrowser")),
    advice: `${DEBIAN} webkit2gtk-driver`,
  },
};

function below(folder, pattern, rest) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => pattern.test(name)).sort().reverse().map((name) => join(folder, name, rest));
}

function usable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// A missing program is an error with what to install in it, never a test left out.
function program(key) {
  const { variable, names, also, advice } = PROGRAMS[key];
  const told = process.env[variable];
  if (told) {
    if (usable(told)) return told;
    throw new Error(`${variable} points to ${told}, which is not a program. Correct it or unset it.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...also()].find(usable);
  if (!found) throw new Error(`${names[0]} is missing. ${advice}.`);
  return found;
}

// MiniBrowser makes its window no narrower.
const NARROWEST_WEBKIT = 334;

// What a person's machine looks like unless a test says otherwise.
export const USUAL = { language: "en-US", width: 1280, height: 800, dark: false, stillness: false, forced: false };

// Opens a browser and returns the session. `look` overrides parts of USUAL; `trap` is the address of a proxy that hears of every
// request not meant for this machine (see network.mjs); `profile` is the home of an earlier session, to come back "tomorrow".
export async function openSession(engine, { look = {}, trap = null, profile = null } = {}) {
  if (!ENGINES.includes(engine)) throw new Error(`There is no engine called ${engine}; there are ${ENGINES.join(", ")}.`);
  const home = profile ?? mkdtempSync(join(tmpdir(), `juneward-${engine}-`));
  const downloads = join(home, "Downloads");
  mkdirSync(downloads, { recursive: true });
  const session = new Session(engine, home, downloads, { ...USUAL, ...look }, trap);
  try {
    await open(session);
  } catch (error) {
    await session.end();
    throw new Error(`${engine} could not be started: ${error.message}`, { cause: error });
  }
  return session;
}

async function open(session) {
  const { engine, look, trap } = session;
  // WebKit's driver now and then misses the moment at which its browser is ready to be spoken to, and then waits for ever; and a port that
  // was free may be taken before a driver listens at it. That is before any page is open, so a driver that has not answered in time, or
  // has stopped by then, is replaced. Nothing after this point is tried twice.
  for (let left = 2; !session.driver; left -= 1) {
    try {
      await { chromium, firefox, webkit }[engine](session, look, trap);
    } catch (error) {
      if (!(error instanceof Late) || left === 0) throw error;
      await session.close();
    }
  }
  await session.driver.manage().setTimeouts({ implicit: 0, pageLoad: 30_000, script: 30_000 });
  await session.dress();
  session.first = await session.driver.getWindowHandle();
}

class Session {
  constructor(engine, home, downloads, look, trap) {
    Object.assign(this, { engine, home, downloads, look, trap, driver: null, processes: [] });
  }

  // Closes the browser and opens it again with the same profile: tomorrow morning. The tab is closed first, so that the page gets the
  // same last moments as when a person closes it; a second tab beside it keeps the browser alive and sees what was stored.
  // MiniBrowser forgets everything under automation, whatever its profile: there the stored bytes, as they were *after* the page had
  // gone, are carried over to the new browser by hand, before the app starts.
  async reopen(site) {
    const page = await this.driver.getWindowHandle();
    const carried = this.engine === "webkit" ? `${site.origin}/__storage` : null;
    await this.driver.switchTo().newWindow("tab");
    const keeper = await this.driver.getWindowHandle();
    await this.driver.get(carried ?? "about:blank");
    await this.driver.switchTo().window(page);
    await this.driver.close();
    await this.driver.switchTo().window(keeper);
    const kept = carried ? await this.driver.executeScript("return Object.entries(localStorage)") : [];
    await this.close();
    await open(this);
    if (!carried) return;
    await this.driver.get(carried);
    await this.driver.executeScript("for (const [key, value] of arguments[0]) localStorage.setItem(key, value)", kept);
  }

  // Leaves the browser as a person does: it is told to quit and may finish its writing. The profile stays.
  async close() {
    const driver = this.driver;
    this.driver = null;
    if (driver) await within(10_000, driver.quit(), "quitting the browser").catch(() => {});
    for (const handle of this.processes.splice(0).reverse()) await handle.stop();
  }

  // The power goes: driver and browser end at once, with no time for anything. Then the same profile is opened again.
  async killAndReopen() {
    this.driver = null;
    for (const handle of this.processes) handle.kill("SIGKILL");
    for (const handle of this.processes.splice(0)) await handle.stop();
    await open(this);
  }

  // Closes and forgets: nothing of the profile stays on this machine.
  async end() {
    await this.close();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  // Gives the current tab its size, and in Chromium the person's settings, which hold for as long as the tab lives.
  async dress() {
    const { width, height, dark, stillness, forced } = this.look;
    if (this.engine === "chromium") {
      await this.devtools("Emulation.setEmulatedMedia", {
        features: [
          { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
          { name: "prefers-reduced-motion", value: stillness ? "reduce" : "no-preference" },
          { name: "forced-colors", value: forced ? "active" : "none" },
        ],
      });
    }
    await this.resize(width, height);
  }

  // Leaves one empty tab, ready for the next scenario. False when the first tab has gone: then a new browser is simpler.
  async tidy() {
    const handles = await this.driver.getAllWindowHandles();
    if (!handles.includes(this.first)) return false;
    for (const handle of handles) {
      if (handle === this.first) continue;
      await this.driver.switchTo().window(handle);
      await this.driver.close();
    }
    await this.driver.switchTo().window(this.first);
    await this.driver.get("about:blank");
    await this.dress();
    if (this.engine === "chromium") await this.command("log", { type: "performance" });
    return true;
  }

  // Brings a minimised window back at its usual size.
  async resizeWindow() {
    await this.driver.manage().window().setRect({ width: this.look.width, height: this.look.height });
  }

  // The inner size of the window, in CSS pixels: the page really is laid out at this width.
  async resize(width, height) {
    if (this.engine === "chromium") {
      await this.devtools("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    } else if (this.engine === "firefox") {
      const context = await this.driver.getWindowHandle();
      await this.bidi("browsingContext.setViewport", { context, viewport: { width, height } });
    } else {
      await this.driver.manage().window().setRect({ width, height });
    }
    const wide = this.engine === "webkit" ? Math.max(width, NARROWEST_WEBKIT) : width;
    let now;
    await this.driver.wait(async () => (now = await this.driver.executeScript("return innerWidth")) === wide, 10_000, () => `the window did not become ${wide} pixels wide, but ${now}`, 20);
  }

  // A driver's command that the client has no method for.
  command(name, parameters = {}) {
    const command = new Command(name);
    for (const [key, value] of Object.entries(parameters)) command.setParameter(key, value);
    return this.driver.execute(command);
  }

  // Chromium only: a DevTools command, through the driver's own connection.
  devtools(cmd, params = {}) {
    return this.command("devtools", { cmd, params });
  }

  // Firefox only: a WebDriver BiDi command.
  async bidi(method, params) {
    const answer = await (await this.driver.getBidi()).send({ method, params });
    if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  }
}

class Late extends Error {}

export function within(milliseconds, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late(`${what} took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function connect(session, port, handle, capabilities) {
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + 20_000;
  for (;;) {
    if (handle.over()) throw new Late(`the driver stopped (${handle.over()}). ${handle.said()}`);
    const ready = await fetch(`${url}/status`).then((answer) => answer.json()).catch(() => null);
    if (ready) break;
    if (Date.now() > until) throw new Late(`the driver did not answer within 20 s. ${handle.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const wanted = new selenium.Capabilities(capabilities);
  const driver = await within(session.engine === "webkit" ? 15_000 : 60_000, Promise.resolve(new selenium.Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(wanted).build()), "opening the browser");
  await driver.getSession();
  const executor = driver.getExecutor();
  executor.defineCommand("devtools", "POST", "/session/:sessionId/goog/cdp/execute");
  executor.defineCommand("log", "POST", "/session/:sessionId/se/log");
  executor.defineCommand("print", "POST", "/session/:sessionId/print");
  session.driver = driver;
}

const machine = (session, more = {}) => ({ ...process.env, TZ: "America/Los_Angeles", HOME: session.home, TMPDIR: tmpdir(), ...more });

// A native dialog that nobody expects stays open and fails the next command; the drivers' usual choice would be to close it unseen.
const COMMON = { unhandledPromptBehavior: "ignore" };

function proxy(trap) {
  return trap ? { proxy: { proxyType: "manual", httpProxy: trap, sslProxy: trap, noProxy: ["127.0.0.1"] } } : {};
}

async function chromium(session, look, trap) {
  const driver = program("chromedriver");
  const port = await freePort();
  const handle = startProcess(driver, [`--port=${port}`], { env: machine(session) });
  session.processes.push(handle);
  const profile = join(session.home, "profile");
  await connect(session, port, handle, {
    ...COMMON,
    ...proxy(trap),
    browserName: "chrome",
    "goog:loggingPrefs": { performance: "ALL", browser: "ALL" },
    "goog:chromeOptions": {
      binary: program("chromium"),
      args: [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-features=AutofillServerCommunication,OptimizationHints", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
        "--no-default-browser-check", "--disable-dev-shm-usage", "--disable-search-engine-choice-screen",
        `--user-data-dir=${profile}`, `--lang=${look.language}`, `--accept-lang=${look.language}`, `--window-size=${look.width},${look.height}`,
      ],
      prefs: {
        "download.default_directory": session.downloads,
        "download.prompt_for_download": false,
        "intl.accept_languages": look.language,
      },
    },
  });
}

async function firefox(session, look, trap) {
  const driver = program("geckodriver");
  const port = await freePort();
  const profile = join(session.home, "profile");
  mkdirSync(profile, { recursive: true });
  const inside = await freePort();
  const handle = startProcess(driver, ["--port", `${port}`, "--websocket-port", `${inside}`, "--host", "127.0.0.1"], { env: machine(session, { MOZ_HEADLESS: "1", MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" }) });
  session.processes.push(handle);
  await connect(session, port, handle, {
    ...COMMON,
    ...proxy(trap),
    browserName: "firefox",
    webSocketUrl: true,
    "moz:firefoxOptions": {
      binary: mortal(session, program("firefox")),
      args: ["-headless", "-profile", profile],
      prefs: { ...QUIET_FIREFOX, ...firefoxLook(look), "browser.download.dir": session.downloads },
    },
  });
}

// The driver tells Firefox to end as a whole when the process of one page ends. Here it does not hear of it, so a page can be killed.
function mortal(session, binary) {
  const script = join(session.home, "firefox");
  writeFileSync(script, `#!/bin/sh\nunset MOZ_CRASHREPORTER_SHUTDOWN\nexec "${binary}" "$@"\n`, { mode: 0o755 });
  return script;
}

const firefoxLook = (look) => ({
  "intl.accept_languages": look.language,
  "layout.css.prefers-color-scheme.content-override": look.dark ? 0 : 1,
  "ui.prefersReducedMotion": look.stillness ? 1 : 0,
  "browser.display.document_color_use": look.forced ? 2 : 1,
});

// Firefox talks to its makers at every start. Each line silences one habit, so that the trap only hears what a page asks for.
const QUIET_FIREFOX = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutHomeSnippets.updateUrl": "",
  "browser.discovery.enabled": false,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.download.alwaysOpenPanel": false,
  "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,application/octet-stream",
  "browser.newtabpage.activity-stream.feeds.system.topstories": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.blockedURIs.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.passwords.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.search.update": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.page": 0,
  "browser.topsites.contile.enabled": false,
  "browser.translations.enable": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "geo.provider.network.url": "",
  "media.gmp-manager.updateEnabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.http.speculative-parallel-limit": 0,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "remote.prefs.recommended": true,
  "security.remote_settings.crlite_filters.enabled": false,
  "security.remote_settings.intermediates.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "signon.management.page.breach-alerts.enabled": false,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
};

async function webkit(session, look, trap) {
  const driver = program("webkitdriver");
  const display = await startDisplay();
  session.processes.push(display);
  const port = await freePort();
  const config = join(session.home, ".config");
  mkdirSync(join(config, "gtk-3.0"), { recursive: true });
  writeFileSync(join(config, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${session.downloads}"\n`);
  writeFileSync(join(config, "gtk-3.0", "settings.ini"), `[Settings]\ngtk-enable-animations=${look.stillness ? 0 : 1}\n`);
  const env = machine(session, {
    DISPLAY: display.name,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(session.home, ".data"),
    XDG_CACHE_HOME: join(session.home, ".cache"),
    XDG_CURRENT_DESKTOP: "",
    LANG: "C.UTF-8",
    LANGUAGE: look.language.replace("-", "_"),
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    GSETTINGS_BACKEND: "memory",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  });
  const handle = startProcess(driver, [`--port=${port}`, "--host=127.0.0.1"], { env });
  session.processes.push(handle);
  await connect(session, port, handle, {
    ...COMMON,
    ...proxy(trap),
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": {
      binary: program("minibrowser"),
      // Without its toolbar the window can be made narrow, and its inside is exactly as large as asked.
      args: ["--automation", "--full-screen", ...(look.dark ? ["--dark-mode"] : [])],
    },
  });
}
