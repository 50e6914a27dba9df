// What handing on is for, what is best then on this device, and what exactly those who get it will see.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, entries, entryOf, seed } from "../harness/work.mjs";

const PLANNING = "curriculum-instruction.planning-together";
const [NOTE, BROUGHT] = ["marker-note", "marker-evidence"];

// A workbook with a mark in what can stay at home.
function marked(language) {
  const book = answered(language);
  const entry = entryOf(book, PLANNING);
  entry.note = `${NOTE} <b>&amp; "quoted"</b>`;
  entry.evidence = [{ id: "e", kind: "data", shows: BROUGHT, link: "" }];
  return book;
}

for (const language of ["en", "es"]) {
  scenario(`what it is for is asked first, and the best way on this device comes first (${language})`, { look: { language } }, async ({ app, session }) => {
    const w = words(language);
    await seed(app, entries(marked(language)));
    await app.open("#/workbook/team-a/hand-on");
    await app.choose(w.Handing.Print);
    await app.reads(w.Handing.BestPrint);
    await app.sees("link", w.HandOn.PrintGo);
    await app.gone("button", w.HandOn.SaveFile);
    await app.gone("button", w.Send.Report);
    await app.choose(w.Handing.Safe);
    await app.reads(w.Handing.BestSafe);
    await app.sees("button", w.HandOn.SaveFile);
    await app.gone("link", w.HandOn.PrintGo);
    await app.choose(w.Handing.Colleague);
    await app.gone("button", w.Send.Ratings);
    await app.reads(w.Handing.Attach);
    await assertAccessible(session, "sending it to a colleague");
    const file = await download(session, () => app.press(w.Send.Report, { role: "button" }));
    // The receipt stands beside the way that was taken, with the name to attach.
    const line = await app.reads(anyOf(w.Handed.File));
    assert.ok(line.includes(file.name), line);
    await app.choose(w.Handing.Facilitator);
    await app.sees("button", w.Send.Ratings);
    await app.choose(w.Handing.Every);
    await app.sees("button", w.HandOn.SaveFile);
  });

  scenario(`the preview is the report that is made, without what stays at home (${language})`, { look: { language, width: 390, height: 844 } }, async ({ app, session }) => {
    const w = words(language);
    await seed(app, entries(marked(language)));
    await app.open("#/workbook/team-a/hand-on");
    const element = await app.driver.executeScript("return [...document.querySelectorAll('summary')].find((one) => one.textContent === arguments[0])", w.Handing.Preview);
    await app.click(element);
    const region = ["region", w.Handing.Preview];
    await app.reads(NOTE, { within: [region] });
    assert.ok((await app.text({ within: [region] })).includes(`<b>&amp; "quoted"</b>`), "a text stays a text");
    await assertAccessible(session, "the preview");
    const squeeze = (text) => text.replace(/\s+/g, " ").trim();
    const body = async () => {
      const { text } = await download(session, () => app.press(w.Send.Report, { role: "button" }));
      // The page's own parser says what a reader of the report sees.
      return app.driver.executeScript("return [...new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('main').querySelectorAll('h1, h2, h3, p, li, dt, dd, th, td')].filter((one) => !one.querySelector('p, li, dt, dd')).map((one) => one.textContent)", text);
    };
    const told = async () => squeeze(await app.driver.executeScript("return document.querySelector('[role=region][aria-label=\"' + arguments[0] + '\"]').textContent", w.Handing.Preview));
    for (const part of await body()) assert.ok((await told()).includes(squeeze(part)), `“${part}” is in the report and not in the preview`);
    await app.press(w.Send.Network);
    await app.until("the note to go", async () => !(await told()).includes(NOTE));
    assert.ok(!(await told()).includes(BROUGHT));
    assert.ok((await told()).includes(w.Send.SmallCountsShort), "the copy says that counts were left out");
    for (const part of await body()) assert.ok((await told()).includes(squeeze(part)), `“${part}” is in the report and not in the preview`);
  });
}

// A share sheet that takes texts and no pages, as some devices have it.
const TEXTS_ONLY = `
  window.shared = [];
  navigator.canShare = (data) => data.files.every((file) => file.type === "text/plain");
  navigator.share = async (data) => { window.shared.push([data.files[0].name, await data.files[0].text()]); };
`;

scenario("F29 a share sheet that refuses pages is handed a text with the same block, and what went is told with its size", { site: { prelude: TEXTS_ONLY } }, async ({ app }) => {
  const w = words("en");
  await seed(app, entries(marked("en")));
  await app.open("#/workbook/team-a/hand-on");
  await app.choose(w.Handing.Colleague);
  await app.reads(w.Handing.BestShare);
  await app.untick(anyOf(w.Send.Notes));
  await app.press(w.Send.Share);
  await app.status(anyOf(w.Handed.Share));
  await app.reads(anyOf(w.Handed.Share), { within: ["main"] });
  const [[name, text]] = await app.driver.executeScript("return window.shared");
  assert.match(name, /\.txt$/);
  assert.match(text, /JUNEWARD-1\./);
  const body = /JUNEWARD-1\.\d+\.[0-9a-f]+\.\n([A-Za-z0-9+/=\n]+)/.exec(text)[1];
  const file = Buffer.from(body.replace(/\n/g, ""), "base64").toString("utf8");
  assert.ok(file.includes(BROUGHT), "what goes along is in it");
  for (const all of [text, file]) assert.ok(!all.includes(NOTE), "a note went along");
});

// What wants to be a way out is taken, and nothing leaves: no clipboard, no share sheet, no mail program, no printer of this machine.
const EVERY_WAY = `
  window.ClipboardItem = class { constructor(kinds) { this.kinds = kinds; } };
  const board = { write: async () => {}, writeText: async () => {} };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => board });
  navigator.canShare = () => true;
  navigator.share = async () => {};
  window.print = () => {};
  addEventListener("click", (event) => { if (event.target.closest?.("a[href^='mailto:']")) event.preventDefault(); }, true);
`;

for (const language of ["en", "es"]) {
  scenario(`F20 every way out ends with what went, its name and size, and its receipt (${language})`, { look: { language }, site: { prelude: EVERY_WAY } }, async ({ app, session }) => {
    const w = words(language);
    const book = answered(language);
    await seed(app, entries(book));
    await app.open("#/workbook/team-a/hand-on");
    const name = `${book.team.name}, 2026–27`;
    const file = (ending) => new RegExp(`juneward-[a-z0-9-]+-2026-27-\\d{4}-\\d\\d-\\d\\d${ending.replaceAll(".", "\\.")}`);
    const size = /(\d+ kB|1 kB|\d+ (characters|caracteres))/;
    const ways = [
      [w.HandOn.SaveFile, "button", w.Handed.File, file(".json"), anyOf(w.Made.Checked)],
      [w.Send.Report, "button", w.Handed.File, file(".html"), anyOf(w.Made.Checked)],
      [w.Send.Share, "button", w.Handed.Share, file(".html"), anyOf(w.Made.Checked)],
      [w.HandOn.Mail, "link", w.Handed.Mail, file(".html"), w.Handed.AttachIt],
      [w.Send.Formatted, "button", w.Handed.Formatted, name, w.Handed.Alone],
      [w.HandOn.Copy, "button", w.Handed.Summary, name, w.Handed.Alone],
      [w.Links.Copy, "button", w.Handed.Link, name, anyOf(w.Made.Checked)],
      [w.Links.CopyLevels, "button", w.Handed.Levels, name, anyOf(w.Made.Checked)],
      [w.Send.Ratings, "button", w.Handed.File, file("-ratings.csv"), w.Made.CheckedWords],
      [w.Send.Votes, "button", w.Handed.File, file("-votes.csv"), w.Made.CheckedWords],
      [w.Send.Outcomes, "button", w.Handed.File, file("-june-outcomes.csv"), w.Made.CheckedWords],
    ];
    for (const [way, role, word, named, receipt] of ways) {
      const begins = new RegExp(anyOf(word).source.split(".+")[0]);
      const take = () => app.press(way, { role, within: ["main"] });
      // A file is caught, so that the next one finds the folder as it was.
      if (word === w.Handed.File) await download(session, take);
      else await take();
      // What was told of the way before stands until this one is done.
      const parts = [begins, named, size, receipt];
      for (const [where, read] of [["told", () => app.status()], ["on the screen", () => app.text({ within: ["main"] })]]) {
        let says = "";
        const missing = () => parts.filter((part) => !(part instanceof RegExp ? part.test(says) : says.includes(part)));
        await app.until(() => `“${way}”, ${where}: ${missing().join(" and ")} is not in ${says.slice(0, 300)}`, async () => {
          says = await read();
          return missing().length === 0;
        });
      }
    }
    await assertAccessible(session, "receipts");
    // Paper is given out on its own screen; what went stands here, too.
    await app.press(w.HandOn.PrintGo, { role: "link" });
    await app.press(w.OnePage.Print);
    await app.status(say(w.Handed.Paper, name, w.Handed.Sheet));
    await app.press(w.OnePage.HandOn, { role: "link" });
    await app.reads(`${say(w.Handed.Paper, name, w.Handed.Sheet)} ${w.Handed.LookAtIt}`, { within: ["main"] });
  });
}
