// A June Outcome begins with a sentence that the review offers. Until the team writes or keeps it, it is a draft: beside its box, on
// the one page, in the summary and in the reminder. And what nobody wrote has room to be written on paper.
import assert from "node:assert/strict";
import { canPrint, pages, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { TAGS, say, words } from "../harness/words.mjs";
import { answered, components, entries, go, kept, saved, screens, seed } from "../harness/work.mjs";

for (const language of ["en", "es"]) {
  scenario(`a sentence that nobody wrote is called a draft until the team keeps it or makes it its own, ${language}`, { look: { language: TAGS[language] } }, async ({ app, session }) => {
    const w = words(language);
    const [, , first, second] = components(language);
    await seed(app, { "juneward/language": language, ...entries(answered(language, { outcomes: [] })) });
    await app.open(screens("team-a").choose);
    for (const one of [first, second]) await app.choose(one.name);
    await saved(app, w);
    await go(app, screens("team-a").hand);
    // Two components are chosen, and not a word is written.
    await app.reads(say(w.Holds.Chosen, 2), { within: ["main"] });
    await app.doesNotRead(say(w.Holds.Outcomes, 2), { within: ["main"] });
    const draft = say(w.Sheet.ByJuneDraft, 2027, first.goal);
    await app.reads(draft, { within: ["main"] });

    await go(app, screens("team-a").outcomes);
    const june = say(w.Outcomes.ByJune, 2027);
    const [kept_, own] = [first, second].map((one) => ["article", one.name]);
    for (const within of [kept_, own]) await app.reads(w.Outcomes.Draft, { within });
    await go(app, screens("team-a").page);
    await app.reads(draft, { within: ["article"] });
    await app.reads(w.Sheet.CheckIns, { within: ["article"] });
    const lines = await app.driver.executeScript("return [...document.querySelectorAll('article dd')].filter((one) => !one.textContent && parseFloat(getComputedStyle(one).borderBottomWidth) > 0 && one.getBoundingClientRect().height > 15).length");
    assert.equal(lines, 14, "each empty text has a line to write on");
    if (canPrint(session)) assert.equal(pages(await print(session, "Letter")).length, 1);

    await go(app, screens("team-a").outcomes);
    await app.press(w.Outcomes.KeepDraft, { within: kept_ });
    assert.equal(await app.value(june, { within: kept_ }), `${first.goal}.`);
    await app.focusIs("textbox", june);
    await app.doesNotRead(w.Outcomes.Draft, { within: kept_ });
    await app.append(june, " x", { within: own });
    await app.doesNotRead(w.Outcomes.Draft, { within: own });
    // Taken back, it is a draft again.
    await app.press(new RegExp(`^${w.Frame.Undo}`));
    await app.reads(w.Outcomes.Draft, { within: own });
    await saved(app, w);
    const book = await kept(app, "team-a");
    assert.deepEqual(book.outcomes.map((one) => [one.sentence, one.draft]), [[`${first.goal}.`, first.goal], [second.goal, second.goal]]);
    await go(app, screens("team-a").page);
    const sheet = await app.text({ within: ["article"] });
    assert.ok(sheet.includes(say(w.Sheet.ByJune, 2027, `${first.goal}.`)) && sheet.includes(say(w.Sheet.ByJuneDraft, 2027, second.goal)), sheet);
  });
}
