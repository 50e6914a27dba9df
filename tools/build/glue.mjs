// The script that wasm-bindgen writes between the browser and the code, without what this app never uses: classes that a library offers to
// scripts, functions that only those need, remarks and indentation.

// What scripts import of it: the start script starts it, and that is all.
const OFFERS = /^export \{.*\};$/m;
const ENTRY = /^ {8}(\w+): function\([\s\S]*?^ {8}\}(?:, arguments\); \})?,\n/gm;

// Keeps the functions that the code asks for (all of them when it is not known yet), and whatever those and the start need.
export function pruned(text, asked) {
  const entries = asked ? text.replace(ENTRY, (entry, name) => (asked.has(name) ? entry : "")) : text;
  const blocks = entries.replace(OFFERS, "export { __wbg_init as default };").split(/\n(?=[^\s}])/).filter((block) => !/^(export class|if \(Symbol\.dispose\))/.test(block));
  const named = new Map(blocks.flatMap((block) => (/^(?:async function|function|const|let) (\w+)\b(?! *,)/.exec(block) ?? []).slice(1).map((name) => [name, block])));
  const kept = new Set();
  const open = blocks.filter((block) => ![...named.values()].includes(block));
  while (open.length > 0) {
    const block = open.pop();
    if (kept.has(block)) continue;
    kept.add(block);
    for (const [word] of block.matchAll(/\w+/g)) if (named.has(word)) open.push(named.get(word));
  }
  return blocks.filter((block) => kept.has(block)).join("\n");
}

// What it uses of the code.
export function used(text) {
  return new Set([...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
}

// The same with short names for what the code asks for and what it offers. Nobody else says these names.
export function renamed(text, asked, offered) {
  return text
    .replace(/^ {8}(\w+): /gm, (whole, name) => (asked.has(name) ? whole.replace(name, asked.get(name)) : whole))
    .replace(/\bwasm\.(\w+)/g, (whole, name) => (offered.has(name) ? `wasm.${offered.get(name)}` : whole));
}

// Drops remarks on lines of their own and indentation.
export function squeezed(text) {
  return text
    .replace(/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/gm, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");
}
