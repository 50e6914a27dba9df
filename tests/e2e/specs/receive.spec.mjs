// What arrives: several files at once, a whole mail pasted, another state of what is here. Looked at first; nothing here is replaced.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, entries, entryOf, fresh, go, kept, keptOnce, screens, seed } from "../harness/work.mjs";

const w = words("en");
const PLANNING = "curriculum-instruction.planning-together";

const text = (book) => JSON.stringify(book, null, 2);
const team = (id, name, changes = {}) => fresh({ id, team: { name, school: "Elm Street School", kind: "grade-level-team", people: 6 }, ...changes });

function files(session, named) {
  return Object.entries(named).map(([name, bytes]) => {
    const path = join(session.downloads, name);
    writeFileSync(path, bytes);
    return path;
  });
}

const NOTE = "Typed just before somebody opened files.";

async function withWork(app) {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.fill(w.Review.Note, NOTE);
  await go(app, "#/open");
  await app.until("the note to be stored", async () => entryOf(await kept(app), PLANNING).note === NOTE);
}

scenario("F25 several files at once: each is shown with its difference, a broken one keeps nothing back, all open beside", async ({ app, session }) => {
  await withWork(app);
  const before = await app.storage();
  const changed = structuredClone(await kept(app));
  Object.assign(entryOf(changed, PLANNING), { level: "full-implementation", note: "From a colleague." });
  const paths = files(session, {
    "one.json": text(changed), "two.txt": text(team("team-x", "Grade 5 team")), "three.json": "half a fi", "four.json": text(team("team-y", "Science")), "again.json": text(team("team-y", "Science")),
  });
  await (await app.find("file", w.Open.Choose)).sendKeys(paths.join("\n"));
  await app.sees("heading", say(w.Receive.Files, 5));
  const within = ["listitem", "Grade 4 team"];
  await app.reads(w.Receive.Words, { within });
  const table = await app.text({ within: ["region", w.Receive.Title] });
  assert.match(table, /Planning together/);
  assert.match(table, /Mostly in Place.*Full Implementation/s);
  assert.ok(!/Coaching cycles/.test(table), "only what differs is in the table");
  await app.reads(anyOf(w.FileProblem.NotOurs), { within: ["listitem", "three.json"] });
  assert.deepEqual(await app.storage(), before, "something was written before the person chose");
  await assertAccessible(session, "several files");
  // Three workbooks: the one that came twice is offered once.
  await app.press(say(w.Receive.OpenAll, 3));
  await app.status(say(w.ToldLater.OpenedAll, 3));
  await app.heading();
  await app.until("four workbooks to be stored", async () => Object.keys(await app.storage()).filter((key) => key.startsWith("juneward/workbook/")).length === 4);
  assert.equal(entryOf(await kept(app), PLANNING).note, NOTE);
  for (const name of ["Grade 5 team", "Science"]) await app.sees("link", name);
});

scenario("F25 a file that is dropped is looked at like one that was picked", async ({ app }) => {
  await withWork(app);
  const before = await app.storage();
  await app.driver.executeScript(`
    const given = new DataTransfer();
    given.items.add(new File([arguments[0]], "dropped.json", { type: "application/json" }));
    document.querySelector("main input[type=file]").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: given }));
  `, text(team("team-x", "Grade 5 team")));
  await app.sees("heading", say(w.Open.FoundNamed, "dropped.json"));
  await app.reads("Grade 5 team");
  assert.deepEqual(await app.storage(), before);
});

scenario("F24 a whole mail is pasted: the file in it is found, whatever stands around it", async ({ app }) => {
  await withWork(app);
  const mail = `On Friday, Ana wrote:\n> Hi {all}, here it is:\n>\n${text(team("team-x", "Grade 5 team")).split("\n").map((line) => `> ${line}`).join("\r\n")}\n> --\n> Ana\n\nThanks!`;
  await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), mail);
  await app.press(w.Open.Look);
  await app.reads("Grade 5 team");
  await app.press(w.Open.OpenIt);
  await app.status(say(w.ToldLater.Opened, "Grade 5 team"));
  assert.equal((await keptOnce(app, "team-x")).team.name, "Grade 5 team");
  assert.equal(entryOf(await kept(app), PLANNING).note, NOTE);
});

scenario("a copy from which something was left out says so where it is opened", async ({ app, session }) => {
  await app.open("#/open");
  const [path] = files(session, { "part.json": text(team("team-x", "Grade 5 team", { left_out: ["notes", "evidence"] })) });
  await (await app.find("file", w.Open.Choose)).sendKeys(path);
  const said = await app.reads(w.Receive.LeftOut);
  assert.ok(said.includes(`${w.Send.NotesShort}, ${w.Send.EvidenceShort}`));
});
