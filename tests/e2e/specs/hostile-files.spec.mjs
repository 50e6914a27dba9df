// What should not be: bytes on the device and files from elsewhere that no Juneward made. One clear sentence, and nothing is changed.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { GOLDEN, answered, entries, entryOf, fresh, go, kept, keyOf, saved, screens, seed, stored } from "../harness/work.mjs";

const w = words("en");
const P = w.FileProblem;
const golden = JSON.parse(GOLDEN);
const good = stored(fresh({ id: "x" }));

// What may stand under a workbook's key and can't be read.
const BAD = {
  truncated: good.slice(0, 400), empty: "", null: "null", undefined: "undefined", quoted: '"undefined"', number: "42", list: "[]", object: "{}", "object-object": "[object Object]",
  "wrong-type": stored({ ...fresh({ id: "wrong-type" }), team: "Grade 4" }), newer: stored(fresh({ id: "newer" }), { format_version: 99 }),
  "newer-inside": stored(fresh({ id: "newer-inside", format_version: 99 })), "someone-elses": stored(fresh({ id: "another" })),
};
const bad = Object.fromEntries(Object.entries(BAD).map(([id, text]) => [keyOf(id), text]));

scenario("F02 F11 bytes that can't be read stay as they are; the rest works, and they can be downloaded", async ({ app, session, network }) => {
  await seed(app, { ...bad, ...entries(answered()), "another-app": "not ours", "juneward/language": "en" });
  await app.open();
  await app.sees("heading", w.Start.Held);
  for (const id of Object.keys(BAD)) await app.sees("heading", say(w.Start.HeldTitle, id));
  await app.reads(w.Start.HeldNewer);
  await app.sees("link", "Grade 4 team");
  // Work goes on beside them, and files open.
  await go(app, screens("team-a").review);
  await app.append(w.Review.Note, " And more.");
  await saved(app, w);
  await go(app, "#/open");
  await app.fill(w.Open.Paste, "{}");
  await app.press(w.Open.Look);
  await app.reads(P.NotOurs);
  const now = await app.storage();
  for (const [key, text] of Object.entries(bad)) assert.equal(now[key], text, `${key} was changed`);
  assert.equal(now["another-app"], "not ours");
  // The untouched bytes as a file, then aside: kept word for word, off the list.
  await go(app, "#/");
  const within = ["listitem", say(w.Start.HeldTitle, "truncated")];
  const file = await download(session, () => app.press(w.Start.Download, { within }));
  assert.equal(file.text, BAD.truncated);
  await app.press(w.Start.PutAside, { within });
  await app.status(w.ToldLater.PutAside);
  await app.gone("heading", say(w.Start.HeldTitle, "truncated"));
  const after = await app.storage();
  assert.equal(after[keyOf("truncated")], undefined);
  assert.ok(Object.entries(after).some(([key, text]) => key.startsWith("juneward/aside/truncated/") && text === BAD.truncated));
  assert.deepEqual(await network.heard("error"), []);
});

scenario("F02 with nothing but bad bytes the app starts, and a workbook can be begun", async ({ app }) => {
  await seed(app, bad);
  await app.open();
  await app.sees("heading", w.Start.Held);
  await app.press(w.Start.Begin, { role: "button" });
  await app.heading(w.Prepare.Title);
  await app.fill(w.Prepare.TeamName, "Grade 5");
  await saved(app, w);
  const now = await app.storage();
  for (const [key, text] of Object.entries(bad)) assert.equal(now[key], text, `${key} was changed`);
  // An address that leads to such a workbook says so, and nothing else.
  await go(app, "#/workbook/newer/see");
  await app.heading(w.Start.Held);
  await app.reads(w.Start.HeldNewer);
});

// ---- files

const edited = (change) => {
  const copy = structuredClone(golden);
  change(copy);
  return JSON.stringify(copy);
};
const utf16 = (text, mark, swap) => {
  const bytes = Buffer.from(mark + text, "utf16le");
  return swap ? bytes.swap16() : bytes;
};
const nested = (depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const REFUSED = [
  ["empty.json", "", P.Empty],
  ["blank.txt", " \r\n\t ", P.Empty],
  ["not-json.json", "Dear team,\n\nattached is the file.", P.NotOurs],
  ["page.txt", "<!doctype html><title>Sign in</title>", P.NotOurs],
  ["cut.json", GOLDEN.slice(0, 3000), anyOf(P.CutShort)],
  ["cut-last.json", GOLDEN.trimEnd().slice(0, -1), anyOf(P.CutShort)],
  ["other-app.json", '{"type":"excalidraw","version":2,"elements":[]}', P.NotOurs],
  ["list.json", "[1, 2, 3]", P.NotOurs],
  ["null.json", "null", P.NotOurs],
  ["picture.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0xff, 0xfe, 0, 1]), P.NotText],
  ["deep.json", nested(100_000), /./],
  ["deep-inside.json", edited((file) => (file.extra = 0)).replace('"extra":0', `"extra":${nested(5000)}`), /./],
  ["F23-newer.json", edited((file) => (file.format_version = 2)), say(P.Newer, 2)],
  ["team-is-text.json", edited((file) => (file.team = "Grade 4")), say(P.WrongType, "/team", P.Object)],
  ["no-team.json", edited((file) => delete file.team), say(P.Missing, "/team")],
  ["people.json", edited((file) => (file.team.people = "seven")), say(P.WrongType, "/team/people", P.Number)],
  ["rating.json", edited((file) => (file.review.components[3].rating = "excellent")), say(P.NotPossible, "/review/components/3/rating")],
  ["twice.json", edited((file) => file.review.components.push(structuredClone(file.review.components[2]))), say(P.Duplicate, `/review/components/${golden.review.components.length}/component`)],
  ["outcome-twice.json", edited((file) => (file.outcomes[1].id = file.outcomes[0].id)), anyOf(P.Duplicate)],
  ["dangling.json", edited((file) => (file.outcomes[0].component = "nowhere.at-all")), anyOf(P.Dangling)],
  ["prototype.json", '{"__proto__":{"format":"juneward-workbook"},"constructor":{"prototype":{}}}', P.NotOurs],
  ["too-long.json", edited((file) => (file.review.components[0].note = "x".repeat(100_001))), anyOf(P.TooLong)],
];

const OPENED = [
  ["bom.json", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(GOLDEN)])],
  ["utf-16.json", utf16(GOLDEN, "\ufeff", false)],
  ["utf-16-big.txt", utf16(GOLDEN, "\ufeff", true)],
  ["windows-lines.json", GOLDEN.replaceAll("\n", "\r\n")],
  ["proto-inside.json", edited((file) => (file.team.extra = 0)).replace('"extra":0', '"__proto__":{"polluted":true}')],
];

const NOTE = "Typed just before somebody opened a file.";

async function withWork(app) {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.fill(w.Review.Note, NOTE);
  await go(app, "#/open");
  await app.until("the note to be stored", async () => entryOf(await kept(app), "curriculum-instruction.planning-together").note === NOTE);
  return app.storage();
}

scenario("F23 F24 hostile files: one clear sentence each, and nothing is changed", async ({ app, session, network }) => {
  const before = await withWork(app);
  for (const [name, bytes, sentence] of REFUSED) {
    const path = join(session.downloads, name);
    writeFileSync(path, bytes);
    await (await app.find("file", w.Open.Choose)).sendKeys(path);
    const told = await app.reads(name, { within: ["alert"] });
    assert.ok(sentence instanceof RegExp ? sentence.test(told) : told.includes(sentence.replace(/\s+/g, " ")), `${name}: ${told}`);
    assert.ok(told.includes(P.NothingChanged), `${name}: ${told}`);
    assert.deepEqual(await app.storage(), before, `${name} changed something`);
  }
  assert.deepEqual(await network.heard("error"), []);
  await go(app, screens("team-a").review);
  assert.equal(await app.value(w.Review.Note), NOTE);
});

scenario("F24 a file of 50 MB is refused at once", async ({ app, session }) => {
  const before = await withWork(app);
  const path = join(session.downloads, "huge.json");
  writeFileSync(path, Buffer.alloc(50_000_000, " "));
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  await app.reads(say(P.TooLarge, 25), { within: ["alert"] });
  assert.deepEqual(await app.storage(), before);
});

scenario("F24 files that mail programs and editors have re-coded open all the same", async ({ app, session }) => {
  const before = await withWork(app);
  for (const [name, bytes] of OPENED) {
    const path = join(session.downloads, name);
    writeFileSync(path, bytes);
    await (await app.find("file", w.Open.Choose)).sendKeys(path);
    await app.sees("heading", say(w.Open.FoundNamed, name));
    await app.reads(golden.team.school);
    assert.deepEqual(await app.storage(), before, "it was stored before the person chose");
    await app.press(w.Open.LeaveIt);
    await app.gone("heading", say(w.Open.FoundNamed, name));
  }
  assert.equal(await app.driver.executeScript("return ({}).polluted"), null);
});

scenario("F24 pasted text is judged like a file", async ({ app }) => {
  const before = await withWork(app);
  for (const [name, bytes, sentence] of REFUSED.filter(([name, bytes]) => typeof bytes === "string" && bytes.length < 20_000 && !name.startsWith("deep"))) {
    await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), bytes);
    await app.press(w.Open.Look);
    await app.focusIs("alert");
    const told = await app.text({ within: ["alert"] });
    assert.ok(sentence instanceof RegExp ? sentence.test(told) : told.includes(sentence.replace(/\s+/g, " ")), `${name}: ${told}`);
    assert.deepEqual(await app.storage(), before, `${name} changed something`);
  }
  await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), GOLDEN);
  await app.press(w.Open.Look);
  await app.press(w.Open.OpenIt);
  await app.until("the workbook to be stored", async () => Boolean(await kept(app, golden.id)));
  assert.equal((await kept(app, golden.id)).team.name, golden.team.name);
});

scenario("F33 an address of a workbook that is not here says so, and nothing is made up", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open("#/workbook/not-here/june-outcomes");
  await app.heading(w.Frame.NoWorkbook);
  for (const hash of ["#/x", "#/workbook/", "#/workbook/team-a/see/more"]) {
    await app.open(hash);
    await app.heading(w.Frame.Nowhere);
  }
  await app.press(w.Frame.ToStart);
  await app.sees("link", "Grade 4 team");
});
