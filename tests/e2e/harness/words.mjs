// The app's own words, read from where the app has them, so that a test names a control as the person sees it in either language and
// a better wording does not break it. `const w = words("es"); app.press(w.Frame.Undo)`.
import { readFileSync } from "node:fs";
import { LANGUAGES, appWords } from "../../../tools/build/app-words.mjs";

const content = new URL("../../../src/content/", import.meta.url);

export { LANGUAGES };
export const TAGS = { en: "en-US", es: "es-US" };

// words("en").Review.Next is the English text of `Review::Next`; places for names stay `{0}` and are filled by `say`.
export function words(language) {
  const all = appWords(language);
  // A name that does not exist is a mistake in the test, not a text to wait for.
  const strict = (object, path) => new Proxy(object, {
    get: (target, key) => {
      if (typeof key === "symbol" || key in target) return target[key];
      throw new Error(`The app has no word ${path}${key}.`);
    },
  });
  return strict(Object.fromEntries(Object.entries(all).map(([group, lines]) => [group, strict(lines, `${group}.`)])), "");
}

// Fills the places of a text: say(w.ToldLater.Deleted, "Grade 4").
export const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

// The text as a pattern in which every place stands for anything.
export const anyOf = (text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\\\{\d\\\}/g, ".+"));

// The built-in rubric in a language.
export const framework = (language) => JSON.parse(readFileSync(new URL(`juneward.${language}.json`, content), "utf8"));

// The headings of a screen whose code is still on its way.
export const OPENING = LANGUAGES.map((language) => words(language).Gate.Opening);
