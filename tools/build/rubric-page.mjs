// Writes the built-in rubric as plain pages, one a language: no script, ready to print. They are what a team still has when the app
// cannot run, so they need nothing but themselves and one small style file.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const LANGUAGES = [
  {
    code: "en",
    file: "rubric.html",
    other: { file: "rubric.es.html", code: "es", words: "Esta página en español" },
    title: "The Juneward rubric on paper",
    home: "Open Juneward",
    how: "Print the pages you need. For each component, look at your evidence first, then mark the level that describes your school today. If you don’t know yet, write down what to find out and who will.",
    levels: "The levels",
    who: "Who",
    howOften: "How often",
    proof: "Proof",
    bring: "Bring",
    concerns: "Who it concerns",
    unsure: "Not sure yet",
    evidence: "Our evidence",
    groups: "No student names; groups only.",
    foot: "Self-review by the team. Not for evaluation.",
  },
  {
    code: "es",
    file: "rubric.es.html",
    other: { file: "rubric.html", code: "en", words: "This page in English" },
    title: "La rúbrica de Juneward en papel",
    home: "Abrir Juneward",
    how: "Impriman las páginas que necesiten. En cada componente, miren primero su evidencia y luego marquen el nivel que describe a su escuela hoy. Si todavía no lo saben, anoten qué hay que averiguar y quién lo hará.",
    levels: "Los niveles",
    who: "Quiénes",
    howOften: "Con qué frecuencia",
    proof: "Prueba",
    bring: "Traigan",
    concerns: "A quiénes concierne",
    unsure: "Todavía no sabemos",
    evidence: "Nuestra evidencia",
    groups: "Sin nombres de estudiantes; solo grupos.",
    foot: "Autorrevisión del equipo. No es para evaluar a nadie.",
  },
];

export function rubricPages(folder, parts) {
  return LANGUAGES.map((words) => {
    const rubric = JSON.parse(readFileSync(join(folder, `juneward.${words.code}.json`), "utf8"));
    return { name: words.file, text: page(rubric, words, parts) };
  });
}

function page(rubric, words, { style, icon }) {
  return `<!doctype html>
<html lang="${words.code}">
<head>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${text(words.title)}</title>
${icon}
<link rel="stylesheet" href="./${style}">
</head>
<body>
<header>
<nav><a href="./">${text(words.home)}</a> <a href="./${words.other.file}" lang="${words.other.code}" hreflang="${words.other.code}">${text(words.other.words)}</a></nav>
<h1>${text(rubric.title)}</h1>
<p>${text(rubric.statement)}</p>
<p class="how">${text(words.how)} <strong>${text(words.groups)}</strong></p>
</header>
<main>
${levels(rubric, words)}
${rubric.systems.map((system) => systemSection(system, rubric, words)).join("\n")}
</main>
<footer><p>${text(words.foot)}</p></footer>
</body>
</html>
`;
}

function levels(rubric, words) {
  const rows = rubric.levels.map((level) => `<tr><th scope="row">${text(level.name)}</th><td>${text(level.who)}</td><td>${text(level.how_often)}</td><td>${text(level.proof)}</td></tr>`);
  return `<section>
<h2>${text(words.levels)}</h2>
<table><thead><tr><td></td><th scope="col">${text(words.who)}</th><th scope="col">${text(words.howOften)}</th><th scope="col">${text(words.proof)}</th></tr></thead>
<tbody>${rows.join("")}</tbody></table>
</section>`;
}

function systemSection(system, rubric, words) {
  return `<section class="system">
<h2>${text(system.name)}</h2>
<p>${text(system.about)}</p>
${system.components.map((component) => componentArticle(component, rubric, words)).join("\n")}
</section>`;
}

function componentArticle(component, rubric, words) {
  const rows = component.levels.map((description, index) => `<li><strong>${text(rubric.levels[index].name)}.</strong> ${marked(description)}</li>`);
  return `<article>
<h3>${text(component.name)}</h3>
<p>${text(component.focus)}</p>
<dl><dt>${text(words.bring)}</dt><dd>${text(component.bring)}</dd><dt>${text(words.concerns)}</dt><dd>${text(component.concerns)}</dd></dl>
<ul class="levels">${rows.join("")}<li>${text(words.unsure)}</li></ul>
<p class="write">${text(words.evidence)}</p>
</article>`;
}

// A list is read out with commas; anything else is a sentence already.
function text(value) {
  const plain = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// *Such words* show what differs from the neighbouring level.
function marked(value) {
  return text(value).replace(/\*([^*]+)\*/g, "<b>$1</b>");
}
