// The app's own words, read from where the app has them: { Group: { Word: text } } in a language. Whatever names a button outside the app
// names it as the app does, also after somebody found a better word for it.
import { readFileSync, readdirSync } from "node:fs";

const source = new URL("../../src/i18n/", import.meta.url);

export const LANGUAGES = ["en", "es"];

export function appWords(language) {
  const column = LANGUAGES.indexOf(language) + 1;
  const all = {};
  for (const file of readdirSync(source).filter((name) => name.endsWith(".rs"))) {
    const text = readFileSync(new URL(file, source), "utf8");
    for (const [, body] of text.matchAll(/^words! \{\n([\s\S]*?)^\}/gm)) {
      const group = /^\s*(?:pub )?(?:enum )?(\w+) \{/m.exec(body)?.[1];
      const lines = (all[group] ??= {});
      for (const line of body.matchAll(/^\s*(\w+):\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)";/gm)) lines[line[1]] = unescape(line[column + 1]);
    }
  }
  return all;
}

const unescape = (text) => text.replace(/\\\n\s*/g, "").replace(/\\u\{([0-9a-f]+)\}/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/\\(.)/g, (_, one) => ({ n: "\n", t: "\t" })[one] ?? one);
