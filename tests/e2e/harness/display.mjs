// A screen that nobody sees, for the one engine without a headless mode. Each session has its own, so none takes another's focus.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { startProcess } from "./processes.mjs";

export async function startDisplay() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const server = folders.map((folder) => join(folder, "Xvfb")).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!server) throw new Error("Xvfb is missing, and WebKit needs a screen. Run `make test`, which installs what is missing, or on Debian: apt-get install xvfb.");
  // Xvfb takes the first free number by itself and writes it to descriptor 3: no race between sessions that start together.
  const handle = startProcess(server, ["-displayfd", "3", "-screen", "0", "1700x1500x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    let text = "";
    handle.child.stdio[3].on("data", (bytes) => {
      text += bytes;
      if (text.includes("\n")) resolve(text.trim());
    });
    handle.child.once("error", reject);
    handle.child.once("exit", () => reject(new Error(`Xvfb stopped. ${handle.said()}`)));
  });
  handle.name = `:${number}`;
  return handle;
}
