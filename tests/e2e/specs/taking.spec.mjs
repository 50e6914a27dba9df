// What arrived, another state of a workbook that is here or one that began apart: taken place by place, ours, theirs or both, and
// taken back in one step.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { linkCode } from "../harness/links.mjs";
import { anyOf, framework, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, kept, saved, screens, seed } from "../harness/work.mjs";

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
    await app.status(say(w.ToldLater.PutTogether, 2));
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

// Two workbooks of our own, and a colleague's who began by herself.
async function apart(app, language) {
  const w = words(language);
  const own = [answered(language), fresh({ id: "team-b", team: { name: "Grade 5 team", school: "", kind: "grade-level-team", people: 4 } })];
  await seed(app, entries(...own));
  // Written by the app itself, so that bytes can be compared.
  await app.open(screens("team-a").review);
  await app.fill(w.Review.Note, OURS);
  await saved(app, w);
  const theirs = fresh({ id: "team-x", team: { name: "Ana’s team", school: "Oak Avenue School", kind: "department", people: 8 } });
  Object.assign(entryOf(theirs, PLANNING), { rating: "rated", level: "full-implementation", note: THEIRS });
  Object.assign(entryOf(theirs, COACHING), { note: "Theirs alone." });
  return { w, theirs };
}

for (const language of ["en", "es"]) {
  scenario(`F25 parts of a workbook that began apart are taken into the one that a person picks, and Undo brings every byte back (${language})`, { look: { language } }, async ({ app, session }) => {
    const { w, theirs } = await apart(app, language);
    const path = join(session.downloads, "ana.json");
    writeFileSync(path, JSON.stringify(theirs, null, 2));
    await app.open("#/open");
    await (await app.find("file", w.Open.Choose)).sendKeys(path);
    const before = await app.storage();
    await app.press(w.Taking.BeginApart);
    await app.focusIs("heading", w.Taking.Title);
    await app.gone("button", w.Taking.Take);
    const which = ["group", w.Taking.Which];
    assert.equal((await app.look("radio", undefined, which)).names.length, 2);
    await app.choose(/^Grade 5 team/, { within: which });
    // Nothing of theirs comes in by itself.
    await app.reads(w.Taking.BeganApart);
    await app.reads(say(w.Taking.PlaceNone, "").trim());
    assert.equal(await (await app.find("button", w.Taking.Take)).isEnabled(), false);
    await app.choose(/^Grade 4 team/, { within: which });
    const group = ["group", named(language, PLANNING)];
    await app.reads(THEIRS, { within: group });
    await assertAccessible(session, "taking into another workbook");
    assert.deepEqual(await app.storage(), before, "something changed before anybody chose");
    const both = say(w.Taking.BothMine, framework(language).levels.find((one) => one.id === "mostly-in-place").name);
    // WebKit's driver lets go elsewhere than it pressed while a long way is still being scrolled.
    await app.driver.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)))", await app.find("radio", both, { within: group }));
    await app.choose(both, { within: group });
    await app.press(w.Taking.Take);
    await app.status(w.ToldLater.PutTogetherOne);
    await saved(app, w);
    const [was, now] = [JSON.parse(before["juneward/workbook/team-a"]).workbook, await kept(app)];
    assert.equal(entryOf(now, PLANNING).note, [entryOf(was, PLANNING).note, THEIRS].sort().join("\n—\n"));
    assert.equal(entryOf(now, PLANNING).level, "mostly-in-place");
    assert.equal(entryOf(now, COACHING).note, entryOf(was, COACHING).note);
    assert.deepEqual([now.id, now.team, now.review.id], [was.id, was.team, was.review.id]);
    assert.equal((await app.storage())["juneward/workbook/team-b"], before["juneward/workbook/team-b"]);
    assert.deepEqual(Object.keys(await app.storage()).filter((key) => /workbook\/[^/]+$/.test(key)).length, 2, "what arrived stands on the shelf");
    await app.press(w.Frame.Undo, { role: "button" });
    await app.until("every byte to be back", async () => JSON.stringify(await kept(app)) === JSON.stringify(was));
  });
}

scenario("F25 F33 a link’s parts are taken the same way, by keyboard, in words that fit a link", async ({ app, site }) => {
  const { w, theirs } = await apart(app, "en");
  await app.open();
  await app.driver.get(`${site.url}#${linkCode(theirs)}`);
  await app.sees("heading", w.Linked.Found);
  await app.tabTo("button", w.Taking.BeginApart);
  await app.keys(Key.ENTER);
  await app.focusIs("heading", w.Taking.Title);
  await app.tabTo("radio", /^Grade/);
  await app.keys(Key.SPACE);
  await app.sees("button", w.Taking.AllTheirs);
  await app.doesNotRead(/\bfile/, { within: ["region", w.Linked.Found] });
  await app.tabTo("button", w.Taking.AllTheirs);
  await app.keys(Key.ENTER);
  await app.tabTo("button", w.Taking.Take);
  await app.keys(Key.ENTER);
  await app.status(anyOf(w.ToldLater.PutTogether));
  await app.sees("heading", w.See.Title);
});

scenario("F15 F25 what was chosen stands while somebody writes in another window; words nobody has seen yet are never given up for what arrived", async ({ app, session }) => {
  const { w } = await arrived(app, session, "en");
  const mine = await app.currentTab();
  const [planning, coaching] = [PLANNING, COACHING].map((id) => ["group", named("en", id)]);
  await app.choose(w.Taking.TakeTheirs, { within: planning });
  await app.choose(w.Taking.TakeTheirs, { within: coaching });
  await app.newTab(screens("team-a").review);
  await app.append(w.Review.Note, " And on Wednesdays.");
  const theirs = await app.currentTab();
  await app.tab(mine);
  await app.reads("And on Wednesdays.", { within: planning });
  await app.reads(w.Taking.WentOn, { within: planning });
  await app.doesNotRead(w.Taking.WentOn, { within: coaching });
  assert.equal(await app.chosen(w.Taking.TakeTheirs, { within: planning }), false, "words nobody has seen would be given up");
  assert.equal(await app.chosen(w.Taking.TakeTheirs, { within: coaching }), true, "a choice was forgotten because of another place");
  await app.press(w.Taking.Take);
  await app.status(w.ToldLater.PutTogetherOne);
  await saved(app, w);
  assert.equal(entryOf(await kept(app), PLANNING).note, `${OURS} And on Wednesdays.`);
  assert.equal(entryOf(await kept(app), COACHING).note, "Theirs alone.");
  await app.tab(theirs);
  assert.equal(await app.value(w.Review.Note), `${OURS} And on Wednesdays.`);
});
