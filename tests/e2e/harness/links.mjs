// Links as another program would make and read them, from what docs/file-format.md says.
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

export const MARK = "JUNEWARD";

// The code of a link to a workbook.
export function linkCode(book, text = JSON.stringify(book)) {
  const bytes = deflateRawSync(Buffer.from(text));
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from("W1"), bytes])));
  const letters = Buffer.concat([bytes, sum]).toString("base64url");
  return `${MARK}-W1-${bytes.length}-${letters}${/[-_]$/.test(letters) ? "0" : ""}`;
}

// The workbook in a link.
export function bookIn(link) {
  const [, length, letters] = /JUNEWARD-W1-(\d+)-([\w-]+)/.exec(link);
  return JSON.parse(inflateRawSync(Buffer.from(letters, "base64url").subarray(0, Number(length))).toString());
}
