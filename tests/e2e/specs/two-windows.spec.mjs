// The same place written in two windows: both versions side by side, and a person picks.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { Key } from "selenium-webdriver";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, go, kept, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const at = screens("team-a", first.id);
const MINE = "This window's version.";
const THEIRS = "The other window's version.";
const BOTH = `${MINE}\n—\n${THEIRS}`;
const LATER = " LATER sentence.";

// This window hears of the other one's writing only when the test says so: as on a device that is busy.
const DEAF = { site: { prelude: `
  addEventListener("storage", (event) => {
    if (document.documentElement.dataset.deaf) event.stopImmediatePropagation();
  }, true);
` } };

const noteOf = async (app) => entryOf(await kept(app), first.id).note;

// The other window writes, then this one, which has not heard of it. Answers which window is which.
async function both(app, theirs, mine) {
  await seed(app, entries(answered()));
  await app.open(at.review);
  const here = await app.currentTab();
  await app.driver.executeScript("document.documentElement.dataset.deaf = 'yes'");
  const other = await app.newTab(at.review);
  await theirs();
  await saved(app, w);
  await app.tab(here);
  await mine();
  await saved(app, w);
  return { here, other };
}

const note = (app, text) => app.paste(w.Review.Note, text, { instead: true });

const typed = (app) => both(app, () => note(app, THEIRS), () => note(app, MINE));

for (const [answer, expected] of [["KeepMine", MINE], ["KeepTheirs", THEIRS], ["KeepBoth", `${MINE}\n—\n${THEIRS}`]]) {
  scenario(`F15 two windows wrote in the same note: “${answer}” keeps what it says, and Undo brings both back`, DEAF, async ({ app, session }) => {
    await typed(app);
    await app.reads(w.TwoWindows.BannerOne);
    await app.press(w.TwoWindows.Compare, { within: ["alert"] });
    await app.heading(w.TwoWindows.Title);
    await app.reads(MINE, { within: ["main"] });
    await app.reads(THEIRS, { within: ["main"] });
    if (answer === "KeepMine") await assertAccessible(session, "two windows");
    await app.press(w.TwoWindows[answer]);
    await app.reads(w.TwoWindows.Done);
    await saved(app, w);
    assert.equal(await noteOf(app), expected);
    if (answer !== "KeepBoth") {
      await app.press(w.Frame.Undo, { role: "button" });
      await saved(app, w);
      assert.equal(await noteOf(app), `${MINE}\n—\n${THEIRS}`);
    }
    await go(app, at.review);
    await app.gone("link", w.TwoWindows.Compare);
  });
}

scenario("F15 two windows agreed on different ratings: this one's stands, the other's can be taken", DEAF, async ({ app }) => {
  await both(app, () => app.choose("Mostly in Place"), () => app.choose("Not Yet Begun"));
  assert.equal(entryOf(await kept(app), first.id).level, "not-yet-begun");
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.reads("Mostly in Place", { within: ["main"] });
  await app.press(w.TwoWindows.KeepTheirs);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  assert.equal(entryOf(await kept(app), first.id).level, "mostly-in-place");
});

scenario("F15 by keyboard alone, and in Spanish", DEAF, async ({ app }) => {
  const s = words("es");
  await typed(app);
  await app.tabTo("link", w.TwoWindows.Compare);
  await app.keys(Key.ENTER);
  await app.heading(w.TwoWindows.Title);
  await app.press("ES", { role: "button" });
  await app.heading(s.TwoWindows.Title);
  await app.reads(s.TwoWindows.BothStand);
  await app.tabTo("button", new RegExp(`^${s.TwoWindows.KeepTheirs}`));
  await app.keys(Key.ENTER);
  await app.reads(s.TwoWindows.Done);
  await saved(app, s);
  assert.equal(await noteOf(app), THEIRS);
});

scenario("F15 both texts outlive a reload before anybody has picked", DEAF, async ({ app }) => {
  await typed(app);
  await app.reload();
  assert.equal(await app.value(w.Review.Note), `${MINE}\n—\n${THEIRS}`);
  // The question as well: only nobody knows any more which window was which.
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.reads(THEIRS, { within: ["main"] });
  await app.press(w.TwoWindows.KeepAnother);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  assert.equal(await noteOf(app), THEIRS);
  await app.reload();
  await app.heading(w.TwoWindows.Title);
  await app.reads(w.TwoWindows.Done);
});

scenario("F15 the window is closed before anybody has picked: tomorrow both versions are still there to pick from", DEAF, async ({ app, session, site }) => {
  await typed(app);
  await session.reopen(site);
  await app.open(at.review);
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.reads(MINE, { within: ["main"] });
  await app.reads(THEIRS, { within: ["main"] });
  await assertAccessible(session, "two versions of an earlier visit");
  await app.press(w.TwoWindows.KeepBoth);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  assert.equal(await noteOf(app), `${MINE}\n—\n${THEIRS}`);
  await go(app, at.review);
  await app.gone("link", w.TwoWindows.Compare);
});

scenario("F15 two windows counted one vote differently: both counts are shown, and the other one can be taken", DEAF, async ({ app }) => {
  const talk = `#/workbook/team-a/talk/${first.id}`;
  const count = (people) => app.fill("Getting Under Way", people, { within: ["group", w.Talk.Count] });
  await seed(app, entries(answered()));
  await app.open(talk);
  const here = await app.currentTab();
  await app.driver.executeScript("document.documentElement.dataset.deaf = 'yes'");
  await app.newTab(talk);
  await app.press(w.Talk.First, { role: "button" });
  await count("3");
  await saved(app, w);
  await app.tab(here);
  await app.press(w.Talk.First, { role: "button" });
  await count("2");
  await saved(app, w);
  const people = async () => entryOf(await kept(app), first.id).conversation.first_vote.levels["getting-under-way"];
  assert.equal(await people(), 2);
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.reads(`Getting Under Way: ${say(w.Talk.PersonSeveral, 3)}`, { within: ["main"] });
  await app.press(w.TwoWindows.KeepTheirs);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  assert.equal(await people(), 3);
});

const hears = (app) => app.driver.executeScript("delete document.documentElement.dataset.deaf");
const button = (word) => new RegExp(`^${word}`);

// In the other window, after the question has come up in this one, which looks at it.
async function onward(app, { here, other }, text) {
  await app.tab(other);
  await app.until("the other window has heard of both", async () => (await app.value(w.Review.Note)) === BOTH);
  await note(app, text);
  await saved(app, w);
  await app.tab(here);
}

for (const [answer, expected] of [["KeepMine", MINE + LATER], ["KeepTheirs", THEIRS + LATER], ["KeepNow", BOTH + LATER]]) {
  scenario(`F15 the other window writes on while both versions are compared: it is seen at once, and “${answer}” leaves it`, DEAF, async ({ app, session }) => {
    const windows = await typed(app);
    await hears(app);
    await app.press(w.TwoWindows.Compare, { within: ["alert"] });
    await app.reads(w.TwoWindows.BothStand);
    await app.tabTo("button", button(w.TwoWindows.KeepTheirs));
    await onward(app, windows, BOTH + LATER);
    await app.sees("heading", w.TwoWindows.Now);
    await app.reads(LATER.trim(), { within: ["main"] });
    await app.reads(w.TwoWindows.GoesOn);
    await app.reads(w.TwoWindows.Changed);
    await app.doesNotRead(w.TwoWindows.BothStand);
    await app.focusIs("button", button(w.TwoWindows.KeepTheirs));
    if (answer === "KeepNow") await assertAccessible(session, "two windows and what was written on");
    await app.press(w.TwoWindows[answer]);
    await app.reads(w.TwoWindows.Done);
    await saved(app, w);
    assert.equal(await noteOf(app), expected);
    if (answer !== "KeepNow") {
      await app.press(w.Frame.Undo, { role: "button" });
      await saved(app, w);
      assert.equal(await noteOf(app), BOTH + LATER);
    }
  });
}

scenario("F15 versions that somebody has written into can't be taken apart: what stands is all that can be kept, in Spanish too", DEAF, async ({ app, session }) => {
  const s = words("es");
  const grown = `${MINE}${LATER}\n—\n${THEIRS}`;
  const windows = await typed(app);
  await hears(app);
  await onward(app, windows, grown);
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await app.reads(w.TwoWindows.Grown);
  await app.gone("button", button(w.TwoWindows.KeepMine));
  await app.gone("button", button(w.TwoWindows.KeepTheirs));
  await app.press("ES", { role: "button" });
  await app.sees("heading", s.TwoWindows.Now);
  await app.reads(s.TwoWindows.Grown);
  await assertAccessible(session, "two windows, grown together, in Spanish");
  await app.tabTo("button", button(s.TwoWindows.KeepNow));
  await app.keys(Key.ENTER);
  await app.reads(s.TwoWindows.Done);
  assert.equal(await noteOf(app), grown);
});

scenario("F15 a window that has not heard of the other one's last words takes none of them with its choice", DEAF, async ({ app }) => {
  const windows = await typed(app);
  await app.press(w.TwoWindows.Compare, { within: ["alert"] });
  await onward(app, windows, BOTH + LATER);
  await app.press(w.TwoWindows.KeepMine);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  const stands = await noteOf(app);
  assert.ok(stands.startsWith(MINE) && stands.endsWith(LATER), stands);
});

scenario("F15 both windows ask after a reload: a choice in one ends the question in the other, and what follows it stays", DEAF, async ({ app }) => {
  const { here, other } = await typed(app);
  for (const window of [other, here]) {
    await app.tab(window);
    await app.reload();
    await app.press(w.TwoWindows.Compare, { within: ["alert"] });
    await app.reads(THEIRS, { within: ["main"] });
  }
  await app.press(w.TwoWindows.KeepOne);
  await app.reads(w.TwoWindows.Done);
  await saved(app, w);
  await app.tab(other);
  await app.reads(w.TwoWindows.Done);
  await app.tab(here);
  await go(app, at.review);
  await note(app, MINE + LATER);
  await saved(app, w);
  await app.tab(other);
  await go(app, at.review);
  await app.holds(w.Review.Note, MINE + LATER);
  await app.gone("link", w.TwoWindows.Compare);
});
