// Makes one style file of the many that the page links: many small files are good to write and slow to fetch. Those that only the later
// screens wear become another one, which the script that starts the app fetches with the code of those screens.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashed } from "./hashed.mjs";

const LINK = /<link(?=[^>]*\brel="stylesheet")[^>]*\bhref="\.?\/?([^"]+)"[^>]*>\s*/g;

// { html, later }: the page with one link, and the name of the file for the later screens. A quick build has one file for all.
export function joinStyles(html, site, quick) {
  const links = [...html.matchAll(LINK)].map(([link, name]) => ({ name, later: !quick && link.includes("data-later") }));
  const joined = (later) => {
    const texts = links.filter((link) => link.later === later).map(({ name }) => squeeze(readFileSync(join(site, name), "utf8")));
    return texts.length === 0 ? undefined : hashed(site, later ? "screens" : "style", "css", `${texts.join("\n")}\n`);
  };
  const [first, later] = [joined(false), joined(true)];
  for (const { name } of links) rmSync(join(site, name), { force: true });
  let asked = false;
  const page = html.replace(LINK, () => {
    if (asked) return "";
    asked = true;
    return `<link rel="stylesheet" href="./${first}">\n`;
  });
  return { html: page, later };
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
