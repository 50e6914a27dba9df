// Proof that nothing leaves the device, from five sides: the page's own policy violations, the browser's list of loaded resources, the
// gate's list of requests, a proxy that every request for elsewhere runs into, and in Chromium the browser's network log.
import assert from "node:assert/strict";
import { createServer } from "node:http";

// What browsers ask their makers for by themselves, whatever page is open. Exact names only, so that a page's request to a sibling host
// is still caught here, and any request at all by the other four.
const MAKERS = new Set([
  "accounts.google.com", "android.clients.google.com", "clients2.google.com", "clientservices.googleapis.com", "content-autofill.googleapis.com", "edgedl.me.gvt1.com",
  "optimizationguide-pa.googleapis.com", "redirector.gvt1.com", "safebrowsingohttpgateway.googleapis.com", "start.duckduckgo.com", "update.googleapis.com",
  "www.google.com", "aus5.mozilla.org", "content-signature-2.cdn.mozilla.net", "detectportal.firefox.com", "firefox.settings.services.mozilla.com",
  "firefox-settings-attachments.cdn.mozilla.net", "incoming.telemetry.mozilla.org", "push.services.mozilla.com",
]);

// A proxy that answers nobody and remembers who was asked for. (WebKit's driver hands on plain requests only; encrypted ones fail there
// for want of a name server or are seen in the page's list of resources.)
export async function openTrap() {
  const caught = [];
  const hear = (target) => {
    const host = target.replace(/^https?:\/\//, "").replace(/[:/].*$/, "");
    if (!MAKERS.has(host)) caught.push(target);
  };
  const server = createServer((request, response) => {
    hear(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    hear(request.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 No\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  return {
    address: `127.0.0.1:${server.address().port}`,
    caught,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

// One scenario's network, seen from all sides.
export class Network {
  constructor(session, site, trap) {
    Object.assign(this, { session, site, trap, loaded: null, logged: [] });
  }

  // Call when the app has finished loading: from here on the site must not be asked for anything.
  markLoaded() {
    this.loaded = this.site.requests.length;
  }

  // Every request to another origin, as a list of sentences. Must be empty.
  async foreign() {
    const { origin } = this.site;
    const found = this.trap.caught.map((target) => `the proxy was asked for ${target}`);
    const resources = await this.session.driver.executeScript("return performance.getEntriesByType('resource').map((entry) => entry.name)");
    found.push(...resources.filter((name) => elsewhere(name, origin)).map((name) => `the page loaded ${name}`));
    if (this.session.engine === "chromium") {
      for (const entry of await this.session.command("log", { type: "performance" })) {
        const { method, params } = JSON.parse(entry.message).message;
        if (method === "Network.requestWillBeSent") this.logged.push(params.request.url);
      }
      found.push(...this.logged.filter((name) => elsewhere(name, origin)).map((name) => `the network log has ${name}`));
    }
    return found;
  }

  // Policy violations and script errors since the scenario began, reloads included.
  async heard(kind) {
    const here = await this.session.driver.executeScript("return window.__watch ? window.__watch.seen : []");
    return [...this.site.heard, ...here].filter((one) => one.kind === kind).map((one) => one.text);
  }

  // Requests since markLoaded, or since the beginning. The icon of the tab is not among them: a browser fetches it when it likes, and no page can ask when.
  // Nor is the first request for each file of the later code: they follow by themselves, on a busy machine a little after the first screen.
  since() {
    const all = this.site.requests;
    const follows = (one) => /^(work|screens)-[^/]*\.(wasm|css)$/.test(one.path) && all.find(({ path }) => path === one.path) === one;
    return all
      .slice(this.loaded ?? 0)
      .filter((one) => !/(^|\/)icon-[0-9a-f]+\.svg$/.test(one.path) && !follows(one))
      .map((one) => `${one.method} ${one.path}`);
  }

  async assertPrivate() {
    assert.deepEqual(await this.foreign(), [], "something was asked of another host");
    assert.deepEqual(await this.heard("violation"), [], "the page's Content-Security-Policy was violated");
  }

  async assertNothingSinceLoad() {
    assert.notEqual(this.loaded, null, "markLoaded was not called");
    assert.deepEqual(this.since(), [], "the site was asked for something after the app had loaded");
  }
}

function elsewhere(url, origin) {
  return /^(https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`);
}
