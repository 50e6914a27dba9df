// Practice: the whole conversation with a made-up team, from the script alone, and nothing real is touched by it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, keyOf, levels, saved, seed } from "../harness/work.mjs";

// How many of the made-up hands say this.
const shown = async (app, list, word) => {
  await app.until("the hands", async () => (await app.look("list", list)).elements.length > 0);
  return app.driver.executeScript("return [...document.querySelectorAll('ul')].filter((one) => one.getAttribute('aria-label') === arguments[0]).at(-1).innerText.split('\\n').filter((one) => one.trim() === arguments[1]).length", list, word);
};
const PRACTISED = "family-engagement";
const practising = async (app) => /workbook\/([^/]+)/.exec(await app.driver.executeScript("return location.hash"))[1];

for (const language of ["en", "es"]) {
  const w = words(language);
  const [none, begun, mostly, full] = levels(language);
  const [alike, open, closer, alone] = components(language, PRACTISED);
  const finger = (number) => (number === 1 ? w.Wall.FingerOne : say(w.Wall.Fingers, number));

  scenario(`practice opens where nothing was led yet, and leads one system from the first vote to the record; the team's own workbook stays as it was (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    const real = (await app.storage())[keyOf("team-a")];
    await app.open();
    // The start says on which system practice opens.
    await app.reads(new RegExp(framework(language).systems.find((one) => one.id === PRACTISED).name));
    await app.press(w.Start.PractiseGo, { role: "button" });
    await app.heading(alike.name);
    const id = await practising(app);
    await app.press(w.Review.TakeVotes);
    await app.reads(w.Practise.Intro);
    // No hand goes up before it is asked for, and nothing of how it ends is told before the votes.
    assert.equal((await app.look("list", w.Practise.Hands)).elements.length, 0);
    await app.doesNotRead(say(w.Practise.Offer, begun));
    const one = ["group", w.Talk.Count];
    const two = ["group", w.Talk.Second];
    const raised = async (word) => String(await shown(app, w.Practise.Hands, word));
    // All see the same: no re-vote, and what was done goes from the boxes.
    await app.press(w.Practise.HandsGo);
    await app.fill(begun, await raised(finger(2)), { within: [one] });
    await app.reads(say(w.Practise.FirstRight, w.Talk.Show));
    await app.press(w.Talk.Show);
    await app.reads(w.Practise.AlikeSays);
    await app.doesNotRead(say(w.Practise.FirstRight, w.Talk.Show));
    await app.press(w.Talk.Agree, { role: "button" });
    await app.reads(say(w.Practise.Offer, begun));
    await app.choose(begun, { within: ["group", w.Review.WhereNow] });
    await app.doesNotRead(say(w.Practise.Offer, begun));
    await app.reads(say(w.Practise.OfferFist, w.Talk.Fist));
    const once = ["group", w.Talk.FistCount];
    await app.press(w.Talk.Fist, { role: "button" });
    await app.reads(w.Talk.FistRule);
    await app.press(w.Practise.FistGo);
    for (const number of [3, 4, 5]) await app.fill(say(w.Talk.FistSeveral, number), await raised(say(w.Talk.FistSeveral, number)));
    await app.reads(say(w.Practise.FistRight, w.Talk.ByAll));
    await app.choose(w.Talk.ByAll);
    await app.reads(say(w.Practise.StillOpen, say(w.Practise.Named, w.Review.Note)));
    await app.fill(w.Review.Note, "It began this year.");
    await app.reads(say(w.Practise.Done, w.Frame.See));
    await app.press(w.Talk.Next);
    await app.heading(open.name);
    // It does not close: that is done once it stands there what to find out and who will.
    await app.press(w.Practise.HandsGo);
    for (const [label, word] of [[none, finger(1)], [begun, finger(2)], [full, finger(4)], [w.Review.NotSureYet, w.Wall.Thumb]]) await app.fill(label, await raised(word), { within: [one] });
    await app.press(w.Talk.Show);
    await app.reads(w.Practise.OpenLow);
    await app.press(w.Talk.Again, { role: "button" });
    await app.press(w.Practise.HandsAgain);
    for (const [label, word] of [[none, finger(1)], [begun, finger(2)], [full, finger(4)], [w.Review.NotSureYet, w.Wall.Thumb]]) await app.fill(label, await raised(word), { within: [two] });
    await app.press(w.Talk.ShowBoth);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.reads(say(w.Practise.NoClose, w.Review.NotSureYet));
    await app.choose(w.Review.NotSureYet, { within: ["group", w.Review.WhereNow] });
    await app.reads(say(w.Practise.NoCloseThen, w.Review.FindOut, w.Review.FindOutWho));
    // What the whole was is said once, at the first; from then on only where it goes on.
    const next = say(w.Practise.DoneNext, w.Talk.Next);
    await app.doesNotRead(next);
    await app.fill(w.Review.FindOut, "Every grade level.");
    await app.doesNotRead(next);
    await app.fill(w.Review.FindOutWho, "The leadership team.");
    await app.reads(next);
    await app.doesNotRead(say(w.Practise.Done, w.Frame.See));
    await app.press(w.Talk.Next);
    await app.heading(closer.name);
    // It comes closer.
    await app.doesNotRead(w.Practise.CloserLow);
    await app.press(w.Practise.HandsGo);
    await app.sees("list", w.Practise.Hands);
    await assertAccessible(session, `hands (${language})`);
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
    await app.fill(begun, String(await shown(app, w.Practise.Hands, finger(2))), { within: [two] });
    await app.fill(mostly, String(await shown(app, w.Practise.Hands, finger(3))), { within: [two] });
    await app.reads(say(w.Practise.FirstRight, w.Talk.ShowBoth));
    await app.press(w.Talk.ShowBoth);
    // What was asked after the first vote is over, on the screen and in the boxes.
    await app.doesNotRead(say(w.Talk.Lowest, begun));
    await app.doesNotRead(w.Practise.CloserLow);
    await app.doesNotRead(w.Talk.BothSays);
    await app.reads(say(w.Talk.SecondApart, w.Talk.Agree));
    await app.press(w.Talk.Agree, { role: "button" });
    await app.reads(say(w.Practise.Offer, mostly));
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.press(w.Practise.FistGo);
    for (const number of [2, 3, 4, 5]) {
      const label = say(w.Talk.FistSeveral, number);
      await app.fill(label, String(await shown(app, w.Practise.Hands, label)), { within: [once] });
    }
    // One rule for a two: what is needed is written down, and it is asked once more.
    await app.reads(say(w.Practise.FistTwo, w.Talk.Dissent));
    await app.fill(w.Talk.Dissent, "One grade level is not part of it yet.");
    await app.choose(w.Talk.ByAll);
    await app.reads(say(w.Record.AgainstOne));
    await app.fill(w.Review.Note, "The folder shows it.");
    await app.reads(say(w.Practise.StillOpen, say(w.Practise.Named, w.Talk.Fist)));
    await app.press(w.Practise.FistAgain);
    // Nothing was counted yet, so nothing can be wrong with it.
    await app.reads(w.Practise.CountFist);
    await app.doesNotRead(w.Practise.CountOther);
    const more = ["group", w.Talk.FistAgain];
    for (const number of [3, 4, 5]) await app.fill(say(w.Talk.FistSeveral, number), await raised(say(w.Talk.FistSeveral, number)), { within: [more] });
    await app.reads(w.Talk.AllCan);
    await app.doesNotRead(say(w.Record.AgainstOne));
    await app.reads(next);
    await assertAccessible(session, `practised (${language})`);
    await saved(app, w);
    const book = await kept(app, id);
    assert.equal(book.practice, true);
    const said = entryOf(book, closer.id);
    assert.deepEqual([said.level, said.conversation.agreed_by, said.conversation.shown, said.conversation.fist_to_five, said.conversation.second_fist_to_five], ["mostly-in-place", "all-can-live-with-it", true, [0, 0, 1, 2, 2, 1], [0, 0, 0, 3, 2, 1]]);
    assert.deepEqual(said.conversation.first_vote, { levels: { "getting-under-way": 2, "mostly-in-place": 2, "full-implementation": 1 }, not_sure_yet: 1 });
    // One stands alone, and the others come to it: another scene than the first.
    await app.press(w.Talk.Next);
    await app.heading(alone.name);
    await app.press(w.Practise.HandsGo);
    await app.fill(none, await raised(finger(1)), { within: [one] });
    await app.fill(mostly, await raised(finger(3)), { within: [one] });
    await app.press(w.Talk.Show);
    await app.reads(w.Practise.AloneLow);
    await app.press(w.Talk.Again, { role: "button" });
    await app.press(w.Practise.HandsAgain);
    for (const [label, number] of [[begun, 2], [mostly, 3]]) await app.fill(label, await raised(finger(number)), { within: [two] });
    await app.press(w.Talk.ShowBoth);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.choose(begun, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.press(w.Practise.FistGo);
    for (const number of [3, 4, 5]) await app.fill(say(w.Talk.FistSeveral, number), await raised(say(w.Talk.FistSeveral, number)), { within: [once] });
    await app.choose(w.Talk.ByAll);
    await app.fill(w.Review.Note, "Those who are new do not know it yet.");
    await app.reads(say(w.Practise.DoneAll, w.Frame.See));
    await saved(app, w);
    // Where we stand says it in words at once, component by component.
    await go(app, `#/workbook/${id}/see`);
    for (const line of [say(w.Record.Second, `${begun} 1, ${mostly} 5`), say(w.Record.Second, `${begun} 5, ${mostly} 1`), w.Record.ByAll]) await app.reads(line, { within: ["region", w.See.Voted] });
    // The record and its table.
    await go(app, `#/workbook/${id}/hand-on`);
    await app.reads(say(w.Record.Dissent, "One grade level is not part of it yet."));
    const table = await download(session, () => app.press(w.Send.Votes, { role: "button" }));
    assert.match(table.name, /^juneward-.*-votes.*\.csv$/);
    assert.match(table.text, new RegExp(`"${closer.id}",.*"second-vote","mostly-in-place","${mostly}","5",""`));
    assert.match(table.text, /"dissent","","","","One grade level is not part of it yet\."/);
    assert.equal((await app.storage())[keyOf("team-a")], real, "the team's own workbook is the same to the letter");
  });
}

const w = words("en");

for (const language of ["en", "es"]) scenario(`where the ballot box is used in practice, the votes in it are what was answered: no made-up hand is held against them (${language})`, async ({ app, session }) => {
  const w = words(language);
  const [, begun, mostly] = levels(language);
  const [alike] = components(language, PRACTISED);
  await seed(app, { "juneward/language": language });
  await app.open();
  await app.press(w.Start.PractiseGo, { role: "button" });
  await app.heading(alike.name);
  const id = await practising(app);
  const talk = `#/workbook/${id}/talk/${alike.id}`;
  await go(app, talk);
  await app.press(w.Pass.Way);
  await app.fill(w.Pass.HowMany, "2");
  await app.press(w.Pass.Begin);
  for (const level of [begun, mostly]) {
    await app.press(w.Pass.Mine);
    await app.choose(level);
    await app.press(w.Pass.Cast);
  }
  await app.press(w.Pass.GoShow);
  const voted = say(w.Pass.BoxSeveral, 2);
  await app.reads(say(w.Practise.BoxThen, voted, w.Talk.Show));
  // Neither hands nor a word that they say something else, before the votes are shown and after.
  const noHands = async () => {
    assert.equal((await app.look("list", w.Practise.Hands)).elements.length, 0);
    assert.equal((await app.look("button", w.Practise.HandsGo)).elements.length, 0);
    for (const word of [w.Practise.CountOther, w.Practise.CountThem]) await app.doesNotRead(word);
  };
  await noHands();
  await assertAccessible(session, `votes in the box (${language})`);
  await app.press(w.Talk.Show);
  await app.sees("table", w.Talk.First);
  await app.doesNotRead(voted);
  await noHands();
  // They did not all see the same, so nobody says that they do.
  await app.doesNotRead(w.Practise.AlikeSays);
});

scenario("the sample shows what a conversation leaves behind: a spread, a re-vote, agreement, a majority with its dissent; what was led is not asked again", async ({ app, session }) => {
  const sample = JSON.parse(readFileSync(new URL("../../../src/content/practice.en.json", import.meta.url), "utf8"));
  await seed(app, {});
  await app.open();
  await app.press(w.Start.PractiseGo, { role: "button" });
  const [open] = components("en", PRACTISED);
  await app.heading(open.name);
  const id = await practising(app);
  await go(app, `#/workbook/${id}/see`);
  await app.press(w.See.ShowTable);
  for (const entry of sample.review.components.filter((one) => one.conversation.dissent)) await app.reads(say(w.Record.Dissent, entry.conversation.dissent), { within: ["table"] });
  await app.reads(w.Record.ByMajority, { within: ["table"] });
  await go(app, `#/workbook/${id}/talk/${components("en")[1].id}`);
  await app.press(w.Step.Hear, { role: "button" });
  await app.sees("table", w.Talk.Second);
  // It was led already: nobody holds up hands that say something else, and the way to one that is open stands there.
  await app.reads(w.Practise.Led);
  assert.equal((await app.look("list", w.Practise.Hands)).elements.length, 0);
  assert.equal((await app.look("button", w.Practise.HandsGo)).elements.length, 0);
  await app.doesNotRead(w.Practise.CountOther);
  await assertAccessible(session, "led already");
  await app.press(say(w.Practise.LedGo, open.name));
  await app.heading(open.name);
  await app.press(w.Practise.HandsGo);
});

scenario("a new piece of evidence claims no kind that nobody chose", async ({ app }) => {
  const first = components("en")[0];
  await seed(app, entries(fresh()));
  await app.open(`#/workbook/team-a/talk/${first.id}`);
  await app.press(w.Step.Hear, { role: "button" });
  await app.press(w.Review.AddEvidence, { role: "button" });
  await app.fill(w.Review.EvidenceShows, "Seen in every room");
  assert.equal(await app.value(w.Review.EvidenceKind), "other");
  await saved(app, w);
  assert.equal(entryOf(await kept(app), first.id).evidence[0].kind, "other");
});

scenario("a team's own conversation has no made-up team in it", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(`#/workbook/team-a/talk/${components("en")[5].id}`);
  await app.heading(components("en")[5].name);
  await app.doesNotRead(w.Practise.Title);
  assert.equal((await app.look("button", w.Practise.HandsGo)).elements.length, 0);
});
