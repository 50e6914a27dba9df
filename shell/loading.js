// Stands watch until the app has started. Whatever keeps it from starting, the page says what happened, what is safe and what to do:
// at once when a failure is seen, after ten seconds when nothing is. Without this script the page's own text says so much.
//
// Offers to the app:  window.junewardStarted()        takes the loading text away.
//                     window.junewardTrouble(reason)  what kept it from starting, where the browser doesn't tell by itself.
// Reads:              localStorage "juneward/language" ("en" or "es"), else the browser's language.
(function () {
  "use strict";
  var RELOADED = "juneward/reloaded";
  var LATE_AFTER = 10000;
  var started = false;
  var shown = null;

  var WORDS = {
    en: {
      blocked: ["This browser does not let Juneward run.", "Juneward needs WebAssembly, and a security setting has switched it off here. Work saved on this device is safe. Open this page in another browser, or ask the person who looks after this device to allow WebAssembly for this site."],
      missing: ["A part of Juneward did not arrive.", "That happens just after an update, or when the network drops. Work saved on this device is safe. Load the page again."],
      still: ["A part of Juneward still did not arrive.", "Loading again did not help. Work saved on this device is safe. Try again in a few minutes, or on another network."],
      failed: ["Juneward could not start.", "Work saved on this device is safe. Load the page again; if that does not help, try another browser."],
      late: ["Juneward is still on its way.", "The network or this device is slow today. It opens by itself as soon as it has arrived. Work saved on this device is safe."],
      again: "Load again"
    },
    es: {
      blocked: ["Este navegador no deja que Juneward funcione.", "Juneward necesita WebAssembly, y aquí lo desactivó un ajuste de seguridad. El trabajo guardado en este dispositivo está a salvo. Abran esta página en otro navegador o pidan a quien se encarga de este dispositivo que permita WebAssembly en este sitio."],
      missing: ["Una parte de Juneward no llegó.", "Eso pasa justo después de una actualización o cuando se corta la red. El trabajo guardado en este dispositivo está a salvo. Vuelvan a cargar la página."],
      still: ["Una parte de Juneward todavía no llegó.", "Volver a cargar no ayudó. El trabajo guardado en este dispositivo está a salvo. Prueben de nuevo en unos minutos o en otra red."],
      failed: ["Juneward no pudo empezar.", "El trabajo guardado en este dispositivo está a salvo. Vuelvan a cargar la página; si no ayuda, prueben otro navegador."],
      late: ["Juneward viene en camino.", "La red o este dispositivo van lentos hoy. Se abre solo en cuanto llegue. El trabajo guardado en este dispositivo está a salvo."],
      again: "Volver a cargar"
    }
  };

  function language() {
    var chosen = null;
    try { chosen = localStorage.getItem("juneward/language"); } catch (_) { /* Blocked storage: the browser's language will do. */ }
    if (chosen !== "en" && chosen !== "es") chosen = /^es\b/i.test(navigator.language || "") ? "es" : "en";
    return chosen;
  }

  // Session storage may be blocked too; then nobody remembers, and the page offers to load again each time.
  function remembered() {
    try { return sessionStorage.getItem(RELOADED) !== null; } catch (_) { return false; }
  }
  function remember() {
    try { sessionStorage.setItem(RELOADED, "1"); } catch (_) { /* As above. */ }
  }
  function forget() {
    try { sessionStorage.removeItem(RELOADED); } catch (_) { /* As above. */ }
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // The static page, in one language, with what is known about the failure.
  function draw() {
    var here = document.documentElement.lang;
    var parts = document.querySelectorAll("[data-words]");
    for (var i = 0; i < parts.length; i++) parts[i].hidden = parts[i].getAttribute("data-words") !== here;
    var late = document.getElementById("boot-late");
    if (!late || !shown) return;
    var words = WORDS[here] || WORDS.en;
    var kind = shown === "missing" && remembered() ? "still" : shown;
    late.textContent = "";
    late.appendChild(element("h2", words[kind][0], "boot__trouble"));
    late.appendChild(element("p", words[kind][1]));
    if (kind !== "blocked" && kind !== "late") {
      var again = element("button", words.again, "button button--main");
      again.type = "button";
      again.onclick = function () { remember(); location.reload(); };
      late.appendChild(again);
    }
    document.getElementById("boot-wait").hidden = kind !== "late";
    document.getElementById("boot").setAttribute("data-trouble", kind);
  }

  function trouble(kind) {
    if (started || window.junewardStopped) return;
    // The first cause seen is the true one; only "late" gives way to it.
    if (shown && shown !== "late") return;
    shown = kind;
    if (document.body) draw();
  }

  function start() {
    if (started) return;
    started = true;
    forget();
    removeEventListener("error", onError, true);
    removeEventListener("unhandledrejection", onRejection);
    var boot = document.getElementById("boot");
    if (boot) boot.remove();
  }

  // Engines word these differently; what each kind has in common is enough to choose the advice. A trap is the crash dialog's matter.
  function judge(reason) {
    var name = reason && reason.name;
    var text = String((reason && reason.message) || reason || "");
    if (name === "RuntimeError") return;
    if (typeof WebAssembly !== "object" || /unsafe-eval|Content Security|disallowed|blocked/i.test(text)) trouble("blocked");
    else if (name === "CompileError" || /fetch|load|import|network|MIME|response|HTTP/i.test(text)) trouble("missing");
    else trouble("failed");
  }

  // Caught on the way down, because a script or style that does not arrive tells only its own element.
  function onError(event) {
    if (event.target && event.target !== window) {
      // A missing icon or preload hint keeps nothing from working; the script that needs the file will say so itself.
      if (/^SCRIPT$/.test(event.target.nodeName) || event.target.rel === "stylesheet") trouble("missing");
    } else if (!event.filename || event.filename.indexOf(location.origin) === 0) {
      judge(event.error || event.message);
    }
  }
  function onRejection(event) { judge(event.reason); }

  document.documentElement.lang = language();
  addEventListener("error", onError, true);
  addEventListener("unhandledrejection", onRejection);
  addEventListener("DOMContentLoaded", draw);
  if (typeof WebAssembly !== "object" || !WebAssembly.instantiate) trouble("blocked");
  setTimeout(function () { trouble("late"); }, LATE_AFTER);
  window.junewardStarted = start;
  window.junewardTrouble = judge;
})();
