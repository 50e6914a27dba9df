// The app as a person uses it: things are found by role and visible name, typed with real keys, clicked with a real pointer. Every wait
// is for something that can be seen; when it does not come, the message says what was there instead.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import selenium from "selenium-webdriver";
import { OPENING } from "./words.mjs";

const { Key, error: failures } = selenium;
const FIND = `${readFileSync(fileURLToPath(new URL("./page/find.js", import.meta.url)), "utf8")}\nreturn find(arguments[0]);`;
const PATIENCE = 10_000;

const TEXT = ["textbox", "searchbox", "spinbutton"];
const PRESSED = ["button", "link"];

export class App {
  constructor(session, site) {
    Object.assign(this, { session, site, patience: PATIENCE, missed: [] });
  }

  get driver() {
    return this.session.driver;
  }

  // ---- going places

  // Opens a route and waits for its heading. `hash` is as in the address bar: "#/…". An address within the page that is open is not
  // loaded but followed, and until the app has heard of it, what was on the screen before looks ready, too.
  async open(hash = "") {
    const address = this.site.url + hash;
    const follows = await this.driver.executeScript(`
      const [here, there] = [location.href, new URL(arguments[0]).href];
      if (!there.includes("#") || here === there || here.split("#")[0] !== there.split("#")[0]) return false;
      window.__followed = false;
      addEventListener("hashchange", () => { window.__followed = true; }, { once: true });
      return true;
    `, address);
    await this.driver.get(address);
    if (follows) await this.until(`${hash} to be followed`, () => this.driver.executeScript("return window.__followed !== false"));
    await this.ready();
  }

  reload() {
    return this.anew(() => this.driver.navigate().refresh());
  }

  // Presses what loads the page again.
  pressToLoadAgain(name, where) {
    return this.anew(() => this.press(name, where));
  }

  // Does what loads the page again. Until the browser has let go of the old page, that one looks ready, too. Whoever is asked
  // whether to leave says yes: how a driver answers for them differs.
  async anew(act) {
    await this.driver.executeScript("document.documentElement.dataset.before = ''; addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)");
    await act();
    await this.until("the page to be loaded again", () => this.driver.executeScript("return Boolean(document.documentElement) && !('before' in document.documentElement.dataset)"));
    await this.ready();
  }

  async back() {
    await this.driver.navigate().back();
  }

  // The app has taken over from the static page: `main` holds a focusable h1 and nothing says that it is still opening, nor that this screen's
  // code is on its way. A busy machine may take its time to compile the app, and that is no failure of it.
  async ready() {
    await this.until("the app to start", () =>
      this.driver.executeScript("const h = document.querySelector('main h1'); return document.readyState === 'complete' && Boolean(h) && !document.getElementById('boot') && !arguments[0].includes(h.textContent.trim())", OPENING), 30_000);
    await this.settled();
  }

  // What a screen does in the moment after it was drawn has happened: its heading has the focus, its top is seen, its type fits.
  settled() {
    return this.until("the page to settle", async () => {
      await this.driver.executeAsyncScript("const done = arguments[0]; setTimeout(() => setTimeout(() => done(), 0), 0)");
      return true;
    });
  }

  // ---- finding

  // Exactly one element. `role` may be a list; `name` a text (whole name, or how it begins) or a pattern; `within` narrows to named
  // places, outermost first: { within: [["article", "Planning together"], ["group", "Check-ins"]] }.
  async find(role, name, { within } = {}) {
    let last;
    await this.until(() => {
      if (!last) return `${role} ${name ?? ""}`;
      const other = last.elements.length > 1 ? `found ${last.elements.length} instead of one: ${last.names.join(" | ")}` : `there are: ${last.there.join(", ") || "none of that role"}`;
      return `${[role].flat().join(" or ")} “${name ?? ""}”${within ? ` within ${JSON.stringify(within)}` : ""}; ${other}`;
    }, async () => (last = await this.look(role, name, within)).elements.length === 1);
    return last.elements[0];
  }

  // All that match now, without waiting: { elements, names }. A page that has only begun to load has none.
  async look(role, name, within) {
    return (await this.run({ role, name: plain(name), within: places(within) })) ?? { elements: [], names: [], there: [] };
  }

  async names(role, { within } = {}) {
    return (await this.look(role, undefined, within)).names;
  }

  run(query) {
    return this.driver.executeScript(FIND, query);
  }

  // Waits until something of that role and name is there (or is gone).
  sees(role, name, { within } = {}) {
    return this.find(role, name, { within });
  }

  async gone(role, name, { within } = {}) {
    await this.until(`${role} “${name}” to go`, async () => (await this.look(role, name, within)).elements.length === 0);
  }

  // Visible text, anywhere or within a place. A page that has only begun to load has none.
  async text({ within } = {}) {
    return (await this.run({ what: "text", within: places(within) })) ?? "";
  }

  async reads(wanted, { within } = {}) {
    let said = "";
    await this.until(() => `the text “${wanted}”; the page reads: ${said.slice(0, 1500)}`, async () => matches((said = await this.text({ within })), wanted));
    return said;
  }

  async doesNotRead(unwanted, { within } = {}) {
    await this.until(`the text “${unwanted}” to go`, async () => !matches(await this.text({ within }), unwanted));
  }

  // The one h1. With a text, waits for it to say so.
  async heading(wanted) {
    let names = [];
    await this.until(() => `the heading “${wanted ?? ""}”; it is “${names.join(" | ")}”`, async () => {
      names = (await this.driver.executeScript("return [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).map((h) => h.innerText.replace(/\\s+/g, ' ').trim())")) ?? [];
      return names.length === 1 && (wanted === undefined || matches(names[0], wanted));
    });
    return names[0];
  }

  // What the status line announced last; with a text, waits for it.
  async status(wanted) {
    let said = "";
    await this.until(() => `the status line to say “${wanted}”; it says “${said}”`, async () => {
      said = (await this.driver.executeScript("return [...document.querySelectorAll('[role=status]')].map((s) => s.textContent.trim()).filter(Boolean).join(' ')")) ?? "";
      return wanted === undefined || matches(said, wanted);
    });
    return said;
  }

  // ---- doing

  // Presses a button or follows a link by its visible name. The focus may move in the moment after it, and then stays where it is.
  async press(name, { role = PRESSED, within } = {}) {
    await this.act(role, name, within, (element) => this.tap(element));
    await this.settled();
  }

  // Chooses a radio or ticks a checkbox by its visible name, on its label as a finger would, and waits until it is so.
  async choose(name, { within, role = ["radio", "checkbox"] } = {}) {
    await this.act(role, name, within, async (element) => {
      if (!(await element.isSelected())) await this.tap(element);
    });
    await this.until(`“${name}” to be chosen`, async () => (await this.find(role, name, { within })).isSelected());
  }

  async untick(name, { within } = {}) {
    await this.act("checkbox", name, within, async (element) => {
      if (await element.isSelected()) await this.tap(element);
    });
    await this.until(`“${name}” to be unticked`, async () => !(await (await this.find("checkbox", name, { within })).isSelected()));
  }

  // Takes an option of a drop-down list by its visible text.
  pick(label, option, { within } = {}) {
    return this.act("combobox", label, within, async (element) => {
      const options = await element.findElements({ css: "option" });
      for (const one of options) if ((await one.getText()).trim() === option) return one.click();
      throw new Error(`The list “${label}” has no “${option}”.`);
    });
  }

  // Replaces what a field holds, with real keys.
  async fill(label, value, { within } = {}) {
    await this.act(TEXT, label, within, async (element) => {
      await this.tap(element);
      if (await element.getProperty("value")) {
        await element.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
      }
      await this.type(value);
    });
    await this.until(`“${label}” to hold what was typed`, async () => (await this.value(label, { within })) === String(value).replace(/\r\n?/g, "\n"));
  }

  // Adds at the end of what a field holds.
  append(label, value, { within } = {}) {
    return this.act(TEXT, label, within, async (element) => {
      await this.tap(element);
      await element.sendKeys(Key.chord(Key.CONTROL, Key.END));
      await this.type(value);
    });
  }

  // Puts a text at the end of what a field holds, or in its place, in one go, as from the clipboard. Typed letter by letter on a slow
  // machine it would be saved, and put together with what another window wrote, before its last letter is there.
  paste(label, value, { within, instead = false } = {}) {
    return this.act(TEXT, label, within, (element) => this.driver.executeScript(`
      const [box, text, instead] = arguments;
      box.focus();
      box.setSelectionRange(instead ? 0 : box.value.length, box.value.length);
      document.execCommand("insertText", false, text);
    `, element, value, instead));
  }

  value(label, { within } = {}) {
    return this.act([...TEXT, "combobox"], label, within, (element) => element.getProperty("value"));
  }

  chosen(name, { within } = {}) {
    return this.act(["radio", "checkbox"], name, within, (element) => element.isSelected());
  }

  // Waits until a field holds exactly this, whoever wrote it.
  async holds(label, wanted, { within } = {}) {
    let value;
    await this.until(() => `“${label}” to hold “${wanted}”; it holds “${value}”`, async () => (value = await this.value(label, { within })) === wanted);
  }

  // Types into whatever has the focus. Drivers have no keys for characters beyond U+FFFF, nor for a tab inside a text, so those arrive
  // as from an emoji picker or the clipboard: as inserted text, with the same input events.
  async type(value) {
    for (const [part] of String(value).matchAll(/[\u{10000}-\u{10ffff}\t]+|[^\u{10000}-\u{10ffff}\t]+/gu)) {
      if (/^[\u{10000}-\u{10ffff}\t]/u.test(part)) await this.driver.executeScript("document.execCommand('insertText', false, arguments[0])", part);
      else await (await this.driver.switchTo().activeElement()).sendKeys(part.replaceAll("\n", Key.ENTER));
    }
  }

  // Keys to wherever the focus is: app.keys(Key.TAB, " ", "a").
  async keys(...keys) {
    for (const key of keys) await this.driver.actions().sendKeys(key).perform();
  }

  // One combination: app.chord(Key.CONTROL, "s").
  async chord(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of [...keys].reverse()) actions.keyUp(key);
    await actions.perform();
  }

  // { role, name, value, checked } of what has the focus.
  async focused() {
    return (await this.run({ what: "describe" })) ?? { role: "none", name: "" };
  }

  async focusIs(role, name) {
    let now = {};
    await this.until(() => `the focus on ${role} “${name}”; it is on ${now.role} “${now.name}”`, async () => {
      now = await this.focused();
      return [role].flat().includes(now.role) && (name === undefined || matches(now.name, name, true));
    });
  }

  // Walks with Tab (or backwards) until the focus is there; more than `most` stops means that it cannot be reached.
  async tabTo(role, name, { most = 120, backwards = false } = {}) {
    const passed = [];
    for (let stop = 0; stop <= most; stop += 1) {
      const now = await this.focused();
      if ([role].flat().includes(now.role) && matches(now.name, name, true)) return;
      const here = `${now.role} “${now.name.slice(0, 40)}”`;
      if (passed.slice(-4).every((one) => one === here) && passed.length > 4) assert.fail(`The focus is stuck on ${here}; it passed: ${passed.join(", ")}`);
      passed.push(here);
      if (backwards) await this.chord(Key.SHIFT, Key.TAB);
      else await this.keys(Key.TAB);
    }
    assert.fail(`Tab never came to ${role} “${name}”. It passed: ${passed.join(", ")}`);
  }

  // ---- tabs, hiding, storage

  // As the person does who switches to another app: the page becomes hidden and nothing else.
  async hide() {
    await this.driver.manage().window().minimize();
    await this.until("the page to be hidden", () => this.driver.executeScript("return document.visibilityState === 'hidden'"));
  }

  async show() {
    await this.session.resizeWindow();
    await this.until("the page to be seen", () => this.driver.executeScript("return document.visibilityState === 'visible'"));
  }

  // A second tab on the same app. Returns an App-like view of it: `await app.tab(handle)` goes back to one.
  async newTab(hash = "") {
    await this.driver.switchTo().newWindow("tab");
    await this.session.dress();
    await this.driver.get(this.site.url + hash);
    await this.ready();
    return this.driver.getWindowHandle();
  }

  currentTab() {
    return this.driver.getWindowHandle();
  }

  async tab(handle) {
    await this.driver.switchTo().window(handle);
  }

  async storage() {
    let found = null;
    await this.until("the storage to answer", async () => (found = await this.driver.executeScript("return Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]))")) !== null);
    return found;
  }

  // ---- waiting

  async until(what, condition, patience = this.patience) {
    let trouble = null;
    const say = () => `Waited ${patience / 1000} s in ${this.session.engine} for ${typeof what === "function" ? what() : what}.${trouble ? ` (${trouble.message})` : ""}`;
    const holds = async () => {
      try {
        const answer = await condition();
        trouble = null;
        return Boolean(answer);
      } catch (error) {
        // An element redrawn between two commands is looked for again, and a page that gives way to the next one is asked again;
        // anything else is a real failure.
        if (!passing(error)) throw error;
        trouble = error;
        return false;
      }
    };
    await this.driver.wait(holds, patience, undefined, 40).catch(async (error) => {
      throw error instanceof failures.TimeoutError ? new Error(say() + (await this.stopped())) : error;
    });
  }

  // What the dialog says of an app that has stopped: whoever waits for it waits in vain, and this is why.
  async stopped() {
    const cause = await this.driver.executeScript("return document.querySelector('dialog#crash[open] [data-cause] pre')?.textContent").catch(() => null);
    return cause ? ` The app has stopped: ${cause}` : "";
  }

  // Finds and acts; if the element was redrawn in between, finds it again.
  async act(role, name, within, action) {
    await this.find(role, name, { within });
    let done;
    await this.until(`${[role].flat().join(" or ")} “${name}” to take the action`, async () => {
      done = await action(await this.find(role, name, { within }));
      return true;
    });
    return done;
  }

  // A real click, again if it went beside its goal.
  async click(element) {
    await this.until("the click to meet its goal", async () => {
      await this.tap(element);
      return true;
    });
  }

  // A real click in the middle of the element, or of its label when the element itself is covered by it. A pointer is led to where its
  // goal was: what another window wrote, or a file that has just come, may have moved it since.
  async tap(element) {
    const target = await this.driver.executeScript((one) => {
      const goal = one.matches("input[type=radio], input[type=checkbox]") && one.labels?.length ? one.labels[0] : one;
      goal.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const aim = { met: goal.matches(":disabled") };
      window.__aim = aim;
      addEventListener("click", (event) => { aim.met ||= event.composedPath().includes(goal); }, { capture: true, once: true });
      return goal;
    }, element);
    await target.click();
    // No answer is one, too: the click led away from this page.
    const met = await this.driver.executeScript("return window.__aim?.met").catch(() => null);
    if (met !== false) return;
    this.missed.push(await this.driver.executeScript("return arguments[0].innerText || arguments[0].id", target).catch(() => "something that has gone"));
    throw new Missed("the click went beside its goal, which moved");
  }
}

class Missed extends Error {}

const REDRAWN = [Missed, failures.StaleElementReferenceError, failures.ElementClickInterceptedError, failures.ElementNotInteractableError, failures.NoSuchElementError];
const LEAVING = /unload|navigat|discarded|execution context|actor .* destroyed/i;

function passing(error) {
  return REDRAWN.some((kind) => error instanceof kind) || (error instanceof failures.WebDriverError && LEAVING.test(error.message));
}

const plain = (name) => (name instanceof RegExp ? { source: name.source, flags: name.flags } : name);
const places = (within) => (within ? (Array.isArray(within[0]) ? within : [within]) : []).map(([role, name]) => ({ role, name: plain(name) }));

function matches(said, wanted, whole = false) {
  if (wanted instanceof RegExp) return wanted.test(said);
  const tidy = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();
  return whole ? tidy(said) === tidy(wanted) || tidy(said).startsWith(`${tidy(wanted)} `) : tidy(said).includes(tidy(wanted));
}
