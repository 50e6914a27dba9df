// Whoever votes reads in a language of their own, on the device that goes round and on their own; the team's work goes on in its own.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, kept, levels, seed } from "../harness/work.mjs";

const [en, es] = ["en", "es"].map(words);
const first = components("en")[0].id;
const pass = `#/workbook/team-a/hand-round/${first}`;
const invitation = async (app) => {
  await app.open(`#/workbook/team-a/own-devices/${first}`);
  await app.heading(en.Own.Title);
  return app.value(en.Own.Link);
};
const language = (app) => app.driver.executeScript("return localStorage.getItem('juneward/language')");

scenario("one person reads the paper in Spanish while the device goes round: what they chose stays, and with the next person the team's language is back", { look: { width: 390, height: 844, stillness: true } }, async ({ app, session }) => {
  await seed(app, { "juneward/language": "en", ...entries(fresh()) });
  await app.open(pass);
  await app.choose(en.Pass.Names);
  await app.press(en.Pass.Begin);
  await app.press(en.Pass.Mine);
  await app.heading(components("en")[0].name);
  await app.fill(en.Pass.Name, "Ana");
  await app.choose(levels("en")[2]);
  // By keyboard, and the focus stays on the switch.
  await app.tabTo("button", "ES", { backwards: true });
  await app.keys(Key.ENTER);
  await app.heading(components("es")[0].name);
  await app.focusIs("button", "ES");
  assert.ok(await app.chosen(levels("es")[2]), "the level that was chosen stays chosen");
  assert.equal(await app.value(es.Pass.Name), "Ana");
  await app.reads(components("es")[0].levels[2].replaceAll("*", ""));
  assert.equal(await app.driver.executeScript("return document.querySelector('h1').closest('[lang]').lang"), "es");
  await assertAccessible(session, "a paper in another language");
  await app.press(es.Pass.Cast);
  // The next person finds the team's language, and may choose before they begin.
  await app.heading(en.Pass.HandOn);
  await app.press("ES");
  await app.heading(es.Pass.HandOn);
  await app.press(es.Pass.Mine);
  await app.heading(components("es")[0].name);
  assert.equal(await app.value(es.Pass.Name), "", "nothing of the person before");
  assert.equal(await app.driver.executeScript("return document.querySelectorAll(':checked').length"), 0);
  await app.press(es.Pass.Skip);
  await app.heading(en.Pass.HandOn);
  await app.press("ES");
  await app.press(es.Pass.End);
  await app.heading(en.Pass.Over);
  await app.press(en.Pass.GoShow);
  await app.heading(components("en")[0].name);
  assert.equal(await language(app), "en", "the device remembers the team's");
  assert.deepEqual(Object.values(entryOf(await kept(app), first).conversation.first_vote.ballots), ["mostly-in-place"]);
});

scenario("a language that does not come is told of where the device goes round, and the vote goes on", { site: { behave: (path) => (/es[^/]*\.json$/.test(path) ? { status: 404 } : {}) } }, async ({ app }) => {
  await seed(app, { "juneward/language": "en", ...entries(fresh()) });
  await app.open(pass);
  await app.press(en.Pass.Begin);
  await app.press(en.Pass.Mine);
  await app.choose(levels("en")[1]);
  await app.press("ES");
  await app.reads(en.Told.NoSpanish);
  assert.ok(await app.chosen(levels("en")[1]));
  await app.press(en.Pass.Cast);
  await app.reads(say(en.Pass.BoxOne));
});

scenario("on a device of one's own another language keeps answers, notes and the place, outlives a reload, and is not the team's in another window", async ({ app }) => {
  await seed(app, { "juneward/language": "en", ...entries(fresh()) });
  const link = await invitation(app);
  const desk = await app.currentTab();
  const paper = await app.newTab(link.slice(link.indexOf("#")));
  await app.heading(components("en")[0].name);
  await app.choose(levels("en")[1]);
  await app.fill(en.Paper.Note, "for me alone");
  await app.press("ES");
  await app.heading(components("es")[0].name);
  await app.focusIs("button", "ES");
  assert.ok(await app.chosen(levels("es")[1]));
  assert.equal(await app.value(es.Paper.Note), "for me alone");
  await app.reload();
  await app.heading(components("es")[0].name);
  assert.equal(await language(app), "en");
  await app.tab(desk);
  await app.reload();
  await app.heading(en.Own.Title);
  // What a ballot is handed in with where no camera is: the code and the file.
  await app.reads(en.Own.Camera);
  await app.tab(paper);
  await app.press(es.Paper.Finish);
  await app.press(es.Paper.Make);
  await app.heading(es.Paper.Ready);
  await app.reads(es.Paper.NoCamera);
  await app.sees("button", es.Paper.Copy);
  await app.sees("button", es.Paper.File);
});
