// The code that is not in the first load, first what a new team rates and saves with, then the other screens: both follow by themselves,
// are waited for by whoever wants something at once, and say so when they can't come. Nothing that was typed meanwhile is lost.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { answered, components, entries, entryOf, go, levels, saved, screens, seed } from "../harness/work.mjs";
import { say, words } from "../harness/words.mjs";

const [en, es] = [words("en"), words("es")];
const FILE = /^screens-[^/]*\.wasm$/;
const WORK = /^work-[^/]*\.wasm$/;
const later = (answer, file = FILE) => (path) => (file.test(path) ? answer() : {});
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

scenario("what a team rates with is on its way: the start is there, and what is pressed happens when it comes", async ({ app, site, network }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  site.set({ behave: later(() => ({ wait: held }), WORK) });
  await app.driver.get(app.site.url);
  await app.heading(en.Start.Welcome);
  await app.press(en.Start.Begin, { role: "button" });
  await app.heading(en.Gate.Opening);
  release();
  await app.heading(en.Prepare.Title);
  await app.focusIs("heading", en.Prepare.Title);
  await app.fill(en.Prepare.TeamName, "Grade 4 team");
  await saved(app, en);
  assert.equal(Object.keys(await app.storage()).filter((name) => name.startsWith("juneward/workbook/")).length, 1);
  await network.assertPrivate();
});

const TROUBLES = [
  ["does not come", () => ({ status: 404 })],
  ["is a page in its place", () => ({ body: "<!doctype html><title>Sign in</title>", type: "text/html" })],
  ["is half a file", () => ({ body: "\0asm", type: "application/wasm" })],
];

for (const [trouble, answer] of TROUBLES) {
  scenario(`F47 what a team rates with ${trouble}: the start stays, whoever begins is told, and trying again goes on from there`, async ({ app, site, network }) => {
    site.set({ behave: later(answer, WORK) });
    await app.driver.get(app.site.url);
    await app.heading(en.Start.Welcome);
    await app.press(en.Start.Begin, { role: "button" });
    await app.heading(en.Gate.NotOpened);
    await app.reads(en.Gate.NotOpenedSays);
    site.set({ behave: () => ({}) });
    await app.press(en.Banner.TryAgain);
    await app.heading(en.Prepare.Title);
    await app.fill(en.Prepare.TeamName, "Grade 4 team");
    await saved(app, en);
    await network.assertPrivate();
  });

  scenario(`F47 what a team rates with ${trouble}: work of an earlier visit stays untouched, and trying again opens it`, async ({ app, site }) => {
    await seed(app, entries(answered()));
    const before = await app.storage();
    site.set({ behave: later(answer, WORK) });
    await app.driver.get(app.site.url + screens("team-a").review);
    await app.heading(en.Gate.NotOpened);
    assert.deepEqual(await app.storage(), before);
    site.set({ behave: () => ({}) });
    await app.press(en.Banner.TryAgain);
    await app.append(en.Review.Note, " Still here.");
    await saved(app, en);
  });

  scenario(`F47 the later file ${trouble}: a new team rates and saves, a later screen says so, and trying again brings it`, async ({ app, site, network }) => {
    const [first] = components("en");
    site.set({ behave: later(answer) });
    await app.open();
    await app.press(en.Start.Begin, { role: "button" });
    await app.fill(en.Prepare.TeamName, "Grade 4 team");
    await app.press(en.Prepare.Start);
    await app.heading(first.name);
    await app.choose(levels("en")[2], { within: ["group", en.Review.WhereNow] });
    await app.fill(en.Review.Note, "Every room has the units.");
    await saved(app, en);
    await app.press(en.Frame.Undo);
    assert.equal(await app.value(en.Review.Note), "");
    await app.press(en.Frame.Redo);
    await saved(app, en);
    const { [0]: [key, text] } = Object.entries(await app.storage()).filter(([name]) => name.startsWith("juneward/workbook/"));
    const book = JSON.parse(text).workbook;
    assert.deepEqual([entryOf(book, first.id).note, entryOf(book, first.id).rating], ["Every room has the units.", "rated"]);
    await go(app, screens(book.id).see);
    await app.heading(en.Gate.NotOpened);
    await app.reads(en.Gate.NotOpenedSays);
    site.set({ behave: () => ({}) });
    await app.press(en.Banner.TryAgain);
    await app.heading(en.See.Title);
    await app.reload();
    await go(app, `#/workbook/${book.id}/review/${first.id}`);
    assert.equal(await app.value(en.Review.Note), "Every room has the units.");
    await app.press(en.Frame.Undo);
    assert.equal(await app.value(en.Review.Note), "", "what was done before the file came can be undone after a reload");
    assert.ok((await app.storage())[key]);
    await network.assertPrivate();
  });

  scenario(`F47 the later file ${trouble}: work of an earlier visit stays untouched, and trying again opens it`, async ({ app, site, network }) => {
    await seed(app, entries(answered()));
    const before = await app.storage();
    site.set({ behave: later(answer) });
    await app.open(screens("team-a").review);
    await app.heading(en.Gate.NotOpened);
    await app.reads(en.Gate.NotOpenedSays);
    await go(app, "#/");
    await app.heading(en.Gate.NotOpened);
    assert.deepEqual(await app.storage(), before);
    site.set({ behave: () => ({}) });
    await app.press(en.Banner.TryAgain);
    await app.heading(en.Start.Title);
    await go(app, screens("team-a").review);
    await app.append(en.Review.Note, " Still here.");
    await saved(app, en);
    await network.assertPrivate();
  });
}

scenario("F47 Spanish and practice wait for the later file, say so when it does not come, and come when asked again", async ({ app, site }) => {
  site.set({ behave: later(() => ({ status: 404 })) });
  await app.open();
  await app.press("ES");
  await app.reads(en.Told.NoSpanish);
  await app.heading(en.Start.Welcome);
  await app.press(en.Start.PractiseGo, { role: "button" });
  await app.reads(en.Told.NoSample);
  site.set({ behave: () => ({}) });
  await app.press("ES");
  await app.heading(es.Start.Welcome);
  await app.press(es.Start.PractiseGo, { role: "button" });
  await app.reads(es.Frame.PracticeSays);
});

scenario("the later style does not come: no later screen is drawn without it, and trying again brings it", async ({ app, site }) => {
  await seed(app, entries(answered()));
  site.set({ behave: (path) => (/^screens-[^/]*\.css$/.test(path) ? { status: 404 } : {}) });
  await app.open(screens("team-a").see);
  await app.heading(en.Gate.NotOpened);
  site.set({ behave: () => ({}) });
  await app.press(en.Banner.TryAgain);
  await app.heading(en.See.Title);
});

// A team begins while the later file is away, and rates; what it has so far is saved.
async function begun(app) {
  await app.open();
  await app.press(en.Start.Begin, { role: "button" });
  await app.fill(en.Prepare.TeamName, "Grade 4 team");
  await app.press(en.Prepare.Start);
  await app.heading(components("en")[0].name);
  await saved(app, en);
}

// Another window writes a note in the same workbook. Gives its key.
async function anotherWrites(app) {
  const [[key, text]] = Object.entries(await app.storage()).filter(([name]) => name.startsWith("juneward/workbook/"));
  const theirs = JSON.parse(text);
  theirs.revision += 1;
  entryOf(theirs.workbook, components("en")[1].id).note = "Typed in another window.";
  await app.driver.executeScript("localStorage.setItem(arguments[0], arguments[1])", key, JSON.stringify(theirs));
  return key;
}

scenario("F14 what another window writes before the later file is here is joined once it is", async ({ app, site }) => {
  const [first] = components("en");
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  site.set({ behave: later(() => ({ wait: held })) });
  await begun(app);
  const key = await anotherWrites(app);
  await app.fill(en.Review.Note, "Typed in this window.");
  release();
  await saved(app, en);
  await app.until("both notes to stand in the store", async () => {
    const { workbook } = JSON.parse((await app.storage())[key]);
    return entryOf(workbook, first.id).note === "Typed in this window." && entryOf(workbook, components("en")[1].id).note === "Typed in another window.";
  });
});

scenario("F14 F47 another window wrote and the later file does not come: it is said at once, closing asks, and what is here is kept beside", async ({ app, site }) => {
  const [first] = components("en");
  site.set({ behave: later(() => ({ status: 503 })) });
  await begun(app);
  const asks = () => app.driver.executeScript("const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented");
  assert.equal(await asks(), false);
  const key = await anotherWrites(app);
  await app.fill(en.Review.Note, "Typed in this window.");
  await app.reads(en.Banner.WrittenElsewhere, { within: ["alert"] });
  await app.reads(en.SaveLine.Failing, { within: ["banner"] });
  assert.equal(await asks(), true);
  const beside = async () => Object.entries(await app.storage()).filter(([name]) => name.startsWith("juneward/aside/")).map(([, kept]) => kept).join();
  await app.until("the note to be kept beside", async () => (await beside()).includes("Typed in this window."));
  site.set({ behave: () => ({}) });
  await app.press(en.Banner.TryAgain, { within: ["alert"] });
  await saved(app, en);
  await app.until("both notes to stand in the store, and nothing beside", async () => {
    const { workbook } = JSON.parse((await app.storage())[key]);
    return entryOf(workbook, first.id).note === "Typed in this window." && entryOf(workbook, components("en")[1].id).note === "Typed in another window." && (await beside()) === "";
  });
});

scenario("F10 F47 what a slip takes while the later file does not come is kept at once, and found when it has come", async ({ app, site }) => {
  const sentence = "Nobody asked the families of the bus children.";
  site.set({ behave: later(() => ({ status: 503 })) });
  await begun(app);
  await app.fill(en.Review.Note, sentence);
  await saved(app, en);
  await app.fill(en.Review.Note, "x");
  await saved(app, en);
  const copies = async () => Object.entries(await app.storage()).filter(([name, text]) => name.endsWith("-stroke") && text.includes(sentence));
  await app.until("one copy with the sentence", async () => (await copies()).length === 1);
  site.set({ behave: () => ({}) });
  await go(app, "#/earlier-work");
  await app.reads(say(en.Drawer.StrokeFrom, "").trim());
});
