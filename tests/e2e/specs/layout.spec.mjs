// F46: narrow, zoomed, large text, forced colours, no motion. Nothing scrolls sideways, nothing is cut, nothing is too small to touch.
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.mjs";
import { answered, entries, fresh, fullest, go, keyOf, screens, seed, stored, talkative } from "../harness/work.mjs";
import { words } from "../harness/words.mjs";

// What does not fit on the page as it is laid out now, in sentences.
function faults() {
  const found = [];
  const width = document.documentElement.clientWidth;
  const across = document.scrollingElement.scrollWidth;
  if (across > width + 1) found.push(`the page is ${across} wide in a window of ${width}`);
  const say = (element) => `<${element.localName} ${element.className?.baseVal ?? element.className}> “${element.textContent.trim().slice(0, 60)}”`;
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const holds = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || element.matches("input, textarea, select, button, svg");
    if (!holds) continue;
    const box = element.getBoundingClientRect();
    // Text for screen readers alone is one pixel large.
    if (box.width <= 1 || box.height <= 1) continue;
    let free = false;
    for (let outer = element.parentElement; outer && !free; outer = outer.parentElement) {
      const style = getComputedStyle(outer);
      if (style.display === "contents") continue;
      const room = outer.getBoundingClientRect();
      if (room.width <= 1) free = true;
      else if (/auto|scroll/.test(style.overflowX)) free = true;
      else if (/hidden|clip/.test(style.overflowX) && outer !== document.body && outer !== document.documentElement && (box.right > room.right + 1 || box.left < room.left - 1)) {
        found.push(`${say(outer)} cuts ${say(element)}`);
        free = true;
      }
    }
    if (free) continue;
    if (box.right > width + 1 || box.left < -1) found.push(`${say(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${width}`);
    const style = getComputedStyle(element);
    // In the header a team's name has two lines; it is whole in Prepare and on the page.
    if (element.matches("header strong")) continue;
    if (!element.matches("input, textarea, select, svg") && /hidden|clip/.test(style.overflowX + style.overflowY) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`${say(element)} cuts its own text`);
    if (/ellipsis/.test(style.textOverflow) && element.scrollWidth > element.clientWidth) found.push(`${say(element)} ends in dots`);
  }
  return found.slice(0, 12);
}

// What is smaller than 44 pixels and to be touched. A link inside a sentence is as high as its line.
function small() {
  const found = [];
  for (const element of document.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) continue;
    // Visible only while it has the focus.
    if (element.getBoundingClientRect().bottom <= 0 && element.matches("body > * > button:first-child")) continue;
    if (element.localName === "a" && getComputedStyle(element).display === "inline") continue;
    let box = element.getBoundingClientRect();
    if (/radio|checkbox/.test(element.type)) {
      const label = element.labels[0];
      const after = getComputedStyle(label, "::after");
      const card = after.position === "absolute" ? label.offsetParent ?? element.parentElement.parentElement : label;
      box = card.getBoundingClientRect();
    }
    if (box.height < 43.5 || box.width < 43.5) found.push(`${element.localName} “${(element.innerText || element.id).slice(0, 40)}” is ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return found.slice(0, 12);
}

const inPage = (app, one) => app.driver.executeScript(`${one}\nreturn ${one.name}();`);

async function everywhere(app, visit) {
  for (const [name, hash] of [["start", "#/"], ["open", "#/open"], ...["talk", "hand-round", "own-devices"].map((way) => [way, screens("team-a").review.replace("review", way)]), ...Object.entries(screens("team-a")), ...Object.entries(screens("team-b")).filter(([name]) => ["outcomes", "page", "prepare", "hand"].includes(name)).map(([name, hash]) => [`${name} at its limits`, hash])]) {
    await go(app, hash);
    if (name === "see") await app.driver.executeScript("for (const one of document.querySelectorAll('main button[aria-expanded=false]')) one.click(); for (const one of document.querySelectorAll('details')) one.open = true;");
    await visit(name);
  }
}

async function fill(app, language) {
  const gone = stored(fresh({ id: "team-c" }), { deleted: "2026-11-19T18:00:00.000Z" });
  await seed(app, { "juneward/language": language, ...entries(talkative(language), fullest(language, { id: "team-b" })), [keyOf("team-c")]: gone, [keyOf("bad")]: "{" });
}

for (const [title, width, height] of [["320 pixels wide", 320, 640], ["400 % zoom of a window of 1280 × 1024", 320, 256], ["a tablet", 820, 1180], ["a Chromebook", 1280, 720]]) {
  for (const language of width === 320 ? ["en", "es"] : ["es"]) {
    scenario(`F46 ${title}, ${language}: nothing scrolls sideways and nothing is cut`, { look: { stillness: true } }, async ({ app, session }) => {
      await fill(app, language);
      await app.open();
      await session.resize(width, height);
      const all = [];
      await everywhere(app, async (name) => {
        for (const fault of await inPage(app, faults)) all.push(`${name}: ${fault}`);
        // What sticks to the window's edges leaves its middle to the work.
        const covered = await app.driver.executeScript(`
          scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
          let one = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          for (; one; one = one.parentElement) if (/fixed|sticky/.test(getComputedStyle(one).position)) return one.className;
          return "";
        `);
        if (covered) all.push(`${name}: ${covered} covers the middle of the window`);
      });
      assert.deepEqual(all, []);
    });
  }
}

scenario("F46 on a laptop the way on is always in reach, and covers no field that has the focus", { look: { stillness: true } }, async ({ app, session }) => {
  await fill(app, "en");
  await app.open();
  await session.resize(1280, 720);
  for (const [name, hash] of Object.entries(screens("team-a")).filter(([name]) => name !== "hand")) {
    await go(app, hash);
    const faults = await app.driver.executeScript(`
      const main = [...document.querySelectorAll("main a[href], main button")].filter((one) => one.checkVisibility()).at(-1);
      // The label of a choice lies over it.
      const seen = (one) => { const box = one.getBoundingClientRect(), top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); return box.top >= 0 && box.bottom <= innerHeight && [one, ...(one.labels ?? [])].some((mine) => mine.contains(top)); };
      const found = seen(main) ? [] : [main.innerText + " is out of reach"];
      for (const field of document.querySelectorAll("main :is(input, textarea, select)")) {
        if (!field.checkVisibility()) continue;
        field.focus();
        // WebKit moves to it a moment later: the same move, at once.
        field.scrollIntoView({ block: "nearest", behavior: "instant" });
        if (field.matches("input") && !seen(field)) found.push(field.id + " is covered while it has the focus");
        if (!seen(main)) found.push("the way on left the screen at " + field.id);
      }
      return found.slice(0, 5);
    `);
    assert.deepEqual(faults, [], name);
  }
});

scenario("F46 on a phone the one page is laid out to be read, and on paper it is the same page", { look: { stillness: true } }, async ({ app, session }) => {
  await fill(app, "es");
  await app.open();
  for (const id of ["team-a", "team-b"]) {
    await session.resize(1280, 720);
    await go(app, screens(id).page);
    await app.reads(/./, { within: ["article"] });
    await app.until("the sheet to be fitted", () => app.driver.executeScript("const one = document.querySelector('article'); return Boolean(one.dataset.density) && one.scrollHeight <= one.clientHeight"));
    const measure = () => app.driver.executeScript("const sheet = document.querySelector('article'), view = sheet.parentElement; return { step: sheet.dataset.density, wide: view.scrollWidth - view.clientWidth, type: parseFloat(getComputedStyle(sheet).fontSize), words: sheet.innerText.length > 0 }");
    const wide = await measure();
    await session.resize(390, 844);
    await app.until("the page to be laid out anew", async () => (await measure()).type >= 15);
    const narrow = await measure();
    assert.equal(narrow.wide, 0, "the paper scrolls sideways");
    assert.equal(narrow.step, wide.step, "measured as paper, whatever the window");
  }
});

scenario("the measure itself: what reaches beyond the window or is cut is found", {}, async ({ app }) => {
  await app.open();
  assert.deepEqual(await inPage(app, faults), []);
  await app.driver.executeScript(`
    const add = (styles, text) => { const one = document.createElement("p"); Object.assign(one.style, styles); one.textContent = text; document.querySelector("main").append(one); };
    add({ width: "3000px", maxWidth: "none" }, "too wide");
    add({ width: "2rem", overflow: "hidden", whiteSpace: "nowrap" }, "cut off in the middle");
    const one = document.createElement("button"); one.textContent = "x"; Object.assign(one.style, { minHeight: "0", padding: "0" }); document.querySelector("main").append(one);
  `);
  const found = await inPage(app, faults);
  assert.ok(found.some((one) => one.includes("too wide")) && found.some((one) => one.includes("cut off")) && found[0].startsWith("the page is"), found.join("; "));
  assert.ok((await inPage(app, small)).some((one) => one.includes("“x”")));
});

scenario("F46 text at 200 %: nothing scrolls sideways and nothing is cut", { look: { stillness: true } }, async ({ app }) => {
  await fill(app, "en");
  await app.open();
  await app.driver.executeScript("document.documentElement.style.fontSize = '200%'");
  const all = [];
  await everywhere(app, async (name) => {
    for (const fault of await inPage(app, faults)) all.push(`${name}: ${fault}`);
  });
  assert.deepEqual(all, []);
});

scenario("everything to be touched is at least 44 pixels large", { look: { stillness: true } }, async ({ app, session }) => {
  await fill(app, "es");
  await app.open();
  for (const [width, height] of [[390, 844], [1280, 800]]) {
    await session.resize(width, height);
    const all = [];
    await everywhere(app, async (name) => {
      for (const fault of await inPage(app, small)) all.push(`${name}, ${width}: ${fault}`);
    });
    assert.deepEqual(all, []);
  }
});

scenario("F46 forced colours: marks, choices and focus are still to be seen", { look: { forced: true }, only: ["chromium", "firefox"] }, async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  assert.equal(await app.driver.executeScript("return matchMedia('(forced-colors: active)').matches"), true);
  const unseen = await app.driver.executeScript(`
    const ground = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("svg")].filter((mark) => mark.checkVisibility()).filter((mark) => getComputedStyle(mark).stroke === ground || getComputedStyle(mark).color === ground).length;
  `);
  assert.equal(unseen, 0);
  await app.tabTo("radio", "Mostly in Place");
  assert.equal(await app.driver.executeScript("const one = document.activeElement; return [one, one.closest('div'), one.parentElement.parentElement].some((el) => getComputedStyle(el).outlineStyle !== 'none')"), true);
});

scenario("F46 reduced motion: nothing moves", { look: { stillness: true } }, async ({ app }) => {
  const w = words("en");
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  assert.equal(await app.driver.executeScript("return matchMedia('(prefers-reduced-motion: reduce)').matches"), true);
  await app.choose("Full Implementation");
  await app.press(w.Review.AddEvidence);
  const moving = await app.driver.executeScript(`
    const long = (text) => text.split(",").some((one) => parseFloat(one) > 0.02);
    return [...document.querySelectorAll("*")].filter((one) => { const s = getComputedStyle(one); return long(s.transitionDuration) || long(s.animationDuration); }).map((one) => one.className).slice(0, 5);
  `);
  assert.deepEqual(moving, []);
  assert.equal(await app.driver.executeScript("return getComputedStyle(document.documentElement).scrollBehavior"), "auto");
});
