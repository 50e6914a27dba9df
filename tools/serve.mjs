// A small static server for a built site: serves files with their right types, and nothing else.
// A missing file is a 404 in plain text and never a page: a browser must not take HTML for a script or for WebAssembly.
//
//   node tools/serve.mjs [folder] [--port 8417] [--base /some/folder/]
//   import { serve } from "./serve.mjs";  const { url, close } = await serve({ root: "dist", base: "/a/b/c/" });
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
};

// Serves `root` below `base`. Port 0 takes any free one; a taken port is an error with code EADDRINUSE.
// `onRequest(pathname)` hears of every request, also of those outside `base`.
export async function serve({ root, base = "/", port = 0, host = "127.0.0.1", onRequest = () => {} }) {
  const folder = resolve(root);
  const below = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const server = createServer((request, response) => {
    answer(request, response, folder, below, onRequest).catch(() => plain(response, 500, "The file could not be read."));
  });
  await new Promise((ready, failed) => {
    server.once("error", failed);
    server.listen(port, host, ready);
  });
  return {
    url: `http://${host}:${server.address().port}${below}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

async function answer(request, response, folder, base, onRequest) {
  const { pathname } = new URL(request.url, "http://local");
  onRequest(pathname);
  if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405, "Only reading is possible here.");
  if (`${pathname}/` === base) return plain(response, 301, "The site is one slash further.", { Location: base });
  const file = pathname.startsWith(base) ? await find(folder, pathname.slice(base.length)) : null;
  if (!file) return plain(response, 404, "There is no such file.");
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    // Asked again each time, so that a rebuilt site is never mixed with an older one.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  const stream = createReadStream(file.path);
  stream.on("error", () => response.destroy());
  stream.pipe(response);
}

// The file for a path, or nothing: a folder means its index.html, and nothing outside the folder is ever found.
async function find(folder, path) {
  let wanted;
  try {
    wanted = resolve(folder, `./${decodeURIComponent(path)}`);
  } catch {
    return null;
  }
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return null;
  for (const candidate of [wanted, join(wanted, "index.html")]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return null;
}

function plain(response, status, text, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${text}\n`);
}

// As a command: the usual port, or the next free one.
async function main(words) {
  const options = { root: "dist", port: 8417, base: "/" };
  while (words.length > 0) {
    const word = words.shift();
    if (word === "--port") options.port = Number(words.shift());
    else if (word === "--base") options.base = words.shift();
    else options.root = word;
  }
  if (!(await stat(join(options.root, "index.html")).catch(() => null))) {
    console.error(`There is no site in ${options.root}: run \`make dist\` first.`);
    process.exit(1);
  }
  for (let port = options.port; ; port += 1) {
    try {
      const { url } = await serve({ ...options, port });
      console.log(`\nJuneward is at  ${url}\nPress Ctrl+C to stop.`);
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= options.port + 50) {
        console.error(`The server could not start (${error.message}). Choose another port: make serve PORT=9000`);
        process.exit(1);
      }
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
