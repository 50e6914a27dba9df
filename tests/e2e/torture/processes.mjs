// The process of one page, and its end. Which one it is, is found by keeping the page busy: no engine tells it in the same way.
import { readFileSync, readdirSync } from "node:fs";

// What a page's process is called, where the browser and its driver outlive its death. WebKit's driver gives up the whole session.
const NAMES = { chromium: /--type=renderer/, firefox: /-isForBrowser.* tab/ };

function worked(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

// The processes of pages, in the groups of processes that the session started.
function pages(session) {
  const groups = session.processes.map((handle) => handle.child.pid);
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const group = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[2]);
      return groups.includes(group) && NAMES[session.engine].test(readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
    } catch {
      return false;
    }
  });
}

// The process behind the page that the driver looks at now. On a machine that is busy with other work a page gets little time at once: it is kept
// busy until one process has worked ten times as much as any other.
export async function processOf(app) {
  const before = new Map(pages(app.session).map((pid) => [pid, worked(pid)]));
  for (let round = 0; round < 20; round += 1) {
    await app.driver.executeScript("for (const end = performance.now() + 400; performance.now() < end;);");
    const all = pages(app.session).map((pid) => [pid, worked(pid) - (before.get(pid) ?? 0)]).sort((one, other) => other[1] - one[1]);
    const [busiest, next] = all;
    if (busiest && busiest[1] >= 20 && busiest[1] >= 10 * (next?.[1] ?? 0)) return busiest[0];
  }
  throw new Error(`${app.session.engine}: the process of the page was not found`);
}

// Ends a process with no time for anything.
export function end(pid) {
  process.kill(pid, "SIGKILL");
}
