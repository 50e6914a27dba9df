// A sitting: its time plan, what was decided last time and today, what is next, and the parking lot.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { canPrint, pages, PAPERS, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

const SITTING = "#/workbook/team-a/sitting";
// The page's clock stands still, and goes on as far as the test says: a minute of a slow machine is none of the sitting's.
const CLOCK = `{ const began = sessionStorage.getItem("began") ?? String(Date.now()); sessionStorage.setItem("began", began); Date.now = () => Number(began) + Number(sessionStorage.getItem("later") ?? 0); }\n`;
const later = (app, minutes) => app.driver.executeScript("sessionStorage.setItem('later', Number(sessionStorage.getItem('later') ?? 0) + arguments[0] * 60000)", minutes);
const last = (book) => {
  book.review.decided_on = { [components("en")[1].id]: "2026-10-20", [components("en")[2].id]: "2026-10-20", [components("en")[0].id]: "2026-09-08" };
  return book;
};

for (const language of ["en", "es"]) {
  const w = words(language);
  const all = components(language);
  const [, , mostly] = levels(language);

  scenario(`the time plan divides what is left, waits, is extended, outlives a reload and is silent (${language})`, { site: { prelude: CLOCK }, timeout: 300_000 }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${language})`);
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    await app.open(screens("team-a", all[5].id).review);
    assert.equal((await app.look("timer")).elements.length, 0, "off until somebody asks for it");
    await go(app, screens("team-a").prepare);
    await app.press(w.Frame.SittingGo);
    await app.heading(w.Frame.Sitting);
    await check("a sitting without a plan");
    await app.tabTo("button", say(w.Plan.Minutes, 45));
    await app.keys(" ");
    const one = (minutes, each) => `${say(w.Plan.Left, minutes)} · ${say(w.Plan.EachOne, each, 3)}`;
    await app.reads(one(45, 42));
    await check("a sitting with a plan");
    await go(app, screens("team-a", all[5].id).review);
    await app.reads(one(45, 42));
    await later(app, 10);
    await app.reload();
    await app.reads(one(35, 32));
    await go(app, screens("team-a").hand);
    await app.reads(one(35, 32));
    await check("the plan above another screen");
    // Nothing is announced: the line is a timer, and no live region.
    assert.deepEqual(await app.driver.executeScript("const one = document.querySelector('[role=timer]'); return [one.getAttribute('aria-live'), Boolean(one.closest('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'))]"), ["off", false]);
    await app.press(w.Plan.Pause);
    await app.reads(`${w.Plan.Paused} · ${one(35, 32)}`);
    await later(app, 20);
    await app.reload();
    await app.reads(`${w.Plan.Paused} · ${one(35, 32)}`);
    await app.press(w.Plan.GoOn);
    await app.press(say(w.Plan.More, 5));
    await app.reads(one(40, 37));
    // It is not in the way of the wall, nor in the file.
    await go(app, `#/workbook/team-a/wall/${all[5].id}`);
    assert.equal((await app.look("timer")).elements.length, 0);
    await go(app, `#/workbook/team-a/talk/${all[5].id}`);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.reads(`${say(w.Plan.Left, 40)} · ${w.Plan.Rated}`);
    await later(app, 60);
    await app.reload();
    await app.reads(w.Plan.Over);
    await saved(app, w);
    assert.doesNotMatch(JSON.stringify(await kept(app)), /"minutes":/);
    await app.press(w.Frame.Sitting, { within: ["region", w.Plan.Title] });
    await app.press(w.Plan.Stop);
    await app.sees("button", say(w.Plan.Minutes, 30));
    await app.reload();
    await app.sees("button", say(w.Plan.Minutes, 30));
  });

  scenario(`a sitting begins with last time and ends with today, what is next and what is parked; it prints on one page (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    const book = last(answered(language));
    await seed(app, { "juneward/language": language, ...entries(book) });
    await app.open(`#/workbook/team-a/talk/${all[5].id}`);
    await app.press(w.Sitting.Parked, { role: "button" });
    await app.fill(w.Sitting.Parked, "Bus duty\nLunch 🌱");
    await app.press(w.Talk.Agree, { role: "button" });
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Frame.Sitting, { role: "link" });
    await app.heading(w.Frame.Sitting);
    const [then] = (await app.names("region")).filter((name) => name.startsWith(w.Sitting.Last));
    assert.match(then, /2026/);
    const before = await app.text({ within: ["region", then] });
    assert.ok(before.includes(all[1].name) && before.includes(all[2].name) && !before.includes(all[0].name), before);
    // What was agreed on then is told with who saw it differently.
    assert.ok(before.includes(say(w.Record.Dissent, book.review.components.find((one) => one.component === all[2].id).conversation.dissent)), before);
    await app.reads(`${all[5].name}: ${mostly}`, { within: ["region", w.Sitting.Today] });
    await app.reads(book.outcomes[0].first_step, { within: ["region", w.Sitting.Next] });
    assert.equal(await app.value(w.Sitting.Parked), "Bus duty\nLunch 🌱");
    await assertAccessible(session, `a sitting (${language})`);
    if (canPrint(session)) for (const paper of Object.keys(PAPERS)) assert.equal(pages(await print(session, paper)).length, 1, paper);
    await saved(app, w);
    const stored = await kept(app);
    assert.equal(stored.parking_lot, "Bus duty\nLunch 🌱");
    assert.match(stored.review.decided_on[all[5].id], /^\d{4}-\d{2}-\d{2}$/);
    // It goes along in the summary, and stays at home with the notes.
    await go(app, screens("team-a").hand);
    await app.reads("- Bus duty");
    await app.untick(w.Send.Notes);
    await app.doesNotRead("- Bus duty");
  });
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const all = components(language);

  scenario(`this sitting leads back to the component that the team is at, and by its name to the first one without a rating; the projector stays where it is (${language})`, async ({ app, session }) => {
    const talk = (id) => `#/workbook/team-a/talk/${id}`;
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    // Nobody is anywhere yet.
    await app.open(SITTING);
    await app.sees("link", w.Sitting.Begin);
    await go(app, talk(all[2].id));
    const desk = await app.currentTab();
    const wall = await app.newTab("#/workbook/team-a/wall");
    await app.heading(all[2].name);
    await app.tab(desk);
    await app.press(w.Frame.Sitting, { role: "link" });
    await app.heading(w.Frame.Sitting);
    await app.sees("link", say(w.Sitting.GoTo, all[5].name));
    await app.gone("link", w.Sitting.Begin);
    await assertAccessible(session, `back from a sitting (${language})`);
    await app.tabTo("link", say(w.Sitting.BackTo, all[2].name));
    await app.keys("\uE007");
    await app.heading(all[2].name);
    assert.equal(await app.driver.executeScript("return location.hash"), talk(all[2].id));
    await app.tab(wall);
    await app.heading(all[2].name);
    // On to the votes of the first one that is open, where there were votes; to the review, where there was the review.
    await app.tab(desk);
    await app.press(w.Frame.Sitting, { role: "link" });
    await app.press(say(w.Sitting.GoTo, all[5].name));
    await app.heading(all[5].name);
    assert.equal(await app.driver.executeScript("return location.hash"), talk(all[5].id));
    await app.press(w.Frame.Sitting, { role: "link" });
    await app.sees("link", say(w.Sitting.BackTo, all[5].name));
    await app.gone("link", say(w.Sitting.GoTo, all[5].name));
    await go(app, screens("team-a", all[1].id).review);
    await go(app, SITTING);
    await app.press(say(w.Sitting.BackTo, all[1].name));
    await app.sees("group", `${w.Review.WhereNow} ${all[1].name}`);
  });
}

const w = words("en");

scenario("what is parked is taken back with Undo, also after a reload", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(SITTING);
  await app.fill(w.Sitting.Parked, "Bus duty");
  await app.keys("\t");
  await saved(app, w);
  await app.reload();
  await app.press(new RegExp(`^${w.Frame.Undo}`));
  await app.status(say(w.Told.Undone, w.Deed.ParkingLot));
  await app.until("the parking lot to be empty", async () => (await kept(app)).parking_lot === undefined);
  assert.equal(await app.value(w.Sitting.Parked), "");
});

scenario("F14 what two windows park stands line by line in both, and nobody is asked", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(SITTING);
  const first = await app.currentTab();
  await app.fill(w.Sitting.Parked, "Bus duty");
  await saved(app, w);
  const second = await app.newTab(SITTING);
  await app.append(w.Sitting.Parked, "\nLunch");
  await saved(app, w);
  await app.tab(first);
  await app.until("the second window's line", async () => (await app.value(w.Sitting.Parked)) === "Bus duty\nLunch");
  await app.append(w.Sitting.Parked, "\nKeys");
  await saved(app, w);
  await app.tab(second);
  await app.until("the first window's line", async () => (await app.value(w.Sitting.Parked)) === "Bus duty\nLunch\nKeys");
  assert.equal((await app.look("alert")).elements.length, 0);
});

const BOARD = `window.copied = []; Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => ({ writeText: async (text) => { copied.push(text); } }) });\n`;

scenario("what was decided, what is next and what is parked are copied as text, by keyboard", { site: { prelude: BOARD } }, async ({ app }) => {
  const [, , mostly] = levels("en");
  await seed(app, entries(last(answered())));
  await app.open(SITTING);
  await app.tabTo("textbox", w.Sitting.Parked);
  await app.type("Bus duty");
  await app.tabTo("button", w.Sitting.Copy);
  await app.keys(" ");
  await app.status(w.ToldLater.Copied);
  const [text] = await app.driver.executeScript("return copied");
  assert.ok(text.startsWith("Grade 4 team: "), text);
  for (const line of [`- ${components("en")[1].name}: ${mostly}`, w.Sitting.Next, `- ${say(w.Sitting.Open, components("en")[5].name)}`, w.Sitting.Parked, "- Bus duty"]) assert.ok(text.includes(`\n${line}`), `${line} in ${text}`);
  assert.ok(!text.includes(w.Sitting.Today), "nothing was decided today");
});
