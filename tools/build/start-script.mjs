// The script that starts the app. It takes the place of trunk's, because the second file of the code has to be joined to the first, and
// only whoever starts the first can reach it.
export function startScript({ glue, code, screens, key }) {
  // WebKit tells nobody when a module fails at its top-level await, so this tells shell/loading.js itself.
  const start = `import init from "./${glue}";
const running = init({ module_or_path: "./${code}" });
running.catch((reason) => { window.junewardTrouble(reason); });
`;
  return screens ? later({ screens, key }) + start : start;
}

// Asked again, it asks the network again and not the cache, which may hold what some network sent in the file's place. What is not
// the right file, whole, can't be compiled or asks for another name than \`key\`. Joined once: doing it again would reset data in use.
const later = ({ screens, key }) => `let asked, joined;
window.junewardScreens = async () => {
  const answer = await fetch("./${screens}", asked ? { cache: "reload" } : {});
  asked = true;
  const code = await WebAssembly.compile(await answer.arrayBuffer());
  const shared = await running;
  joined ??= WebAssembly.instantiate(code, { "${key}": shared }).catch((reason) => {
    joined = undefined;
    throw reason;
  });
  return joined;
};
`;
