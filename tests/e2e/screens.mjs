// Takes the current picture of every screen into docs/screens/: node screens.mjs [folder] [words in a picture's name …]
// Needs a built site (JUNEWARD_DIST). Chromium only: the pictures are for people, the tests are what compares engines.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App } from "./harness/app.mjs";
import { openSession } from "./harness/engines.mjs";
import { openSite } from "./harness/site.mjs";
import { linkCode } from "./harness/links.mjs";
import { words } from "./harness/words.mjs";
import { answered, components, entries, entryOf, fresh, fullest, go, screens, seed } from "./harness/work.mjs";

const [folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url)), ...only] = process.argv.slice(2);
const SIZES = [[1366, 768], [1280, 720], [820, 1180], [390, 844]];

// What is on the device, by language: a team's own workbook, and a fuller one with long names.
const books = (language) => [answered(language), fullest(language, { id: "team-b", practice: true }), twice()];

// A team that voted twice on its first component, and showed both votes.
function twice() {
  const book = fresh({ id: "team-d", team: { name: "Grade 5 team", school: "Elm Street School", kind: "grade-level-team", people: 14 } });
  entryOf(book, components("en")[0].id).conversation = {
    first_vote: { levels: { "not-yet-begun": 1, "getting-under-way": 4, "mostly-in-place": 6, "full-implementation": 2 }, not_sure_yet: 1 },
    second_vote: { levels: { "getting-under-way": 2, "mostly-in-place": 12 }, not_sure_yet: 0 },
    shown: true, fist_to_five: [0, 0, 0, 0, 0, 0], agreed_by: null, dissent: "",
  };
  return book;
}

function places(language) {
  const first = components(language)[0].id;
  const next = components(language).at(-1).id;
  return {
    start: "#/", ...screens("team-a", first), "review-fresh": `#/workbook/team-a/review/${next}`, open: "#/open",
    talk: `#/workbook/team-a/talk/${first}`, wall: `#/workbook/team-a/wall/${first}`, "earlier-work": "#/earlier-work",
    "hand-round": `#/workbook/team-a/hand-round/${first}`, "own-devices": `#/workbook/team-a/own-devices/${first}`,
    sitting: "#/workbook/team-a/sitting", practise: `#/workbook/team-b/talk/${next}`,
    "page-full": "#/workbook/team-b/one-page",
  };
}

// What no address leads to.
const MORE = ["start-empty", "see-empty", "hand-link", "link-read", "taking"];

// What is reached by acting: what a voter sees, and what the room sees of a vote. One laptop and one phone of each will do.
async function stages(app, language, wanted, take) {
  const w = words(language);
  const first = components(language)[0].id;
  const at = (rest) => `#/workbook/team-a/${rest}/${first}`;
  const shot = async (name) => {
    await app.driver.executeScript("document.activeElement?.blur(); scrollTo(0, 0)");
    await take(name);
  };
  if (wanted("wall-two-votes")) {
    await go(app, `#/workbook/team-d/wall/${first}`);
    await shot("wall-two-votes");
  }
  if (wanted("hand-round-paper")) {
    await go(app, at("hand-round"));
    await app.press(w.Pass.Begin);
    await app.press(w.Pass.Mine);
    await app.reads(w.Pass.NoNames);
    await shot("hand-round-paper");
  }
  if (!wanted("own-devices-invitation") && !wanted("own-devices-paper") && !wanted("own-devices-ballot")) return;
  await go(app, at("own-devices"));
  await app.heading(w.Own.Title);
  const link = await app.value(w.Own.Link);
  await app.press(w.Own.Large);
  await app.heading(w.Own.LargeTitle);
  if (wanted("own-devices-invitation")) await shot("own-devices-invitation");
  await go(app, link.slice(link.indexOf("#")));
  await app.reads(w.Paper.Lede);
  if (wanted("own-devices-paper")) await shot("own-devices-paper");
  await app.choose(w.Review.NotSureYet);
  await app.press(w.Paper.Finish);
  await app.press(w.Paper.Make);
  await app.heading(w.Paper.Ready);
  if (wanted("own-devices-ballot")) await shot("own-devices-ballot");
}

mkdirSync(folder, { recursive: true });
const wanted = (name) => only.length === 0 || only.some((word) => name.includes(word));

for (const dark of [false, true]) {
  for (const [width, height] of SIZES) {
    for (const language of ["en", "es"]) {
      const named = (screen) => `${screen}-${width}x${height}-${language}-${dark ? "dark" : "light"}`;
      // The dark look and the second language differ in colours and words, not in layout: one laptop and one phone of each will do.
      const enough = language === "en" ? !dark || width === 1366 || width === 390 : !dark && (width === 1366 || width === 390);
      const here = Object.entries(places(language)).filter(([screen]) => enough && wanted(named(screen)));
      const more = MORE.filter((screen) => enough && wanted(named(screen)));
      const few = ["wall-two-votes", "hand-round-paper", "own-devices-invitation", "own-devices-paper", "own-devices-ballot"];
      const acted = enough && !dark && width !== 820 && (language === "es" || width !== 1366) && few.some((screen) => wanted(named(screen)));
      if (here.length + more.length === 0 && !acted) continue;
      const site = await openSite();
      const session = await openSession("chromium", { look: { width, height, dark, stillness: true } });
      try {
        const app = new App(session, site);
        const take = async (name) => {
          const picture = await session.driver.takeScreenshot();
          writeFileSync(`${folder}/${name}.png`, Buffer.from(picture, "base64"));
        };
        await seed(app, { "juneward/language": language });
        if (more.includes("start-empty")) {
          await app.open();
          await take(named("start-empty"));
        }
        await seed(app, entries(...books(language), fresh({ id: "team-c", team: { name: "", school: "", kind: "department", people: null } })));
        await app.open();
        for (const [screen, hash] of here) {
          await go(app, hash);
          await session.driver.executeScript("document.activeElement?.blur(); scrollTo(0, 0)");
          await take(named(screen));
        }
        if (more.includes("see-empty")) {
          await go(app, "#/workbook/team-c/see");
          await take(named("see-empty"));
        }
        // What stands further down, or comes about by what a person does.
        const w = words(language);
        const show = (heading) => session.driver.executeScript("document.activeElement?.blur(); scrollTo(0, arguments[0].getBoundingClientRect().top + scrollY - 80)", heading);
        if (more.includes("hand-link")) {
          await go(app, screens("team-a").hand);
          await app.sees("button", w.Links.Copy);
          await app.sees("img");
          await show(await app.find("heading", w.Links.Title));
          await take(named("hand-link"));
        }
        const theirs = answered(language, { id: "team-x", team: { name: language === "es" ? "Equipo de ciencias" : "Science team", school: "Oak Avenue School", kind: "department", people: 8 } });
        if (more.includes("link-read")) {
          await session.driver.get(`${site.url}#${linkCode(theirs)}`);
          await show(await app.find("heading", w.Linked.Found));
          await take(named("link-read"));
        }
        if (more.includes("taking")) {
          const entry = entryOf(theirs, components(language)[0].id);
          Object.assign(entry, { level: "full-implementation", note: language === "es" ? "Vimos la planificación del viernes." : "We saw the planning on Friday." });
          await session.driver.get(`${site.url}#${linkCode(theirs)}`);
          await app.press(w.Taking.BeginApart);
          await app.choose(new RegExp(answered(language).team.name));
          await show(await app.find("heading", w.Taking.Title));
          await take(named("taking"));
        }
        if (acted) await stages(app, language, (screen) => wanted(named(screen)), (screen) => take(named(screen)));
      } finally {
        await session.end();
        await site.close();
      }
    }
  }
}
