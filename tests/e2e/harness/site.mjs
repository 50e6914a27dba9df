// The built site as the tests meet it: three folders deep, behind a gate that keeps a list of requests and can misbehave on demand.
//
//   browser ── gate (this file) ── tools/serve.mjs ── dist/
//
// The gate changes one thing on its own: it puts watch.js first in each page, so that violations and errors are heard from the start.
import { existsSync, readFileSync } from "node:fs";
import { createServer, request as ask } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../../tools/serve.mjs";

export const BASE = "/district/schools/juneward/";
const WATCH = "__watch.js";
const HEARD = "__heard";
const watchScript = readFileSync(fileURLToPath(new URL("./page/watch.js", import.meta.url)), "utf8");

const used = new Set();

// The folder of a built site, or a sentence about what to do.
export function dist(variable = "JUNEWARD_DIST") {
  const usual = { JUNEWARD_DIST: "dist", JUNEWARD_DIST_CRASH_DRILL: "dist-crash-drill" }[variable];
  const folder = process.env[variable] ?? fileURLToPath(new URL(`../../../${usual}`, import.meta.url));
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`There is no built site in ${folder}. Run \`make dist\`, or set ${variable} to the folder of one.`);
  }
  return folder;
}

// Serves `root`. `behave(path)` is asked for every file and may answer { status } to refuse it, { wait: promise } to keep it waiting,
// { body, type } to replace it, or { edit: text => text } to change a page. `headers` go with every answer; `prelude` is script that
// runs before the page's own.
export async function openSite({ root, behave = () => ({}), headers = {}, prelude = "", watch = true } = {}) {
  const requests = [];
  const heard = [];
  const inner = await serve({ root: root ?? dist(), base: BASE });
  const state = { behave, headers, prelude };
  const gate = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request, response) {
    const { pathname } = new URL(request.url, "http://local");
    if (pathname.endsWith(HEARD)) {
      let text = "";
      for await (const part of request) text += part;
      heard.push(JSON.parse(text));
      response.writeHead(204, state.headers).end();
      return;
    }
    if (pathname.endsWith(WATCH)) {
      response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store", ...state.headers });
      response.end(`${watchScript}\n${state.prelude}`);
      return;
    }
    // An empty page of the same origin, where stored data can be looked at while the app is not there.
    if (pathname === "/__storage") return void response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Storage</title>");
    requests.push({ method: request.method, url: request.url, path: pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname, at: Date.now() });
    const wish = (await state.behave(pathname.slice(BASE.length))) ?? {};
    if (wish.wait) await wish.wait;
    if (wish.status) return void response.writeHead(wish.status, { "Content-Type": "text/plain", ...state.headers }).end("Not here.\n");
    if (wish.body !== undefined) return void response.writeHead(200, { "Content-Type": wish.type ?? "text/html; charset=utf-8", ...state.headers }).end(wish.body);
    const upstream = ask(new URL(request.url, inner.url), { method: request.method, headers: { ...request.headers, "accept-encoding": "identity" } });
    upstream.end();
    const found = await new Promise((resolve, reject) => upstream.once("response", resolve).once("error", reject));
    const type = found.headers["content-type"] ?? "";
    if (!type.startsWith("text/html")) {
      response.writeHead(found.statusCode, { ...found.headers, ...state.headers });
      found.pipe(response);
      return;
    }
    let page = "";
    for await (const part of found.setEncoding("utf8")) page += part;
    if (wish.edit) page = wish.edit(page);
    if (watch) page = page.replace(/<head[^>]*>/i, (head) => `${head}<script src="${BASE}${WATCH}"></script>`);
    const { "content-length": _, ...kept } = found.headers;
    response.writeHead(found.statusCode, { ...kept, ...state.headers });
    response.end(page);
  }

  // Scenarios share a browser, and a port of its own is what gives each an origin with nothing stored. So no port is used twice.
  do {
    if (gate.listening) await new Promise((resolve) => gate.close(resolve));
    gate.listen(0, "127.0.0.1");
    await new Promise((resolve, reject) => gate.once("listening", resolve).once("error", reject));
  } while (used.has(gate.address().port));
  used.add(gate.address().port);
  const origin = `http://127.0.0.1:${gate.address().port}`;
  return {
    origin,
    url: `${origin}${BASE}`,
    requests,
    heard,
    // Changes how the site behaves from now on.
    set(changes) {
      Object.assign(state, changes);
    },
    async close() {
      gate.closeAllConnections();
      await new Promise((resolve) => gate.close(resolve));
      await inner.close();
    },
  };
}
