// Weighs what a team's first visit loads, and fails over budget: a workshop room with weak wifi is where this app is opened.
// Every file of the site counts unless it is named here as coming later, so a new file can't slip past the scales.
//
//   node tools/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// What a first visit may weigh, in bytes of brotli. The site is above it: docs/decisions/011-first-load.md says by how much and why.
const BUDGET = 150_000;
// What it weighs today, rounded up. Nothing may add to it; whoever takes something away lowers this number with it, down to the budget.
const CEILING = 194_000;
// The screens that follow once the first is drawn; the pages to print, which the app only links; and what the app asks for when a
// person changes the language or practises.
const LATER = [/^screens-/, /^(rubric|script)[.-]/, /^content\//];

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.replace(/\/$/, "").length + 1))
  .sort()
  .map(weigh);
const first = files.filter((file) => !file.later);
const total = first.reduce((sum, file) => ({ raw: sum.raw + file.raw, gzip: sum.gzip + file.gzip, brotli: sum.brotli + file.brotli }), { raw: 0, gzip: 0, brotli: 0 });

console.log(row("first load", "raw", "gzip", "brotli"));
for (const file of first) console.log(row(file.name, file.raw, file.gzip, file.brotli));
console.log(row("total", total.raw, total.gzip, total.brotli));
console.log(`budget ${number(BUDGET)} bytes brotli: ${number(BUDGET - total.brotli)} left`);
const later = files.filter((file) => file.later);
if (later.length > 0) console.log(`later, when asked for: ${later.map((file) => `${file.name} ${number(file.brotli)}`).join(", ")}`);

if (total.brotli > CEILING) {
  console.error(`Over the ceiling by ${number(total.brotli - CEILING)} bytes: find what grew (\`make size\` on the last release shows it) and make it smaller or load it later.`);
  process.exitCode = 1;
} else if (total.brotli > BUDGET) {
  console.log(`Note: the first load is ${number(total.brotli - BUDGET)} bytes over its budget, and ${number(CEILING - total.brotli)} below the ceiling that it may not pass.`);
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
