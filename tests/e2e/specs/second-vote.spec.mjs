// The second vote: while it is counted it is on no screen but the one that counts it; shown, it stands beside the first, and both
// are in the record with what was agreed.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { components, entries, fresh, go, kept, entryOf, levels, saved, screens, seed } from "../harness/work.mjs";

const talk = (id) => `#/workbook/team-a/talk/${id}`;
const everything = (app) => app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href");
// What the wall says of each level, in words: dots are for the eye alone.
const told = (app) => app.driver.executeScript(`return [...document.querySelectorAll("article li")].map((one) => {
  const words = one.cloneNode(true);
  for (const dots of words.querySelectorAll("[aria-hidden]")) dots.remove();
  return [one.textContent.split("●").length - 1, words.textContent.replace(/\\s+/g, " ")];
})`);

const FITS = "const wall = document.querySelector('article'); return Boolean(wall.dataset.density) && wall.scrollHeight <= wall.clientHeight + 1";

// A team that has voted once, and showed it.
function voted() {
  const book = fresh();
  const votes = (one) => ({ levels: one, not_sure_yet: 0 });
  entryOf(book, components("en")[1].id).conversation = {
    first_vote: votes({ "getting-under-way": 4, "mostly-in-place": 2 }), second_vote: votes({}), shown: true,
    fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "",
  };
  return book;
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const here = components(language)[1];
  const [, begun, mostly, full] = levels(language);

  scenario(`F37 the second vote is on no wall while it is counted; shown, both stand side by side with their names (${language})`, { timeout: 300_000, look: { width: 1280, height: 720, stillness: true } }, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(voted()) });
    await app.open(talk(here.id));
    const desk = await app.currentTab();
    const wall = await app.newTab("#/workbook/team-a/wall");
    await app.heading(here.name);
    await app.reads(say(w.Talk.PersonSeveral, 4));
    await app.until("the wall to be fitted", () => app.driver.executeScript(FITS));
    const before = await everything(app);
    assert.deepEqual((await told(app)).map(([dots]) => dots), [0, 4, 2, 0]);
    await app.tab(desk);
    await app.press(w.Talk.Again, { role: "button" });
    const second = { within: ["group", w.Talk.Second] };
    for (const [level, people] of [[begun, "13"], [mostly, "41"], [full, "7"]]) {
      await app.fill(level, people, second);
      await saved(app, w);
      await app.tab(wall);
      assert.equal(await everything(app), before, "nothing on the wall has moved");
      await app.tab(desk);
    }
    // Nor is it in the spread on the facilitator's own screen: that may be on the projector, too.
    await app.press(w.Step.Hear, { role: "button" });
    await app.sees("table", w.Talk.First);
    await app.gone("table", w.Talk.Second);
    // By keyboard: the way on from the last count.
    await app.tabTo("button", w.Talk.ShowBoth);
    await app.keys(Key.ENTER);
    await app.sees("table", w.Talk.Second);
    await app.tab(wall);
    await app.reads(say(w.Talk.PersonSeveral, 41));
    const after = await told(app);
    assert.deepEqual(after.map(([dots]) => dots), [0, 17, 43, 7]);
    const both = (first, then) => `${w.Talk.First} ${say(w.Talk.PersonSeveral, first)} ${w.Talk.Second} ${say(w.Talk.PersonSeveral, then)}`;
    for (const [index, words] of [both(0, 0), both(4, 13), both(2, 41), both(0, 7)].entries()) assert.ok(after[index][1].includes(words), `${words} in ${after[index][1]}`);
    await app.until("it to fit on the wall", () => app.driver.executeScript(FITS));
    await assertAccessible(session, `two votes on the wall (${language})`);
    // A number that is set right is put away with its vote, until it is shown again.
    await app.tab(desk);
    await app.press(w.Talk.Again, { role: "button" });
    await app.fill(full, "6", second);
    await app.tab(wall);
    await app.doesNotRead(say(w.Talk.PersonSeveral, 41));
    assert.deepEqual((await told(app)).map(([dots]) => dots), [0, 4, 2, 0]);
    // On the wall by itself it is the same, with a clicker alone.
    await go(app, `#/workbook/team-a/wall/${components(language)[0].id}`);
    await app.keys(Key.PAGE_DOWN);
    await app.heading(here.name);
    assert.deepEqual((await told(app)).map(([dots]) => dots), [0, 4, 2, 0]);
  });

  scenario(`what was agreed, both votes, fist to five and the dissent are in the table of See, in the summary, in the report and in the file (${language})`, async ({ app }) => {
    const [, , , none] = levels(language);
    await seed(app, { "juneward/language": language, ...entries(voted()) });
    await app.open(talk(here.id));
    await app.press(w.Talk.Again, { role: "button" });
    await app.fill(mostly, "6", { within: ["group", w.Talk.Second] });
    await app.press(w.Talk.ShowBoth);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.fill(w.Talk.FistNone, "1", { within: [["group", w.Talk.FistCount]] });
    await app.fill(say(w.Talk.FistSeveral, 4), "5", { within: [["group", w.Talk.FistCount]] });
    await app.choose(w.Talk.ByAll);
    await app.fill(w.Talk.Dissent, "The arts see less.");
    await saved(app, w);
    const fist = `${w.Talk.FistNone}, ${say(w.Talk.PersonOne)}; ${say(w.Talk.FistSeveral, 4)}, ${say(w.Talk.PersonSeveral, 5)}`;
    const lines = [say(w.Record.First, `${begun} 4, ${mostly} 2`), say(w.Record.Second, `${mostly} 6`), say(w.Record.Fist, fist), say(w.Record.AgainstOne), say(w.Record.Dissent, "The arts see less.")];
    // Nobody has chosen a level yet: what was said is told all the same.
    for (const rated of [false, true]) {
      await go(app, screens("team-a").see);
      await app.press(w.See.ShowTable);
      for (const line of lines) await app.reads(line, { within: ["table"] });
      await go(app, screens("team-a").hand);
      for (const line of lines) await app.reads(line);
      if (rated) break;
      await go(app, talk(here.id));
      await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
      await saved(app, w);
    }
    const { level, conversation } = entryOf(await kept(app), here.id);
    assert.equal(level, "mostly-in-place");
    assert.deepEqual(conversation.fist_to_five, [1, 0, 0, 0, 5, 0]);
    assert.deepEqual([conversation.shown, conversation.second_shown, conversation.agreed_by, conversation.dissent], [true, undefined, "all-can-live-with-it", "The arts see less."]);
    assert.ok(none);
  });
}

const w = words("en");
const all = components("en");
const OPENED = "{ const open = window.open; window.open = function (...all) { sessionStorage.setItem('opened', all[2]); return open.apply(this, all); }; }\n";

scenario("the second window is opened from the review and from the wall as well, in the size of a projector, and speaks the language that is chosen at the desk", { site: { prelude: OPENED }, look: { width: 1280, height: 800 } }, async ({ app, session }) => {
  const es = words("es");
  await seed(app, { "juneward/language": "en", ...entries(fresh()) });
  await app.open(screens("team-a", all[1].id).review);
  const desk = await app.currentTab();
  const before = await app.driver.getAllWindowHandles();
  await app.press(w.Wall.Second);
  let wall;
  await app.until("the second window", async () => (wall = (await app.driver.getAllWindowHandles()).find((one) => !before.includes(one))));
  assert.equal(await app.driver.executeScript("return sessionStorage.getItem('opened')"), "popup,width=1280,height=720");
  await app.tab(wall);
  await app.ready();
  await app.heading(all[1].name);
  // The language that is chosen at the desk, on whichever screen.
  await app.tab(desk);
  await go(app, screens("team-a").see);
  await app.press("ES");
  await app.heading(es.See.Title);
  await app.tab(wall);
  await app.heading(components("es")[1].name);
  assert.equal(await app.driver.executeScript("return document.documentElement.lang"), "es");
  await assertAccessible(session, "the second window in another language");
  await app.tab(desk);
  await go(app, screens("team-a", all[2].id).review);
  await app.press("EN");
  await app.heading(all[2].name);
  await app.tab(wall);
  await app.heading(all[2].name);
  // From the wall it is the same window.
  await app.tab(desk);
  await app.press(w.Review.OnTheWall);
  await app.sees("navigation", w.Wall.Steps);
  await app.press(w.Wall.Second);
  await app.tab(wall);
  await app.heading(all[2].name);
  assert.equal((await app.driver.getAllWindowHandles()).length, before.length + 1);
});
