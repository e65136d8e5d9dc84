import { writeCbor } from "../../../values/cbor.ts";

/** Pagefind's own functions, as its program exports them: places in its memory in, places out. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(place: number, size: number, align: number): void;
  init_pagefind(place: number, size: number): number;
  load_index_chunk(index: number, place: number, size: number): number;
  request_indexes(index: number, place: number, size: number): [place: number, size: number];
  search(index: number, ...textsThenFlags: number[]): [place: number, size: number];
}

/** What a search by the program says of the only page: where each word that was met is, and how much that counts. */
interface Said {
  results: readonly { l: readonly { w: number; s: number; l: number }[] }[];
}

/** A word of a list that was met. */
export interface Likeness {
  /** Its place in the list. */
  at: number;
  /** 1 for the same word with any ending; less, the more letters the one has that the other has not. */
  likeness: number;
}

/** Finds a word in a list, whatever its ending. */
export type Match = (word: string) => readonly Likeness[];

/** How the program writes a weight of 1, which ordinary text has, and what it makes of it for the very same word. */
const PLAIN = -25;
const SAME = 512.143;

/**
 * Pagefind's program for one language, which knows the endings of its words. It is compiled from Rust: texts are handed over by
 * copying them into its memory (https://rustwasm.github.io/docs/wasm-bindgen/), and it frees what it was given.
 */
export class Program {
  private readonly exports: Exports;

  private constructor(exports: Exports) {
    exports.__wbindgen_start();
    this.exports = exports;
  }

  static async start(wasm: Uint8Array<ArrayBuffer>): Promise<Program> {
    // Its table of JavaScript's values stays empty: only texts and numbers go to and fro.
    const imports = { "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => undefined } };
    const { instance } = await WebAssembly.instantiate(wasm, imports);
    return new Program(instance.exports as unknown as Exports);
  }

  /** Tells in which parts of the index with this list a word and the longer ones that start with it are. Throws if the list cannot be read. */
  partsOf(list: Uint8Array): (word: string) => readonly string[] {
    const index = this.open(list);
    return (word) => JSON.parse(this.take(this.exports.request_indexes(index, ...this.giveText(word))));
  }

  /**
   * Compares a word with these: the longer ones that start with it, or else the longest that it starts with. The program is asked about
   * one page on which the words stand in a row, so that the places it names are theirs.
   */
  matcher(version: string, words: readonly string[]): Match {
    const index = this.open(writeCbor([version, [["page", words.length, ""]], [], [], [], []]));
    const part = words.map((word, at) => [word, [[0, [PLAIN, at], []]], []]);
    if (this.exports.load_index_chunk(index, ...this.give(writeCbor([part]))) !== index)
      throw new Error("a part of the index cannot be read");
    return (word) => {
      const texts = [word, word, "{}", ""].flatMap((text) => this.giveText(text));
      const said: Said = JSON.parse(this.take(this.exports.search(index, ...texts, 0, 0)));
      return said.results.flatMap(({ l }) => l.map((met) => ({ at: met.l, likeness: met.s / SAME })));
    };
  }

  private open(list: Uint8Array): number {
    const index = this.exports.init_pagefind(...this.give(list));
    if (index === 0) throw new Error("the list of pages cannot be read");
    return index;
  }

  private give(bytes: Uint8Array): [place: number, size: number] {
    const place = this.exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.exports.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  }

  private giveText(text: string): [place: number, size: number] {
    return this.give(new TextEncoder().encode(text));
  }

  private take([place, size]: [place: number, size: number]): string {
    const text = new TextDecoder().decode(new Uint8Array(this.exports.memory.buffer, place >>> 0, size));
    this.exports.__wbindgen_free(place, size, 1);
    return text;
  }
}
