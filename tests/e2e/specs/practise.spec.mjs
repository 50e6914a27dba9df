// Practice: the whole conversation with a made-up team, from the script alone, and nothing real is touched by it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, go, kept, keyOf, levels, saved, seed } from "../harness/work.mjs";

// How many of the made-up hands say this.
const shown = (app, list, word) => app.driver.executeScript("return [...document.querySelectorAll('ul')].filter((one) => one.getAttribute('aria-label') === arguments[0]).at(-1).innerText.split('\\n').filter((one) => one.trim() === arguments[1]).length", list, word);
const practising = async (app) => /workbook\/([^/]+)/.exec(await app.driver.executeScript("return location.hash"))[1];

for (const language of ["en", "es"]) {
  const w = words(language);
  const [, begun, mostly, full] = levels(language);
  const last = components(language).at(-1);
  const finger = (number) => (number === 1 ? w.Wall.FingerOne : say(w.Wall.Fingers, number));

  scenario(`practice leads from the vote to the record with a made-up team, and the team's own workbook stays as it was (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    const real = (await app.storage())[keyOf("team-a")];
    await app.open();
    await app.press(w.Start.PractiseGo, { role: "button" });
    await app.heading(last.name);
    const id = await practising(app);
    await app.press(w.Review.TakeVotes);
    await app.reads(w.Practise.Intro);
    // No hand goes up before it is asked for, and what the six say comes after the spread is shown.
    assert.equal((await app.look("list", w.Practise.Hands)).elements.length, 0);
    await app.doesNotRead(w.Practise.CloserLow);
    await app.press(w.Practise.HandsGo);
    await app.sees("list", w.Practise.Hands);
    await assertAccessible(session, `hands (${language})`);
    const one = ["group", w.Talk.Count];
    // A wrong count is said, a right one leads on.
    await app.fill(begun, "2", { within: [one] });
    await app.fill(mostly, "3", { within: [one] });
    await app.fill(full, "1", { within: [one] });
    await app.reads(w.Practise.CountOther);
    await app.fill(mostly, String(await shown(app, w.Practise.Hands, finger(3))), { within: [one] });
    await app.fill(w.Review.NotSureYet, String(await shown(app, w.Practise.Hands, w.Wall.Thumb)), { within: [one] });
    await app.reads(say(w.Practise.FirstRight, w.Talk.Show));
    await app.press(w.Talk.Show);
    await app.reads(say(w.Talk.Lowest, begun));
    await app.reads(w.Practise.CloserLow);
    await app.reads(w.Practise.CloserHigh);
    await app.press(w.Talk.Again, { role: "button" });
    await app.press(w.Practise.HandsAgain);
    const two = ["group", w.Talk.Second];
    await app.fill(begun, String(await shown(app, w.Practise.Hands, finger(2))), { within: [two] });
    await app.fill(mostly, String(await shown(app, w.Practise.Hands, finger(3))), { within: [two] });
    await app.reads(say(w.Practise.SecondRight, w.Talk.Agree));
    await app.reads(say(w.Practise.Offer, mostly));
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.press(w.Practise.FistGo);
    for (const number of [2, 3, 4, 5]) {
      const label = say(w.Talk.FistSeveral, number);
      await app.fill(label, String(await shown(app, w.Practise.Hands, label)));
    }
    await app.reads(say(w.Practise.FistTwo, w.Talk.Dissent, w.Talk.ByAll));
    await app.choose(w.Talk.ByAll);
    await app.doesNotRead(say(w.Practise.Done, w.Frame.See));
    await app.fill(w.Talk.Dissent, "The support groups are left out.");
    await app.reads(say(w.Practise.Done, w.Frame.See));
    await assertAccessible(session, `practised (${language})`);
    await saved(app, w);
    const book = await kept(app, id);
    assert.equal(book.practice, true);
    const said = entryOf(book, last.id);
    assert.deepEqual([said.level, said.conversation.agreed_by, said.conversation.shown, said.conversation.fist_to_five], ["mostly-in-place", "all-can-live-with-it", true, [0, 0, 1, 2, 2, 1]]);
    assert.deepEqual(said.conversation.first_vote, { levels: { "getting-under-way": 2, "mostly-in-place": 2, "full-implementation": 1 }, not_sure_yet: 1 });
    // The record and its table.
    await go(app, `#/workbook/${id}/hand-on`);
    await app.reads(say(w.Record.Dissent, "The support groups are left out."));
    const table = await download(session, () => app.press(w.Send.Votes, { role: "button" }));
    assert.match(table.name, /^juneward-.*-votes.*\.csv$/);
    assert.match(table.text, new RegExp(`"${last.id}",.*"second-vote","mostly-in-place","${mostly}","5",""`));
    assert.match(table.text, /"dissent","","","","The support groups are left out\."/);
    assert.equal((await app.storage())[keyOf("team-a")], real, "the team's own workbook is the same to the letter");
  });
}

const w = words("en");

scenario("the sample shows what a conversation leaves behind: a spread, a re-vote, agreement, a majority with its dissent", async ({ app }) => {
  const sample = JSON.parse(readFileSync(new URL("../../../src/content/practice.en.json", import.meta.url), "utf8"));
  await seed(app, {});
  await app.open();
  await app.press(w.Start.PractiseGo, { role: "button" });
  await app.heading(components("en").at(-1).name);
  const id = await practising(app);
  await go(app, `#/workbook/${id}/see`);
  await app.press(w.See.ShowTable);
  for (const entry of sample.review.components.filter((one) => one.conversation.dissent)) await app.reads(say(w.Record.Dissent, entry.conversation.dissent), { within: ["table"] });
  await app.reads(w.Record.ByMajority, { within: ["table"] });
  await go(app, `#/workbook/${id}/talk/${components("en")[1].id}`);
  await app.sees("table", w.Talk.Second);
});

scenario("a team's own conversation has no made-up team in it", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(`#/workbook/team-a/talk/${components("en")[5].id}`);
  await app.heading(components("en")[5].name);
  await app.doesNotRead(w.Practise.Title);
  assert.equal((await app.look("button", w.Practise.HandsGo)).elements.length, 0);
});
