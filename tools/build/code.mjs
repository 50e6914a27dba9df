// Makes the files of the app's code out of the one that trunk has put into the site, as small as wasm-opt can, and writes the script
// that starts the first and fetches the others.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { hashed } from "./hashed.mjs";
import { split } from "./split.mjs";
import { startScript } from "./start-script.mjs";

const SMALLER = ["-Oz", "--strip-debug", "--strip-producers"];
const CODE = /juneward-[0-9a-f]+(?=_bg\.wasm)/;
const INLINE = /<script type="module"[^>]*>[\s\S]*?<\/script>/;

// Gives the page with the new names in it. `style` is what the later screens wear. A quick build stays in one file.
export async function finishCode(html, site, root, { quick, style }) {
  const trunk = html.match(CODE)?.[0];
  if (!trunk || !INLINE.test(html)) throw new Error("trunk's own start is not where it was");
  let names = { glue: `${trunk}.js`, code: `${trunk}_bg.wasm` };
  if (!quick) {
    const parts = await cut(readFileSync(join(site, names.code)), readFileSync(join(site, names.glue), "utf8"), root);
    rmSync(join(site, names.code));
    rmSync(join(site, names.glue));
    const [first, work, screens] = parts.parts;
    const code = hashed(site, "juneward", "wasm", first);
    const glue = hashed(site, "juneward", "js", parts.glue.replaceAll(names.code, code));
    names = { glue, code, work: hashed(site, "work", "wasm", work), screens: hashed(site, "screens", "wasm", screens), key: parts.key, style };
  }
  const start = hashed(site, "start", "js", startScript(names));
  return html.replace(INLINE, `<script type="module" src="./${start}"></script>`).replaceAll(`${trunk}_bg.wasm`, names.code).replaceAll(`${trunk}.js`, names.glue);
}

async function cut(bound, glue, root) {
  const tools = process.env.JUNEWARD_BINARYEN;
  if (!tools) throw new Error("tools/with-tools says where binaryen is, and it was not asked");
  const { default: binaryen } = await import(pathToFileURL(join(tools, "binaryen/index.js")).href);
  const whole = split(binaryen, { linked: linkedFile(root), bound, glue });
  return { ...whole, parts: await Promise.all(whole.parts.map((part) => smaller(part, tools))) };
}

function linkedFile(root) {
  const about = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"], { cwd: root, encoding: "utf8" }));
  return join(about.target_directory, "wasm32-unknown-unknown/release/juneward.wasm");
}

async function smaller(bytes, tools) {
  const folder = mkdtempSync(join(tmpdir(), "juneward-"));
  try {
    const [from, to] = [join(folder, "from.wasm"), join(folder, "to.wasm")];
    writeFileSync(from, bytes);
    await promisify(execFile)(process.execPath, [join(tools, "binaryen/bin/wasm-opt"), ...SMALLER, from, "-o", to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
