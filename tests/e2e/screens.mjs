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
const books = (language) => [answered(language), fullest(language, { id: "team-b", practice: true })];

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
      if (here.length + more.length === 0) continue;
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
      } finally {
        await session.end();
        await site.close();
      }
    }
  }
}
