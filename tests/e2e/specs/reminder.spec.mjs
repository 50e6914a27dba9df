// Where people stop working (the start, the map, handing on, the end of a sitting) a quiet line says what is in no file yet, and how to
// mend it; stronger where the browser deletes, and not at all where there is nothing to say.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, components, entries, go, saved, screens, seed } from "../harness/work.mjs";

// Apple's engine is known by what only it has; the engine of the tests is another build of it, and has it not.
const APPLE = { site: { prelude: "window.GestureEvent = class GestureEvent extends UIEvent {};" } };
const at = screens("team-a", components("en")[0].id);
const sitting = "#/workbook/team-a/sitting";
const STOPS = { "the start": "#/", "the map": at.see, "handing on": at.hand, "a sitting": sitting };

for (const language of ["en", "es"]) {
  const v = words(language);
  scenario(`what is in no file yet is said where people stop, with what the browser does to it (${language})`, APPLE, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    await app.open(at.review);
    await app.doesNotRead(anyOf(v.Ground.Never));
    for (const [where, hash] of Object.entries(STOPS)) {
      await go(app, hash);
      await app.reads(anyOf(v.Ground.Never), { within: ["main"] });
      await app.reads(v.Ground.ForgetsThis, { within: ["main"] });
      await app.sees("button", v.Ground.Save, { within: ["main"] });
      await assertAccessible(session, `not in a file yet, at ${where} (${language})`);
    }
    const file = await download(session, () => app.press(v.Ground.Save, { within: ["main"] }));
    assert.equal(JSON.parse(file.text).id, "team-a");
    await app.doesNotRead(anyOf(v.Ground.Never));
    await go(app, at.review);
    await app.append(v.Review.Note, " Later.");
    await saved(app, v);
    for (const hash of Object.values(STOPS)) {
      await go(app, hash);
      await app.reads(anyOf(v.Ground.Changed), { within: ["main"] });
      await app.reads(v.Ground.Note, { within: ["main"] });
    }
    // From the start as well: of several workbooks each has its own.
    await go(app, "#/");
    const again = await download(session, () => app.press(v.Ground.Save, { within: ["main"] }));
    assert.match(again.text, / Later\./);
    for (const hash of Object.values(STOPS)) {
      await go(app, hash);
      await app.heading();
      await app.doesNotRead(anyOf(v.Ground.Changed));
    }
    await go(app, "#/");
    await app.reads(say(v.SaveLine.InFile, v.Ago.JustNow), { within: ["main"] });
  });
}

const w = words("en");

scenario("a browser that keeps what it has is not said to delete it, and practice is not worth a file", async ({ app }) => {
  await seed(app, entries(answered(), answered("en", { id: "team-b", practice: true })));
  await app.open(at.see);
  await app.reads(anyOf(w.Ground.Never), { within: ["main"] });
  await app.doesNotRead(w.Ground.ForgetsThis);
  for (const hash of Object.values(STOPS).slice(1)) {
    await go(app, hash.replace("team-a", "team-b"));
    await app.heading();
    await app.doesNotRead(anyOf(w.Ground.Never));
  }
});
