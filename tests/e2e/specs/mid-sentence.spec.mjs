// Somebody is in the middle of a sentence, and something ordinary happens. What was typed is there, on each screen where teams type.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { linkCode } from "../harness/links.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const [first, second] = components("en");
const at = screens("team-a", first.id);
const NOTE = { hash: at.review, label: w.Review.Note };
const OWN = `#/workbook/team-a/own-devices/${first.id}`;

const PLACES = {
  "a note": NOTE,
  "a June Outcome": { hash: at.outcomes, label: say(w.Outcomes.ByJune, 2027) },
  "who sees it differently": { hash: `#/workbook/team-a/talk/${first.id}`, label: w.Talk.Dissent },
  "the parking lot": { hash: "#/workbook/team-a/sitting", label: w.Sitting.Parked },
};

function book() {
  const book = answered();
  book.outcomes.length = 1;
  return book;
}

const opened = async (app, place = NOTE) => {
  await seed(app, entries(book()));
  await app.open(place.hash);
};

// Everything that the device keeps of the work, and what it put aside.
const keeps = async (app) => Object.entries(await app.storage()).filter(([key]) => /^juneward\/(workbook|aside)\//.test(key)).map(([, text]) => text).join("\n");
const waitFor = async (app, ...said) => {
  let missing = said;
  await app.until(() => `“${missing.join("”, “")}” on the device`, async () => {
    const text = await keeps(app);
    missing = said.filter((one) => !text.includes(one));
    return missing.length === 0;
  });
};

for (const [name, place] of Object.entries(PLACES)) {
  scenario(`F06 in the middle of ${name}: another page and Back, another language, loaded again, each at once`, async ({ app, site }) => {
    await opened(app, place);
    await app.append(place.label, " One went by,");
    await app.driver.get(`${site.origin}/__storage`);
    await app.back();
    await app.ready();
    await app.append(place.label, " two came back,");
    await app.press("ES", { role: "button" });
    await app.press("EN", { role: "button" });
    await app.append(place.label, " three spoke Spanish,");
    await app.driver.executeScript("location.hash = arguments[0]", `#${linkCode(fresh({ id: "team-x" })).slice(0, -3)}`);
    await app.reads(w.Linked.Damaged);
    await go(app, place.hash);
    await app.append(place.label, " four followed a link,");
    await app.reload();
    await app.until("the whole sentence", async () => (await app.value(place.label)).endsWith(" One went by, two came back, three spoke Spanish, four followed a link,"));
  });
}

scenario("F14 F15 a window that slept behind another page goes on typing: its words and the other window's are all there", async ({ app, site }) => {
  await opened(app);
  await app.append(w.Review.Note, " Before sleep.");
  const mine = await app.currentTab();
  await app.driver.get(`${site.origin}/__storage`);
  await app.newTab(at.review);
  await app.append(w.Review.Note, " While it slept.");
  await saved(app, w);
  const theirs = await app.currentTab();
  await app.tab(mine);
  await app.back();
  await app.ready();
  await app.append(w.Review.Note, " After sleep.");
  await app.tab(theirs);
  await app.append(w.Review.Note, " And on.");
  await waitFor(app, "Before sleep.", "While it slept.", "After sleep.", "And on.");
});

// In window B somebody does something large while A is in the middle of a sentence. What A typed before is in the work or can be brought
// back; what A types after it stands.
async function meanwhile(app, ready, press) {
  await opened(app);
  const mine = await app.currentTab();
  await ready();
  const theirs = await app.currentTab();
  await app.tab(mine);
  await app.append(w.Review.Note, " Typed before");
  await app.tab(theirs);
  await press();
  await app.tab(mine);
  await app.append(w.Review.Note, " and after.");
  await waitFor(app, " and after.");
  return { mine, theirs };
}

scenario("F10 F15 the review is started over in another window in the middle of a sentence: what came before is among earlier work, what comes after stands", async ({ app }) => {
  await meanwhile(app, async () => {
    await app.newTab(at.prepare);
    await app.press(w.Earlier.FoldOfPrepare);
    await app.press(w.Earlier.StartOver);
  }, () => app.press(w.Earlier.StartOverGo));
  const everything = Object.values(await app.storage()).join("\n");
  assert.ok(everything.includes(" Typed before"), "what was typed before is nowhere");
  assert.ok(everything.includes(entryOf(book(), second.id).note), "the notes of before are nowhere");
});

scenario("F15 F25 parts of a file are taken in another window in the middle of a sentence: both texts and every letter stand", async ({ app, session }) => {
  await meanwhile(app, async () => {
    await app.newTab("#/open");
    const file = structuredClone(await kept(app));
    entryOf(file, second.id).note = "A colleague saw more.";
    const path = join(session.downloads, "colleague.json");
    writeFileSync(path, JSON.stringify(file, null, 2));
    await (await app.find("file", w.Open.Choose)).sendKeys(path);
    await app.press(w.Taking.Begin);
    await app.sees("heading", w.Taking.Title);
    // By the keyboard: what was typed may arrive in this window just now and move the button, which a pointer would miss.
  }, async () => (await app.find("button", w.Taking.Take)).sendKeys(Key.ENTER));
  await waitFor(app, " Typed before", " and after.", "A colleague saw more.");
});

// ---- a ballot paper on a device of one's own

async function paper(app, language = "en") {
  const w = words(language);
  const unvoted = answered(language);
  delete entryOf(unvoted, first.id).conversation;
  await seed(app, { "juneward/language": language, ...entries(unvoted) });
  await app.open(OWN);
  const link = await app.value(w.Own.Link);
  const hash = new URL(link).hash;
  await app.open(hash);
  await app.heading(components(language)[0].name);
  return hash;
}

const papers = async (app) => Object.entries(await app.storage()).filter(([key]) => key.startsWith("juneward/ballot/")).map(([, text]) => text).join("\n");

scenario("F06 in the middle of a private note on a ballot paper: another page and Back, another language, loaded again", async ({ app, site }) => {
  await paper(app);
  await app.append(w.Paper.Note, "One went by,");
  await app.driver.get(`${site.origin}/__storage`);
  await app.back();
  await app.ready();
  await app.append(w.Paper.Note, " two came back,");
  await app.press("ES", { role: "button" });
  await app.press("EN", { role: "button" });
  await app.append(w.Paper.Note, " three spoke Spanish,");
  await app.reload();
  assert.equal(await app.value(w.Paper.Note), "One went by, two came back, three spoke Spanish,");
});

scenario("F10 a private note that was typed over by a slip is brought back, also after a reload and in Spanish, by keyboard too", async ({ app, session }) => {
  const sentence = "Nobody asked the families of the bus children.";
  await paper(app);
  await app.paste(w.Paper.Note, sentence);
  await app.gone("button", w.Paper.BringBack);
  await app.paste(w.Paper.Note, "x", { instead: true });
  await app.find("button", w.Paper.BringBack);
  await app.reload();
  await app.press("ES", { role: "button" });
  await app.find("button", words("es").Paper.BringBack);
  await assertAccessible(session, "a note that can be brought back");
  await app.press("EN", { role: "button" });
  await app.tabTo("button", w.Paper.BringBack);
  await app.keys(Key.ENTER);
  await app.holds(w.Paper.Note, sentence);
  await app.press(w.Paper.BringBack);
  await app.holds(w.Paper.Note, "x");
});

scenario("F10 a private note that Backspace took away letter by letter is brought back", async ({ app }) => {
  const sentence = "Nobody asked the families of the bus children.";
  await paper(app);
  await app.append(w.Paper.Note, sentence);
  await app.keys(...Array(sentence.length).fill(Key.BACK_SPACE));
  await app.type("No");
  await app.press(w.Paper.BringBack);
  await app.holds(w.Paper.Note, sentence);
});

scenario("F14 F15 one ballot paper in two windows: what either wrote shows in both, and nothing of it goes", async ({ app }) => {
  const hash = await paper(app);
  const mine = await app.currentTab();
  await app.newTab(hash);
  const theirs = await app.currentTab();
  await app.tab(mine);
  await app.append(w.Paper.Note, "Mine,");
  await app.tab(theirs);
  await app.until("the first window's words", async () => (await app.value(w.Paper.Note)) === "Mine,");
  await app.append(w.Paper.Note, " and theirs,");
  await app.choose("Mostly in Place");
  await app.tab(mine);
  await app.until("the second window's words", async () => (await app.value(w.Paper.Note)) === "Mine, and theirs,");
  await app.until("the second window's choice", () => app.chosen("Mostly in Place"));
  await app.append(w.Paper.Note, " and mine again.");
  await app.reload();
  assert.equal(await app.value(w.Paper.Note), "Mine, and theirs, and mine again.");
  assert.equal(await app.chosen("Mostly in Place"), true);
});

// Not in Firefox: there the later window's private words take the place of the other's when no word of it ever comes. With that word, the
// scenario above holds in all three.
scenario("F15 one ballot paper in two windows that don't hear each other: both sentences stand", { only: ["chromium", "webkit"], site: { prelude: `
  addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
` } }, async ({ app }) => {
  const hash = await paper(app);
  const mine = await app.currentTab();
  await app.newTab(hash);
  await app.append(w.Paper.Note, "Somebody else wrote here.");
  await app.tab(mine);
  await app.append(w.Paper.Note, "My own words.");
  let text;
  await app.until(() => `both sentences in ${text}`, async () => {
    text = await papers(app);
    return ["Somebody else wrote here.", "My own words."].every((said) => text.includes(said));
  });
});

scenario("F02 F16 a ballot paper that can't be read, or is a newer app's, is put aside word for word before a new one is begun", async ({ app }) => {
  const hash = await paper(app);
  await app.append(w.Paper.Note, "Typed in a newer app.");
  await app.until("the note on the device", async () => (await papers(app)).includes("Typed in a newer app."));
  const [[key, text]] = Object.entries(await app.storage()).filter(([key]) => key.startsWith("juneward/ballot/"));
  const newer = text.replace(/"format_version":\s*1/, '"format_version": 2');
  assert.notEqual(newer, text);
  await seed(app, { [key]: newer });
  await app.open(hash);
  await app.heading(first.name);
  await app.append(w.Paper.Note, "A new one.");
  const aside = Object.entries(await app.storage()).filter(([key]) => key.startsWith("juneward/aside/")).map(([, text]) => text);
  assert.deepEqual(aside, [newer]);
  assert.ok((await papers(app)).includes("A new one."));
});

// The device takes in nothing more, or what it gets again.
const refuses = (app, refused) => app.driver.executeScript(`
  const proto = Storage.prototype;
  proto.takesIn ??= proto.setItem;
  proto.setItem = arguments[0] ? function () { throw new DOMException("full", "QuotaExceededError"); } : proto.takesIn;
`, refused);

scenario("F04 F06 a private note of more than 10,000 characters is kept whole, and says so only where the device took it in", { timeout: 300_000 }, async ({ app, session }) => {
  await paper(app);
  const long = `It begins, ${"and goes on for long, ".repeat(600)}`;
  const box = await app.find("textbox", w.Paper.Note);
  await app.driver.executeScript("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }))", box, long);
  await app.append(w.Paper.Note, "and ends.");
  await app.reads(w.Paper.Kept);
  await assertAccessible(session, "a long private note");
  assert.ok((await papers(app)).includes(`${long}and ends.`), "it is not on the device");
  await app.press(w.Paper.Finish);
  await app.heading(w.Paper.Check);
  await app.press(w.Paper.GoOn);
  assert.equal(await app.value(w.Paper.Note), `${long}and ends.`);
  await app.press("ES", { role: "button" });
  await app.press("EN", { role: "button" });
  await app.reload();
  assert.equal(await app.value(w.Paper.Note), `${long}and ends.`);
  await refuses(app, true);
  await app.append(w.Paper.Note, " Or not,");
  await app.reads(w.Paper.NotKept);
  await app.doesNotRead(w.Paper.Kept);
  await assertAccessible(session, "a private note that the device refused");
  await refuses(app, false);
  await app.append(w.Paper.Note, " yet.");
  await app.reads(w.Paper.Kept);
  await app.reload();
  assert.equal(await app.value(w.Paper.Note), `${long}and ends. Or not, yet.`);
});

for (const language of ["en", "es"]) {
  scenario(`F06 the private notes are read beside the ballot that was made, also where another window made it in mid-sentence (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    const w = words(language);
    const hash = await paper(app, language);
    const mine = await app.currentTab();
    await app.newTab(hash);
    await app.choose(levels(language)[2]);
    await app.press(w.Paper.Finish);
    const theirs = await app.currentTab();
    await app.tab(mine);
    await app.append(w.Paper.Note, "We greet each family,");
    await app.tab(theirs);
    await app.press(w.Paper.Make);
    await app.heading(w.Paper.Ready);
    for (const window of [mine, theirs]) {
      await app.tab(window);
      await app.focusIs("heading", w.Paper.Ready);
      const said = await app.reads("We greet each family,", { within: ["region", w.Paper.Notes] });
      assert.ok(said.includes(components(language)[0].name), said);
      assert.ok(said.includes(w.Paper.NotesSay), said);
      assert.ok(!said.includes(w.Paper.NotKept), said);
    }
    await assertAccessible(session, `the private notes (${language})`);
    await app.open("#/");
    await app.open(hash);
    await app.reads("We greet each family,", { within: ["region", w.Paper.Notes] });
    await app.press(w.Paper.Clear, { role: "button" });
    await app.press(w.Paper.Clear, { within: ["dialog"] });
    await app.choose(levels(language)[1]);
    await app.press(w.Paper.Finish);
    await app.press(w.Paper.Make);
    await app.heading(w.Paper.Ready);
    await app.gone("heading", w.Paper.Notes);
  });
}

scenario("F06 in the middle of a private note another page empties the storage: it is written again at once, or said not to be kept", async ({ app }) => {
  const hash = await paper(app);
  await app.append(w.Paper.Note, "Before it,");
  const mine = await app.currentTab();
  await app.newTab("#/open");
  const other = await app.currentTab();
  const empty = () => app.driver.executeScript("localStorage.clear()");
  await empty();
  await app.until("the note on the device again", async () => (await papers(app)).includes("Before it,"));
  await app.tab(mine);
  await app.reads(w.Paper.Kept);
  await app.reload();
  assert.equal(await app.value(w.Paper.Note), "Before it,");
  await app.append(w.Paper.Note, " after it.");
  await refuses(app, true);
  await app.tab(other);
  await empty();
  await app.tab(mine);
  await app.reads(w.Paper.NotKept);
  await app.doesNotRead(w.Paper.Kept);
  await refuses(app, false);
  await app.append(w.Paper.Note, " And on.");
  await app.reads(w.Paper.Kept);
  // Off the screen, the page has it all the same.
  await go(app, "#/");
  await app.tab(other);
  await empty();
  await app.until("the note on the device again", async () => (await papers(app)).includes("Before it, after it. And on."));
  await app.open(hash);
  assert.equal(await app.value(w.Paper.Note), "Before it, after it. And on.");
});
