// What is said about a file that was made: only what was found by reading its own bytes again.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { answered, entries, go, keyOf, screens, seed } from "../harness/work.mjs";

// A browser that finds a file of that name in the folder adds a number to it; the page can't know.
async function saveFile(app, session, w) {
  const file = await download(session, () => app.press(w.HandOn.SaveFile, { within: ["main"] }));
  return { ...file, name: file.name.replace(/ ?\(\d+\)\.json$/, ".json") };
}

// As a person would count it, from the file alone.
function holds(w, text) {
  const file = JSON.parse(text);
  const said = file.review.components;
  const count = (number, one, several) => say(number === 1 ? one : several, number);
  const unsure = said.filter((entry) => entry.rating === "not-sure-yet").length;
  const parts = [count(said.filter((entry) => entry.rating === "rated").length, w.Holds.Rating, w.Holds.Ratings)];
  if (unsure) parts.push(say(w.Holds.NotSure, unsure));
  parts.push(count(said.flatMap((entry) => entry.evidence).filter((one) => one.shows.trim() || one.link.trim()).length, w.Holds.Evidence, w.Holds.Evidences));
  parts.push(count(file.outcomes.filter((one) => one.chosen).length, w.Holds.Outcome, w.Holds.Outcomes));
  const parked = (file.parking_lot ?? "").split("\n").filter((line) => line.trim()).length;
  if (parked) parts.push(count(parked, w.Holds.ParkedOne, w.Holds.Parked));
  return say(w.Made.Checked, say(w.Holds.And, parts.slice(0, -1).join(", "), parts.at(-1)));
}

for (const language of ["en", "es"]) {
  const w = words(language);

  scenario(`F20 a file is told as made with its name, its size and what is in it (${language})`, async ({ app, session, network }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language)) });
    await app.open(screens("team-a").hand);
    await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
    const file = await saveFile(app, session, w);
    const checked = holds(w, file.text);
    const size = say(w.Made.Size, Math.round(file.bytes.length / 1000));
    await app.status(`${say(w.Handed.File, file.name, size)} ${checked} ${w.Handed.Downloads}`);
    await app.reads(`${say(w.Handed.File, file.name, size)} ${checked}`, { within: ["main"] });
    await app.reads(say(w.SaveLine.InFile, w.Ago.JustNow), { within: ["banner"] });
    await assertAccessible(session, `hand on with a receipt (${language})`);
    assert.deepEqual(await network.heard("error"), []);
  });

  // A browser that spoils what it is given.
  const SPOILT = `
    const Whole = window.Blob;
    window.Blob = class extends Whole {
      constructor(parts, options) { super(options?.type === "application/json" ? parts.map((part) => part.replace("Grade 4", "Grade 5")) : parts, options); }
    };
  `;

  scenario(`F20 a file that does not hold the work is an alarm, and is never called saved (${language})`, { site: { prelude: SPOILT } }, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(answered(language, { team: { ...answered().team, name: "Grade 4 team" } })) });
    await app.open(screens("team-a").hand);
    const file = await saveFile(app, session, w);
    await app.reads(say(w.Made.Alarm, file.name), { within: ["alert"] });
    await app.reads(w.Made.Differs, { within: ["alert"] });
    await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
    await assertAccessible(session, `the alarm about a file (${language})`);
    // It stays on other screens, until it is read.
    await go(app, screens("team-a").see);
    await app.reads(w.Made.Differs, { within: ["alert"] });
    await app.press(w.Made.Read);
    await app.gone("alert");
  });
}

const w = words("en");

scenario("F20 a browser that does not make the file at all is told of at once", { site: { prelude: `URL.createObjectURL = () => { throw new TypeError("no"); };` } }, async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  await app.press(w.HandOn.SaveFile, { within: ["main"] });
  await app.reads(w.Made.NotTaken, { within: ["alert"] });
  await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
});

scenario("F11 bytes that can't be read are checked word for word on their way into a file", async ({ app, session }) => {
  await seed(app, { ...entries(answered()), [keyOf("bad")]: "{\"año\": \"🌱" });
  await app.open();
  const file = await download(session, () => app.press(w.Start.Download));
  assert.equal(file.text, "{\"año\": \"🌱");
  await app.status(`${say(w.Handed.File, file.name, w.Made.Small)} ${w.Made.CheckedWords}`);
});

// Only an iPad itself can show that a file arrives there. What is shown here is what made it fail in other apps: an address that is
// given up before the browser has fetched it, and a link without a name.
const ADDRESSES = `
  window.addresses = { made: [], givenUp: [], waits: [], names: [] };
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => { const made = createObjectURL.call(URL, blob); addresses.made.push(made); return made; };
  URL.revokeObjectURL = (address) => { addresses.givenUp.push(address); revokeObjectURL.call(URL, address); };
  const later = window.setTimeout;
  window.setTimeout = (call, wait, ...rest) => { addresses.waits.push(wait); return later(call, wait, ...rest); };
  addEventListener("click", (event) => { if (event.target.download !== undefined) addresses.names.push([event.target.download, event.target.isConnected]); }, true);
`;

scenario("F29 a file has its name, and its address is given up late", { site: { prelude: ADDRESSES } }, async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").hand);
  const file = await saveFile(app, session, w);
  const { made, givenUp, waits, names } = await app.driver.executeScript("return addresses");
  assert.deepEqual(names, [[file.name, true]], "the link was not in the document, or had another name");
  assert.equal(made.length, 1);
  assert.deepEqual(givenUp, [], "its address was given up at once");
  assert.ok(waits.some((wait) => wait >= 60_000), `its address is given up after ${Math.max(...waits)} ms`);
});
