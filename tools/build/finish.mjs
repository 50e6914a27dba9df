// Completes the site that trunk has put together, before trunk shows it under its final name: the code becomes three files, so that the
// first screen waits for nothing but itself; the Content-Security-Policy allows no inline script, so trunk's gives way to a file; the
// style files become one request; and the rubric and the script are written out as pages that need no script. Every name comes from the file's content,
// so equal sources give equal names.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { finishCode } from "./code.mjs";
import { hashed } from "./hashed.mjs";
import { joinStyles } from "./join-styles.mjs";
import { squeezeScripts } from "./squeeze-scripts.mjs";
import { rubricPages } from "./rubric-page.mjs";
import { scriptPages } from "./script-page.mjs";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const site = process.env.TRUNK_STAGING_DIR;
if (!site) stop("trunk runs this as its last step; run `make dist` instead");

const page = join(site, "index.html");
let html = readFileSync(page, "utf8");
const quick = process.env.TRUNK_PROFILE !== "release";
const styles = joinStyles(html, site, quick);
html = await finishCode(styles.html, site, root, { quick, style: styles.later }).catch((reason) => stop(reason.message));
html = squeezeScripts(html, site);
html = withoutComments(html);
check(html);
writeFileSync(page, html);

const style = hashed(site, "rubric", "css", readFileSync(join(root, "shell/rubric.css"), "utf8"));
const icon = html.match(/<link[^>]*rel="icon"[^>]*>/)?.[0] ?? stop("index.html has no icon");
const content = join(root, "src/content");
for (const { name, text } of [...rubricPages(content, { style, icon }), ...scriptPages(content, { style, icon })]) writeFileSync(join(site, name), text);

function withoutComments(text) {
  return text.replace(/<!--[\s\S]*?-->\s*/g, "");
}

// A site that breaks these would still build and then fail in front of a team, so the build fails first.
function check(text) {
  const head = text.slice(text.indexOf("<head>"));
  if (!/^<head>\s*<meta http-equiv="Content-Security-Policy"/.test(head)) stop("the Content-Security-Policy must come first in the head");
  if (/<style|\sstyle=|\son[a-z]+=/i.test(text)) stop("inline styles and handlers are forbidden by the Content-Security-Policy");
  if (/<script(?![^>]*\bsrc=)/i.test(text)) stop("an inline script is left in index.html");
  if (/data-trunk/.test(text)) stop("trunk did not recognise one of its links in index.html");
}

function stop(why) {
  console.error(`The site could not be completed: ${why}.`);
  if (site) rmSync(join(site, "index.html"), { force: true });
  process.exit(1);
}
