// The script that starts the app. It takes the place of trunk's, because the second file of the code has to be joined to the first, and
// only whoever starts the first can reach it.
export function startScript({ glue, code, screens, key, style }) {
  // WebKit tells nobody when a module fails at its top-level await, so this tells shell/loading.js itself.
  const start = `import init from "./${glue}";
const running = init({ module_or_path: "./${code}" });
running.catch((reason) => { window.junewardTrouble(reason); });
`;
  return screens ? later({ screens, key, style }) + start : start;
}

// While the file is on its way, whoever asks waits for the same answer; a network that is silent for two minutes has failed. Asked again, it
// asks the network and not the cache, which may hold what some network sent in the file's place. What is not the right file, whole, can't
// be compiled or asks for another name than `key`.
const later = ({ screens, key, style }) => `let coming, again;
function dress() {
  return new Promise((dressed, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "./${style}" + (again ? "?again=" + Date.now() : "");
    link.onload = dressed;
    link.onerror = () => { link.remove(); failed(); };
    document.head.append(link);
  });
}
async function bring() {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), 120000);
  const worn = dress();
  worn.catch(() => patience.abort());
  const answer = await fetch("./${screens}", { signal: patience.signal, cache: again ? "reload" : "default" });
  const code = await WebAssembly.compile(await answer.arrayBuffer());
  await worn;
  await WebAssembly.instantiate(code, { "${key}": await running });
}
window.junewardScreens = () => coming ??= bring().catch((reason) => {
  coming = undefined;
  again = true;
  throw reason;
});
`;
