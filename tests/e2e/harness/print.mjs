// Printing to PDF and counting its pages. Backgrounds are off, as browsers print unless told otherwise.
// WebKit's driver has no print command, so `canPrint` is false there and a test says what it checks instead.
import { inflateSync } from "node:zlib";

export const PAPERS = {
  Letter: { width: 21.59, height: 27.94 },
  A4: { width: 21, height: 29.7 },
};

export const canPrint = (session) => session.engine !== "webkit";

// Prints what is open. Margins and page size come from the page's own @page rule where it has one; `margin` in centimetres otherwise.
export async function print(session, paper, { margin = 1, background = false } = {}) {
  const base64 = await session.command("print", {
    page: PAPERS[paper],
    margin: { top: margin, bottom: margin, left: margin, right: margin },
    background,
    shrinkToFit: false,
    orientation: "portrait",
    scale: 1,
  });
  return Buffer.from(base64, "base64");
}

// The pages of a PDF with their sizes in points. Chromium writes page objects in the open, Firefox inside compressed object streams.
export function pages(pdf) {
  const text = pdf.toString("latin1");
  const parts = [text];
  for (const found of text.matchAll(/<<(?:[^<>]|<<[^<>]*>>|<[0-9a-fA-F]*>)*?\/ObjStm(?:[^<>]|<<[^<>]*>>)*?>>\s*stream\r?\n/g)) {
    const from = found.index + found[0].length;
    const to = text.indexOf("endstream", from);
    parts.push(inflateSync(pdf.subarray(from, to)).toString("latin1"));
  }
  const found = [];
  for (const part of parts) {
    for (const page of part.matchAll(/\/Type\s*\/Page(?![a-zA-Z])/g)) {
      const around = part.slice(Math.max(0, page.index - 600), page.index + 600);
      const box = /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/.exec(around);
      found.push(box ? { width: Number(box[3]), height: Number(box[4]) } : {});
    }
  }
  if (found.length === 0) throw new Error("No page was found in the printed file.");
  return found;
}
