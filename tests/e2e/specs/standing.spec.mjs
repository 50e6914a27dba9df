// A reload in the middle of a sitting: the window stands where it stood, with the time, the step that was open and the way back; another
// window knows nothing of it, and no file holds it.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, go, kept, seed } from "../harness/work.mjs";

const isOpen = async (app, name) => (await (await app.find("button", name)).getAttribute("aria-expanded")) === "true";

for (const language of ["en", "es"]) scenario(`F06 a reload in the middle of a sitting leads back to the component, its open step and the time; so does one on the wall (${language})`, { timeout: 300_000 }, async ({ app }) => {
  const w = words(language);
  const here = components(language)[1];
  const book = fresh();
  entryOf(book, here.id).conversation = {
    first_vote: { levels: { "getting-under-way": 4 }, not_sure_yet: 0 }, second_vote: { levels: {}, not_sure_yet: 0 }, shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "",
  };
  const steps = async () => {
    await app.heading(here.name);
    await app.sees("button", w.Talk.Agree);
    return Promise.all([w.Step.Look, w.Talk.First, w.Step.Hear, w.Talk.Again, w.Talk.Agree].map((step) => isOpen(app, step)));
  };
  await seed(app, { "juneward/language": language, ...entries(book) });
  await app.open(`#/workbook/team-a/talk/${here.id}`);
  assert.deepEqual(await steps(), [false, false, true, false, false]);
  // What is over folds when somebody goes on; looking back folds nothing.
  await app.press(w.Talk.Agree, { role: "button" });
  await app.press(w.Step.Look, { role: "button" });
  const stood = [true, false, false, false, true];
  assert.deepEqual(await steps(), stood);
  await app.reload();
  assert.deepEqual(await steps(), stood);
  await app.press(w.Frame.Sitting, { role: "link", within: ["main"] });
  await app.heading(w.Frame.Sitting);
  await app.press(say(w.Plan.Minutes, 45));
  await app.reads(say(w.Plan.Left, 45));
  await app.reload();
  await app.heading(w.Frame.Sitting);
  await app.reads(say(w.Plan.Left, 45));
  // Back to where the room was, not to where a team begins.
  await app.press(say(w.Sitting.BackTo, here.name));
  assert.deepEqual(await steps(), stood);
  await app.press(w.Review.OnTheWall);
  await app.sees("navigation", w.Wall.Steps);
  await app.reload();
  await app.sees("navigation", w.Wall.Steps);
  await app.press(w.Wall.Leave);
  assert.deepEqual(await steps(), stood);
  assert.doesNotMatch(JSON.stringify(await kept(app)), /step-/);
  // Another window was nowhere yet.
  await app.newTab("#/workbook/team-a/sitting");
  await app.heading(w.Frame.Sitting);
  await app.sees("link", w.Sitting.Begin);
  await go(app, `#/workbook/team-a/talk/${here.id}`);
  assert.deepEqual(await steps(), [false, false, true, false, false]);
});
