// What is not in the first load: Spanish and the sample data come from the app's own site, once, when a person asks for them. These are
// the only requests after loading that are rightful; each carries the app's version and nothing of a team's work.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { answered, components, entries, go, saved, screens, seed } from "../harness/work.mjs";
import { words } from "../harness/words.mjs";

const [en, es] = [words("en"), words("es")];
const FIRST = components("es")[0].name;
const out = (path) => (path.startsWith("content/") ? { status: 503 } : {});

scenario("opening the page in English asks for no other language and no sample", async ({ app, network, site }) => {
  await app.open();
  network.markLoaded();
  assert.deepEqual(site.requests.filter(({ path }) => path.startsWith("content/")), []);
  await app.press("ES");
  await app.heading(es.Start.Welcome);
  await app.press("EN");
  await app.heading(en.Start.Welcome);
  await app.press("ES");
  await app.heading(es.Start.Welcome);
  assert.deepEqual(network.since(), ["GET content/juneward.es.json"]);
  await app.press(es.Start.PractiseGo, { role: "button" });
  await app.reads(es.Frame.PracticeSays);
  assert.deepEqual(network.since(), ["GET content/juneward.es.json", "GET content/practice.es.json"]);
  for (const { url } of site.requests.filter(({ path }) => path.startsWith("content/"))) assert.match(url, /\?v=\d+\.\d+\.\d+$/);
  await network.assertPrivate();
});

scenario("a device that speaks Spanish: its rubric is there before anything is drawn", { look: { language: "es-US" } }, async ({ app, network }) => {
  await seed(app, entries(answered("es")));
  await app.open(screens("team-a").prepare);
  network.markLoaded();
  await go(app, screens("team-a").see);
  await app.reads(FIRST);
  await network.assertNothingSinceLoad();
});

scenario("a device that speaks Spanish and can't have its rubric starts in English, whole, and says why", { look: { language: "es-US" }, site: { behave: out } }, async ({ app, site }) => {
  await app.open();
  await app.heading(en.Start.Welcome);
  await app.reads(en.Told.NoSpanish);
  site.set({ behave: () => ({}) });
  await app.press("ES");
  await app.heading(es.Start.Welcome);
  await app.doesNotRead(es.Told.NoSpanish);
});

for (const [trouble, behave] of [
  ["out of reach", out],
  ["answering with a page in a file's place", (path) => (path.startsWith("content/") ? { body: "<!doctype html><title>Sign in</title>" } : {})],
  ["answering with half of the file", (path) => (path.startsWith("content/") ? { body: '{"format": "juneward-framework",', type: "application/json" } : {})],
]) {
  scenario(`the site is ${trouble}: the screens stay as they are, say so, and try again when asked`, async ({ app, network, site }) => {
    await seed(app, entries(answered()));
    await app.open(screens("team-a").review);
    network.markLoaded();
    site.set({ behave });
    await app.append(en.Review.Note, " Still here.");
    await app.press("ES");
    await app.reads(en.Told.NoSpanish);
    assert.match(await app.value(en.Review.Note), / Still here\.$/);
    await saved(app, en);
    await go(app, "#/");
    await app.press(en.Start.PractiseGo, { role: "button" });
    await app.reads(en.Told.NoSample);
    await go(app, screens("team-a").page);
    await app.press("Español", { role: "radio", within: ["group", en.OnePage.PageLanguage] });
    await app.until("the choice to show what the paper shows", async () => app.chosen("English", { within: ["group", en.OnePage.PageLanguage] }));
    site.set({ behave: () => ({}) });
    await app.choose("Español", { within: ["group", en.OnePage.PageLanguage] });
    await app.reads(es.Sheet.Title);
    await network.assertPrivate();
  });
}
