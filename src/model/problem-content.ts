import type { DocumentId, Language, NodeId } from "./ids.ts";
import type { ProblemBase } from "./problem.ts";
import type { RuleProblem } from "./problem-rules.ts";

/** What can be wrong in files that people write. */
export type ContentProblem =
  | RuleProblem
  | FileTooLarge
  | TooManyLines
  | TooManyKeys
  | TooDeep
  | ConflictMarker
  | WrongEncoding
  | YamlBroken
  | JsonBroken
  | YamlReference
  | YamlTag
  | SeveralDocuments
  | DuplicateKey
  | ForbiddenKey
  | HiddenCharacter
  | NotAMap
  | FrontMatterMissing
  | FrontMatterUnclosed
  | FrontMatterLanguage
  | UnknownKey
  | MissingKey
  | NeedsOneOf
  | WrongType
  | WrongWord
  | WrongValue
  | NotHttps
  | ReservedId
  | NoSuchDay
  | TooLong
  | TooMany
  | EmptyValue
  | OutOfRange
  | DuplicateItem
  | UnknownFormat
  | UnknownFile
  | LanguageNotInName
  | IdNotAsPath
  | PartnerIdDiffers
  | NotForThisType
  | InheritedKey
  | SourceTextBroken
  | TranslatesNothing
  | TranslationTwice
  | UnknownParty
  | NotOneLead
  | ChoicesMissing
  | NotAChoice;

/** What a value in YAML is, for sentences: `nothing` is an empty value. */
export type ValueKind = "text" | "number" | "yes-or-no" | "list" | "map" | "nothing";

/** A problem with one value. */
interface FieldProblem extends ProblemBase {
  /** Keys from the top of the file, joined by dots; members of lists count from 1: `sources.2.url`. */
  field: string;
}

// One file as a whole

/** The file, or the front matter of it, is larger than is read. Sizes are bytes. */
export interface FileTooLarge extends ProblemBase {
  code: "file-too-large";
  part: "file" | "front-matter";
  size: number;
  limit: number;
}

/** More lines of YAML in one file than are read. */
export interface TooManyLines extends ProblemBase {
  code: "too-many-lines";
  limit: number;
}

/** More keys in one file than are read. */
export interface TooManyKeys extends ProblemBase {
  code: "too-many-keys";
  limit: number;
}

/** Maps within lists within maps, deeper than any file of ours. */
export interface TooDeep extends ProblemBase {
  code: "too-deep";
  limit: number;
}

/** Git left two people's versions side by side in the file (`<<<<<<<`). */
export interface ConflictMarker extends ProblemBase {
  code: "conflict-marker";
}

/** Letters in the file could not be read: it was not saved as UTF-8. The place is the first such letter. */
export interface WrongEncoding extends ProblemBase {
  code: "wrong-encoding";
}

/** The YAML cannot be read at this place; `detail` is the parser's own sentence, for people who know YAML. */
export interface YamlBroken extends ProblemBase {
  code: "yaml-broken";
  reason: YamlMistake;
  detail: string;
}

/**
 * What people usually did when YAML cannot be read:
 * `indentation`: spaces at the start of the line do not fit the lines above · `tab`: a tab where spaces belong ·
 * `quote`: a quotation mark is not closed · `bracket`: `[` or `{` is not closed, or closed twice · `comma`: one is missing or too many in `[…]` or `{…}` ·
 * `space-after-colon`: `title:Home` · `colon-in-text`: a second `: ` in an unquoted text · `no-colon`: a line without `key: value` ·
 * `first-character`: a text that begins with `@`, `` ` ``, `%`, `|`, `>`, `&`, `*` or `!` needs quotation marks ·
 * `backslash`: an unknown `\x` between double quotation marks · `after-quote`: something follows the closing quotation mark · `other`.
 */
export type YamlMistake =
  | "indentation"
  | "tab"
  | "quote"
  | "bracket"
  | "comma"
  | "space-after-colon"
  | "colon-in-text"
  | "no-colon"
  | "first-character"
  | "backslash"
  | "after-quote"
  | "other";

/** A file that the tool writes (lock, status) is no longer JSON. */
export interface JsonBroken extends ProblemBase {
  code: "json-broken";
  detail: string;
}

/** `&name`, `*name` or `<<`: YAML's way to repeat something, which is not read here. */
export interface YamlReference extends ProblemBase {
  code: "yaml-reference";
  found: string;
}

/** `!word`: YAML's way to name a type, which is not read here. */
export interface YamlTag extends ProblemBase {
  code: "yaml-tag";
  tag: string;
}

/** A line `---` begins a second YAML document in the same file. */
export interface SeveralDocuments extends ProblemBase {
  code: "several-documents";
}

/** The same key twice in one map. */
export interface DuplicateKey extends FieldProblem {
  code: "duplicate-key";
  key: string;
  /** 1-based line of the first one. */
  firstLine: number;
}

/** `__proto__`, `constructor` or `prototype` as a key. */
export interface ForbiddenKey extends FieldProblem {
  code: "forbidden-key";
  key: string;
}

/** A character that nobody sees (control, direction override, zero width); the text is used without it. */
export interface HiddenCharacter extends FieldProblem {
  code: "hidden-character";
  /** As `U+202E`. */
  character: string;
}

/** The file holds no `key: value` lines: it is empty, or a list or a text. */
export interface NotAMap extends ProblemBase {
  code: "not-a-map";
  part: "file" | "front-matter";
  found: ValueKind;
}

/** A Markdown file that does not begin with a line `---`. */
export interface FrontMatterMissing extends ProblemBase {
  code: "front-matter-missing";
}

/** The first line is `---`, but no later line is exactly `---`. The place is the line that looks most like it, else the first. */
export interface FrontMatterUnclosed extends ProblemBase {
  code: "front-matter-unclosed";
  /** The line that begins with `---` but goes on; null when there is none. */
  found: string | null;
}

/** The first line names a language (`---js`); only YAML is read, and nothing is ever run. */
export interface FrontMatterLanguage extends ProblemBase {
  code: "front-matter-language";
  language: string;
}

// The shape of one file, from its schema

/** A key that this kind of file does not have. A warning in a partner's file, where it is left out. */
export interface UnknownKey extends FieldProblem {
  code: "unknown-key";
  key: string;
  /** The key that was probably meant; null when none is near. */
  suggestion: string | null;
  /** Keys that would be allowed here. */
  allowed: readonly string[];
}

/** A key that must be there is not. The place is the map that lacks it. */
export interface MissingKey extends FieldProblem {
  code: "missing-key";
  key: string;
  /** What it is, in the words of the schema. */
  expected: string;
  /** As one would write it, YAML; null when the schema gives none. */
  example: string | null;
}

/** At least one of these keys must be there. */
export interface NeedsOneOf extends FieldProblem {
  code: "needs-one-of";
  keys: readonly string[];
}

/** A list where a text belongs, and the like. */
export interface WrongType extends FieldProblem {
  code: "wrong-type";
  expected: readonly (ValueKind | "whole-number")[];
  found: ValueKind;
  /** As written, shortened; empty for lists and maps. */
  written: string;
  /** True when quotation marks around the value would do. */
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

/** A value that is not written as it must be. */
export interface WrongValue extends FieldProblem {
  code: "wrong-value";
  /** What it is and how it is written, in the words of the schema. */
  expected: string;
  found: string;
  example: string | null;
}

/** An address that does not begin with `https://`. */
export interface NotHttps extends FieldProblem {
  code: "not-https";
  found: string;
  /** The same address with `https://`; null when that makes no sense. */
  suggestion: string | null;
}

/** A name that the site needs for itself (`search`, `partners`, …, or `ck-…`). */
export interface ReservedId extends FieldProblem {
  code: "reserved-id";
  found: string;
}

/** A day that is not in the calendar: `2026-02-30`; or hours that are not on the clock: `25:00`. */
export interface NoSuchDay extends FieldProblem {
  code: "no-such-day";
  found: string;
}

/** A text that is longer than there is room for, in characters. */
export interface TooLong extends FieldProblem {
  code: "too-long";
  length: number;
  limit: number;
}

/** A list or map with more members than there is room for. */
export interface TooMany extends FieldProblem {
  code: "too-many";
  count: number;
  limit: number;
}

/** An empty text, list or map where something must be said. */
export interface EmptyValue extends FieldProblem {
  code: "empty-value";
  expected: string;
  example: string | null;
}

/** A number that is too small or too large; null where there is no limit on that side. */
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

// Names of files, and what goes together within one file or one folder

/** A file that nothing reads. The place is its first line. */
export interface UnknownFile extends ProblemBase {
  code: "unknown-file";
  /** Where it probably belongs, or what it should be called; null when there is no guess. */
  suggestion: string | null;
}

/** `finding-a-home.md` without a language in its name. */
export interface LanguageNotInName extends ProblemBase {
  code: "language-not-in-name";
  /** `finding-a-home.en.md`. */
  suggestion: string;
}

/** `overrides:` or `translates:` names another document than the folders the file is in. */
export interface IdNotAsPath extends FieldProblem {
  code: "id-not-as-path";
  found: string;
  expected: string;
}

/** A partner's own `network.yaml` gives another id than ours gives it. */
export interface PartnerIdDiffers extends FieldProblem {
  code: "partner-id-differs";
  /** As we call it. */
  expected: NodeId;
  /** As it calls itself. */
  found: NodeId;
}

/** A key that only certain types of documents have: `clauses` in a guideline. */
export interface NotForThisType extends FieldProblem {
  code: "not-for-this-type";
  key: string;
  type: string;
  /** Types that do have it. */
  types: readonly string[];
}

/** A key in a translation that is always taken from the text it translates. It is left out. */
export interface InheritedKey extends FieldProblem {
  code: "inherited-key";
  key: string;
  /** Path of the file it is taken from. */
  from: string;
}

/** A translation cannot be used because the text it translates cannot be. */
export interface SourceTextBroken extends ProblemBase {
  code: "source-text-broken";
  /** Path of that file. */
  source: string;
}

/** The document that `translates:` names is not there. */
export interface TranslatesNothing extends FieldProblem {
  code: "translates-nothing";
  document: DocumentId;
  by: NodeId;
}

/** Two nodes have this document in the same language; the nearer one is shown. */
export interface TranslationTwice extends ProblemBase {
  code: "translation-twice";
  document: DocumentId;
  language: Language;
  /** Whose is shown. */
  shown: NodeId;
  /** Whose is not. */
  other: NodeId;
  /** Path of the one that is not shown. */
  otherPath: string;
}

/** A duty or a field names a party that `parties:` does not have. */
export interface UnknownParty extends FieldProblem {
  code: "unknown-party";
  party: string;
  suggestion: string | null;
  parties: readonly string[];
}

/** A responsibility that nobody leads, or that two lead. */
export interface NotOneLead extends FieldProblem {
  code: "not-one-lead";
  responsibility: string;
  /** Parties that lead it now. */
  leads: readonly string[];
}

/** A field of type `choice` without `choices`, or `choices` for another type. */
export interface ChoicesMissing extends FieldProblem {
  code: "choices-missing";
  /** True when there are choices although the type is not `choice`. */
  unwanted: boolean;
  type: string;
}

/** The default of a field of type `choice` is not one of its choices. */
export interface NotAChoice extends FieldProblem {
  code: "not-a-choice";
  found: string;
  choices: readonly string[];
  suggestion: string | null;
}
