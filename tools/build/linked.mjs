// Reads from a WebAssembly file, as the linker wrote it with --emit-relocs, what refers to what: a graph of functions and pieces of data.
// Only the linker knows this. In finished code an address in memory or a place in the table is a number like any other.
// The format: https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md
import { readFileSync } from "node:fs";
import { Reader } from "./reader.mjs";

// What an entry of a relocation section points at, by its type.
const TO_FUNCTION = new Set([0, 1, 2, 8, 12, 13, 18, 19, 24, 26]);
const TO_DATA = new Set([3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25]);
const TO_OTHER = new Set([6, 7, 10, 20]);
const HAS_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);

// { names: Map name → nodes, data: [{ from, to, node }], reach(roots, without) → Set of nodes }. A node is a number.
export function readLinked(path) {
  const file = new Reader(readFileSync(path));
  const { imports, bodies, segments, symbols, relocations } = sections(file);
  const edges = new Map();
  const functionNode = (index) => index;
  const dataNode = (symbol) => -1 - symbol;
  const names = new Map();
  symbols.forEach((symbol) => {
    if (symbol.kind === "function" && symbol.index >= imports) named(names, symbol.name, functionNode(symbol.index));
  });
  const data = symbols
    .map((symbol, number) => ({ ...symbol, node: dataNode(number) }))
    .filter((symbol) => symbol.kind === "data" && symbol.segment !== undefined)
    .map(({ segment, offset, size, node }) => ({ from: segments[segment].address + offset, to: segments[segment].address + offset + size, node }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  for (const { section, type, offset, symbol } of relocations) {
    if (TO_OTHER.has(type)) continue;
    const target = symbols[symbol];
    const to = TO_FUNCTION.has(type) ? functionNode(target.index) : TO_DATA.has(type) && target.segment !== undefined ? dataNode(symbol) : undefined;
    if (to === undefined) {
      if (TO_DATA.has(type)) continue; // An address that the linker makes itself, such as the end of memory.
      throw new Error(`a relocation of the unknown type ${type}`);
    }
    for (const from of holders(section, offset)) {
      if (!edges.has(from)) edges.set(from, new Set());
      edges.get(from).add(to);
    }
  }
  return { names, data, reach };

  // What the place of a relocation belongs to.
  function holders(section, offset) {
    if (section === "code") {
      const body = within(bodies, offset);
      return body === undefined ? [] : [functionNode(imports + body)];
    }
    const segment = segments.find(({ start, end }) => start <= offset && offset < end);
    if (!segment) throw new Error("a relocation outside the data");
    const address = segment.address + offset - segment.start;
    const found = data.filter(({ from, to }) => from <= address && address < to).map(({ node }) => node);
    if (found.length === 0) throw new Error("a relocation in data without a name");
    return found;
  }

  // Everything that can be got at from the roots, without going through some nodes.
  function reach(roots, without = new Set()) {
    const seen = new Set();
    const open = [...roots].filter((node) => !without.has(node));
    while (open.length > 0) {
      const node = open.pop();
      if (seen.has(node)) continue;
      seen.add(node);
      for (const next of edges.get(node) ?? []) if (!seen.has(next) && !without.has(next)) open.push(next);
    }
    return seen;
  }
}

function named(names, name, node) {
  if (!names.has(name)) names.set(name, []);
  names.get(name).push(node);
}

// The number of the stretch that an offset lies in; the stretches follow one another.
function within(stretches, offset) {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offset < stretches[middle].start) high = middle - 1;
    else if (offset >= stretches[middle].end) low = middle + 1;
    else return middle;
  }
  return undefined;
}

function sections(file) {
  const found = { imports: 0, bodies: [], segments: [], symbols: [], relocations: [] };
  const order = [];
  for (const { id, name, body } of file.sections()) {
    order.push(id);
    if (id === 2) found.imports = functionImports(body);
    else if (id === 10) found.bodies = stretches(body);
    else if (id === 11) found.segments = dataSegments(body);
    else if (name === "linking") found.symbols = symbolTable(body);
    else if (name.startsWith("reloc.")) found.relocations.push(...relocationsOf(body, order));
  }
  if (found.symbols.length === 0 || found.relocations.length === 0) throw new Error("the linker was not asked to keep its relocations");
  return found;
}

function functionImports(body) {
  let count = 0;
  body.list(() => {
    body.text();
    body.text();
    const kind = body.byte();
    if (kind === 0) count += 1;
    if (kind === 1) body.byte();
    if (kind === 0) body.number();
    else if (kind === 3) body.skip(2);
    else if (kind === 4) body.skip(1), body.number();
    else if (body.number() & 1) body.number(), body.number();
    else body.number();
  });
  return count;
}

function stretches(body) {
  return body.list(() => {
    const size = body.number();
    const start = body.at;
    body.skip(size);
    return { start, end: start + size };
  });
}

// Every segment of a linked file stands at a fixed address in the one memory.
function dataSegments(body) {
  return body.list(() => {
    if (body.number() !== 0 || body.byte() !== 0x41) throw new Error("a data segment without a fixed address");
    const address = body.signed();
    body.skip(1);
    const size = body.number();
    const start = body.at;
    body.skip(size);
    return { address, start, end: start + size };
  });
}

function symbolTable(body) {
  body.number();
  while (!body.done()) {
    const kind = body.byte();
    const part = body.part(body.number());
    if (kind === 8) return part.list(() => symbol(part));
  }
  return [];
}

function symbol(part) {
  const kind = part.byte();
  const flags = part.number();
  const undefinedHere = (flags & 0x10) !== 0;
  if (kind === 1) {
    const name = part.text();
    if (undefinedHere) return { kind: "data", name };
    return { kind: "data", name, segment: part.number(), offset: part.number(), size: part.number() };
  }
  const index = part.number();
  if (kind === 3) return { kind: "section", index };
  const name = undefinedHere && (flags & 0x40) === 0 ? "" : part.text();
  return { kind: kind === 0 ? "function" : "other", index, name };
}

function relocationsOf(body, order) {
  const id = order[body.number()];
  const section = id === 10 ? "code" : id === 11 ? "data" : "custom";
  const all = body.list(() => {
    const type = body.byte();
    const entry = { section, type, offset: body.number(), symbol: body.number() };
    if (HAS_ADDEND.has(type)) body.signed();
    return entry;
  });
  return section === "custom" ? [] : all;
}
