// A file that is picked once and then kept up to date. No driver can work the browser's own file window, so the page is given two
// pickers of the same shape before it starts: they hand out real file handles of the same API, from the folder that the browser keeps
// for this origin alone. Permissions there are always given, so asking for them is imitated too. Only Chromium has the API.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, entries, entryOf, go, kept, saved, screens, seed } from "../harness/work.mjs";

const only = ["chromium"];
const COMPONENT = "curriculum-instruction.planning-together";
const NAME = "juneward-grade-4-team-2026-27.json";

// What the browser does with files: "ask" until a click has allowed it, "no" for never, an error's name for one that fails.
const FILES = `
  const mood = () => localStorage.getItem("files-mood") ?? "";
  const folder = () => navigator.storage.getDirectory();
  const cancelled = () => { throw new DOMException("closed", "AbortError"); };
  window.showSaveFilePicker = async ({ suggestedName, types }) => {
    if (!navigator.userActivation.isActive || !types[0].accept["application/json"]) throw new TypeError("asked in the wrong way");
    if (mood() === "cancel") cancelled();
    const handle = await (await folder()).getFileHandle(suggestedName, { create: true });
    await (await handle.createWritable()).close();
    return handle;
  };
  window.showOpenFilePicker = async () => {
    if (mood() === "cancel") cancelled();
    return [await (await folder()).getFileHandle("${NAME}")];
  };
  let asked = false;
  FileSystemHandle.prototype.queryPermission = async () => (mood() === "ask" && !asked ? "prompt" : mood() === "no" ? "denied" : "granted");
  FileSystemHandle.prototype.requestPermission = async () => {
    if (mood() === "no") return "denied";
    if (mood() === "ask" && !navigator.userActivation.isActive) throw new DOMException("no click", "SecurityError");
    asked = true;
    return "granted";
  };
  const { createWritable } = FileSystemFileHandle.prototype;
  window.writes = { open: 0, most: 0, all: 0 };
  FileSystemFileHandle.prototype.createWritable = async function (...wishes) {
    if (/Error$/.test(mood())) throw new DOMException("planted", mood());
    const writer = await createWritable.apply(this, wishes);
    writes.open += 1;
    writes.all += 1;
    writes.most = Math.max(writes.most, writes.open);
    for (const end of ["close", "abort"]) {
      const really = writer[end];
      writer[end] = async function () { try { return await really.call(this); } finally { writes.open -= 1; } };
    }
    return writer;
  };
`;
const site = { prelude: FILES };

const mood = (app, value) => app.driver.executeScript("localStorage.setItem('files-mood', arguments[0])", value);

// What stands in the file: its text, or null where there is none.
const inFile = (app) => app.driver.executeAsyncScript(`
  const [name, done] = arguments;
  navigator.storage.getDirectory().then((folder) => folder.getFileHandle(name)).then((handle) => handle.getFile()).then((file) => file.text()).then(done, () => done(null));
`, NAME);

// Somebody else writes there: another device, a colleague, another program.
const plant = (app, text) => app.driver.executeAsyncScript(`
  const [name, text, done] = arguments;
  navigator.storage.getDirectory().then((folder) => text === null ? folder.removeEntry(name) : folder.getFileHandle(name, { create: true }).then(async (handle) => {
    const writer = await handle.createWritable();
    await writer.write(text);
    await writer.close();
  })).then(() => done(null), (error) => done(String(error)));
`, NAME, text);

// A file that is just being put in place of the old one can't be read for a moment.
const noteInFile = async (app) => {
  const text = await inFile(app);
  return text ? entryOf(JSON.parse(text), COMPONENT).note : "";
};

const isCurrent = async (app, w) => anyOf(w.Keep.LineCurrent).test(await app.text({ within: ["banner"] }));

// While the line says so, before and after, the file holds what the device does. Another window may begin to write in between.
async function upToDate(app, w) {
  await app.until("a file that is up to date", async () => {
    const [before, said, text, still, after] = [await kept(app), await isCurrent(app, w), await inFile(app), await isCurrent(app, w), await kept(app)];
    if (!said || !still || text === null || !isDeepStrictEqual(before, after)) return false;
    assert.deepEqual(JSON.parse(text), after, "the line says up to date, and the file is another");
    return true;
  });
}

// The workbook in the file, as soon as it can be read.
async function bookInFile(app) {
  let text = null;
  await app.until("a file to read", async () => (text = await inFile(app)) !== null);
  return JSON.parse(text);
}

async function begin(app, w, language = "en") {
  await seed(app, { "juneward/language": language, ...entries(answered(language, { team: answered().team })) });
  await app.open(screens("team-a").hand);
  await app.press(w.Keep.New);
  await upToDate(app, w);
}

for (const language of ["en", "es"]) {
  const w = words(language);
  scenario(`a file that was picked once follows every save, and after a reload goes on with one click (${language})`, { only, site }, async ({ app, session, network }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language, { team: answered().team })) });
    await app.open(screens("team-a").hand);
    await app.reads(w.Keep.Says);
    await assertAccessible(session, `hand on, nothing kept yet (${language})`);
    await app.press(w.Keep.New);
    await upToDate(app, w);
    await app.reads(say(w.Keep.Current, NAME, "").slice(0, 40), { within: ["main"] });
    await assertAccessible(session, `hand on, a file kept up to date (${language})`);
    await go(app, screens("team-a").review);
    await app.fill(w.Review.Note, "Kept up to date.");
    await saved(app, w);
    await app.until("the file to hold the note", async () => (await noteInFile(app)) === "Kept up to date.");
    await upToDate(app, w);
    // Tomorrow the browser asks again, and says so until there was a click.
    await mood(app, "ask");
    await app.reload();
    await app.reads(say(w.Keep.Paused, NAME));
    await app.reads(w.Keep.LinePaused, { within: ["banner"] });
    await assertAccessible(session, `a file on pause (${language})`);
    await app.append(w.Review.Note, " On pause.");
    await saved(app, w);
    assert.equal((await noteInFile(app)), "Kept up to date.");
    await app.press(say(w.Keep.GoOn, NAME));
    await app.until("the file to follow", async () => (await noteInFile(app)).endsWith("On pause."));
    await upToDate(app, w);
    assert.equal((await app.driver.executeScript("return writes")).most, 1, "two writes at the same time");
    assert.deepEqual(await network.heard("error"), []);
    assert.deepEqual(await network.heard("violation"), []);
  });
}

const w = words("en");

scenario("where the browser can't keep files, nothing is offered", { site: { prelude: "delete window.showSaveFilePicker; window.showSaveFilePicker = undefined;" } }, async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  await app.sees("button", w.HandOn.SaveFile);
  await app.doesNotRead(w.Keep.Title);
});

scenario("the permission that still holds is not asked for again, and what was saved meanwhile reaches the file", { only, site }, async ({ app }) => {
  await begin(app, w);
  await app.driver.get(`${app.site.origin}/__storage`);
  await app.driver.executeScript(`
    const key = "juneward/workbook/team-a", book = JSON.parse(localStorage.getItem(key));
    book.workbook.team.school = "Changed while the file was away"; book.workbook.edited = "2026-11-22T00:00:00.000Z"; book.revision += 1;
    localStorage.setItem(key, JSON.stringify(book));
  `);
  await app.open(screens("team-a").see);
  // A file that is just being put in place of the old one can't be read for a moment.
  await app.until("the file to follow", async () => JSON.parse(await inFile(app))?.team.school.startsWith("Changed"));
  await upToDate(app, w);
});

scenario("picking can be called off, and keeping can be stopped", { only, site }, async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  await mood(app, "cancel");
  await app.press(w.Keep.New);
  await app.reads(w.Keep.Says);
  assert.equal(await inFile(app), null);
  await mood(app, "");
  await app.press(w.Keep.New);
  await upToDate(app, w);
  await app.press(w.Keep.Stop);
  await app.reads(w.Keep.Says);
  const before = await inFile(app);
  await go(app, screens("team-a").review);
  await app.fill(w.Review.Note, "Not for the file.");
  await saved(app, w);
  await app.reload();
  await app.reads(anyOf(w.SaveLine.FileBehind), { within: ["banner"] });
  assert.equal(await inFile(app), before);
});

scenario("a file that holds another team's workbook is not written over before somebody says so, and what was there is kept", { only, site }, async ({ app, session }) => {
  const theirs = JSON.stringify(answered("en", { id: "team-z", team: { ...answered().team, name: "Grade 5 team" } }));
  await seed(app, entries(answered()));
  assert.equal(await plant(app, theirs), null);
  await app.open(screens("team-a").hand);
  await app.press(w.Keep.There);
  await app.reads(say(w.Keep.Other, NAME, "Grade 5 team"), { within: ["alert"] });
  await app.reads(w.Keep.LineFound, { within: ["banner"] });
  await assertAccessible(session, "a file with another workbook in it");
  await go(app, screens("team-a").review);
  await app.append(w.Review.Note, " Nobody has chosen.");
  await saved(app, w);
  assert.equal(await inFile(app), theirs);
  await app.press(w.Keep.OpenBeside);
  await app.heading(w.Frame.OpenFile);
  await app.reads("Grade 5 team");
  await app.back();
  await app.press(w.Keep.WriteOver);
  await upToDate(app, w);
  assert.ok(Object.entries(await app.storage()).some(([key, text]) => key.startsWith("juneward/aside/") && text === theirs), "what was there is lost");
});

const OTHER = "curriculum-instruction.grade-level-materials";

// This window hears of the other one's writing only when the test says so: as on a device that is busy.
const TWO = { prelude: `${FILES}
  addEventListener("storage", (event) => {
    if (document.documentElement.dataset.deaf) event.stopImmediatePropagation();
  }, true);
` };

scenario("F14 F15 two windows keep one file up to date: the later write takes the earlier one's words along", { only, site: TWO }, async ({ app, network }) => {
  await begin(app, w);
  const one = await app.currentTab();
  await go(app, screens("team-a", COMPONENT).review);
  const two = await app.newTab(screens("team-a", OTHER).review);
  await upToDate(app, w);
  // Each in a place of its own, one after the other, and neither hears of the other before it writes.
  const deaf = (value) => app.driver.executeScript("if (arguments[0]) document.documentElement.dataset.deaf = 'yes'; else delete document.documentElement.dataset.deaf", value);
  await deaf(true);
  await app.fill(w.Review.Note, "Said in the second window.");
  await saved(app, w);
  await app.tab(one);
  await deaf(true);
  await app.fill(w.Review.Note, "Said in the first window.");
  await saved(app, w);
  await app.tab(two);
  await app.append(w.Review.Note, " And once more there.");
  await saved(app, w);
  const said = { [COMPONENT]: "Said in the first window.", [OTHER]: "Said in the second window. And once more there." };
  const holds = (book) => Object.entries(said).every(([component, note]) => entryOf(book, component).note === note);
  assert.ok(holds(await kept(app)), "the device lost something");
  await app.until("the file to hold what both windows said", async () => {
    const text = await inFile(app);
    return Boolean(text) && holds(JSON.parse(text));
  });
  await upToDate(app, w);
  // The first window hears of it now, and what it writes next is no step back.
  await app.tab(one);
  await deaf(false);
  await app.append(w.Review.Note, " The last word.");
  said[COMPONENT] += " The last word.";
  await saved(app, w);
  await app.until("the file to hold the last word", async () => {
    const text = await inFile(app);
    return Boolean(text) && holds(JSON.parse(text));
  });
  await upToDate(app, w);
  assert.ok(holds(await bookInFile(app)), "the file lost something");
  await app.gone("alert");
  // The window that was last behind finds the file as it is, and writes nothing older over it.
  await app.tab(two);
  await deaf(false);
  await app.show();
  await upToDate(app, w);
  assert.ok(holds(await bookInFile(app)), "the other window put an older state in the file");
  await app.gone("alert");
  assert.deepEqual(await network.heard("error"), []);
});

scenario("F15 two windows that keep one file wrote in the same note: the file holds both, and then what was picked", { only, site: TWO }, async ({ app }) => {
  await begin(app, w);
  const one = await app.currentTab();
  await go(app, screens("team-a", COMPONENT).review);
  await app.driver.executeScript("document.documentElement.dataset.deaf = 'yes'");
  const note = async (text) => {
    await app.paste(w.Review.Note, text, { instead: true });
    await saved(app, w);
  };
  await app.newTab(screens("team-a", COMPONENT).review);
  await note("Theirs.");
  await app.until("the file to hold the other window's words", async () => (await noteInFile(app)) === "Theirs.");
  await app.tab(one);
  await note("Mine.");
  await app.until("the file to hold both", async () => (await noteInFile(app)) === "Mine.\n—\nTheirs.");
  await upToDate(app, w);
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.press(w.TwoWindows.KeepTheirs);
  await saved(app, w);
  await app.until("the file to hold what was picked", async () => (await noteInFile(app)) === "Theirs.");
  await upToDate(app, w);
});

scenario("a file that was changed elsewhere since it was written is held, never written over silently", { only, site }, async ({ app }) => {
  await begin(app, w);
  const elsewhere = JSON.stringify({ ...(await bookInFile(app)), edited: "2026-11-22T08:00:00.000Z", school_year: "2027-28" });
  assert.equal(await plant(app, elsewhere), null);
  await go(app, screens("team-a").review);
  await app.append(w.Review.Note, " Here.");
  await app.reads(anyOf(w.Keep.Version), { within: ["alert"] });
  assert.equal(await inFile(app), elsewhere);
  await app.press(w.Keep.WriteOver);
  await upToDate(app, w);
  // And it goes on: what was allowed once is not asked again.
  await app.append(w.Review.Note, " And on.");
  await app.until("the file to follow", async () => (await noteInFile(app)).endsWith("And on."));
});

scenario("a file that is gone, forbidden, full or in use is told of plainly, and nothing is lost", { only, site }, async ({ app, session }) => {
  const troubles = { NotFoundError: w.Keep.Gone, NotAllowedError: w.Keep.Forbidden, QuotaExceededError: w.Keep.Full, UnknownError: w.Keep.Failed };
  await begin(app, w);
  await go(app, screens("team-a").review);
  let note = (await kept(app)).review.components.find((entry) => entry.component === COMPONENT).note;
  for (const [name, sentence] of Object.entries(troubles)) {
    await mood(app, name);
    await app.append(w.Review.Note, ` ${name}.`);
    note += ` ${name}.`;
    await app.reads(sentence, { within: ["alert"] });
    await app.reads(w.Keep.LineRefused, { within: ["banner"] });
    await saved(app, w);
    assert.equal(entryOf(await kept(app), COMPONENT).note, note);
    await mood(app, "");
    await app.press(w.Keep.TryAgain);
    await upToDate(app, w);
    await app.gone("alert");
  }
  await mood(app, "NotFoundError");
  await app.append(w.Review.Note, " Last.");
  await app.sees("alert");
  await assertAccessible(session, "a file that could not be written");
});

scenario("F03 where the device keeps nothing, the file still follows", { only, site: { prelude: `${FILES.replaceAll("localStorage", "sessionStorage")}\nObject.defineProperty(window, "localStorage", { configurable: true, get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });` } }, async ({ app }) => {
  await app.open();
  await app.press(w.Start.Begin, { role: "button" });
  await app.fill(w.Prepare.TeamName, "Grade 4 team");
  const id = await app.driver.executeScript("return location.hash.split('/')[2]");
  await go(app, screens(id).hand);
  await app.press(w.Keep.New);
  await app.reads(anyOf(w.Keep.LineCurrent), { within: ["banner"] });
  await go(app, screens(id).review);
  await app.fill(w.Review.Note, "Only in the file.");
  await app.until("the file to hold the note", async () => (await noteInFile(app)) === "Only in the file.");
});
