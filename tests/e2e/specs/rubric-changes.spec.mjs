// A workbook that was begun with another version of the rubric: its answers follow their ids, and what this version does not have is
// shown apart, kept and handed on.
import assert from "node:assert/strict";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { words } from "../harness/words.mjs";
import { answered, components, entries, entryOf, go, kept, saved, screens, seed } from "../harness/work.mjs";

const w = words("en");
const [first] = components("en");
const OLD = "curriculum-instruction.what-was-taken-out";
const SAID = "What the rubric of last year asked us.";

// As an older version would have left it: in another order, with one component more and one that is missing.
function older() {
  const book = answered();
  const asked = book.review.components.filter((entry) => entry.component !== components("en").at(-1).id).reverse();
  return { ...book, review: { ...book.review, components: [{ ...asked[0], component: OLD, rating: "rated", level: "getting-under-way", note: SAID }, ...asked] } };
}

scenario("F28 answers follow their ids into another version of the rubric, and what it does not have is shown, kept and in the file", async ({ app, session }) => {
  const before = older();
  await seed(app, entries(before));
  await app.open(screens("team-a").see);
  await app.reads(w.See.Outside);
  await app.reads(SAID);
  await go(app, screens("team-a", first.id).review);
  assert.equal(await app.value(w.Review.Note), entryOf(before, first.id).note);
  await app.append(w.Review.Note, " And more.");
  await saved(app, w);
  assert.equal(entryOf(await kept(app), OLD).note, SAID);
  await go(app, screens("team-a").hand);
  const file = await download(session, () => app.press(w.HandOn.SaveFile, { within: ["main"] }));
  const out = entryOf(JSON.parse(file.text), OLD);
  assert.deepEqual([out.note, out.level], [SAID, "getting-under-way"]);
});
