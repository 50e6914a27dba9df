// `make torture`: everything that tries to lose an edit, for as many minutes as TORTURE_MINUTES says, and one table in the end.
// The time is shared: a fifth for the models on this machine, the rest for the browsers. TORTURE_SEED repeats a run.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App } from "../harness/app.mjs";
import { ENGINES, openSession } from "../harness/engines.mjs";
import { openSite } from "../harness/site.mjs";
import { CAN, killed } from "./killed.mjs";
import { FAREWELL, twoWindows } from "./two-windows.mjs";

const minutes = Number(process.env.TORTURE_MINUTES ?? 15);
const engines = (process.env.ENGINE ?? ENGINES.join(",")).split(",").filter(Boolean);
let seed = Number(process.env.TORTURE_SEED ?? Date.now() % 1_000_000);
const all = minutes * 60_000;
const rows = [];
// Runs that came to no end, each with what was waited for. They prove nothing, so they are no success.
const unfinished = [];

const root = fileURLToPath(new URL("../../../", import.meta.url));
const say = (text) => console.log(`${new Date().toTimeString().slice(0, 8)}  ${text}`);

// The models first: they need no browser, and count in histories.
function models(milliseconds) {
  for (const [name, what] of [["two_tabs", "two tabs, by a model"], ["three_tabs", "three tabs, by a model"]]) {
    const until = Date.now() + milliseconds / 2;
    const row = { scenario: what, engine: "–", attempts: 0, accepted: null, lost: [], conflicts: null };
    while (Date.now() < until || row.attempts === 0) {
      const cases = 100;
      const run = spawnSync("cargo", ["test", "--locked", "--quiet", "--test", "it", `every_edit_of_${name}`], { cwd: root, env: { ...process.env, PROPTEST_CASES: `${cases}`, RUST_BACKTRACE: "0" }, encoding: "utf8" });
      row.attempts += cases;
      if (run.status !== 0) {
        row.lost.push(run.stdout.slice(0, 4000));
        break;
      }
    }
    rows.push(row);
  }
}

// Runs of two windows, each with an origin and a seed of its own, until the time is over.
async function windows(engine, until) {
  const row = { scenario: "two windows", engine, attempts: 0, accepted: 0, killed: 0, lost: [], conflicts: 0 };
  let session = await openSession(engine);
  try {
    while (Date.now() < until) {
      const site = await openSite({ prelude: FAREWELL });
      // A machine that is busy with other work is slow, and that is no loss.
      const app = Object.assign(new App(session, site), { patience: 60_000 });
      const result = await twoWindows({ app, site, engine }, { seed, edits: 150, until }).catch((error) => ({ error }));
      if (result.error) {
        unfinished.push(`two windows, ${engine}, seed ${seed}: ${result.error.message}`);
        await session.end();
        session = await openSession(engine);
        await site.close();
        seed += 1;
        continue;
      }
      row.attempts += result.commands;
      row.killed += result.killed;
      row.accepted += result.accepted;
      row.conflicts += result.conflicts;
      if (result.lost.length) row.lost.push(`seed ${result.seed}: ${result.lost.join(" ")}\n${result.log.join("\n")}`);
      await session.tidy();
      await site.close();
      seed += 1;
    }
  } finally {
    await session.end();
  }
  rows.push(row);
}

const share = (part) => Date.now() + (all * part) / engines.length;
say(`seed ${seed}, ${minutes} minutes`);
say("the models of two and three tabs");
models(all / 5);
for (const engine of engines) {
  const kills = ["browser", "page"].filter((one) => CAN[one].includes(engine));
  say(`${engine}: two windows`);
  await windows(engine, share(0.8 - 0.15 * kills.length));
  for (const what of kills) {
    say(`${engine}: the ${what} is killed`);
    await killed(engine, what, { seed, until: share(0.15) }).then((row) => rows.push(row), (error) => unfinished.push(`${what} killed, ${engine}, seed ${seed}: ${error.message}`));
    seed += 1;
  }
}

const cell = (value) => (value === null ? "–" : String(value));
const table = [
  "| scenario | engine | attempts | edits accepted | edits lost | conflicts shown | windows killed | oldest word that a kill took |",
  "|---|---|---:|---:|---:|---:|---:|---:|",
  ...rows.map((row) => `| ${row.scenario} | ${row.engine} | ${row.attempts} | ${cell(row.accepted)} | ${row.lost.length} | ${cell(row.conflicts)} | ${cell(row.killed ?? null)} | ${row.oldestLost === undefined ? "–" : `${(row.oldestLost / 1000).toFixed(1)} s`} |`),
].join("\n");
console.log(`\n${table}\n`);
if (process.env.TORTURE_TABLE) writeFileSync(process.env.TORTURE_TABLE, `${table}\n`);
const lost = rows.flatMap((row) => row.lost.map((what) => `${row.scenario}, ${row.engine}: ${what}`));
if (lost.length) console.log(`Something was lost:\n\n${lost.join("\n\n")}`);
else console.log("Nothing was lost.");
if (unfinished.length) console.log(`What came to no end:\n\n${unfinished.join("\n\n")}`);
process.exit(lost.length + unfinished.length ? 1 : 0);
