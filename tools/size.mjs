// Weighs what a team's first visit loads, and fails over budget: a workshop room with weak wifi is where this app is opened.
// Every file of the site counts unless it is named here as coming later, so a new file can't slip past the scales.
//
//   node tools/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// What a first visit may weigh before a new team can rate and save, and what may follow by itself once the first screen stands, in bytes of
// brotli: docs/decisions/011-first-load.md.
const BUDGET = 150_000;
const FOLLOWING = 260_000;
// The screens that follow once the first is drawn; then the pages to print, which the app only links, and what the app asks for when a
// person changes the language or practises.
const FOLLOWS = [/^screens-/];
const LATER = [...FOLLOWS, /^(rubric|script)[.-]/, /^content\//];

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
const following = files.filter((file) => FOLLOWS.some((pattern) => pattern.test(file.name)));
const followed = following.reduce((sum, file) => sum + file.brotli, 0);
console.log(`\n${row("what follows it by itself", "raw", "gzip", "brotli")}`);
for (const file of following) console.log(row(file.name, file.raw, file.gzip, file.brotli));
console.log(`budget ${number(FOLLOWING)} bytes brotli: ${number(FOLLOWING - followed)} left`);
const asked = files.filter((file) => file.later && !following.includes(file));
console.log(`\nwhen a person asks for it: ${asked.map((file) => `${file.name} ${number(file.brotli)}`).join(", ")}`);

for (const [what, over] of [["The first load", total.brotli - BUDGET], ["What follows it", followed - FOLLOWING]]) {
  if (over <= 0) continue;
  console.error(`${what} is over its budget by ${number(over)} bytes: find what grew (\`make size\` on the last release shows it) and make it smaller or load it later.`);
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
