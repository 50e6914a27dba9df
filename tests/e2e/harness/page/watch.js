// Runs first in every page: hears of policy violations and script errors, keeps them on the page and tells the gate, so that they
// outlive a reload. Nothing of the app is touched.
(() => {
  const seen = [];
  const folder = new URL(".", document.currentScript.src).href;
  const keep = (what) => {
    seen.push(what);
    try {
      navigator.sendBeacon(`${folder}__heard`, JSON.stringify(what));
    } catch {
      // A page that may not send still keeps its own list.
    }
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    keep({ kind: "violation", text: `${event.effectiveDirective} refused ${event.blockedURI || "something inline"} (${event.sourceFile ?? ""}:${event.lineNumber ?? ""})` });
  });
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) keep({ kind: "error", text: String(event.message) });
    else keep({ kind: "error", text: `could not load ${event.target?.src ?? event.target?.href ?? "a resource"}` });
  }, true);
  addEventListener("unhandledrejection", (event) => keep({ kind: "error", text: String(event.reason) }));
  Object.defineProperty(window, "__watch", { value: { seen } });
})();
