// The page of votes: the levels can be read there, what is over is one line that says what came of it, and the present step is in view.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, levels, saved, seed } from "../harness/work.mjs";

const talk = (id) => `#/workbook/team-a/talk/${id}`;
const LAPTOP = { width: 1280, height: 720, stillness: true };
const PHONE = { width: 390, height: 844, stillness: true };
const plain = (text) => text.replaceAll("*", "");
// How many windows long the page is.
const screens = (app) => app.driver.executeScript("return document.documentElement.scrollHeight / innerHeight");
const inView = async (app, role, name) => {
  let box;
  await app.until(() => `${name} to be in view: ${box}`, async () => {
    box = await app.driver.executeScript("const box = arguments[0].getBoundingClientRect(); return [box.top, innerHeight - box.bottom]", await app.find(role, name));
    return box[0] >= 0 && box[1] >= 0;
  });
};
const isOpen = async (app, name) => (await (await app.find("button", name)).getAttribute("aria-expanded")) === "true";

for (const language of ["en", "es"]) {
  const w = words(language);
  const here = components(language)[1];
  const rubric = framework(language).systems.flatMap((system) => system.components).find((one) => one.id === here.id);
  const [, begun, mostly] = levels(language);

  scenario(`a component is led on one page of at most two and a half windows: what is over is one line, the present step is in view (${language})`, { look: LAPTOP, timeout: 300_000 }, async ({ app, session }) => {
    const short = async (where) => assert.ok((await screens(app)) < 2.5, `${where}: ${await screens(app)} windows`);
    await seed(app, { "juneward/language": language, ...entries(fresh()) });
    await app.open(talk(here.id));
    // What people vote on can be read where they vote, also at the second component.
    await app.reads(rubric.focus);
    await app.reads(rubric.bring, { within: ["region", w.Step.Look] });
    await app.reads(rubric.concerns, { within: ["region", w.Step.Look] });
    for (const text of rubric.levels) await app.reads(plain(text), { within: ["region", w.Step.Look] });
    await inView(app, "button", w.Talk.First);
    for (const step of [w.Step.Hear, w.Talk.Again, w.Talk.Agree]) assert.equal(await isOpen(app, step), false, step);
    await short("before the vote");
    await assertAccessible(session, `before the vote (${language})`);
    const one = { within: ["group", w.Talk.Count] };
    await app.fill(begun, "2", one);
    await app.fill(mostly, "4", one);
    await app.tabTo("button", w.Talk.Show);
    await app.keys(Key.ENTER);
    await app.focusIs("button", w.Step.Hear);
    await inView(app, "table", w.Talk.First);
    assert.deepEqual([await isOpen(app, w.Step.Look), await isOpen(app, w.Talk.First)], [false, false]);
    await app.reads(`${begun} 2, ${mostly} 4`, { within: ["region", w.Talk.First] });
    await short("the spread");
    await app.tabTo("button", w.Talk.Again);
    await app.keys(" ");
    await app.focusIs("button", w.Talk.Again);
    await inView(app, "group", w.Talk.Second);
    await app.fill(mostly, "6", { within: ["group", w.Talk.Second] });
    await app.press(w.Talk.ShowBoth);
    await app.focusIs("button", w.Step.Hear);
    await app.reads(`${mostly} 6`, { within: ["region", w.Talk.Again] });
    await short("both votes");
    await assertAccessible(session, `steps that are over (${language})`);
    await app.tabTo("button", w.Talk.Agree);
    await app.keys(Key.ENTER);
    await inView(app, "group", w.Review.WhereNow);
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.choose(w.Talk.ByAll);
    await short("agreed");
    // Looking back folds nothing; shut again, the step says what came of it.
    await app.press(w.Step.Hear);
    await app.sees("table", w.Talk.Second);
    assert.equal(await isOpen(app, w.Talk.Agree), true);
    await app.press(w.Talk.Agree);
    await app.reads(say(w.Step.Both, mostly, w.Record.ByAll), { within: ["region", w.Talk.Agree] });
    // Put away, the first vote is the present step again.
    await app.press(w.Talk.HideBoth);
    await app.sees("group", w.Talk.Count);
    await app.gone("table", w.Talk.First);
    // The room has seen them: shut, the step says that they are not shown, and no more.
    await app.press(w.Talk.First);
    await app.reads(w.Step.NotShown, { within: ["region", w.Talk.First] });
    await app.doesNotRead(w.Pass.Unseen, { within: ["region", w.Talk.First] });
  });

  scenario(`on a phone the levels are one line that opens; the wall, another language and another page come back to the same step (${language})`, { look: PHONE, timeout: 300_000 }, async ({ app, session }) => {
    const other = language === "en" ? "ES" : "EN";
    const back = language === "en" ? "EN" : "ES";
    await seed(app, { "juneward/language": language, ...entries(fresh()) });
    await app.open(talk(here.id));
    assert.equal(await isOpen(app, w.Step.Look), false);
    await inView(app, "button", w.Talk.First);
    await app.doesNotRead(plain(rubric.levels[0]));
    await app.press(w.Step.Look);
    for (const text of rubric.levels) await app.reads(plain(text));
    // It folds nothing: the vote goes on.
    assert.equal(await isOpen(app, w.Talk.First), true);
    await app.press(w.Step.Look);
    await app.fill(begun, "2", { within: ["group", w.Talk.Count] });
    await app.press(w.Talk.Show);
    await app.focusIs("button", w.Step.Hear);
    await app.press(w.Talk.Agree);
    // A phone shows the other language alone: the focus stays on that control, and the next press leads back.
    await app.press(other, { role: "button" });
    await app.focusIs("button", back);
    await app.keys(Key.ENTER);
    await app.focusIs("button", other);
    assert.deepEqual([await isOpen(app, w.Step.Hear), await isOpen(app, w.Talk.Agree)], [false, true]);
    await app.press(w.Review.OnTheWall);
    await app.sees("navigation", w.Wall.Steps);
    await app.press(w.Wall.Leave);
    await app.heading(here.name);
    assert.deepEqual([await isOpen(app, w.Step.Hear), await isOpen(app, w.Talk.Agree)], [false, true]);
    await assertAccessible(session, `agreeing on a phone (${language})`);
    // At another component it begins anew.
    await app.press(w.Talk.Next);
    await app.heading(components(language)[2].name);
    assert.deepEqual([await isOpen(app, w.Talk.First), await isOpen(app, w.Talk.Agree)], [true, false]);
  });
}

scenario("F15 votes are put away in another window while somebody types: the step stays open under their hands", async ({ app }) => {
  const [w, here, book] = [words("en"), components("en")[1], fresh()];
  Object.assign(entryOf(book, here.id), { rating: "rated", level: "getting-under-way" });
  entryOf(book, here.id).conversation = { first_vote: { levels: { "getting-under-way": 4 }, not_sure_yet: 0 }, second_vote: { levels: {}, not_sure_yet: 0 }, shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "" };
  await seed(app, entries(book));
  await app.open(talk(here.id));
  const mine = await app.currentTab();
  await app.append(w.Talk.Dissent, "The music teachers");
  await app.newTab(talk(here.id));
  await app.press(w.Step.Hear);
  await app.press(w.Talk.Hide);
  await saved(app, w);
  await app.tab(mine);
  await app.reads(w.Talk.Show);
  await app.keys(" see it a level higher.");
  assert.equal(await isOpen(app, w.Talk.Agree), true);
  assert.equal(await app.value(w.Talk.Dissent), "The music teachers see it a level higher.");
});
