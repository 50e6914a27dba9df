// Writes a file under a name that changes with its content, so that a browser never mixes two releases.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export function hashed(folder, stem, extension, text) {
  const name = `${stem}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.${extension}`;
  writeFileSync(join(folder, name), text);
  return name;
}
