// axe-core on every screen in every state: empty, filled, in error, with a dialog open, with notice and banner; light and dark, English and Spanish.
// Chromium sees all four looks. The two other engines see each language and each light once: what differs between engines is small.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { dist } from "../harness/site.mjs";
import { components, answered, entries, entryOf, fresh, fullest, go, keyOf, screens, seed, stored } from "../harness/work.mjs";
import { say, words } from "../harness/words.mjs";

const LOOKS = [["en", false], ["es", true], ["en", true], ["es", false]];

const FULL = `
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage && document.documentElement.dataset.full) throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
`;

for (const [index, [language, dark]] of LOOKS.entries()) {
  const w = words(language);
  const only = index < 2 ? undefined : ["chromium"];
  const about = `${language}, ${dark ? "dark" : "light"}`;
  const look = { dark, stillness: true };
  const first = components(language)[0];

  scenario(`axe: every screen, empty (${about})`, { look, only }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (empty, ${about})`);
    await seed(app, { "juneward/language": language });
    await app.open();
    await check("start");
    await seed(app, entries(fresh({ team: { name: "", school: "", kind: "grade-level-team", people: null } })));
    await app.open("#/open");
    await check("open");
    for (const [name, hash] of Object.entries(screens("team-a"))) {
      await go(app, hash);
      await check(name);
    }
    await go(app, "#/nowhere");
    await check("nowhere");
    await go(app, "#/workbook/none/see");
    await check("no workbook");
  });

  scenario(`axe: every screen, filled (${about})`, { look, only }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (filled, ${about})`);
    const book = answered(language);
    entryOf(book, first.id).find_out = "x";
    const gone = stored(fresh({ id: "team-c" }), { deleted: "2026-11-19T18:00:00.000Z" });
    await seed(app, { "juneward/language": language, ...entries(book, fullest(language, { id: "team-b", practice: true })), [keyOf("team-c")]: gone, [keyOf("bad")]: "{" });
    await app.open();
    await app.press(say(w.Start.Gone, 1));
    await check("start with workbooks, deleted and unreadable ones");
    for (const [name, hash] of Object.entries(screens("team-a", first.id))) {
      await go(app, hash);
      if (name === "see") {
        await app.press(w.See.ShowTable);
        await app.sees("table");
      }
      await check(name);
    }
    for (const name of ["outcomes", "page", "see"]) {
      await go(app, screens("team-b")[name]);
      await check(`${name} with everything at its limit, practice banner`);
    }
    await go(app, "#/open");
    await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), JSON.stringify({ ...book, edited: "2026-11-20T17:00:00.000Z" }));
    await app.press(w.Open.Look);
    await app.sees("button", w.Open.OpenBeside);
    await check("open with a file looked at");
  });

  scenario(`axe: every error, dialog, notice and banner (${about})`, { look, only, site: { prelude: FULL } }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${about})`);
    const book = answered(language);
    const others = components(language).slice(0, 5).map((one) => one.id);
    book.outcomes = others.map((component, place) => ({ ...book.outcomes[0], id: `o${place}`, component }));
    entryOf(book, components(language)[5].id).rating = "not-sure-yet";
    await seed(app, { "juneward/language": language, ...entries(book) });
    await app.open();
    await app.press(new RegExp(`^${w.Start.Delete}`));
    await app.sees("button", w.Frame.Cancel);
    await check("delete dialog");
    await app.press(w.Start.DeleteGo);
    await app.sees("button", w.Frame.Undo);
    await check("start with a notice");
    await app.press(say(w.Start.Gone, 1));
    await app.press(w.Start.Forget);
    await app.sees("button", w.Start.ForgetGo);
    await check("dialog before removing for good");
    await app.press(w.Frame.Cancel);
    await app.press(w.Frame.Undo);
    await go(app, screens("team-a").prepare);
    await app.fill(w.Prepare.People, "six");
    await app.untick(components(language) && (await systemName(app, w)), { within: ["group", w.Prepare.Systems] });
    await app.press(w.Prepare.Start).catch(() => app.press(w.Prepare.GoOn));
    await app.reads(w.Prepare.Pick);
    await check("prepare with errors");
    await app.choose(await systemName(app, w), { within: ["group", w.Prepare.Systems] });
    await go(app, screens("team-a").review);
    await app.click(await app.find("textbox", w.Review.Note));
    await app.driver.executeScript("document.execCommand('insertText', false, 'x'.repeat(100_001))");
    await app.reads(say(w.Refused.TextTooLong, 100));
    await app.driver.executeScript("document.documentElement.dataset.full = 'yes'");
    await app.choose(w.Review.NotSureYet);
    await app.sees("alert");
    await check("review with a text too long and a device that is full");
    await app.driver.executeScript("delete document.documentElement.dataset.full");
    await app.press(w.Banner.TryAgain);
    await go(app, screens("team-a").choose);
    await app.click(await app.find("checkbox", components(language)[5].name));
    await app.reads(say(w.Refused.OutcomeLimit, 5));
    await check("choose with one too many");
    await go(app, screens("team-a").outcomes);
    await app.click(await app.find("textbox", w.Outcomes.Measure, { within: ["article", components(language)[0].name] }));
    await app.driver.executeScript("document.execCommand('insertText', false, 'x '.repeat(200))");
    await app.reads(say(w.Outcomes.TooLongOne));
    await check("outcomes with a text over its room");
    await go(app, screens("team-a").page);
    await check("one page with a text over its room");
    await go(app, "#/open");
    await app.driver.executeScript("arguments[0].value = 'no file'", await app.find("textbox", w.Open.Paste));
    await app.press(w.Open.Look);
    await app.sees("alert", undefined, { within: ["main"] });
    await check("open with a refused file");
  });

  scenario(`axe: a held workbook, a device that keeps nothing, and the dialog after a crash (${about})`, { look, only, site: () => ({ root: dist("JUNEWARD_DIST_CRASH_DRILL") }) }, async ({ app, session }) => {
    const check = (where) => assertAccessible(session, `${where} (${about})`);
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    await app.open(screens("team-a").review);
    const mine = await app.currentTab();
    await app.newTab("#/open");
    await app.driver.executeScript("localStorage.removeItem(arguments[0])", keyOf("team-a"));
    await app.tab(mine);
    await app.sees("button", w.Banner.KeepMine);
    await check("a held workbook");
    await app.driver.executeScript("location.hash = '#/crash-drill'");
    await app.until("the dialog", async () => (await app.look("dialog")).elements.length === 1);
    await check("the crash dialog");
    await app.driver.executeScript("sessionStorage.setItem('juneward/start', 'closed')");
    await app.driver.get("about:blank");
    await app.open();
    await app.sees("alert");
    await check("start without opening the work");
  });
}

async function systemName(app, w) {
  const names = await app.names("checkbox", { within: ["group", w.Prepare.Systems] });
  const name = names.find((one) => /^(Curriculum & Instruction|Currículo e instrucción)/i.test(one)) ?? names[0];
  assert.ok(name);
  return name;
}
