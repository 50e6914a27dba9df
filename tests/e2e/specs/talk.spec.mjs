// The conversation: votes by hands, the spread, one re-vote, agreement, dissent; all of it in the record.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, framework, say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

for (const language of ["en", "es"]) {
  const w = words(language);
  const first = components(language)[0];
  const [none, begun, mostly, full] = levels(language);

  scenario(`hands, by keyboard: votes, the spread, what to ask, a re-vote, agreement, dissent, the record (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${language})`);
    const count = async (label, number, within) => {
      await app.tabTo("textbox", label);
      await app.keys(number);
      assert.equal(await app.value(label, { within }), number);
    };
    await seed(app, { "juneward/language": language, ...entries(fresh()) });
    await app.open(screens("team-a", first.id).review);
    await app.press(w.Review.TakeVotes);
    await app.heading(first.name);
    await app.sees("heading", w.Talk.First);
    await check("before the vote");
    // Where nobody has voted there is no spread, and none can be shown before it is there.
    assert.equal(await (await app.find("button", w.Talk.Show)).isEnabled(), false);
    const one = ["group", w.Talk.Count];
    // One key for each level: the field is entered with Tab.
    await count(begun, "2", [one]);
    await count(mostly, "3", [one]);
    await count(w.Review.NotSureYet, "1", [one]);
    await app.reads(say(w.Talk.VotesSeveral, 6));
    // Nothing of the spread is in the page before it is shown.
    await app.gone("heading", w.Talk.Spread);
    assert.equal(await app.driver.executeScript("return document.querySelectorAll('main table').length"), 0);
    await app.press(w.Talk.Show);
    await app.sees("heading", w.Talk.Spread);
    const spread = await app.text({ within: ["table", w.Talk.First] });
    for (const [name, people] of [[none, 0], [begun, 2], [mostly, 3], [full, 0], [w.Review.NotSureYet, 1]]) {
      assert.match(spread, new RegExp(`${name}\\s+●{${people}}\\s*${people} `), `${name} in the table`);
    }
    await app.reads(say(w.Talk.Lowest, begun));
    await app.reads(say(w.Talk.Highest, mostly));
    await app.reads(w.Talk.Unsure);
    await check("the spread");
    // Once more, beside the first.
    await app.press(w.Talk.Again, { role: "button" });
    const two = ["group", w.Talk.Second];
    await app.fill(mostly, "6", { within: [two] });
    await app.gone("table", w.Talk.Second);
    await app.press(w.Talk.ShowBoth);
    await app.reads(say(w.Talk.SecondAlike, mostly, w.Talk.Agree));
    await app.doesNotRead(say(w.Talk.Lowest, begun));
    await app.doesNotRead(w.Talk.BothSays);
    assert.match(await app.text({ within: ["table", w.Talk.First] }), new RegExp(`${begun}\\s+●●\\s*2 `));
    // Nobody computes the level: it is still open, and people choose it.
    assert.equal(await app.driver.executeScript("return document.querySelectorAll('input[name=rating]:checked').length"), 0);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Step.Hear, { role: "button" });
    await app.reads(w.Talk.AgreedLevel, { within: ["table", w.Talk.Second] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.fill(say(w.Talk.FistSeveral, 5), "5");
    // Nobody is spoken for who is not counted yet.
    await app.reads(say(w.Talk.FistSoFar, 5, 6));
    await app.fill(say(w.Talk.FistSeveral, 5), "60");
    await app.reads(say(w.Talk.FistOver, 60, 6));
    await app.fill(say(w.Talk.FistSeveral, 5), "6");
    await app.reads(w.Talk.AllCan);
    await app.fill(say(w.Talk.FistSeveral, 5), "5");
    await app.fill(say(w.Talk.FistSeveral, 2), "1", { within: [["group", w.Talk.FistCount]] });
    await app.reads(say(w.Talk.NotAllOne));
    await app.choose(w.Talk.ByMajority);
    await app.fill(w.Talk.Dissent, "The arts see fewer shared plans.");
    await check("agreed");
    await saved(app, w);
    const entry = entryOf(await kept(app), first.id);
    const ids = framework("en").levels.map((level) => level.id);
    assert.deepEqual(entry.conversation, {
      agreed_about: ids[2], agreed_by: "majority", dissent: "The arts see fewer shared plans.", fist_to_five_about: ids[2], fist_to_five: [0, 0, 1, 0, 0, 5], shown: true,
      first_vote: { levels: { [ids[1]]: 2, [ids[2]]: 3 }, not_sure_yet: 1 }, second_vote: { levels: { [ids[2]]: 6 }, not_sure_yet: 0 },
    });
    assert.equal(entry.level, ids[2]);
    // In the table of See, and in the summary.
    const record = [say(w.Record.First, `${begun} 2, ${mostly} 3, ${w.Review.NotSureYet} 1`), say(w.Record.Second, `${mostly} 6`), w.Record.ByMajority, say(w.Record.Dissent, "The arts see fewer shared plans.")];
    await go(app, screens("team-a").see);
    for (const line of record) await app.reads(line, { within: ["region", w.See.Voted] });
    await app.press(w.See.ShowTable);
    for (const line of record) await app.reads(line, { within: ["table"] });
    await go(app, screens("team-a").hand);
    for (const line of record) await app.reads(line);
    // And it is all there tomorrow.
    await app.open(`#/workbook/team-a/talk/${first.id}`);
    await app.press(w.Talk.Again, { role: "button" });
    assert.equal(await app.value(mostly, { within: [two] }), "6");
    assert.equal(await app.value(w.Talk.Dissent), "The arts see fewer shared plans.");
  });
}

const w = words("en");
const first = components("en")[0];
const talk = `#/workbook/team-a/talk/${first.id}`;

scenario("F38 the facilitator forgets to show the votes: they are in the record all the same, and can be undone one by one", async ({ app }) => {
  const [, begun] = levels("en");
  await seed(app, entries(fresh()));
  await app.open(talk);
  await app.fill(begun, "4", { within: ["group", w.Talk.Count] });
  await app.press(w.Talk.Next);
  await app.heading(components("en")[1].name);
  await saved(app, w);
  const votes = async () => entryOf(await kept(app), first.id).conversation;
  assert.deepEqual((await votes()).first_vote.levels, { "getting-under-way": 4 });
  assert.equal((await votes()).shown, false);
  await app.press(new RegExp(`^${w.Frame.Undo}`));
  await app.status(say(w.Told.Undone, say(w.Deed.Conversation, first.name)));
  await app.until("the vote to be gone from the file", async () => (await votes()) === undefined);
});

scenario("a count that is no number, or more people than a room holds, stays typed, is explained, and changes nothing", async ({ app }) => {
  const [none] = levels("en");
  const within = ["group", w.Talk.Count];
  await seed(app, entries(fresh()));
  await app.open(talk);
  await app.fill(none, "4x", { within });
  await app.reads(w.Talk.Wrong);
  await app.fill(none, "70000", { within });
  await app.reads(say(w.Refused.TooManyPeople, 999));
  await app.fill(none, "12", { within });
  await app.doesNotRead(anyOf(w.Talk.Wrong));
  await saved(app, w);
  assert.deepEqual(entryOf(await kept(app), first.id).conversation.first_vote.levels, { "not-yet-begun": 12 });
  await app.keys(Key.BACK_SPACE, Key.BACK_SPACE);
  await app.until("no votes", async () => entryOf(await kept(app), first.id).conversation === undefined);
});
