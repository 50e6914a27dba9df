// Links: the work behind the # of the app's own address. Made with their length told, opened to be read, refused when they were cut.
import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.mjs";
import { MARK, bookIn, linkCode } from "../harness/links.mjs";
import { scenario } from "../harness/scenario.mjs";
import { anyOf, say, words } from "../harness/words.mjs";
import { answered, entries, entryOf, fresh, go, kept, keptOnce, screens, seed } from "../harness/work.mjs";

const w = words("en");
const PLANNING = "curriculum-instruction.planning-together";
const NOTE = "Typed just before the link was opened.";

// What is copied is remembered: the clipboard of a test machine belongs to nobody.
const BOARD = `
  window.copied = [];
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => ({ writeText: async (text) => { copied.push(text); } }) });
`;
const NO_COMPRESSION = `${BOARD} delete window.CompressionStream; delete window.DecompressionStream;`;

const team = (name, changes = {}) => answered("en", { id: "team-x", team: { name, school: "Oak Avenue School", kind: "department", people: 8 }, ...changes });
const copied = (app) => app.driver.executeScript("return window.copied.at(-1)");
const address = (app) => app.driver.executeScript("return location.href");
const levelsLink = async (app) => {
  await app.press(w.Links.CopyLevels);
  await app.status(anyOf(w.Handed.Levels));
  return copied(app);
};

// A text that nothing makes shorter.
function noise(length) {
  let state = 7;
  return Array.from({ length }, () => (state = (state * 48271) % 2147483647).toString(36).at(-1)).join("");
}

async function withOwnWork(app) {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.fill(w.Review.Note, NOTE);
}

async function paste(app, text) {
  await app.driver.executeScript("arguments[0].value = arguments[1]", await app.find("textbox", w.Open.Paste), text);
  await app.press(w.Open.Look);
}

scenario("practice, whose file holds its entries in another order than the framework, can be sent as a link too", { site: { prelude: BOARD } }, async ({ app }) => {
  await app.open();
  await app.press(w.Start.PractiseGo, { role: "button" });
  await app.reads(w.Frame.PracticeSays);
  const id = /workbook\/([^/]+)/.exec(await address(app))[1];
  await go(app, screens(id).hand);
  await app.press(w.Links.Copy);
  await app.status(anyOf(w.Handed.Link));
  assert.equal(bookIn(await copied(app)).practice, true);
});

scenario("F33 F35 a link is sent with its length told and opens to be read beside work that is not saved yet; a copy is kept when somebody says so", { site: { prelude: BOARD } }, async ({ app, session, site }) => {
  const book = team("Science team");
  await seed(app, entries(book));
  await app.open(screens("team-x").hand);
  await app.sees("button", w.Links.Copy);
  await app.reads(anyOf(w.Links.FitsSlack));
  await app.press(w.Links.Copy);
  await app.status(anyOf(w.Handed.Link));
  const link = await copied(app);
  assert.ok(link.startsWith(`${site.url}#${MARK}-W1-`), link);
  await app.reads(`${link.length} characters`);
  // All of it, but for the entries that nobody has touched: those come back when it is opened.
  const [sent, whole] = [bookIn(link), await kept(app, "team-x")];
  const touched = whole.review.components.filter((entry) => book.review.components.some((one) => one.component === entry.component && one.rating !== "not-rated"));
  assert.deepEqual(sent, { ...whole, review: { ...whole.review, components: touched } });
  await assertAccessible(session, "links on Hand on");

  // Another device, in the middle of a sentence.
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  await withOwnWork(app);
  const asked = site.requests.length;
  await app.driver.get(link);
  await app.heading(w.Linked.Title);
  await app.sees("heading", w.Linked.Found);
  await app.reads(w.Linked.Says);
  assert.equal(await app.driver.getTitle(), say(w.Frame.TitleOf, w.Linked.Title));
  assert.equal(await address(app), `${site.url}#/open`);
  for (const text of ["Science team", "Oak Avenue School", book.outcomes[0].sentence, entryOf(book, PLANNING).note]) await app.reads(text);
  assert.deepEqual(Object.keys(await app.storage()).filter((key) => key.startsWith("juneward/workbook/")), ["juneward/workbook/team-a"]);
  await keptOnce(app, "team-a", (book) => entryOf(book, PLANNING).note === NOTE);
  assert.deepEqual((await app.look("textbox", undefined, ["region", w.Linked.Found])).names, [], "what is only read can be written into");
  await assertAccessible(session, "a link that was opened");
  await app.press(w.Linked.Keep);
  await app.status(say(w.ToldLater.Opened, "Science team"));
  // Where its content is.
  await app.heading(w.Outcomes.Title);
  assert.deepEqual(await keptOnce(app, "team-x"), whole);
  // A link is no file: the header does not say that one holds the work.
  await app.reads(w.SaveLine.NoFile, { within: ["banner"] });
  assert.equal(entryOf(await kept(app), PLANNING).note, NOTE);
  // Nothing of it went anywhere, and going back finds it nowhere.
  assert.deepEqual(site.requests.filter((one) => one.url.includes(MARK)), []);
  // The code of the later screens and the icon of the tab come when they come.
  assert.deepEqual(site.requests.slice(asked).filter((one) => !/\/(content\/.*)?(\?|$)|__|\/(work|screens|icon)-[^/]*$/.test(one.url)), []);
  await app.back();
  assert.ok(!(await address(app)).includes(MARK));
});

scenario("F33 a link to what is here in another state shows the difference, and its copy stands beside", async ({ app, site }) => {
  await withOwnWork(app);
  await go(app, "#/open");
  const before = await keptOnce(app, "team-a", (book) => entryOf(book, PLANNING).note === NOTE);
  const theirs = structuredClone(before);
  Object.assign(entryOf(theirs, PLANNING), { level: "full-implementation", note: "From a colleague." });
  await app.driver.get(`${site.url}#${linkCode(theirs)}`);
  await app.sees("heading", w.Linked.Found);
  await app.sees("heading", w.Receive.Title);
  // It came in no file.
  for (const word of [/\bfile\b/, /file’s/]) await app.doesNotRead(word, { within: ["region", w.Linked.Found] });
  await app.press(w.Linked.Keep);
  await app.status(say(w.ToldLater.OpenedBeside, "Grade 4 team"));
  await app.until("both to be stored", async () => Object.keys(await app.storage()).filter((key) => key.startsWith("juneward/workbook/")).length === 2);
  assert.deepEqual(await kept(app), before);
});

scenario("F34 F35 a link that was cut says so and changes nothing, wherever it was cut", async ({ app, session, site }) => {
  const long = linkCode(team("Science team", { later: noise(6000) }));
  assert.ok(long.length > 4000);
  for (const end of [4, MARK.length + 3, 2000, 4000, long.length - 3]) {
    await app.open(`#${long.slice(0, end)}`);
    await app.until("the link to go from the address", async () => (await address(app)) === `${site.url}#/open`);
    await app.reads(w.Linked.Damaged, { within: ["alert"] });
    await app.reads(w.FileProblem.NothingChanged, { within: ["alert"] });
    await app.doesNotRead("Science team");
    assert.deepEqual(await app.storage(), {});
  }
  await assertAccessible(session, "a link that was cut");
});

scenario("F34 what programs do to a link does not matter: behind the address, in the paste field, with a dot or a bracket, encoded, wrapped", async ({ app, site }) => {
  const link = `${site.url}#${linkCode(team("Science team"))}`;
  await app.open("#/open");
  for (const hash of [`${link}.`, `${link}%3E`, link.replaceAll("-", "%252D")]) {
    await app.driver.get("about:blank");
    await app.driver.get(hash);
    await app.ready();
    await app.sees("heading", w.Linked.Found);
    await app.reads("Science team");
    assert.equal(await address(app), `${site.url}#/open`);
  }
  const twice = encodeURIComponent(encodeURIComponent(link));
  for (const text of [`Look: <${link}>.`, `https://safe.example.com/?url=${twice}&data=05%7C02`, link.match(/.{1,60}/g).join("=\r\n")]) {
    await paste(app, text);
    await app.sees("heading", w.Open.FoundPasted);
    await app.reads("Science team");
    await app.press(w.Open.LeaveIt);
  }
  assert.deepEqual(await app.storage(), {});
});

scenario("F34 links, codes and files pasted together are each found, one that was cut keeps nothing back", { site: { prelude: BOARD } }, async ({ app, session, site }) => {
  await seed(app, entries(fresh({ id: "team-l", team: { name: "Levels team", school: "", kind: "department", people: null } })));
  await app.open(screens("team-l").hand);
  const levels = await levelsLink(app);
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  await app.open("#/open");
  const whole = `${site.url}#${linkCode(team("Science team"))}`;
  const file = JSON.stringify(team("Grade 5 team", { id: "team-5" }), null, 2);
  await paste(app, `Hi,\n> ${whole}\n> and ${levels}.\n\n${whole.slice(0, -40)}\n\n${file}\n\nBest, Ana`);
  for (const name of ["Science team", "Levels team", "Grade 5 team"]) await app.sees("listitem", name);
  await app.reads(anyOf(w.FileProblem.Damaged));
  await assertAccessible(session, "links and files together");
  await app.press(say(w.Receive.OpenAll, 3));
  await app.status(say(w.ToldLater.OpenedAll, 3));
  await app.until("three workbooks to be stored", async () => Object.keys(await app.storage()).filter((key) => key.startsWith("juneward/workbook/")).length === 3);
});

scenario("the levels alone are a short link and a QR code, and say so where they are opened", { site: { prelude: BOARD } }, async ({ app, site }) => {
  const book = team("Science team");
  entryOf(book, PLANNING).note = "marked-note";
  await seed(app, entries(book));
  await app.open(screens("team-x").hand);
  const drawn = await app.find("img", say(w.Links.QrName, "Science team"));
  const { width, height } = await app.driver.executeScript("const box = arguments[0].getBoundingClientRect(); return { width: box.width, height: box.height }", drawn);
  assert.ok(width >= 150 && Math.abs(width - height) < 1, `${width} × ${height}`);
  const link = await levelsLink(app);
  assert.match(link.slice(site.url.length), /^#JUNEWARD-L1-\d+-[0-9A-Z]+$/);
  assert.ok(link.length < 500, `${link.length}`);
  await app.driver.get(`${site.origin}/__storage`);
  await app.driver.executeScript("localStorage.clear()");
  // Typed small, as somebody reads it out.
  await app.open(link.slice(site.url.length).toLowerCase());
  await app.reads(w.Linked.OnlyLevels);
  await app.reads("Science team");
  await app.reads("Mostly in Place");
  await app.doesNotRead("marked-note");
  await app.press(w.Linked.Keep);
  await app.status(say(w.ToldLater.Opened, "Science team"));
  await app.heading(w.See.Title);
  const copy = await keptOnce(app, "team-x");
  // On the shelf it does not look like the whole.
  await seed(app, entries(team("Science team", { id: "team-y" })));
  await app.open();
  const shelf = await app.reads(w.Copies.LevelsSay);
  assert.equal((await app.look("link", "Science team")).names.length, 2);
  assert.equal(shelf.split(w.Copies.LevelsSay).length, 2, "the two look alike");
  assert.equal(entryOf(copy, PLANNING).level, entryOf(book, PLANNING).level);
  assert.deepEqual(copy.outcomes, []);
});

scenario("what stays at home is in no link", { site: { prelude: BOARD } }, async ({ app }) => {
  const book = team("marked-team");
  entryOf(book, PLANNING).note = "marked-note";
  entryOf(book, PLANNING).evidence = [{ id: "e1", kind: "document", shows: "marked-evidence", link: "" }];
  await seed(app, entries(book));
  await app.open(screens("team-x").hand);
  for (const name of [w.Send.Notes, w.Send.Evidence, w.Send.Names]) await app.untick(name);
  let link = "";
  await app.until("a link without what stays", async () => {
    await app.press(w.Links.Copy);
    link = await copied(app);
    return link && bookIn(link).left_out?.length === 3;
  });
  assert.ok(!JSON.stringify(bookIn(link)).includes("marked-"));
  const levels = await levelsLink(app);
  await go(app, "#/open");
  await paste(app, levels);
  await app.sees("heading", w.Open.FoundPasted);
  await app.doesNotRead("marked-");
});

scenario("a browser that can’t make links says so, offers the rest, and opens links all the same", { site: { prelude: NO_COMPRESSION } }, async ({ app, site }) => {
  const book = team("Science team");
  await seed(app, entries(book));
  await app.open(screens("team-x").hand);
  await app.reads(w.Links.NoLink);
  assert.equal(await (await app.find("button", w.Links.Copy)).isEnabled(), false);
  await app.sees("button", w.Send.Report, { within: ["main"] });
  assert.match(await levelsLink(app), /-L1-/);
  await app.driver.get(`${site.url}#${linkCode(team("Grade 5 team", { id: "team-5" }))}`);
  await app.sees("heading", w.Linked.Found);
  await app.reads("Grade 5 team");
});

scenario("a link that is too long for chat programs says so before it is sent", { site: { prelude: BOARD } }, async ({ app }) => {
  const book = team("Science team");
  entryOf(book, PLANNING).note = noise(9000);
  await seed(app, entries(book));
  await app.open(screens("team-x").hand);
  await app.reads(anyOf(w.Links.TooLong));
});

scenario("in Spanish and on a telephone, links are sent and read", { look: { language: "es-US", width: 390, height: 844 }, site: { prelude: BOARD } }, async ({ app, session, site }) => {
  const es = words("es");
  await seed(app, entries(team("Equipo de ciencias")));
  await app.open(screens("team-x").hand);
  await app.reads(anyOf(es.Links.FitsSlack));
  await app.sees("img", say(es.Links.QrName, "Equipo de ciencias"));
  await assertAccessible(session, "links in Spanish");
  const wide = () => app.driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
  assert.ok((await wide()) <= 0);
  await app.driver.get(`${site.url}#${linkCode(team("Equipo de 5.º", { id: "team-5" }))}`);
  await app.sees("heading", es.Linked.Found);
  await app.reads("Equipo de 5.º");
  await assertAccessible(session, "a link in Spanish");
  assert.ok((await wide()) <= 0);
});
