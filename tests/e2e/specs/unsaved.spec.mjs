// What is on the screen and nowhere else: too long, on hold, or written by a newer app. It stays, it is told, a file takes it along.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { dist } from "../harness/site.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, keyOf, saved, screens, seed, stored } from "../harness/work.mjs";

const w = words("en");
const s = words("es");
const [first] = components("en");
const at = screens("team-a", first.id);
const LONG = "We plan together. ".repeat(6000).trim();

// As if somebody closed the page: whether the browser would ask first.
const asks = (app) => app.driver.executeScript("const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented");

// Pasted, as nobody types so much: the keys of a driver would take minutes.
async function paste(app, text) {
  const box = await app.find("textbox", w.Review.Note);
  await app.driver.executeScript("arguments[0].focus(); arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }))", box, text);
}

scenario("a text that is too long to be kept stays at its place through another language and other screens, and says so", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(at.review);
  assert.equal(await asks(app), false);
  await paste(app, LONG);
  await app.reads(w.SaveLine.TooLong, { within: ["banner"] });
  assert.equal(await asks(app), true);
  await app.press("ES", { role: "button" });
  await app.reads(s.SaveLine.TooLong, { within: ["banner"] });
  assert.equal(await app.value(s.Review.Note), LONG);
  await app.reads(anyOf(s.Refused.TextTooLong));
  await app.press("EN", { role: "button" });
  await go(app, "#/");
  await app.reads(say(w.Banner.NotSavedTeam, "Grade 4 team"), { within: ["alert"] });
  await app.press(w.Banner.GoThere, { within: ["alert"] });
  await go(app, at.review);
  assert.equal(await app.value(w.Review.Note), LONG);
  await app.reads(anyOf(w.Refused.TextTooLong));
  await app.fill(w.Review.Note, "Shorter.");
  await saved(app, w);
  assert.equal(await asks(app), false);
  await go(app, "#/");
  await app.gone("alert");
});

scenario("F06 F24 fifty pages are a text like any other: saved, there after a reload and tomorrow, and undone after a slip", async ({ app, session, site }) => {
  const text = LONG.slice(0, 99_000);
  await seed(app, entries(answered()));
  await app.open(at.review);
  await paste(app, text);
  await saved(app, w);
  await app.reload();
  await app.holds(w.Review.Note, text);
  await session.reopen(site);
  await app.open(at.review);
  await app.holds(w.Review.Note, text);
  await app.paste(w.Review.Note, "A slip.", { instead: true });
  await saved(app, w);
  await app.reload();
  await app.holds(w.Review.Note, "A slip.");
  const copies = Object.entries(await app.storage()).filter(([key]) => key.startsWith("juneward/copy/team-a/"));
  assert.ok(copies.some(([, copy]) => copy.includes(text)), "what was typed over is in no copy");
});

scenario("a text that is too long is in no file, and the screens say so", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(at.review);
  await paste(app, LONG);
  await go(app, at.hand);
  await app.reads(w.Ground.TooLong, { within: ["main"] });
  const { text } = await download(session, () => app.press(w.HandOn.SaveFile));
  assert.ok(!text.includes(LONG.slice(0, 200)));
  await app.reads(w.Ground.TooLong, { within: ["main"] });
  await go(app, "#/");
  await app.reads(w.Ground.TooLong, { within: ["main"] });
  await app.reads(w.SaveLine.TooLong, { within: ["main"] });
  await app.doesNotRead(w.Start.Saved, { within: ["main"] });
  await go(app, at.review);
  await app.fill(w.Review.Note, "Shorter.");
  await saved(app, w);
  await go(app, "#/");
  await app.doesNotRead(w.Ground.TooLong, { within: ["main"] });
});

for (const [language, v] of [["en", w], ["es", s]]) {
  scenario(`on the screens of another workbook it is said that this one holds work that is not saved (${language})`, async ({ app, session }) => {
    const other = { ...answered(language, { id: "team-b" }), team: { ...answered().team, name: "Grade 5 team" } };
    await seed(app, { "juneward/language": language, ...entries(answered(language), other) });
    await app.open(at.review);
    const box = await app.find("textbox", v.Review.Note);
    await app.driver.executeScript("arguments[0].focus(); arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }))", box, LONG);
    await app.reads(v.SaveLine.TooLong, { within: ["banner"] });
    await app.gone("alert");
    for (const place of ["see", "review", "hand"]) {
      await go(app, screens("team-b", first.id)[place]);
      await app.reads(say(v.Banner.NotSavedTeam, "Grade 4 team"), { within: ["alert"] });
    }
    await assertAccessible(session, `another workbook holds work that is not saved (${language})`);
    await app.press(v.Banner.GoThere, { within: ["alert"] });
    await app.reads(v.SaveLine.TooLong, { within: ["banner"] });
    await app.gone("alert");
  });
}

// What a newer app writes: the same, and a version that nobody here knows.
const newer = (book) => stored(book).replace('"format_version":1', '"format_version":2');

scenario("F16 a newer app writes while this one is open: read-only, nothing is written over, a file takes the edits along", { site: { prelude: `
  addEventListener("storage", (event) => { if (document.documentElement.dataset.deaf) event.stopImmediatePropagation(); }, true);
` } }, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(at.review);
  await app.driver.executeScript("document.documentElement.dataset.deaf = 'yes'");
  const mine = await app.currentTab();
  const theirs = newer(answered("en", { id: "team-a" }));
  await app.driver.switchTo().newWindow("tab");
  await app.driver.get(`${app.site.origin}/__storage`);
  await app.driver.executeScript("localStorage.setItem(arguments[0], arguments[1])", keyOf("team-a"), theirs);
  await app.driver.close();
  await app.tab(mine);
  // This window has not heard of it, and finds it when it wants to save.
  // In one go: after the first save no more letters are taken.
  await paste(app, `${await app.value(w.Review.Note)} Typed in the old app.`);
  await app.reads(w.Banner.NewerElsewhere, { within: ["alert"] });
  await app.reads(w.SaveLine.Held, { within: ["banner"] });
  assert.equal(await asks(app), true);
  // Nothing answers any more but the banner, and leaving by every way leaves the newer bytes alone.
  assert.equal(await app.driver.executeScript("return [...document.querySelectorAll('main textarea, main input, main button')].every((control) => control.matches(':disabled'))"), true);
  const file = await download(session, () => app.press(w.Banner.SaveFile, { within: ["alert"] }));
  assert.match(entryOf(JSON.parse(file.text), first.id).note, / Typed in the old app\.$/);
  await go(app, "#/");
  await app.reads(say(w.Banner.NotSavedTeam, "Grade 4 team"), { within: ["alert"] });
  await app.hide();
  await app.show();
  assert.equal((await app.storage())[keyOf("team-a")], theirs);
  await go(app, at.review);
  await app.pressToLoadAgain(w.Banner.LoadAgain, { within: ["alert"] });
  // Still the old app: it says why the workbook is not here, and keeps its hands off.
  await app.heading(w.Start.Held);
  await app.reads(w.Start.HeldNewer);
  assert.equal((await app.storage())[keyOf("team-a")], theirs);
});

scenario("F16 a newer app has left its work: this one opens, says so, and neither moves nor changes it", async ({ app }) => {
  const theirs = newer(answered());
  await seed(app, { ...entries(fresh({ id: "team-b" })), [keyOf("team-a")]: theirs });
  await app.open();
  await app.reads(w.Start.HeldNewer);
  await app.sees("button", w.Banner.LoadAgain);
  await app.gone("button", w.Start.PutAside);
  await go(app, screens("team-b", first.id).review);
  await app.append(w.Review.Note, "Other work goes on.");
  await saved(app, w);
  assert.equal((await app.storage())[keyOf("team-a")], theirs);
});

const drill = { site: () => ({ root: dist("JUNEWARD_DIST_CRASH_DRILL") }) };
const stop = (app) => app.driver.executeScript("location.hash = '#/crash-drill'");

scenario("F51 the app stops in the middle of a word: the last letters are in the file, work older than the quiet time is on the device", drill, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(at.review);
  await app.append(w.Review.Note, " Before.");
  await saved(app, w);
  // In one go, so that no quiet time passes between the last letter and the stop.
  const box = await app.find("textbox", w.Review.Note);
  await app.driver.executeScript("arguments[0].value += ' In the middle of a'; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true })); location.hash = '#/crash-drill'", box);
  await app.sees("heading", "Juneward has stopped");
  const file = JSON.parse((await download(session, () => app.press("Download my work"))).text);
  assert.match(entryOf(JSON.parse(file.stored[keyOf("team-a")]).workbook, first.id).note, / Before\.$/);
  const field = file.on_screen.find((one) => one.field === w.Review.Note);
  assert.match(field.text, / Before\. In the middle of a$/);
  await app.pressToLoadAgain("Open Juneward again");
  await app.heading(w.Frame.Nowhere);
  await go(app, at.review);
  assert.match(await app.value(w.Review.Note), / Before\.$/);
});

scenario("F51 what was on hold when the app stopped is in the file beside what is stored, and opens from it", drill, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(at.review);
  const mine = await app.currentTab();
  await app.newTab("#/open");
  await app.driver.executeScript("localStorage.setItem(arguments[0], '{ not ours')", keyOf("team-a"));
  await app.tab(mine);
  await app.reads(w.Banner.UnreadableElsewhere, { within: ["alert"] });
  await app.append(w.Review.Note, " Typed while on hold.");
  const key = `${keyOf("team-a")}~on-screen`;
  await app.until("the app to have it in mind", () => app.driver.executeScript("return (window.junewardMemory?.[arguments[0]] ?? '').includes('Typed while on hold.')", key));
  await stop(app);
  await app.reads("Your latest changes were not saved on this device.");
  const file = await download(session, () => app.press("Download my work"));
  const rescue = JSON.parse(file.text);
  assert.equal(rescue.stored[keyOf("team-a")], "{ not ours");
  await app.pressToLoadAgain("Open Juneward again");
  await app.heading(w.Frame.Nowhere);
  await go(app, "#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(file.path);
  await app.press(w.Open.OpenBeside);
  await app.status(anyOf(w.ToldLater.Opened));
  await go(app, "#/");
  await app.sees("link", "Grade 4 team");
});

scenario("F51 a first sentence in a new workbook is not kept yet when the app stops: its letters are in the file", drill, async ({ app, session }) => {
  await app.open();
  await app.press(w.Start.Begin, { role: "button" });
  await app.heading(w.Prepare.Title);
  const box = await app.find("textbox", w.Prepare.TeamName);
  await app.driver.executeScript("arguments[0].value = 'Grade 6'; arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true })); location.hash = '#/crash-drill'", box);
  await app.reads("Your latest changes were not saved on this device.");
  const file = JSON.parse((await download(session, () => app.press("Download my work"))).text);
  assert.deepEqual(file.on_screen.map((one) => one.text), ["Grade 6"]);
});

const FULL = `
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage && key.startsWith("juneward/ballot/") && document.documentElement.dataset.full) throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
`;

// At a ballot paper on a device that has no room for it.
async function paperWithoutRoom(app) {
  const unvoted = answered();
  delete entryOf(unvoted, first.id).conversation;
  await seed(app, entries(unvoted));
  await app.open(`#/workbook/team-a/own-devices/${first.id}`);
  const link = await app.value(w.Own.Link);
  await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
  await go(app, new URL(link).hash);
  await app.heading(first.name);
}

scenario("F04 a ballot paper that the device does not keep is not closed without a question; one that nobody wrote on is", { site: { prelude: FULL } }, async ({ app }) => {
  await paperWithoutRoom(app);
  assert.equal(await asks(app), false);
  await app.fill(w.Paper.Note, "Only in this page.");
  await app.reads(w.Paper.NotKept);
  assert.equal(await asks(app), true);
  await app.driver.executeScript("delete document.documentElement.dataset.full");
  await app.append(w.Paper.Note, " And now kept.");
  await app.reads(w.Paper.Kept);
  assert.equal(await asks(app), false);
  // Room that returns is found without another letter.
  await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
  await app.append(w.Paper.Note, " Once more.");
  await app.reads(w.Paper.NotKept);
  await app.driver.executeScript("delete document.documentElement.dataset.full");
  await app.reads(w.Paper.Kept);
  assert.ok(Object.entries(await app.storage()).some(([key, text]) => key.startsWith("juneward/ballot/") && text.includes("Once more.")));
});

scenario("F04 F51 the app stops over a ballot paper that the device does not keep: it is called not saved and is in the file, off the screen as well", { site: () => ({ ...drill.site(), prelude: FULL }) }, async ({ app, session }) => {
  await paperWithoutRoom(app);
  await app.fill(w.Paper.Note, "Only in this page.");
  await app.reads(w.Paper.NotKept);
  await go(app, at.see);
  await app.gone("textbox", w.Paper.Note);
  await stop(app);
  await app.reads("Your latest changes were not saved on this device.");
  const file = (await download(session, () => app.press("Download my work"))).text;
  assert.ok(file.includes("Only in this page."), file);
});

// What browsers do that translate pages: each text makes way for elements with its translation, and so does what comes later.
const TRANSLATE = `
  const done = new WeakSet();
  const translate = (text) => {
    if (done.has(text) || !text.data.trim() || ["SCRIPT", "STYLE", "TEXTAREA"].includes(text.parentNode?.nodeName ?? "SCRIPT")) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    const translated = inner.appendChild(document.createTextNode("<" + text.data + ">"));
    done.add(translated);
    text.replaceWith(outer);
  };
  const all = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(translate);
  };
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => node.nodeType === 3 ? translate(node) : all(node)))).observe(document.body, { subtree: true, childList: true });
  all(document.body);
`;

scenario("F04 a browser that translates the page shows the save line as it is: not saved, saved, and changed since the file", { site: { prelude: FULL.replaceAll("juneward/ballot/", "juneward/workbook/") } }, async ({ app }) => {
  const now = answered();
  await seed(app, { [keyOf("team-a")]: stored(now, { file: { at: now.edited, edited: now.edited } }) });
  await app.open(at.review);
  const box = await app.find("textbox", w.Review.Note);
  await app.reads(new RegExp(w.SaveLine.InFile.split("{0}")[0]), { within: ["banner"] });
  await app.driver.executeScript(TRANSLATE);
  const line = (word) => app.reads(new RegExp(`<${word.split("{0}")[0]}`), { within: ["banner"] });
  await line(w.SaveLine.InFile);
  await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
  await box.sendKeys(" One more.");
  await line(w.SaveLine.Failing);
  await line(w.SaveLine.FileBehind);
  await app.driver.executeScript("delete document.documentElement.dataset.full");
  await line(w.SaveLine.Saved);
  assert.ok(!(await app.text({ within: ["banner"] })).includes(w.SaveLine.Failing));
});
