// Cuts the app's code in three: what the first screen needs; what a new team rates and saves with, which follows as soon as the
// first is drawn; and what only the other screens need, which follows that.
//
// The cuts go through gates, which are functions: to what edits and saves, those whose names end in `_work`; to the rest, the one of
// src/ui/pages/gate.rs that draws the later screens, the one of src/session/later.rs that does what they ask for, those of
// src/i18n/words.rs that hold the words of another language than English, and the others of the list below. Whatever can be reached
// without them stays in the first file; whatever can be reached only through them moves to the file behind them, with the data that
// nothing else refers to. All share one memory, one table of functions and one stack, so the others need no glue of their own: they
// take what they call from the exports of those before. Until a file is there, its places in the table are empty: to call one is a
// trap, never a silent mistake.
import { createHash } from "node:crypto";
import { pruned, renamed, squeezed, used } from "./glue.mjs";
import { readLinked } from "./linked.mjs";
import { withoutSections } from "./reader.mjs";

const gates = (...names) => names.map((name) => new RegExp(`${name.length}${name}(17h|$)`));
// The gates to each of the files that follow, in their order.
const GATES = [
  gates("send_work", "begin_work", "draw_work_screen", "draw_frame_work", "draw_alerts_work", "draw_notices_work"),
  gates(
    "draw_later_screen", "draw_above", "draw_banners_later", "spanish_words", "carry_out_later", "perform_later", "read_shelf_later", "recall_later",
    "follow_later", "told_later", "keep_beside_later", "keep_held_later", "stays_later", "remind_after_later", "follow_kept_files_later", "make_way_later", "keep_copy", "read_framework",
  ),
];
const DEAD = Infinity;
// The name under which wasm-bindgen's script answers.
const BROWSER = "./juneward_bg.js";
// What the linker and the compiler noted, and what means nothing any more once the file has been rewritten.
const STALE = /^(linking|reloc\..*|producers|__wasm_split_unstable)$/;

// `linked`: the path of what the linker wrote. `bound` and `glue`: the same after wasm-bindgen, and the script that it wrote. Gives the
// bytes of the files in their order, the script with what they use of it, and the name under which each asks for what it takes: no other
// build answers to it, so two releases can never be joined.
export function split(binaryen, { linked, bound, glue }) {
  const bytes = withoutSections(bound, STALE);
  const needed = used(pruned(glue));
  const fresh = () => {
    const cut = new Cut(binaryen, bytes);
    cut.keepExports(needed);
    return cut;
  };
  const graph = readLinked(linked);
  const { parts, wanted } = cutApart(fresh, planned(graph, entered(fresh(), graph)));
  const [first, ...others] = parts;
  const script = shortened(first, swept(first, glue, [...wanted.values()]));
  const key = createHash("sha256").update(first.bytes()).update(others[0].bytes()).digest("hex").slice(0, 16);
  for (const part of others) for (const { kind, name } of part.wants()) part.take(kind, name, key, wanted.get(`${kind} ${name}`));
  return { parts: parts.map((part) => part.bytes()), key, glue: squeezed(script) };
}

// Script and code, each without what the other does not use any more.
function swept(first, glue, wanted) {
  for (;;) {
    const before = first.exports().length;
    const script = pruned(glue, first.imported(BROWSER, "base"));
    first.keepExports(new Set([...used(script), ...wanted]));
    first.sweep();
    if (first.exports().length === before) return script;
  }
}

// Names that a person could read mean nothing to those that use them, and travel in both.
function shortened(first, script) {
  const short = (names, mark) => new Map([...names].map((name, index) => [name, `${mark}${index.toString(36)}`]));
  const asked = short(first.imported(BROWSER, "base"), "b");
  const offered = short(used(script), "a");
  first.rename(asked, offered);
  return renamed(script, asked, offered);
}

// The functions by which the script gets into what the linker knew: those that it calls, and those that functions of wasm-bindgen's own call.
function entered(cut, graph) {
  cut.importFunctions((name) => graph.names.has(name), "linked");
  cut.keepInTable(() => false);
  cut.sweep();
  return cut.imported("linked");
}

// Where everything belongs: the names of functions, and stretches of memory, each with the number of its file. The linker also kept what
// wasm-bindgen read and removed, so only what is entered counts as a beginning, and the rest is dead.
function planned(graph, entries) {
  const named = (test) => [...graph.names].filter(([name]) => test(name)).flatMap(([, nodes]) => nodes);
  // A gate that was renamed or inlined would let what is behind it slip into an earlier file without a word.
  const shut = GATES.map((list) => list.flatMap((gate) => {
    const found = named((name) => gate.test(name));
    if (found.length === 0) throw new Error(`the gate ${gate.source} to a later file of code is not in what was linked`);
    return found;
  }));
  const roots = named((name) => entries.has(name));
  // What can be reached through the gates of the files up to this one alone.
  const reached = [...shut, []].map((_, part) => graph.reach(roots, new Set(shut.slice(part).flat())));
  const partOf = (node) => {
    const found = reached.findIndex((nodes) => nodes.has(node));
    return found < 0 ? DEAD : found;
  };
  const functions = new Map([...graph.names].map(([name, nodes]) => {
    const parts = new Set(nodes.map(partOf));
    return [name, parts.size === 1 ? [...parts][0] : 0];
  }));
  return { functions, memory: stretches(graph.data, partOf) };
}

// What overlaps stays together, in the earliest file that needs any of it.
function stretches(data, partOf) {
  const found = [];
  for (const { from, to, node } of data) {
    if (from === to) continue;
    const last = found.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.part = Math.min(last.part, partOf(node));
    } else found.push({ from, to, part: partOf(node) });
  }
  return found.reduce((joined, stretch) => {
    const last = joined.at(-1);
    if (last && last.to === stretch.from && last.part === stretch.part) last.to = stretch.to;
    else joined.push(stretch);
    return joined;
  }, []);
}

function cutApart(fresh, plan) {
  for (;;) {
    const wanted = new Map();
    const parts = [];
    // The last one first: what a file takes from an earlier one is in use there.
    for (let number = GATES.length; number >= 0; number -= 1) {
      const part = number === 0 ? firstPart(fresh(), plan) : laterPart(fresh(), plan, number);
      for (const { kind, name, as } of wanted.values()) if (number === (kind === "function" ? placeOf(plan, name) : 0)) part.share(kind, name, as);
      part.sweep();
      for (const { kind, name } of number === 0 ? [] : part.wants()) {
        const entry = `${kind} ${name}`;
        if (!wanted.has(entry)) wanted.set(entry, { kind, name, as: `_${wanted.size.toString(36)}` });
      }
      parts.unshift(part);
    }
    // What an earlier file calls by name can't stay in a later one: wasm-bindgen may have added such calls.
    const called = parts.flatMap((part, number) => [...part.imported(OTHERS)].filter((name) => placeOf(plan, name) > number).map((name) => ({ name, number })));
    if (called.length === 0) return { parts, wanted: new Map([...wanted].map(([entry, { as }]) => [entry, as])) };
    for (const { name, number } of called) plan.functions.set(name, Math.min(number, plan.functions.get(name)));
  }
}

// Where a file finds a function. What came from elsewhere than the linker is in the first, and so is what nobody reaches, while it is there.
function placeOf(plan, name) {
  const part = plan.functions.get(name) ?? 0;
  return part === DEAD ? 0 : part;
}

function firstPart(cut, plan) {
  cut.importFunctions((name) => placeOf(plan, name) !== 0, OTHERS);
  cut.keepInTable((name) => (plan.functions.get(name) ?? 0) === 0);
  cut.setMemory((memory) => memory.without(plan.memory.filter(({ part }) => part !== 0)));
  return cut;
}

function laterPart(cut, plan, part) {
  cut.keepExports(new Set());
  cut.importFunctions((name) => placeOf(plan, name) !== part, OTHERS);
  cut.keepInTable((name) => plan.functions.get(name) === part);
  cut.setMemory((memory) => memory.only(plan.memory.filter((stretch) => stretch.part === part)));
  // Before the sweep: what fills a table and a memory that are another file's is in use.
  for (const { kind, name } of cut.wants()) if (kind === "memory" || kind === "table") cut.take(kind, name, OTHERS, name);
  return cut;
}

// Stands for the other files, until they have the name by which they are asked.
const OTHERS = "others";

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

  keepExports(names) {
    for (const { name } of this.exports()) if (!names.has(name)) this.module.removeExport(name);
  }

  // The functions that it takes from there, by the name that it gives them or by the one that they have there.
  imported(from, by = "name") {
    return new Set(this.functions().filter(({ module }) => module === from).map((info) => info[by]));
  }

  rename(asked, offered) {
    for (const { name, module, base, params, results } of this.functions()) {
      if (module === BROWSER) this.takeFunction(name, BROWSER, asked.get(base), params, results);
    }
    const kinds = new Map([[this.binaryen.ExternalFunction, "function"], [this.binaryen.ExternalGlobal, "global"], [this.binaryen.ExternalTable, "table"], [this.binaryen.ExternalMemory, "memory"]]);
    for (const { name, value, kind } of this.exports()) {
      if (!offered.has(name)) continue;
      this.module.removeExport(name);
      this.share(kinds.get(kind), value, offered.get(name));
    }
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

  // What a later file has to be given.
  wants() {
    const { module, binaryen } = this;
    const globals = this.all(module.getNumGlobals(), module.getGlobalByIndex, binaryen.getGlobalInfo);
    const tables = this.all(module.getNumTables(), module.getTableByIndex, binaryen.getTableInfo);
    return [
      { kind: "memory", name: MEMORY },
      ...tables.map(({ name }) => ({ kind: "table", name })),
      ...globals.map(({ name }) => ({ kind: "global", name })),
      ...[...this.imported(OTHERS)].map((name) => ({ kind: "function", name })),
    ];
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
