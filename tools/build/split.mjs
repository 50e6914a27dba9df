// Cuts the app's code in two: what the first screens need, and what only the other screens need, which follows once the first are drawn.
//
// The cut goes through one function, the gate of src/ui/pages/gate.rs. Whatever can be reached without it stays in the first file;
// whatever can be reached only through it moves to the second, with the data that nothing else refers to. Both share one memory, one
// table of functions and one stack, so the second needs no glue of its own: it takes what it calls from the first one's exports.
// Until it is there, its places in the table are empty: to call one is a trap, never a silent mistake.
import { createHash } from "node:crypto";
import { readLinked } from "./linked.mjs";
import { withoutSections } from "./reader.mjs";

const GATE = /4gate17draw_later_screen/;
// What the linker and the compiler noted, and what means nothing any more once the file has been rewritten.
const STALE = /^(linking|reloc\..*|producers|__wasm_split_unstable)$/;

// `linked`: the path of what the linker wrote. `bound`: the same after wasm-bindgen. Gives the bytes of both files, and the name under
// which the second asks for the first: no other build answers to it, so two releases can never be joined.
export function split(binaryen, { linked, bound }) {
  const bytes = withoutSections(bound, STALE);
  const fresh = () => new Cut(binaryen, bytes);
  const plan = planned(readLinked(linked), fresh().exported());
  const { first, later, wanted } = cutApart(fresh, plan);
  const firstBytes = first.bytes();
  const key = createHash("sha256").update(firstBytes).digest("hex").slice(0, 16);
  for (const { kind, name, as } of wanted) later.take(kind, name, key, as);
  return { first: firstBytes, later: later.bytes(), key, moved: plan.functions.size };
}

// The names of the functions that move, and the stretches of memory.
function planned(graph, exported) {
  const gate = new Set([...graph.names].filter(([name]) => GATE.test(name)).flatMap(([, nodes]) => nodes));
  if (gate.size === 0) throw new Error("the gate to the later screens is not in the linked file");
  const stays = graph.reach([...graph.exported, ...exported.flatMap((name) => graph.names.get(name) ?? [])], gate);
  const follows = graph.reach(gate);
  const moves = (node) => follows.has(node) && !stays.has(node);
  const functions = new Set([...graph.names].filter(([, nodes]) => nodes.every(moves)).map(([name]) => name));
  return { functions, stretches: stretches(graph.data, moves) };
}

function stretches(data, moves) {
  const kept = data.filter(({ node }) => !moves(node));
  const found = [];
  for (const { from, to, node } of data) {
    if (from === to || !moves(node) || kept.some((other) => other.from < to && from < other.to)) continue;
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

function cutApart(fresh, plan) {
  for (;;) {
    const later = laterPart(fresh(), plan);
    const wanted = later.wants();
    const first = firstPart(fresh(), plan, wanted);
    // What it still calls by name can't move: wasm-bindgen may have added such calls.
    const called = first.imported("later");
    if (called.length === 0) return { first, later, wanted };
    for (const name of called) plan.functions.delete(name);
  }
}

function firstPart(cut, plan, wanted) {
  cut.importFunctions((name) => plan.functions.has(name), "later");
  cut.keepInTable((name) => !plan.functions.has(name));
  cut.setMemory((memory) => memory.without(plan.stretches));
  for (const { kind, name, as } of wanted) cut.share(kind, name, as);
  cut.sweep();
  return cut;
}

function laterPart(cut, plan) {
  cut.removeExports();
  cut.importFunctions((name) => !plan.functions.has(name), "first");
  cut.keepInTable((name) => plan.functions.has(name));
  cut.setMemory((memory) => memory.only(plan.stretches));
  // Before the sweep: what fills a table and a memory that are another file's is in use.
  for (const { kind, name } of cut.wants()) if (kind === "memory" || kind === "table") cut.take(kind, name, "first", name);
  cut.sweep();
  return cut;
}

// The app's code, to be cut.
class Cut {
  constructor(binaryen, bytes) {
    this.binaryen = binaryen;
    this.module = binaryen.readBinary(bytes);
  }

  all(count, at, info) {
    return Array.from({ length: count }, (_, index) => info(at.call(this.module, index)));
  }

  functions() {
    return this.all(this.module.getNumFunctions(), this.module.getFunctionByIndex, this.binaryen.getFunctionInfo);
  }

  exports() {
    return this.all(this.module.getNumExports(), this.module.getExportByIndex, this.binaryen.getExportInfo);
  }

  exported() {
    return this.exports().filter(({ kind }) => kind === this.binaryen.ExternalFunction).map(({ value }) => value);
  }

  removeExports() {
    for (const { name } of this.exports()) this.module.removeExport(name);
  }

  imported(from) {
    return this.functions().filter(({ module }) => module === from).map(({ name }) => name);
  }

  importFunctions(which, from) {
    for (const { name, params, results } of this.functions()) if (which(name)) this.takeFunction(name, from, name, params, results);
  }

  takeFunction(name, from, as, params, results) {
    this.module.removeFunction(name);
    this.module.addFunctionImport(name, from, as, params, results);
  }

  // Each function keeps its number; the places of the others are left to the other file.
  keepInTable(which) {
    const { module, binaryen } = this;
    for (const segment of this.all(module.getNumElementSegments(), module.getElementSegmentByIndex, binaryen.getElementSegmentInfo)) {
      module.removeElementSegment(segment.name);
      const runs = [];
      segment.data.forEach((name, index) => {
        if (!which(name)) return;
        const last = runs.at(-1);
        if (last && last.at + last.names.length === index) last.names.push(name);
        else runs.push({ at: index, names: [name] });
      });
      const start = constant(segment.offset, binaryen);
      for (const { at, names } of runs) module.addActiveElementSegment(segment.table, `${segment.name}+${at}`, names, module.i32.const(start + at));
    }
  }

  setMemory(change) {
    const { module, binaryen } = this;
    const found = this.all(module.getNumDataSegments(), module.getDataSegmentByIndex, (segment) => module.getDataSegmentInfo(segment));
    const memory = new Memory(found.map(({ offset, data }) => ({ from: offset, bytes: new Uint8Array(data) })));
    const segments = change(memory).map(({ from, bytes }) => ({ name: `at ${from}`, offset: module.i32.const(from), data: bytes, passive: false }));
    const { initial, max } = module.getMemoryInfo();
    module.setMemory(initial, max ?? -1, null, segments, false, false, MEMORY);
  }

  // Drops whatever nothing uses any more.
  sweep() {
    this.module.runPasses(["remove-unused-module-elements"]);
  }

  // What the second file has to be given, each with a short name to ask for it.
  wants() {
    const { module, binaryen } = this;
    const globals = this.all(module.getNumGlobals(), module.getGlobalByIndex, binaryen.getGlobalInfo);
    const tables = this.all(module.getNumTables(), module.getTableByIndex, binaryen.getTableInfo);
    const list = [
      { kind: "memory", name: MEMORY },
      ...tables.map(({ name }) => ({ kind: "table", name })),
      ...globals.map(({ name }) => ({ kind: "global", name })),
      ...this.imported("first").map((name) => ({ kind: "function", name })),
    ];
    return list.map((entry, index) => ({ ...entry, as: `_${index.toString(36)}` }));
  }

  share(kind, name, as) {
    const { module } = this;
    if (kind === "memory") module.addMemoryExport(name, as);
    else if (kind === "table") module.addTableExport(name, as);
    else if (kind === "global") module.addGlobalExport(name, as);
    else module.addFunctionExport(name, as);
  }

  take(kind, name, from, as) {
    const { module, binaryen } = this;
    if (kind === "memory") module.addMemoryImport(name, from, as);
    else if (kind === "table") module.addTableImport(name, from, as);
    else if (kind === "global") {
      const { type, mutable } = binaryen.getGlobalInfo(module.getGlobal(name));
      module.removeGlobal(name);
      module.addGlobalImport(name, from, as, type, mutable);
    } else {
      const { params, results } = binaryen.getFunctionInfo(module.getFunction(name));
      this.takeFunction(name, from, as, params, results);
    }
  }

  bytes() {
    if (!this.module.validate()) throw new Error("the cut left a file that is not valid");
    return this.module.emitBinary();
  }
}

// The name that binaryen gives to a file's one memory.
const MEMORY = "0";

// What stands in memory at the start.
class Memory {
  constructor(segments) {
    this.segments = segments;
  }

  // With zeros in their place, which cost nothing: wasm-opt leaves them out.
  without(stretches) {
    return this.segments.map(({ from, bytes }) => {
      const rest = bytes.slice();
      for (const stretch of stretches) rest.fill(0, clamp(stretch.from - from, bytes), clamp(stretch.to - from, bytes));
      return { from, bytes: rest };
    });
  }

  // What is zero anyway needs no place in a file.
  only(stretches) {
    const parts = stretches.flatMap((stretch) =>
      this.segments.map(({ from, bytes }) => {
        const start = clamp(stretch.from - from, bytes);
        return { from: from + start, bytes: bytes.slice(start, clamp(stretch.to - from, bytes)) };
      }),
    );
    return parts.filter(({ bytes }) => bytes.some((byte) => byte !== 0));
  }
}

function clamp(offset, bytes) {
  return Math.min(Math.max(offset, 0), bytes.length);
}

function constant(expression, binaryen) {
  if (typeof expression !== "number") throw new Error("an address that is not a number");
  const { id, value } = binaryen.getExpressionInfo(expression);
  if (id !== undefined && id !== binaryen.ConstId) throw new Error("an address that is not fixed");
  return value;
}
