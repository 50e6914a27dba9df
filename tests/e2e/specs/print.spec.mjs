// F45: on paper. The one page is exactly one page, whatever was written; other screens print as text and tables, each thing once.
// Backgrounds are off, as browsers print unless told otherwise. WebKit's driver can't print: there the sheet is measured instead.
import assert from "node:assert/strict";
import { canPrint, pages, print, PAPERS } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { answered, entries, fresh, fullest, go, prose, rooms, screens, seed, talkative } from "../harness/work.mjs";
import { words } from "../harness/words.mjs";

const POINTS = 72 / 2.54;

async function onePage({ app, session }, book, where) {
  await app.reads(/./, { within: ["article"] });
  // The type is chosen once everything is drawn.
  await app.until("the sheet to be fitted", () => app.driver.executeScript("const one = document.querySelector('article'); return Boolean(one.dataset.density) && one.scrollHeight <= one.clientHeight"));
  if (!canPrint(session)) return;
  for (const [paper, size] of Object.entries(PAPERS)) {
    const printed = pages(await print(session, paper));
    assert.equal(printed.length, 1, `${where} takes ${printed.length} pages on ${paper}`);
    assert.ok(Math.abs(printed[0].width - size.width * POINTS) < 2, `${paper}: ${JSON.stringify(printed[0])}`);
  }
}

const short = (text) => text.replace(/\s+/g, " ").trim();

for (const [kind, language, screen] of [["en", "en", "en"], ["es", "es", "es"], ["wide", "es", "es"]]) {
  scenario(`F45 five outcomes, every field at its limit (${kind === "wide" ? "the widest letters there are" : kind}): one page, nothing cut`, async (one) => {
    const { app } = one;
    const book = fullest(kind);
    await seed(app, { "juneward/language": screen, ...entries(book) });
    await app.open(screens("team-a").page);
    await onePage(one, book, `five outcomes (${kind})`);
    const sheet = await app.text({ within: ["article"] });
    const words_ = words(screen);
    for (const outcome of book.outcomes) {
      const texts = [outcome.sentence, outcome.measure, outcome.baseline, outcome.target, outcome.lead_group, outcome.first_step, outcome.support_from_school, outcome.support_from_home_office, ...outcome.check_ins];
      for (const text of texts) assert.ok(sheet.includes(short(text)), `the page lacks “${text}”`);
    }
    assert.ok(sheet.includes(short(book.team.name)) && sheet.includes(short(book.team.school)) && sheet.includes(words_.Frame.NotEvaluation));
    assert.ok(!sheet.includes(words_.Sheet.GoesOn), "something was cut though every text keeps to its limit");
    assert.ok(language);
  });
}

scenario("F45 texts far over their limits: still one page, and what is cut is said", async (one) => {
  const { app } = one;
  const w = words("en");
  const book = fullest("en");
  for (const outcome of book.outcomes) Object.assign(outcome, { sentence: prose(4 * rooms().sentence), measure: prose(800), first_step: prose(800) });
  book.team.school = prose(300);
  await seed(app, entries(book));
  await app.open(screens("team-a").page);
  await app.reads(w.OnePage.Cut);
  await onePage(one, book, "texts over their limits");
  await app.reads("…", { within: ["article"] });
  await app.reads(w.Sheet.GoesOn, { within: ["article"] });
});

scenario("F45 one outcome, and outcomes with nothing written yet: one page", async (one) => {
  const { app } = one;
  const book = answered();
  book.outcomes = [{ ...book.outcomes[0], sentence: "", measure: "", baseline: "", target: "", lead_group: "", first_step: "", support_from_school: "", check_ins: ["", "", "", ""] }];
  await seed(app, entries(book));
  await app.open(screens("team-a").page);
  await onePage(one, book, "one empty outcome");
});

scenario("F45 the page prints in the other language while the screen stays", async (one) => {
  const { app } = one;
  const [en, es] = [words("en"), words("es")];
  await seed(app, entries(fullest("en")));
  await app.open(screens("team-a").page);
  await app.choose("Español", { within: ["group", en.OnePage.PageLanguage] });
  await app.reads(es.Frame.NotEvaluation, { within: ["article"] });
  await app.heading(en.OnePage.Title);
  await onePage(one, null, "the page in Spanish");
});

scenario("F45 the other screens print: a few pages, none of them empty", { only: ["chromium", "firefox"] }, async ({ app, session }) => {
  await seed(app, entries(answered("en"), fresh({ id: "team-f" })));
  const talk = talkative("es");
  talk.id = "team-t";
  await seed(app, entries(talk));
  await app.open();
  const most = { prepare: 2, review: 2, see: 2, choose: 2, outcomes: 3, hand: 2 };
  for (const [id, times] of [["team-a", 1], ["team-t", 3], ["team-f", 1]]) {
    for (const [name, hash] of Object.entries(screens(id)).filter(([name]) => most[name])) {
      await go(app, hash);
      for (const paper of Object.keys(PAPERS)) {
        const number = pages(await print(session, paper)).length;
        assert.ok(number >= 1 && number <= most[name] * times + times, `${name} of ${id} takes ${number} pages on ${paper}`);
      }
    }
  }
});

// Only Chromium's driver can show the page as paper will have it.
scenario("F45 on paper: no header or button repeated, levels in words, See as a table, nothing wider than the paper", { only: ["chromium"] }, async ({ app, session }) => {
  await seed(app, entries(answered("en")));
  await app.open();
  for (const [name, hash] of Object.entries(screens("team-a"))) {
    await go(app, hash);
    await session.devtools("Emulation.setEmulatedMedia", { media: "print" });
    await session.resize(718, 960);
    const seen = await app.driver.executeScript(`
      const shown = (one) => one.checkVisibility({ visibilityProperty: true });
      return {
        stuck: [...document.querySelectorAll("body *")].filter((one) => shown(one) && /fixed|sticky/.test(getComputedStyle(one).position)).map((one) => one.className),
        buttons: [...document.querySelectorAll("button, summary, nav a")].filter(shown).map((one) => one.innerText),
        tables: [...document.querySelectorAll("table")].filter(shown).length,
        wide: [...document.querySelectorAll("main *")].filter((one) => shown(one) && one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().width > 1).map((one) => one.className || one.localName).slice(0, 5),
        words: document.body.innerText,
      };
    `);
    await session.devtools("Emulation.setEmulatedMedia", { media: "" });
    await session.dress();
    assert.deepEqual([seen.stuck, seen.buttons], [[], []], name);
    if (name !== "page") assert.deepEqual(seen.wide, [], name);
    assert.equal(seen.tables, name === "see" ? 1 : 0, name);
    if (name === "see") for (const level of ["Full Implementation", "Mostly in Place", "Getting Under Way", "Not Yet Begun", "Not sure yet"]) assert.ok(seen.words.includes(level), `${level} in words`);
    const times = seen.words.split("Not for evaluation").length - 1;
    assert.ok(times === 1 || name === "hand", `${name}: “Not for evaluation” stands there ${times} times`);
  }
});
