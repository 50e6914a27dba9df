// Taking away: asked first, with Cancel at hand, undone afterwards. Undo and redo say what they are about. Practice stays apart.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, keyOf, saved, screens, seed, unrated } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const TWO = entries(answered("en", { id: "team-a" }), fresh({ id: "team-b", team: { name: "ILT", school: "", kind: "instructional-leadership-team", people: null } }));
const DELETE = `${w.Start.Delete} ${say(w.Start.DeleteOf, "Grade 4 team").trim()}`;

scenario("F10 deleting asks what and how many, Cancel has the focus, Escape cancels, and it can be put back", async ({ app }) => {
  await seed(app, TWO);
  await app.open();
  const before = (await app.storage())[keyOf("team-a")];
  await app.press(DELETE);
  await app.focusIs("button", w.Frame.Cancel);
  const asked = await app.text({ within: ["dialog"] });
  assert.ok(asked.includes(say(w.Start.DeleteTitle, "Grade 4 team")) && asked.includes(w.Start.DeleteGo) && /\d ratings/.test(asked), asked);
  await app.keys(Key.ESCAPE);
  await app.gone("dialog");
  await app.focusIs("button", DELETE);
  await app.press(DELETE);
  await app.focusIs("button", w.Frame.Cancel);
  await app.keys(Key.ENTER);
  await app.gone("dialog");
  assert.equal((await app.storage())[keyOf("team-a")], before, "Cancel changed something");
  await app.press(DELETE);
  await app.press(w.Start.DeleteGo);
  await app.status(say(w.ToldLater.Deleted, "Grade 4 team"));
  await app.gone("link", "Grade 4 team");
  await app.sees("link", "ILT");
  await app.press(w.Frame.Undo);
  await app.sees("link", "Grade 4 team");
  await app.status(say(w.ToldLater.PutBack, "Grade 4 team"));
  // And later, after everything was closed, from the fold.
  await app.press(DELETE);
  await app.press(w.Start.DeleteGo);
  await app.gone("link", "Grade 4 team");
  await app.reload();
  await app.press(say(w.Start.Gone, 1));
  await app.press(w.Start.PutBack);
  await app.sees("link", "Grade 4 team");
  assert.deepEqual((await kept(app)).review, answered().review);
});

scenario("F10 removing for good is asked for a second time, and takes only that workbook", async ({ app }) => {
  await seed(app, { ...TWO, "another-app": "not ours" });
  await app.open();
  await app.press(DELETE);
  await app.press(w.Start.DeleteGo);
  await app.press(say(w.Start.Gone, 1));
  await app.press(w.Start.Forget);
  await app.focusIs("button", w.Frame.Cancel);
  await app.reads(say(w.Start.ForgetTitle, "Grade 4 team"), { within: ["dialog"] });
  await app.press(w.Start.ForgetGo);
  await app.gone("dialog");
  await app.until("the key to go", async () => (await app.storage())[keyOf("team-a")] === undefined);
  const now = await app.storage();
  assert.ok(now[keyOf("team-b")]);
  assert.equal(now["another-app"], "not ours");
});

// Another window deletes the workbook on the screen, which says so. Gives the other window.
async function deletedElsewhere(app) {
  const mine = await app.currentTab();
  const other = await app.newTab();
  await app.press(DELETE);
  await app.press(w.Start.DeleteGo);
  await app.gone("link", "Grade 4 team");
  await app.tab(mine);
  await app.reads(w.Banner.DeletedElsewhere, { within: ["alert"] });
  return other;
}

scenario("F17 deleted in another window in the middle of a sentence: nothing crashes, nothing comes back by itself, the person chooses", async ({ app, network }) => {
  await seed(app, TWO);
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " In the middle of");
  await saved(app, w);
  const other = await deletedElsewhere(app);
  await app.append(w.Review.Note, " a sentence.");
  await app.reads(w.SaveLine.Held, { within: ["banner"] });
  const isDeleted = async () => JSON.parse((await app.storage())[keyOf("team-a")]).deleted !== null;
  assert.equal(await isDeleted(), true, "it was brought back silently");
  assert.match(await app.value(w.Review.Note), / In the middle of a sentence\.$/);
  await app.press(w.Banner.KeepMine);
  await saved(app, w);
  assert.equal(await isDeleted(), false);
  assert.match(entryOf(await kept(app), "curriculum-instruction.planning-together").note, / In the middle of a sentence\.$/);
  await app.tab(other);
  await app.sees("link", "Grade 4 team");
  assert.deepEqual(await network.heard("error"), []);
});

scenario("F17 F51 on hold, and the tab is killed before anybody chose: what was typed is among earlier work", async ({ app }) => {
  await seed(app, TWO);
  await app.open(screens("team-a").review);
  const other = await deletedElsewhere(app);
  await app.paste(w.Review.Note, " Typed while on hold.");
  await app.until("the words to be put aside", async () => Object.entries(await app.storage()).some(([key, text]) => key.startsWith("juneward/aside/team-a/") && text.includes(" Typed while on hold.")));
  // A killed tab says no farewell, and asks nobody.
  await app.driver.executeScript("for (const what of ['pagehide', 'beforeunload', 'visibilitychange', 'blur']) addEventListener(what, (event) => event.stopImmediatePropagation(), true)");
  await app.driver.close();
  await app.tab(other);
  await go(app, "#/earlier-work");
  await app.heading(w.Earlier.Title);
  const aside = new RegExp(w.Drawer.AsideFrom.split("{0}")[0]);
  await app.press(new RegExp(`^${w.Drawer.Look}.*${aside.source}`));
  await app.press(w.Linked.Read);
  await app.reads(/Typed while on hold\./);
  await app.press(new RegExp(`^${w.Earlier.OpenCopy}.*${aside.source}`));
  await app.until("a workbook beside the deleted one", async () => Object.entries(await app.storage()).some(([key, text]) => key.startsWith("juneward/workbook/") && key !== keyOf("team-a") && text.includes("Typed while on hold.")));
  assert.notEqual(JSON.parse((await app.storage())[keyOf("team-a")]).deleted, null, "the deletion still stands");
});

scenario("F17 on hold, the window is gone, and the workbook is removed for good: what was typed is still among earlier work", async ({ app }) => {
  await seed(app, TWO);
  await app.open(screens("team-a").review);
  const other = await deletedElsewhere(app);
  await app.paste(w.Review.Note, " Typed while on hold.");
  const among = async () => Object.entries(await app.storage()).some(([key, text]) => key.startsWith("juneward/aside/team-a/") && text.includes(" Typed while on hold."));
  await app.until("the words to be put aside", among);
  await app.driver.executeScript("for (const what of ['pagehide', 'beforeunload', 'visibilitychange', 'blur']) addEventListener(what, (event) => event.stopImmediatePropagation(), true)");
  await app.driver.close();
  await app.tab(other);
  await go(app, "#/earlier-work/team-a");
  await app.press(w.Start.Forget);
  await app.reads(w.Start.ForgetSays.slice(w.Start.ForgetSays.indexOf("After")), { within: ["dialog"] });
  await app.press(w.Start.ForgetGo);
  await app.until("the workbook to go", async () => (await app.storage())[keyOf("team-a")] === undefined);
  assert.ok(await among(), "what was typed went along");
  await go(app, "#/earlier-work");
  const aside = new RegExp(w.Drawer.AsideFrom.split("{0}")[0]);
  await app.press(new RegExp(`^${w.Drawer.Look}.*${aside.source}`));
  await app.press(w.Linked.Read);
  await app.reads(/Typed while on hold\./);
});

scenario("F17 emptied in another window: what is on the screen stays, and can be let go", async ({ app }) => {
  await seed(app, TWO);
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " Still here.");
  await saved(app, w);
  const mine = await app.currentTab();
  await app.newTab("#/open");
  await app.driver.executeScript("localStorage.clear()");
  await app.tab(mine);
  await app.reads(w.Banner.Vanished, { within: ["alert"] });
  assert.match(await app.value(w.Review.Note), / Still here\.$/);
  await app.press(w.Banner.LetItGo);
  // The other workbook was emptied away too: it is held in memory, and stays on the shelf until somebody chooses.
  await app.heading(w.Start.Title);
  await app.sees("link", "ILT");
  assert.equal((await app.storage())[keyOf("team-a")], undefined);
});

scenario("undo and redo take back every kind of edit and say what they are about", async ({ app }) => {
  await seed(app, entries(fresh()));
  await app.open(screens("team-a", first.id).review);
  const undo = (deed) => app.find("button", `${w.Frame.Undo} ${say(deed, first.name)}`);
  await app.choose("Mostly in Place");
  await undo(w.Deed.Rating);
  await app.fill(w.Review.Note, "A reason.");
  await undo(w.Deed.Note);
  await app.press(w.Review.AddEvidence);
  await undo(w.Deed.EvidenceAdded);
  await app.fill(w.Review.EvidenceShows, "Plans of October");
  await app.pick(w.Review.EvidenceKind, w.Review.Document);
  await app.press(say(w.Review.RemoveEvidence, 1));
  await app.status(say(w.Told.Removed, say(w.Deed.EvidenceRemoved, first.name)));
  await app.press(`${w.Frame.Undo} ${say(w.Deed.EvidenceRemoved, first.name)}`);
  assert.equal(await app.value(w.Review.EvidenceShows), "Plans of October");
  assert.equal(await app.value(w.Review.EvidenceKind), "document");
  for (const deed of [w.Deed.Evidence, w.Deed.Evidence, w.Deed.EvidenceAdded, w.Deed.Note, w.Deed.Rating]) await app.press(`${w.Frame.Undo} ${say(deed, first.name)}`);
  await app.status(say(w.Told.Undone, say(w.Deed.Rating, first.name)));
  assert.equal(await unrated(app, w), true);
  assert.equal(await app.value(w.Review.Note), "");
  for (const deed of [w.Deed.Rating, w.Deed.Note, w.Deed.EvidenceAdded]) await app.press(`${w.Frame.Redo} ${say(deed, first.name)}`);
  assert.equal(await app.chosen("Mostly in Place"), true);
  assert.equal(await app.value(w.Review.Note), "A reason.");
  // What is undone is saved as well.
  await saved(app, w);
  assert.equal(entryOf(await kept(app), first.id).note, "A reason.");
  // A reload takes nothing from what can be undone and done again.
  await app.reload();
  await undo(w.Deed.EvidenceAdded);
  await app.sees("button", `${w.Frame.Redo} ${say(w.Deed.Evidence, first.name)}`);
});

scenario("several workbooks on one device stay apart; the last touched comes first", async ({ app }) => {
  await seed(app, TWO);
  await app.open();
  await app.press("ILT");
  await app.choose("Full Implementation");
  await saved(app, w);
  await go(app, "#/");
  const links = (await app.names("link", { within: ["main"] })).filter((name) => ["ILT", "Grade 4 team"].includes(name));
  assert.deepEqual(links, ["ILT", "Grade 4 team"]);
  assert.deepEqual((await kept(app)).review, answered().review);
});

scenario("practice says so on every screen and never mixes with real work", async ({ app }) => {
  await seed(app, TWO);
  const before = await (await app.open(), app.storage());
  await app.press(w.Start.PractiseGo, { role: "button" });
  await app.reads(w.Frame.PracticeSays);
  await saved(app, w);
  const id = /#\/workbook\/([^/]+)/.exec(await app.driver.getCurrentUrl())[1];
  for (const hash of Object.values(screens(id))) {
    await go(app, hash);
    await app.reads(w.Frame.PracticeSays);
  }
  await go(app, screens(id).page);
  await app.reads(w.Frame.Practice, { within: ["article"] });
  await go(app, "#/");
  const cards = await app.text({ within: ["main"] });
  assert.ok(cards.includes(w.Frame.Practice));
  const after = await app.storage();
  for (const [key, text] of Object.entries(before)) assert.equal(after[key], text, `${key} was changed by practising`);
  assert.equal((await kept(app, id)).practice, true);
});
