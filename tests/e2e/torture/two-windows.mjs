// Two windows of one browser write against each other, at random and with real keys, and now and then in the same instant, while each is
// now and then loaded again, closed and opened anew, or killed in the middle of it. A model knows what was accepted: each text typed carries
// a word of its own, and a word counts as accepted as soon as its field shows it. In the end every such word must stand in the workbook, in
// what was kept aside, or on a screen; only of a window that was killed, what is younger than the longest wait may be gone.
import assert from "node:assert/strict";
import { words } from "../harness/words.mjs";
import { components, entries, fresh, go as lead, saved, screens, seed as putInPlace } from "../harness/work.mjs";
import { chance } from "./chance.mjs";
import { ALLOWED, CAN } from "./killed.mjs";
import { end, processOf } from "./processes.mjs";

const w = words("en");
const [first, second] = components("en");
const PLACES = [
  { hash: screens("team-a", first.id).review, label: w.Review.Note },
  { hash: screens("team-a", second.id).review, label: w.Review.Note },
  { hash: screens("team-a").prepare, label: w.Prepare.School },
];

// Where the process of a page can't be ended without its driver, its farewell is not heard, and then it is closed. For the site's prelude.
export const FAREWELL = `
  for (const [on, what] of [[window, "pagehide"], [window, "beforeunload"], [document, "visibilitychange"], [window, "blur"]])
    on.addEventListener(what, (event) => { if (document.documentElement.dataset.cut) event.stopImmediatePropagation(); }, true);
`;

// Runs for a number of edits, or until the time is over, and answers with the line of the table.
export async function twoWindows({ app, site, engine }, { seed, edits = Infinity, until = Infinity }) {
  const any = chance(seed);
  const log = [];
  await putInPlace(app, entries(fresh()));
  const keeper = await app.currentTab();
  const windows = [await app.newTab(PLACES[0].hash), await app.newTab(PLACES[0].hash)];
  const at = [0, 0];
  const accepted = new Map();
  let killed = 0;
  const told = { conflicts: 0, seen: [0, 0] };
  let attempts = 0;
  let commands = 0;

  const go = async (one, place) => {
    if (at[one] === place) return;
    at[one] = place;
    await lead(app, PLACES[place].hash);
    await app.find("textbox", PLACES[place].label);
  };
  // How often this window told that two windows changed the same place. Counted where a reload does not forget it.
  const listen = () => app.driver.executeScript(`
    if (window.__counts) return;
    window.__counts = true;
    const wanted = arguments[0].map((text) => new RegExp(text));
    new MutationObserver(() => {
      const said = [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join(" ");
      if (said === window.__said) return;
      window.__said = said;
      if (wanted.some((one) => one.test(said))) sessionStorage.setItem("__told", Number(sessionStorage.getItem("__told")) + 1);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  `, [w.ToldLater.MergedOne, w.ToldLater.MergedSeveral.replace("{0}", "\\d+")]);
  const hear = async (one) => {
    const now = Number(await app.driver.executeScript("return sessionStorage.getItem('__told')"));
    told.conflicts += Math.max(0, now - told.seen[one]);
    told.seen[one] = now;
  };

  const type = async (one) => {
    await go(one, any.weighed([[6, at[one]], [2, 0], [1, 1], [1, 2]]));
    const { label } = PLACES[at[one]];
    const word = `q${(attempts += 1)}q`;
    log.push(`  ${word} into ${PLACES[at[one]].hash}`);
    await app.append(label, ` ${word}`);
    if (String(await app.value(label)).includes(word)) accepted.set(word, { one, at: Date.now() });
    else log.push(`${word} did not come to stand in “${label}”`);
  };
  // Both write into the same field, at the same moment as nearly as clocks allow.
  const both = async (one) => {
    const place = at[one];
    const when = Date.now() + 1500;
    const theirs = [`q${(attempts += 1)}q`, `q${(attempts += 1)}q`];
    log.push(`  ${theirs.join(" and ")} into ${PLACES[place].hash}`);
    for (const [index, handle] of windows.entries()) {
      await app.tab(handle);
      await go(index, place);
      await app.driver.executeScript(`
        const [box, word, when] = arguments;
        window.__stands = null;
        setTimeout(() => {
          box.focus();
          box.setSelectionRange(box.value.length, box.value.length);
          document.execCommand("insertText", false, word);
          window.__stands = box.value.includes(word.trim());
        }, Math.max(0, when - Date.now()));
      `, await app.find("textbox", PLACES[place].label), ` ${theirs[index]}`, when);
    }
    for (const [index, handle] of windows.entries()) {
      await app.tab(handle);
      await app.until("both to have written", () => app.driver.executeScript("return window.__stands !== null"));
      if (await app.driver.executeScript("return window.__stands")) accepted.set(theirs[index], { one: index, at: Date.now() });
      else log.push(`${theirs[index]} did not come to stand`);
    }
    await app.tab(windows[one]);
  };
  // No farewell and no last moment: what the window said less than its longest wait ago need not be anywhere.
  const kill = async (one) => {
    const page = CAN.page.includes(engine) ? await processOf(app) : null;
    await type(one);
    const now = Date.now();
    if (page) end(page);
    else await app.driver.executeScript("document.documentElement.dataset.cut = 'yes'");
    for (const [word, { one: whose, at: when }] of accepted) if (whose === one && now - when < ALLOWED.page) accepted.delete(word);
    killed += 1;
    await replace(one);
  };
  const replace = async (one) => {
    await app.driver.close();
    await app.tab(keeper);
    windows[one] = await app.newTab(PLACES[at[one]].hash);
    told.seen[one] = 0;
    await listen();
  };
  const deeds = {
    type,
    both,
    kill,
    rate: async (one) => {
      if (at[one] === 2) return;
      await app.choose(any.pick(["Not Yet Begun", "Getting Under Way", "Mostly in Place"]));
    },
    reload: async () => {
      await app.reload();
      await listen();
    },
    anew: async (one) => {
      // Under its driver Firefox loses the last write of a tab that is closed, a plain page's as well: there it is saved first.
      if (engine === "firefox") await saved(app, w);
      await hear(one);
      await replace(one);
    },
  };

  for (const handle of windows) {
    await app.tab(handle);
    await listen();
  }
  for (let done = 0; done < edits && Date.now() < until; done += 1) {
    const one = any.below(2);
    await app.tab(windows[one]);
    const deed = any.weighed([[12, "type"], [3, "rate"], [1, "both"], [1, "reload"], [1, "anew"], [1, "kill"]]);
    log.push(`window ${one + 1}: ${deed}`);
    await deeds[deed](one);
    commands += 1;
    await hear(one);
  }

  // Everything comes to rest: both windows say that it is saved, then what they show and what the device keeps is looked at.
  let everything = "";
  for (const [one, handle] of windows.entries()) {
    await app.tab(handle);
    await saved(app, w);
    await hear(one);
    everything += await app.driver.executeScript("return [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')");
  }
  await app.until("both windows to agree", async () => {
    const texts = [];
    for (const handle of windows) {
      await app.tab(handle);
      await saved(app, w);
      texts.push((await app.storage())["juneward/workbook/team-a"]);
    }
    return texts[0] === texts[1];
  });
  for (const [key, value] of Object.entries(await app.storage())) if (/^juneward\/(workbook|aside)\//.test(key)) everything += value;
  const lost = [...accepted.keys()].filter((word) => !everything.includes(word));
  await app.tab(keeper);
  return { scenario: "two windows", engine, seed, attempts, commands, killed, accepted: accepted.size, lost, conflicts: told.conflicts, log, site: site.origin };
}

export function nothingLost(result) {
  assert.deepEqual(result.lost, [], `seed ${result.seed} in ${result.engine}; what happened:\n${result.log.join("\n")}`);
  assert.ok(result.accepted > 0, "nothing was ever accepted");
}
