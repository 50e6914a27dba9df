// The wall in a second window, for the projector: it goes where the facilitator goes, shows what the room may see, and nothing else.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, levels, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const all = components("en");
const PLANTED = "PLANTED-9c41";
const talk = (id) => `#/workbook/team-a/talk/${id}`;
const WITHOUT_CHANNELS = "delete window.BroadcastChannel;\n";

// Presses the way to the second window and goes there.
async function second(app, press) {
  const before = await app.driver.getAllWindowHandles();
  await press();
  let opened;
  await app.until("the second window", async () => (opened = (await app.driver.getAllWindowHandles()).find((one) => !before.includes(one))));
  await app.tab(opened);
  await app.ready();
  return opened;
}
const everything = (app) => app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href + window.name + [...document.querySelectorAll('input, textarea')].map((one) => one.value)");

for (const [kind, prelude] of [["over a channel", ""], ["where the browser has no channels", WITHOUT_CHANNELS]]) {
  scenario(`the second window goes where the first one goes, ${kind}`, { site: { prelude } }, async ({ app }) => {
    await seed(app, entries(fresh()));
    await app.open(talk(all[1].id));
    const desk = await app.currentTab();
    const wall = await second(app, () => app.press(w.Wall.Second));
    await app.heading(all[1].name);
    await app.tab(desk);
    await app.press(w.Talk.Next);
    await app.heading(all[2].name);
    await app.tab(wall);
    await app.heading(all[2].name);
    await app.tab(desk);
    await go(app, screens("team-a", all[4].id).review);
    await app.tab(wall);
    await app.heading(all[4].name);
    // Elsewhere in the first window, the wall stays where it was; loaded again, it finds the place again.
    await app.tab(desk);
    await go(app, screens("team-a").see);
    await app.tab(wall);
    await app.reload();
    await app.heading(all[4].name);
    // A clicker reaches whichever window has the focus.
    await app.tab(desk);
    await go(app, talk(all[5].id));
    await app.tab(wall);
    await app.heading(all[5].name);
    await app.keys(Key.PAGE_UP);
    await app.heading(all[4].name);
    await app.tab(desk);
    await app.heading(all[4].name);
    assert.equal(await app.driver.executeScript("return location.hash"), talk(all[4].id));
  });
}

scenario("F37 before the votes are shown, and after, the second window holds no vote, note, name or rating that the room may not see", async ({ app, session }) => {
  const [, begun, mostly] = levels("en");
  const book = answered("en");
  book.team.name = `${PLANTED} team`;
  book.team.school = `${PLANTED} school`;
  book.parking_lot = PLANTED;
  const entry = entryOf(book, all[1].id);
  Object.assign(entry, { note: PLANTED, lasting: PLANTED, find_out: PLANTED, find_out_who: PLANTED });
  entry.evidence = [{ id: "e1", kind: "data", shows: PLANTED, link: PLANTED }];
  entry.conversation = { first_vote: { levels: { "getting-under-way": 4 }, not_sure_yet: 0 }, second_vote: { levels: {}, not_sure_yet: 0 }, shown: false, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: PLANTED };
  await seed(app, entries(book));
  await app.open(talk(all[1].id));
  const desk = await app.currentTab();
  const wall = await second(app, () => app.press(w.Wall.Second));
  await app.heading(all[1].name);
  const dots = () => app.driver.executeScript("return [...document.querySelectorAll('article li')].map((one) => one.textContent.split('●').length - 1)");
  const quiet = async () => {
    assert.ok(!(await everything(app)).includes(PLANTED));
    assert.equal(await app.driver.executeScript("return document.querySelectorAll('input, textarea, [aria-checked], [aria-current]').length"), 0);
  };
  await quiet();
  assert.deepEqual(await dots(), [0, 0, 0, 0]);
  await app.doesNotRead(say(w.Talk.PersonSeveral, 4));
  // What is counted meanwhile stays on the laptop.
  await app.tab(desk);
  await app.fill(mostly, "2", { within: ["group", w.Talk.Count] });
  await saved(app, w);
  await app.tab(wall);
  assert.deepEqual(await dots(), [0, 0, 0, 0]);
  await app.tab(desk);
  await app.press(w.Talk.Show);
  await app.tab(wall);
  await app.reads(say(w.Talk.PersonSeveral, 2));
  assert.deepEqual(await dots(), [0, 4, 2, 0]);
  await quiet();
  await assertAccessible(session, "the second window");
  await app.tab(desk);
  await app.press(w.Talk.Hide);
  await app.tab(wall);
  await app.doesNotRead(say(w.Talk.PersonSeveral, 2));
  assert.ok(begun);
});

for (const [kind, prelude] of [["over a channel", ""], ["where the browser has no channels", WITHOUT_CHANNELS]]) {
  scenario(`F37 the second window goes along to another workbook, and keeps no vote of the first, ${kind}`, { site: { prelude } }, async ({ app, session }) => {
    const votes = { first_vote: { levels: { "getting-under-way": 41 }, not_sure_yet: 0 }, second_vote: { levels: {}, not_sure_yet: 0 }, shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "" };
    const book = fresh();
    entryOf(book, all[1].id).conversation = votes;
    const other = fresh({ id: "team-b" });
    await seed(app, entries(book, other));
    await app.open(talk(all[1].id));
    const desk = await app.currentTab();
    const wall = await second(app, () => app.press(w.Wall.Second));
    await app.reads(say(w.Talk.PersonSeveral, 41));
    // Elsewhere in the same workbook the wall stays; in another one it holds nothing of the first, and says what it waits for.
    await app.tab(desk);
    await go(app, screens("team-a").see);
    await app.tab(wall);
    await app.reads(say(w.Talk.PersonSeveral, 41));
    await app.tab(desk);
    await go(app, screens("team-b").see);
    await app.tab(wall);
    await app.heading(w.Wall.Waits);
    assert.ok(!(await everything(app)).includes("●"));
    await assertAccessible(session, "a wall that went along");
    await app.tab(desk);
    await go(app, screens("team-b", all[1].id).review);
    await app.tab(wall);
    await app.heading(all[1].name);
    assert.ok(!(await everything(app)).includes("●"));
    // Back, straight from component to component.
    await app.tab(desk);
    await go(app, talk(all[1].id));
    await app.tab(wall);
    await app.reads(say(w.Talk.PersonSeveral, 41));
    // A workbook that was not there yet when the second window was opened: practice.
    await app.tab(desk);
    await go(app, "#/");
    await app.press(w.Start.PractiseGo, { role: "button" });
    const [practised] = components("en", "family-engagement");
    await app.heading(practised.name);
    await app.tab(wall);
    await app.heading(practised.name);
    assert.ok(!(await everything(app)).includes("●"));
    await app.keys(Key.PAGE_DOWN);
    await app.tab(desk);
    await app.heading(components("en", "family-engagement")[1].name);
  });
}

for (const [kind, prelude] of [["over a channel", ""], ["where the browser has no channels", WITHOUT_CHANNELS]]) {
  scenario(`whoever looks at another workbook in a third window does not take the wall away, ${kind}`, { site: { prelude } }, async ({ app }) => {
    await seed(app, entries(fresh(), fresh({ id: "team-b" })));
    await app.open(talk(all[1].id));
    const desk = await app.currentTab();
    const wall = await second(app, () => app.press(w.Wall.Second));
    await app.heading(all[1].name);
    await app.tab(desk);
    const third = await app.newTab(screens("team-b", all[4].id).review);
    await go(app, screens("team-b", all[5].id).review);
    // The clicker reaches the window that leads, and not the third one.
    await app.tab(wall);
    await app.keys(Key.PAGE_DOWN);
    await app.heading(all[2].name);
    await app.tab(third);
    await app.heading(all[5].name);
    await app.tab(desk);
    await app.heading(all[2].name);
    await app.tab(wall);
    assert.match(await app.driver.executeScript("return location.hash"), /team-a/);
  });
}

scenario("a second window that is opened by itself waits, and says for what; leaving the wall comes back to the conversation that it was put up from", async ({ app, session }) => {
  await seed(app, entries(fresh()));
  await app.open("#/workbook/team-a/wall");
  await app.heading(w.Wall.Waits);
  await app.reads(w.Wall.WaitsSays);
  await assertAccessible(session, "a wall that waits");
  await go(app, talk(all[2].id));
  await app.press(w.Review.OnTheWall);
  await app.sees("navigation", w.Wall.Steps);
  await app.keys(Key.PAGE_DOWN);
  await app.heading(all[3].name);
  await app.keys(Key.ESCAPE);
  await app.sees("heading", w.Talk.First);
  assert.equal(await app.driver.executeScript("return location.hash"), talk(all[3].id));
});

// The drivers' browsers refuse or ignore a real full screen in different ways: the page is given one that works as the standard says.
const SCREEN = `{
  let full = null;
  const tell = () => document.dispatchEvent(new Event("fullscreenchange", { bubbles: true }));
  Object.defineProperty(document, "fullscreenEnabled", { get: () => true });
  Object.defineProperty(document, "fullscreenElement", { get: () => full });
  Element.prototype.requestFullscreen = function () { full = this; tell(); return Promise.resolve(); };
  document.exitFullscreen = () => { full = null; tell(); return Promise.resolve(); };
}\n`;

scenario("the wall fills the screen and lets it go, and leaving the wall lets it go as well", { site: { prelude: SCREEN } }, async ({ app }) => {
  const full = () => app.driver.executeScript("return document.fullscreenElement === document.documentElement");
  await seed(app, entries(fresh()));
  await app.open(`#/workbook/team-a/wall/${all[0].id}`);
  await app.tabTo("button", w.Wall.Full);
  await app.keys(" ");
  await app.sees("button", w.Wall.NotFull);
  assert.equal(await full(), true);
  await app.keys(Key.PAGE_DOWN);
  await app.heading(all[1].name);
  assert.equal(await full(), true, "a step on the wall keeps the screen");
  await app.press(w.Wall.NotFull);
  await app.sees("button", w.Wall.Full);
  await app.press(w.Wall.Full);
  await app.press(w.Wall.Leave);
  await app.sees("group", `${w.Review.WhereNow} ${all[1].name}`);
  assert.equal(await full(), false);
});
