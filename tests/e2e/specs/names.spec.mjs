// F01: a team's name and words with everything in them that breaks carelessly made tools, on every way that they can take.
import assert from "node:assert/strict";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { HARD_NAME, components, entryOf, go, kept, keptOnce, saved, screens } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const NOTE = `Line one,\twith a tab\n\n  Line “two” — l'été & <script>alert(1)</script>, 50 % {{x}} \\ / 🌱👩🏽‍🏫\n= 1 + 1`;
const SCHOOL = "Escuela “Niños Héroes” <i>& Academy</i>";

scenario("F01 a hard name and hard words: saved, loaded again, in the file, from the file, on the page: identical", async ({ app, session, site, network, engine }) => {
  await app.open();
  await app.press(w.Start.Begin, { role: "button" });
  await app.fill(w.Prepare.TeamName, HARD_NAME);
  await app.fill(w.Prepare.School, SCHOOL);
  await app.reads(HARD_NAME, { within: ["banner"] });
  await app.press(w.Prepare.Start);
  await app.heading(first.name);
  await app.choose("Getting Under Way");
  await app.fill(w.Review.Note, NOTE);
  await saved(app, w);
  const id = /#\/workbook\/([^/]+)/.exec(await app.driver.getCurrentUrl())[1];
  await app.reload();
  assert.equal(await app.value(w.Review.Note), NOTE);
  assert.equal((await kept(app, id)).team.name, HARD_NAME);
  // On the page.
  await go(app, screens(id).choose);
  await app.choose(first.name);
  await go(app, screens(id).outcomes);
  await app.fill(w.Outcomes.Measure, HARD_NAME);
  await go(app, screens(id).page);
  const page = await app.text({ within: ["article"] });
  for (const text of [HARD_NAME, SCHOOL]) assert.equal(page.split(text.replace(/\s+/g, " ")).length > 1, true, `the page lacks ${text}: ${page}`);
  // In the file, and from it.
  await go(app, screens(id).hand);
  await app.reads(HARD_NAME, { within: ["main"] });
  const file = await download(session, () => app.press(w.HandOn.SaveFile, { within: ["main"] }));
  assert.match(file.name, /^[a-z0-9.-]+\.json$/, "a file name that every system takes");
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  await app.open("#/open");
  await (await app.find("file", w.Open.Choose)).sendKeys(file.path);
  await app.reads(HARD_NAME, { within: ["main"] });
  await app.press(w.Open.OpenIt);
  await app.status(say(w.ToldLater.Opened, HARD_NAME));
  const back = await keptOnce(app, id);
  assert.equal(back.team.name, HARD_NAME);
  assert.equal(back.team.school, SCHOOL);
  assert.equal(entryOf(back, first.id).note, NOTE);
  assert.equal(back.outcomes[0].measure, HARD_NAME);
  // The start, and its dialog.
  await go(app, "#/");
  await app.sees("link", HARD_NAME);
  await app.press(`${w.Start.Delete} ${say(w.Start.DeleteOf, HARD_NAME).trim()}`);
  await app.sees("heading", say(w.Start.DeleteTitle, HARD_NAME));
  // Where this driver puts a tab or an emoji into a text box, WebKit styles it for a moment by itself, and hears its own policy.
  if (engine === "webkit") assert.deepEqual(await network.foreign(), []);
  else await network.assertPrivate();
});
