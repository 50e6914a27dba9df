// The screens that are not in the first load: they follow by themselves, are waited for by whoever goes to one at once, and say so when
// they can't come. Nothing that was typed meanwhile is lost.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { answered, entries, go, saved, screens, seed } from "../harness/work.mjs";
import { words } from "../harness/words.mjs";

const en = words("en");
const FILE = /^screens-[^/]*\.wasm$/;
const later = (answer) => (path) => (FILE.test(path) ? answer() : {});
const asked = (site) => site.requests.filter(({ path }) => FILE.test(path)).length;

scenario("the later screens follow the first one, once, and then the network is not needed", async ({ app, site }) => {
  await seed(app, entries(answered()));
  await app.open();
  await app.until("the later screens to be asked for", async () => asked(site) === 1);
  await go(app, screens("team-a").see);
  await app.heading(en.See.Title);
  site.set({ behave: () => ({ status: 503 }) });
  for (const screen of ["choose", "outcomes", "page", "hand"]) await go(app, screens("team-a")[screen]);
  assert.equal(asked(site), 1);
});

scenario("a later screen on a cold start is waited for and then drawn, with the focus on its heading", async ({ app, site }) => {
  await seed(app, entries(answered()));
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  site.set({ behave: later(() => ({ wait: held })) });
  await app.driver.get(app.site.url + screens("team-a").see);
  await app.heading(en.Gate.Opening);
  release();
  await app.heading(en.See.Title);
  await app.focusIs("heading", en.See.Title);
});

for (const [trouble, answer] of [
  ["does not come", () => ({ status: 404 })],
  ["is a page in its place", () => ({ body: "<!doctype html><title>Sign in</title>", type: "text/html" })],
  ["is half a file", () => ({ body: "\0asm", type: "application/wasm" })],
]) {
  scenario(`F47 the file of the later screens ${trouble}: a sentence, the work goes on, and trying again brings it`, async ({ app, site, network }) => {
    await seed(app, entries(answered()));
    site.set({ behave: later(answer) });
    await app.open(screens("team-a").review);
    await app.append(en.Review.Note, " Still here.");
    await go(app, screens("team-a").see);
    await app.heading(en.Gate.NotOpened);
    await app.reads(en.Gate.NotOpenedSays);
    await go(app, screens("team-a").review);
    assert.match(await app.value(en.Review.Note), / Still here\.$/);
    await saved(app, en);
    await go(app, screens("team-a").see);
    await app.heading(en.Gate.NotOpened);
    site.set({ behave: () => ({}) });
    await app.press(en.Banner.TryAgain);
    await app.heading(en.See.Title);
    await network.assertPrivate();
  });
}
