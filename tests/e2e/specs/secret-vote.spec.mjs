// What is asked after a vote: where hands were seen, who sees it so; where nobody saw who chose what, reasons and never a person. Where
// the focus is when what was pressed goes away, and what practice says of votes that were not the made-up team's.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, go, kept, levels, saved, seed } from "../harness/work.mjs";

const talk = (id) => `#/workbook/team-a/talk/${id}`;
const LOW = "getting-under-way";
const HIGH = "mostly-in-place";

// A team that voted on its first component, as it says, and showed it.
function voted(first_vote, more = {}) {
  const book = fresh();
  const nobody = { levels: {}, not_sure_yet: 0 };
  entryOf(book, components("en")[0].id).conversation = {
    first_vote: { ...nobody, ...first_vote }, second_vote: nobody, shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "", ...more,
  };
  return book;
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const here = components(language)[0];
  const [, low, high] = levels(language);
  const person = [say(w.Talk.Lowest, low), say(w.Talk.Highest, high), w.Talk.Unsure];
  const reasons = [say(w.Talk.SecretLowest, low), say(w.Talk.SecretHighest, high), w.Talk.SecretUnsure];

  scenario(`F37 after a vote that nobody saw, reasons are asked for and no person; hands, and names that the team shows, are asked as before (${language})`, async ({ app, session }) => {
    const box = { "00000000000a": LOW, "00000000000b": HIGH, "00000000000c": HIGH, "00000000000d": null };
    const named = Object.fromEntries(Object.keys(box).map((id, place) => [id, `Voter ${place}`]));
    const ways = [
      [{ ballots: box }, reasons, person],
      // One who voted unseen beside hands is as safe as many.
      [{ levels: { [HIGH]: 4 }, not_sure_yet: 1, ballots: { "00000000000a": LOW } }, reasons, person],
      [{ ballots: box, names: named }, person, reasons],
      [{ levels: { [LOW]: 1, [HIGH]: 2 }, not_sure_yet: 1 }, person, reasons],
    ];
    for (const [first, asked, never] of ways) {
      await seed(app, { "juneward/language": language, ...entries(voted(first)) });
      await app.open(talk(here.id));
      await app.sees("table", w.Talk.First);
      for (const line of asked) await app.reads(line);
      for (const line of never) await app.doesNotRead(line);
    }
    await assertAccessible(session, `what is asked (${language})`);
  });

  scenario(`a number of the second vote that is set right takes it off the wall, and whoever sets it right is told so and how it comes back (${language})`, async ({ app, session }) => {
    const second_vote = { levels: { [HIGH]: 6 }, not_sure_yet: 0 };
    await seed(app, { "juneward/language": language, ...entries(voted({ levels: { [LOW]: 2, [HIGH]: 4 } }, { second_vote, second_shown: false })) });
    await app.open(talk(here.id));
    const gone = say(w.Talk.NotOnWall, w.Talk.ShowBoth);
    // Before it was shown for the first time nothing has gone from the wall.
    await app.sees("button", w.Talk.ShowBoth);
    await app.doesNotRead(gone);
    await app.press(w.Talk.ShowBoth);
    await app.sees("table", w.Talk.Second);
    await app.press(w.Talk.Again, { role: "button" });
    await app.doesNotRead(gone);
    await app.fill(high, "5", { within: ["group", w.Talk.Second] });
    await app.status(gone);
    await app.gone("table", w.Talk.Second);
    await assertAccessible(session, `off the wall (${language})`);
    await app.press(w.Talk.ShowBoth);
    await app.sees("table", w.Talk.Second);
    await app.doesNotRead(gone);
    // Put away on purpose, nothing is said of it, and the focus is at the vote that is open again.
    await app.tabTo("button", w.Talk.HideBoth);
    await app.keys(Key.ENTER);
    await app.focusIs("button", w.Talk.First);
    await app.doesNotRead(gone);
  });

  scenario(`hands that were asked for by keyboard have the focus, and the next key leads to counting them (${language})`, { timeout: 300_000 }, async ({ app }) => {
    await seed(app, { "juneward/language": language });
    await app.open();
    await app.press(w.Start.PractiseGo, { role: "button" });
    await app.press(w.Review.TakeVotes);
    const [none, begun] = levels(language);
    await app.tabTo("button", w.Practise.HandsGo);
    await app.keys(Key.ENTER);
    await app.focusIs("list", w.Practise.Hands);
    await app.keys(Key.TAB);
    await app.focusIs("textbox", none);
    await app.fill(begun, "6", { within: ["group", w.Talk.Count] });
    await app.press(w.Talk.Show);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.choose(begun, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.tabTo("button", w.Practise.FistGo);
    await app.keys(Key.ENTER);
    await app.focusIs("list", w.Practise.Hands);
    await app.keys(Key.TAB);
    await app.focusIs("textbox", w.Talk.FistNone);
  });

  scenario(`in practice, votes from devices are nobody's of the six: from the vote to the record nothing is said or asked of them (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    const [, begun, mostly, full] = levels(language);
    await seed(app, { "juneward/language": language });
    await app.open();
    await app.press(w.Start.PractiseGo, { role: "button" });
    await app.press(w.Review.TakeVotes);
    await app.reads(w.Practise.Intro);
    const [, id, component] = /workbook\/([^/]+)\/talk\/([^/]+)/.exec(await app.driver.executeScript("return location.hash"));
    await app.press(w.Pass.Way);
    await app.fill(w.Pass.HowMany, "8");
    await app.press(w.Pass.Begin);
    for (const level of [begun, begun, begun, begun, begun, mostly, mostly, full]) {
      await app.press(w.Pass.Mine);
      await app.choose(level);
      await app.press(w.Pass.Cast);
    }
    await app.press(w.Pass.GoShow);
    await app.reads(w.Practise.OwnIntro);
    await app.doesNotRead(w.Practise.Intro);
    await app.doesNotRead(w.Practise.Ready);
    await app.reads(say(w.Practise.BoxThen, say(w.Pass.BoxSeveral, 8), w.Talk.Show));
    await app.press(w.Talk.Show);
    await app.reads(say(w.Practise.OwnSays, w.Talk.Again, w.Talk.Agree));
    for (const line of [w.Practise.AlikeSays, w.Practise.Says]) await app.doesNotRead(line);
    await app.reads(say(w.Talk.SecretLowest, begun));
    await app.press(w.Talk.Agree, { role: "button" });
    await app.reads(say(w.Practise.OwnOffer, w.Review.NotSureYet));
    await app.doesNotRead(say(w.Practise.Offer, begun));
    await app.choose(mostly, { within: ["group", w.Review.WhereNow] });
    await app.press(w.Talk.Fist, { role: "button" });
    await app.reads(say(w.Practise.OwnFist, 8));
    assert.equal((await app.look("button", w.Practise.FistGo)).elements.length, 0);
    await assertAccessible(session, `one's own votes in practice (${language})`);
    await app.fill(say(w.Talk.FistSeveral, 4), "8", { within: ["group", w.Talk.FistCount] });
    await app.doesNotRead(say(w.Practise.OwnFist, 8));
    await app.choose(w.Talk.ByAll);
    await app.fill(w.Review.Note, "Seen in every room.");
    await app.reads(say(w.Practise.Done, w.Frame.See));
    await saved(app, w);
    const { conversation } = entryOf(await kept(app, id), component);
    assert.equal(Object.keys(conversation.first_vote.ballots).length, 8);
    assert.deepEqual(conversation.fist_to_five, [0, 0, 0, 0, 8, 0]);
    await go(app, `#/workbook/${id}/see`);
  });
}

for (const language of ["en", "es"]) scenario(`a ballot of practice says that it is practice, from the link to the code; a real one never does (${language})`, async ({ app, session }) => {
  const w = words(language);
  const [, begun] = levels(language);
  const link = async () => {
    await app.heading(w.Own.Title);
    return `#${(await app.value(w.Own.Link)).split("#")[1]}`;
  };
  await seed(app, { "juneward/language": language, ...entries(fresh()) });
  await app.open(`#/workbook/team-a/own-devices/${components("en")[0].id}`);
  const real = await link();
  await go(app, "#/");
  await app.press(w.Start.PractiseGo, { role: "button" });
  await app.press(w.Review.TakeVotes);
  await app.press(w.Pass.OwnWay, { within: ["main"] });
  const practice = await link();
  for (const [hash, says] of [[practice, true], [real, false]]) {
    await app.newTab(hash);
    const check = async () => {
      const text = await app.text({ within: ["main"] });
      assert.equal(text.includes(w.Frame.Practice), says, text);
      return text.includes(w.Frame.PracticeSays);
    };
    await app.reads(w.Paper.Lede);
    assert.equal(await check(), says);
    await app.choose(begun);
    await app.press(w.Paper.Finish);
    await app.heading(w.Paper.Check);
    await check();
    await app.press(w.Paper.Make);
    await app.heading(w.Paper.Ready);
    assert.equal(await check(), says);
    await assertAccessible(session, `a ballot (${language})`);
  }
});
