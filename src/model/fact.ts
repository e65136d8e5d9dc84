import type { Day, Digest, Duration, Language, NodeId, RecordId, Texts } from "./ids.ts";
import type { Origin } from "./source.ts";

/** A value that differs by country and year, kept as data so that sentences do not have to repeat it. */
export interface Fact {
  /** `<node>/<group>.<key>`. */
  id: RecordId;
  node: NodeId;
  origin: Origin;
  path: string;
  label: Texts;
  type: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** As written: an ISO 8601 duration, a number, a phone number, a text or a day. */
  value: string | number;
  /** ISO 4217, for money; otherwise null. */
  currency: string | null;
  /** What is counted, for numbers, by language; otherwise empty. */
  unit: Texts;
  source: { title: string; url: string | null };
  /** What other sources say it is. */
  otherSources: readonly { title: string; url: string | null; value: string | number }[];
  checked: Day;
  reviewEvery: Duration;
  validFrom: Day | null;
  validTo: Day | null;
}

/** What a nearer node changes in a fact: only what it names. */
export interface FactChange {
  /** The fact that is changed. */
  fact: RecordId;
  /** Who changes it. */
  node: NodeId;
  origin: Origin;
  path: string;
  change: Readonly<
    Partial<
      Pick<
        Fact,
        | "label"
        | "type"
        | "value"
        | "currency"
        | "unit"
        | "source"
        | "otherSources"
        | "checked"
        | "reviewEvery"
        | "validFrom"
        | "validTo"
      >
    >
  >;
  /** Digest of what each changed field was made against, keyed by `@value` and so on; left out if none was recorded. */
  base?: Readonly<Record<string, Digest>>;
}

/** A term that has a special meaning for readers of these texts. */
export interface Term {
  /** `<node>/<key>`. */
  id: RecordId;
  node: NodeId;
  origin: Origin;
  path: string;
  label: Texts;
  meaning: Texts;
  /** Other words for the same thing, in each language. */
  also?: Readonly<Record<Language, readonly string[]>>;
}
