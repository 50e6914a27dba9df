// Writes the built-in rubric as plain pages, one a language, to be worked on with pens: every component with its levels, room for the
// tallies of two votes, for the level that was agreed on, for evidence and for who sees it differently.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, paperPage, text } from "./paper-page.mjs";

const LANGUAGES = [
  {
    code: "en",
    file: "rubric.html",
    other: { href: "./rubric.es.html", code: "es", words: "Esta página en español" },
    title: "The Juneward rubric on paper",
    home: "Open Juneward",
    script: { href: "./script.html", words: "What to say, on one sheet" },
    how: "Print the pages you need. For each component, look at your evidence first. Then everyone shows a level at the same moment: tally the votes, hear the lowest and the highest, vote once more if it would change anything, and mark the level that all can live with. If you don’t know yet, write down what to find out and which group will.",
    one: "Print one system alone: choose it here, then print.",
    all: "All systems",
    fields: ["Team", "School", "Date"],
    levels: "The levels",
    who: "Who",
    howOften: "How often",
    proof: "Proof",
    bring: "Bring",
    concerns: "Who it concerns",
    table: ["Level", "First vote", "Second vote", "Agreed"],
    unsure: "Not sure yet",
    evidence: "Our evidence, and what it shows",
    notes: "Why; who sees it differently; what to find out, and which group will",
    groups: "No student names; groups only.",
    foot: "Self-review by the team. Not for evaluation.",
  },
  {
    code: "es",
    file: "rubric.es.html",
    other: { href: "./rubric.html", code: "en", words: "This page in English" },
    title: "La rúbrica de Juneward en papel",
    home: "Abrir Juneward",
    script: { href: "./script.es.html", words: "Qué decir, en una hoja" },
    how: "Impriman las páginas que necesiten. En cada componente, miren primero su evidencia. Luego todos muestran un nivel al mismo tiempo: cuenten los votos, escuchen el más bajo y el más alto, voten una vez más si eso cambiaría algo y marquen el nivel que todos puedan aceptar. Si todavía no lo saben, anoten qué hay que averiguar y qué grupo lo hará.",
    one: "Para imprimir un solo sistema: elíjanlo aquí y luego impriman.",
    all: "Todos los sistemas",
    fields: ["Equipo", "Escuela", "Fecha"],
    levels: "Los niveles",
    who: "Quiénes",
    howOften: "Con qué frecuencia",
    proof: "Prueba",
    bring: "Traigan",
    concerns: "A quiénes incluye",
    table: ["Nivel", "Primera votación", "Segunda votación", "Acordado"],
    unsure: "Todavía no lo sabemos",
    evidence: "Nuestra evidencia y qué muestra",
    notes: "Por qué; quién lo ve de otra manera; qué averiguar y qué grupo lo hará",
    groups: "Sin nombres de estudiantes; solo grupos.",
    foot: "Revisión hecha por el propio equipo. No es para evaluar a nadie.",
  },
];

export function rubricPages(folder, parts) {
  return LANGUAGES.map((words) => {
    const rubric = JSON.parse(readFileSync(join(folder, `juneward.${words.code}.json`), "utf8"));
    const links = [{ href: "./", words: words.home }, words.other, words.script];
    return { name: words.file, text: paperPage({ code: words.code, title: words.title, links, body: body(rubric, words) }, parts) };
  });
}

function body(rubric, words) {
  // Radio buttons and not links: a browser may print a copy of the page that has forgotten where a link led, but keeps what was chosen.
  const choices = [words.all, ...rubric.systems.map((system) => system.name)].map((name, index) => `<label><input type="radio" name="system"${index === 0 ? " checked" : ""}> ${text(name)}</label>`);
  return `<header>
<h1>${text(rubric.title)}</h1>
<p>${text(rubric.statement)}</p>
<p class="how">${text(words.how)} <strong>${text(words.groups)}</strong></p>
<fieldset class="pick"><legend>${text(words.one)}</legend>${choices.join("")}</fieldset>
</header>
<main>
${levels(rubric, words)}
${rubric.systems.map((system) => systemSection(system, rubric, words)).join("\n")}
</main>
<footer><p>${text(words.foot)}</p></footer>`;
}

function levels(rubric, words) {
  const rows = rubric.levels.map((level) => `<tr><th scope="row">${text(level.name)}</th><td>${text(level.who)}</td><td>${text(level.how_often)}</td><td>${text(level.proof)}</td></tr>`);
  return `<section>
<h2>${text(words.levels)}</h2>
<table class="scale"><thead><tr><td></td><th scope="col">${text(words.who)}</th><th scope="col">${text(words.howOften)}</th><th scope="col">${text(words.proof)}</th></tr></thead>
<tbody>${rows.join("")}</tbody></table>
</section>`;
}

function systemSection(system, rubric, words) {
  const fields = words.fields.map((field) => `<span>${text(field)}</span>`);
  return `<section class="system">
<h2>${text(system.name)}</h2>
<p>${text(system.about)}</p>
<p class="fields">${fields.join("")}</p>
${system.components.map((component) => componentArticle(component, rubric, words)).join("\n")}
<p class="groups">${text(words.groups)} ${text(words.foot)}</p>
</section>`;
}

function componentArticle(component, rubric, words) {
  const heads = words.table.map((word) => `<th scope="col">${text(word)}</th>`);
  const row = (head) => `<tr><th scope="row">${head}</th><td></td><td></td><td class="agreed"></td></tr>`;
  const rows = component.levels.map((description, index) => row(`<b>${text(rubric.levels[index].name)}.</b> ${marked(description)}`));
  return `<article>
<h3>${text(component.name)}</h3>
<p>${text(component.focus)}</p>
<dl><dt>${text(words.bring)}</dt><dd>${text(component.bring)}</dd><dt>${text(words.concerns)}</dt><dd>${text(component.concerns)}</dd></dl>
<table class="votes"><thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("")}${row(`<b>${text(words.unsure)}</b>`)}</tbody></table>
<div class="write"><p>${text(words.evidence)}</p><p>${text(words.notes)}</p></div>
</article>`;
}
