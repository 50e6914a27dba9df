// Free ports and child processes: the two things every engine needs, and the two that leak when a test fails.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

// A port that was free a moment ago. Drivers cannot report a port of their own choosing, so one is picked for them.
export async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const running = new Set();

// Starts a program in a process group of its own, so that stopping it also stops the browser that it started.
export function startProcess(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  const said = [];
  const listen = (stream) => stream?.on("data", (bytes) => {
    said.push(bytes.toString());
    if (said.length > 200) said.shift();
  });
  listen(child.stdout);
  listen(child.stderr);
  let over = null;
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve((over = `it ended with ${signal ?? code}`)));
    child.once("error", (error) => resolve((over = error.message)));
  });
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has already gone.
    }
  };
  const handle = {
    child,
    said: () => said.join("").trim(),
    over: () => over,
    async stop() {
      running.delete(handle);
      if (child.pid === undefined) return;
      kill("SIGTERM");
      const gentle = await Promise.race([ended.then(() => true), new Promise((r) => setTimeout(r, 3000, false).unref())]);
      // The browser may outlive its driver, so the rest of the group is ended in any case.
      kill("SIGKILL");
      if (!gentle) await ended;
    },
    kill,
  };
  running.add(handle);
  return handle;
}

process.on("exit", () => {
  for (const handle of running) handle.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
