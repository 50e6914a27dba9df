// One device goes round: each person rates alone, nothing of a vote is left between two people, and the votes are in the record.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

const first = components("en")[0];
// A team that has rated and has not voted on this component yet.
const unvoted = (language) => {
  const book = answered(language);
  delete entryOf(book, first.id).conversation;
  return book;
};
const talk = `#/workbook/team-a/talk/${first.id}`;
const pass = `#/workbook/team-a/hand-round/${first.id}`;
const PLANTED = "PLANTED-7f3a";

// All that a page tells by itself: markup, what stands in its fields, its title and its address; what is chosen in it, too.
const everything = (app) => app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href + [...document.querySelectorAll('input, textarea')].map((one) => `${one.value} ${one.checked}`)");
// And what a screen reader is told, where the driver can say it.
async function toldAloud(app, engine) {
  if (engine !== "chromium") return "";
  return JSON.stringify(await app.driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {}));
}
const chosen = (app) => app.driver.executeScript("return document.querySelectorAll(':checked').length");
const ballots = async (app) => Object.values(entryOf(await kept(app), first.id).conversation?.first_vote.ballots ?? {});

for (const language of ["en", "es"]) {
  const w = words(language);
  const component = components(language)[0];
  const [, begun, mostly] = levels(language);

  scenario(`F37 the device goes round by keyboard, the votes are shown together, and they are in the record (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${language})`);
    const press = async (name) => {
      await app.tabTo(["button", "link"], name);
      await app.keys(Key.ENTER);
    };
    await seed(app, { "juneward/language": language, ...entries(unvoted(language)) });
    await app.open(talk);
    await app.press(w.Pass.Way);
    await app.heading(w.Pass.Way);
    await check("before the round");
    await app.tabTo("textbox", w.Pass.HowMany);
    await app.keys("3");
    await press(w.Pass.Begin);
    for (const [index, word] of [begun, mostly, w.Review.NotSureYet].entries()) {
      await app.heading(w.Pass.HandOn);
      await app.focusIs("heading", w.Pass.HandOn);
      await app.reads(say(w.Pass.BoxOf, index, 3));
      assert.equal(await chosen(app), 0, "nothing is chosen on the way to the next person");
      if (index === 1) await check("between two people");
      await press(w.Pass.Mine);
      await app.heading(component.name);
      assert.equal(await chosen(app), 0, "the paper of the next person is blank");
      await app.reads(w.Pass.NoNames);
      if (index === 0) await check("a ballot paper");
      await app.tabTo("radio", levels(language)[0]);
      const steps = [...levels(language), w.Review.NotSureYet].indexOf(word);
      await app.keys(" ", ...Array(steps).fill(Key.ARROW_RIGHT));
      assert.ok(await app.chosen(word));
      await press(w.Pass.Cast);
    }
    await app.heading(w.Pass.Over);
    await check("after the round");
    await press(w.Pass.GoShow);
    await app.heading(component.name);
    await app.reads(say(w.Talk.VotesSeveral, 3));
    await app.gone("heading", w.Talk.Spread);
    await app.press(w.Talk.Show);
    const spread = await app.reads(/./, { within: ["table", w.Talk.First] });
    for (const [name, people] of [[begun, 1], [mostly, 1], [w.Review.NotSureYet, 1]]) assert.match(spread, new RegExp(`${name}\\s+●{${people}}\\s*${people} `));
    await saved(app, w);
    assert.deepEqual((await ballots(app)).sort(), ["getting-under-way", "mostly-in-place", null].sort());
    const line = say(w.Record.First, `${begun} 1, ${mostly} 1, ${w.Review.NotSureYet} 1`);
    await go(app, screens("team-a").hand);
    await app.reads(line);
  });
}

const w = words("en");
const [none, begun, mostly, full] = levels("en");

async function vote(app, level) {
  await app.press(w.Pass.Mine);
  await app.heading(first.name);
  await app.choose(level);
  await app.press(w.Pass.Cast);
}

scenario("F37 before the votes are shown nothing tells them: not the page, its title, its address, nor any screen in a second window", { timeout: 300_000 }, async ({ app, engine }) => {
  await seed(app, entries(unvoted("en")));
  await app.open(pass);
  const mine = await app.currentTab();
  await app.choose(w.Pass.Names);
  await app.press(w.Pass.Begin);
  await app.press(w.Pass.Mine);
  await app.reads(w.Pass.WithNames);
  await app.choose(full);
  // A name is asked for where names are shown, and the choice stays while it is.
  await app.press(w.Pass.Cast);
  await app.reads(w.Pass.NameMissing);
  assert.ok(await app.chosen(full));
  await app.fill(w.Pass.Name, PLANTED);
  await app.press(w.Pass.Cast);
  await app.heading(w.Pass.HandOn);
  await app.until("the vote to be stored", async () => (await ballots(app)).length === 1);
  assert.deepEqual(Object.values(entryOf(await kept(app), first.id).conversation.first_vote.names), [PLANTED]);
  assert.ok(!(await everything(app)).includes(PLANTED));
  assert.ok(!(await everything(app)).includes(full), "the level is not in the page either");
  const aloud = await toldAloud(app, engine);
  assert.ok(!aloud.includes(PLANTED) && !aloud.includes(full), "nor is it told aloud");
  if (engine === "chromium") assert.ok(aloud.includes(w.Pass.HandOn), "what is told aloud is seen at all");
  // The next paper is blank, and going back in the browser shows counts of votes and no vote.
  await app.press(w.Pass.Mine);
  await app.heading(first.name);
  assert.equal(await chosen(app), 0);
  assert.equal(await app.value(w.Pass.Name), "");
  assert.ok(!(await everything(app)).includes(PLANTED));
  const second = await app.newTab(talk);
  await app.reads(say(w.Pass.BoxOne));
  await app.reads(w.Pass.Unseen);
  const places = { ...screens("team-a", first.id), talk, wall: `#/workbook/team-a/wall/${first.id}`, following: "#/workbook/team-a/wall" };
  for (const [name, hash] of Object.entries(places)) {
    await go(app, hash);
    assert.ok(!(await everything(app)).includes(PLANTED), `the name is on ${name}`);
    await app.doesNotRead(say(w.Record.First, say(w.Record.Each, full, 1)));
  }
  await go(app, screens("team-a").see);
  await app.press(w.See.ShowTable);
  await app.reads(w.Record.BoxOne, { within: ["table"] });
  assert.ok(!(await everything(app)).includes(PLANTED));
  // Shown in one window, they are shown in the other.
  await go(app, talk);
  await app.press(w.Talk.Show);
  await app.reads(PLANTED, { within: ["table", w.Talk.First] });
  await app.tab(mine);
  assert.ok(!(await everything(app)).includes(PLANTED), "the device that goes round still shows nothing");
  await app.tab(second);
});

scenario("F38 whoever leads forgets to end the voting and to show the votes: they outlive a reload, and no key takes one back", async ({ app }) => {
  await seed(app, entries(fresh()));
  await app.open(pass);
  await app.press(w.Pass.Begin);
  await vote(app, begun);
  await app.heading(w.Pass.HandOn);
  await app.chord(Key.CONTROL, "z");
  await vote(app, mostly);
  await app.heading(w.Pass.HandOn);
  await app.reads(say(w.Pass.BoxSeveral, 2));
  await app.reload();
  await app.heading(w.Pass.Way);
  await app.reads(say(w.Pass.BoxSeveral, 2));
  assert.deepEqual((await ballots(app)).sort(), ["getting-under-way", "mostly-in-place"]);
  // A paper without a level is not put into the box, and says why.
  await app.press(w.Pass.Begin);
  await app.press(w.Pass.Mine);
  await app.press(w.Pass.Cast);
  await app.reads(w.Pass.ChooseFirst);
  await app.press(w.Pass.Skip);
  await app.heading(w.Pass.HandOn);
  await app.press(w.Pass.End);
  await app.press(w.Pass.GoShow);
  // Hands count beside the box.
  await app.fill(none, "2", { within: ["group", w.Talk.Count] });
  await app.reads(say(w.Talk.VotesSeveral, 4));
  await app.press(w.Talk.Show);
  const spread = await app.reads(/./, { within: ["table", w.Talk.First] });
  for (const [name, people] of [[none, 2], [begun, 1], [mostly, 1]]) assert.match(spread, new RegExp(`${name}\\s+●{${people}}\\s*${people} `));
  // Once the first vote was shown, the device takes the second one.
  await app.press(w.Talk.Again, { role: "button" });
  await app.press(w.Pass.Way);
  await app.press(w.Pass.Begin);
  await vote(app, full);
  await app.heading(w.Pass.HandOn);
  await app.until("a second vote", async () => Object.values(entryOf(await kept(app), first.id).conversation.second_vote.ballots ?? {}).length === 1);
  // And it is as secret as the first: the first alone stands there until both are asked for.
  await app.press(w.Pass.End);
  await app.press(w.Pass.GoShow);
  await app.sees("button", w.Talk.ShowBoth);
  await app.press(w.Step.Hear, { role: "button" });
  await app.sees("table", w.Talk.First);
  await app.gone("table", w.Talk.Second);
});
