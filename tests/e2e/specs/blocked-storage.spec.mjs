// A browser that keeps nothing, or no more: work goes on in the window, a banner says so at once, and a file holds it all.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, words } from "../harness/words.mjs";
import { answered, entries, entryOf, keyOf, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const NOTE = "Written while the device kept nothing.";
const COMPONENT = "curriculum-instruction.planning-together";

// What a browser does whose settings block storage for this site.
const BLOCKED = `Object.defineProperty(window, "localStorage", { configurable: true, get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });`;

scenario("F03 storage is blocked: the app runs in memory, says so all the time, and a file holds the work", { site: { prelude: BLOCKED } }, async ({ app, session, network }) => {
  await app.open();
  await app.reads(w.Banner.BlockedStart, { within: ["alert"] });
  await app.press(w.Start.Begin, { role: "button" });
  await app.heading(w.Prepare.Title);
  await app.fill(w.Prepare.TeamName, "Grade 4 team");
  await app.reads(w.SaveLine.Memory, { within: ["banner"] });
  await app.doesNotRead(anyOf(w.SaveLine.Saved));
  await app.press(w.Prepare.Start);
  await app.choose("Getting Under Way");
  await app.fill(w.Review.Note, NOTE);
  await app.reads(w.Banner.BlockedStart, { within: ["alert"] });
  const file = await download(session, () => app.press(w.Banner.SaveFile, { within: ["alert"] }));
  const book = JSON.parse(file.text);
  assert.equal(book.team.name, "Grade 4 team");
  assert.ok(book.review.components.some((entry) => entry.note === NOTE && entry.level === "getting-under-way"));
  assert.deepEqual(await network.heard("error"), []);
});

// Another site's page with the app in a frame that is cut off from its own origin: nothing can be kept there, not even to look. A page
// without an origin may fetch a site's own files only where the host allows that, as GitHub Pages and other static hosts do.
// WebKit's rule for such a page is that not even its own site is “self”: no script or style of it runs there, and nothing can begin.
const OPEN_HOST = { headers: { "Access-Control-Allow-Origin": "*" } };

scenario("F03 in a sandboxed frame: the app runs in memory, says so all the time, and offers a file", { only: ["chromium", "firefox"], site: OPEN_HOST }, async ({ app, site, network }) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<!doctype html><html lang="en"><title>A course</title><h1>Today</h1><iframe sandbox="allow-scripts allow-downloads" title="Juneward" width="1000" height="650" src="${site.url}"></iframe>`);
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    await app.driver.get(`http://127.0.0.1:${server.address().port}/`);
    await app.driver.switchTo().frame(0);
    await app.ready();
    assert.equal(await app.driver.executeScript("try { return String(localStorage); } catch (error) { return error.name; }"), "SecurityError");
    await app.reads(w.Banner.BlockedStart, { within: ["alert"] });
    await app.press(w.Start.Begin, { role: "button" });
    await app.heading(w.Prepare.Title);
    await app.fill(w.Prepare.TeamName, "Grade 4 team");
    await app.reads(w.SaveLine.Memory, { within: ["banner"] });
    await app.doesNotRead(anyOf(w.SaveLine.Saved));
    await app.press(w.Prepare.Start);
    await app.choose("Getting Under Way");
    await app.fill(w.Review.Note, NOTE);
    await app.reads(w.Banner.BlockedStart, { within: ["alert"] });
    // Making the file and telling what is in it: where it lands, no driver shows from inside such a frame.
    await app.press(w.Banner.SaveFile, { within: ["alert"] });
    await app.status(anyOf(w.Made.Checked));
    assert.deepEqual(await network.heard("error"), []);
  } finally {
    await app.driver.switchTo().defaultContent();
    await new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  }
});

// Every name and number under which engines have ever said that a store is full.
const FULL = {
  QuotaExceededError: `new DOMException("full", "QuotaExceededError")`,
  NS_ERROR_DOM_QUOTA_REACHED: `Object.assign(new Error("full"), { name: "NS_ERROR_DOM_QUOTA_REACHED" })`,
  QUOTA_EXCEEDED_ERR: `Object.assign(new Error("full"), { name: "QUOTA_EXCEEDED_ERR" })`,
  22: `Object.assign(new Error("full"), { code: 22 })`,
  1014: `Object.assign(new Error("full"), { code: 1014 })`,
};
const MOODS = `
  const moods = { ${Object.entries(FULL).map(([name, error]) => `"${name}": () => ${error}`).join(", ")} };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    const mood = document.documentElement.dataset.mood;
    if (mood) throw moods[mood]();
    return setItem.call(this, key, value);
  };
`;

scenario("F04 a full store, by each of its names: banner at once, the good copy intact, a file holds the edits, and saving goes on when there is room", { site: { prelude: MOODS } }, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  for (const mood of Object.keys(FULL)) {
    const copy = (await app.storage())[keyOf("team-a")];
    await app.driver.executeScript("document.documentElement.dataset.mood = arguments[0]", mood);
    await app.fill(w.Review.Note, `${NOTE} ${mood}`);
    await app.reads(w.Banner.Full, { within: ["alert"] });
    await app.reads(w.SaveLine.Failing, { within: ["banner"] });
    assert.equal((await app.storage())[keyOf("team-a")], copy, `the good copy was touched (${mood})`);
    if (mood === "1014") break;
    await app.driver.executeScript("delete document.documentElement.dataset.mood");
    await app.press(w.Banner.TryAgain);
    await saved(app, w);
    await app.gone("alert");
  }
  // The last time, a file takes the edits along, and then the next edit saves by itself.
  const file = await download(session, () => app.press(w.Banner.SaveFile, { within: ["alert"] }));
  assert.equal(entryOf(JSON.parse(file.text), COMPONENT).note, `${NOTE} 1014`);
  await app.driver.executeScript("delete document.documentElement.dataset.mood");
  await app.append(w.Review.Note, " Room again.");
  await saved(app, w);
  assert.equal(entryOf(JSON.parse((await app.storage())[keyOf("team-a")]).workbook, COMPONENT).note, `${NOTE} 1014 Room again.`);
});

scenario("F05 another app on the same host has filled the store: as F04, and its keys are left alone", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  const taken = await app.driver.executeScript(`
    let size = 1 << 20, count = 0;
    while (size >= 16) {
      try { localStorage.setItem("another-app-" + count, "{not json".padEnd(size, "x")); count += 1; } catch { size >>= 1; }
    }
    return count;
  `);
  assert.ok(taken > 0);
  await app.fill(w.Review.Note, NOTE.repeat(20));
  await app.reads(w.Banner.Full, { within: ["alert"] });
  assert.equal(await app.driver.executeScript("return Object.keys(localStorage).filter((key) => key.startsWith('another-app-')).length"), taken);
  assert.equal(await app.value(w.Review.Note), NOTE.repeat(20));
  await app.driver.executeScript("for (const key of Object.keys(localStorage)) if (key.startsWith('another-app-')) localStorage.removeItem(key)");
  await app.press(w.Banner.TryAgain);
  await saved(app, w);
  await app.gone("alert");
});
