// The whole main job by keyboard alone, and what keys must never do.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { download } from "../harness/downloads.mjs";
import { scenario } from "../harness/scenario.mjs";
import { framework, say, words } from "../harness/words.mjs";
import { SYSTEM, answered, components, entries, entryOf, fresh, go, levels, saved, screens, seed, unrated } from "../harness/work.mjs";

const w = words("en");
const all = components("en");

// Everything that people type without thinking: letters used as shortcuts elsewhere, digits, signs, space.
const PRINTABLE = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ ñ¿é “”";

scenario("F42 the whole main job by keyboard alone: assess, choose, write, save a file, open it", { timeout: 300_000 }, async ({ app, session, engine }) => {
  const enter = async (role, name) => {
    await app.tabTo(role, name);
    await app.keys(Key.ENTER);
  };
  const write = async (label, text) => {
    await app.tabTo("textbox", label);
    await app.chord(Key.CONTROL, "a");
    await app.type(text);
  };
  await app.open();
  await enter("button", w.Start.Begin);
  await app.heading(w.Prepare.Title);
  await app.focusIs("heading", w.Prepare.Title);
  await write(w.Prepare.TeamName, "Grade 4 team");
  await write(w.Prepare.School, "Elm Street School");
  // One Tab stop a group, arrows within it.
  await app.tabTo("radio", w.Prepare.GradeLevel);
  await app.keys(Key.ARROW_DOWN);
  await app.focusIs("radio", w.Prepare.Department);
  await app.keys(Key.ARROW_UP);
  await app.focusIs("radio", w.Prepare.GradeLevel);
  await enter("link", w.Prepare.Start);
  for (const [index, component] of all.entries()) {
    await app.heading(component.name);
    await app.focusIs("heading", component.name);
    // Nothing is chosen yet: the first Tab into the group comes to its first level.
    await app.tabTo("radio", levels("en")[0]);
    assert.equal(await unrated(app, w), true, "arriving chooses nothing");
    for (let step = 0; step < 3 - (index % 3); step += 1) await app.keys(Key.ARROW_DOWN);
    await app.focusIs("radio", levels("en")[3 - (index % 3)]);
    if (index === 0) {
      await enter("button", w.Review.AddEvidence);
      await app.focusIs("textbox", w.Review.EvidenceShows);
      await app.type("Unit plans of October");
      await write(w.Review.Note, "By keyboard.");
    }
    await enter("link", index + 1 < all.length ? w.Review.Next : w.Review.SeeWhatItSays);
  }
  await app.heading(w.See.Title);
  await app.tabTo("button", w.See.ShowTable);
  await app.keys(" ");
  await app.sees("table");
  await enter("link", w.See.Next);
  await app.heading(w.Choose.Title);
  await app.tabTo("checkbox", all[1].name);
  await app.keys(" ");
  await app.reads(w.Choose.One);
  await write(w.Choose.Why, "Because.");
  await enter("link", w.Choose.Next);
  await app.heading(w.Outcomes.Title);
  await write(say(w.Outcomes.ByJune, 2027), "every team plans together each week");
  await app.tabTo("combobox", w.Outcomes.LevelByJune);
  await app.keys(Key.ARROW_DOWN);
  await write(w.Outcomes.Measure, "Shared plans");
  await app.tabTo("link", w.Outcomes.Next);
  await app.keys(Key.ENTER);
  await app.heading(w.OnePage.Title);
  await app.reads("every team plans together each week", { within: ["article"] });
  await enter("link", w.OnePage.HandOn);
  await app.heading(w.HandOn.Title);
  const file = await download(session, async () => {
    await app.tabTo("button", w.HandOn.SaveFile);
    await app.keys(" ");
  });
  const book = JSON.parse(file.text);
  assert.equal(book.team.name, "Grade 4 team");
  assert.equal(entryOf(book, all[0].id).evidence[0].shows, "Unit plans of October");
  assert.equal(book.outcomes[0].sentence, "every team plans together each week");
  assert.deepEqual(all.map((one) => entryOf(book, one.id).level), all.map((_, index) => framework("en").levels[3 - (index % 3)].id));
  // Opening it again: by pasting, since a file picker is the system's own.
  await app.tabTo("link", "Juneward", { backwards: true });
  await app.keys(Key.ENTER);
  await app.heading(w.Start.Title);
  await enter("link", w.Frame.OpenFile);
  await app.heading(w.Frame.OpenFile);
  await app.tabTo("textbox", w.Open.Paste);
  await app.driver.executeScript("document.execCommand('insertText', false, arguments[0])", file.text.replace("Grade 4 team", "Grade 5 team"));
  await enter("button", w.Open.Look);
  await app.focusIs("heading", w.Open.FoundPasted);
  await enter("button", w.Open.OpenBeside);
  await app.status(say(w.ToldLater.OpenedBeside, "Grade 5 team"));
  // Deleting: the dialog holds the focus, Escape gives it back.
  await go(app, "#/");
  const erase = `${w.Start.Delete} ${say(w.Start.DeleteOf, "Grade 5 team").trim()}`;
  await enter("button", erase);
  await app.focusIs("button", w.Frame.Cancel);
  await app.keys(Key.TAB);
  await app.focusIs("button", w.Start.DeleteGo);
  await app.keys(Key.ENTER);
  await app.status(say(w.ToldLater.Deleted, "Grade 5 team"));
  await enter("button", w.Frame.Undo);
  await app.sees("link", "Grade 5 team");
  assert.ok(engine);
});

scenario("F43 the rating is one group of native radios, each named by its level and described by its text", async ({ app }) => {
  await seed(app, entries(fresh({ systems: framework("en").systems.map((system) => system.id) })));
  await app.open(screens("team-a", all[2].id).review);
  const group = await app.find("group", `${w.Review.WhereNow} ${all[2].name}`);
  const found = await app.driver.executeScript(`
    const group = arguments[0];
    return {
      tag: group.localName, legend: group.firstElementChild.localName, roles: group.querySelectorAll("[role=radiogroup], [role=radio]").length,
      radios: [...group.querySelectorAll("input[type=radio]")].map((radio) => ({
        name: radio.name, label: radio.labels[0].innerText.trim(), says: (radio.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "missing").join(" ").trim(),
      })),
    };
  `, group);
  assert.deepEqual([found.tag, found.legend, found.roles], ["fieldset", "legend", 0]);
  assert.deepEqual(found.radios.map((radio) => radio.label), [...levels("en"), w.Review.NotSureYet]);
  assert.equal(new Set(found.radios.map((radio) => radio.name)).size, 1, "one group");
  for (const [index, text] of all[2].levels.entries()) assert.equal(found.radios[index].says.replace(/\s+/g, " "), text.replaceAll("*", ""));
  // Nine systems are open, and still this group is one of five, not of all the radios there are.
  assert.equal((await app.driver.executeScript("return document.querySelectorAll('input[type=radio]').length")), 5);
});

scenario("F42 a rating is taken back by keyboard, and the focus waits at the first level", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.tabTo("button", w.Review.TakeBack);
  await app.keys(Key.ENTER);
  await app.focusIs("radio", levels("en")[0]);
  assert.equal(await unrated(app, w), true);
  await app.keys(" ");
  assert.equal(await app.chosen(levels("en")[0]), true);
  await app.sees("button", w.Review.TakeBack);
});

scenario("F44 every printable key types, in every text box of every screen", { timeout: 300_000 }, async ({ app, engine }) => {
  const book = answered();
  entryOf(book, all[0].id).rating = "not-sure-yet";
  entryOf(book, all[0].id).level = null;
  await seed(app, entries(book));
  await app.open();
  const { prepare, choose, outcomes } = screens("team-a");
  for (const hash of [prepare, screens("team-a", all[0].id).review, choose, outcomes, "#/open"]) {
    await go(app, hash);
    const boxes = (await app.look("textbox", undefined, ["main"])).elements;
    assert.ok(boxes.length > 0, hash);
    // One box of each screen gets every key; the others a few, since a driver types slowly.
    for (const [index, box] of boxes.entries()) {
      const id = await box.getAttribute("id");
      if (id === "people") continue;
      const text = index === 0 ? PRINTABLE : " aszy ?/1";
      await app.click(box);
      await app.chord(Key.CONTROL, "a");
      await app.type(text);
      const value = await app.driver.executeScript("return document.activeElement.value");
      assert.equal(value, text, `${hash} ${id} in ${engine}`);
      assert.equal(await app.driver.executeScript("return location.hash"), hash);
    }
  }
});

scenario("F44 Ctrl+S saves a file from inside a text box, and Ctrl+Z there is the browser's own", async ({ app, session }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a").review);
  await app.append(w.Review.Note, " Unsaved words.");
  const file = await download(session, () => app.chord(Key.CONTROL, "s"));
  assert.match(entryOf(JSON.parse(file.text), "curriculum-instruction.planning-together").note, / Unsaved words\.$/);
  await app.focusIs("textbox", w.Review.Note);
  // Outside a text box it undoes the last edit, and says so.
  await app.tabTo("link", w.Review.Next);
  await app.chord(Key.CONTROL, "z");
  await app.status(say(w.Told.Undone, say(w.Deed.Note, "Planning together")));
  await app.chord(Key.CONTROL, "y");
  await app.status(say(w.Told.Redone, say(w.Deed.Note, "Planning together")));
  await saved(app, w);
  assert.ok(SYSTEM);
});

scenario("the first Tab offers to skip to the work, and the focus is always to be seen", async ({ app }) => {
  await seed(app, entries(answered()));
  await app.open(screens("team-a", all.at(-1).id).review);
  await app.focusIs("heading");
  await app.tabTo("button", w.Frame.Skip, { backwards: true, most: 40 });
  // From the first stop to the last, and not round through the browser's own buttons.
  const unseen = [];
  for (let stop = 0; stop < 60; stop += 1) {
    if ((await app.focused()).name === w.Review.SeeWhatItSays) break;
    await app.keys(Key.TAB);
    const seen = await app.driver.executeScript(`
      const one = document.activeElement;
      if (one === document.body) return true;
      const shown = [one, one.closest(".level, .choice")].filter(Boolean).some((el) => { const s = getComputedStyle(el); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; });
      return shown || one.outerHTML.slice(0, 120);
    `);
    if (seen !== true) unseen.push(seen);
  }
  await app.focusIs("link", w.Review.SeeWhatItSays);
  assert.deepEqual(unseen, []);
  await app.tabTo("button", w.Frame.Skip, { backwards: true, most: 60 });
  await app.keys(Key.ENTER);
  await app.focusIs("main");
});
