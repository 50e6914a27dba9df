// Getting work back: what can be undone survives a reload, earlier copies open beside, bytes that can't be read can be downloaded, and
// whatever stands on the device after a page died between two writes opens whole.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, keyOf, saved, screens, seed, stored, unrated } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const EARLIER = "#/earlier-work";
const copyKey = (id, saved) => `juneward/copy/${id}/${Date.parse(saved)}`;
const copy = (id, saved, book) => ({ [copyKey(id, saved)]: stored({ ...book, id }, { saved }) });
const undo = (app, deed) => app.press(`${w.Frame.Undo} ${deed}`);

// An earlier state: one rating, its evidence and one outcome fewer.
function less(language = "en") {
  const book = answered(language);
  book.outcomes.pop();
  Object.assign(book.review.components.find((entry) => entry.rating === "rated"), { rating: "not-rated", level: null });
  return book;
}

// ---- undo

scenario("undo survives a reload: a rating, a text, starting over, and deleting", async ({ app }) => {
  await seed(app, entries(fresh()));
  await app.open(screens("team-a", first.id).review);
  await app.choose("Mostly in Place");
  await app.fill(w.Review.Note, "A reason.");
  await saved(app, w);
  await app.reload();
  await undo(app, say(w.Deed.Note, first.name));
  assert.equal(await app.value(w.Review.Note), "");
  await saved(app, w);
  await app.reload();
  await undo(app, say(w.Deed.Rating, first.name));
  assert.equal(await unrated(app, w), true);
  await saved(app, w);
  await app.reload();
  await app.press(`${w.Frame.Redo} ${say(w.Deed.Rating, first.name)}`);
  await app.press(`${w.Frame.Redo} ${say(w.Deed.Note, first.name)}`);
  assert.equal(await app.chosen("Mostly in Place"), true);
  assert.equal(await app.value(w.Review.Note), "A reason.");
  await go(app, screens("team-a").prepare);
  await startOver(app);
  await saved(app, w);
  await app.reload();
  await undo(app, w.Deed.StartedOver);
  await saved(app, w);
  assert.equal(entryOf(await kept(app), first.id).note, "A reason.");
  await go(app, "#/");
  await app.press(new RegExp(`^${w.Start.Delete}`), { role: "button" });
  await app.press(w.Start.DeleteGo);
  await app.gone("link", "Grade 4 team");
  await app.reload();
  await app.press(say(w.Start.Gone, 1));
  await app.press(w.Start.PutBack);
  await app.press("Grade 4 team", { role: "link" });
  await app.sees("button", `${w.Frame.Undo} ${say(w.Deed.Note, first.name)}`);
  await app.sees("button", `${w.Frame.Redo} ${w.Deed.StartedOver}`);
});

async function startOver(app) {
  await app.press(w.Earlier.FoldOfPrepare);
  await app.press(w.Earlier.StartOver);
  await app.press(w.Earlier.StartOverGo);
  await app.gone("dialog");
}

scenario("F10 starting over says what goes, Cancel has the focus, Escape cancels, and Undo is at hand", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").prepare);
  const before = (await app.storage())[keyOf("team-a")];
  await app.press(w.Earlier.FoldOfPrepare);
  await app.press(w.Earlier.StartOver);
  await app.focusIs("button", w.Frame.Cancel);
  const asked = await app.text({ within: ["dialog"] });
  assert.match(asked, /4 ratings, .* and 2 June Outcomes/);
  await app.keys(Key.ESCAPE);
  await app.gone("dialog");
  await app.press(w.Earlier.StartOver);
  await app.focusIs("button", w.Frame.Cancel);
  await app.keys(Key.ENTER);
  await app.gone("dialog");
  assert.equal((await app.storage())[keyOf("team-a")], before, "Cancel changed something");
  await app.press(w.Earlier.StartOver);
  await app.press(w.Earlier.StartOverGo);
  await app.status(say(w.Told.Removed, w.Deed.StartedOver));
  await saved(app, w);
  const cleared = await kept(app);
  assert.deepEqual(cleared.outcomes, []);
  assert.ok(cleared.review.components.every((entry) => entry.rating === "not-rated" && entry.note === "" && entry.evidence.length === 0));
  assert.deepEqual(cleared.team, answered().team);
  await app.press(w.Frame.Undo, { within: ["region", w.Frame.Notice] });
  await saved(app, w);
  assert.deepEqual((await kept(app)).review, answered().review);
  // What stood there before is a copy as well.
  assert.ok(Object.keys(await app.storage()).some((key) => key.startsWith("juneward/copy/team-a/")));
});

scenario("F25 opening a file is undone from its notice, and the file's workbook is among the deleted", async ({ app }) => {
  await seed(app, entries(fresh()));
  await app.open("#/open");
  await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), JSON.stringify(answered("en", { id: "from-file", team: { ...fresh().team, name: "Grade 5 team" } })));
  await app.press(w.Open.Look);
  await app.press(w.Open.OpenIt);
  await app.status(say(w.ToldLater.Opened, "Grade 5 team"));
  await app.press(w.Frame.Undo, { within: ["region", w.Frame.Notice] });
  await app.heading(w.Start.Title);
  await app.gone("link", "Grade 5 team");
  await app.sees("link", "Grade 4 team");
  await app.press(w.Frame.Undo, { within: ["region", w.Frame.Notice] });
  await app.sees("link", "Grade 5 team");
});

// ---- copies

scenario("a copy of yesterday is found from the start, looked at, downloaded, and opened beside today's work", async ({ app, session, network }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " Written today.");
  await saved(app, w);
  const today = (await app.storage())[keyOf("team-a")];
  const key = Object.keys(await app.storage()).find((one) => one.startsWith("juneward/copy/team-a/"));
  assert.equal((await app.storage())[key], stored(answered()), "what was found is kept word for word");
  await go(app, "#/");
  await app.press(`${w.Earlier.Of} ${say(w.Earlier.OfBook, "Grade 4 team").trim()}`);
  await app.heading(w.Earlier.Title);
  await app.reads(w.Drawer.SameCounts);
  await app.press(w.Drawer.Look);
  await app.reads("Elm Street School");
  const file = await download(session, () => app.press(w.Drawer.Download));
  assert.equal(file.text, stored(answered()));
  await app.press(w.Earlier.OpenCopy);
  await app.status(anyOf(say(w.ToldLater.Opened, "{0}")));
  await saved(app, w);
  const now = await app.storage();
  assert.equal(now[keyOf("team-a")], today, "today's work was touched");
  const beside = Object.entries(now).filter(([one]) => one.startsWith("juneward/workbook/") && one !== keyOf("team-a"));
  assert.equal(beside.length, 1);
  const book = JSON.parse(beside[0][1]).workbook;
  assert.match(book.team.name, anyOf(w.Earlier.TeamFrom));
  assert.deepEqual(book.review, answered().review);
  assert.deepEqual(await network.heard("error"), []);
});

scenario("the drawer says how each copy differs from now, and shows four before it folds the rest", async ({ app }) => {
  const days = ["11-18", "11-17", "11-16", "11-15", "11-14", "11-01"].map((day) => `2026-${day}T17:00:00.000Z`);
  await seed(app, { ...entries(answered()), ...Object.assign({}, ...days.map((day) => copy("team-a", day, less()))), ...copy("team-a", "2026-11-18T18:00:00.000Z", answered()) });
  await app.open(`${EARLIER}/team-a`);
  await app.reads("1 rating and 1 June Outcome fewer than now.");
  await app.reads(w.Drawer.Same);
  assert.equal((await app.look("button", new RegExp(`^${w.Earlier.OpenCopy}`))).elements.length, 4);
  await app.press(say(w.Drawer.Older, 3));
  await app.until("all copies", async () => (await app.look("button", new RegExp(`^${w.Earlier.OpenCopy}`))).elements.length === 7);
  await app.press(w.Drawer.All);
  await app.heading(w.Earlier.Title);
  // Looking changed nothing.
  assert.equal((await app.storage())[keyOf("team-a")], stored(answered()));
});

scenario("F10 a sentence that Backspace took away word by word and letter by letter is found, and says that it was removed", async ({ app }) => {
  const sentence = "Nobody asked the families of the bus children.";
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, ` ${sentence}`);
  await saved(app, w);
  for (let word = 0; word < 3; word += 1) await app.chord(Key.CONTROL, Key.BACK_SPACE);
  await app.keys(...Array(sentence.length + 1 - "bus children.".length).fill(Key.BACK_SPACE));
  await app.append(w.Review.Note, "x");
  await saved(app, w);
  await go(app, `${EARLIER}/team-a`);
  await app.press(new RegExp(`^${w.Drawer.Look} .*${say(w.Drawer.StrokeFrom, "").trim()}`));
  await app.press(w.Linked.Read);
  await app.reads(sentence);
  await app.press("ES", { role: "button" });
  await app.reads(say(words("es").Drawer.StrokeFrom, "").trim());
});

scenario("F10 removing for good says what it takes along, and takes the copies, what was put aside and the steps", async ({ app }) => {
  const others = { ...copy("team-b", "2026-11-18T17:00:00.000Z", less()), "juneward/aside/team-b/m": "{", "another-app": "not ours" };
  await seed(app, {
    ...others, ...copy("team-a", "2026-11-18T17:00:00.000Z", less()), "juneward/aside/team-a/m": "{", "juneward/history/team-a": "{}",
    [keyOf("team-a")]: stored(answered(), { deleted: "2026-11-19T18:00:00.000Z" }),
  });
  await app.open(`${EARLIER}/team-a`);
  await app.press(w.Start.Forget);
  await app.focusIs("button", w.Frame.Cancel);
  await app.reads(w.Start.ForgetSays.slice(w.Start.ForgetSays.indexOf("After")), { within: ["dialog"] });
  await app.keys(Key.ESCAPE);
  await app.gone("dialog");
  assert.ok((await app.storage())[keyOf("team-a")]);
  await app.press(w.Start.Forget);
  await app.press(w.Start.ForgetGo);
  await app.sees("heading", w.Drawer.Nothing);
  await app.until("the keys to go", async () => !Object.keys(await app.storage()).some((key) => key.includes("team-a")));
  const now = await app.storage();
  for (const [key, text] of Object.entries(others)) assert.equal(now[key], text, `${key} was taken along`);
  // What is left of a workbook that is not here can be removed, too.
  await app.press(w.Drawer.All);
  await app.press(w.Drawer.ForgetRest);
  await app.focusIs("button", w.Frame.Cancel);
  await app.reads(say(w.Drawer.ForgetRestSeveral, 2), { within: ["dialog"] });
  await app.press(w.Drawer.ForgetRest, { within: ["dialog"] });
  await app.sees("heading", w.Drawer.Nothing);
  await app.until("the keys to go", async () => !Object.keys(await app.storage()).some((key) => key.includes("team-b")));
});

// ---- bad bytes

const good = stored(answered());
const BAD = {
  truncated: good.slice(0, good.length / 2), empty: "", null: "null", undefined: "undefined", number: "42", list: "[]",
  "wrong-type": stored({ ...fresh({ id: "wrong-type" }), team: "Grade 4" }), newer: stored(fresh({ id: "newer" }), { format_version: 99 }),
  "edited-by-hand": stored({ ...fresh({ id: "edited-by-hand" }), systems: "all of them" }),
};

scenario("F02 F11 bad bytes at rest: the originals can be downloaded, a copy opens beside, and nothing is touched before somebody chooses", async ({ app, session }) => {
  const bad = Object.fromEntries(Object.entries(BAD).map(([id, text]) => [keyOf(id), text]));
  const copies = Object.assign({}, ...Object.keys(BAD).map((id) => copy(id, "2026-11-18T17:00:00.000Z", less())));
  const whole = { ...bad, ...copies, ...entries(fresh()) };
  await seed(app, whole);
  await app.open();
  await app.sees("heading", w.Start.Held);
  for (const id of Object.keys(BAD)) await app.reads("1 June Outcome", { within: ["listitem", say(w.Start.HeldTitle, id)] });
  await go(app, EARLIER);
  for (const [id, text] of Object.entries(BAD)) {
    const within = ["listitem", say(w.Start.HeldTitle, id)];
    await app.sees("button", w.Start.Download, { within });
    // A browser makes no file of nothing to look at: its size says it all.
    if (text === "") continue;
    assert.equal((await download(session, () => app.press(w.Start.Download, { within }))).text, text);
  }
  const before = await app.storage();
  for (const [key, text] of Object.entries(whole)) assert.equal(before[key], text, `${key} was changed by looking`);
  // Offered right where it is missed: at its own address, and on the start.
  await go(app, "#/workbook/empty/see");
  await app.heading(w.Start.Held);
  await app.sees("button", w.Earlier.OpenCopy);
  await app.press(w.Earlier.Title);
  await app.sees("button", w.Start.Download, { within: ["listitem", say(w.Start.HeldTitle, "empty")] });
  await go(app, "#/");
  await app.press(w.Earlier.OpenCopy, { within: ["listitem", say(w.Start.HeldTitle, "truncated")] });
  await saved(app, w);
  const after = await app.storage();
  for (const [key, text] of Object.entries(whole)) assert.equal(after[key], text, `${key} was changed by opening a copy beside`);
  const beside = Object.entries(after).filter(([key]) => key.startsWith("juneward/workbook/") && !(key in whole));
  assert.equal(beside.length, 1);
  assert.deepEqual(JSON.parse(beside[0][1]).workbook.outcomes, less().outcomes);
});

scenario("F02 bad steps and bad copies beside good work: the work opens as it is", async ({ app }) => {
  for (const text of ["", "null", "{", '{"format":"juneward-history","format_version":1,"of":"0-0","past":[[["note"],null]],"future":[]}']) {
    await seed(app, { ...entries(answered()), "juneward/history/team-a": text, "juneward/copy/team-a/5": text, "juneward/copy/team-a/none": text, "juneward/before/team-a": text });
    await app.open(screens("team-a").prepare);
    await app.heading(w.Prepare.Title);
    assert.equal(await (await app.find("button", w.Frame.Undo)).isEnabled(), false);
    await go(app, `${EARLIER}/team-a`);
    await app.until("both copies", async () => (await app.look("heading", w.Drawer.CopyUnread)).elements.length === 2);
    assert.equal((await app.storage())[keyOf("team-a")], stored(answered()));
  }
});

// ---- half-written

scenario("F08 whichever of its writes a save got to before the page died, the device opens whole", async ({ app }) => {
  // Every write of two sittings in the order in which the app made it.
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.driver.executeScript(`
    window.__writes = [];
    for (const name of ["setItem", "removeItem"]) {
      const real = Storage.prototype[name];
      Storage.prototype[name] = function (key, value) {
        if (this === localStorage) window.__writes.push([key, name === "setItem" ? value : null]);
        return real.apply(this, arguments);
      };
    }
  `);
  await app.append(w.Review.Note, " One.");
  await saved(app, w);
  await app.append(w.Review.FindOut, "Two.").catch(() => app.append(w.Review.Note, " Two."));
  await saved(app, w);
  const writes = await app.driver.executeScript("return window.__writes");
  assert.ok(writes.some(([key]) => key.startsWith("juneward/copy/")) && writes.some(([key]) => key.startsWith("juneward/history/")), JSON.stringify(writes.map(([key]) => key)));
  const notes = new Set(writes.filter(([key]) => key === keyOf("team-a")).map(([, text]) => JSON.stringify(JSON.parse(text).workbook.review)));
  notes.add(JSON.stringify(answered().review));
  for (let died = 0; died <= writes.length; died += 1) {
    const there = { ...entries(answered()) };
    for (const [key, value] of writes.slice(0, died)) {
      if (value === null) delete there[key];
      else there[key] = value;
    }
    await app.driver.get(`${app.site.origin}/__storage`);
    await app.driver.executeScript("localStorage.clear()");
    await seed(app, there);
    await app.open(screens("team-a").prepare);
    await app.heading(w.Prepare.Title);
    assert.ok(notes.has(JSON.stringify((await kept(app)).review)), `after ${died} writes`);
    await go(app, "#/");
    await app.gone("heading", w.Start.Held);
    assert.equal((await app.storage())[keyOf("team-a")], there[keyOf("team-a")], "opening wrote");
  }
});

// ---- everyone

const LOOKS = [["en", false], ["es", true], ["en", true], ["es", false]];
for (const [index, [language, dark]] of LOOKS.entries()) {
  const v = words(language);
  // Chromium sees all four looks; the two other engines each language and each light once.
  const only = index < 2 ? undefined : ["chromium"];
  scenario(`axe: the drawer with everything in it, one workbook's, empty, and starting over (${language}, ${dark ? "dark" : "light"})`, { look: { dark, stillness: true }, only }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${language})`);
    const gone = stored(fresh({ id: "team-c" }), { deleted: "2026-11-19T18:00:00.000Z" });
    const days = ["11-18", "11-17", "11-16", "11-15", "11-14"].map((day) => copy("team-a", `2026-${day}T17:00:00.000Z`, less(language)));
    await seed(app, {
      "juneward/language": language, ...entries(answered(language)), [keyOf("team-c")]: gone, [keyOf("bad")]: "{", ...Object.assign({}, ...days),
      ...copy("bad", "2026-11-18T17:00:00.000Z", less(language)), ...copy("lost", "2026-11-18T17:00:00.000Z", less(language)), "juneward/aside/team-a/m": "{", "juneward/aside/team-a/n": stored(less(language)),
    });
    await app.open(EARLIER);
    await check("the drawer");
    await app.driver.executeScript("for (const fold of document.querySelectorAll('details')) fold.open = true");
    await check("the drawer, unfolded");
    await app.press(v.Drawer.ForgetRest);
    await app.focusIs("button", v.Frame.Cancel);
    await check("the dialog before the rest is removed");
    await app.press(v.Frame.Cancel);
    await go(app, `${EARLIER}/team-a`);
    await check("one workbook's copies");
    await go(app, `${EARLIER}/nothing`);
    await check("an empty drawer");
    await go(app, screens("team-a").prepare);
    await app.press(v.Earlier.FoldOfPrepare);
    await app.press(v.Earlier.StartOver);
    await app.focusIs("button", v.Frame.Cancel);
    await check("the dialog before starting over");
  });
}

scenario("F42 F46 the drawer by keyboard alone, at 320 pixels", { look: { width: 320, height: 640 } }, async ({ app }) => {
  await seed(app, { ...entries(answered()), ...copy("team-a", "2026-11-18T17:00:00.000Z", less()) });
  await app.open();
  await app.tabTo("link", w.Earlier.Title);
  await app.keys(Key.ENTER);
  await app.heading(w.Earlier.Title);
  const wide = await app.driver.executeScript("return [document.documentElement.scrollWidth, innerWidth]");
  assert.ok(wide[0] <= wide[1], `${wide[0]} pixels in ${wide[1]}`);
  await app.tabTo("button", w.Earlier.OpenCopy);
  await app.keys(Key.ENTER);
  await app.status(anyOf(say(w.ToldLater.Opened, "{0}")));
});
