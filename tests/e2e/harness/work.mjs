// Workbooks as the tests need them, and the way to put them on the device before the app starts.
import { readFileSync } from "node:fs";
import { OPENING, framework } from "./words.mjs";

const content = new URL("../../../src/content/", import.meta.url);

export const GOLDEN = readFileSync(new URL("../../fixtures/workbook-v1.json", import.meta.url), "utf8");
export const SYSTEM = "curriculum-instruction";

// A name with everything in it that breaks carelessly made tools.
export const HARD_NAME = `Ms. O’Brien's "A" team 🌱 <b>&amp;\\n</b> ${"${x}"} 日本語`;

const EVERY_ANSWER = { note: "", evidence: [], lasting: "", find_out: "", find_out_who: "" };

// The components of a system, in order: [{ id, name, … }].
export const components = (language, system = SYSTEM) => framework(language).systems.find((one) => one.id === system).components;
export const levels = (language) => framework(language).levels.map((level) => level.name);

// A team's workbook with nothing answered yet.
export function fresh(changes = {}) {
  const built = framework("en");
  return {
    format: "juneward-workbook", format_version: 1, app_version: "0.1.0", activity: "PIF self-assessment",
    id: "team-a", practice: false, created: "2026-11-19T17:00:00.000Z", edited: "2026-11-19T17:00:00.000Z",
    framework: { id: built.id, version: built.version },
    team: { name: "Grade 4 team", school: "Elm Street School", kind: "grade-level-team", people: 6 },
    school_year: "2026-27", systems: [SYSTEM],
    review: {
      id: "review-a", began: "2026-11-19",
      components: built.systems.flatMap((system) => system.components.map((one) => ({ component: one.id, rating: "not-rated", level: null, ...EVERY_ANSWER }))),
    },
    outcomes: [],
    ...changes,
  };
}

// The sample workbook as if it were a team's own: five of six components answered, two outcomes.
export function answered(language = "en", changes = {}) {
  const sample = JSON.parse(readFileSync(new URL(`practice.${language}.json`, content), "utf8"));
  const book = fresh({ outcomes: sample.outcomes });
  const said = new Map(sample.review.components.map((entry) => [entry.component, entry]));
  book.review.components = book.review.components.map((entry) => said.get(entry.component) ?? entry);
  return { ...book, ...changes };
}

// How many characters the one page has room for, as the app's rules say it.
export function rooms() {
  const source = readFileSync(new URL("../../../src/domain/limits.rs", import.meta.url), "utf8");
  const number = (name) => Number(new RegExp(`const ${name}: usize = (\\d+)`).exec(source)[1]);
  const room = (name) => Number(new RegExp(`Self::${name}\\b[^=]*=> Some\\((\\d+)\\)`).exec(source)[1]);
  return {
    team: number("PAGE_TEAM"), school: number("PAGE_SCHOOL"),
    sentence: room("Sentence"), measure: room("Measure"), first_step: room("FirstStep"), baseline: room("Baseline"), target: room("Target"),
    lead_group: room("LeadGroup"), support_from_school: room("SupportFromSchool"), support_from_home_office: room("SupportFromHomeOffice"), check_in: room("CheckIn"),
  };
}

// Words of a language up to exactly so many characters.
export function prose(length, language = "en") {
  const text = {
    en: "every grade-level team plans together each week with the coach, looks at student work, and changes the next lesson ",
    es: "cada equipo de grado planifica en conjunto cada semana con quien lo acompaña, revisa trabajos de estudiantes y ajusta la siguiente lección ",
    wide: "WWWWWWWWW WWWWWWW WWWWWWWWWWWW ",
  }[language];
  return text.repeat(Math.ceil(length / text.length)).slice(0, length - 1) + (language === "wide" ? "W" : "x");
}

// Five outcomes with every text at its limit: the fullest page there can be without a warning.
export function fullest(language = "en", changes = {}) {
  const room = rooms();
  const text = (length) => prose(length, language);
  const book = answered("en");
  const outcome = (component, index) => ({
    id: `o${index}`, component, from: { review: "review-a", rating: "rated", level: "getting-under-way" }, chosen: true, level_by_june: "mostly-in-place",
    why: text(150), sentence: text(room.sentence), measure: text(room.measure), baseline: text(room.baseline), target: text(room.target), lead_group: text(room.lead_group),
    first_step: text(room.first_step), support_from_school: text(room.support_from_school), support_from_home_office: text(room.support_from_home_office),
    check_ins: [1, 2, 3, 4].map(() => text(room.check_in)),
  });
  // The five longest names, so that the headings are at their limit too.
  const longest = framework(language === "es" ? "es" : "en").systems.flatMap((system) => system.components).sort((a, b) => b.name.length - a.name.length).slice(0, 5).map((one) => one.id);
  for (const entry of book.review.components.filter((one) => longest.includes(one.component))) Object.assign(entry, { rating: "rated", level: "getting-under-way" });
  book.outcomes = longest.map(outcome);
  book.team.name = text(room.team);
  book.team.school = text(room.school);
  return { ...book, ...changes };
}

// The most a review can hold that a team would still call normal: every text long, several pieces of evidence.
export function talkative(language = "en") {
  const book = answered(language);
  const kinds = ["student-work", "data", "observation", "interview-or-focus-group", "document", "other"];
  for (const [index, entry] of book.review.components.filter((one) => one.component.startsWith(`${SYSTEM}.`)).entries()) {
    Object.assign(entry, { note: prose(600, language), lasting: prose(300, language), find_out: prose(300, language), find_out_who: prose(80, language) });
    entry.evidence = kinds.map((kind, piece) => ({ id: `long-${index}-${piece}`, kind, shows: prose(240, language), link: `https://example.org/${"folder".repeat(14)}/${piece}` }));
  }
  return book;
}

// As the device keeps it.
export const stored = (book, more = {}) => JSON.stringify({ format: "juneward-stored", format_version: 1, revision: 1, saved: "2026-11-19T17:00:00.000Z", deleted: null, file: null, ...more, workbook: book });
export const keyOf = (id) => `juneward/workbook/${id}`;
export const entries = (...books) => Object.fromEntries(books.map((book) => [keyOf(book.id), stored(book)]));

// Puts texts under keys of this origin before the app has started.
export async function seed(app, wanted) {
  await app.driver.get(`${app.site.origin}/__storage`);
  await app.driver.executeScript("for (const [key, value] of Object.entries(arguments[0])) localStorage.setItem(key, value)", wanted);
}

// What a workbook's key holds now: the workbook itself, or undefined.
export async function kept(app, id = "team-a") {
  const text = (await app.storage())[keyOf(id)];
  return text === undefined ? undefined : JSON.parse(text).workbook;
}

export const entryOf = (book, component) => book.review.components.find((entry) => entry.component === component);

// Waits until the device says that everything is saved.
export async function saved(app, w) {
  await app.reads(new RegExp(w.SaveLine.Saved.replace("{0}", ".+")), { within: ["banner"] });
}

// Whether the component on the screen has no rating: no choice of the group is chosen, and nothing is there to take back.
export async function unrated(app, w) {
  const taken = (await app.look("button", w.Review.TakeBack)).elements.length;
  return taken === 0 && app.driver.executeScript("return document.querySelectorAll('input[type=radio]').length > 0 && !document.querySelector('input[type=radio]:checked')");
}

// Every screen of a workbook with its hash, by name.
export function screens(id, component = `${SYSTEM}.planning-together`) {
  const at = (rest) => `#/workbook/${id}/${rest}`;
  return { prepare: at("prepare"), review: at(`review/${component}`), see: at("see"), choose: at("choose"), outcomes: at("june-outcomes"), page: at("one-page"), hand: at("hand-on") };
}

// Goes to an address within the app, as a link does, and waits for the new screen: its heading takes the focus. Until the app has heard
// of the address, the heading of the old one may have it.
export async function go(app, hash) {
  const there = await app.driver.executeAsyncScript(`
    const [hash, done] = arguments;
    if ((location.hash || "#/") === hash) return done(true);
    document.activeElement?.blur();
    addEventListener("hashchange", () => setTimeout(() => done(false), 0), { once: true });
    location.hash = hash;
  `, hash);
  if (there) return;
  await app.until(`the focus to come to the heading of ${hash}`, () => app.driver.executeScript("const h = document.activeElement; return h?.localName === 'h1' && !arguments[0].includes(h.textContent.trim())", OPENING));
  await app.settled();
}

// Takes the way on at the end of a screen, where the same way is also offered further up.
export async function onward(app, name) {
  await app.until(`a link “${name}”`, async () => {
    const way = (await app.look("link", name, ["main"])).elements.at(-1);
    if (way) await app.tap(way);
    return Boolean(way);
  });
}

// What a workbook's key holds once it holds one, or once it is as wanted: what was opened or typed is saved a moment later.
export async function keptOnce(app, id = "team-a", as = () => true) {
  let book;
  await app.until(() => `${id} to be on the device as wanted; there is: ${JSON.stringify(book ?? null)?.slice(0, 1500)}`, async () => (book = await kept(app, id)) !== undefined && as(book));
  return book;
}
