// The whole main job with real input, from an empty browser to the one page and a saved file; and all of it is there tomorrow.
import assert from "node:assert/strict";
import { download } from "../harness/downloads.mjs";
import { canPrint, pages, print } from "../harness/print.mjs";
import { scenario } from "../harness/scenario.mjs";
import { TAGS, framework, say, words } from "../harness/words.mjs";
import { SYSTEM, components, entryOf, kept, levels, onward, saved } from "../harness/work.mjs";

const SAID = {
  en: {
    team: "Grade 4 team", school: "Elm Street School", note: "Every room has the units; two of us still print last year's packets.", shows: "Unit plans of October from four rooms",
    findOut: "How many exit tickets were looked at together?", who: "The grade 4 team", lasting: "The hour is in the bell schedule.", why: "It changes what happens on Monday.",
    sentence: "our team teaches again what the check showed was missed, within two weeks", measure: "Re-teaching plans in the shared folder", baseline: "1 of 6 units", target: "5 of 6 units",
    lead: "Grade 4 team", step: "Pick the unit 3 check on December 2", help: "One shared planning hour a month", checks: ["Unit 3", "Units 4 and 5"],
  },
  es: {
    team: "Equipo de 4.º grado", school: "Escuela Primaria “Niños Héroes”", note: "Todas las aulas tienen las unidades; dos seguimos con copias del año pasado.", shows: "Planes de octubre de cuatro aulas",
    findOut: "¿Cuántos boletos de salida miramos juntos?", who: "El equipo de 4.º grado", lasting: "La hora está en el horario.", why: "Cambia lo que pasa el lunes.",
    sentence: "nuestro equipo vuelve a enseñar en dos semanas lo que la comprobación mostró que faltaba", measure: "Planes en la carpeta compartida", baseline: "1 de 6 unidades", target: "5 de 6 unidades",
    lead: "Equipo de 4.º grado", step: "Elegir la comprobación de la unidad 3", help: "Una hora al mes para planificar", checks: ["Unidad 3", "Unidades 4 y 5"],
  },
};

for (const language of ["en", "es"]) {
  scenario(`the main job, ${language}: from an empty browser to the one page, a file, and tomorrow`, { look: { language: TAGS[language] }, timeout: 300_000 }, async ({ app, session, site, network }) => {
    const w = words(language);
    const said = SAID[language];
    const rubric = framework(language);
    const all = components(language);
    const [none, begun, mostly, full] = levels(language);

    // Start
    await app.open();
    network.markLoaded();
    await app.heading(w.Start.Welcome);
    await app.reads(w.Start.Privacy);
    await app.press(w.Start.Begin, { role: "button" });

    // Prepare
    await app.heading(w.Prepare.Title);
    await app.fill(w.Prepare.TeamName, said.team);
    await app.fill(w.Prepare.School, said.school);
    await app.choose(w.Prepare.GradeLevel, { within: ["group", w.Prepare.Kind] });
    await app.choose(/^2026.27/, { within: ["group", w.Prepare.Year] });
    await app.fill(w.Prepare.People, "6");
    const system = rubric.systems.find((one) => one.id === SYSTEM);
    assert.equal(await app.chosen(system.name, { within: ["group", w.Prepare.Systems] }), true, "one system is chosen from the start");
    await app.reads(said.team, { within: ["banner"] });
    await app.press(w.Prepare.Start);

    // Review
    const answers = [mostly, full, w.Review.NotSureYet, none, begun, mostly];
    for (const [index, component] of all.entries()) {
      await app.heading(component.name);
      await app.reads(component.focus);
      for (const text of component.levels) await app.reads(text.replaceAll("*", ""));
      await app.choose(answers[index], { within: ["group", w.Review.WhereNow] });
      if (index === 0) {
        await app.reads(component.levels[3].replaceAll("*", ""), { within: ["region", w.Review.Ahead] });
        await app.press(w.Review.AddEvidence);
        await app.pick(w.Review.EvidenceKind, w.Review.Document);
        await app.fill(w.Review.EvidenceShows, said.shows);
        await app.fill(w.Review.Note, said.note);
      }
      if (index === 1) {
        await app.reads(say(w.Review.AsksBoth, full));
        await app.press(w.Review.AddEvidence);
        await app.fill(w.Review.EvidenceShows, said.shows);
        await app.fill(w.Review.Lasting, said.lasting);
        await app.doesNotRead(say(w.Review.AsksLasting, full));
      }
      if (index === 2) {
        await app.fill(w.Review.FindOut, said.findOut);
        await app.fill(w.Review.FindOutWho, said.who);
      }
      await app.press(index + 1 < all.length ? w.Review.Next : w.Review.SeeWhatItSays);
    }

    // See
    await app.heading(w.See.Title);
    for (const [index, component] of all.entries()) {
      const cell = (await app.names("link", { within: ["main"] })).find((name) => name.startsWith(component.name));
      assert.ok(cell?.includes(answers[index]), `${component.name}: ${cell}`);
    }
    await app.reads(said.findOut);
    assert.doesNotMatch(await app.text({ within: ["main"] }), /\d\s?%|\d[.,]\d/);
    await app.press(w.See.Next);

    // Choose
    await app.heading(w.Choose.Title);
    await app.choose(all[3].name);
    await app.fill(w.Choose.Why, said.why);
    await app.choose(all[4].name);
    await app.reads(say(w.Choose.Several, 2));
    await app.press(w.Choose.Next);

    // June Outcomes
    await app.heading(w.Outcomes.Title);
    const within = ["article", all[3].name];
    const june = say(w.Outcomes.ByJune, 2027);
    assert.ok((await app.value(june, { within })).includes(all[3].goal), "the sentence starts from the component's own goal");
    await app.reads(new RegExp(`${none}.*${begun}`), { within });
    await app.fill(june, said.sentence, { within });
    await app.reads(say(w.Outcomes.Left, 200 - [...said.sentence].length), { within });
    await app.fill(w.Outcomes.Measure, said.measure, { within });
    await app.fill(w.Outcomes.Baseline, said.baseline, { within });
    await app.fill(w.Outcomes.Target, said.target, { within });
    await app.fill(w.Outcomes.Lead, said.lead, { within });
    await app.fill(w.Outcomes.FirstStep, said.step, { within });
    // What can wait is folded; what was written in Choose is not.
    assert.equal(await app.value(w.Outcomes.Why, { within }), said.why);
    await app.press(w.Outcomes.Support, { within });
    await app.fill(w.Outcomes.School, said.help, { within });
    await app.press(w.Outcomes.CheckIns, { within });
    for (const [index, text] of said.checks.entries()) await app.fill(say(w.Outcomes.Quarter, index + 1), text, { within });
    await app.pick(w.Outcomes.LevelByJune, mostly, { within });
    await onward(app, w.Outcomes.Next);

    // One page
    await app.heading(w.OnePage.Title);
    const sheet = await app.text({ within: ["article"] });
    for (const text of [said.team, said.school, all[3].name, all[4].name, said.sentence, said.measure, said.baseline, said.target, said.lead, said.step, said.help, ...said.checks, "2026–27", w.Frame.NotEvaluation]) {
      assert.ok(sheet.includes(text), `the page lacks “${text}”: ${sheet}`);
    }
    if (canPrint(session)) for (const paper of ["Letter", "A4"]) assert.equal(pages(await print(session, paper)).length, 1, paper);

    // Hand on
    await app.press(w.OnePage.HandOn);
    await app.heading(w.HandOn.Title);
    await app.reads(said.sentence);
    const file = await download(session, () => app.press(w.HandOn.SaveFile, { within: ["main"] }));
    await app.reads(say(w.SaveLine.InFile, w.Ago.JustNow), { within: ["banner"] });
    await saved(app, w);
    const book = JSON.parse(file.text);
    assert.equal(book.team.name, said.team);
    assert.equal(book.team.people, 6);
    assert.equal(entryOf(book, all[0].id).evidence[0].shows, said.shows);
    assert.equal(entryOf(book, all[2].id).rating, "not-sure-yet");
    assert.deepEqual(book.outcomes.map((outcome) => outcome.component), [all[3].id, all[4].id]);
    assert.equal(book.outcomes[0].from.level, "not-yet-begun");
    assert.equal(book.outcomes[0].why, said.why);
    await network.assertPrivate();
    await network.assertNothingSinceLoad();
    assert.deepEqual(await network.heard("error"), []);

    // Tomorrow
    await session.reopen(site);
    await app.open();
    await app.press(said.team);
    await app.heading(w.Outcomes.Title);
    assert.equal(await app.value(w.Outcomes.Measure, { within }), said.measure);
    assert.deepEqual((await kept(app, book.id)).outcomes, book.outcomes);
  });
}
