// Typing, and in the middle of it the page's process, or the whole browser, is killed: no last moments, no farewell events. What must be
// there afterwards is every word that was typed longer ago than the app waits (and, for a whole browser, than that browser itself takes
// to write its storage to the disk). How long that is, is measured and told: `oldestLost` is the age of the oldest word that did not survive.
import { App } from "../harness/app.mjs";
import { openSession } from "../harness/engines.mjs";
import { openSite } from "../harness/site.mjs";
import { words } from "../harness/words.mjs";
import { components, entries, fresh, screens, seed as putInPlace } from "../harness/work.mjs";
import { chance } from "./chance.mjs";
import { end, processOf } from "./processes.mjs";

const w = words("en");
const [first] = components("en");
const REVIEW = screens("team-a", first.id).review;

// How long ago a word may have been typed and still be lost, in milliseconds. A page: the longest that an edit waits. A browser: what it
// takes to write its storage down, as measured (docs/reliability.md).
export const ALLOWED = { page: 2500, chromium: 10_000, firefox: 10_000 };

// Where it can be tried. When WebKit's driver loses the process of a page, it gives up the whole session; and MiniBrowser under automation
// keeps nothing on the disk, killed or not. There a window is closed without a farewell instead (two-windows.mjs).
export const CAN = { page: ["chromium", "firefox"], browser: ["chromium", "firefox"] };

// So long is typed at the most before the end comes.
const LONGEST = 9000;

// Types words for a while, each with the moment at which its field showed it.
async function typing(app, any, count) {
  const typed = [];
  for (const end = Date.now() + 1500 + any.below(LONGEST); Date.now() < end;) {
    const word = `k${(count.typed += 1)}k`;
    await app.append(w.Review.Note, ` ${word}`);
    typed.push({ word, at: Date.now() });
  }
  return typed;
}

// What is gone of what was typed, oldest first, given what is stored.
function gone(typed, text, killed) {
  return typed.filter(({ word }) => !text.includes(word)).map(({ word, at }) => ({ word, age: killed - at }));
}

const stored = async (app, site) => {
  await app.driver.get(`${site.origin}/__storage`);
  return Object.values(await app.storage()).join("\n");
};

async function killPage(app, session, site, any, count) {
  const keeper = await app.currentTab();
  await app.driver.get(`${site.origin}/__storage`);
  const mine = await app.newTab(REVIEW);
  const page = await processOf(app);
  const typed = await typing(app, any, count);
  const killed = Date.now();
  end(page);
  await app.tab(keeper);
  const text = await stored(app, site);
  // What is left of the tab is put away, as a person does who sees that it has crashed.
  await app.tab(mine);
  await app.driver.close();
  await app.tab(keeper);
  return gone(typed, text, killed);
}

async function killBrowser(app, session, site, any, count) {
  await app.open(REVIEW);
  const typed = await typing(app, any, count);
  const killed = Date.now();
  await session.killAndReopen();
  return gone(typed, await stored(app, site), killed);
}

// One line of the table. `what` is "page" or "browser".
export async function killed(engine, what, { seed, rounds = Infinity, until = Infinity }) {
  const any = chance(seed);
  const allowed = what === "page" ? ALLOWED.page : ALLOWED[engine];
  const site = await openSite();
  const session = await openSession(engine);
  const count = { typed: 0 };
  const result = { scenario: `${what} killed`, engine, seed, attempts: 0, accepted: 0, lost: [], conflicts: 0, oldestLost: 0 };
  try {
    await putInPlace(new App(session, site), entries(fresh()));
    // A browser that has been told something long ago has written it down: what is looked at is what was typed since.
    for (let round = 0; round < rounds && Date.now() < until; round += 1) {
      const app = new App(session, site);
      const lost = await (what === "page" ? killPage : killBrowser)(app, session, site, any, count);
      result.attempts += 1;
      for (const { word, age } of lost) {
        result.oldestLost = Math.max(result.oldestLost, age);
        if (age > allowed) result.lost.push(`${word} (${age} ms)`);
      }
      if (what === "browser" && !(await stored(app, site)).includes("team-a")) await putInPlace(app, entries(fresh()));
    }
    result.accepted = count.typed;
  } finally {
    await session.end();
    await site.close();
  }
  return result;
}
