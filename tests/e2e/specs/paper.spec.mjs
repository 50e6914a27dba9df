// The pages on paper: the rubric with room for votes and notes, and the sheet that says what to say. They need no script, and so no app.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible } from "../harness/axe.mjs";
import { canPrint, pages, PAPERS, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, words } from "../harness/words.mjs";
import { seed } from "../harness/work.mjs";

// Presses a link that opens beside the work, and goes there: the app stays where it was.
async function beside(app, press) {
  const [here] = await app.driver.getAllWindowHandles();
  const hash = await app.driver.executeScript("return location.hash");
  await press();
  let there;
  await app.until("another tab", async () => (there = (await app.driver.getAllWindowHandles()).find((one) => one !== here)));
  assert.equal(await app.driver.executeScript("return location.hash"), hash);
  await app.tab(there);
  // A tab is there before its page is: what is asked of it meanwhile has no answer.
  await app.until("the page in it", () => app.driver.executeScript("return location.protocol.startsWith('http') && document.readyState === 'complete'"));
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const rubric = framework(language);

  scenario(`the start leads to the rubric on paper: every component with its levels, two votes and room to write (${language})`, async ({ app, session }) => {
    await seed(app, { "juneward/language": language });
    await app.open();
    await beside(app, () => app.press(w.Lead.Rubric));
    await app.heading(rubric.title);
    const there = await app.driver.executeScript(`
      return [...document.querySelectorAll("article")].map((one) => ({
        name: one.querySelector("h3").innerText, rows: one.querySelectorAll("tbody tr").length, empty: [...one.querySelectorAll("tbody td")].filter((cell) => cell.innerText === "").length, notes: one.querySelectorAll(".write p").length,
      }));
    `);
    const all = rubric.systems.flatMap((system) => system.components);
    assert.deepEqual(there, all.map((one) => ({ name: one.name, rows: 5, empty: 15, notes: 2 })));
    await assertAccessible(session, `the rubric on paper (${language})`);
    if (canPrint(session)) for (const paper of Object.keys(PAPERS)) {
      const number = pages(await print(session, paper)).length;
      assert.ok(number > 19 && number <= 38, `the whole rubric takes ${number} pages on ${paper}`);
    }
    // One system alone, without the pages around it.
    await app.choose(rubric.systems[2].name);
    await app.gone("heading", rubric.systems[1].name);
    if (canPrint(session)) for (const paper of Object.keys(PAPERS)) {
      const number = pages(await print(session, paper)).length;
      assert.ok(number >= 3 && number <= 6, `one system takes ${number} pages on ${paper}`);
    }
  });

  scenario(`what to say is one sheet (${language})`, async ({ app, session }) => {
    await seed(app, { "juneward/language": language });
    await app.open();
    await beside(app, () => app.press(new RegExp(`${w.Lead.Script}${w.Lead.NewTab}`.replace(/[()]/g, "\\$&"))));
    await app.reads(rubric.levels[3].name);
    await app.doesNotRead(/\{/);
    // What to press, in the words on the buttons; the rule for agreement, as the screen has it; what practice opens on.
    for (const word of [w.Start.PractiseGo, w.Frame.Prepare, w.Review.OnTheWall, w.Wall.Second, w.Review.TakeVotes, w.Talk.Show, w.Review.AddEvidence, w.Talk.Again, w.Talk.Fist, w.Talk.FistRule, w.Talk.FistAgain, w.Talk.Dissent, w.Talk.How, w.Review.Note, w.Step.Look, w.Talk.Agree, w.Review.FindOut, w.Talk.Next, w.HandOn.SaveFile]) await app.reads(word);
    await app.reads(rubric.systems.find((one) => one.id === "family-engagement").name);
    // The minutes are those with which Prepare and the time plan reckon.
    const [, each, end] = /EACH: usize = (\d+)[\s\S]*?END: i64 = (\d+)/.exec(readFileSync(new URL("../../../src/session/sitting.rs", import.meta.url), "utf8"));
    const titles = await app.names("heading");
    for (const minutes of [each, end]) assert.ok(titles.some((title) => new RegExp(`\\b${minutes} minut`).test(title)), `${minutes} in ${titles}`);
    await assertAccessible(session, `the script (${language})`);
    if (!canPrint(session)) return;
    for (const paper of Object.keys(PAPERS)) assert.equal(pages(await print(session, paper)).length, 1, paper);
  });
}
