// Makes one style file of the many that the page links: many small files are good to write and slow to fetch.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashed } from "./hashed.mjs";

const LINK = /<link(?=[^>]*\brel="stylesheet")[^>]*\bhref="\.?\/?([^"]+)"[^>]*>\s*/g;

export function joinStyles(html, site) {
  const names = [...html.matchAll(LINK)].map((found) => found[1]);
  if (names.length === 0) return html;
  const text = names.map((name) => squeeze(readFileSync(join(site, name), "utf8"))).join("\n");
  for (const name of new Set(names)) rmSync(join(site, name));
  const joined = hashed(site, "style", "css", `${text}\n`);
  let first = true;
  return html.replace(LINK, () => {
    if (!first) return "";
    first = false;
    return `<link rel="stylesheet" href="./${joined}">\n`;
  });
}

// Drops comments and indentation and nothing cleverer; quoted text is left alone.
function squeeze(css) {
  return css
    .replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\//g, (_, quoted) => quoted ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
