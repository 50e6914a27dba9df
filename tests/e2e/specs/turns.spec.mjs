// Saving in turns (Web Locks), without them, and with nobody typing when there is room again.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, kept, keyOf, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const at = screens("team-a", first.id);
const NOTE = "We plan on Tuesdays.";
const noteOf = async (app) => entryOf(await kept(app), first.id).note;

async function opened(app) {
  await seed(app, entries(fresh()));
  await app.open(at.review);
  await app.heading(first.name);
}

// Notes for each write of a workbook whether it was this window's turn.
const WATCH = `
  let turns = 0;
  window.written = [];
  const request = LockManager.prototype.request;
  LockManager.prototype.request = function (name, call) {
    return request.call(this, name, (lock) => {
      turns += name === "${keyOf("team-a")}" ? 1 : 0;
      const done = () => { turns -= name === "${keyOf("team-a")}" ? 1 : 0; };
      const answer = call(lock);
      Promise.resolve(answer).then(done, done);
      return answer;
    });
  };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key === "${keyOf("team-a")}") window.written.push(turns > 0 ? "in turn" : "at once");
    return setItem.call(this, key, value);
  };
`;

scenario("F14 what is typed or chosen is saved in this window's turn; a page that is hidden saves at once", { site: { prelude: WATCH } }, async ({ app }) => {
  await opened(app);
  const written = () => app.driver.executeScript("return window.written.splice(0)");
  await app.append(w.Review.Note, NOTE);
  await saved(app, w);
  const typed = await written();
  assert.ok(typed.length > 0 && typed.every((how) => how === "in turn"), typed.join());
  await app.choose("Getting Under Way");
  await saved(app, w);
  assert.deepEqual(await written(), ["in turn"], "a choice is one save");
  await app.append(w.Review.Note, " And on Fridays.");
  await app.hide();
  assert.equal(await noteOf(app), `${NOTE} And on Fridays.`);
  await app.show();
});

// Takes the turn and never gives it back, as another page does that is frozen meanwhile.
async function taken(app) {
  await app.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    navigator.locks.request("${keyOf("team-a")}", () => new Promise(() => done()));
  `);
}

scenario("F14 somebody has the turn and never gives it back: hiding saves at once, and waiting ends", async ({ app }) => {
  await opened(app);
  await taken(app);
  await app.append(w.Review.Note, NOTE);
  await app.hide();
  assert.equal(await noteOf(app), NOTE);
  await app.show();
  await app.append(w.Review.Note, " And on Fridays.");
  await saved(app, w);
  assert.equal(await noteOf(app), `${NOTE} And on Fridays.`);
});

const WITHOUT = {
  missing: `Object.defineProperty(Navigator.prototype, "locks", { configurable: true, get() { return undefined; } });`,
  "refused by a promise": `LockManager.prototype.request = () => Promise.reject(new DOMException("No.", "SecurityError"));`,
  "refused at once": `LockManager.prototype.request = () => { throw new TypeError("No."); };`,
};

for (const [how, prelude] of Object.entries(WITHOUT)) {
  scenario(`F14 turns are ${how}: everything is saved without them`, { site: { prelude } }, async ({ app, network }) => {
    await opened(app);
    await app.append(w.Review.Note, NOTE);
    await saved(app, w);
    assert.equal(await noteOf(app), NOTE);
    await app.choose("Getting Under Way");
    await saved(app, w);
    assert.equal(entryOf(await kept(app), first.id).level, "getting-under-way");
    assert.deepEqual(await network.heard("error"), []);
  });
}

const FULL = `
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (document.documentElement.dataset.full) throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
`;

for (const [how, act] of Object.entries({
  "by itself": async () => {},
  "when the window is looked at again": (app) => app.driver.executeScript("dispatchEvent(new Event('focus'))"),
  "when another page takes something out of the store": async (app) => {
    const mine = await app.currentTab();
    await app.driver.switchTo().newWindow("tab");
    await app.driver.get(`${app.site.origin}/__storage`);
    await app.driver.executeScript("localStorage.setItem('another-app', 'x'); localStorage.removeItem('another-app')");
    await app.driver.close();
    await app.tab(mine);
  },
})) {
  scenario(`F04 room returns: the work is saved without an edit, ${how}`, { site: { prelude: FULL } }, async ({ app }) => {
    await opened(app);
    await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
    await app.append(w.Review.Note, NOTE);
    await app.reads(w.Banner.Full, { within: ["alert"] });
    assert.equal(await noteOf(app), "");
    await app.driver.executeScript("delete document.documentElement.dataset.full");
    await act(app);
    await app.gone("alert");
    await saved(app, w);
    await app.doesNotRead(anyOf(w.SaveLine.Failing));
    assert.equal(await noteOf(app), NOTE);
  });
}
