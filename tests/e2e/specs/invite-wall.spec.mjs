// The way to vote on people's own devices, on the projector: in the second window for as long as the facilitator is there, and nothing
// else of the team's with it. What the summary never holds is said where it is copied.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, go, screens, seed } from "../harness/work.mjs";

const PLANTED = "PLANTED-5d2e";
const everything = (app) => app.driver.executeScript("return document.documentElement.outerHTML + document.title + location.href + [...document.querySelectorAll('input, textarea')].map((one) => one.value)");

for (const [language, kind, prelude] of [["en", "over a channel", ""], ["es", "where the browser has no channels", "delete window.BroadcastChannel;\n"]]) {
  const w = words(language);
  const [here, next] = components(language);

  scenario(`F37 the QR code for voting is on the projector while the facilitator holds it out, with nothing of the team's, ${kind} (${language})`, { site: { prelude }, look: { width: 1280, height: 720 }, timeout: 300_000 }, async ({ app, session }) => {
    const book = answered(language);
    book.team.name = PLANTED;
    book.team.school = PLANTED;
    book.parking_lot = PLANTED;
    Object.assign(entryOf(book, here.id), { note: PLANTED });
    delete entryOf(book, here.id).conversation;
    await seed(app, { "juneward/language": language, ...entries(book) });
    await app.open(`#/workbook/team-a/talk/${here.id}`);
    const desk = await app.currentTab();
    const wall = await app.newTab("#/workbook/team-a/wall");
    await app.heading(here.name);
    const onWall = async (link) => {
      await app.tab(wall);
      await app.heading(w.Own.LargeTitle);
      await app.sees("img", w.Own.QrName);
      await app.reads(link);
      const all = await everything(app);
      assert.ok(!all.includes(PLANTED), "nothing of the team's is on the wall");
      assert.ok(await app.driver.executeScript("return document.documentElement.scrollWidth <= innerWidth && document.querySelector('article').getBoundingClientRect().bottom <= innerHeight"), "it fits on the wall");
      await app.tab(desk);
    };
    const levelsOnWall = async (name) => {
      await app.tab(wall);
      await app.heading(name);
      await app.gone("img", w.Own.QrName);
      await app.tab(desk);
    };
    await app.tab(desk);
    await app.press(w.Pass.OwnWay, { within: ["main"] });
    await app.heading(w.Own.Title);
    const one = await app.value(w.Own.Link);
    await onWall(one);
    await app.tab(wall);
    await app.reads(here.name);
    await app.reads(w.Pass.NoNames);
    await assertAccessible(session, `the way to vote on the wall (${language})`);
    // A window that is loaded again finds it again, and no key on it leads away.
    await app.reload();
    await app.sees("img", w.Own.QrName);
    await app.keys(Key.PAGE_DOWN);
    await app.tab(desk);
    await app.heading(w.Own.Title);
    // What is chosen at the desk is what the room gets: the same link, and that names will be shown.
    await app.choose(w.Own.Names);
    await app.until("another link", async () => (await app.value(w.Own.Link)) !== one);
    const named = await app.value(w.Own.Link);
    await onWall(named);
    await app.tab(wall);
    await app.reads(w.Pass.WithNames);
    await app.tab(desk);
    await app.press(w.Own.Large);
    await app.heading(w.Own.LargeTitle);
    await onWall(named);
    // Left, by whichever way, the levels are back before anything is shown.
    await app.press(w.Pass.Back);
    await app.heading(w.Own.Title);
    await app.press(w.Own.Back);
    await levelsOnWall(here.name);
    await go(app, `#/workbook/team-a/own-devices/${next.id}`);
    await onWall(await app.value(w.Own.Link));
    await go(app, screens("team-a").see);
    await levelsOnWall(next.name);
    // It was on no way back: this sitting leads to the conversation.
    await go(app, screens("team-a").hand);
    await app.sees("heading", w.HandOn.Summary);
    assert.equal((await app.text({ within: ["main"] })).split(w.Send.SummarySays).length, 3, "beside the button and above the text");
  });
}
