// What remains when the app has stopped for good: says so, downloads whatever is stored on this device, and opens the app again.
// Needs nothing from the app, and writes nothing to its storage.
//
// Offers to the app:  window.junewardCrash(message)  from the panic hook; opens the dialog.
//                     window.junewardStopped         true from then on: nothing may write any more.
//                     window.junewardMemory          optional, set by the app: { key: raw text } of what could not be stored.
//                     <html data-save="failing">     optional, set by the app: the latest changes are not stored.
// Its file holds what is stored, what the app had in mind, and, in words, what stands in the fields on the screen.
//                     sessionStorage "juneward/start" = "closed"  when the person chose to start without opening any work.
(function () {
  "use strict";
  var PREFIX = "juneward/";
  var CRASHES = "juneward/crashes";
  var A_MINUTE = 60000;

  // Everything of ours, as stored, byte for byte; null when the browser refuses.
  function stored() {
    var found = {};
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key !== null && key.indexOf(PREFIX) === 0) found[key] = localStorage.getItem(key);
      }
    } catch (_) {
      return null;
    }
    return found;
  }

  // What the app holds only in memory comes last: it is newer than a stored copy of the same key.
  function rescued() {
    var found = stored() || {};
    var memory = window.junewardMemory || {};
    for (var key in memory) if (Object.prototype.hasOwnProperty.call(memory, key)) found[key] = String(memory[key]);
    return found;
  }

  // What stands in the fields on the screen: the letters of the last moments, which nothing has kept yet. The page is still
  // there; only the app behind it has stopped.
  function onScreen() {
    var fields = [];
    each(document.querySelectorAll("#app textarea, #app input[type=text]"), function (field) {
      var label = field.labels && field.labels[0] ? field.labels[0].textContent : field.id;
      if (field.value) fields.push({ field: label, text: field.value });
    });
    return fields;
  }

  function inMind() { return Object.keys(window.junewardMemory || {}).length > 0; }

  function unsaved() { return inMind() || document.documentElement.getAttribute("data-save") === "failing"; }

  function isWork(key) { return key.indexOf(PREFIX + "workbook/") === 0; }

  function kept() {
    var work = Object.keys(rescued()).some(isWork);
    var fields = onScreen().length > 0;
    if (unsaved() || (fields && !work)) return work || fields || inMind() ? "unsure" : "nothing";
    if (stored() === null) return "blocked";
    return work ? "yes" : "nothing";
  }

  // The times of the crashes of this tab within the last minute, this one included.
  function crashesLately() {
    var now = Date.now();
    try {
      var times = JSON.parse(sessionStorage.getItem(CRASHES) || "[]").filter(function (time) { return now - time < A_MINUTE; });
      times.push(now);
      sessionStorage.setItem(CRASHES, JSON.stringify(times));
      return times.length;
    } catch (_) {
      return 1;
    }
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  function download() {
    var now = new Date();
    var day = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
    var file = { format: "juneward-rescue", format_version: 1, made: now.toISOString(), stored: rescued(), on_screen: onScreen() };
    var url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    var link = document.createElement("a");
    link.href = url;
    link.download = "juneward-rescue-" + day + ".json";
    document.body.appendChild(link);
    link.click();
    link.remove();
    // iPads read the file only after the person has answered the question; an early farewell would leave it empty.
    setTimeout(function () { URL.revokeObjectURL(url); }, A_MINUTE);
    return link.download;
  }

  var NOTES = {
    en: {
      saved: function (name) { return "Look for " + name + " in your downloads. “Open a file” reads it."; },
      refused: "This browser did not let the file be made. Leave this page open and ask for help: your work is still here."
    },
    es: {
      saved: function (name) { return "Busquen " + name + " en sus descargas. «Abrir un archivo» lo lee."; },
      refused: "Este navegador no dejó crear el archivo. Dejen esta página abierta y pidan ayuda: su trabajo sigue aquí."
    }
  };

  function act(what, page, words) {
    if (what === "download") {
      var note = page.querySelector("[data-note]");
      try { note.textContent = words.saved(download()); } catch (_) { note.textContent = words.refused; }
      return;
    }
    if (what === "closed") {
      try { sessionStorage.setItem("juneward/start", "closed"); } catch (_) { /* Then it starts as usual. */ }
    }
    location.reload();
  }

  function each(list, run) { Array.prototype.forEach.call(list, run); }

  function open(message) {
    var dialog = document.getElementById("crash");
    if (!dialog) return;
    var here = document.documentElement.lang === "es" ? "es" : "en";
    var state = kept();
    var again = crashesLately() >= 2;
    each(dialog.querySelectorAll("[data-words]"), function (page) { page.hidden = page.getAttribute("data-words") !== here; });
    each(dialog.querySelectorAll("[data-kept]"), function (text) { text.hidden = text.getAttribute("data-kept") !== state; });
    each(dialog.querySelectorAll("[data-loop], [data-do=closed]"), function (part) { part.hidden = !again; });
    each(dialog.querySelectorAll("[data-do=download]"), function (button) { button.hidden = state === "nothing" || state === "blocked"; });
    each(dialog.querySelectorAll("[data-cause]"), function (cause) {
      cause.hidden = !message;
      cause.querySelector("pre").textContent = message || "";
    });
    each(dialog.querySelectorAll("[data-words]"), function (page) {
      each(page.querySelectorAll("[data-do]"), function (button) {
        button.onclick = function () { act(button.getAttribute("data-do"), page, NOTES[here]); };
      });
    });
    dialog.setAttribute("aria-labelledby", here === "es" ? "crash-title-es" : "crash-title");
    // Behind it lies an app that no longer answers: closing the dialog would leave somebody typing into nothing.
    dialog.addEventListener("cancel", function (event) { event.preventDefault(); });
    if (dialog.showModal) { if (!dialog.open) dialog.showModal(); } else dialog.setAttribute("open", "");
  }

  function crash(message) {
    if (window.junewardStopped) return;
    window.junewardStopped = true;
    var text = String(message || "");
    if (document.body && document.getElementById("crash")) open(text);
    else addEventListener("DOMContentLoaded", function () { open(text); });
  }

  // A trap in WebAssembly is final, also one that no panic hook saw (memory or stack run out).
  function isTrap(reason) {
    return Boolean(reason) && typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
  }

  window.junewardStopped = false;
  window.junewardCrash = crash;
  addEventListener("error", function (event) { if (isTrap(event.error)) crash(event.error.message); });
  addEventListener("unhandledrejection", function (event) { if (isTrap(event.reason)) crash(event.reason.message); });
})();
