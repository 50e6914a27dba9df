// One scenario, registered once for every engine, each run with a site of its own and an eye on the network.
//
// Scenarios of one file share a browser as long as they want the same look: every site has its own port, so its own origin, so nothing
// stored. After a failure, or when a scenario has closed the first tab, the next one gets a new browser.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { App } from "./app.mjs";
import { ENGINES, openSession, within } from "./engines.mjs";
import { Network, openTrap } from "./network.mjs";
import { openSite } from "./site.mjs";

const told = (process.env.ENGINE ?? "").split(",").filter(Boolean);
for (const engine of told) if (!ENGINES.includes(engine)) throw new Error(`There is no engine called ${engine}; there are ${ENGINES.join(", ")}.`);
export const engines = told.length ? told : ENGINES;

const OUTPUT = fileURLToPath(new URL("../output", import.meta.url));
const LONGEST = 180_000;

const browsers = new Map();

async function borrow(engine, look) {
  const key = JSON.stringify([engine, look]);
  const kept = browsers.get(key);
  if (kept) {
    kept.trap.caught.length = 0;
    return kept;
  }
  const trap = await openTrap();
  const session = await openSession(engine, { look, trap: trap.address }).catch(async (error) => {
    await trap.close();
    throw error;
  });
  const fresh = { key, trap, session };
  browsers.set(key, fresh);
  return fresh;
}

async function giveBack(browser, whole) {
  if (whole && (await browser.session.tidy().catch(() => false))) return;
  browsers.delete(browser.key);
  await browser.session.end();
  await browser.trap.close();
}

after(async () => {
  for (const browser of [...browsers.values()]) await giveBack(browser, false);
});

// scenario("F06 leaving at once loses nothing", { look, site }, async ({ app, session, site, network }) => { … })
// `look` is a part of USUAL in engines.mjs; `site` are the options of openSite, or a function that returns them; `t` is node's own test
// context. `only` names the engines that can do it, when some cannot: the title's reader must find the reason beside it.
export function scenario(title, ...rest) {
  const body = rest.pop();
  const { look = {}, site: wishes = {}, timeout = LONGEST, only = ENGINES } = rest[0] ?? {};
  for (const engine of engines.filter((one) => only.includes(one))) {
    test(`${title} [${engine}]`, { timeout }, async (t) => {
      const options = typeof wishes === "function" ? wishes() : wishes;
      const site = await openSite({ ...options, prelude: `${engine === "webkit" ? language(look.language ?? "en-US") : ""}${options.prelude ?? ""}` });
      let browser;
      let whole = false;
      try {
        browser = await borrow(engine, look);
        const { session, trap } = browser;
        const app = new App(session, site);
        t.after(() => {
          if (app.missed.length) t.diagnostic(`clicks that went beside what had moved, and were made again: ${app.missed.join(", ")}`);
        });
        const network = new Network(session, site, trap);
        await body({ t, engine, app, session, site, network, trap }).catch(async (error) => {
          await remember(session, `${title} ${engine}`, network).catch(() => {});
          throw error;
        });
        whole = true;
      } finally {
        if (browser) await giveBack(browser, whole);
        await site.close();
      }
    });
  }
}

// WebKit takes its language from the system's locales, and a test machine has none but C: the page is told instead.
function language(tag) {
  return `for (const [key, value] of Object.entries({ language: "${tag}", languages: ["${tag}"] })) Object.defineProperty(Navigator.prototype, key, { get: () => value });\n`;
}

// What the page looked like when the test failed: its words, and a picture where the driver can take one.
async function remember(session, title, network) {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100);
  mkdirSync(OUTPUT, { recursive: true });
  const [address, text] = await within(5000, session.driver.executeScript("return [location.href, document.body.innerText]"), "reading the page");
  const heard = [...(await network.heard("violation")), ...(await network.heard("error"))];
  writeFileSync(join(OUTPUT, `${name}.txt`), `${address}\n\n${text}\n\n${heard.join("\n")}\n`);
  if (session.engine === "webkit") return;
  writeFileSync(join(OUTPUT, `${name}.png`), await within(10_000, session.driver.takeScreenshot(), "the picture"), "base64");
}
