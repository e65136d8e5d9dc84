/** Pagefind's own functions, as its program exports them: places in its memory in, places out. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(place: number, size: number, align: number): void;
  init_pagefind(place: number, size: number): number;
  load_index_chunk(index: number, place: number, size: number): number;
  load_filter_chunk(index: number, place: number, size: number): number;
  request_indexes(index: number, place: number, size: number): [place: number, size: number];
  request_all_filter_indexes(index: number): [place: number, size: number];
  request_filter_indexes(index: number, place: number, size: number): [place: number, size: number];
  search(index: number, ...textsThenFlags: number[]): [place: number, size: number];
}

/** The result of a search: pages by name, best first, and the places of the words in each. */
export interface RawResults {
  results: readonly {
    /** Name of the page's text, and of the file it is in where several share one. */
    p: string;
    g?: string;
    /** Words that were met: how much each counts, and its place among the words of the text. */
    l: readonly { s: number; l: number }[];
  }[];
  filtered_counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Pagefind's program for one language, with one index in it. It is compiled from Rust: texts are handed over by copying them into
 * its memory (https://rustwasm.github.io/docs/wasm-bindgen/), and it frees what it was given.
 */
export class Program {
  private readonly exports: Exports;
  private readonly index: number;

  private constructor(exports: Exports, list: Uint8Array) {
    exports.__wbindgen_start();
    this.exports = exports;
    this.index = exports.init_pagefind(...this.give(list));
    if (this.index === 0) throw new Error("the list of pages cannot be read");
  }

  /** Starts the program on a list of pages. Rejects if they do not match. */
  static async start(wasm: Uint8Array<ArrayBuffer>, list: Uint8Array): Promise<Program> {
    // Its table of JavaScript's values stays empty: only texts and numbers go to and fro.
    const imports = { "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => undefined } };
    const { instance } = await WebAssembly.instantiate(wasm, imports);
    return new Program(instance.exports as unknown as Exports, list);
  }

  /** Loads a part of the index. Throws if it cannot be read. */
  add(kind: "index" | "filter", part: Uint8Array): void {
    const { load_index_chunk, load_filter_chunk } = this.exports;
    const load = kind === "index" ? load_index_chunk : load_filter_chunk;
    if (load(this.index, ...this.give(part)) !== this.index) throw new Error("a part of the index is broken");
  }

  /** Names of the parts of the index that these words are in. */
  partsFor(words: string): readonly string[] {
    return JSON.parse(this.take(this.exports.request_indexes(this.index, ...this.giveText(words))));
  }

  /** Names of the parts that these filters are in, or of those of all filters. */
  filtersFor(filters: string | null): readonly string[] {
    const { request_all_filter_indexes, request_filter_indexes } = this.exports;
    return JSON.parse(
      this.take(
        filters === null
          ? request_all_filter_indexes(this.index)
          : request_filter_indexes(this.index, ...this.giveText(filters)),
      ),
    );
  }

  /** Searches the loaded parts: words without accents, the same as they were typed, filters as JSON. */
  search(words: string, typed: string, filters: string, exact: boolean): RawResults {
    const texts = [words, typed, filters, ""].flatMap((text) => this.giveText(text));
    return JSON.parse(this.take(this.exports.search(this.index, ...texts, Number(exact), 0)));
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
