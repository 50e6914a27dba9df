// What somebody has collected in a box for codes or a file's text is there until it was read: through another language, another screen and a reload.
import { ballot } from "../harness/ballots.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, words } from "../harness/words.mjs";
import { answered, components, entries, fresh, go, seed } from "../harness/work.mjs";

const [w, s] = [words("en"), words("es")];
const [first] = components("en");
const own = (team) => `#/workbook/${team}/own-devices/${first.id}`;

// Another language, another screen and back, and a reload: the box holds the text after each.
async function stays(app, hash, label, text) {
  await app.press("ES", { role: "button" });
  await app.holds(label(s), text);
  await app.press("EN", { role: "button" });
  await app.holds(label(w), text);
  await go(app, "#/");
  await go(app, hash);
  await app.holds(label(w), text);
  await app.reload();
  await app.holds(label(w), text);
}

scenario("F06 codes that were pasted and not counted yet stay in their box, and in no other team's", async ({ app }) => {
  await seed(app, entries(fresh(), fresh({ id: "team-b", team: { name: "ILT", school: "", kind: "instructional-leadership-team", people: null } })));
  await app.open(own("team-a"));
  const code = ballot(await app.value(w.Own.Link), 1, [1]);
  await app.paste(w.Own.Paste, `Ana:\n${code}`);
  await stays(app, own("team-a"), (v) => v.Own.Paste, `Ana:\n${code}`);
  await go(app, own("team-b"));
  await app.holds(w.Own.Paste, "");
  await go(app, own("team-a"));
  await app.press(w.Own.Count);
  await app.reads(w.Own.CountedOne);
  await app.reload();
  await app.holds(w.Own.Paste, "");
});

scenario("F06 a file's text that was pasted stays in its box until it was read; what can't be read stays", async ({ app }) => {
  await seed(app, entries(fresh()));
  await app.open("#/open");
  const half = JSON.stringify(answered()).slice(0, 400);
  await app.paste(w.Open.Paste, half);
  await stays(app, "#/open", (v) => v.Open.Paste, half);
  await app.press(w.Open.Look);
  await app.reads(anyOf(w.FileProblem.CutShort));
  await app.reload();
  await app.holds(w.Open.Paste, half);
  await app.paste(w.Open.Paste, JSON.stringify(answered("en", { id: "team-x" })), { instead: true });
  await app.press(w.Open.Look);
  await app.find("button", w.Open.OpenIt);
  await app.reload();
  await app.holds(w.Open.Paste, "");
});
