// What the work stands on: what the browser promises and deletes, how full it is, another site's page around the app, and the one
// reminder of a sitting. What an engine does by itself is imitated where a test machine has no such engine or would have to wait a week.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, components, entries, go, kept, keyOf, saved, screens, seed, stored } from "../harness/work.mjs";

const w = words("en");
// WebKit has no such thing at an address that is not encrypted, as the tests' are.
const answers = (stays) => `
  window.asked = 0;
  const manager = { persisted: async () => false, persist: async () => { window.asked += 1; return ${stays}; } };
  Object.defineProperty(Navigator.prototype, "storage", { get: () => manager });
`;

for (const [stays, word] of [[true, "Granted"], [false, "Refused"]]) {
  scenario(`the browser is asked to keep the work at the first save, not before, and its answer is told (${word})`, { site: { prelude: answers(stays) } }, async ({ app }) => {
    await app.open();
    await app.press(w.Start.PractiseGo, { role: "button" });
    await app.reads(w.Frame.PracticeSays);
    await saved(app, w);
    await go(app, "#/");
    assert.equal(await app.driver.executeScript("return asked"), 0, "asked before there was work");
    await app.doesNotRead(w.Ground[word]);
    await app.press(w.Start.Begin, { role: "button" });
    await app.fill(w.Prepare.TeamName, "Grade 4 team");
    await saved(app, w);
    await app.append(w.Prepare.TeamName, " again");
    await saved(app, w);
    assert.equal(await app.driver.executeScript("return asked"), 1);
    await go(app, "#/");
    await app.reads(w.Ground[word]);
  });
}

scenario("a browser that can't promise anything is said to promise nothing", { site: { prelude: `Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined });` } }, async ({ app, network }) => {
  await app.open();
  await app.reads(w.Ground.NotOffered);
  assert.deepEqual(await network.heard("error"), []);
});

// Apple's engine is known by what only it has; the engine of the tests is another build of it, and has it not.
const APPLE = "window.GestureEvent = class GestureEvent extends UIEvent {};";

for (const language of ["en", "es"]) {
  const v = words(language);
  scenario(`one reminder at the end of a sitting, stronger where the browser deletes, and a file ends it (${language})`, { site: { prelude: APPLE } }, async ({ app, session }) => {
    const book = answered(language);
    for (const one of book.review.components.filter((entry) => entry.component.startsWith("curriculum-instruction."))) {
      if (one.rating === "not-rated") one.rating = "not-sure-yet";
    }
    await seed(app, { "juneward/language": language, ...entries(book) });
    await app.open();
    await app.reads(v.Ground.Forgets);
    await go(app, screens("team-a", components(language)[0].id).review);
    await app.doesNotRead(anyOf(v.Ground.Never));
    await go(app, screens("team-a").see);
    await app.reads(anyOf(v.Ground.Never));
    await app.reads(v.Ground.Forgets);
    await assertAccessible(session, `the reminder (${language})`);
    const file = await download(session, () => app.press(v.Ground.Save));
    assert.equal(JSON.parse(file.text).id, "team-a");
    await app.doesNotRead(anyOf(v.Ground.Never));
    // Changed again: the banner was shown once in this sitting, and only the quiet line of the screen says it.
    await go(app, screens("team-a", components(language)[0].id).review);
    await app.append(v.Review.Note, " Later.");
    await go(app, screens("team-a").see);
    await app.reads(anyOf(v.Ground.Changed), { within: ["main"] });
    await app.gone("button", v.Ground.Later);
    // Tomorrow it says what changed since the file.
    await app.reload();
    await go(app, screens("team-a").page);
    await go(app, screens("team-a").outcomes);
    await app.reads(anyOf(v.Ground.Something));
    await app.press(v.Ground.Later);
    await app.doesNotRead(anyOf(v.Ground.Something));
  });
}

scenario("F13 a device that fills up is told of before it is full, with the numbers", { timeout: 240_000 }, async ({ app, session }) => {
  const long = (number) => {
    const book = answered("en", { id: `team-${number}`, team: { ...answered().team, name: `Team ${number}` } });
    for (const entry of book.review.components) Object.assign(entry, { note: "x".repeat(9_000), lasting: "y".repeat(9_000) });
    return book;
  };
  const each = stored(long(0)).length;
  const books = Array.from({ length: Math.ceil(3_000_000 / each) }, (_, number) => long(number));
  for (const book of books.slice(0, -1)) await seed(app, entries(book));
  await app.open();
  await app.heading();
  await app.doesNotRead(anyOf(w.Ground.Tight));
  await seed(app, entries(books.at(-1)));
  await app.open();
  const used = Object.entries(await app.storage()).filter(([key]) => key.startsWith("juneward/")).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  await app.reads(say(w.Ground.Tight, (Math.floor(used / 100_000) / 10).toFixed(1)));
  await assertAccessible(session, "the word about room");
  await app.press(w.Ground.Read);
  await app.doesNotRead(anyOf(w.Ground.Tight));
  // Not before the work: it is still saved.
  await go(app, screens("team-0").review);
  await app.append(w.Review.Note, " And more.");
  await saved(app, w);
  assert.ok((await kept(app, "team-0")).review.components.some((entry) => entry.note.endsWith(" And more.")));
  assert.ok((await app.storage())[keyOf("team-0")]);
});

// Another site that shows the app in a frame of its page.
async function around(site) {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<!doctype html><html lang="en"><title>A district's page</title><h1>Our tools</h1><iframe title="Juneward" width="1000" height="650" src="${site.url}"></iframe>`);
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

scenario("F53 inside another site's page the app says that what is saved there is apart, and leads to a tab of its own", async ({ app, session, site }) => {
  const page = await around(site);
  try {
    await app.driver.get(page.url);
    await app.driver.switchTo().frame(0);
    await app.ready();
    await app.reads(w.Ground.Framed);
    const link = await app.find("link", w.Ground.OwnTab);
    assert.deepEqual([await link.getAttribute("target"), await link.getAttribute("rel"), await link.getProperty("href")], ["_blank", "noopener", site.url]);
    await assertAccessible(session, "the app in another site's page");
    // It works all the same.
    await app.press(w.Start.Begin, { role: "button" });
    await app.heading(w.Prepare.Title);
    await app.reads(w.Ground.Framed);
    await app.driver.switchTo().defaultContent();
    await app.open();
    await app.heading();
    await app.doesNotRead(w.Ground.Framed);
  } finally {
    await page.close();
  }
});
