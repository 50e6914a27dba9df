// Agreement as people say it, and what the fingers say against it: nothing is forbidden, and the record tells both.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { assertAccessible } from "../harness/axe.mjs";
import { scenario } from "../harness/scenario.mjs";
import { say, words } from "../harness/words.mjs";
import { components, entries, entryOf, fresh, go, kept, levels, saved, screens, seed } from "../harness/work.mjs";

const here = components("en")[0];
const talk = `#/workbook/team-a/talk/${here.id}`;
const conversation = async (app) => entryOf(await kept(app), here.id).conversation;

// A team of nine that has shown its fingers once: one of them showed two.
function asked() {
  const book = fresh();
  book.team.people = 9;
  const votes = (levels) => ({ levels, not_sure_yet: 0 });
  Object.assign(entryOf(book, here.id), { rating: "rated", level: "mostly-in-place" });
  entryOf(book, here.id).conversation = {
    first_vote: votes({ "mostly-in-place": 7 }), second_vote: votes({}), shown: false,
    fist_to_five: [0, 0, 1, 2, 6, 0], agreed_by: null, dissent: "",
  };
  return book;
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const once = ["group", w.Talk.FistCount];
  const more = ["group", w.Talk.FistAgain];
  const against = (word, people) => say(w.Talk.Against, say(word, people), w.Talk.ByMajority);
  const fingers = (number) => say(w.Talk.FistSeveral, number);

  scenario(`"everyone can live with it" is told with the fingers that say something else, and asked about once more beside the first time (${language})`, { timeout: 300_000 }, async ({ app, session }) => {
    await seed(app, { "juneward/language": language, ...entries(asked()) });
    await app.open(talk);
    // Seven of nine have voted: it is said before anything is shown, and nobody is kept from showing.
    await app.reads(say(w.Talk.RoomFew, 7, 9));
    await app.press(w.Talk.Show);
    await app.press(w.Talk.Agree, { role: "button" });
    await app.reads(say(w.Talk.NotAllOne));
    await app.doesNotRead(against(w.Record.AgainstOne));
    // What was chosen stands, and beside it what contradicts it.
    await app.choose(w.Talk.ByAll);
    await app.reads(against(w.Record.AgainstOne));
    await saved(app, w);
    assert.equal((await conversation(app)).agreed_by, "all-can-live-with-it");
    await assertAccessible(session, `against (${language})`);
    await go(app, screens("team-a").see);
    await app.reads(say(w.Record.AgainstOne), { within: ["region", w.See.Voted] });
    await go(app, talk);
    // By keyboard, from the last number of the first time into those of the second.
    await app.fill(fingers(5), "", { within: [once] });
    await app.keys(Key.TAB);
    await app.focusIs("textbox", w.Talk.FistNone);
    await app.keys(Key.TAB, Key.TAB, Key.TAB, "3", Key.TAB, "6");
    assert.deepEqual([await app.value(fingers(3), { within: [more] }), await app.value(fingers(3), { within: [once] })], ["3", "2"]);
    await app.reads(w.Talk.AllCan);
    await app.doesNotRead(against(w.Record.AgainstOne));
    await app.doesNotRead(say(w.Talk.NotAllOne));
    await assertAccessible(session, `asked once more (${language})`);
    await saved(app, w);
    const { fist_to_five, second_fist_to_five, agreed_by } = await conversation(app);
    assert.deepEqual([fist_to_five, second_fist_to_five, agreed_by], [[0, 0, 1, 2, 6, 0], [0, 0, 0, 3, 6, 0], "all-can-live-with-it"]);
    const shown = (pairs) => pairs.map(([number, people]) => `${fingers(number)}, ${people === 1 ? w.Talk.PersonOne : say(w.Talk.PersonSeveral, people)}`).join("; ");
    const lines = [say(w.Record.Fist, shown([[2, 1], [3, 2], [4, 6]])), say(w.Record.FistAgain, shown([[3, 3], [4, 6]])), w.Record.ByAll];
    for (const screen of ["see", "hand"]) {
      await go(app, screens("team-a")[screen]);
      for (const line of lines) await app.reads(line);
      await app.doesNotRead(say(w.Record.AgainstOne));
    }
    // Still somebody, the second time: then it is a majority, with a line for who sees it differently.
    await app.open(talk);
    await app.fill(w.Talk.FistOne, "2", { within: [more] });
    await app.reads(w.Talk.NotAllAgain);
    await app.reads(against(w.Record.AgainstSeveral, 2));
    await app.choose(w.Talk.ByMajority);
    await app.fill(w.Talk.Dissent, "Two see less of it.");
    await app.doesNotRead(against(w.Record.AgainstSeveral, 2));
    await saved(app, w);
    assert.deepEqual([(await conversation(app)).agreed_by, (await conversation(app)).dissent], ["majority", "Two see less of it."]);
  });
}

for (const language of ["en", "es"]) {
  const w = words(language);
  const [, begun, mostly] = levels(language);
  const where = ["group", w.Review.WhereNow];
  const how = ["group", w.Talk.How];

  scenario(`what was said of one level is not told of the next: the screen says so and asks again, and the record says of which (${language})`, async ({ app, session }) => {
    const book = asked();
    const { conversation: said } = entryOf(book, here.id);
    said.shown = true;
    Object.assign(entryOf(book, here.id), { level: "getting-under-way" });
    await seed(app, { "juneward/language": language, ...entries(book) });
    await app.open(talk);
    // Counted and agreed on for one level …
    await app.fill(say(w.Talk.FistSeveral, 5), "1", { within: [["group", w.Talk.FistCount]] });
    await app.choose(w.Talk.ByMajority, { within: how });
    await app.doesNotRead(say(w.Talk.FistElsewhere, begun, w.Talk.FistAgain));
    // … and then another one is tried.
    await app.choose(mostly, { within: where });
    await app.reads(say(w.Talk.FistElsewhere, begun, w.Talk.FistAgain));
    await app.reads(say(w.Talk.HowElsewhere, w.Talk.ByMajority, begun));
    assert.equal(await app.chosen(w.Talk.ByMajority, { within: how }), false, "nobody said it of this level");
    await assertAccessible(session, `another level (${language})`);
    await go(app, screens("team-a").see);
    await app.reads(say(w.Record.SaidOf, w.Record.ByMajority, begun), { within: ["region", w.See.Voted] });
    await go(app, talk);
    // Changed back, it stands as it did.
    await app.choose(begun, { within: where });
    await app.doesNotRead(say(w.Talk.HowElsewhere, w.Talk.ByMajority, begun));
    assert.equal(await app.chosen(w.Talk.ByMajority, { within: how }), true);
    // Asked once more about the other one: both times stay, each with what it was about.
    await app.choose(mostly, { within: where });
    await app.fill(say(w.Talk.FistSeveral, 4), "8", { within: [["group", w.Talk.FistAgain]] });
    await app.choose(w.Talk.ByAll, { within: how });
    await saved(app, w);
    const kept = await conversation(app);
    assert.deepEqual([kept.fist_to_five_about, kept.second_fist_to_five_about, kept.agreed_about], ["getting-under-way", "mostly-in-place", "mostly-in-place"]);
    await app.doesNotRead(say(w.Talk.Against, say(w.Record.AgainstOne), w.Talk.ByMajority));
  });
}
