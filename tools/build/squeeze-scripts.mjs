// The plain scripts of the page, without the remarks and the indentation that only their readers need.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { squeezed } from "./glue.mjs";
import { hashed } from "./hashed.mjs";

export function squeezeScripts(html, site) {
  return html.replace(/(<script src=")\.?\/?((\w+)-[0-9a-f]+\.js)"/g, (_, before, file, stem) => {
    const name = hashed(site, stem, "js", squeezed(readFileSync(join(site, file), "utf8")));
    if (name !== file) rmSync(join(site, file));
    return `${before}./${name}"`;
  });
}
