// A page on paper: no script, nothing but itself and one small style file, so that a team still has it when the app cannot run.
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

// `links` are [{ href, words, code? }]: what stands at the top of the screen and not on paper.
export function paperPage({ code, title, links, body }, { style, icon }) {
  const nav = links.map((link) => `<a href="${link.href}"${link.code ? ` lang="${link.code}" hreflang="${link.code}"` : ""}>${text(link.words)}</a>`);
  return `<!doctype html>
<html lang="${code}">
<head>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
${icon}
<link rel="stylesheet" href="./${style}">
</head>
<body>
<nav>${nav.join(" ")}</nav>
${body}
</body>
</html>
`;
}

// A list is read out with commas; anything else is a sentence already.
export function text(value) {
  const plain = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// *Such words* are set apart.
export function marked(value) {
  return text(value).replace(/\*([^*]+)\*/g, "<b>$1</b>");
}
