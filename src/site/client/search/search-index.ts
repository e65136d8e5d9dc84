import type { ShortList } from "../../../model/search-index.ts";
import { mainLanguage } from "../../../values/languages.ts";
import { compareText } from "../../../values/order.ts";
import { CborReader, type CborValue } from "../../../values/search/cbor.ts";
import { eachOnce, type Facets, type MetWord } from "./engine.ts";
import { type IndexPart, readPart } from "./index-part.ts";
import type { PageText } from "./page-hit.ts";
import { asList } from "./postings.ts";

/** What says which files belong together: the only one whose name does not change with its content. */
interface Entry {
  languages: Readonly<Record<string, { list: string; wasm: string | null; page_count: number }>>;
}

/** Files of the index start with these letters once they are unpacked. */
const SIGN = "pagefind_dcd";
/** So many parts are loaded at most for all words with the same beginning, and so many words are met that have a longer form. */
const PARTS = 4;
const LONGER = 3;
/** How much of a form must be left when its ending is taken off. */
const ENOUGH = 2 / 3;

/**
 * The index that Pagefind made of the pages in one language (https://pagefind.app/), as a build cuts it: with the forms in which the texts have
 * each word. So it needs nothing of Pagefind's program, of which a reader would load some 60 kB.
 */
export class SearchIndex {
  /** How many words each page has. */
  readonly lengths: readonly number[];
  /** False if the index knows nothing of the endings of words in this language. */
  readonly knowsEndings: boolean;
  private readonly folder: URL;
  private readonly language: string;
  /** The names of the pages' texts. */
  private readonly names: readonly string[];
  private readonly facetFiles: readonly string[];
  /** The names of the parts, and how the words of each start. */
  private readonly partNames: readonly string[];
  private readonly starts: readonly string[];
  /** How many pages have each frequent word. */
  private readonly frequent: ReadonlyMap<string, number>;
  /** Endings of words with what stands in their place. */
  private readonly endings: readonly (readonly [ending: string, instead: string])[];
  private readonly loading = new Map<string, Promise<unknown>>();

  private constructor(folder: URL, language: string, list: ShortList, knowsEndings: boolean) {
    this.folder = folder;
    this.language = language;
    this.names = cutNames(list.texts, list.width);
    this.lengths = list.lengths;
    this.facetFiles = list.facets;
    this.partNames = cutNames(list.parts, list.width);
    this.starts = ["", ...list.starts.split(" ").filter((start) => start !== "")];
    this.frequent = new Map(
      [...list.frequent.matchAll(/(\S+) (\d+)/g)].map(([, word = "", count]) => [word, Number(count)]),
    );
    this.endings = list.endings.split(" ").map((rule): [string, string] => {
      const [ending = "", instead = ""] = rule.split(">");
      return [ending, instead];
    });
    this.knowsEndings = knowsEndings;
  }

  /** Opens the index for readers of a language; if it has none, the one with most pages. Rejects if it cannot be reached. */
  static async open(folder: URL, language: string): Promise<SearchIndex> {
    const entry = await get(new URL("pagefind-entry.json", folder), { cache: "no-cache" });
    const { languages } = (await entry.json()) as Entry;
    const known = new Map(Object.entries(languages));
    const most = [...known].sort(([, a], [, b]) => b.page_count - a.page_count)[0]?.[0] ?? "";
    const tag = [language, mainLanguage(language), most].find((one) => known.has(one)) ?? "";
    const found = known.get(tag);
    if (found === undefined) throw new Error("there is no index");
    const list = readJson<ShortList>(await unpack(new URL(`pagefind.${found.list}.list`, folder)));
    return new SearchIndex(folder, tag, list, found.wasm !== null);
  }

  /**
   * The words of the index that this form stands under, with longer ones that start with them; for a form that stands in no text, the one that
   * it is with another ending, those that start with it, and those with a longer form that does.
   */
  async meet(form: string): Promise<readonly MetWord[]> {
    const home = await this.partsFor(form);
    const words = under(form, home);
    if (words.length > 0)
      return eachOnce((await Promise.all(words.map((word) => this.startingWith(word)))).flat());
    const bare =
      this.withoutEnding(form)
        .map((one) => under(one, home))
        .find((found) => found.length > 0) ?? [];
    const longer = home
      .flatMap(({ forms }) => [...forms].filter(([other]) => other.startsWith(form)))
      .sort(([a], [b]) => a.length - b.length || compareText(a, b))
      .slice(0, LONGER);
    const through = await Promise.all(
      longer.flatMap(([other, words]) =>
        words.map((word) =>
          this.exactly(word, form.startsWith(word) ? 1 : likeness(other.length - form.length)),
        ),
      ),
    );
    const same = await Promise.all(bare.map((word) => this.exactly(word, 1)));
    return eachOnce([...same.flat(), ...(await this.startingWith(form)), ...through.flat()]);
  }

  /** How many pages have a form that is under frequent words alone; null for any other. */
  async frequency(form: string): Promise<number | null> {
    if (this.frequent.size === 0) return null;
    if (this.frequent.has(form)) return this.frequent.get(form) ?? null;
    const words = under(form, await this.partsFor(form));
    const counts = words.map((word) => this.frequent.get(word) ?? 0);
    return counts.length === 0 || counts.includes(0) ? null : Math.max(...counts);
  }

  /** What a form can be without its ending, the longest first. */
  private withoutEnding(form: string): string[] {
    return this.endings
      .flatMap(([ending, instead]) =>
        form.endsWith(ending) && form.length - ending.length >= form.length * ENOUGH
          ? [form.slice(0, form.length - ending.length) + instead]
          : [],
      )
      .sort((a, b) => b.length - a.length);
  }

  private async startingWith(word: string): Promise<MetWord[]> {
    return (await this.partsFor(word)).flatMap(({ words }) =>
      [...words].flatMap(([text, pages]) =>
        text.startsWith(word) ? [{ text, pages, likeness: likeness(text.length - word.length) }] : [],
      ),
    );
  }

  private async exactly(word: string, likeness: number): Promise<MetWord[]> {
    const met = (await this.startingWith(word)).filter(({ text }) => text === word);
    return met.map((one) => ({ ...one, likeness }));
  }

  /** The parts with the words and forms that start with this one. */
  private async partsFor(start: string): Promise<readonly IndexPart[]> {
    const first = this.starts.findLastIndex((one) => compareText(one, start) <= 0);
    const names = this.partNames.filter(
      (_, at) => at === first || (at > first && (this.starts[at] ?? "").startsWith(start)),
    );
    return Promise.all(
      names.slice(0, PARTS).map((name) => this.once(`index/${this.language}_${name}.pf_index`, readPart)),
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
    return this.once(
      `fragment/${this.language}_${this.names[page]}.pf_fragment`,
      readJson<PageText & { url: string }>,
    );
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

/** The words of the index that a form is found under, as these parts say. */
const under = (form: string, parts: readonly IndexPart[]): readonly string[] =>
  parts.flatMap(({ forms, words }) => forms.get(form) ?? (words.has(form) ? [form] : []));

/** How much a word counts that has so many letters more than the one that was asked for. */
const likeness = (letters: number): number => 3 / (3 + letters);

const cutNames = (names: string, width: number): string[] =>
  Array.from({ length: names.length / width }, (_, at) =>
    names.slice(at * width, (at + 1) * width).replace(/\.+$/, ""),
  );

const readJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes));

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
