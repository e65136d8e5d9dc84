import { mainLanguage } from "../../../values/languages.ts";
import { Program, type RawResults } from "./program.ts";
import { normaliseQuery } from "./query.ts";

/** The text of one page, as the index keeps it. All of it is plain text. */
export interface PageText {
  /** From the site's root, with a slash in front. */
  url: string;
  content: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

export type RawHit = RawResults["results"][number];

type Filters = Readonly<Record<string, string>>;

/** What says which files belong together: the only one whose name does not change with its content. */
interface Entry {
  languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

/** Files of the index start with these letters once they are unpacked. */
const SIGN = "pagefind_dcd";

/**
 * The index that Pagefind made of the pages in one language (https://pagefind.app/), searched by Pagefind's own program. We load both ourselves
 * and not through its script, which is four times the size: it also unpacks, merges, highlights and runs in a worker.
 */
export class SearchIndex {
  private readonly folder: URL;
  private readonly language: string;
  private readonly program: Program;
  private readonly loading = new Map<string, Promise<unknown>>();

  private constructor(folder: URL, language: string, program: Program) {
    this.folder = folder;
    this.language = language;
    this.program = program;
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
    return new SearchIndex(folder, language, await Program.start(wasm, list));
  }

  /** Pages that contain these words and pass these filters, best first; every page that passes if there are no words. */
  async search(query: string, filters: Filters): Promise<readonly RawHit[]> {
    return (await this.ask(query, filters)).results;
  }

  /** For each filter, how many of the pages found have each value. */
  async count(query: string, filters: Filters): Promise<RawResults["filtered_counts"]> {
    // Until all filters are loaded, a search does not count them.
    await Promise.all(this.program.filtersFor(null).map((name) => this.load("filter", name)));
    return (await this.ask(query, filters)).filtered_counts;
  }

  /** The text of a page that was found. */
  async page({ p, g }: RawHit): Promise<PageText> {
    const path = `fragment/${g || p}.pf_fragment`;
    const text = await this.once(path, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    return g ? text[p] : text;
  }

  private async ask(query: string, filters: Filters): Promise<RawResults> {
    const { words, typed, exact } = normaliseQuery(query, this.language);
    if (words === "" && query !== "") return { results: [], filtered_counts: {} };
    const asked = JSON.stringify(filters);
    await Promise.all([
      ...this.program.partsFor(words).map((name) => this.load("index", name)),
      ...this.program.filtersFor(asked).map((name) => this.load("filter", name)),
    ]);
    return this.program.search(words, typed, asked, exact);
  }

  private load(kind: "index" | "filter", name: string): Promise<void> {
    return this.once(`${kind}/${name}.pf_${kind}`, (part) => this.program.add(kind, part));
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
