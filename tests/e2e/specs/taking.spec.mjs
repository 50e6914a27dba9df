// Another state of the workbook that is here: taken place by place, ours, the file's or both, and taken back in one step.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, kept, saved, screens, seed } from "../harness/work.mjs";

const PLANNING = "curriculum-instruction.planning-together";
const COACHING = "curriculum-instruction.coaching-cycles";
const [OURS, THEIRS] = ["We plan on Tuesdays.", "They saw us plan on Fridays, too."];

const named = (language, id) => components(language).find((component) => component.id === id).name;

// Ours on the device; a colleague's file in which one rating and one note differ and one component is new.
async function arrived(app, session, language) {
  const w = words(language);
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.fill(w.Review.Note, OURS);
  await saved(app, w);
  const before = await kept(app);
  const file = structuredClone(before);
  Object.assign(entryOf(file, PLANNING), { rating: "rated", level: "full-implementation", note: THEIRS });
  entryOf(file, PLANNING).evidence.push({ id: "from-them", kind: "observation", shows: "Five classrooms, one plan.", link: "" });
  Object.assign(entryOf(file, COACHING), { note: "Theirs alone." });
  const path = join(session.downloads, "colleague.json");
  writeFileSync(path, JSON.stringify(file, null, 2));
  await app.open("#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  await app.press(w.Taking.Begin);
  await app.sees("heading", w.Taking.Title);
  return { w, before, file };
}

for (const language of ["en", "es"]) {
  scenario(`F25 what arrived is taken place by place: nothing changes before, both texts stand, Undo brings every byte back (${language})`, { look: { language } }, async ({ app, session }) => {
    const { w, before } = await arrived(app, session, language);
    const group = ["group", named(language, PLANNING)];
    const text = await app.text({ within: group });
    for (const said of [OURS, THEIRS, "Five classrooms, one plan."]) assert.ok(text.includes(said), `${said} is not shown`);
    await assertAccessible(session, "taking parts");
    assert.deepEqual(await kept(app), before, "something changed before anybody chose");
    // A level that differs is nobody's before it is chosen.
    await app.reads(w.Taking.OpenOne);
    const level = framework(language).levels.find((one) => one.id === "full-implementation").name;
    await app.choose(say(w.Taking.BothTheirs, level), { within: group });
    await app.doesNotRead(w.Taking.OpenOne);
    await app.press(w.Taking.Take);
    await app.status(say(w.Told.PutTogether, 2));
    await saved(app, w);
    const entry = entryOf(await kept(app), PLANNING);
    assert.equal(entry.level, "full-implementation");
    assert.equal(entry.note, [OURS, THEIRS].sort().join("\n—\n"));
    assert.ok(entry.evidence.some((piece) => piece.id === "from-them"));
    assert.equal(entryOf(await kept(app), COACHING).note.includes("Theirs alone."), true);
    await app.press(w.Frame.Undo, { role: "button" });
    await saved(app, w);
    const after = await kept(app);
    assert.deepEqual({ ...after, edited: "" }, { ...before, edited: "" });
  });
}
