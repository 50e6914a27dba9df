// The wall: one component for the back row. Large, complete, moved by keys and a clicker, and nothing of the team's on it.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, levels, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const all = components("en");
const wall = (id) => `#/workbook/team-a/wall/${id}`;
// The words that are parted, or that run out of the column in which they stand: the back row reads whole words.
const BROKEN = `
  const broken = [];
  for (const column of document.querySelectorAll("article li, article header")) {
    const edge = column.getBoundingClientRect().right;
    const texts = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\p{L}]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      if (new Set(boxes.map((box) => Math.round(box.top))).size > 1 || boxes.some((box) => box.right > edge + 1)) broken.push(word);
    }
  }
  return broken;`;
const PLANTED = "PLANTED-7f3a";

scenario("the wall is moved by a clicker, by arrows and by touch, and leaving it comes back to the component that was on it", async ({ app, session }) => {
  await seed(app, entries(fresh()));
  await app.open(screens("team-a", all[0].id).review);
  await app.press(w.Review.OnTheWall);
  await app.heading(all[0].name);
  await app.sees("navigation", w.Wall.Steps);
  await app.keys(Key.PAGE_DOWN);
  await app.heading(all[1].name);
  await app.keys(Key.ARROW_RIGHT);
  await app.heading(all[2].name);
  await app.keys(Key.PAGE_UP);
  await app.heading(all[1].name);
  await app.press(w.Wall.Next);
  await app.heading(all[2].name);
  await assertAccessible(session, "the wall");
  await app.keys(Key.ESCAPE);
  await app.sees("group", `${w.Review.WhereNow} ${all[2].name}`);
  await app.heading(all[2].name);
  // One step back is out of the wall, however many components were on it.
  await app.press(w.Review.OnTheWall);
  await app.sees("navigation", w.Wall.Steps);
  await app.keys(Key.PAGE_DOWN);
  await app.heading(all[3].name);
  await app.back();
  await app.sees("group", `${w.Review.WhereNow} ${all[2].name}`);
  // At either end a clicker does nothing.
  await go(app, wall(all[0].id));
  await app.keys(Key.PAGE_UP);
  await app.heading(all[0].name);
});

scenario("F37 nothing that the team wrote or agreed on is on the wall: not in the page, the title or the address", async ({ app }) => {
  const book = answered("en");
  book.team.name = `${PLANTED} team`;
  book.team.school = `${PLANTED} school`;
  const entry = entryOf(book, all[1].id);
  Object.assign(entry, { note: PLANTED, lasting: PLANTED, find_out: PLANTED, find_out_who: PLANTED });
  entry.evidence = [{ id: "e1", kind: "data", shows: PLANTED, link: PLANTED }];
  await seed(app, entries(book));
  await app.open(screens("team-a", all[1].id).review);
  assert.ok((await app.driver.executeScript("return document.documentElement.outerHTML + [...document.querySelectorAll('textarea')].map((one) => one.value)")).includes(PLANTED), "the markers are on the screen that may show them");
  await app.press(w.Review.OnTheWall);
  await app.sees("navigation", w.Wall.Steps);
  const page = await app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href + [...document.querySelectorAll('input, textarea')].map((one) => one.value)");
  assert.ok(!page.includes(PLANTED));
  // Nor the rating: a room that sees one votes for it.
  assert.equal(await app.driver.executeScript("return document.querySelectorAll('[aria-checked], [aria-current], :checked, [data-agreed]').length"), 0);
});

scenario("F37 votes are on the wall only once they are shown, and then in a second window too", async ({ app, session }) => {
  const [, begun] = levels("en");
  await seed(app, entries(fresh()));
  await app.open(`#/workbook/team-a/talk/${all[0].id}`);
  const desk = await app.currentTab();
  await app.fill(begun, "4", { within: ["group", w.Talk.Count] });
  await saved(app, w);
  const second = await app.newTab(wall(all[0].id));
  await app.heading(all[0].name);
  const dots = () => app.driver.executeScript("return [...document.querySelectorAll('article li')].map((one) => one.textContent.split('●').length - 1)");
  assert.deepEqual(await dots(), [0, 0, 0, 0]);
  await app.doesNotRead(say(w.Talk.PersonSeveral, 4));
  await app.tab(desk);
  await app.press(w.Talk.Show);
  await saved(app, w);
  await app.tab(second);
  await app.reads(say(w.Talk.PersonSeveral, 4));
  assert.deepEqual(await dots(), [0, 4, 0, 0]);
  await assertAccessible(session, "the wall with votes");
});

for (const language of ["en", "es"]) {
  scenario(`every component fits the wall at 1280 × 720, in type for the back row (${language})`, { look: { stillness: true }, timeout: 300_000 }, async ({ app, session }) => {
    const rubric = framework(language);
    await seed(app, { "juneward/language": language, ...entries(fresh()) });
    await app.open(wall(rubric.systems[0].components[0].id));
    await session.resize(1280, 720);
    const inside = await app.driver.executeScript("return innerHeight");
    for (const component of rubric.systems.flatMap((system) => system.components)) {
      await go(app, wall(component.id));
      await app.heading(component.name);
      let seen;
      await app.until(() => `${component.name} to fit: ${JSON.stringify(seen)}`, async () => {
        seen = await app.driver.executeScript("const wall = document.querySelector('article'); return { step: wall.dataset.density, over: wall.scrollHeight - wall.clientHeight, type: parseFloat(getComputedStyle(wall.querySelector('li p')).fontSize), wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight - innerHeight }");
        return seen.step && seen.over <= 0;
      });
      assert.ok(seen.wide <= 0 && seen.high <= 0, `${component.name}: ${JSON.stringify(seen)}`);
      // 20 of 720 lines: a letter of 5 cm on a wall two metres high.
      assert.ok(seen.type >= inside * 0.027, `${component.name} is too small: ${JSON.stringify(seen)}`);
      assert.deepEqual(await app.driver.executeScript(BROKEN), [], `${component.name}: whole words, inside their columns`);
    }
  });
}

scenario("F46 on a phone the levels stand one under the other, each as wide as the screen", { look: { stillness: true } }, async ({ app, session }) => {
  await seed(app, entries(fresh()));
  await app.open(wall(all[1].id));
  await session.resize(390, 844);
  await app.until("wide levels", () => app.driver.executeScript("return [...document.querySelectorAll('article li')].every((one) => one.offsetWidth > innerWidth * 0.8)"));
  assert.ok(await app.driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"));
});

scenario("“Not sure yet” has the weight of a level on the wall once the votes are shown, with one vote and with two", { look: { width: 1280, height: 720, stillness: true } }, async ({ app }) => {
  const none = { levels: {}, not_sure_yet: 0 };
  const voted = (id, second) => {
    const book = fresh({ id });
    entryOf(book, all[0].id).conversation = { first_vote: { levels: { "getting-under-way": 4 }, not_sure_yet: 9 }, second_vote: second, shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "" };
    return book;
  };
  await seed(app, entries(voted("once", none), voted("twice", { levels: { "getting-under-way": 3 }, not_sure_yet: 30 })));
  for (const id of ["once", "twice"]) {
    await app.open(`#/workbook/${id}/wall/${all[0].id}`);
    await app.heading(all[0].name);
    await app.until("the wall to be fitted", () => app.driver.executeScript("return Boolean(document.querySelector('article').dataset.density)"));
    const [level, unsure, fits] = await app.driver.executeScript(`
      const look = (dots) => { const { fontSize, fontWeight, color } = getComputedStyle(dots); return [fontSize, fontWeight, color]; };
      const dots = [...document.querySelectorAll("article [aria-hidden=true]")].filter((one) => one.textContent.startsWith("●"));
      const wall = document.querySelector("article");
      return [look(dots.find((one) => one.closest("li"))), look(dots.find((one) => !one.closest("li"))), wall.scrollHeight <= wall.clientHeight + 1];`);
    assert.deepEqual(unsure, level, id);
    assert.ok(fits, `${id}: it fits`);
  }
});
