// Reads a WebAssembly file piece by piece.
export class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }

  done() {
    return this.at >= this.end;
  }

  byte() {
    return this.bytes[this.at++];
  }

  skip(count) {
    this.at += count;
  }

  number() {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  signed() {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return byte & 64 ? value - scale : value;
    }
  }

  text() {
    return this.take(this.number()).toString("utf8");
  }

  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  // A reader of the next bytes alone, which counts from zero.
  part(count) {
    return new Reader(this.take(count));
  }

  list(read) {
    return Array.from({ length: this.number() }, read);
  }

  // Each section with its number, its name where it has one, and a reader that counts from the beginning of its content.
  *sections() {
    this.at = 8;
    while (!this.done()) {
      const id = this.byte();
      const body = this.part(this.number());
      const name = id === 0 ? body.text() : "";
      yield { id, name, body };
    }
  }
}

// The same file without some of its own sections, by their names.
export function withoutSections(bytes, names) {
  const kept = [bytes.subarray(0, 8)];
  const reader = new Reader(bytes, 8);
  while (!reader.done()) {
    const start = reader.at;
    const id = reader.byte();
    const body = reader.part(reader.number());
    if (id !== 0 || !names.test(body.text())) kept.push(bytes.subarray(start, reader.at));
  }
  return Buffer.concat(kept);
}
