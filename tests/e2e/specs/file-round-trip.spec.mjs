// Files: what goes out comes in again byte for byte, in an empty browser, with everything that was never visited.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, framework, say, words } from "../harness/words.mjs";
import { GOLDEN, answered, components, entries, entryOf, fresh, go, kept, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");

async function openFile(app, path) {
  await go(app, "#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  await app.sees("heading", /^(In|En) /);
}

const saveFile = (app, session) => download(session, () => app.press(w.HandOn.SaveFile, { within: ["main"] }));

scenario("F20 file → empty browser → file: the same bytes", async ({ app, session, site }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " Plus “quotes”, a \\ and an ñ.");
  await go(app, screens("team-a").hand);
  const first = await saveFile(app, session);
  await app.status(anyOf(say(w.Handed.File, first.name, "{1}")));
  assert.match(first.name, /^juneward-grade-4-team-2026-27-\d{4}-\d\d-\d\d.*\.json$/);
  // An empty browser: nothing is stored any more.
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  await app.open();
  await openFile(app, first.path);
  await app.reads(w.Open.New);
  assert.deepEqual(await app.storage(), {}, "something was written before the person chose");
  await app.press(w.Open.OpenIt);
  await app.status(say(w.ToldLater.Opened, "Grade 4 team"));
  await go(app, screens("team-a").hand);
  const second = await saveFile(app, session);
  assert.ok(first.bytes.equals(second.bytes), "the second file differs from the first");
});

scenario("F21 the file holds every component, those never visited included", async ({ app, session }) => {
  await seed(app, entries(fresh()));
  await app.open(screens("team-a").hand);
  const file = JSON.parse((await saveFile(app, session)).text);
  assert.equal(file.format, "juneward-workbook");
  assert.equal(file.format_version, 1);
  const all = framework("en").systems.flatMap((system) => system.components.map((one) => one.id));
  assert.deepEqual(file.review.components.map((entry) => entry.component).sort(), all.sort());
  assert.ok(file.review.components.every((entry) => entry.rating === "not-rated" && entry.level === null));
});

scenario("F22 the golden file of version 1 opens, and nothing in it is lost", async ({ app, session }) => {
  const golden = JSON.parse(GOLDEN);
  const path = join(session.downloads, "golden.txt");
  writeFileSync(path, GOLDEN);
  await app.open();
  await openFile(app, path);
  await app.press(w.Open.OpenIt);
  await app.until("the workbook to be stored", async () => Boolean(await kept(app, golden.id)));
  await go(app, screens(golden.id).see);
  await app.reads(components("en")[0].name);
  await app.reads(w.See.Outside);
  await go(app, screens(golden.id).hand);
  const file = JSON.parse((await saveFile(app, session)).text);
  // Components that this version of the rubric has and the file had not are added; everything else is as it was.
  file.review.components = file.review.components.filter((entry) => golden.review.components.some((one) => one.component === entry.component));
  assert.deepEqual({ ...file, app_version: golden.app_version }, golden);
});

scenario("F25 the same file again changes nothing, an older one opens beside", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  const file = await saveFile(app, session);
  await openFile(app, file.path);
  await app.reads(w.Open.Identical);
  await go(app, screens("team-a").review);
  await app.fill(w.Review.Note, "Changed since the file.");
  await openFile(app, file.path);
  await app.reads(anyOf(w.Open.Older));
  await app.press(w.Open.OpenBeside);
  await app.status(say(w.ToldLater.OpenedBeside, "Grade 4 team"));
  await saved(app, w);
  const stored = await app.storage();
  assert.equal(Object.keys(stored).filter((key) => key.startsWith("juneward/workbook/")).length, 2);
  assert.equal(entryOf(await kept(app), "curriculum-instruction.planning-together").note, "Changed since the file.");
});

scenario("the save line tells when the file has fallen behind", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
  await saveFile(app, session);
  await app.reads(say(w.SaveLine.InFile, w.Ago.JustNow), { within: ["banner"] });
  await app.reload();
  await app.reads(say(w.SaveLine.InFile, w.Ago.JustNow), { within: ["banner"] });
  await go(app, screens("team-a").review);
  await app.choose("Getting Under Way");
  await app.reads(say(w.SaveLine.FileBehind, w.Ago.JustNow), { within: ["banner"] });
});

scenario("a summary is plain text in either language, and the e-mail says which file to attach", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  const summary = await app.text({ within: ["main"] });
  assert.ok(summary.includes(w.Summary.Outcomes) && summary.includes("Grade 4 team"));
  const mail = await (await app.find("link", w.HandOn.Mail)).getAttribute("href");
  assert.ok(mail.startsWith("mailto:?") && mail.length < 1500, `${mail.length} characters`);
  assert.match(decodeURIComponent(mail), /juneward-grade-4-team-2026-27-/);
  await app.choose("Español", { within: ["group", w.HandOn.Language] });
  await app.reads(words("es").Summary.Outcomes);
  if (session.engine === "chromium") await session.devtools("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  await app.press(w.HandOn.Copy, { role: "button" });
  // A browser may refuse; what must not happen is that nothing is said.
  await app.status(new RegExp(`${anyOf(w.Handed.Summary).source}|${anyOf(w.ToldLater.NotCopied).source}`));
});
