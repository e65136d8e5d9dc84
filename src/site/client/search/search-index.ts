import { CborReader, type CborValue } from "../../../values/cbor.ts";
import { mainLanguage } from "../../../values/languages.ts";
import type { Facets, MetWord } from "./engine.ts";
import type { PageText } from "./page-hit.ts";
import { asList, type Posting, readPart } from "./postings.ts";
import { type Match, Program } from "./program.ts";

/** What says which files belong together: the only one whose name does not change with its content. */
interface Entry {
  languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

/** A part of the index: its words, and what finds one among them. */
interface Part {
  words: readonly [word: string, pages: readonly Posting[]][];
  match: Match;
}

/** Files of the index start with these letters once they are unpacked. */
const SIGN = "pagefind_dcd";

/**
 * The index that Pagefind made of the pages in one language (https://pagefind.app/). We read it ourselves, and ask Pagefind's program only
 * which of its words are the same but for their endings: the program's own search takes every word together, and says nothing of what it met.
 */
export class SearchIndex {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  /** False if the index knows nothing of the endings of words in this language. */
  readonly knowsEndings: boolean;
  private readonly folder: URL;
  private readonly program: Program;
  private readonly version: string;
  /** The names of the pages' texts. */
  private readonly names: readonly string[];
  private readonly facetFiles: readonly string[];
  private readonly partsOf: (word: string) => readonly string[];
  private readonly loading = new Map<string, Promise<unknown>>();

  private constructor(folder: URL, program: Program, list: Uint8Array<ArrayBuffer>, knowsEndings: boolean) {
    const [version, pages, , facets] = asList(new CborReader(list).value());
    this.folder = folder;
    this.program = program;
    this.version = String(version);
    this.names = asList(pages).map((page) => String(asList(page)[0]));
    this.lengths = asList(pages).map((page) => Number(asList(page)[1]));
    this.facetFiles = asList(facets).map((facet) => String(asList(facet)[1]));
    this.knowsEndings = knowsEndings;
    this.partsOf = program.partsOf(list);
  }

  /** Opens the index for readers of a language; if it has none, the one with most pages. Rejects if it cannot be reached. */
  static async open(folder: URL, language: string): Promise<SearchIndex> {
    const entry = await get(new URL("pagefind-entry.json", folder), { cache: "no-cache" });
    const { languages } = (await entry.json()) as Entry;
    const known = new Map(Object.entries(languages));
    const most = [...known.values()].sort((a, b) => b.page_count - a.page_count)[0];
    const found = known.get(language) ?? known.get(mainLanguage(language)) ?? most;
    if (found === undefined) throw new Error("there is no index");
    const [wasm, list] = await Promise.all([
      unpack(new URL(`wasm.${found.wasm ?? "unknown"}.pagefind`, folder)),
      unpack(new URL(`pagefind.${found.hash}.pf_meta`, folder)),
    ]);
    return new SearchIndex(folder, await Program.start(wasm), list, found.wasm !== null);
  }

  /** The words of the index that are this one with any ending, and the longer ones that start with it; or else the longest that it starts with. */
  async meet(word: string): Promise<readonly MetWord[]> {
    const parts = await Promise.all(this.partsOf(word).map((name) => this.part(name)));
    return parts.flatMap(({ words, match }) =>
      match(word).flatMap(({ at, likeness }) => {
        const [text, pages] = words[at] ?? ["", []];
        return pages.length === 0 ? [] : [{ text, likeness: Math.min(1, likeness), pages }];
      }),
    );
  }

  /** Which pages have which value of each facet. */
  async facets(): Promise<Facets> {
    const files = await Promise.all(
      this.facetFiles.map((name) => this.once(`filter/${name}.pf_filter`, (bytes) => readFacet(bytes))),
    );
    return new Map(files);
  }

  /** The text of a page, with its address from the root of the site. */
  async page(page: number): Promise<PageText & { url: string }> {
    return this.once(`fragment/${this.names[page]}.pf_fragment`, (bytes) =>
      JSON.parse(new TextDecoder().decode(bytes)),
    );
  }

  private part(name: string): Promise<Part> {
    return this.once(`index/${name}.pf_index`, (bytes) => {
      const words = [...readPart(new CborReader(bytes).value())];
      return {
        words,
        match: this.program.matcher(
          this.version,
          words.map(([word]) => word),
        ),
      };
    });
  }

  /** Each file is fetched and made into something once, however often it is asked for; again when that failed. */
  private once<T>(path: string, make: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
    let loading = this.loading.get(path) as Promise<T> | undefined;
    if (loading === undefined) {
      loading = unpack(new URL(path, this.folder)).then(make);
      loading.catch(() => this.loading.delete(path));
      this.loading.set(path, loading);
    }
    return loading;
  }
}

function readFacet(bytes: Uint8Array): [string, Map<string, readonly number[]>] {
  const [facet, values] = asList(new CborReader(bytes).value());
  const read = asList(values).map((entry): [string, readonly number[]] => {
    const [value, pages] = asList(entry);
    return [String(value), numbers(pages)];
  });
  return [String(facet), new Map(read)];
}

const numbers = (value: CborValue | undefined): number[] => asList(value).map(Number);

async function get(url: URL, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${answer.status} for ${url.pathname}`);
  return answer;
}

/** A file of the index without its packing, which some hosts take off themselves. */
async function unpack(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await get(url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const plain = packed ? new Uint8Array(await new Response(stream).arrayBuffer()) : bytes;
  return plain.subarray(SIGN.length);
}
