import type { NodeId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";
import type { FieldProblem, ValueKind } from "./values.ts";

/** What can be wrong with a file as a whole, before its content is read. */
export type FileProblem =
  | FileTooLarge
  | TooManyLines
  | TooManyKeys
  | TooDeep
  | ConflictMarker
  | JsonConflict
  | WrongEncoding
  | YamlBroken
  | JsonBroken
  | YamlReference
  | YamlTag
  | SeveralDocuments
  | DuplicateKey
  | ForbiddenKey
  | PartnerNameReserved
  | HiddenCharacter
  | NotAMap
  | FrontMatterMissing
  | FrontMatterUnclosed
  | FrontMatterLanguage
  | FileNotAsNamed;

/** The file, or its front matter, is larger than Commonkit reads. Sizes are in bytes. */
export interface FileTooLarge extends ProblemBase {
  code: "file-too-large";
  part: "file" | "front-matter";
  size: number;
  limit: number;
}

/** More lines of YAML in one file than Commonkit reads. */
export interface TooManyLines extends ProblemBase {
  code: "too-many-lines";
  limit: number;
}

/** More keys in one file than Commonkit reads. */
export interface TooManyKeys extends ProblemBase {
  code: "too-many-keys";
  limit: number;
}

/** Maps within lists within maps, deeper than in any kind of file. */
export interface TooDeep extends ProblemBase {
  code: "too-deep";
  limit: number;
}

/**
 * The file contains two people's versions (`<<<<<<<`), as Git or `commonkit merge` left them. In the node's own files the
 * upper version is used; a partner's file with such marks is not used at all.
 */
export interface ConflictMarker extends ProblemBase {
  code: "conflict-marker";
}

/** The same in a file that Commonkit writes, which people cannot merge; nothing of it is used. */
export interface JsonConflict extends ProblemBase {
  code: "json-conflict";
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
 * The usual mistake when YAML cannot be read:
 * `indentation`: spaces at the start of the line do not fit the lines above · `tab`: a tab where spaces belong ·
 * `quote`: a quotation mark is not closed · `bracket`: `[` or `{` is not closed, or closed twice · `comma`: one is missing or too many in `[…]` or `{…}` ·
 * `space-after-colon`: `title:Home` · `colon-in-text`: a second `: ` in an unquoted text · `no-colon`: a line without `key: value` ·
 * `first-character`: a text that starts with `@`, `` ` ``, `%`, `|`, `>`, `&`, `*` or `!` needs quotation marks ·
 * `backslash`: an unknown `\x` in double quotation marks · `after-quote`: something follows the closing quotation mark · `other`.
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

/** A file that Commonkit writes (lock, status) is no longer JSON. */
export interface JsonBroken extends ProblemBase {
  code: "json-broken";
  detail: string;
}

/** `&name`, `*name` or `<<`: YAML's way to repeat something, which Commonkit does not read. */
export interface YamlReference extends ProblemBase {
  code: "yaml-reference";
  found: string;
}

/** `!word`: YAML's way to name a type, which Commonkit does not read. */
export interface YamlTag extends ProblemBase {
  code: "yaml-tag";
  tag: string;
}

/** A line `---` starts a second YAML document in the same file. */
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

/** A partner in the lock or the status with a name that no partner can have; the file is read without it. */
export interface PartnerNameReserved extends ProblemBase {
  code: "partner-name-reserved";
  node: NodeId;
}

/** An invisible character (control, direction override, zero width); the text is used without it. */
export interface HiddenCharacter extends FieldProblem {
  code: "hidden-character";
  /** As `U+202E`. */
  character: string;
}

/** The file has no `key: value` lines: it is empty, or a list or a text. */
export interface NotAMap extends ProblemBase {
  code: "not-a-map";
  part: "file" | "front-matter";
  found: ValueKind;
}

/** A Markdown file that does not start with a line `---`. */
export interface FrontMatterMissing extends ProblemBase {
  code: "front-matter-missing";
}

/** The first line is `---`, but no later line is exactly `---`. The place is the line most like it, or else the first. */
export interface FrontMatterUnclosed extends ProblemBase {
  code: "front-matter-unclosed";
  /** The line that starts with `---` but has more text; null if there is none. */
  found: string | null;
}

/** The first line names a language (`---js`); only YAML is read, and nothing is ever run. */
export interface FrontMatterLanguage extends ProblemBase {
  code: "front-matter-language";
  language: string;
}

/**
 * A picture or PDF of the node's own that cannot be published: `lfs-pointer`: Git LFS has not fetched it · `other`: its bytes are not what its
 * name says · `too-large`.
 */
export interface FileNotAsNamed extends ProblemBase {
  code: "file-not-as-named";
  why: "lfs-pointer" | "other" | "too-large";
}
