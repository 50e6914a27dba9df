// Weighs what a team's first visit loads, and fails over budget: a workshop room with weak wifi is where this app is opened.
// Every file of the site counts unless it is named here as coming later, so a new file can't slip past the scales.
//
//   node tools/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// In bytes of brotli: docs/decisions/011-first-load.md. What is loaded before the first screen stands and answers: 150 kB, and a third of it
// stays free for what is still to come. What a new team has loaded when it can rate and save. What follows by itself after that.
const FIRST = 100_000;
const WORK = 150_000;
const SCREENS = 280_000;
// What follows once the first screen is drawn, in its order; then the pages to print, which the app only links, and what the app asks for
// when a person changes the language or practises.
const FOLLOWS = { work: /^work-/, screens: /^screens-/ };
const LATER = [...Object.values(FOLLOWS), /^(rubric|script)[.-]/, /^content\//];

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.replace(/\/$/, "").length + 1))
  .sort()
  .map(weigh);
const first = files.filter((file) => !file.later);
const [work, screens] = Object.values(FOLLOWS).map((pattern) => files.filter((file) => pattern.test(file.name)));
const asked = files.filter((file) => file.later && ![...work, ...screens].includes(file));

shown("first load", first, first, FIRST);
shown("then, to rate and save", work, [...first, ...work], WORK);
shown("then, every other screen", screens, screens, SCREENS);
console.log(`when a person asks for it: ${asked.map((file) => `${file.name} ${number(file.brotli)}`).join(", ")}`);

function shown(what, list, counted, budget) {
  const total = counted.reduce((sum, file) => ({ raw: sum.raw + file.raw, gzip: sum.gzip + file.gzip, brotli: sum.brotli + file.brotli }), { raw: 0, gzip: 0, brotli: 0 });
  console.log(row(what, "raw", "gzip", "brotli"));
  for (const file of list) console.log(row(file.name, file.raw, file.gzip, file.brotli));
  console.log(row(counted.length > list.length ? "total with the first load" : "total", total.raw, total.gzip, total.brotli));
  const left = budget - total.brotli;
  console.log(`budget ${number(budget)} bytes brotli: ${number(left)} left\n`);
  if (left >= 0) return;
  console.error(`That is over its budget by ${number(-left)} bytes: find what grew (\`make size\` on the last release shows it) and make it smaller or load it later.`);
  process.exitCode = 1;
}

function weigh(name) {
  const bytes = readFileSync(join(folder, name));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
  return { name, later: LATER.some((pattern) => pattern.test(name)), raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli };
}

function number(value) {
  return typeof value === "number" ? value.toLocaleString("en-US") : value;
}

function row(name, ...cells) {
  return name.padEnd(44) + cells.map((cell) => number(cell).padStart(11)).join("");
}
