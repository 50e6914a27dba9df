// What surrounds the app: a page that can be read when the app can't start, a dialog when it stops, and a policy that lets nothing out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { dist } from "../harness/site.mjs";
import { components, answered, entries, entryOf, go, kept, keyOf, saved, screens, seed } from "../harness/work.mjs";
import { framework, words } from "../harness/words.mjs";

const w = words("en");
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

// The page as it stands, without waiting for the app.
const come = (app) => app.driver.get(app.site.url);

async function says(app, wanted, patience = undefined) {
  await app.until(`the page to say ${wanted}`, async () => wanted.test(await app.text()), patience);
}

const refuse = (pattern, status = 404) => ({ behave: (path) => (pattern.test(path) ? { status } : {}) });

scenario("F50 the WebAssembly file is missing: what happened, what is safe, what to do, and the rubric on paper", { site: refuse(/\.wasm$/) }, async ({ app }) => {
  await come(app);
  await says(app, /A part of Juneward did not arrive\./);
  await says(app, /Work saved on this device is safe/);
  await app.press("Load again");
  await says(app, /still did not arrive/);
  await app.press("the whole rubric, ready to print");
  await app.heading(framework("en").title);
  const rubric = await app.text();
  for (const one of components("en")) assert.ok(rubric.includes(one.name) && rubric.includes(one.levels[0].replaceAll("*", "")), one.name);
});

scenario("F50 the same in Spanish", { look: { language: "es-US" }, site: refuse(/\.wasm$/) }, async ({ app }) => {
  await come(app);
  await says(app, /Una parte de Juneward no llegó\./);
  await app.press("la rúbrica completa, lista para imprimir");
  await says(app, new RegExp(components("es")[0].name));
});

scenario("F50 a security setting forbids WebAssembly", { site: { headers: { "Content-Security-Policy": POLICY } } }, async ({ app }) => {
  await come(app);
  await says(app, /This browser does not let Juneward run\./);
  await app.sees("link", "the whole rubric, ready to print");
});

scenario("F50 the script does not arrive", { site: refuse(/juneward-[^/]*\.js$|start-[^/]*\.js$/, 503) }, async ({ app }) => {
  await come(app);
  await says(app, /A part of Juneward did not arrive\./);
});

// A browser without JavaScript shows the page as it is sent: no script runs, <noscript> counts as ordinary markup, and styles know of it.
const noScript = (page) => page.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<link[^>]*modulepreload[^>]*>/g, "").replace(/<\/?noscript>/g, "");
const withoutScript = (path) => {
  if (path.endsWith(".css")) return { type: "text/css", body: readFileSync(join(dist(), path), "utf8").replace(/\(scripting:\s*none\)/g, "all") };
  return path === "" || path === "index.html" ? { edit: noScript } : {};
};

scenario("F50 JavaScript is off: the page reads well in both languages and leads to the rubric", { site: { watch: false, behave: withoutScript } }, async ({ app }) => {
  await come(app);
  await says(app, /JavaScript is switched off here/);
  await says(app, /JavaScript está desactivado aquí/);
  await app.press("la rúbrica completa, lista para imprimir");
  await says(app, new RegExp(components("es")[0].name));
});

let arrive;
scenario("F50 a slow network: the frame is there at once, says that it waits, and the app opens by itself", { site: () => {
  const slow = new Promise((resolve) => (arrive = resolve));
  return { behave: (path) => (path.endsWith(".wasm") ? { wait: slow } : {}) };
} }, async ({ app }) => {
  // The page counts as loading for as long as its module waits: the driver must not wait with it.
  await app.driver.executeScript("setTimeout((address) => { location.href = address; }, 0, arguments[0])", app.site.url);
  await says(app, /Opening your PIF self-assessment/);
  await says(app, /still on its way/, 30_000);
  arrive();
  await app.ready();
  await app.heading(w.Start.Welcome);
  assert.equal(await app.driver.executeScript("return document.getElementById('boot')"), null);
});

const drill = () => ({ root: dist("JUNEWARD_DIST_CRASH_DRILL") });

scenario("F51 the app stops in the middle of the work: the dialog says so, the download holds it, nothing writes any more", { site: drill }, async ({ app, session, network }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " The last words.");
  await saved(app, w);
  const before = await app.storage();
  await app.driver.executeScript("location.hash = '#/crash-drill'");
  await app.sees("heading", "Juneward has stopped");
  await app.reads("Your work is safe on this device");
  const file = await download(session, () => app.press("Download my work"));
  const rescue = JSON.parse(file.text);
  assert.match(file.name, /^juneward-rescue-\d{4}-\d\d-\d\d\.json$/);
  assert.equal(rescue.stored[keyOf("team-a")], before[keyOf("team-a")]);
  assert.match(entryOf(JSON.parse(rescue.stored[keyOf("team-a")]).workbook, "curriculum-instruction.planning-together").note, / The last words\.$/);
  // Nothing behind the dialog answers any more, whatever reaches it.
  await app.driver.executeScript(`
    for (const box of document.querySelectorAll("textarea")) { box.value = "after the crash"; box.dispatchEvent(new InputEvent("input", { bubbles: true })); box.dispatchEvent(new Event("blur")); }
    for (const box of document.querySelectorAll("input[type=radio]")) { box.checked = true; box.dispatchEvent(new Event("change", { bubbles: true })); }
    dispatchEvent(new Event("pagehide"));
    location.hash = "#/";
  `);
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual(await app.storage(), before, "something was written after the crash");
  await network.assertPrivate();
  // Starting again finds it all; the rescue file opens beside it, too.
  await app.pressToLoadAgain("Open Juneward again");
  await go(app, screens("team-a").review);
  assert.match(await app.value(w.Review.Note), / The last words\.$/);
  await go(app, "#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(file.path);
  await app.reads(w.Open.Identical);
});

scenario("F51 edits that could not be stored are in the rescue file; after a second stop the app starts without the work", { site: () => ({ ...drill(), prelude: `
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage && document.documentElement.dataset.full) throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
` }) }, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
  await app.paste(w.Review.Note, " Only in memory.");
  await app.reads(w.Banner.Full, { within: ["alert"] });
  const before = await app.storage();
  await app.driver.executeScript("location.hash = '#/crash-drill'");
  await app.reads("Your latest changes were not saved on this device.");
  const file = await download(session, () => app.press("Download my work"));
  assert.match(entryOf(JSON.parse(JSON.parse(file.text).stored[keyOf("team-a")]).workbook, "curriculum-instruction.planning-together").note, / Only in memory\.$/);
  assert.deepEqual(await app.storage(), before);
  await app.driver.executeScript("delete document.documentElement.dataset.full");
  await app.pressToLoadAgain("Open Juneward again");
  await go(app, screens("team-a").review);
  await app.driver.executeScript("location.hash = '#/crash-drill'");
  await app.pressToLoadAgain("Start without opening my work");
  await app.reads(w.Banner.ClosedStart);
  assert.deepEqual(await app.storage(), before);
  await app.pressToLoadAgain(w.Banner.OpenWork);
  await go(app, screens("team-a").review);
  await app.sees("textbox", w.Review.Note);
});

const MARKUP = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>bold</b>`;

scenario("F52 imported text is never markup, on any screen", async ({ app, network }) => {
  const book = JSON.parse(JSON.stringify(answered()), (key, value) => (["note", "lasting", "find_out", "find_out_who", "shows", "link", "name", "school", "why", "sentence", "measure", "baseline", "target", "lead_group", "first_step", "support_from_school", "support_from_home_office"].includes(key) ? MARKUP : value));
  book.review.components.push({ ...book.review.components[0], component: `our-own.${"x".repeat(20)}`, rating: "rated", level: "mostly-in-place" });
  await app.open("#/open");
  network.markLoaded();
  await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), JSON.stringify(book));
  await app.press(w.Open.Look);
  await app.reads("onerror");
  const elements = () => app.driver.executeScript("return document.querySelectorAll('main img, main script, main b, header b, [role=status] b, dialog b, iframe').length");
  assert.equal(await elements(), 0);
  await app.press(w.Open.OpenIt);
  await app.until("the workbook to be stored", async () => Boolean(await kept(app)));
  for (const [name, hash] of [...Object.entries(screens("team-a")), ["start", "#/"]]) {
    await go(app, hash);
    assert.equal(await elements(), 0, name);
    assert.doesNotMatch(await app.driver.getTitle(), /owned/);
  }
  await app.reads(MARKUP);
  await network.assertPrivate();
  await network.assertNothingSinceLoad();
});

scenario("F52 every screen, three folders deep: no violation, no foreign request, nothing asked for after loading", async ({ app, network, site }) => {
  assert.equal(new URL(site.url).pathname.split("/").filter(Boolean).length, 3);
  await seed(app, entries(answered()));
  await app.open();
  network.markLoaded();
  for (const hash of ["#/open", ...Object.values(screens("team-a")), "#/nowhere", "#/"]) await go(app, hash);
  await network.assertNothingSinceLoad();
  // Another language is the one thing that this walk may ask for: its rubric, of the app's own site.
  await app.press("ES");
  await app.heading(words("es").Start.Title);
  assert.deepEqual(network.since(), ["GET content/juneward.es.json"]);
  await network.assertPrivate();
  assert.deepEqual(await app.driver.executeScript("return [document.cookie, document.referrer]"), ["", ""]);
  for (const request of site.requests) assert.ok(!request.url.replace(/^([^?]*\/content\/[a-z.]+)\?v=[\d.]+$/, "$1").includes("?"), request.url);
});
