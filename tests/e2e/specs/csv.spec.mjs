// F30: tables for a spreadsheet, as the browser hands them over.
import assert from "node:assert/strict";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { words } from "../harness/words.mjs";
import { answered, entries, entryOf, screens, seed } from "../harness/work.mjs";

const w = words("en");

// As programs read CSV: quotes around every cell, doubled inside.
function read(text) {
  const rows = [];
  for (const [line] of text.slice(1).matchAll(/(?:"(?:[^"]|"")*",?)+\r\n/g)) {
    rows.push([...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"')));
  }
  const [names, ...rest] = rows;
  return rest.map((cells) => Object.fromEntries(cells.map((cell, index) => [names[index], cell])));
}

scenario("F30 what a team wrote opens as text in its own cell: formulas, quotes, commas, ends of lines, other alphabets", async ({ app, session }) => {
  const book = answered("en", { team: { name: "=cmd|' /C calc'!A0", school: "Escuela “Ñandú” 日本", kind: "grade-level-team", people: 6 } });
  entryOf(book, "curriculum-instruction.planning-together").note = "-1 \"quoted\", a\nnew line; 🌱";
  book.outcomes[0].sentence = "@SUM(A1:A9)";
  await seed(app, entries(book));
  await app.open(screens("team-a").hand);
  const file = await download(session, () => app.press(w.Send.Ratings, { role: "button" }));
  assert.match(file.name, /^juneward-.*-ratings.*\.csv$/);
  assert.deepEqual([...file.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const rows = read(file.text);
  assert.equal(rows.length, book.review.components.length);
  const planning = rows.find((row) => row.component_id === "curriculum-instruction.planning-together");
  assert.equal(planning.team, "'=cmd|' /C calc'!A0");
  assert.equal(planning.school, "Escuela “Ñandú” 日本");
  assert.equal(planning.note, "'-1 \"quoted\", a\nnew line; 🌱");
  assert.deepEqual([planning.rating, planning.level_id, planning.rating_in_words], ["rated", "mostly-in-place", "Mostly in Place"]);
  for (const row of rows) assert.equal(row.rating === "rated", row.level_id !== "", row.component_id);
  await app.choose("Español", { within: ["group", w.HandOn.Language] });
  await app.reads(words("es").Summary.Outcomes);
  const outcomes = read((await download(session, () => app.press(w.Send.Outcomes, { role: "button" }))).text);
  assert.equal(outcomes.length, book.outcomes.filter((outcome) => outcome.chosen).length);
  assert.equal(outcomes[0].sentence, "'@SUM(A1:A9)");
  assert.equal(outcomes[0].level_by_june, "En gran parte establecido");
});
