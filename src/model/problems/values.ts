import type { ProblemBase } from "./base.ts";

/** What can be wrong with one value in a file, by the schema of its kind. */
export type ValueProblem =
  | UnknownKey
  | MissingKey
  | NeedsOneOf
  | WrongType
  | WrongWord
  | WrongValue
  | NotHttps
  | UnknownLicence
  | ReservedId
  | NoSuchDay
  | TooLong
  | TooMany
  | EmptyValue
  | OutOfRange
  | DuplicateItem
  | UnknownFormat
  | AccentTooLight;

/** What a value in YAML is, for messages: `nothing` is an empty value. */
export type ValueKind = "text" | "number" | "yes-or-no" | "list" | "map" | "nothing";

/** A problem with one value. */
export interface FieldProblem extends ProblemBase {
  /** Keys from the top of the file, joined by dots; list items count from 1: `sources.2.url`. */
  field: string;
}

/** A key that this kind of file does not have. A warning in a partner's file, where it is left out. */
export interface UnknownKey extends FieldProblem {
  code: "unknown-key";
  key: string;
  /** The key that was probably meant; null if none is close. */
  suggestion: string | null;
  /** Keys that are allowed here. */
  allowed: readonly string[];
}

/** A required key is missing. The place is the map without it. */
export interface MissingKey extends FieldProblem {
  code: "missing-key";
  key: string;
  /** What it is, in the words of the schema. */
  expected: string;
  /** As people write it, in YAML; null if the schema gives none. */
  example: string | null;
}

/** At least one of these keys is required. */
export interface NeedsOneOf extends FieldProblem {
  code: "needs-one-of";
  keys: readonly string[];
}

/** A list where a text belongs, and similar. */
export interface WrongType extends FieldProblem {
  code: "wrong-type";
  expected: readonly (ValueKind | "whole-number")[];
  found: ValueKind;
  /** As written, shortened; empty for lists and maps. */
  written: string;
  /** True if quotation marks around the value would be enough. */
  quotes: boolean;
  example: string | null;
}

/** A word that is not in a fixed list. */
export interface WrongWord extends FieldProblem {
  code: "wrong-word";
  found: string;
  allowed: readonly string[];
  suggestion: string | null;
}

/** A value that is not written correctly. */
export interface WrongValue extends FieldProblem {
  code: "wrong-value";
  /** What it is and how to write it, in the words of the schema. */
  expected: string;
  found: string;
  example: string | null;
}

/** An address that does not start with `https://`. */
export interface NotHttps extends FieldProblem {
  code: "not-https";
  found: string;
  /** The same address with `https://`; null if that makes no sense. */
  suggestion: string | null;
}

/** A licence that is not in the SPDX list, as far as Commonkit knows it. */
export interface UnknownLicence extends FieldProblem {
  code: "unknown-licence";
  found: string;
  /** The word in it that is not understood. */
  word: string;
  /** The licence that was probably meant; null if none is close. */
  suggestion: string | null;
}

/** A name that the site reserves for itself (`search`, `partners`, …, or `ck-…`). */
export interface ReservedId extends FieldProblem {
  code: "reserved-id";
  found: string;
}

/** A day that does not exist: `2026-02-30`; or a time that does not: `25:00`. */
export interface NoSuchDay extends FieldProblem {
  code: "no-such-day";
  found: string;
}

/** A text that is longer than allowed, in characters. */
export interface TooLong extends FieldProblem {
  code: "too-long";
  length: number;
  limit: number;
}

/** A list or map with more members than allowed. */
export interface TooMany extends FieldProblem {
  code: "too-many";
  count: number;
  limit: number;
}

/** An empty text, list or map where something is required. */
export interface EmptyValue extends FieldProblem {
  code: "empty-value";
  expected: string;
  example: string | null;
}

/** A number that is too small or too large; null if there is no limit on that side. */
export interface OutOfRange extends FieldProblem {
  code: "out-of-range";
  found: number;
  minimum: number | null;
  maximum: number | null;
}

/** The same thing twice in one list. */
export interface DuplicateItem extends FieldProblem {
  code: "duplicate-item";
  found: string;
}

/** Files of a newer Commonkit than this one. */
export interface UnknownFormat extends FieldProblem {
  code: "unknown-format";
  found: string;
  known: number;
}

/** Text in this colour could not be read on the site's background. The site keeps its usual colour. */
export interface AccentTooLight extends FieldProblem {
  code: "accent-too-light";
  found: string;
  /** The nearest darker shade that can be read. */
  suggestion: string;
}
