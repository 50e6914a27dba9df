// Ballots as another device makes them: the code of docs/file-format.md, written a second time, so that the two are held against each other.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const crc32 = (bytes) => ~bytes.reduce((sum, byte) => {
  for (let bit = 0, next = sum ^ byte; ; next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1) if (bit++ === 8) return next;
}, -1) >>> 0;

function encoded(bytes) {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function decoded(letters) {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return (bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2));
}

// The bytes of a code, without their checksum.
export function bytesOf(code) {
  const [, length, letters] = /JUNEWARD-B1-(\d+)-([0-9A-Z]+)/.exec(code);
  return decoded(letters).slice(0, Number(length));
}

export function codeOf(bytes) {
  const sum = crc32([..."B1"].map((sign) => sign.charCodeAt(0)).concat(bytes));
  return `JUNEWARD-B1-${bytes.length}-${encoded([...bytes, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255])}`;
}

// A ballot that answers to an invitation: 0 for no answer, 1 for not sure yet, 2 and so on up the levels.
export function ballot(link, person, answers, name = "") {
  const [, ...invitation] = bytesOf(link);
  const bits = answers.map((answer) => answer.toString(2).padStart(3, "0")).join("");
  const packed = (bits.match(/.{1,8}/g) ?? []).map((eight) => parseInt(eight.padEnd(8, "0"), 2));
  const called = [...new TextEncoder().encode(name)];
  const id = [0, 0, 0, 0, person >> 8, person & 255];
  return codeOf([2, ...invitation, ...id, called.length, ...called, ...packed]);
}
