import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Language } from "../model/ids.ts";
import { ownFiles } from "../tool/own-files.ts";
import { directionOf } from "../values/direction.ts";
import { fillWords, type WordEntry } from "../values/fill-words.ts";
import { mainLanguage } from "../values/languages.ts";
import { remember } from "../values/remember.ts";

type Table = ReadonlyMap<string, WordEntry>;

const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);

/** The words of the site's own pages in one language. */
export class Words {
  /** The language that the words are really in: English if there is no translation. */
  readonly language: Language;
  readonly dir: "ltr" | "rtl";
  private readonly table: Table;

  constructor(language: Language, table: Table) {
    this.language = language;
    this.dir = directionOf(language);
    this.table = table;
  }

  /** The words for a key with its gaps filled in: `t("count.pages", { count: 2 }) // 2 pages`. A missing key is a bug in Commonkit. */
  t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const entry = this.table.get(key);
    if (entry === undefined)
      throw new Error(`src/site/_data/interface/${this.language}.yaml has no “${key}”`);
    return fillWords(entry, values, this.language);
  }

  /** The name of a word from a controlled list: `label("topic", "housing") // Housing`; a word that is newer than the list is shown as it is. */
  label(list: string, id: string): string {
    const entry = this.table.get(`${list}.${id}`);
    return typeof entry === "string" ? entry : id.replaceAll("-", " ");
  }

  /** Every word as it was written, for the browser: strings, and plurals as maps. */
  entries(prefix: string): Record<string, WordEntry> {
    return Object.fromEntries([...this.table].filter(([key]) => key.startsWith(prefix)));
  }

  /** `ordinal(2) // 2nd`, as the language writes it. */
  ordinal(number: number): string {
    const forms = this.table.get("service.ordinal");
    if (forms === undefined || typeof forms === "string") return String(number);
    return fillWords(forms, { count: number }, this.language, "ordinal");
  }
}

/** Every language that the site's own pages are translated into, by tag, in alphabetical order. */
export function wordLanguages(): Language[] {
  return readdirSync(ownFiles.words)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** The words in one of these languages, read once: a site shows few of them. */
export const readWords = remember((language: Language): Words => {
  const tree = parse(readFileSync(new URL(`${language}.yaml`, ownFiles.words), "utf8"));
  return new Words(language, flatten(tree));
});

/** The words in this language, or in its main one (`nl` for `nl-BE`), or in English. */
export const chooseWords = remember((language: Language): Words => {
  const spoken = wordLanguages();
  return readWords([language, mainLanguage(language)].find((tag) => spoken.includes(tag)) ?? "en");
});

/** Nested maps as one, keys joined by dots; a map of plural forms stays whole. */
export function flatten(tree: Readonly<Record<string, unknown>>, prefix = ""): Map<string, WordEntry> {
  const table = new Map<string, WordEntry>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") table.set(prefix + key, value);
    else if (isPlural(value)) table.set(prefix + key, value);
    else
      for (const [inner, entry] of flatten(value as Record<string, unknown>, `${prefix}${key}.`))
        table.set(inner, entry);
  }
  return table;
}

function isPlural(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null && Object.keys(value).every((key) => PLURALS.has(key));
}
