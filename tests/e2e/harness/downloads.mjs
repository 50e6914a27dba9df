// Files that the app hands to the person, read back from the folder into which the browser put them.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const UNFINISHED = /\.(part|crdownload|wkdownload)$|^\.|^org\.chromium|^core$/;

// Runs `act` and waits for the file that appears because of it.
export async function download(session, act) {
  // MiniBrowser writes over a file of the same name, so a file counts as new by its time, too.
  const written = (file) => statSync(join(session.downloads, file)).mtimeMs;
  const before = new Map(readdirSync(session.downloads).filter((file) => !UNFINISHED.test(file)).map((file) => [file, written(file)]));
  await act();
  let seen = null;
  const name = await session.driver.wait(() => {
    const files = readdirSync(session.downloads);
    if (files.some((file) => /\.(part|crdownload|wkdownload)$/.test(file))) return null;
    const fresh = files.filter((file) => !UNFINISHED.test(file) && before.get(file) !== written(file));
    if (fresh.length === 0) return null;
    const { size } = statSync(join(session.downloads, fresh[0]));
    // A browser begins with an empty file of that name; the app hands over none.
    if (size === 0) return null;
    const now = `${fresh[0]} ${size}`;
    // The same name and size twice in a row: the browser has let go of it.
    const settled = now === seen;
    seen = now;
    return settled ? fresh[0] : null;
  }, 15_000, () => `no file was downloaded; the folder holds: ${readdirSync(session.downloads).join(", ") || "nothing"}`, 100);
  // MiniBrowser opens a bar for the download, and Shift+Tab goes to it until the page is given the focus anew.
  if (session.engine === "webkit") await session.driver.executeScript("const here = document.activeElement; here.blur(); here.focus();");
  const bytes = readFileSync(join(session.downloads, name));
  return { name, bytes, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), path: join(session.downloads, name) };
}
