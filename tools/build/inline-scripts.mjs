// Moves each inline script into its own file, beside the page: its relative addresses mean the same there.
import { hashed } from "./hashed.mjs";

export function moveInlineScripts(html, site) {
  return html.replace(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/gi, (_, attributes, text) => {
    const name = hashed(site, "start", "js", `${tellsOfFailure(text.trim())}\n`);
    return `<script${attributes} src="./${name}"></script>`;
  });
}

// WebKit tells nobody when a module fails at its top-level await, so the script that starts the app tells shell/loading.js itself.
function tellsOfFailure(script) {
  return script.replace(/(await init\([^;]*\));/, "$1.catch((reason) => { window.junewardTrouble(reason); throw reason; });");
}
