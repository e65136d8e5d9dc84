import type { Adopt } from "../../model/network.ts";
import { isDay } from "../../values/formats.ts";
import { cleanText } from "../../values/hidden.ts";
import { commonUrl, findSchema, type Schema, schemaUrl } from "../files/schemas.ts";
import { isLicence } from "../licences/expression.ts";
import type { ForeignText } from "./front-matter.ts";

/** What a foreign file says about itself, in Commonkit's words; anything it does not say, or says in other words, is left out. */
export interface ForeignValues {
  title?: string;
  summary?: string;
  type?: string;
  phase?: readonly string[];
  audience?: readonly string[];
  topic?: readonly string[];
  programme?: readonly string[];
  keywords?: readonly string[];
  licence?: string;
  reviewed?: string;
  review_every?: string;
}

const wordsOf = (name: Parameters<typeof commonUrl>[0]): ReadonlySet<string> =>
  new Set((findSchema(commonUrl(name)).schema.items as Schema).enum as string[]);
const patternOf = (name: Parameters<typeof commonUrl>[0]): RegExp =>
  new RegExp(String(findSchema(commonUrl(name)).schema.pattern), "u");

const TYPES = new Set(
  (findSchema(`${schemaUrl("network")}#/$defs/adoptDefaults/properties/type`).schema.enum as string[]) ?? [],
);
const TOPICS = new Set(findSchema(commonUrl("topic")).schema.enum as string[]);
const DAY = patternOf("day");
const INTERVAL = patternOf("interval");

type Key = keyof ForeignValues;
type Reader = (value: unknown) => string | readonly string[] | undefined;

const readLine =
  (most: number): Reader =>
  (value) => {
    const text =
      typeof value === "string" || typeof value === "number" ? cleanText(String(value).slice(0, 2_000)) : "";
    return text === "" || text.length > most ? undefined : text;
  };
const readWord =
  (isGood: (word: string) => boolean): Reader =>
  (value) =>
    typeof value === "string" && value.length <= 64 && isGood(value) ? value : undefined;
const readList =
  (isGood: (word: string) => boolean): Reader =>
  (value) => {
    const written = Array.isArray(value)
      ? value.slice(0, 200)
      : typeof value === "string"
        ? value.slice(0, 2_000).split(",")
        : [];
    const words = written.flatMap((word) => (typeof word === "string" ? cleanText(word.slice(0, 200)) : []));
    const good = [...new Set(words.filter((word) => word !== "" && isGood(word)))];
    return good.length === 0 ? undefined : good.slice(0, 40);
  };
const among = (words: ReadonlySet<string>) => readList((word) => words.has(word));

const READERS: Readonly<Record<Key, Reader>> = {
  title: readLine(200),
  summary: readLine(1_000),
  type: readWord((word) => TYPES.has(word)),
  phase: among(wordsOf("phases")),
  audience: among(wordsOf("audiences")),
  topic: among(TOPICS),
  programme: among(wordsOf("programmes")),
  keywords: readList((word) => word.length <= 80),
  licence: readWord(isLicence),
  // Many tools write a day with a time: only the day counts.
  reviewed: (value) => {
    const day = typeof value === "string" ? value.slice(0, 10) : "";
    return DAY.test(day) && isDay(day) ? day : undefined;
  },
  review_every: readWord((word) => word.length <= 20 && INTERVAL.test(word)),
};

/** Reads what a file's front matter says under Commonkit's keys, or under those that `map` names instead. */
export function readForeignValues(values: ForeignText["values"], { map = {} }: Adopt): ForeignValues {
  const found: Partial<Record<Key, string | readonly string[]>> = {};
  for (const key of Object.keys(READERS) as Key[]) {
    const theirs = map[key] ?? key;
    const value = Object.hasOwn(values, theirs) ? READERS[key](values[theirs]) : undefined;
    if (value !== undefined) found[key] = value;
  }
  return found as ForeignValues;
}

/** True if a file names an unknown licence: that one applies then, not the repository's. */
export function namesOtherLicence(values: ForeignText["values"], { map = {} }: Adopt): boolean {
  const theirs = map.licence ?? "licence";
  const value = Object.hasOwn(values, theirs) ? values[theirs] : null;
  return value !== null && value !== "" && !(typeof value === "string" && isLicence(value));
}
