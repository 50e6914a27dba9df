// Votes from people's own devices: a link goes out, codes come back in any order, and nothing of them is told before it is shown.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "../harness/axe.mjs";
import { App } from "../harness/app.mjs";
import { ballot } from "../harness/ballots.mjs";
import { download } from "../harness/downloads.mjs";
import { openSession } from "../harness/engines.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, fresh, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

const first = components("en")[0];
const talk = `#/workbook/team-a/talk/${first.id}`;
const own = `#/workbook/team-a/own-devices/${first.id}`;
const PLANTED = "PLANTED-7f3a";

const everything = (app) => app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href + [...document.querySelectorAll('input, textarea')].map((one) => one.value)");
const said = async (app, component = first.id) => entryOf(await kept(app), component).conversation;
const levelsIn = async (app, component) => Object.values((await said(app, component))?.first_vote.ballots ?? {}).sort();

// A team that has rated and has not voted on this component yet.
function unvoted(language) {
  const book = answered(language);
  delete entryOf(book, first.id).conversation;
  return book;
}

// Somebody's own device: another profile of the same browser.
async function elsewhere(engine, site, look, act) {
  const session = await openSession(engine, { look });
  try {
    return await act(new App(session, site), session);
  } finally {
    await session.end();
  }
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const component = components(language)[0];
  const [, begun, mostly] = levels(language);

  scenario(`F37 a vote on a device of one's own, from the link to the record: alone, with a private note, through a reload (${language})`, { timeout: 300_000 }, async ({ app, session, site, engine }) => {
    const check = (where, at = session) => assertAccessible(at, `${where} (${language})`);
    await seed(app, { "juneward/language": language, ...entries(unvoted(language)) });
    await app.open(talk);
    await app.press(w.Pass.OwnWay, { within: ["main"] });
    await app.heading(w.Own.Title);
    await check("the invitation");
    const link = await app.value(w.Own.Link);
    assert.match(link, /#\/VOTE\/JUNEWARD-B1-\d+-[0-9A-Z]+$/);
    await app.sees("img", w.Own.QrName);
    await app.press(w.Own.Large);
    await app.heading(w.Own.LargeTitle);
    await app.reads(link);
    await app.reads(w.Pass.NoNames);
    await check("the invitation, large");
    await app.press(w.Pass.Back);
    await app.heading(w.Own.Title);

    const code = await elsewhere(engine, site, { width: 390, height: 844, language: language === "es" ? "es-US" : "en-US" }, async (phone, device) => {
      await phone.driver.get(`${site.origin}/__storage`);
      await phone.driver.executeScript("localStorage.setItem('juneward/language', arguments[0])", language);
      await phone.driver.get(link);
      await phone.ready();
      await phone.heading(component.name);
      await phone.reads(w.Paper.Lede);
      await phone.reads(w.Pass.NoNames);
      await check("the paper", device);
      await phone.choose(mostly);
      await phone.fill(w.Paper.Note, PLANTED);
      await phone.reads(w.Paper.Kept);
      await phone.reload();
      assert.ok(await phone.chosen(mostly), "the answer outlives a reload");
      assert.equal(await phone.value(w.Paper.Note), PLANTED);
      await phone.choose(begun);
      await phone.press(w.Paper.Finish);
      await phone.heading(w.Paper.Check);
      await phone.reads(say(w.Paper.Answered, 1, 1));
      await check("before the ballot is made", device);
      await phone.press(w.Paper.Make);
      await phone.heading(w.Paper.Ready);
      await phone.sees("img", w.Paper.QrName);
      await check("the ballot", device);
      const code = await phone.value(w.Paper.Code);
      const file = await download(device, () => phone.press(w.Paper.File));
      assert.equal(file.text.trim(), code);
      // What was made stays as it is, also tomorrow.
      await phone.reload();
      assert.equal(await phone.value(w.Paper.Code), code);
      await phone.press(w.Paper.Clear, { role: "button" });
      await phone.focusIs("button", w.Frame.Cancel);
      await phone.press(w.Frame.Cancel);
      assert.equal(await phone.value(w.Paper.Code), code);
      await phone.press(w.Paper.Clear, { role: "button" });
      await phone.press(w.Paper.Clear, { within: ["dialog"] });
      await phone.heading(component.name);
      assert.equal(await phone.driver.executeScript("return document.querySelectorAll('main :checked').length"), 0);
      assert.equal(await phone.value(w.Paper.Note), "");
      assert.ok(!Object.values(await phone.storage()).join().includes(PLANTED), "nothing is left on the device");
      return code;
    });
    assert.ok(!code.includes(PLANTED));

    await app.fill(w.Own.Paste, `Von: Ana\n> ${code.slice(0, 20)}\n> ${code.slice(20)}\nBye`);
    await app.press(w.Own.Count);
    await app.focusIs("heading", w.Own.Result);
    await app.reads(w.Own.CountedOne);
    await app.reads(w.Pass.BoxOne);
    await check("what came in");
    assert.ok(!(await app.text({ within: ["main"] })).includes(begun), "what it says is not told");
    await app.press(w.Own.Back);
    await app.heading(component.name);
    await app.gone("heading", w.Talk.Spread);
    await app.press(w.Talk.Show);
    await app.reads(new RegExp(`${begun}\\s+●\\s*1 `), { within: ["table", w.Talk.First] });
    await saved(app, w);
    assert.deepEqual(await levelsIn(app), ["getting-under-way"]);
    await go(app, screens("team-a").hand);
    await app.reads(say(w.Record.First, `${begun} 1`));
  });
}

const w = words("en");
const [none, begun, mostly] = levels("en");

scenario("F37 names are off unless the team shows them; then everyone is told before voting, and no name is on a screen before the votes are", { timeout: 300_000 }, async ({ app, site, engine }) => {
  await seed(app, entries(unvoted("en")));
  await app.open(own);
  const without = await app.value(w.Own.Link);
  await app.choose(w.Own.Names);
  await app.until("another link", async () => (await app.value(w.Own.Link)) !== without);
  const link = await app.value(w.Own.Link);
  const code = await elsewhere(engine, site, {}, async (phone) => {
    await phone.driver.get(link);
    await phone.ready();
    await phone.reads(w.Pass.WithNames);
    await phone.choose(none);
    await phone.press(w.Paper.Finish);
    await phone.press(w.Paper.Make);
    await phone.reads(w.Pass.NameMissing);
    await phone.fill(w.Pass.Name, PLANTED);
    await phone.press(w.Paper.Make);
    await phone.heading(w.Paper.Ready);
    return phone.value(w.Paper.Code);
  });
  await app.fill(w.Own.Paste, code);
  await app.press(w.Own.Count);
  await app.reads(w.Own.CountedOne);
  await saved(app, w);
  for (const hash of [own, talk, screens("team-a").see, `#/workbook/team-a/wall/${first.id}`]) {
    await go(app, hash);
    assert.ok(!(await everything(app)).includes(PLANTED), hash);
  }
  await go(app, talk);
  await app.press(w.Talk.Show);
  await app.reads(PLANTED, { within: ["table", w.Talk.First] });
});

scenario("F34 many at once, pasted and as files: what is cut, changed or of another review is refused by name, the rest is counted once", async ({ app, session }) => {
  const other = fresh({ id: "team-b" });
  other.review.id = "review-b";
  await seed(app, entries(unvoted("en"), other));
  await app.open(`#/workbook/team-b/own-devices/${first.id}`);
  const theirs = ballot(await app.value(w.Own.Link), 1, [4]);
  await go(app, own);
  await app.until("this review's link", async () => !(await app.value(w.Own.Link)).includes(theirs.slice(14, 24)));
  const link = await app.value(w.Own.Link);
  const [one, two, three, four] = [1, 2, 3, 4].map((person) => ballot(link, person, [person]));
  const changed = two.replace(/.$/, (letter) => (letter === "0" ? "1" : "0"));
  await app.fill(w.Own.Paste, [one, changed, one, theirs, link, three.slice(0, 30)].join(" "));
  await app.press(w.Own.Count);
  await app.reads(w.Own.CountedOne);
  await app.reads(w.Own.AgainOne);
  const reasons = [[2, w.Uncounted.Changed], [4, w.Uncounted.OtherReview], [5, w.Uncounted.Invitation], [6, w.Uncounted.Cut]];
  for (const [number, why] of reasons) await app.reads(say(w.Own.Which, number, 6, why));
  // As files, several at once, one of them no ballot.
  const paths = [["a.txt", two], ["b.txt", three], ["c.txt", "minutes of the meeting"]].map(([name, text]) => {
    const path = join(session.downloads, name);
    writeFileSync(path, text);
    return path;
  });
  await (await app.driver.findElement({ css: "#ballots-files" })).sendKeys(paths.join("\n"));
  await app.reads(say(w.Own.CountedSeveral, 2));
  await app.reads(say(w.Own.WhichFile, "c.txt", 1, 1, w.Uncounted.Nothing));
  // As a link that a camera opened: counted, and out of the address.
  await app.open(`#/COUNT/${four}`);
  await app.heading(w.Own.Title);
  await app.reads(w.Own.CountedOne);
  assert.ok(!(await app.driver.executeScript("return location.href")).includes(four));
  await saved(app, w);
  assert.deepEqual(await levelsIn(app), ["getting-under-way", "mostly-in-place", "not-yet-begun", null].sort());
  // A link that was cut says so, on either side, and asks for nothing else.
  await app.open(`#/COUNT/${four.slice(0, -4)}`);
  await app.heading(w.Own.NotCounted);
  await app.reads(/it was cut on its way/i);
  await app.open(`#/VOTE/${link.split("/VOTE/")[1].slice(0, -4)}`);
  await app.heading(w.Own.InvitationCut);
});

scenario("60 people vote on the whole review: pasted at once, they are all counted, and the map of the votes is theirs", { timeout: 300_000 }, async ({ app, t, engine }) => {
  const all = framework("en").systems.flatMap((system) => system.components);
  await seed(app, entries(fresh()));
  await app.open(own);
  const small = await app.value(w.Own.Link);
  await app.choose(w.Own.Everything);
  await app.until("the link for everything", async () => (await app.value(w.Own.Link)) !== small);
  const link = await app.value(w.Own.Link);
  const codes = Array.from({ length: 60 }, (_, person) => ballot(link, person + 1, all.map((_, index) => 1 + ((person + index) % 5))));
  const took = await app.driver.executeAsyncScript((text, done) => {
    document.querySelector("#ballots-pasted").value = text;
    const button = [...document.querySelectorAll("#ballots-pasted")].map((area) => area.closest("section").querySelector("button"))[0];
    const began = performance.now();
    button.click();
    requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - began)), 0));
  }, codes.join("\n"));
  t.diagnostic(`60 ballots of ${all.length} components in ${engine}: ${took} ms`);
  await app.reads(say(w.Own.CountedSeveral, 60));
  await saved(app, w);
  const book = await kept(app);
  for (const component of all) assert.equal(Object.keys(entryOf(book, component.id).conversation.first_vote.ballots).length, 60);
  await app.press(w.Own.Back);
  await app.press(w.Talk.Show);
  const spread = await app.reads(/./, { within: ["table", w.Talk.First] });
  for (const name of levels("en")) assert.match(spread, new RegExp(`${name}\\s+●{12}\\s*12 `));
  // Pasted once more, they change nothing.
  await go(app, own);
  await app.fill(w.Own.Paste, codes.slice(0, 3).join(" "));
  await app.press(w.Own.Count);
  await app.reads(say(w.Own.AgainSeveral, 3));
  await app.reads(w.Own.CountedNone);
});
