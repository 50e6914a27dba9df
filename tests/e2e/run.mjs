// Runs the whole-app tests: `npm test`, or narrower: `npm test -- --engine=webkit,chromium print reopen`.
// Words name the spec files to run; without any, all run. Engines run side by side as far as the processor allows, and what each says
// is printed when it has finished, so that their lines do not mix.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { ENGINES } from "./harness/engines.mjs";

const folder = new URL("./specs/", import.meta.url);
const words = process.argv.slice(2);
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const wanted = (option("engine") ?? process.env.ENGINE ?? "").split(",").filter(Boolean);
for (const engine of wanted) {
  if (!ENGINES.includes(engine)) stop(`There is no engine called ${engine}; there are ${ENGINES.join(", ")}.`);
}
const filters = words.filter((word) => !word.startsWith("--"));
const files = readdirSync(folder).filter((name) => name.endsWith(".spec.mjs")).sort()
  .filter((name) => filters.length === 0 || filters.some((word) => name.includes(word)))
  .map((name) => new URL(name, folder).pathname);
if (files.length === 0) stop(`No spec is called like ${filters.join(" or ")}.`);

function stop(why) {
  console.error(why);
  process.exit(2);
}

function run(engine) {
  const began = Date.now();
  const name = option("name");
  const child = spawn(process.execPath, ["--test", "--test-concurrency=1", "--test-reporter=spec", ...(name ? [`--test-name-pattern=${name}`] : []), ...files], {
    env: { ...process.env, ENGINE: engine },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  return new Promise((resolve) => child.once("exit", (code) => {
    console.log(`\n── ${engine}, ${Math.round((Date.now() - began) / 1000)} s ──\n${said.trim()}`);
    const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, "m").exec(said)?.[1] ?? 0);
    resolve({ engine, code, pass: count("pass"), fail: count("fail") + count("cancelled") });
  }));
}

// The slowest engine first, so that the others fill the time beside it.
const queue = ["firefox", "chromium", "webkit"].filter((engine) => wanted.length === 0 || wanted.includes(engine));
const lanes = Math.max(1, Math.min(2, cpus().length, queue.length));
const results = [];
await Promise.all(Array.from({ length: lanes }, async () => {
  while (queue.length > 0) results.push(await run(queue.shift()));
}));

console.log("");
for (const { engine, code, pass, fail } of results) console.log(`${engine}: ${pass} passed, ${fail} failed${code === 0 ? "" : "  ✖"}`);
process.exit(results.every(({ code, pass }) => code === 0 && pass > 0) ? 0 : 1);
