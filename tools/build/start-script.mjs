// The script that starts the app. It takes the place of trunk's, because the later files of the code have to be joined to the first, and
// only whoever starts the first can reach it.
export function startScript({ glue, code, work, screens, key, style }) {
  // WebKit tells nobody when a module fails at its top-level await, so this tells shell/loading.js itself.
  const start = `import init from "./${glue}";
const running = init({ module_or_path: "./${code}" });
running.catch((reason) => { window.junewardTrouble(reason); });
`;
  return work ? later({ work, screens, key, style }) + start : start;
}

// While a file is on its way, whoever asks waits for the same answer; a network that is silent for two minutes has failed. Asked again, it
// asks the network and not the cache, which may hold what some network sent in the file's place. What is not the right file, whole, can't
// be compiled or asks for another name than `key`. Each file takes what it needs from those before it.
const later = ({ work, screens, key, style }) => `let parts;
function asked(bring) {
  let coming, again = false;
  return () => coming ??= bring(again).catch((reason) => {
    coming = undefined;
    again = true;
    throw reason;
  });
}
async function join(file, again, patience, before) {
  setTimeout(() => patience.abort(), 120000);
  const answer = await fetch(file, { signal: patience.signal, cache: again ? "reload" : "default" });
  const code = await WebAssembly.compile(await answer.arrayBuffer());
  await before;
  parts ??= { ...await running };
  Object.assign(parts, (await WebAssembly.instantiate(code, { "${key}": parts })).exports);
}
function dress(again) {
  return new Promise((dressed, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "./${style}" + (again ? "?again=" + Date.now() : "");
    link.onload = dressed;
    link.onerror = () => { link.remove(); failed(); };
    document.head.append(link);
  });
}
window.junewardWork = asked((again) => join("./${work}", again, new AbortController()));
window.junewardScreens = asked(async (again) => {
  const patience = new AbortController();
  const before = Promise.all([junewardWork(), dress(again)]);
  before.catch(() => patience.abort());
  await join("./${screens}", again, patience, before);
});
`;
