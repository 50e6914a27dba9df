// The report: read by people in any browser, opened again by Juneward with nothing missing; and what stays at home stays there.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { canPrint, pages, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { HARD_NAME, answered, entries, entryOf, go, kept, keptOnce, screens, seed } from "../harness/work.mjs";

const w = words("en");
const COMPONENT = "curriculum-instruction.planning-together";
const MARKUP = "</title></pre><script>window.broken = true</script><img src=x onerror='window.broken = true'>";

const saveReport = (app, session, language = w) => download(session, () => app.press(language.Send.Report, { role: "button", within: ["main"] }));

async function open(app, path) {
  await go(app, "#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  await app.sees("heading", /^(In|En) /);
}

// Anything that wants to be a way out is remembered, not carried out: what would leave can be looked at.
const WAYS = `
  window.shared = []; window.copied = [];
  navigator.canShare = (data) => data.files.every((file) => file.type === "text/html");
  navigator.share = async (data) => { for (const file of data.files) shared.push({ name: file.name, type: file.type, text: await file.text() }); };
  window.ClipboardItem = class { constructor(kinds) { this.kinds = kinds; } };
  const board = { write: async ([item]) => { for (const [kind, blob] of Object.entries(item.kinds)) copied.push({ kind, text: await blob.text() }); }, writeText: async (text) => { copied.push({ kind: "text", text }); } };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => board });
`;

scenario("F01 F20 F21 F29 a report is made with its receipt, and opens again in an empty browser with nothing missing", async ({ app, session, site }) => {
  const book = answered("en", { team: { name: HARD_NAME, school: MARKUP, kind: "grade-level-team", people: 6 } });
  await seed(app, entries(book));
  await app.open(screens("team-a").hand);
  const report = await saveReport(app, session);
  assert.match(report.name, /^juneward-.*-2026-27-\d{4}-\d\d-\d\d.*\.html$/);
  await app.status(anyOf(say(w.Handed.File, report.name.replace(/ ?\(\d+\)\./, "."), "{1}")));
  await app.reads(anyOf(w.Made.Checked), { within: ["main"] });
  await app.reads(say(w.SaveLine.InFile, w.Ago.JustNow), { within: ["banner"] });
  const before = await kept(app);
  // Another device.
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  await app.open();
  await open(app, report.path);
  await app.reads(w.Open.New);
  assert.deepEqual(await app.storage(), {}, "something was written before the person chose");
  await app.press(w.Open.OpenIt);
  await app.status(anyOf(w.ToldLater.Opened));
  assert.deepEqual(await keptOnce(app), before);
});

scenario("F45 F52 a report is a page like any other: headings, a table with its headers, nothing that runs, a few pages on paper", async ({ app, session, site }) => {
  const book = answered("es", { team: { name: "Equipo de 4.º", school: MARKUP, kind: "grade-level-team", people: 6 } });
  await seed(app, entries(book));
  await app.open(screens("team-a").hand);
  await app.choose("Español", { within: ["group", w.HandOn.Language] });
  await app.reads(words("es").Summary.Outcomes);
  const report = await saveReport(app, session);
  // As a browser shows it that was handed the file.
  site.set({ behave: (path) => (path === "report.html" ? { body: report.bytes } : {}) });
  await app.driver.get(`${site.url}report.html`);
  const seen = await app.driver.executeScript(`return {
    lang: document.documentElement.lang, title: document.title, broken: window.broken ?? null, images: document.images.length,
    scripts: [...document.scripts].filter((one) => !one.src).length,
    headings: [...document.querySelectorAll("h1, h2, h3")].map((one) => one.localName).join(" "),
    heads: [...document.querySelectorAll("table")].map((one) => [one.querySelectorAll("thead th[scope=col]").length, one.querySelectorAll("tbody th[scope=row]").length]),
    wide: document.documentElement.scrollWidth - innerWidth, text: document.body.innerText,
  }`);
  assert.deepEqual([seen.lang, seen.broken, seen.images, seen.scripts], ["es", null, 0, 0]);
  assert.match(seen.title, /^Equipo de 4\.º, 2026–27: /);
  assert.match(seen.headings, /^h1 h2 h3 h3 h2 h3$/);
  assert.deepEqual(seen.heads, [[3, 6]]);
  assert.ok(seen.wide <= 0, `the report is ${seen.wide} wider than the window`);
  for (const text of [words("es").Frame.NotEvaluation, MARKUP.slice(0, 20), book.outcomes[0].first_step, entryOf(book, COMPONENT).note]) assert.ok(seen.text.includes(text), `the report lacks “${text}”`);
  await assertAccessible(session, "the report");
  if (canPrint(session)) assert.ok(pages(await print(session, "Letter")).length <= 5);
  // The only engine here whose driver switches scripts off: the app's own page says so, and the report reads as it did.
  if (session.engine !== "chromium") return;
  await session.devtools("Emulation.setScriptExecutionDisabled", { value: true });
  try {
    await app.driver.get(site.url);
    assert.match(await app.driver.executeScript("return document.body.innerText"), /JavaScript is switched off here/);
    await app.driver.get(`${site.url}report.html`);
    assert.equal(await app.driver.executeScript("return document.body.innerText"), seen.text);
  } finally {
    await session.devtools("Emulation.setScriptExecutionDisabled", { value: false });
  }
});

scenario("what stays at home is in no report, no table and no copied text, and the copy says so", { site: { prelude: WAYS } }, async ({ app, session }) => {
  const book = answered();
  const entry = entryOf(book, COMPONENT);
  entry.note = "marked-note";
  entry.evidence = [{ id: "e1", kind: "document", shows: "marked-evidence", link: "marked-link" }];
  book.team.school = "marked-school";
  await seed(app, entries(book));
  await app.open(screens("team-a").hand);
  const within = ["group", w.Send.Along];
  await app.reads(w.Send.StaysAll);
  await app.press(w.Send.Network, { within });
  await app.untick(/^Names/, { within });
  await app.reads(say(w.Send.Stays, `${w.Send.NotesShort}, ${w.Send.EvidenceShort}, ${w.Send.SmallCountsShort}, ${w.Send.NamesShort}`));
  const report = await saveReport(app, session);
  const [, length, sum, letters] = /JUNEWARD-1\.(\d+)\.([0-9a-f]{8})\.([^.]*)\./.exec(report.text);
  const inside = Buffer.from(letters.replace(/\s/g, ""), "base64").toString("utf8");
  assert.equal(Buffer.byteLength(inside), Number(length), sum);
  const ratings = await download(session, () => app.press(w.Send.Ratings, { role: "button" }));
  await app.press(w.Send.Formatted, { role: "button" });
  await app.status(anyOf(w.Handed.Formatted));
  await app.press(w.HandOn.Copy, { role: "button" });
  await app.status(anyOf(w.Handed.Summary));
  await app.press(w.Send.Share, { role: "button" });
  await app.status(anyOf(w.Handed.Share));
  const { shared, copied } = await app.driver.executeScript("return { shared, copied }");
  assert.deepEqual(copied.map((one) => one.kind).sort(), ["text", "text/html", "text/plain"]);
  assert.equal(shared.length, 1);
  assert.match(shared[0].name, /\.html$/);
  const mail = decodeURIComponent(await (await app.find("link", w.HandOn.Mail)).getAttribute("href"));
  const page = await app.text({ within: ["main"] });
  const out = { report: report.text, inside, ratings: ratings.text, shared: shared[0].text, mail, page, ...Object.fromEntries(copied.map((one) => [one.kind, one.text])) };
  for (const [name, text] of Object.entries(out)) {
    for (const mark of ["marked-note", "marked-evidence", "marked-link", "marked-school", "Grade 4 team,"]) assert.ok(!text.includes(mark), `${mark} is in ${name}`);
    if (!["mail", "ratings"].includes(name)) assert.ok(/Mostly in Place|mostly-in-place/.test(text), `no rating is in ${name}`);
  }
  assert.ok(report.text.includes(say(w.Send.Lacks, `notes, evidence, ${w.Send.SmallCountsShort}, names`)));
  // A part of the work is no file to go on with, and the workbook itself has lost nothing.
  await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
  assert.equal(entryOf(await kept(app), COMPONENT).note, "marked-note");
  const path = join(session.downloads, "part.html");
  writeFileSync(path, report.bytes);
  await open(app, path);
  await app.press(w.Open.OpenBeside);
  await app.status(anyOf(w.ToldLater.OpenedBeside));
  assert.equal(entryOf(await kept(app), COMPONENT).note, "marked-note");
});

scenario("F25 a report with one letter changed on the way is refused with a sentence, and nothing is changed", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  const report = await saveReport(app, session);
  await app.until("the file to be noted", async () => (await app.storage())["juneward/workbook/team-a"].includes("\"file\": {"));
  const before = await app.storage();
  const at = report.text.indexOf("JUNEWARD-1.") + 200;
  const changed = report.text.slice(0, at) + (report.text[at] === "A" ? "B" : "A") + report.text.slice(at + 1);
  const path = join(session.downloads, "changed.html");
  writeFileSync(path, changed);
  await go(app, "#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  const told = await app.reads(w.FileProblem.Damaged, { within: ["alert"] });
  assert.ok(told.includes(w.FileProblem.NothingChanged));
  assert.deepEqual(await app.storage(), before);
});
