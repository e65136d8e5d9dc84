/** What Pagefind's files are made of: whole numbers, texts and lists. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Reads binary data (CBOR, https://www.rfc-editor.org/rfc/rfc8949) as far as Pagefind uses it: whole numbers, texts and lists of a known
 * length. Throws on anything else.
 */
export class CborReader {
  private readonly bytes: Uint8Array;
  /** Bytes from the start. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The length of a list; its values follow. */
  list(): number {
    return this.head(LIST);
  }

  text(): string {
    const length = this.head(TEXT);
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** One whole number. */
  number(): number {
    const kind = (this.bytes[this.at] ?? 0) >> 5;
    const size = this.head(kind === NEGATIVE ? NEGATIVE : NUMBER);
    return kind === NEGATIVE ? -1 - size : size;
  }

  /** One whole value. */
  value(): CborValue {
    const kind = (this.bytes[this.at] ?? 0) >> 5;
    if (kind === TEXT) return this.text();
    const size = this.head(kind);
    if (kind === NUMBER) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind !== LIST) throw new Error(`CBOR of kind ${kind} at ${this.at}`);
    return Array.from({ length: size }, () => this.value());
  }

  /** One whole value, unread. */
  skip(): Uint8Array {
    const from = this.at;
    // As many as are still to come: a list adds its own.
    for (let values = 1; values > 0; values--) {
      const kind = (this.bytes[this.at] ?? 0) >> 5;
      const size = this.head(kind);
      if (kind === LIST) values += size;
      else if (kind === TEXT) this.at += size;
      else if (kind !== NUMBER && kind !== NEGATIVE) throw new Error(`CBOR of kind ${kind} at ${from}`);
    }
    return this.bytes.subarray(from, this.at);
  }

  private head(kind: number): number {
    const first = this.bytes[this.at++] ?? 0;
    const short = first & 31;
    if (first >> 5 !== kind || short > 26) throw new Error(`CBOR that is no ${kind} at ${this.at - 1}`);
    if (short < 24) return short;
    let value = 0;
    for (let byte = 0; byte < 1 << (short - 24); byte++) value = value * 256 + (this.bytes[this.at++] ?? 0);
    return value;
  }
}

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** The head of a list with so many values. */
export const cborList = (length: number): Uint8Array => head(LIST, length);

/** One text. */
export function cborText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return joinBytes([head(TEXT, bytes.length), bytes]);
}

/** A value as binary data. */
export function writeCbor(value: CborValue): Uint8Array {
  if (typeof value === "string") return cborText(value);
  if (typeof value === "number") return value < 0 ? head(NEGATIVE, -1 - value) : head(NUMBER, value);
  return joinBytes([cborList(value.length), ...value.map(writeCbor)]);
}

/** All of these bytes, one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function head(kind: number, value: number): Uint8Array {
  const long = value < 24 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 4;
  const bytes = new Uint8Array(1 + long);
  bytes[0] = (kind << 5) | (long === 0 ? value : long === 1 ? 24 : long === 2 ? 25 : 26);
  for (let byte = long, rest = value; byte > 0; byte--, rest = Math.floor(rest / 256))
    bytes[byte] = rest % 256;
  return bytes;
}
