// The harness itself, on a small page: each trap catches what it is set for, in every engine. A trap that never shuts proves nothing.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { violations } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { canPrint, pages, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";

const TEAM = `Ms. O’Brien's "A" team 🌱 <b>`;

const site = { root: fileURLToPath(new URL("../fixtures/small-page", import.meta.url)) };
const edited = (edit) => ({ ...site, behave: () => ({ edit }) });

scenario("harness: typing, choosing, downloading, and the same storage tomorrow", { site, look: { language: "es-US", dark: true, stillness: true } }, async ({ app, session, site, network }) => {
  await app.open();
  network.markLoaded();
  await app.heading("A small page");
  await app.status("es-US true true");
  await app.fill("Team name", TEAM);
  await app.choose("Department", { within: ["group", "Kind of team"] });
  assert.equal(await app.chosen("Grade-level team"), false);
  await app.pick("Kind of evidence", "Observation");
  const file = await download(session, () => app.press("Save a file"));
  assert.equal(file.name, "Grade 4.json");
  assert.deepEqual(JSON.parse(file.text), { team: TEAM });
  await app.tabTo("radio", "Department", { backwards: true });
  await app.keys(Key.ARROW_DOWN);
  await app.focusIs("radio", "Grade-level team");
  assert.equal(await app.chosen("Grade-level team"), true);
  await network.assertPrivate();
  await network.assertNothingSinceLoad();
  await session.reopen(site);
  await app.open();
  assert.equal(await app.value("Team name"), TEAM);
});

scenario("harness: a request to another host and a broken policy are caught", { site }, async ({ app, network, trap }) => {
  await app.open();
  await app.driver.executeAsyncScript("const done = arguments[0]; fetch('https://elsewhere.example/x').catch(() => {}).then(() => { const i = new Image(); i.onerror = i.onload = () => done(); i.src = 'http://elsewhere.example/y.png'; })");
  await app.until("the violations to be heard", async () => (await network.heard("violation")).length >= 2);
  await assert.rejects(network.assertPrivate());
  assert.deepEqual(trap.caught, [], "the page's policy stops a request before it reaches the wire");
});

scenario("harness: without a policy the trap hears of it", { site: edited((page) => page.replace(/<meta http-equiv[^>]*>/, "")) }, async ({ app, network }) => {
  await app.open();
  await app.driver.executeAsyncScript("const done = arguments[0]; fetch('http://elsewhere.example/x').catch(() => {}).then(() => done())");
  await app.until("the trap to hear of it", async () => (await network.foreign()).length > 0);
});

scenario("harness: a click that goes beside what has just moved is made again, and is told of", { site }, async ({ app, session }) => {
  await app.open();
  await app.driver.executeScript("const one = document.getElementById('save'); one.addEventListener('mousedown', () => { one.style.marginLeft = '400px'; }, { once: true })");
  const file = await download(session, () => app.press("Save a file"));
  assert.equal(file.name, "Grade 4.json");
  assert.deepEqual(app.missed.splice(0), ["Save a file"]);
});

scenario("harness: axe finds what is wrong", { site: edited((page) => page.replace("<label>Team name", "<label></label><b>Team name</b>")) }, async ({ app, session }) => {
  await app.open();
  assert.ok((await violations(session)).some((rule) => rule.id === "label"));
});

scenario("harness: printed pages are counted where the driver can print", { site }, async ({ app, session }) => {
  await app.open();
  if (!canPrint(session)) {
    await assert.rejects(print(session, "A4"), /unknown command/i, "the driver has learned to print: let canPrint say so");
    return;
  }
  const one = pages(await print(session, "Letter"));
  assert.equal(one.length, 1);
  assert.ok(Math.abs(one[0].width - 612) < 1 && Math.abs(one[0].height - 792) < 1, JSON.stringify(one));
  await app.driver.executeScript("for (let n = 0; n < 200; n += 1) document.querySelector('main').append(document.querySelector('.long').cloneNode(true))");
  assert.ok(pages(await print(session, "A4")).length > 2);
});

scenario("harness: a hidden page knows that it is hidden, and comes back", { site }, async ({ app, session }) => {
  await app.open();
  await app.hide();
  await app.show();
  assert.equal(await app.driver.executeScript("return document.visibilityState"), "visible");
  await session.resize(390, 844);
  assert.equal(await app.driver.executeScript("return innerWidth"), 390);
});
