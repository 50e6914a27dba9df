// Moves each inline script into its own file, beside the page: its relative addresses mean the same there.
import { hashed } from "./hashed.mjs";

export function moveInlineScripts(html, site) {
  return html.replace(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/gi, (_, attributes, text) => {
    const name = hashed(site, "start", "js", `${text.trim()}\n`);
    return `<script${attributes} src="./${name}"></script>`;
  });
}
